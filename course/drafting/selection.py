"""What of a guide is taught, and why the rest is not: boilerplate is known by its heading or its words.

Left out are notes of amendment, lists of sources and contents, front matter, contact pages,
navigation, what a statute repealed or says of its own coming into force. Each passage that is
left out keeps the reason, so that an author can see it and disagree.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum

from course.citation import Passage
from course.guide.model import Section


class Why(StrEnum):
    """Why a passage is in no lesson."""

    AMENDMENT = "amendment"
    POINTER = "pointer"
    SIGNS = "signs"
    SOURCES = "sources"
    CONTENTS = "contents"
    REPEALED = "repealed"
    COMMENCEMENT = "commencement"
    FRONT_MATTER = "front-matter"
    CONTACT = "contact"
    NAVIGATION = "navigation"
    AROUND_TOPICS = "around-topics"


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A passage that no lesson teaches, and why."""

    passage: Passage
    why: Why


_AMENDMENT = re.compile(
    r"^(?:\d{1,2}\s+)?"
    r"(?:overskrift(?:en|a)?\s+|kapitte?l(?:et)?\s+(?:\d+\s*[a-z]?\s+)?|heile lova\s+|hele loven\s+)?"
    r"(?:endret|endres|endra|blir endra|tilføyd|tilføyet|tilføyes|føyd til|opphevet|oppheves|oppheva|"
    r"nummerert|vedtatt som)\b[^.]{0,40}?\b(?:lov|lover|res|forskrift|forskrifter)\b",
    re.IGNORECASE,
)
_NOTE = re.compile(
    r"^\d{1,2}\s+(?:jf|se|sjå|fra|frå|lov|nå|no|opphevet|oppheva|endret|endra|kunngjort)\b", re.IGNORECASE
)
MOST_SIGNS = 400
_POINTER = re.compile(
    r"^(?:(?:se|sjå|see)(?: også| òg| also)?:"
    r"|(?:se også|sjå også|sjå òg|see also|les mer|les meir|read more)\b"
    r"|for more information,? (?:please )?(?:see|visit)\b)[^.]{0,160}\.?$"
    r"|^(?:se|sjå) (?:veilederen|rettleiaren|retningslinjen|håndboken|håndboka|rapporten|nettsid(?:en|a))\b"
    r"(?: på \S{1,40})?(?: ?\([^)]{1,60}\))?\.?$"
    r"|^(?:se|sjå|klikk|trykk) her for å \w+\b.{0,160}$",
    re.IGNORECASE,
)
_CHROME = re.compile(
    r"^(?:"
    # Norwegian
    r"(?:hopp|gå) til (?:hoved)?innhald(?:et)?|(?:hopp|gå) til (?:hoved)?innhold(?:et)?"
    r"|(?:tilbake )?til toppen"
    r"|skriv ut(?: (?:siden|sida))?|last ned (?:som )?pdf|del (?:på \w+|(?:denne )?(?:siden|sida))"
    r"|(?:meld deg på|abonner på)(?: vårt?)? nyhe(?:i)?tsbrev(?:et)?"
    r"|fant du det du lette etter\??(?: ja nei)?"
    r"|var (?:denne )?(?:siden|sida) nyttig\??|gi (?:oss )?(?:en )?tilbakemelding(?: på (?:siden|sida))?"
    r"|(?:vi|dette nettstedet|denne nettsiden) bruker (?:informasjonskapsler|cookies)\b.{0,160}"
    r"|(?:godta|avvis|tillat) (?:alle |bare nødvendige )?(?:informasjonskapsler|informasjonskapslar|cookies)"
    r"|(?:personvern|tilgjengelighets|tilgjenge)erklæring|nettstedskart|logg inn|søk|meny|lukk"
    r"|forrige(?: side)?"
    r"|neste(?: side)?|kontakt oss|alle rettigheter (?:er )?(?:reservert|forbeholdt)"
    # English
    r"|skip to (?:main )?content|back to top|print this page|download (?:as )?pdf"
    r"|share (?:on \w+|this page)"
    r"|subscribe to (?:our|the) newsletter|was this page helpful\??(?: yes no)?|give (?:us )?feedback"
    r"|(?:we use|this (?:web)?site uses) cookies\b.{0,160}|(?:accept|reject|allow) (?:all )?cookies"
    r"|(?:privacy|cookie) policy|accessibility statement|terms of use|site ?map|log in|sign in"
    r"|search|menu|close"
    r"|previous(?: page)?|next(?: page)?|contact us|all rights reserved"
    # both
    r"|(?:side|page) \d{1,4}(?: (?:av|of) \d{1,4})?|(?:©|\(c\)|copyright\b).{0,120}"
    r"|is[bs]n:? [\d\s–x-]{8,20}"
    r"|(?:e-?post|e-?mail|postadresse|besøksadresse|(?:postal|visiting) address"
    r"|org(?:\.|anisasjons) ?(?:nr|nummer)\.?): .{0,120}"
    r")[.!]?$",
    re.IGNORECASE,
)

