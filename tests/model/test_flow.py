"""The way through a workshop, without any screen."""

from __future__ import annotations

import datetime
from dataclasses import replace

from model.content.base import BarrierId, MitigationId, QuestionId, SectionId
from model.content.content import Content
from model.diagnosis import flow
from model.diagnosis.findings import diagnose
from model.diagnosis.plan import accepted, build_plan
from model.session.answers import Answer, Chosen, Selected, Status
from model.session.session import WorkshopSession

TODAY = datetime.date(2026, 11, 12)


def session_with(**answers: Answer) -> WorkshopSession:
    return WorkshopSession(answers={QuestionId(id_): answer for id_, answer in answers.items()})


def progress_of(content: Content, session: WorkshopSession, section: str) -> flow.SectionProgress:
    return next(p for p in flow.sections_progress(content, session) if p.section == section)


def open_points(content: Content, session: WorkshopSession) -> flow.OpenPoints:
    diagnosis = diagnose(content, session)
    plan = build_plan(content, session, diagnosis)
    return flow.open_points(content, session, diagnosis, plan, TODAY)


def test_the_way_starts_with_the_cluster_and_ends_with_the_export(content: Content) -> None:
    keys = [step.key for step in flow.steps(content, WorkshopSession())]
    assert keys[:4] == ["cluster", "agenda", "ground_rules", "section:profile"]
    assert keys[-5:] == ["review", "findings", "plan", "closing", "export"]
    assert keys[-6] == "section:synthesis"
    assert len(keys) == 21


def test_every_page_leads_on_and_back(content: Content) -> None:
    session = WorkshopSession()
    for step in flow.steps(content, session)[:-1]:
        following = flow.neighbour(content, session, step.key, 1)
        assert following is not None
        assert flow.neighbour(content, session, following, -1) == step.key


def test_nothing_comes_before_the_first_page_and_after_the_last(content: Content) -> None:
    session = WorkshopSession()
    assert flow.neighbour(content, session, "cluster", -1) is None
    assert flow.neighbour(content, session, "export", 1) is None


def test_a_page_outside_the_way_leads_to_its_start(content: Content) -> None:
    assert flow.neighbour(content, WorkshopSession(), "welcome", 1) == "cluster"
    assert flow.neighbour(content, WorkshopSession(), "welcome", -1) is None


def test_the_way_goes_on_from_a_question_as_from_its_page(content: Content) -> None:
    key = flow.key_of_question(content, QuestionId("motives"))
    assert key == "section:motives#motives"
    assert (flow.page_of(key), flow.anchor_of(key)) == ("section:motives", "motives")
    assert flow.neighbour(content, WorkshopSession(), key, -1) == "section:profile"


def test_a_key_without_a_place_names_its_page_alone() -> None:
    assert (flow.page_of("review"), flow.anchor_of("review")) == ("review", "")


def test_an_answer_counts_for_its_section_alone(content: Content) -> None:
    session = session_with(mandate=Chosen("none"))
    assert progress_of(content, session, "governance").answered == 1
    assert progress_of(content, session, "profile").answered == 0


def test_an_empty_choice_counts_as_answered(content: Content) -> None:
    session = session_with(warning_signs=Selected(()))
    assert progress_of(content, session, "motives").answered == 1


def test_a_status_is_dealt_with_but_not_answered(content: Content) -> None:
    progress = progress_of(content, session_with(mandate=Status("skipped")), "governance")
    assert (progress.answered, progress.with_status) == (0, 1)
    assert progress.is_started
    assert not progress.is_complete


def test_a_section_is_complete_when_every_question_is_dealt_with(content: Content) -> None:
    questions = content.questions_in(SectionId("governance"))
    session = WorkshopSession(answers={q.question_id: Status("not_known") for q in questions})
    assert progress_of(content, session, "governance").is_complete


def test_the_short_form_asks_fewer_questions(content: Content) -> None:
    full = sum(p.asked for p in flow.sections_progress(content, WorkshopSession()))
    short = sum(p.asked for p in flow.sections_progress(content, WorkshopSession(scope="short")))
    assert full == len(content.questions)
    assert 0 < short < full


def test_the_short_form_counts_what_was_answered_before_it_was_chosen(content: Content) -> None:
    long_only = next(q.question_id for q in content.questions.values() if not q.short)
    session = WorkshopSession(scope="short", answers={long_only: Status("skipped")})
    assert long_only not in [q.question_id for q in flow.asked_in(content, session)]
    answered = WorkshopSession(scope="short", answers={long_only: Chosen("any")})
    assert long_only in [q.question_id for q in flow.asked_in(content, answered)]


def test_the_pre_work_asks_what_the_management_answers_alone(content: Content) -> None:
    asked = flow.asked_in(content, WorkshopSession(scope="pre_work"))
    by_management = [q for q in content.questions.values() if q.who == "management"]
    assert list(asked) == by_management


def test_a_section_of_which_nothing_is_asked_has_no_page(content: Content) -> None:
    questions = {
        id_: q.model_copy(update={"short": content.section_of[id_] == "governance"})
        for id_, q in content.questions.items()
    }
    session = WorkshopSession(scope="short")
    reduced = replace(content, questions=questions)
    sections = [step.section for step in flow.steps(reduced, session) if step.section]
    assert sections == ["governance"]
    assert [p.section for p in flow.sections_progress(reduced, session)] == ["governance"]


def test_everything_is_unanswered_at_first(content: Content) -> None:
    assert [one.question for one in flow.unanswered(content, WorkshopSession())] == list(
        content.questions
    )


def test_an_unanswered_question_says_why_and_where(content: Content) -> None:
    session = session_with(mandate=Status("declined"), responsible=Chosen("board"))
    found = {one.question: one for one in flow.unanswered(content, session)}
    mandate = found[QuestionId("mandate")]
    assert (mandate.status, mandate.key) == ("declined", "section:governance#mandate")
    assert found[QuestionId("motives")].status is None
    assert "responsible" not in found


def test_a_barrier_without_an_action_is_open(content: Content) -> None:
    points = open_points(content, session_with(mandate=Chosen("none")))
    assert points.barriers == (BarrierId("mandate"),)


def test_a_barrier_to_watch_needs_no_action(content: Content) -> None:
    points = open_points(content, session_with(strategy_review=Chosen("no_date")))
    assert points.barriers == ()


def test_an_accepted_action_without_owner_and_end_is_open_where_it_is_edited(
    content: Content,
) -> None:
    measure = content.mitigations_for(BarrierId("mandate"))[0]
    session = session_with(mandate=Chosen("none")).with_action(accepted(measure.mitigation_id))
    points = open_points(content, session)
    assert [(one.gap, one.key) for one in points.gaps] == [
        ("owner", f"plan#{measure.id}"),
        ("end", f"plan#{measure.id}"),
    ]
    assert points.barriers == ()


def test_a_question_with_a_status_is_settled(content: Content) -> None:
    answers = {id_: Status("not_known") for id_ in content.questions}
    points = open_points(content, WorkshopSession(answers=answers))
    assert not points


def test_a_finished_plan_leaves_no_gap(content: Content) -> None:
    measure = content.mitigations_for(BarrierId("mandate"))[0]
    action = replace(accepted(MitigationId(measure.id)), owner="A. Weber", end=TODAY)
    assert open_points(content, session_with().with_action(action)).gaps == ()


def test_an_action_is_suggested_to_end_when_its_longest_duration_is_over() -> None:
    assert flow.suggested_end(TODAY, (4, 13)) == datetime.date(2027, 2, 11)
