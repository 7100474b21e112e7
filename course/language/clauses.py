"""What a question asks in its main clause: the sentences of a stem that ask, without their other clauses.

Norwegian closes a clause with a comma, so that one runs from its first word to the next mark; in
English it mostly stands last. Question words open a clause only inside a sentence (`vet du hva
...`), and `som` opens none after `er det` or `hva`, where it only carries the question on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache

from course.language.sentences import split_sentences
from course.language.words import word_set

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*|[,;:()–…?!.]")
_MARKS = frozenset(",;:()–…?!.")
_QUOTED = re.compile(r"«[^«»]*»|“[^“”]*”|‘[^‘’]*’(?!\w)|\"[^\"]*\"")
_PARAGRAPHS = re.compile(r"\n[ \t]*\n")
_GAP = re.compile(r"_{3,}")
_OPEN_END = re.compile(r"(?:[:…]|\.{3}|[^\W_]|_{3,})\Z")


@dataclass(frozen=True, slots=True)
class _Openers:
    """The words that begin a clause: anywhere, and after the first two words of a part only."""

    always: frozenset[str]
    inside: frozenset[str]
    when: frozenset[str]
    auxiliary: frozenset[str]
    tells: frozenset[str]
    why: frozenset[str]


_NORWEGIAN_TELLS = word_set("velg vel finn kryss merk peik pek")
_OPENERS: Mapping[str, _Openers] = {
    "nb": _Openers(
        word_set("at dersom hvis om som fordi mens selv siden enn"),
        word_set("når hva hvem hvilken hvilket hvilke hvor hvordan hvorfor da der før etter"),
        word_set("når"),
        frozenset(),
        _NORWEGIAN_TELLS,
        word_set("hvorfor"),
    ),
    "nn": _Openers(
        word_set("at dersom viss om som fordi mens medan sjølv sidan enn"),
        word_set("når kva kven kvar korleis kvifor kor då der før etter"),
        word_set("når"),
        frozenset(),
        _NORWEGIAN_TELLS,
        word_set("kvifor"),
    ),
    "en": _Openers(
        word_set("if that because unless whether although though while than since"),
        word_set("when which who whom whose what where how why before after until as"),
        word_set("when"),
        word_set("do does did is are was were can could may must shall should will would has have need"),
        word_set("pick choose find mark select"),
        word_set("why"),
    ),
}
_FIRST = 2
"""A question word among the first words of a part asks (`til hvem`, `in which cases`)."""


@lru_cache(maxsize=4_096)
def asked(stem: str, lang: str) -> tuple[str, ...]:
    """The main clause of each sentence of a stem that asks, in lower case, a comma where a clause was.

    A sentence asks when it has a question mark, tells to pick, or ends the stem without a full
    stop, since the options then go on. Left out are what is quoted, sentences with a gap, and
    those that ask why: there a `not` belongs to the fact that is asked about. () for a language
    without lists.
    """
    openers = _OPENERS.get(lang)
    if openers is None:
        return ()
    parts = [" ".join(_QUOTED.sub("", part).split()) for part in _PARAGRAPHS.split(stem)]
    sentences = [sentence for part in parts for sentence in split_sentences(part)]
    found = []
    for n, sentence in enumerate(sentences):
        words = [word.lower() for word in _WORD.findall(sentence)]
        asks = "?" in sentence or (n == len(sentences) - 1 and _OPEN_END.search(sentence) is not None)
        if not words or _GAP.search(sentence) or words[0] in openers.why:
            continue
        if asks or words[0] in openers.tells:
            found.append(" ".join(_main(words, openers)))
    return tuple(found)


def _main(words: list[str], openers: _Openers) -> Iterator[str]:
    inside = False
    first = 0  # where the part between two marks begins
    for n, word in enumerate(words):
        if word in _MARKS:
            inside, first = False, n + 1
            yield word
        elif not inside and _opens(words, n, n - first, openers):
            inside = True
            yield ","
        elif not inside:
            yield word


def _opens(words: list[str], n: int, place: int, openers: _Openers) -> bool:
    """True when the word begins a clause; `place` counts the words before it in its part."""
    word = words[n]
    if word in openers.when and place == 0:
        return not _asks_when(words, n, openers)
    if word in openers.always:
        return not _carries_on(words, n, place, openers)
    return word in openers.inside and place >= _FIRST


def _asks_when(words: list[str], n: int, openers: _Openers) -> bool:
    """`When do you ...?` asks, and so does a Norwegian `når` that begins a sentence without a comma."""
    if openers.auxiliary:
        return n + 1 < len(words) and words[n + 1] in openers.auxiliary
    return n == 0 and "," not in words


_BE = word_set("er var blir is are was were")
_POINTED = word_set("det den dei de one ones those")
_ASK = word_set("hva hvem kva kven")


def _carries_on(words: list[str], n: int, place: int, openers: _Openers) -> bool:
    """`er det som`, `velg det som`, `the one that`, `hva som`: the question itself goes on."""
    if words[n] not in {"som", "that"}:
        return False
    before = words[max(n - 3, 0) : n]
    if place == 1:
        return before[-1] in _ASK
    return bool(before) and before[-1] in _POINTED and bool(set(before[:-1]) & (_BE | openers.tells))
