"""The word lists of the rules, in bokmål, nynorsk and English. A language without lists has no such rules."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass


def phrases(*alternatives: str, more: str = "") -> re.Pattern[str]:
    """Any of these words or phrases, whole words only and in any case; spaces as they come.

    `more` is a pattern beside them.
    """
    listed = "|".join(
        re.escape(phrase).replace(r"\ ", r"\s+") for phrase in sorted(alternatives, key=len)[::-1]
    )
    listed += f"|{more}" if more else ""
    return re.compile(rf"(?<![\w-])(?:{listed})(?![\w-])", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Vocabulary:
    """The words that a language has for what the rules look for."""

    absolute: re.Pattern[str]
    sweeping: re.Pattern[str]
    vague: re.Pattern[str]
    all_of: re.Pattern[str]
    none_of: re.Pattern[str]
    combined: re.Pattern[str]
    undirected: re.Pattern[str]
    negation: re.Pattern[str]
    negative: re.Pattern[str]
    infinitive: re.Pattern[str]
    yes: frozenset[str]
    no: frozenset[str]


def _starts(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"\W*(?:{pattern})", re.IGNORECASE)


_SIGN = r"(?:[a-hA-H1-8])"  # what an option is called in a printed test


def _combined(join: str, words: str) -> re.Pattern[str]:
    """`A og B`, `1, 2 and 3`; or a word that takes two options together."""
    several = rf"{_SIGN}(?:,\s*{_SIGN})*\s*(?:{join}|&|\+)\s*{_SIGN}"
    return re.compile(rf"\W*(?:(?:\w+\s+)?{several}\W*\Z|(?:{words})\b)", re.IGNORECASE)


_RARELY = r"sjeld[ae]n(?=\s+(?:om|i|på|når|eller|ved)\b|\W*\Z)"
"""Not the adjective: `en sjelden sykdom`."""

_TOPIC = r"(?:\s+\w+){1,6}?"


def _negative(pattern: str) -> re.Pattern[str]:
    """What turns a main clause round; in lower case, with single spaces between words and marks."""
    return re.compile(rf"(?<![\w-])(?:{pattern})(?![\w-])")


_VOCABULARIES: Mapping[str, Vocabulary] = {
    "nb": Vocabulary(
        absolute=phrases("alltid", "aldri", "uten unntak", "i alle tilfeller", "under ingen omstendigheter"),
        sweeping=phrases("alle", "kun", "bare"),
        vague=phrases(
            "ofte", "som regel", "vanligvis", "av og til", "noen ganger", "for det meste", more=_RARELY
        ),
        all_of=_starts(
            r"alle\s+(?:svar|alternativ)\w*|alle\s+(?:de\s+)?(?:over|ovenfor|oven(?:for\s?)?nevnt)\w*"
            r"|alt\s+(?:som|over|ovenfor)\b|alle\s+(?:disse|tre|fire)\W*\Z"
        ),
        none_of=_starts(r"ingen\s+av\b"),
        combined=_combined("og", "både|verken|begge"),
        undirected=re.compile(
            r"\bhvilke[nt]?\b(?:\s+\w+){0,3}?\s+(?:påstand|utsagn|alternativ|svar)\w*"
            rf"(?:\s+(?:om|av){_TOPIC})?"
            r"\s+(?:er\s+(?:riktig|rett|sann|korrekt|best)|stemmer|passer\s+best)",
            re.IGNORECASE,
        ),
        negation=phrases("ikke"),
        negative=_negative(
            r"(?<!eller )ikke(?! (?:bare|kun|minst))|aldri|unntatt|bortsett fra|med unntak av"
            r"|(?:er|var) (?:(?!en |et )\w+ )?(?:feil|usant|uriktig)(?! (?:med|på) )"
        ),
        infinitive=_starts(r"å\s"),
        yes=frozenset({"ja"}),
        no=frozenset({"nei"}),
    ),
    "nn": Vocabulary(
        absolute=phrases("alltid", "aldri", "utan unntak", "i alle tilfelle", "under ingen omstende"),
        sweeping=phrases("alle", "kun", "berre", "bare"),
        vague=phrases(
            "ofte", "som regel", "vanlegvis", "av og til", "nokre gonger", "for det meste", more=_RARELY
        ),
        all_of=_starts(
            r"alle\s+(?:svar|alternativ)\w*|alle\s+(?:dei\s+)?(?:over|ovanfor|ovan(?:for\s?)?nemn)\w*"
            r"|alt\s+(?:som|over|ovanfor)\b|alle\s+(?:desse|tre|fire)\W*\Z"
        ),
        none_of=_starts(r"ingen\s+av\b"),
        combined=_combined("og", "både|verken|korkje|begge"),
        undirected=re.compile(
            r"\b(?:kva(?:\s+for)?|kva\s+for\s+e[it]n?)\b(?:\s+\w+){0,3}?\s+(?:påstand|utsegn|alternativ|svar)\w*"
            rf"(?:\s+(?:om|av){_TOPIC})?"
            r"\s+(?:er\s+(?:rett|riktig|sann|korrekt|best)|stemmer|passar\s+best)",
            re.IGNORECASE,
        ),
        negation=phrases("ikkje"),
        negative=_negative(
            r"(?<!eller )ikkje(?! (?:berre|kun|minst))|aldri|unnateke|unnatatt|unntatt|bortsett frå"
            r"|med unntak av|(?:er|var) (?:(?!ein |eit )\w+ )?(?:feil|usant|uriktig)(?! (?:med|på) )"
        ),
        infinitive=_starts(r"å\s"),
        yes=frozenset({"ja"}),
        no=frozenset({"nei"}),
    ),
    "en": Vocabulary(
        absolute=phrases("always", "never", "without exception", "in all cases", "under no circumstances"),
        sweeping=phrases("all", "only"),
        vague=phrases(
            "often",
            "as a rule",
            "usually",
            "sometimes",
            "typically",
            "normally",
            "generally",
            "rarely",
            "seldom",
            "frequently",
            "occasionally",
        ),
        all_of=_starts(r"all\s+of\b|all\s+the\s+above\b|all\s+(?:these|three|four)\W*\Z"),
        none_of=_starts(r"none\s+of\b"),
        combined=_combined("and", "both|neither"),
        undirected=re.compile(
            r"\bwhich\b(?:\s+\w+){0,3}?\s+(?:following|statement|option|answer|alternative)s?\b"
            rf"(?:\s+statements?)?(?:\s+(?:about|on|of){_TOPIC})?"
            r"\s+(?:is|are)\s+(?:true|correct|right|best)\b",
            re.IGNORECASE,
        ),
        negation=phrases("not"),
        negative=_negative(
            r"(?<!or )not(?! (?:only|least|later|more|less) )|\w+n['’]t|cannot|never|except"
            r"|(?:is|are|was|were) (?:(?!an? )\w+ )?(?:false|incorrect|wrong|untrue)(?! (?:with|about) )"
        ),
        infinitive=_starts(
            r"to\s+(?!(?:the|an?|one|his|her|their|our|your|my|its|this|that|each|all|every|some)\b)"
        ),
        yes=frozenset({"yes"}),
        no=frozenset({"no"}),
    ),
}


_NOTHING = re.compile(r"(?!)")
_SILENT = Vocabulary(
    absolute=_NOTHING,
    sweeping=_NOTHING,
    vague=_NOTHING,
    all_of=_NOTHING,
    none_of=_NOTHING,
    combined=_NOTHING,
    undirected=_NOTHING,
    negation=_NOTHING,
    negative=_NOTHING,
    infinitive=_NOTHING,
    yes=frozenset(),
    no=frozenset(),
)


def vocabulary(lang: str) -> Vocabulary:
    """The lists of a language; of one without lists, what finds nothing."""
    return _VOCABULARIES.get(lang, _SILENT)
