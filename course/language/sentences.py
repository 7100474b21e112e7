"""Sentences of a text: each an exact piece of it, in order.

Rules made for Norwegian and English guides: no split after an abbreviation, an initial, or a
number before a month or a lower-case letter; a split after "§ 7 a.".
"""

from __future__ import annotations

import re
from functools import lru_cache

from course.language.words import word_set

_ABBREVIATIONS = word_set(
    # Norwegian; those that may also end a sentence are in _MAY_END.
    "adm anm art avd bl.a ca dr dvs e.g eks ev evt f.eks f.o.m fig flg gj hhv iflg ifm iht ikr inkl innst jf"
    " jfr kap kgl kl kr lnr m.a maks mht mill min mrd nr o.a opph ot.prp pga pkt pr prof prop pst ref res s"
    " st.meld t.d t.o.m tab tlf vedl vha"
    # English
    " approx cf ch dept ed eq i.e mr mrs ms no p pg pp para sec sect st vol vs"
)
_MAY_END = word_set("mv m.v osv mfl o.l m.fl m.m etc al o.s.v")
_MONTHS = word_set(
    "januar februar mars april mai juni juli august september oktober november desember jan feb mar apr jun"
    " jul aug sep sept okt nov des january february march may june july october december oct dec"
)
_END = re.compile(r"""[.!?…]+["”»')\]]*(?=\s|$)""")
_PARAGRAPH_LETTER = re.compile(r"§§?\s*\d+(?:-\d+)?\s[a-z]$")
_FOOTNOTE = re.compile(r"\s\d{1,2}(?=\s|$)")


@lru_cache(maxsize=16_384)
def split_sentences(text: str) -> tuple[str, ...]:
    """The sentences of a plain text (single spaces), each stripped and an exact substring of it."""
    pieces: list[str] = []
    start = 0
    for match in _END.finditer(text):
        if match.start() < start or not _ends(text, start, match):
            continue
        piece = text[start : match.end()].strip()
        if piece:
            pieces.append(piece)
        start = match.end()
        if (mark := _FOOTNOTE.match(text, start)) and _starts_upper(text, mark.end()):
            start = mark.end()
    rest = text[start:].strip()
    if rest and not rest.isdecimal():
        pieces.append(rest)
    return tuple(pieces)


def _starts_upper(text: str, at: int) -> bool:
    rest = text[at : at + 6].lstrip(" «\"“'(–-")
    return not rest or rest[0].isupper()


def _ends(text: str, start: int, match: re.Match[str]) -> bool:
    """True when the mark found ends a sentence."""
    if match.end() == len(text):
        return True
    following = text[match.end() + 1 : match.end() + 24]
    head = following.lstrip("«\"“'([–- ")
    if match.group()[0] in "!?…" or len(match.group()) > 1:
        return bool(head) and not head[0].islower()
    # Looking back from the mark, not on from the start: a text may have a million of them.
    word = text[max(text.rfind(" ", start, match.start()) + 1, start) : match.start()].lstrip('(«"“')
    lower = word.lower()
    if _PARAGRAPH_LETTER.search(text, max(start, match.start() - 20), match.start()):
        return not head[:1].islower()
    if lower in _MAY_END:
        return head[:1].isupper()
    if lower in _ABBREVIATIONS:
        return False
    if len(word) == 1 and word.isupper():
        return False
    if word.isdecimal() and len(word) <= 2:
        if head.split(" ", 1)[0].strip(".,").lower() in _MONTHS or head[:1].islower():
            return False
        return bool(head) and match.start() - len(word) > start
    return bool(head) and not head[0].islower()
