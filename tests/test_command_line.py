from __future__ import annotations

import json
from pathlib import Path

import pytest

from main import main
from model.content.content import Content
from model.version import VERSION
from tests.builders import random_answers
from tests.report import word_models


def answers_file(folder: Path, name: str, answers: object) -> Path:
    path = folder / name
    form = {"format": "passerelle-answers/1", "cluster": {"name": "X"}, "answers": answers}
    path.write_text(json.dumps(form), encoding="utf-8")
    return path


def test_the_version_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["--version"]) == 0
    assert capsys.readouterr().out == f"Passerelle {VERSION}\n"


@pytest.mark.parametrize(
    "words",
    [
        ["report", "x.json"],
        ["diagnose"],
        ["report", "x", "-o", "y", "--language", "pt"],
        ["--what"],
        ["a", "b"],
        ["questionnaire"],
        ["questionnaire", "-o", "x.docx", "--scope", "some"],
        ["questionnaire", "-o", "x.txt"],
        ["sample", "-o", "x.docx"],
    ],
    ids=" ".join,
)
def test_wrong_usage_is_refused_with_a_reason(
    capsys: pytest.CaptureFixture[str], words: list[str]
) -> None:
    assert main(words) == 2
    assert capsys.readouterr().err


def test_many_inputs_give_one_json_line_each_in_their_order(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: Content
) -> None:
    paths = [answers_file(tmp_path, f"{n}.json", random_answers(content, n)) for n in range(3)]
    assert main(["diagnose", "--json", *map(str, paths)]) == 0
    lines = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [line["input"] for line in lines] == list(map(str, paths))
    assert all(len(line["barriers"]) == 18 for line in lines)