_NUMBER = (
    r"(?:(?:kapittel|kap\.|del|vedlegg|appendix|annex|chapter|part)"
    r"(?:\s+(?:\d+|[ivx]+\b)?\s?[a-z]?\b)?[.:]?\s+|\d+(?:\.\d+)*\.?\s+)?"
)
_HEADINGS: tuple[tuple[Why, re.Pattern[str]], ...] = tuple(
    (why, re.compile(rf"^{_NUMBER}(?:{words})\s*:?$", re.IGNORECASE))
    for why, words in (
        (
            Why.SOURCES,
            (
                r"kilder|kilde|kjelder|kildeliste|kjeldeliste|litteratur|litteraturliste|referanser|referansar"
                r"|kilder og (?:lenker|litteratur|referanser)|kjelder og (?:lenkjer|litteratur)"
                r"|fotnoter|fotnotar"
                r"|lenker|lenkjer|nyttige (?:lenker|lenkjer)|relaterte? (?:lenker|artikler|innhold)"
                r"|les mer|les meir"
                r"|mer informasjon|meir informasjon|videre lesning|vidare lesing"
                r"|references?|bibliography|sources|works cited|further reading|recommended reading|see also"
                r"|footnotes|endnotes|related (?:articles|links|content|pages)|(?:external|useful) links"
                r"|additional resources|further resources|more information"
                r"|for more (?:detailed )?information(?: check)?"
            ),
        ),
        (
            Why.CONTENTS,
            (
                r"innhold|innhald|innholdsfortegnelse|innhaldsliste|innholdsliste|på denne (?:siden|sida)"
                r"|(?:table of )?contents|on this page|figurliste|tabelloversikt|list of (?:figures|tables)"
                r"|stikkordregister|index"
            ),
        ),
        (
            Why.FRONT_MATTER,
            (
                r"forord|føreord|kolofon|impressum|takk"
                r"|om (?:denne )?(?:veilederen|rettleiaren|guiden|håndboken"
                r"|håndboka|handboka|retningslinjen|retningslinja|publikasjonen|rapporten|dokumentet|nettstedet"
                r"|nettstaden|siden|sida)|om oss|forfattere?|forfattar(?:ar)?|bidragsytere|bidragsytarar"
                r"|opphavsrett|lisens|versjonshistorikk|revisjonshistorikk|endringslogg|dokumenthistorikk"
                r"|preface|foreword|colophon|acknowledge?ments"
                r"|about (?:this|the) (?:guide|guideline|handbook|document"
                r"|publication|site|page|cheat ?sheet)|about us"
                r"|authors?(?: and (?:contributors|primary editors))?"
                r"|contributors|copyright|licen[cs]e|(?:version|revision|document) history|change ?log"
                r"|(?:nord)?samisk (?:oversettelse|omsetjing)|engelsk (?:oversettelse|omsetjing)"
            ),
        ),
        (
            Why.CONTACT,
            (
                r"kontakt|kontakt oss|kontaktinformasjon|kontaktopplysninger|kontaktopplysningar"
                r"|kontaktpersone?r?"
                r"|contact|contact us|contact (?:information|details)|contacts"
            ),
        ),
        (
            Why.NAVIGATION,
            (
                r"meny|hovedmeny|hovudmeny|sidemeny|navigasjon|navigation|main menu|breadcrumbs?"
                r"|del (?:denne )?(?:siden|sida)|share this page|nyhetsbrev|nyheitsbrev|newsletter"
                r"|(?:bruk av|om) informasjonskapsl(?:er|ar)"
                r"|informasjonskapsl(?:er|ar) på (?:nettstedet|siden)"
                r"|cookies on this (?:web)?site|(?:cookie|privacy) policy|personvernerklæring"
                r"|tilgjengelighetserklæring"
                r"|fant du det du lette etter\??|var (?:denne )?(?:siden|sida) nyttig\??"
                r"|was this page helpful\??"
                r"|tilbakemelding(?:er)? på (?:siden|nettstedet)|relaterte sider"
            ),
        ),
    )
)
_REPEALED = re.compile(r"\((?:opphevet|oppheva|repealed)\)\s*$", re.IGNORECASE)
_PARTED = re.compile(r",\s*(?:og\s+|and\s+)?|\s+(?:og|samt|and)\s+|\s+mv?\.?\s?v?\.?$", re.IGNORECASE)
_COMMENCEMENT = re.compile(
    r"^(?:(?:lovens|lovas?|forskriftens|forskriftas?)\s+)?(?:"
    r"ikrafttredelse|ikrafttreding|ikraftsetjing|ikraftsetting|iverksetjing|iverksetting"
    r"|overgangs(?:reg(?:ler|lar|el)|bestemmelser?|føresegn(?:er)?|ordning(?:er|ar)?)"
    r"|(?:eldre|gamle) forskrifter"
    r"|endring(?:er|ar)? i (?:andre lover|annen lov(?:givning)?|anna lovgjeving|andre forskrifter)"
    r"|opphev(?:else|ing)(?: av(?: (?:andre|eldre) (?:lover|forskrifter))?)?"
    r"|commencement|entry into force|coming into force|effective date"
    r"|transitional (?:provisions|arrangements)"
    r"|amendments? (?:to|of) other (?:acts|laws|legislation)|repeals?"
    r")$",
    re.IGNORECASE,
)
_STATUTE_NUMBER = re.compile(
    r"^(?:kapittel\s+\d+\s*[a-z]?|§§?\s*\d+(?:-\d+)?(?:\s?[a-z])?)[.:]?\s+", re.IGNORECASE
)


