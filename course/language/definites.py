"""Nouns in the definite form that rest on something said before: `vedtaket`, `denne lova`. nb and nn.

Two people who read drafts without their guide asked of every fifth one: which decision, which
agreement, which offer? A noun that says so itself (`vedtaket om ...`), or that the same
sentence has brought in before (`en avtale ... avtalen`), does not lean on anything. Nor does
what every procedure has: the application, the notification, the complaint. A section's number
says nothing where its law is not named.
"""

from __future__ import annotations

import re

from course.language.words import word_set

_INDEFINITE = {
    definite: indefinite
    for indefinite, definites in (
        ("vedtak", "vedtaket vedtaka vedtakene"),
        ("avtale", "avtalen avtalene avtala avtalane"),
        ("tilbud", "tilbudet"),
        ("tilbod", "tilbodet"),
        ("tilsyn", "tilsynet"),
        ("opphold", "oppholdet"),
        ("opphald", "opphaldet"),
        ("plan", "planen planene"),
        ("attest", "attesten politiattesten"),
        ("avgjørelse", "avgjørelsen"),
        ("avgjerd", "avgjerda"),
        ("lov", "loven lova"),
    )
    for definite in definites.split()
}
_SAYS_WHICH = word_set("om etter av for mellom til med mot som hos ved i på fra frå")
_WORDS = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*|[.,;:()]")
_SECTION = re.compile(r"§|\bkapit(?:tel|let|lene|la)\b", re.IGNORECASE)
_LAW = re.compile(r"lov(?:en|a)?\b|forskrift", re.IGNORECASE)
_THIS_LAW = re.compile(r"\b(?:denne lov(?:en|a)?|lov(?:en|a) her)\b", re.IGNORECASE)


def leans_on_before(sentence: str, heading: str = "") -> bool:
    """True when the sentence, read under its heading, speaks of one that only those before it know."""
    if _THIS_LAW.search(sentence) or (_SECTION.search(sentence) and not _LAW.search(sentence)):
        return True
    brought = [word for word in _WORDS.findall(heading.lower()) if word not in _INDEFINITE]
    words = _WORDS.findall(sentence.lower())
    for at, word in enumerate(words):
        indefinite = _INDEFINITE.get(word)
        if indefinite is None or (at + 1 < len(words) and words[at + 1] in _SAYS_WHICH):
            continue
        if not any(
            indefinite in earlier for earlier in [*brought, *words[:at]] if earlier not in _INDEFINITE
        ):
            return True
    return False
