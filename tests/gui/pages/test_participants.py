"""Who is in the room, on the cluster page: numbers by group, and names only if wanted."""

from __future__ import annotations

from dataclasses import replace

import pytest

from gui.pages.cluster_page import ClusterPage
from gui.pages.participants_card import ParticipantsCard
from gui.pages.people_rows import PersonRow
from model.session.session import Cluster
from model.session.workshop import Participant
from tests.gui.pages.bench import Bench
from tests.gui.pages.conftest import BenchWith


@pytest.fixture
def bench(bench_with: BenchWith) -> Bench:
    """Return the cluster page of a workshop with twelve participants."""
    bench = bench_with(ClusterPage("cluster"))
    bench.controller.set_cluster(Cluster(participants=12))
    return bench


def card_of(bench: Bench) -> ParticipantsCard:
    assert isinstance(bench.page, ClusterPage)
    return bench.page.participants_card


def add_name(bench: Bench, text: str) -> PersonRow:
    card = card_of(bench)
    card.people.add_edit.setFocus()
    bench.type(text)
    assert bench.page.advance()
    row = card.people.rows()[-1]
    assert isinstance(row, PersonRow)
    return row


def test_numbers_by_group_reach_the_session(bench: Bench) -> None:
    bench.retype(card_of(bench).edits["sme"], "8")
    bench.retype(card_of(bench).edits["research"], "4")
    assert bench.controller.session.cluster.groups == (("sme", 8), ("research", 4))
    assert "Together: 12" in bench.texts()


def test_a_sum_that_differs_from_the_total_is_named(bench: Bench) -> None:
    bench.retype(card_of(bench).edits["sme"], "8")
    assert any("add up to 8; participants given above: 12" in text for text in bench.texts())


def test_the_page_says_by_which_groups_votes_can_be_counted(bench: Bench) -> None:
    bench.retype(card_of(bench).edits["sme"], "7")
    bench.retype(card_of(bench).edits["research"], "5")
    assert "Votes can be counted by group: SMEs, Research and education." in bench.texts()


def test_groups_that_are_too_small_for_it_are_named(bench: Bench) -> None:
    bench.retype(card_of(bench).edits["sme"], "8")
    bench.retype(card_of(bench).edits["research"], "4")
    assert any(text.endswith("Too small: Research and education.") for text in bench.texts())


def test_without_a_total_the_sum_is_right(bench: Bench) -> None:
    bench.controller.set_cluster(replace(bench.controller.session.cluster, participants=None))
    bench.retype(card_of(bench).edits["sme"], "8")
    assert "Together: 8" in bench.texts()


def test_what_is_no_number_is_named_and_not_taken(bench: Bench) -> None:
    bench.retype(card_of(bench).edits["sme"], "x")
    assert any("whole numbers" in text for text in bench.texts())
    assert bench.controller.session.cluster.groups == ()


def test_an_emptied_number_is_not_given(bench: Bench) -> None:
    bench.retype(card_of(bench).edits["sme"], "8")
    bench.retype(card_of(bench).edits["sme"], "")
    assert bench.controller.session.cluster.groups == ()


def test_numbers_are_undone(bench: Bench) -> None:
    bench.retype(card_of(bench).edits["sme"], "8")
    bench.controller.undo()
    assert card_of(bench).edits["sme"].text() == ""


def test_names_are_folded_away_until_they_are_wanted(bench: Bench) -> None:
    assert not card_of(bench).people.isVisible()


def test_a_name_is_added_with_its_organisation(bench: Bench) -> None:
    card_of(bench).names_fold.unfold()
    add_name(bench, "Anna Berger, Prisma")
    assert bench.controller.session.people == (Participant("Anna Berger", "Prisma"),)


def test_a_comma_being_typed_stays(bench: Bench) -> None:
    card_of(bench).names_fold.unfold()
    row = add_name(bench, "Anna")
    bench.retype(row.edit, "Anna, ")
    assert row.edit.text() == "Anna, "
    bench.type("Prisma")
    assert bench.controller.session.people == (Participant("Anna", "Prisma"),)


def test_a_person_gets_a_group(bench: Bench) -> None:
    card_of(bench).names_fold.unfold()
    row = add_name(bench, "Anna")
    row.combo.setCurrentIndex(2)
    row.combo.activated.emit(2)
    assert bench.controller.session.people == (Participant("Anna", "", "large_firm"),)


def test_a_deleted_name_comes_back_with_undo(bench: Bench) -> None:
    card_of(bench).names_fold.unfold()
    row = add_name(bench, "Anna")
    bench.click(row.delete_button)
    assert not bench.controller.session.people
    bench.controller.undo()
    assert bench.controller.session.people == (Participant("Anna"),)