def why_passage(passage: Passage) -> Why | None:
    """Why a passage is not taught, by its own words; None when it is."""
    text = passage.text
    if _AMENDMENT.match(text) or _NOTE.match(text):
        return Why.AMENDMENT
    if _POINTER.match(text):
        return Why.POINTER
    if _CHROME.match(text):
        return Why.NAVIGATION
    if len(text) > MOST_SIGNS and signs_in(text) > MOST_SIGNS:
        return Why.SIGNS  # more signs of Markdown than can be rendered: no prose
    return None


def signs_in(text: str) -> int:
    """How often the commonest sign stands in a text that is slow to render (see `course.markup`)."""
    return max(map(text.count, "[]*_`<&!\\{"))


def why_section(heading: str) -> Why | None:
    """Why all that stands under a heading is not taught; None when it is."""
    if _REPEALED.search(heading):
        return Why.REPEALED
    if is_commencement(heading):
        return Why.COMMENCEMENT
    return next((why for why, pattern in _HEADINGS if pattern.match(heading)), None)


def is_commencement(heading: str) -> bool:
    """True for a paragraph of a statute about its own coming into force: every part of its heading is."""
    if len(heading) > 200:
        return False
    parts = [part.strip(" .") for part in _PARTED.split(_STATUTE_NUMBER.sub("", heading.strip()))]
    named = [part for part in parts if part]
    return bool(named) and all(_COMMENCEMENT.match(part) for part in named)


def all_passages(section: Section) -> list[Passage]:
    """Every passage under a heading, in order."""
    return [passage for part in section.walk() for passage in part.passages]
