"""Words that are heard as the same: endings apart, or one a part of the other's compound."""

from __future__ import annotations

from course.language.words import content_words, word_set

LEAST = 5
"""Shorter words, and shorter beginnings in common, say nothing."""

MOST = 200
"""Of more words than a question ever has, the first."""

_SHARE = 2 / 3
"""How much of the shorter word the beginnings must have in common: `undersøke` is not `undervise`."""

_ENDINGS = ("ene", "ane", "ing", "en", "et", "er", "ar", "ed", "es", "a", "e", "s")
_CHANGING = frozenset({"be", "for", "mis", "an", "un", "re"})
"""What stands before these is another word: `forhandle` has no `handle` in it."""

_GENERAL = word_set(
    # words that questions are made of, whatever they ask about
    "gjelder gjelde gjeld handler handlar betyr tyder brukes bruker brukar bruke trenger trengs treng"
    " første fyrste viktig viktigst riktig rette passer passar kalles kallast heter heiter hører høyrer"
    " skjer følger følgjer nevnes svarer svarar svare spørre"
    " eksempel døme grunnen målet føremålet formålet mange lenge"
    " following best correct right first called means mean example important reason purpose applies apply"
    " happens there where should could would needs about"
)


def base(word: str) -> str:
    """The word without its ending, but never shorter than five letters."""
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= LEAST:
            return word[: -len(ending)]
    return word


def sounds_like(one: str, other: str) -> bool:
    """True for two words in lower case that differ in endings, or of which one is a part of the other.

    `advokat` is heard in `bistandsadvokaten`, `barnevernet` in `barnevernsloven`.
    """
    short, long = sorted((base(one), base(other)), key=lambda word: (len(word), word))
    if len(short) < LEAST:
        return False
    common = next((n for n, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if common >= LEAST and common >= _SHARE * len(short):
        return True
    at = long.find(short, 3)
    return at > 0 and long[:at] not in _CHANGING


def telling_words(text: str) -> tuple[str, ...]:
    """The words of a text that can be heard again: content words of five letters, each once, in order."""
    words = (word for word in content_words(text) if len(word) >= LEAST and word not in _GENERAL)
    return tuple(dict.fromkeys(words))[:MOST]


def echo(stem: str, key: str, others: tuple[str, ...], known: str = "") -> tuple[str, str] | None:
    """The first word of the stem that is heard in the key and in no other option, and the key's word.

    Words that are heard in `known` (a module's title) count for nothing.
    """
    elsewhere = telling_words(" ".join((*others, known)))
    answers = [
        word for word in telling_words(key) if not any(sounds_like(word, other) for other in elsewhere)
    ]
    for asked in telling_words(stem):
        heard = next((word for word in answers if sounds_like(asked, word)), None)
        if heard and not any(sounds_like(asked, other) for other in elsewhere):
            return asked, heard
    return None
