from __future__ import annotations

import io
import json
import zipfile
from dataclasses import replace
from datetime import date
from pathlib import Path
from types import MappingProxyType

import pytest

from model.content.base import BarrierId, QuestionId
from model.content.library import Library
from model.session.practice import practice_session
from model.session.session import Cluster, PlannedAction, WorkshopSession
from model.session.session_file import SessionFileProblem, read_session, session_bytes
from model.session.workshop import (
    AgendaBlock,
    BarrierView,
    Capacity,
    GateTick,
    Opinions,
    OwnBarrier,
    Participant,
    Quote,
)

FORMAT_1 = Path(__file__).parents[1] / "data" / "sessions" / "format_1.passerelle"
TRUST = QuestionId("trust_openness")


def a_full_session() -> WorkshopSession:
    """Return a session with something in every field that a workshop fills."""
    return WorkshopSession(
        cluster=Cluster(groups=(("sme", 7), ("management", 0)), next_meeting=date(2027, 1, 20)),
        scope="pre_work",
        notes=MappingProxyType({TRUST: "for all"}),
        private_notes=MappingProxyType({TRUST: "for me"}),
        plan=(PlannedAction("own-1", title="Visit", description="Go there", status="running"),),
        capacity=Capacity(hours_per_month=0, money=None, months=18),
        opinions=MappingProxyType({TRUST: Opinions("Most do.", "Some do not.")}),
        barrier_views=MappingProxyType({BarrierId("trust"): BarrierView("none", "We know it.")}),
        own_barriers=(OwnBarrier(BarrierId("own-b1"), "No room", "watch"),),
        kept_contradictions=frozenset({"self_vs_index", "origin_vs_share"}),
        accepted_concerns=frozenset({"barrier:trust"}),
        shown_votes=frozenset({QuestionId("trust_agreements")}),
        gate_ticks=(GateTick("Skåne", "consolidation", "joint_plan", is_met=False),),
        parking_lot=("Who pays?",),
        quotes=(Quote("We never met.", TRUST), Quote("Never mind.", None, is_printed=True)),
        decisions=("Begin in May",),
        confidence=(0, 0, 1, 4, 5, 2),
        people=(Participant("A. Person", "Firm", "sme"), Participant("B. Person")),
        agenda=(AgendaBlock("motives", 0, pages=("motives",), is_dropped=True, spent_seconds=9),),
        typed_figures=MappingProxyType({"bm_sector_ict": 4.5}),
        report_sections=("summary", "plan"),
    )


def test_all_that_a_workshop_leaves_reads_back(tmp_path: Path, library: Library) -> None:
    session, path = a_full_session(), tmp_path / "s.passerelle"
    path.write_bytes(session_bytes(session, library))
    assert read_session(path, library).session == session


def test_names_stand_in_the_key_list_alone(library: Library) -> None:
    raw = session_bytes(a_full_session(), library)
    with zipfile.ZipFile(io.BytesIO(raw)) as container:
        holders = [name for name in container.namelist() if b"A. Person" in container.read(name)]
    assert holders == ["people.json"]


def test_without_names_there_is_no_key_list(library: Library) -> None:
    raw = session_bytes(replace(a_full_session(), people=()), library)
    assert "people.json" not in zipfile.ZipFile(io.BytesIO(raw)).namelist()


def test_a_key_list_that_was_taken_out_is_noticed(tmp_path: Path, library: Library) -> None:
    path = tmp_path / "s.passerelle"
    source = zipfile.ZipFile(io.BytesIO(session_bytes(a_full_session(), library)))
    with zipfile.ZipFile(path, "w") as target:
        for name in source.namelist()[:-1]:
            target.writestr(name, source.read(name))
    with pytest.raises(SessionFileProblem, match="a part is missing"):
        read_session(path, library)


def test_a_file_of_the_first_format_opens(library: Library) -> None:
    opened = read_session(FORMAT_1, library)
    practice = practice_session("en", library).answers
    by_group = {"trust_openness", "competition_hinders"}  # under the old names of the groups
    assert opened.session.answers.keys() == practice.keys()
    assert {id_: one for id_, one in opened.session.answers.items() if id_ not in by_group} == {
        id_: one for id_, one in practice.items() if id_ not in by_group
    }
    assert opened.set_aside == ()


def test_what_is_empty_is_not_written(library: Library) -> None:
    raw = session_bytes(WorkshopSession(), library)
    form = json.loads(zipfile.ZipFile(io.BytesIO(raw)).read("session.json"))
    assert set(form) == {"session_id", "scope", "practice"}
