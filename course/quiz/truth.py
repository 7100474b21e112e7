"""True and false as words, in the languages that banks are written in."""

from __future__ import annotations

_WORDS = {"nb": ("Sant", "Usant"), "nn": ("Sant", "Usant"), "en": ("True", "False")}
_READ = {word.lower(): place == 0 for words in _WORDS.values() for place, word in enumerate(words)}


def truth_words(lang: str) -> tuple[str, str]:
    """The words for true and false, as they are shown; English where a language has none here."""
    return _WORDS.get(lang, _WORDS["en"])


def read_truth(text: str) -> bool | None:
    """What a word says, whatever its language; None for any other word."""
    return _READ.get(text.strip().lower())
