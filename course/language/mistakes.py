"""A guide's own misunderstandings: headings that announce them, and a statement with its correction."""

from __future__ import annotations

import re
from dataclasses import dataclass

from course.language.sentences import split_sentences

_HEADING = re.compile(
    r"\b(?:misforståelser?|misforståingar?|misoppfatning(?:er|ar)?|myter?|mytar|feiloppfatning(?:er|ar)?"
    r"|vanlige feil|vanlege feil|misconceptions?|misunderstandings?|myths?|common (?:mistakes|errors"
    r"|pitfalls))\b",
    re.IGNORECASE,
)
_LABELLED = re.compile(
    r"^(?:Myte|Misforståelse|Misforståing|Påstand|Feil|Myth|Misconception|Claim|Wrong"
    r"|Mistake)\s*(?:\d+\s*)?[:–]\s*"
    r"(?P<mistaken>.+?)\s*(?:\||–|;)?\s*(?:Fakta|Faktum|Riktig|Rett|Sannhet|Svar|Fact|Facts|Correct|Right"
    r"|Truth|Reality)"
    r"\s*[:–]\s*(?P<correction>.+)$"
)
_QUOTED = re.compile(
    r"^[«“\"](?P<mistaken>[^«»“”\"]{5,300})[»”\"][.:]?\s*(?:[–-]\s*)?(?P<correction>\S.{5,})$"
)
_ROW = re.compile(r"^(?P<mistaken>[^|]{5,300}?) \| (?P<correction>[^|]{5,})$")


@dataclass(frozen=True, slots=True)
class Mistake:
    """What people wrongly believe and what is right, both exact pieces of the text."""

    mistaken: str
    correction: str


def announces_mistakes(heading: str) -> bool:
    """True for a heading such as `Vanlige misforståelser` or `Common mistakes`."""
    return _HEADING.search(heading) is not None


def mistake_in(text: str, term: str = "") -> Mistake | None:
    """The misunderstanding and its correction in a passage that stands under such a heading.

    `term` is what the source set in bold in front. Forms: `Myte: ... Fakta: ...`, a quotation
    and what is said of it, a table row of two cells, else the first sentence and the others.
    """
    if term and text.startswith(term) and len(term.split()) > 2:
        rest = text[len(term) :].lstrip(" .:–-")
        return Mistake(term.rstrip(" .:"), rest) if rest else None
    for pattern in (_LABELLED, _QUOTED, _ROW):
        if found := pattern.match(text):
            return Mistake(found["mistaken"].strip().rstrip("."), found["correction"].strip())
    sentences = split_sentences(text)
    if len(sentences) < 2 or len(sentences[0].split()) < 3:
        return None
    start = text.index(sentences[1], len(sentences[0]))
    return Mistake(sentences[0].rstrip("."), text[start:])
