"""How far the cluster is in each target region, with the state of the gate it stands before."""

from __future__ import annotations

from model.content.content import Content
from model.content.phases import Phase
from model.diagnosis.findings import Diagnosis
from model.diagnosis.phases import Standing
from model.report.charts import phrases
from model.report.charts.spec import ChartTable
from model.report.charts.spec_grid import RegionRow, RegionsChart
from model.report.charts.texts import ChartTexts


def regions_chart(content: Content, diagnosis: Diagnosis, texts: ChartTexts) -> RegionsChart | None:
    """Return the regions over the phases; None where no region is entered with its phase."""
    standings = diagnosis.regions
    if all(one.phase is None for one in standings):
        return None
    words = texts.regions
    title = _title(content, texts, standings)
    phases = tuple(content.phases.values())
    return RegionsChart(
        title=title,
        n_note=words.n_note.of(len(standings)).format(count=len(standings)),
        source_note=words.reading,
        alt=phrases.alternative_text(texts.common, words.picture, title),
        table=_table(content, texts, standings),
        rows=tuple(
            RegionRow(
                label=_name(texts, one),
                reached=content.phases[one.phase].number if one.phase is not None else 0,
                gate=tuple(state.state for state in one.gate),
            )
            for one in standings
        ),
        phases=tuple((p.number, words.phase.format(number=p.number, name=p.name)) for p in phases),
        passed_label=words.passed,
        states=tuple(
            (state, content.advice.states.word(state)) for state in ("met", "open", "unknown")
        ),
        not_stated=words.not_stated,
    )


def _name(texts: ChartTexts, standing: Standing) -> str:
    return standing.region or texts.regions.unnamed


def _title(content: Content, texts: ChartTexts, standings: tuple[Standing, ...]) -> str:
    words, total = texts.regions, len(content.phases)
    known = [(one, content.phases[one.phase]) for one in standings if one.phase is not None]
    furthest: Phase = max((phase for _, phase in known), key=lambda phase: phase.number)
    there = [one for one, phase in known if phase.number == furthest.number]
    sentence = words.furthest if len(standings) > 1 else words.alone
    if len(there) > 1:
        sentence = words.tie
    return sentence.format(
        region=content.language.quoted(_name(texts, there[0])),
        tied=len(there),
        count=len(standings),
        number=furthest.number,
        total=total,
        phase=furthest.name,
    )


def _table(content: Content, texts: ChartTexts, standings: tuple[Standing, ...]) -> ChartTable:
    words, states = texts.regions, content.advice.states
    rows = []
    for one in standings:
        counts = [str(one.count(state)) for state in ("met", "open", "unknown")]
        phase = content.phases[one.phase].name if one.phase is not None else words.not_stated
        shown = counts if one.phase is not None else ["–"] * 3
        rows.append((_name(texts, one), phase, *shown))
    header = (words.region, words.phase_column, states.met, states.open, states.unknown)
    return ChartTable(header=header, rows=tuple(rows))
