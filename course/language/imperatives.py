"""Instructions in the imperative: Spør, Ring, Ensure.

A verb counts at the start of a sentence or right after the comma that closes its condition.
Only verbs of the lists below count, since a Norwegian imperative may look like a noun; those
that do (kontakt, svar) count when what follows is no preposition or verb.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from course.language.words import word_set

_VERBS = {
    "nb": "aksepter aktiviser analyser anbefal anslå arranger avbryt avdekk avgrens avklar avlys avslutt"
    " avtal bed"
    " begrens begrunn begynn behandle behold bekreft benytt beregn beskriv beskytt bestill bevar bidra"
    " bistå bring"
    " bruk bygg bytt dekk del diskuter dokumenter drøft endre etabler etterspør evaluer finn fjern flytt følg"
    " forbered forebygg forhold forhør forklar forlat formidle forsikre fortell fortsett fotografer fyll gå"
    " gjenta gjennomfør gjennomgå gjør gjem gi håndter hent henvis hold husk identifiser ikke informer"
    " ingen inkluder"
    " innhent innkall inviter journalfør kartlegg koble kom kontroller koordiner krev kvalitetssikre la lag"
    " lær legg"
    " les let lever lås logg lukk lytt mål møt marker meld merk nevn noter observer opplys oppgi oppnevn"
    " opprett"
    " oppsøk oppsummer opptre ordne orienter overfør overlat overvei pass plasser prioriter prøv rådfør"
    " ring rapporter"
    " registrer reis rens respekter rett rydd samarbeid samle send sett si sikre sjekk sjekk skaff skap"
    " skill skriv"
    " skru slå slett slipp snakk sørg søk spar spør spesifiser start stans stell still stol stopp støtt stå"
    " støtte"
    " ta tal tenk test tilby tilpass tilkall tildel trekk tro tydeliggjør undersøk unngå unnlat utarbeid"
    " utelukk utfør"
    " utform skjerm utnevn utpek vær varsle vask vekk vektlegg velg vent vis vurder øk øv bekreft trøst"
    " ivareta ta"
    " forsøk hindre trygg tør tilrettelegg tilstreb meld frisk ",
    "nn": "aksepter analyser avbryt avdekk avgrens avklar avlys avslutt avtal avgjer be begrens grunngi"
    " grunngje begynn"
    " behald stadfest nytt bruk beskriv skildre vern bestill bidra bistå bring bygg byt dekk del diskuter"
    " dokumenter"
    " drøft endre etabler etterspør evaluer finn fjern flytt følg førebu førebygg forklar forlat formidle"
    " fortel"
    " hald fotografer fyll gå gjenta gjennomfør gjennomgå gjer gi gje handter hent vis hugs identifiser"
    " informer"
    " inkluder innhent innkall inviter journalfør kartlegg kople kom kontroller koordiner krev la lag lær"
    " legg les"
    " leit lever lås logg lukk lytt mål møt marker meld merk nemn noter observer opplys oppgi oppnemn"
    " opprett oppsøk"
    " oppsummer opptre ordne orienter overfør overlat pass plasser prioriter prøv rådfør ring rapporter"
    " registrer reis"
    " respekter rett rydd samarbeid samle send set sett sei sikre sjekk skaff skap skil skriv slå slett"
    " slepp snakk"
    " sørg syt søk spar spør start stans still stol stopp støtt stå ta tal tenk test tilby tilpass tilkall"
    " tildel trekk"
    " tru tydeleggjer undersøk unngå utarbeid utelukk utfør utform skjerm utpeik ver varsle vask vel vent"
    " vurder"
    " auk øv"
    " vareta ta forsøk hindre trygg legg overvak",
    "en": "accept add allow always apply ask assess assign assume audit authenticate avoid be block brief"
    " bring"
    " call change check"
    " choose clean clear close collect complete configure confirm consider contact create deactivate define"
    " delete deny"
    " describe design destroy detect determine disable discuss display dispose do document educate email"
    " enable encrypt"
    " enforce ensure establish evaluate exclude explain fill find follow generate get give handle hash help"
    " hide hold"
    " identify implement include inform inspect invalidate isolate issue keep label leave limit list listen"
    " lock log look"
    " maintain make measure minimise minimize mitigate monitor never notify obtain offer perform place plan"
    " prepare prevent"
    " prioritise prioritize prohibit protect provide put record read reduce register regenerate reject"
    " remember remove"
    " renew replace report require respect restrict return review revoke rotate run sanitise sanitize save"
    " scan secure"
    " select send separate serve set share show sign speak start state stop store synchronise synchronize"
    " take tell test"
    " think track train treat try turn update use validate verify wait warn wash watch wear write don't",
}  # fmt: skip
_VERB = {lang: word_set(verbs) for lang, verbs in _VERBS.items()}
_LIKE_NOUNS = {
    "nb": word_set(
        "avtal bruk bygg del drøft dekk hold krav krev lag mål møt merk rett samarbeid send sett skill"
        " slett svar snakk"
        " start stopp støtt støtte søk spar stans still test tal trekk velg vis vekk øv ring reis kom lås"
        " logg trygg frisk"
        " kontakt hjelp plan endre mal hindre slipp vask vent tro forsøk forhold forhør legg pass prøv"
        " stell tør lær"
    ),
    "nn": word_set(
        "bruk bygg del drøft dekk hald krev lag mål møt merk rett samarbeid send sett set skil slett svar"
        " snakk start"
        " stopp støtt søk spar stans still test tal trekk vel vis øv ring reis kom lås logg trygg kontakt"
        " hjelp plan"
        " endre slepp vask vent tru forsøk vern syt nytt byt pass prøv ver lær auk legg"
    ),
    "en": word_set(
        "access help list log look measure place plan record report set share show sign start state stop"
        " store test"
        " track train turn update use watch change check call contact display document design block limit"
        " review return"
        " issue label lock run hash help wait scan clear clean secure separate complete state audit do be get"
    ),
}
_ALSO = {"nb": word_set("kontakt svar hjelp"), "nn": word_set("kontakt svar hjelp"), "en": frozenset[str]()}
_AFTER_NOUN = {
    "nb": word_set(
        "er var skal kan bør må vil har blir ble av mellom på og eller gjelder krever som gir handler skjer"
        " viser finnes"
        " mot fra"
    ),
    "nn": word_set(
        "er var skal kan bør må vil har blir vart av mellom på og eller gjeld krev som gir handlar skjer"
        " viser finst mot frå"
    ),
    "en": word_set(
        "is are was were can may must should shall will has have of and or that which by from cases case"
        " events data"
        " management policy codes"
    ),
}
_ADVISES = {"nb": word_set("overvei"), "nn": frozenset[str](), "en": word_set("consider")}
_AVOIDS = {"nb": word_set("unngå unnlat"), "nn": word_set("unngå"), "en": word_set("avoid never don't")}
_NOT = {"nb": word_set("ikke aldri"), "nn": word_set("ikkje aldri"), "en": word_set("not never")}
_START = re.compile(
    r"[«“\"'(\s]*(?:(?:Please|Always|Alltid|Så|Deretter|Then|Finally|Til slutt|First|Otherwise|Instead|Also"
    r"|If possible|Where possible|Additionally|Ellers|Elles)[, ]+)?"
    r"([^\W\d_]+(?:['’]t)?)"
)
_CONDITION = {
    "nb": re.compile(
        r"^(?:Hvis|Dersom|Når|Ved|Om|Før|Etter|For å|Under|I)\b(?:[^.;:(]"
        r"|\([^()]*\)){3,160}?, (?:så )?([^\W\d_]+)"
    ),
    "nn": re.compile(
        r"^(?:Viss|Hvis|Dersom|Når|Ved|Om|Før|Etter|For å|Under|I)\b(?:[^.;:(]"
        r"|\([^()]*\)){3,160}?, (?:så )?([^\W\d_]+)"
    ),
    "en": re.compile(
        r"^(?:If|When|Where|Whenever|Before|After|To|For|In)\b(?:[^.;:(]|\([^()]*\)){3,160}?, (?:then "
        r"|always )?([^\W\d_]+(?:['’]t)?)"
    ),
}


@dataclass(frozen=True, slots=True)
class Imperative:
    """The verb, where it stands, and how strong: `do`, `consider` or `avoid`."""

    verb: str
    start: int
    end: int
    strength: str


def imperative_at(sentence: str, lang: str) -> Imperative | None:
    """The instruction that a sentence is, or None."""
    match = _START.match(sentence)
    if match is None:
        return None
    found = None  # in lower case it is an infinitive that hangs on its list's lead
    if match[1][:1].isupper() or match.start(1) > 3:
        found = _read(sentence, match, lang)
    if found is not None:
        return found
    after = _CONDITION[lang].match(sentence)
    return _read(sentence, after, lang) if after and after[1].islower() else None


def _read(sentence: str, match: re.Match[str], lang: str) -> Imperative | None:
    verb = match[1].lower().replace("’", "'")
    rest = sentence[match.end(1) : match.end(1) + 40]
    following = rest.split()
    after = following[0].strip(',.;:»")').lower() if following else ""
    if verb in _NOT[lang] and lang != "en":
        return _imperative(match, "avoid") if after in _VERB[lang] else None
    if verb not in _VERB[lang] and verb not in _ALSO[lang]:
        return None
    if verb in {"ikke", "ingen"} or (rest[:1] in {"-", ":", "/"}) or not following:
        return None
    noun = verb in _LIKE_NOUNS[lang] or verb in _ALSO[lang]
    if noun and after in _AFTER_NOUN[lang]:
        return None
    if verb == "do" and after not in _NOT["en"]:
        return None
    if verb == "always":
        return None
    if verb in _AVOIDS[lang] or _denied(following, lang):
        return _imperative(match, "avoid")
    return _imperative(match, "consider" if verb in _ADVISES[lang] else "do")


def _denied(following: list[str], lang: str) -> bool:
    """True for `Bruk aldri`, `Gå ikke`, `Do not`: the denial stands right after the verb."""
    return following[0].strip(",.;:").lower() in _NOT[lang]


def _imperative(match: re.Match[str], strength: str) -> Imperative:
    return Imperative(match[1], match.start(1), match.end(1), strength)
