"""References to law: paragraphs of a statute, statutes by name, articles of a treaty."""

from __future__ import annotations

import re

_NUMBERS = r"\s*\d+(?:-\d+)?(?:\s[a-z]\b)?(?:\s(?:og|til|eller|–)\s\d+(?:-\d+)?)*"
_NORDIC = re.compile(
    rf"(?:(?:lov(?:en|a)|forskrift(?:en|a)|forordning(?:en|a)|konvensjon(?:en)?)(?!\w)\s+)?"
    rf"(?:§{{1,2}}|(?:kapittel|kap\.|artikkel|art\.)(?=\s\d)){_NUMBERS}"
    r"|(?:lov|forskrift)\s(?:av\s)?\d{1,2}\.?\s\w+\s\d{4}(?:\snr\.?\s\d+)?"
    r"|(?:lov(?:en|a)|forskrift(?:en|a)|forordning(?:en|a)|konvensjonen)(?!\w)|EMK(?!\w)",
    re.IGNORECASE,
)
"""From the part of a word that makes it a statute's name; what stands before that is added after."""
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
    "nb": ("§", "lov", "Lov", "forskrift", "forordning", "artikkel", "konvensjon", "EMK", "kap"),
    "nn": ("§", "lov", "Lov", "forskrift", "forordning", "artikkel", "konvensjon", "EMK", "kap"),
    "en": ("§", "ection", "rticle", "hapter", "Act", "Regulation", "Directive", "Convention", "GDPR"),
}


_FIRST_PART = re.compile(r"[^\W\d]+-\s(?:og|eller)\s$")  # `pasient- og brukerrettighetsloven`


def law_references(sentence: str, lang: str) -> tuple[str, ...]:
    """Every reference to law in a sentence, as it stands there, in order and each once."""
    if not any(hint in sentence for hint in _HINTS[lang]):
        return ()
    if lang == "en":
        return tuple(dict.fromkeys(match.group().strip() for match in _ENGLISH.finditer(sentence)))
    found = (_whole(sentence, match) for match in _NORDIC.finditer(sentence))
    return tuple(dict.fromkeys(one for one in found if one))


def _whole(sentence: str, match: re.Match[str]) -> str:
    """The reference with the whole word that it starts in; '' for one that names no law."""
    start = match.start()
    while start and (sentence[start - 1].isalpha() or sentence[start - 1] == "-"):
        start -= 1
    if before := _FIRST_PART.search(sentence, max(start - 40, 0), start):
        start = before.start()
    text = sentence[start : match.end()]
    named = match.start() - start > 2 or any(char.isdigit() for char in text) or text == "EMK"
    return text if named and not _NOT_A_LAW.match(text) else ""
