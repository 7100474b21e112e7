"""Words as the rules need them: lists, content words, and what two words have in common."""

from __future__ import annotations

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W_]+(?:[-'’][^\W_]+)*")


def word_set(text: str) -> frozenset[str]:
    """The words of a list written with spaces between them."""
    return frozenset(text.split())


def words_of(text: str) -> list[str]:
    """The words of a text, lower case, hyphenated ones whole."""
    return _WORD.findall(text.lower())


STOP = word_set(
    # bokmål and nynorsk
    "alle andre annen annet av bare berre ble blei blir bli blitt både da de dei deira den denne der dersom"
    " deres desse det dette disse du dykk eg ein eit eller elles en enn enten er et etter for fordi fra frå"
    " får før gjennom gjer gjør ha har hans helst hen her hos hun hva hvem hver hvilke hvilken hvis hvor"
    " hvordan han i ikke ikkje ingen inn innen jeg kan kva kven korleis krav kunne litt må man med meg mellom"
    " men mer meir mot når noe noen noko nokon nå og også om opp oss over på samme same seg selv sjølv si sin"
    " sine sitt skal skulle slik slike som så til ut uten utan vi via vil ved vere være vært var blant annet"
    " under videre vidare ville bør burde egen eigen egne mange flere fleire kor kvar kvart hvert"
    # English
    " a about after all also an and any are as at be been before being between both but by can could do does"
    " each for from had has have he her his how if in into is it its may might more most must no nor not of"
    " on one only or other our own same she should so some such than that the their them then there these"
    " they this those through to under up use used using very was we were what when where which who will"
    " with within would you your"
)


def content_words(text: str) -> list[str]:
    """The words that carry meaning: no stop words, no numbers, three letters or more."""
    return [word for word in words_of(text) if len(word) > 2 and word not in STOP and not word[0].isdigit()]


@lru_cache(maxsize=16_384)
def stems(text: str, least: int = 5) -> frozenset[str]:
    """The content words cut to their first `least` letters, so that endings make no difference."""
    return frozenset(word[:least] for word in content_words(text) if len(word) >= min(least, 4))


def share_a_stem(one: str, other: str, least: int = 5) -> bool:
    """True when a content word of one text begins a word of the other, or is a part of a compound in it."""
    for word in content_words(one):
        if len(word) < 4:
            continue
        stem = word[:least]
        if any(stem in there for there in content_words(other)):
            return True
    return False


def lower_first(text: str) -> str:
    """The text with its first letter lower case, but for abbreviations such as ID."""
    return text if len(text) < 2 or text[1].isupper() else text[0].lower() + text[1:]


def upper_first(text: str) -> str:
    """The text with its first letter upper case."""
    return text[:1].upper() + text[1:]
