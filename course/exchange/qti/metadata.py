"""Labels as metadata of the manifest, in the words of IEEE LOM that item banks and catalogues read.

Tags are keywords, the difficulty is one, the level of Bloom's taxonomy a classification, and
each citation a relation "is based on". Of others' packages keywords, difficulty and level are read.
"""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from course.exchange.labels import Pairs
from course.quiz.question import Question
from course.quiz.question_text import BLOOM

LOM = "http://ltsc.ieee.org/xsd/LOM"
TAXONOMY = "Bloom's taxonomy, revised (Anderson and Krathwohl 2001)"

_DIFFICULTY = {"easy": "easy", "medium": "medium", "hard": "difficult"}
_READ = {
    "very easy": "easy",
    "easy": "easy",
    "medium": "medium",
    "difficult": "hard",
    "very difficult": "hard",
}
_MAX_TEXT = 200
_MAX_TAGS = 20


def metadata_of(question: Question, lang: str) -> etree._Element | None:
    """A `lom` element, or None for a question without labels that it has words for."""
    parts = [
        _element("general", _element("language", lang), *_keywords(question, lang)),
        *_difficulty(question),
        *_sources(question, lang),
        *_level(question),
    ]
    return _element("lom", *parts) if len(parts) > 1 or question.tags else None


def _element(name: str, *inside: etree._Element | str) -> etree._Element:
    made = etree.Element(f"{{{LOM}}}{name}", nsmap={"lom": LOM})
    for each in inside:
        if isinstance(each, str):
            made.text = each
        else:
            made.append(each)
    return made


def _string(text: str, lang: str) -> etree._Element:
    made = _element("string", text)
    made.set("language", lang)
    return made


def _word(name: str, source: str, value: str) -> etree._Element:
    return _element(name, _element("source", source), _element("value", value))


def _keywords(question: Question, lang: str) -> Iterator[etree._Element]:
    for tag in question.tags:
        yield _element("keyword", _string(tag, lang))


def _difficulty(question: Question) -> Iterator[etree._Element]:
    if question.difficulty in _DIFFICULTY:
        yield _element("educational", _word("difficulty", "LOMv1.0", _DIFFICULTY[question.difficulty]))


def _sources(question: Question, lang: str) -> Iterator[etree._Element]:
    for citation in question.citations:
        identifier = _element(
            "identifier", _element("catalog", "passage"), _element("entry", citation.passage)
        )
        quote = _element("description", _string(citation.quote, lang))
        yield _element(
            "relation", _word("kind", "LOMv1.0", "isbasedon"), _element("resource", identifier, quote)
        )


def _level(question: Question) -> Iterator[etree._Element]:
    if question.bloom in BLOOM:
        taxon = _element(
            "taxon", _element("id", question.bloom), _element("entry", _string(question.bloom, "en"))
        )
        path = _element("taxonPath", _element("source", _string(TAXONOMY, "en")), taxon)
        yield _element("classification", _word("purpose", "LOMv1.0", "educational objective"), path)


def labels_in(metadata: etree._Element | None) -> Pairs:
    """The labels that a `metadata` element of any package holds, whatever namespace its LOM is in."""
    if metadata is None:
        return ()
    tags: list[str] = []
    single: dict[str, str] = {}
    for element in metadata.iter():
        name = _local(element)
        text = " ".join("".join(str(part) for part in element.itertext()).split())[:_MAX_TEXT]
        if name == "keyword" and text and len(tags) < _MAX_TAGS:
            tags.append(text)
        elif name == "difficulty":
            word = " ".join(text.lower().replace("lomv1.0", "").split())
            if word in _READ:
                single["difficulty"] = _READ[word]
        elif name in ("entry", "id") and text.lower() in BLOOM:
            single["bloom"] = text.lower()
    pairs = [("tags", ", ".join(tag.replace(",", " ") for tag in tags)), *single.items()]
    return tuple((key, value) for key, value in pairs if value)


def _local(element: etree._Element) -> str:
    return etree.QName(element).localname.lower() if isinstance(element.tag, str) else ""