def test_a_refused_input_does_not_stop_the_others(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bad = answers_file(tmp_path, "bad.json", {"mandate": "x", "what": 1})
    good = answers_file(tmp_path, "good.json", {"mandate": "none"})
    assert main(["diagnose", "--json", str(bad), str(good)]) == 1
    out, err = capsys.readouterr()
    first, second = map(json.loads, out.splitlines())
    assert len(first["errors"]) == 2
    assert second["barriers"]["mandate"]["level"] == "problem"
    assert len(err.splitlines()) == 2


def test_keys_of_the_diagnosis_are_stable(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    vote = {"votes": [0, 6, 0, 6, 0]}
    path = answers_file(tmp_path, "a.json", {"mandate": "none", "trust_openness": vote})
    main(["diagnose", "--json", str(path)])
    found = json.loads(capsys.readouterr().out)
    barrier = found["barriers"]["mandate"]
    assert barrier.keys() >= {"level", "severity", "divided", "evidence", "missing"}
    assert barrier["evidence"][0].keys() >= {"question", "answer", "statement", "source"}
    assert found["agreement"]["trust_openness"]["verdict"] == "divided"
    assert found.keys() >= {
        "index",
        "stop_rules",
        "not_now",
        "strategy_type",
        "towards",
        "inconsistencies",
    }


def test_fewer_than_five_votes_give_their_number_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = answers_file(tmp_path, "a.json", {"trust_openness": {"votes": [0, 2, 0, 2, 0]}})
    main(["diagnose", "--json", str(path)])
    assert json.loads(capsys.readouterr().out)["agreement"]["trust_openness"] == {"n": 4}


def test_a_page_for_people_names_level_and_reason(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = answers_file(tmp_path, "a.json", {"mandate": "none"})
    assert main(["diagnose", str(path), "--language", "de"]) == 0
    assert "Problem" in capsys.readouterr().out


def test_strategy_regions_and_tools_have_stable_keys(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [{"region": "Veneto", "phase": "first_contact"}]
    motives = {"votes": {"new_markets": 7}, "voters": 12}
    path = answers_file(tmp_path, "a.json", {"target_regions": rows, "motives": motives})
    main(["diagnose", "--json", str(path)])
    found = json.loads(capsys.readouterr().out)
    (region,) = found["regions"]
    assert region.keys() >= {"region", "phase", "gate", "earlier_open", "next_step", "tools"}
    assert region["gate"][0].keys() >= {"criterion", "state", "text", "answers", "missing"}
    assert found["tools"][0].keys() >= {"id", "weight", "phases"}
    assert found["strategy_reason"]["votes"] == 7


def test_a_gate_exports_no_vote_of_fewer_than_five(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [{"region": "Veneto", "phase": "ip_contracts_trust"}]
    few = {"target_regions": rows, "contact_rules": {"votes": [0, 0, 0, 3, 1]}}
    path = answers_file(tmp_path, "a.json", few)
    main(["diagnose", "--json", str(path)])
    gate = json.loads(capsys.readouterr().out)["regions"][0]["gate"]
    decided = next(one for one in gate if one["criterion"] == "contact_rule")
    assert decided["answers"] == {"contact_rules": {"n": 4}}


def test_a_page_for_people_names_phase_and_next_step(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [{"region": "Veneto", "phase": "first_contact"}, {"region": "Skåne"}]
    path = answers_file(tmp_path, "a.json", {"target_regions": rows, "responsible": "nobody"})
    main(["diagnose", str(path)])
    page = capsys.readouterr().out
    assert "Veneto: First contact and presentation" in page
    assert "→ Settle who is responsible for the work abroad." in page


@pytest.mark.parametrize(
    ("command", "name"), [(["sample"], "out.passerelle"), (["report", "IN"], "out.docx")]
)
def test_a_place_that_cannot_be_written_gives_three(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], command: list[str], name: str
) -> None:
    source = str(answers_file(tmp_path, "a.json", {}))
    words = [source if word == "IN" else word for word in command]
    assert main([*words, "-o", str(tmp_path / "none" / name)]) == 3
    assert "choose another place" in capsys.readouterr().err


def test_the_same_input_gives_the_same_report(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], content: Content
) -> None:
    source = answers_file(tmp_path, "a.json", random_answers(content, 7))
    targets = [tmp_path / "1.docx", tmp_path / "2.docx"]
    for target in targets:
        assert main(["report", str(source), "-o", str(target), "--language", "fr"]) == 0
    assert targets[0].read_bytes() == targets[1].read_bytes()
    assert capsys.readouterr().out.splitlines() == list(map(str, targets))


def test_a_report_takes_the_look_of_a_word_file(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, model = answers_file(tmp_path, "a.json", {"mandate": "none"}), tmp_path / "m.docx"
    model.write_bytes(word_models.with_logo())
    report = ["report", str(source), "-o", str(tmp_path / "r.docx"), "--short"]
    assert main([*report, "--style-from", str(model)]) == 0
    parts = word_models.parts_of((tmp_path / "r.docx").read_bytes())
    assert any(b"Holzbau Alpin" in content for content in parts.values())
    assert capsys.readouterr().err == ""


def test_a_model_with_macros_is_refused_and_nothing_is_written(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    source, model = answers_file(tmp_path, "a.json", {"mandate": "none"}), tmp_path / "m.docm"
    model.write_bytes(word_models.edited(word_models.plain(), word_models.add_macros))
    report = ["report", str(source), "-o", str(tmp_path / "r.docx")]
    assert main([*report, "--style-from", str(model)]) == 1
    assert "it holds macros; save it" in capsys.readouterr().err
    assert not (tmp_path / "r.docx").exists()


def test_a_form_that_comes_back_is_diagnosed(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    form = tmp_path / "form.docx"
    assert main(["questionnaire", "-o", str(form), "--language", "de"]) == 0
    assert capsys.readouterr().out == f"{form}\n"
    assert main(["diagnose", str(form), "--json"]) == 0
    levels = {one["level"] for one in json.loads(capsys.readouterr().out)["barriers"].values()}
    assert levels == {"not_assessed"}


def test_a_form_is_written_on_the_paper_of_a_client(tmp_path: Path) -> None:
    form, model = tmp_path / "form.docx", tmp_path / "model.docx"
    model.write_bytes(word_models.plain())
    assert main(["questionnaire", "-o", str(form), "--style-from", str(model)]) == 0
    plain = tmp_path / "plain.docx"
    main(["questionnaire", "-o", str(plain)])
    styles = [word_models.parts_of(one.read_bytes())["word/styles.xml"] for one in (form, plain)]
    assert styles[0] != styles[1]


def test_a_model_that_is_refused_leaves_no_form(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    form, model = tmp_path / "form.docx", tmp_path / "m.docm"
    model.write_bytes(word_models.edited(word_models.plain(), word_models.add_macros))
    assert main(["questionnaire", "-o", str(form), "--style-from", str(model)]) == 1
    assert "it holds macros; save it" in capsys.readouterr().err
    assert not form.exists()


def test_a_word_file_that_is_no_form_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    letter = tmp_path / "letter.docx"
    letter.write_bytes(word_models.plain())
    assert main(["diagnose", str(letter)]) == 1
    assert "carries no session" in capsys.readouterr().err


def test_the_self_test_leaves_three_reports(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["self-test", str(tmp_path / "out")]) == 0
    assert capsys.readouterr().out.startswith("self-test passed")
    assert len(list((tmp_path / "out").glob("*.docx"))) == 3


def test_the_shipped_content_passes_its_own_check(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check-content", "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["faults"] == []


def test_the_plan_that_fits_is_told_when_it_is_asked_for(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    path = answers_file(tmp_path, "a.json", {"mandate": "none", "management_hours": 10})
    main(["diagnose", "--json", "--plan", str(path)])
    plan = json.loads(capsys.readouterr().out)["capacity_plan"]
    assert 0 < plan["hours"]["planned"] <= plan["hours"]["there"] == 240
    assert plan["expected"]["mandate"]["now"] == "problem"
