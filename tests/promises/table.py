"""The promises, each with its figure, and where it is proved when not in this folder.

`python -m tests.promises.table` prints the tests elsewhere, which `make promises` runs as well.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass


@dataclass(frozen=True)
class Promise:
    """One promise: its words, the figure it is to reach, and the tests elsewhere that prove it.

    `command` is a command of its own that proves it; `open` says what nothing here proves, and why.
    """

    words: str
    figure: str
    elsewhere: tuple[str, ...] = ()
    command: str = ""
    open: str = ""


SAFETY, KEEPING = "tests/gui/shell/test_safety.py", "tests/gui/shell/test_keeping.py"
WINDOWS, LOOK = "tests/gui/shell/test_two_windows.py", "tests/gui/shell/test_look.py"
EVERY, EXPORT = "tests/gui/shell/test_every_window.py", "tests/gui/pages/test_export_page.py"
SESSION, HOSTILE = "tests/model/test_session_file.py", "tests/model/test_hostile_sessions.py"
COPY, DOCUMENT = "tests/model/test_working_copy.py", "tests/report/test_report_document.py"
INPUT, SEALING = "tests/model/test_hostile_input.py", "tests/model/test_sealing.py"
HALF_DAY, PROTECTING = "tests/gui/test_half_day.py", "tests/gui/shell/test_protecting.py"
HAND = "needs people or another system"

PROMISES = {
    1: Promise(
        "an answer shown as saved is never lost",
        "0 corrupt, 0 lost in 200; long 2,000, and 200 of the built program",
        ("tests/gui/test_killed_window.py::test_a_killed_wizard_loses_nothing_that_was_shown_as_saved",),
    ),
    2: Promise(
        "at most the sentence being typed is lost",
        "≤ 1 s of typing",
        (f"{SAFETY}::test_what_is_typed_is_in_the_recovery_copy_without_being_asked",),
    ),
    3: Promise("power cut", "order of calls right in 100 %", open="resets of a machine: " + HAND),
    4: Promise("a full disk destroys no good file", "old or new whole in 100 %, no stray files"),
    5: Promise("any error of the disk is survived", "100 % old or new, 100 % told"),
    6: Promise(
        "read-only place",
        "told on opening, recovery copy, save elsewhere",
        (
            f"{WINDOWS}::test_a_place_that_takes_no_writing_is_told_when_the_file_is_opened",
            f"{SAFETY}::test_the_banner_goes_when_another_place_is_chosen",
        ),
    ),
    7: Promise(
        "stick pulled out",
        "0 lost, caught up ≤ 5 s",
        (f"{KEEPING}::test_a_place_that_comes_back_is_caught_up_by_itself",),
    ),
    8: Promise(
        "a scanner holds the file",
        "unnoticed up to 2.5 s",
        (
            "tests/model/test_atomic_file.py::test_a_scanner_that_holds_the_file_for_a_moment_is_waited_for",
            "tests/model/test_atomic_file.py::test_a_scanner_that_never_lets_go_is_told_after_a_while",
        ),
        open="a real lock of Windows",
    ),
    9: Promise(
        "Word has the report open",
        "saved elsewhere, old one whole",
        (
            f"{EXPORT}::test_a_file_open_in_word_is_explained_in_a_sentence",
            f"{EXPORT}::test_a_report_that_is_held_up_can_be_saved_under_another_name",
        ),
        open="Word itself",
    ),
    10: Promise(
        "damage is recognised",
        "0 of 10,000 + 10,000 + 1,000 accepted",
        (f"{KEEPING}::test_a_damaged_file_offers_the_earlier_versions",),
    ),
    11: Promise("a damaged recovery file is no trap", "start reached in 100 %, bad file kept"),
    12: Promise(
        "recovery is honest",
        "offered again until saved",
        (
            f"{SAFETY}::test_closing_keeps_the_recovery_copy_of_what_was_never_saved_to_a_file",
            f"{SAFETY}::test_an_unsaved_workshop_is_offered_and_continued_where_it_stopped",
        ),
    ),
    13: Promise(
        "newer file refused untouched",
        "hash unchanged",
        (
            f"{SESSION}::test_a_newer_file_is_refused_and_untouched",
            f"{SEALING}::test_a_newer_sealed_file_names_the_version_that_opens_it",
        ),
    ),
    14: Promise(
        "every old file opens",
        "100 %",
        (
            "tests/model/test_workshop_form.py",
            f"{SESSION}::test_content_from_before_tools_and_advice_is_filled_in",
        ),
        open="one file of each released version: there is none yet",
    ),
    15: Promise(
        "changed content",
        "never judged anew in silence",
        (f"{SESSION}::test_answers_to_unknown_questions_are_kept",),
    ),
    16: Promise(
        "broken content gives a useful message",
        "file, line, remedy in 100 % of 40",
        ("tests/model/test_content_mutants.py",),
        open="300 mutants of each file",
    ),
    17: Promise(
        "hostile content runs and reads nothing",
        "0 opens, 0 imports",
        (f"{INPUT}::test_yaml_that_plays_tricks_is_refused_with_its_reason",),
    ),
    18: Promise(
        "hostile docx cannot hang the program",
        "refused ≤ 1 s",
        (
            f"{COPY}::test_a_package_out_of_measure_is_refused_in_a_sentence",
            f"{COPY}::test_xml_that_plays_tricks_is_refused",
        ),
    ),
    19: Promise("fuzzed docx", "0 other exceptions, 0 with other data in 2,000; long 100,000"),
    20: Promise("report edited in other programs", "equal or a sentence", open=HAND),
    21: Promise("any text is allowed", "0 exceptions in 1,000; long 50,000"),
    22: Promise(
        "long answers",
        "saved whole",
        ("tests/model/test_properties.py::test_a_clean_text_can_be_written_to_a_file",),
        command="make bench for the time of a page change",
    ),
    23: Promise("500 participants", "diagnosis < 1 s, report < 15 s"),
    24: Promise("200 actions", "report < 10 s"),
    25: Promise("long day", "growth < 20 MB"),
    26: Promise("end of the person's session", "0 lost", open="Windows itself"),
    27: Promise(
        "clock changed",
        "order by counter, no version removed",
        (
            "tests/model/test_versions.py::test_a_clock_that_went_back_changes_no_order",
            "tests/model/test_holdings.py::test_a_clock_that_was_a_year_ahead_for_once_removes_nothing",
        ),
    ),
    28: Promise("locale changed", "same diagnosis in 6", command="make smoke"),
    29: Promise(
        "two windows, one session",
        "0 overwritten in 500",
        (f"{SAFETY}::test_a_workshop_that_is_open_in_another_window_is_not_opened_again",),
    ),
    30: Promise(
        "file changed outside",
        "never overwritten, both kept",
        (
            f"{SAFETY}::test_a_file_that_others_changed_is_left_alone",
            f"{KEEPING}::test_a_file_that_others_changed_is_kept_as_a_version_when_it_is_replaced",
        ),
    ),
    31: Promise(
        "truly offline",
        "0 INET sockets, same bytes",
        ("tests/test_architecture.py::test_every_layer_imports_only_from_the_layers_before_it",),
        command="make smoke for the built program",
    ),
    32: Promise(
        "no hidden personal data in the report",
        "0 differences, same bytes",
        (
            f"{DOCUMENT}::test_the_properties_name_title_author_and_date_of_the_workshop",
            f"{DOCUMENT}::test_an_unnamed_facilitator_and_an_unknown_date_leave_no_trace_of_the_machine",
            f"{DOCUMENT}::test_pictures_carry_neutral_names",
        ),
    ),
    33: Promise("the cluster gets only what it may see", "0 hits", ("tests/test_canaries.py",)),
    34: Promise(
        "small groups stay hidden",
        "0 solvable; long 10,000",
        ("tests/model/test_group_votes.py", "tests/model/test_group_rounds.py"),
    ),
    35: Promise("nothing stays behind", "0 hits after deletion, logs 0 always"),
    36: Promise(
        "protected workshop",
        "100 % refused without its password, copies too",
        (SEALING, PROTECTING),
        open="≤ 300 MB: age lets scrypt take up to 2 GB, once for each password",
    ),
    37: Promise(
        "no markup from users",
        "0 rich labels",
        (f"{LOOK}::test_a_name_is_never_read_as_markup",),
        open="files that Qt itself opens",
    ),
    38: Promise(
        "no active content in Word",
        "0",
        (
            f"{DOCUMENT}::test_nothing_leads_out_of_the_document",
            f"{DOCUMENT}::test_only_harmless_fields_are_used_and_none_asks_to_be_updated",
        ),
    ),
    39: Promise(
        "keyboard only",
        "workshop done, ≤ 3 keys a question",
        (
            f"{HALF_DAY}::test_every_question_is_answered_by_keyboard",
            f"{HALF_DAY}::test_a_question_that_is_no_vote_takes_three_keys_at_the_median",
            f"{EVERY}::test_the_focus_is_seen_wherever_it_is",
        ),
    ),
    40: Promise(
        "screen reader",
        "0 empty names",
        (
            f"{LOOK}::test_everything_that_takes_the_focus_has_a_name",
            f"{EVERY}::test_everything_in_a_window_has_a_name_and_a_role",
        ),
        command="make slow for the walk on the bus",
        open="NVDA and Narrator: " + HAND,
    ),
    41: Promise(
        "200 % and small screens",
        "0 cut",
        (
            f"{LOOK}::test_no_text_of_window_and_first_pages_is_cut",
            f"{LOOK}::test_back_next_and_the_save_state_are_always_in_view",
            f"{EVERY}::test_no_text_in_a_window_is_cut",
        ),
        command="make smoke for the scale of the screen",
    ),
    42: Promise("contrast", "≥ 4.5", (f"{LOOK}::test_every_text_can_be_read_on_its_ground",)),
    43: Promise(
        "accessible Word report",
        "0 errors",
        (
            f"{DOCUMENT}::test_every_picture_says_what_it_shows",
            f"{DOCUMENT}::test_headings_go_down_one_level_at_a_time",
            f"{DOCUMENT}::test_header_rows_are_repeated_and_rows_stay_whole",
        ),
        open="the checker of Office",
    ),
    44: Promise(
        "missing fonts", "same report", command="make smoke", open="names in CJK, Arabic, Hebrew"
    ),
    45: Promise("odd paths", "saved, or said why", open="UNC paths: Windows"),
    46: Promise("the program starts anywhere", "works or says why", command="make smoke"),
    47: Promise(
        "back without loss",
        "0 violations in 30 workshops; .ci/run 200",
        ("tests/gui/test_any_workshop.py::test_screen_and_session_agree_whatever_is_done",),
        open="5,000 workshops of 50 steps",
    ),
    48: Promise("does not fall over", "0 exceptions in 300; long 10,000 × 10 seeds"),
    49: Promise(
        "beamer mishaps",
        "nothing private shown",
        ("tests/gui/room/test_two_screens.py::test_nothing_private_comes_onto_the_beamer",),
        open="a real beamer",
    ),
    50: Promise(
        "at most 2, do not know",
        "exact",
        ("tests/test_cases.py::test_the_answers_lead_to_the_expected_findings",),
    ),
    51: Promise(
        "same data, same result",
        "identical",
        (
            f"{SESSION}::test_the_same_session_gives_the_same_bytes",
            f"{DOCUMENT}::test_the_same_session_gives_the_same_bytes",
            "tests/model/test_properties.py::test_the_order_of_entry_does_not_matter",
        ),
        open="another kind of machine",
    ),
    52: Promise(
        "the tests can be trusted", "≥ 90 % of mutants killed", command="make mutants",
        open="20 runs in random order",
    ),
}  # fmt: skip


def elsewhere() -> list[str]:
    """Return the tests in other folders that prove a promise."""
    return sorted({place for promise in PROMISES.values() for place in promise.elsewhere})


if __name__ == "__main__":
    sys.stdout.write(" ".join(elsewhere()) + "\n")
