"""Which passages of a guide are taught: not notes of amendment, lists of sources or contents."""

from __future__ import annotations

import re

from course.citation import Passage
from course.guide.model import Section

_AMENDMENT = re.compile(
    r"^(?:\d{1,2}\s+)?"
    r"(?:overskrift(?:en|a)?\s+|kapitte?l(?:et)?\s+(?:\d+\s*[a-z]?\s+)?|heile lova\s+|hele loven\s+)?"
    r"(?:endret|endres|endra|blir endra|tilføyd|tilføyet|tilføyes|føyd til|opphevet|oppheves|oppheva|"
    r"nummerert|vedtatt som)\b[^.]{0,40}?\b(?:lov|lover|res|forskrift|forskrifter)\b",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"^\d{1,2}\s+(?:jf|se|sjå|fra|frå|lov|nå|no|opphevet|oppheva|endret|endra|kunngjort)\b", re.IGNORECASE
)
MOST_SIGNS = 400
_POINTER = re.compile(
    r"^(?:(?:se|sjå|see)(?: også| òg| also)?:"
    r"|(?:se også|sjå også|sjå òg|see also|les mer|les meir|read more)\b"
    r"|for more information,? (?:please )?(?:see|visit)\b)[^.]{0,160}\.?$",
    re.IGNORECASE,
)
_LISTING = re.compile(
    r"^(?:\d+\.?\s*)?(?:kilder|kilde|kjelder|kildeliste|litteratur|litteraturliste|referanser|referansar|"
    r"innhold|innhald|innholdsfortegnelse|lenker|lenkjer|relaterte? (?:lenker|artikler)|les mer|les meir|"
    r"references?|bibliography|sources|further reading|see also|related (?:articles|links)|external links|"
    r"(?:table of )?contents|for more detailed information check)\s*:?$",
    re.IGNORECASE,
)
_REPEALED = re.compile(r"\((?:opphevet|oppheva|repealed)\)\s*$", re.IGNORECASE)


def is_note(passage: Passage) -> bool:
    """True for a note of amendment, a legal footnote or a pointer elsewhere, none of which is taught."""
    return any(pattern.match(passage.text) is not None for pattern in (_AMENDMENT, _NOTE, _POINTER))


def is_signs(passage: Passage) -> bool:
    """True for a text with more signs of Markdown in it than can be rendered: no prose."""
    return len(passage.text) > MOST_SIGNS and signs_in(passage.text) > MOST_SIGNS


def signs_in(text: str) -> int:
    """How often the commonest sign stands in a text that is slow to render (see `course.markup`)."""
    return max(map(text.count, "[]*_`<&!\\{"))


def is_listing(section: Section) -> bool:
    """True for a section of sources, references, links or contents."""
    return _LISTING.match(section.heading) is not None


def is_repealed(section: Section) -> bool:
    """True for a paragraph of a statute that is no longer there."""
    return _REPEALED.search(section.heading) is not None
