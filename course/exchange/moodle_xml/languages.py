"""Texts in several languages in one, as Moodle's filters know them: the words of one language stay.

`<span lang="nb" class="multilang">Hei</span><span lang="en" class="multilang">Hello</span>`
(filter_multilang; `<lang>` is its older form) and `{mlang nb}Hei{mlang}{mlang en}Hello{mlang}`
(filter_multilang2).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

_OPENING = re.compile(
    r"<(?P<tag>span|lang)\b(?P<inside>[^<>]{1,200})>|\{mlang (?P<codes>[A-Za-z_, -]{1,80})\}", re.IGNORECASE
)
_CODE = re.compile(r"""\blang\s*=\s*["']?([A-Za-z_-]{2,20})""")
_KIN = {"nb": ("nb", "no", "nn", "da"), "nn": ("nn", "no", "nb"), "en": ("en",)}


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    codes: tuple[str, ...]
    words: str
    is_braced: bool


def in_one_language(text: str, lang: str) -> tuple[str, frozenset[str]]:
    """The text with the words of one language, and the codes of the languages that were left out."""
    made: list[str] = []
    left: set[str] = set()
    at = 0
    for run in _runs(text):
        chosen = _chosen(run, lang)
        left.update(code for piece in run if piece is not chosen for code in piece.codes)
        made += [text[at : run[0].start], chosen.words]
        at = run[-1].end
    return "".join((*made, text[at:])), frozenset(left)


def _runs(text: str) -> Iterator[list[_Piece]]:
    """Pieces that follow directly on each other say the same in different languages."""
    run: list[_Piece] = []
    for piece in _pieces(text):
        if run and text[run[-1].end : piece.start].strip():
            yield from [run] if _means_it(run) else ()
            run = []
        run.append(piece)
    if _means_it(run):
        yield run


def _means_it(run: list[_Piece]) -> bool:
    """A single span is a span; single braces are braces that hide the words from other languages."""
    return len(run) > 1 or any(piece.is_braced for piece in run)


def _pieces(text: str) -> Iterator[_Piece]:
    at = 0
    while found := _OPENING.search(text, at):
        at = found.end()
        is_braced = found["codes"] is not None
        inside = found["inside"] or ""
        codes = found["codes"].split(",") if is_braced else _CODE.findall(inside)
        if not codes or (not is_braced and found["tag"].lower() == "span" and "multilang" not in inside):
            continue
        closing = "{mlang}" if is_braced else f"</{found['tag']}>"
        end = text.find(closing, at)
        if end < 0:
            return
        names = tuple(code.strip().lower() for code in codes)
        yield _Piece(found.start(), end + len(closing), names, text[at:end], is_braced)
        at = end + len(closing)


def _chosen(run: list[_Piece], lang: str) -> _Piece:
    """The piece in the language, else in one close to it, else the first, as Moodle's own filter does."""
    for wanted in (*_KIN.get(lang, (lang,)), "other"):
        for piece in run:
            if any(code == wanted or code.startswith((f"{wanted}_", f"{wanted}-")) for code in piece.codes):
                return piece
    return run[0]
