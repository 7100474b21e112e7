"""References to law: paragraphs of a statute, statutes by name, articles of a treaty."""

from __future__ import annotations

import re

_NORDIC = re.compile(
    r"(?:(?:[a-zæøå]+(?:-\s(?:og|eller)\s[a-zæøå]+)?(?:lov(?:en|a)|forskrift(?:en|a)|konvensjon(?:en)?)"
    r"|lova|loven|forskriften|forskrifta)\s+)?(?:§{1,2}|kapittel|kap\.|artikkel|art\.)"
    r"\s*\d+(?:-\d+)?(?:\s[a-z]\b)?(?:\s(?:og|til|eller|–)\s\d+(?:-\d+)?)*"
    r"|\b(?:lov|forskrift)\s(?:av\s)?\d{1,2}\.?\s\w+\s\d{4}(?:\snr\.?\s\d+)?"
    r"|\b[A-ZÆØÅ]?[a-zæøå]{3,}(?:lov(?:en|a)|forskrift(?:en|a)|konvensjonen)\b|\bGrunnlov(?:en|a)\b|\bEMK\b",
    re.IGNORECASE,
)
_ENGLISH = re.compile(
    r"\b(?:[Ss]ections?|[Aa]rticles?"
    r"|[Cc]hapter)\s\d+(?:[-–.]\d+)*(?:\([0-9a-z]+\))*(?:\sof\sthe\s(?:[A-Z]\w+\s?)+)?"
    r"|\b(?:[A-Z][\w-]+\s(?:(?:and|of|on|for)\s)?)+(?:Act|Regulation|Directive|Convention)\b(?:\s\d{4})?"
    r"|\bGDPR\b|§{1,2}\s*\d+(?:-\d+)?|\bthe\s(?:Act|Regulation|Directive)\b"
)
_NOT_A_LAW = re.compile(
    r"^(?:(?:kapittel|kap\.|artikkel)\s|\w*(?:følgeforskrift|bruksforskrift))", re.IGNORECASE
)
_HINTS = {
    "nb": ("§", "lov", "Lov", "forskrift", "artikkel", "konvensjon", "EMK", "kap"),
    "nn": ("§", "lov", "Lov", "forskrift", "artikkel", "konvensjon", "EMK", "kap"),
    "en": ("§", "ection", "rticle", "hapter", "Act", "Regulation", "Directive", "Convention", "GDPR"),
}


def law_references(sentence: str, lang: str) -> tuple[str, ...]:
    """Every reference to law in a sentence, as it stands there, in order and each once."""
    if not any(hint in sentence for hint in _HINTS[lang]):
        return ()
    pattern = _ENGLISH if lang == "en" else _NORDIC
    found = dict.fromkeys(match.group().strip() for match in pattern.finditer(sentence))
    return tuple(one for one in found if lang == "en" or not _NOT_A_LAW.match(one))
