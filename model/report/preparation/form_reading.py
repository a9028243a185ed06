"""A form that came back: what was filled in becomes answers; what is none is told with its reason.

Only the list of places and the text of the document are read, under the limits of package_reading.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from xml.etree.ElementTree import Element

from model.content.base import QuestionId
from model.content.content import Content
from model.content.library import SOURCE_LANGUAGE, Library
from model.report.preparation.added_rows import added_rows
from model.report.preparation.fields import CLUSTER_NAME, FormList, list_in
from model.report.preparation.raw_answers import raw_answers
from model.session.answers import Answer, Rejection
from model.session.package_reading import Package, PackageRefused
from model.session.parsing import parse
from model.session.refusals import in_english
from model.session.strict_xml import NotXml, parse_xml
from model.session.text_hygiene import clean

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_GONE = {f"{_W}{tag}" for tag in ("del", "moveFrom", "instrText", "delText", "sdtPr", "pPr", "rPr")}
_BREAKS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n"}
MAX_TEXT = 20_000


class NoForm(Exception):
    """The Word file is no form of ours; the message says why in English."""


@dataclass(frozen=True)
class FilledForm:
    """What a form says; `refused` are the questions whose input is no answer."""

    language: str
    cluster_name: str
    answers: Mapping[QuestionId, Answer]
    refused: tuple[tuple[QuestionId, Rejection], ...] = ()
    unknown: tuple[str, ...] = ()
    """Ids of questions that this program does not know."""

    def faults(self, content: Content) -> tuple[str, ...]:
        """Return why input was refused, in English sentences with the question's label."""
        told = [
            f"{content.questions[id_].label}: {in_english(reason)}" for id_, reason in self.refused
        ]
        return (*told, *(f"{id_}: this question is not known" for id_ in self.unknown))


def read_form(word_file: bytes, library: Library) -> FilledForm:
    """Return what was filled in.

    Raises:
        NoForm: no Word file, none of our forms, or beyond the limits.
    """
    try:
        package = Package(word_file)
        form = list_in(package)
        if form is None:
            raise NoForm("it is no form of Passerelle")
        document = parse_xml(package.part("word/document.xml"))
    except (PackageRefused, NotXml) as refused:
        raise NoForm(str(refused)) from None
    except KeyError:
        raise NoForm("it is no Word file") from None
    is_known = form.language in library.language_codes()
    code = form.language if is_known else SOURCE_LANGUAGE
    return _filled(library.in_language(code), form, _texts(document, form))


def _filled(content: Content, form: FormList, texts: Mapping[str, str]) -> FilledForm:
    raw, unknown = raw_answers(content, texts)
    answers, refused = {}, []
    for id_, value in raw.items():
        answer = value if isinstance(value, Rejection) else parse(content.questions[id_], value)
        if isinstance(answer, Rejection):
            refused.append((id_, answer))
        else:
            answers[id_] = answer
    name = clean(texts.get(CLUSTER_NAME, ""), one_line=True)[:200]
    code = content.language.code
    return FilledForm(code, name, MappingProxyType(answers), tuple(refused), unknown)


def _texts(document: Element, form: FormList) -> Mapping[str, str]:
    """Return what stands in each place, by path; a place that nobody touched is left out."""
    found: dict[str, list[str]] = {}
    opened: dict[str, str] = {}
    for kind, value, number in _events(document):
        if kind == "start" and value in form.paths:
            opened[number] = value
        elif kind == "end":
            opened.pop(number, None)
        elif kind == "text":
            for bookmark in opened.values():
                found.setdefault(bookmark, []).append(value)
    written = {form.paths[bookmark]: "".join(pieces) for bookmark, pieces in found.items()}
    texts = {}
    for path, text in (written | added_rows(document, form)).items():
        said = clean(text[:MAX_TEXT])
        for empty in form.empty:
            said = said.replace(empty, "")
        if said.strip():
            texts[path] = said.strip()
    return texts


def _events(element: Element) -> Iterator[tuple[str, str, str]]:
    """Yield beginnings and ends of bookmarks and the text between, as if changes were accepted."""
    for child in element:
        if child.tag in _GONE:
            continue
        if child.tag == f"{_W}bookmarkStart":
            yield "start", child.get(f"{_W}name", ""), child.get(f"{_W}id", "")
        elif child.tag == f"{_W}bookmarkEnd":
            yield "end", "", child.get(f"{_W}id", "")
        elif child.tag == f"{_W}t":
            yield "text", child.text or "", ""
        elif child.tag in _BREAKS:
            yield "text", _BREAKS[child.tag], ""
        else:
            yield from _events(child)
            if child.tag == f"{_W}p":
                yield "text", "\n", ""
