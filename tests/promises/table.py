"""The promises, each with its figure, and where it is proved when not in this folder."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Promise:
    """One promise: its words, the figure it is to reach, and the tests elsewhere that prove it.

    `open` says what no test here proves, and why.
    """

    words: str
    figure: str
    elsewhere: tuple[str, ...] = ()
    open: str = ""


SAFETY, KEEPING = "tests/gui/shell/test_safety.py", "tests/gui/shell/test_keeping.py"
WINDOWS, LOOK = "tests/gui/shell/test_two_windows.py", "tests/gui/shell/test_look.py"
SESSION, HOSTILE = "tests/model/test_session_file.py", "tests/model/test_hostile_sessions.py"
COPY, DOCUMENT = "tests/model/test_working_copy.py", "tests/report/test_report_document.py"
HAND, LATER = "needs people or another system", "no test yet"

PROMISES = {
    1: Promise(
        "an answer shown as saved is never lost",
        "0 corrupt, 0 lost in 200; long 2,000",
        ("tests/gui/test_killed_window.py::test_a_killed_wizard_loses_nothing",),
    ),
    2: Promise(
        "at most the sentence being typed is lost",
        "≤ 1 s of typing",
        (f"{SAFETY}::test_what_is_typed_is_in_the_recovery_copy_without_being_asked",),
    ),
    3: Promise("power cut", "order of calls right in 100 %", (), "resets of a machine: " + HAND),
    4: Promise("a full disk destroys no good file", "old or new whole in 100 %, no stray files"),
    5: Promise("any error of the disk is survived", "100 % old or new, 100 % told"),
    6: Promise(
        "read-only place",
        "told on opening, recovery copy, save elsewhere",
        (f"{WINDOWS}::test_a_place_that_takes_no_writing_is_told_when_the_file_is_opened",),
    ),
    7: Promise(
        "stick pulled out",
        "0 lost, caught up ≤ 5 s",
        (f"{KEEPING}::test_a_place_that_comes_back_is_caught_up_by_itself",),
    ),
    8: Promise(
        "a scanner holds the file",
        "unnoticed up to 2.5 s",
        ("tests/model/test_atomic_file.py::test_a_scanner_that_holds_the_file_for_a_moment",),
        "a real lock of Windows",
    ),
    9: Promise("Word has the report open", "saved elsewhere, old one whole", (), LATER),
    10: Promise("damage is recognised", "0 of 10,000 + 10,000 + 1,000 accepted", (KEEPING,)),
    11: Promise("a damaged recovery file is no trap", "start reached in 100 %, bad file kept"),
    12: Promise(
        "recovery is honest",
        "offered again until saved",
        (f"{SAFETY}::test_closing_keeps_the_recovery_copy_of_what_was_never_saved_to_a_file",),
    ),
    13: Promise(
        "newer file refused untouched",
        "hash unchanged",
        (f"{SESSION}::test_a_newer_file_is_refused_and_untouched",),
    ),
    14: Promise(
        "every old file opens",
        "100 %",
        (f"{SESSION}::test_content_from_before_tools_and_advice_is_filled_in",),
        "one file of each released version: there is none yet",
    ),
    15: Promise(
        "changed content",
        "never judged anew in silence",
        (f"{SESSION}::test_answers_to_unknown_questions_are_kept",),
    ),
    16: Promise(
        "broken content gives a useful message",
        "file, line, remedy",
        ("tests/model/test_content.py",),
        "300 mutants of the content",
    ),
    17: Promise(
        "hostile content runs and reads nothing",
        "0 opens, 0 imports",
        ("tests/model/test_hostile_input.py::test_yaml_that_plays_tricks_is_refused",),
    ),
    18: Promise(
        "hostile docx cannot hang the program",
        "refused ≤ 1 s",
        (f"{COPY}::test_a_package_out_of_measure_is_refused_in_a_sentence",),
    ),
    19: Promise("fuzzed docx", "0 other exceptions, 0 with other data in 2,000; long 100,000"),
    20: Promise("report edited in other programs", "equal or a sentence", (), HAND),
    21: Promise("any text is allowed", "0 exceptions in 1,000; long 50,000"),
    22: Promise(
        "long answers",
        "saved whole",
        ("tests/model/test_properties.py::test_a_clean_text_can_be_written_to_a_file",),
        "time of a page change",
    ),
    23: Promise("500 participants", "diagnosis < 1 s, report < 15 s"),
    24: Promise("200 actions", "report < 10 s"),
    25: Promise("long day", "growth < 20 MB"),
    26: Promise("end of the person's session", "0 lost"),
    27: Promise(
        "clock changed",
        "order by counter, no version removed",
        (
            "tests/model/test_versions.py::test_a_clock_that_went_back_changes_no_order",
            "tests/model/test_holdings.py::test_a_clock_that_was_a_year_ahead_for_once",
        ),
    ),
    28: Promise("locale changed", "same diagnosis", ("build/smoke_places.py",)),
    29: Promise("two windows, one session", "0 overwritten in 500", (WINDOWS,)),
    30: Promise(
        "file changed outside",
        "never overwritten, both kept",
        (
            f"{SAFETY}::test_a_file_that_others_changed_is_left_alone",
            f"{KEEPING}::test_a_file_that_others_changed_is_kept_as_a_version",
        ),
    ),
    31: Promise("truly offline", "0 INET sockets, same bytes", ("tests/test_architecture.py",)),
    32: Promise(
        "no hidden personal data in the report",
        "0 differences, same bytes",
        (
            f"{DOCUMENT}::test_the_properties_name_title_author_and_date_of_the_workshop",
            f"{DOCUMENT}::test_pictures_carry_neutral_names",
        ),
    ),
    33: Promise("the cluster gets only what it may see", "0 hits", ("tests/test_canaries.py",)),
    34: Promise(
        "small groups stay hidden",
        "0 of 10,000 solvable",
        ("tests/model/test_group_votes.py::test_no_hidden_group_of_ten_thousand_tables",),
    ),
    35: Promise("nothing stays behind", "0 hits after deletion, logs 0 always"),
    36: Promise(
        "protected workshop",
        "100 % refused without its password, copies too",
        (
            "tests/model/test_sealing.py::test_no_mutant_of_a_sealed_file_opens",
            "tests/model/test_protected_copy.py",
            "tests/gui/shell/test_protecting.py",
        ),
        "≤ 300 MB: age lets scrypt take up to 2 GB, once for each password",
    ),
    37: Promise(
        "no markup from users",
        "0 rich labels",
        (f"{LOOK}::test_a_name_is_never_read_as_markup",),
        "files that Qt itself opens",
    ),
    38: Promise(
        "no active content in Word",
        "0",
        (f"{DOCUMENT}::test_nothing_leads_out_of_the_document",),
    ),
    39: Promise(
        "keyboard only", "workshop done", ("tests/gui/shell/test_way.py",), "every page of it"
    ),
    40: Promise(
        "screen reader",
        "0 empty names",
        (f"{LOOK}::test_everything_that_takes_the_focus_has_a_name",),
        HAND,
    ),
    41: Promise(
        "200 % and small screens", "0 cut", (f"{LOOK}::test_no_text_of_window_and_first_pages",)
    ),
    42: Promise("contrast", "≥ 4.5", (f"{LOOK}::test_every_text_can_be_read_on_its_ground",)),
    43: Promise(
        "accessible Word report",
        "0 errors",
        (f"{DOCUMENT}::test_every_picture_says_what_it_shows",),
        "the checker of Office",
    ),
    44: Promise("missing fonts", "layout stable", (), LATER),
    45: Promise("odd paths", "saved, or said why"),
    46: Promise("the program starts anywhere", "works or says why", ("build/smoke_test.py",)),
    47: Promise(
        "back without loss", "0 violations", ("tests/gui/shell/test_way.py",), "the machine"
    ),
    48: Promise("does not fall over", "0 exceptions", (), "10,000 random events"),
    49: Promise("beamer mishaps", "nothing private shown", ("tests/gui/room/test_two_screens.py",)),
    50: Promise("at most 2, do not know", "exact", ("tests/test_cases.py",)),
    51: Promise(
        "same data, same result",
        "identical",
        (
            f"{SESSION}::test_the_same_session_gives_the_same_bytes",
            f"{DOCUMENT}::test_the_same_session_gives_the_same_bytes",
        ),
    ),
    52: Promise("the tests can be trusted", "≥ 90 % of mutants killed", ("build/mutate.py",)),
}
