"""What a sentence demands: a duty, a recommendation, a permission or a prohibition, and of whom.

Modal verbs of main clauses count (`modality.modal_uses`), and the phrases that say the same
without one (plikter å, har rett til, is required to), and the imperative: an instruction in it
asks as plainly as `skal` does. Questions demand nothing. What only says that something can
happen (kan føre til, may cause) is no permission.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

from course.language.actors import is_actor
from course.language.imperatives import imperative_at
from course.language.modality import Modal, ModalUse, actor_beside, is_main, modal_uses
from course.language.words import word_set


class DemandKind(StrEnum):
    """What is demanded."""

    DUTY = "duty"
    RECOMMENDATION = "recommendation"
    PERMISSION = "permission"
    PROHIBITION = "prohibition"


_D, _R, _P, _X = DemandKind


@dataclass(frozen=True, slots=True)
class Demand:
    """One demand: the words that make it one, where they stand, and who is asked ('' when nobody is named).

    `negated` is a recommendation not to do something.
    """

    kind: DemandKind
    cue: str
    start: int
    end: int
    actor: str = ""
    negated: bool = False


def _phrases(*pairs: tuple[DemandKind, str]) -> tuple[tuple[DemandKind, re.Pattern[str]], ...]:
    return tuple(
        (kind, re.compile(rf"(?<![\w-])(?:{words})(?![\w-])", re.IGNORECASE)) for kind, words in pairs
    )


# Asked in this order; what a prohibition took, a permission does not take again.
_PHRASES = {
    "nb": _phrases(
        (_X, (r"(?:er|blir) (?:strengt |alltid |også |ikke )*(?:forbudt|ulovlig)|forbyr|har ikke (?:lov|rett"
        r"|adgang) til"
             r"|(?:er )?ikke (?:tillatt|lov)\b|får ikke|er det (?:ikke lov|forbudt)|det er forbud mot")),
        (_D, (r"plikter|plikta|(?:har|får) (?:[\w-]+ ){0,4}?[a-zæøå]*plikt (?:til|etter|overfor|om)"
             r"|har (?:\w+ )?(?:taushets|melde|avvergings|opplysnings|journal|rapporterings|varslings"
             r"|aktivitets)plikt"
             r"|(?:er|blir) (?:\w+ )?(?:forpliktet|skyldig|pålagt|pliktig)(?: til)?|kreves(?: det)?"
             r"|er påkrevd|er påbudt"
             r"|er obligatorisk|er et krav|er nødt til|har å")),
        (_R, (r"burde|anbefales|anbefaler|er anbefalt|tilrår|tilrådes|rådes til|(?:det|er) (?:\w+ )?"
             r"(?:viktig|lurt|klokt|hensiktsmessig) (?:å|at)")),
        (_P, (r"har (?:\w+ ){0,3}?(?:rett|adgang|anledning|krav|lov) (?:til|på)|er (?:\w+ )?berettiget til"
        r"|er tillatt"
             r"|står fritt til|får lov til")),
    ),
    "nn": _phrases(
        (_X, (r"(?:er|blir) (?:strengt |alltid |også |òg )*(?:forbode|ulovleg)|forbyd|har ikkje (?:lov|rett"
        r"|høve) til"
             r"|(?:er )?ikkje (?:tillate|lov)\b|får ikkje|det er forbod mot")),
        (_D, (r"pliktar|(?:har|får) (?:[\w-]+ ){0,4}?[a-zæøå]*plikt (?:til|etter|overfor|om)"
             r"|har (?:\w+ )?(?:teie|melde|avverje|opplysnings|journal|rapporterings|varslings"
             r"|aktivitets)plikt"
             r"|(?:er|blir) (?:\w+ )?(?:forplikta|skuldig|pålagd|pålagt|pliktig)(?: til)?|krevst|krevjast"
             r"|blir det kravd"
             r"|er påkravd|er påkravt|er obligatorisk|er eit krav|er nøydd til|har å")),
        (_R, (r"burde|rår til|tilrår|er tilrådd|blir tilrådd|er tilrådeleg|(?:det|er) (?:\w+ )?"
             r"(?:viktig|lurt|klokt|føremålstenleg) (?:å|at)")),
        (_P, r"har (?:\w+ ){0,3}?(?:rett|høve|krav|lov) (?:til|på)|er tillate|står fritt til|får lov til"),
    ),
    "en": _phrases(
        (_X, (r"(?:is|are) (?:strictly |also )?(?:prohibited|forbidden|unlawful|illegal)|(?:is"
        r"|are) not (?:allowed|permitted)"
             r"|under no circumstances")),
        (_D, (r"(?:is|are|be) (?:also |always |therefore |then )?(?:required|mandatory|essential|obligatory"
        r"|compulsory|obliged)"
             r"(?: to| that| for)?|has to|have to|needs to|need to|requires that|it is critical (?:to|that"
             r"|for)"
             r"|has a duty to|have a duty to|(?:is|are) responsible for ensuring")),
        (_R, (r"ought to|(?:is|are) (?:strongly |highly |generally )?(?:recommended|preferable|advisable"
        r"|advised|encouraged)"
             r"|recommends?|it is (?:\w+ )?(?:good|best) practice|it(?:'s| is) (?:also "
             r"|very )?important (?:to|that)|is preferred|you may want to")),
        (_P, (r"(?:is|are) (?:also )?(?:allowed|permitted|entitled|free) to|has the right to"
        r"|have the right to"
             r"|has a right to|have a right to")),
    ),
}  # fmt: skip
_NOT_BEFORE = re.compile(
    r"\b(?:ikke|ikkje|not|never|no longer|aldri|verken|korkje|ingen)\s+(?:\w+\s+)?$", re.IGNORECASE
)
_NOT_WITHIN = re.compile(r"\b(?:ikke|ikkje|ingen|inga|not|no)\b", re.IGNORECASE)

_HINT_WORDS = {
    "nb": word_set(
        "skal må bør kan forbudt ulovlig forbyr plikter plikta forpliktet skyldig pålagt pliktig kreves"
        " påkrevd"
        " påbudt obligatorisk krav nødt burde anbefales anbefaler anbefalt tilrår tilrådes rådes viktig"
        " lurt klokt"
        " hensiktsmessig rett adgang anledning lov berettiget tillatt får fritt plikt har"
    ),
    "nn": word_set(
        "skal må bør kan forbode ulovleg forbyd pliktar forplikta skuldig pålagd pålagt pliktig krevst"
        " krevjast"
        " kravd påkravd påkravt obligatorisk krav nøydd burde rår tilrår tilrådd tilrådeleg viktig lurt klokt"
        " føremålstenleg rett høve lov tillate får fritt plikt har"
    ),
    "en": word_set(
        "must shall should may required mandatory essential obligatory compulsory obliged has have needs need"
        " requires critical responsible recommended recommend recommends preferable advisable advised"
        " encouraged"
        " important practice preferred ought allowed permitted entitled free prohibited forbidden unlawful"
        " illegal"
        " circumstances"
    ),
}
_PLAIN_HINTS = {lang: words - word_set("har has have") for lang, words in _HINT_WORDS.items()}
_WORD = re.compile(r"\w+")

_POSSIBLE = {
    "nb": word_set(
        "føre medføre være bety ha virke oppstå skje bli gi komme variere oppleve oppleves føles vise"
        " handle innebære"
        " skyldes gjøre ta øke utløse skape forekomme forsterke ramme finnes ses sees se høres gjenkjennes"
        " forveksles"
        " hende tyde oppfattes forstås forklares forverres vare påvirke true skade skremme ligge kjenne"
        " kjennes dreie"
        " hindre miste falle stå ødelegge streve snakke ikke virke lede bestå hjelpe tolkes merkes måles gå"
        " vanskeliggjøre"
    ),
    "nn": word_set(
        "føre medføre vere bety ha verke oppstå skje bli gi gje kome variere oppleve opplevast kjennast"
        " vise handle"
        " innebere skuldast gjere ta auke utløyse skape førekome forsterke ramme finnast sjåast sjå høyrast"
        " hende tyde"
        " oppfattast forståast forklarast forverrast vare påverke truge skade skremme liggje kjenne dreie"
        " hindre miste"
        " falle stå øydeleggje streve snakke leie hjelpe tolkast merkast målast gå"
    ),
    "en": word_set(
        "be have cause lead result occur seem appear contain include indicate become need want happen exist"
        " vary take"
        " require feel not prove allow also sometimes still even already"
    ),
}
_AUTHORITY = re.compile(
    r"(?:myndighet\w*|nemnda|retten|forvalteren|forvaltaren|direktoratet|tilsynet|departementet|kongen"
    r"|politiet)$",
    re.IGNORECASE,
)
_ALLOWING = word_set("gi gje ta gå snakke hjelpe se sjå vise gjøre gjere komme kome")
"""Of the possible: what an actor may well be permitted to do."""

_WEAK_SUBJECT = re.compile(
    r"(?:^|[,;:]\s)(?:denne |dette |disse |desse )?"
    r"(?:loven|lova|forskriften|forskrifta|bestemmelsen|føresegna|paragrafen|kapitlet|kapittelet|veilederen"
    r"|rettleiaren|retningslinjen|retningslinja|guiden|boka|kurset|formålet|føremålet|målet|hensikten"
    r"|meininga)"
    r"\s+(?:\w+\s+){0,4}$",
    re.IGNORECASE,
)
_ONLY = re.compile(r"^\s+(?:[^\W\d]+\s+){0,3}?(?:bare|kun|berre|only)\b")
_NOT_ONLY = re.compile(r"^\s+(?:ikke|ikkje|not)\s+(?:bare|kun|berre|only|gjelde|gjelda|være nødvendig)\b")
_NOT_AFTER = re.compile(
    r"^\s*(?:(?!(?:som|at|når|dersom|hvis|viss|that|which|if|when)\b)[^\s,;:.]+\s+){0,4}?"
    r"(?:ikke|ikkje|aldri|verken|korkje|not|never|under no circumstances)\b",
    re.IGNORECASE,
)
_EPISTEMIC = re.compile(
    r"^\s+(?:(?:also )?be (?:noted|mentioned|said)|have been|ha vært|ha vore|ha skjedd)\b"
)
_PASSIVE = re.compile(r"^[^\W\d]+(?:[eaiyåø]s|ast)$")
_STATED = {
    "nb": re.compile(
        r"^(?P<actor>(?:Den |Det |Statens |Hver )?[A-ZÆØÅa-zæøå-]+) (?P<cue>sørger for|fører tilsyn"
        r"|fører kontroll"
        r"|dekker|bærer|betaler|oppnevner|avgjør|fastsetter|oversender|underretter|behandler klage\w*"
        r"|har ansvaret? for"
        r"|er ansvarlig for|utpeker)\b"
    ),
    "nn": re.compile(
        r"^(?P<actor>(?:Den |Det |Statens |Kvar )?[A-ZÆØÅa-zæøå-]+) (?P<cue>sørgjer for|syter for"
        r"|fører tilsyn|fører kontroll"
        r"|dekkjer|dekker|ber|betaler|oppnemner|avgjer|fastset|oversender|underrettar|behandlar klage\w*"
        r"|har ansvaret? for"
        r"|er ansvarleg for|utpeikar)\b"
    ),
    "en": re.compile(
        r"^(?P<actor>(?:The |Each |Every )?[A-Za-z-]+(?: [a-z]+)?) (?P<cue>(?:is|are) responsible for)\b"
    ),
}  # what a statute states of an actor, in the present tense, it asks of the actor
_STATED_HINTS = {
    "nb": (" sørger ", " fører ", " dekker ", " bærer ", " betaler ", " oppnevner ", " avgjør ",
           " fastsetter ", " oversender ", " underretter ", " behandler ", " ansvar", " utpeker "),
    "nn": (" sørgjer ", " syter ", " fører ", " dekkjer ", " dekker ", " ber ", " betaler ", " oppnemner ",
           " avgjer ", " fastset ", " oversender ", " underrettar ", " behandlar ", " ansvar", " utpeikar "),
    "en": (" responsible for",),
}  # fmt: skip


@lru_cache(maxsize=16_384)
def demands(sentence: str, lang: str) -> tuple[Demand, ...]:
    """The demands of a sentence, in the order of their words."""
    if sentence.endswith("?"):
        return ()
    found: list[Demand] = []
    hints = _PLAIN_HINTS[lang].intersection(_WORD.findall(sentence.lower()))
    if hints or " plikt" in sentence or "plikt " in sentence or "plikt." in sentence or lang == "en":
        found.extend(_of_modals(sentence, lang))
        found.extend(_of_phrases(sentence, lang, tuple(found)))
    if not found and (one := imperative_at(sentence, lang)):
        kind = {"avoid": _X, "consider": _R}.get(one.strength, _D)
        found.append(Demand(kind, one.verb, one.start, one.end))
    if not found and any(hint in sentence for hint in _STATED_HINTS[lang]):
        stated = _STATED[lang].match(sentence)
        denied = stated is not None and _NOT_AFTER.match(sentence[stated.end() :]) is not None
        if stated and not denied and (lang == "en" or is_actor(stated["actor"].split()[-1], lang)):
            found.append(Demand(_D, stated["cue"], stated.start("cue"), stated.end("cue"), stated["actor"]))
    return tuple(sorted(found, key=lambda one: one.start))


def _of_modals(sentence: str, lang: str) -> list[Demand]:
    found = []
    for use in modal_uses(sentence, lang):
        kind, negated = _kind(sentence, use, lang)
        if kind is not None:
            actor = actor_beside(sentence, use, lang)
            found.append(Demand(kind, use.verb, use.start, use.end, actor, negated))
    return found


def _kind(sentence: str, use: ModalUse, lang: str) -> tuple[DemandKind | None, bool]:
    """What a modal verb of a main clause demands, if anything, and whether it advises against."""
    rest = sentence[use.end :]
    if _EPISTEMIC.match(rest):
        return None, False
    if lang != "en" and _WEAK_SUBJECT.search(sentence[: use.start]):
        return None, False
    negated = use.negated or _NOT_AFTER.match(rest) is not None
    if negated and _NOT_ONLY.match(rest):
        negated = False
        if "gjeld" in rest[:20]:
            return None, False
    if use.modal is Modal.ADVICE:
        return _R, negated
    if use.modal is Modal.DUTY:
        return (_X if negated else _D), False
    if lang == "en":
        return (None if negated or not _may_permit(sentence, use) else _P), False
    if _ONLY.match(rest):
        return (_X, False)
    possible = _is_possibility(sentence, use, lang, negated=negated)
    return (None if possible else _X if negated else _P), False


def _is_possibility(sentence: str, use: ModalUse, lang: str, *, negated: bool) -> bool:
    """True for a `kan` that says what may happen, not what somebody is permitted to do."""
    rest = sentence[use.end :]
    if _DELEGATION.search(rest) or "epartementet" in sentence[: use.start]:
        return True  # a power to make rules, which asks nothing of the reader
    actor = actor_beside(sentence, use, lang)
    words = [word.strip(",.;:()«»").lower() for word in rest.split()[:10]]
    if actor and not sentence[: use.start].rstrip(" ,").endswith(actor):
        words = words[len(actor.split()) :]
    words = [word for word in words if word not in _BETWEEN]
    verb = words[0] if words else ""
    told = " som " in actor or _RELATION.isdisjoint(
        {actor.split(" ")[0].lower(), actor.split(" ")[-1].lower()}
    )
    if actor and told:
        return verb in _POSSIBLE[lang] and verb not in _ALLOWING and not _AUTHORITY.search(actor)
    if (
        verb in _RIGHTS
        or (negated and verb == "få")
        or (actor and _PASSIVE.match(verb) and verb not in _POSSIBLE[lang])
    ):
        return False
    if verb in _POSSIBLE[lang] or actor:
        return True
    # A thing that may be done: passive, and only what people decide to do is.
    found = next((word for word in words[:5] if _PASSIVE.match(word) or word in _POSSIBLE[lang]), "")
    return not found or found in _POSSIBLE[lang]


_DELEGATION = re.compile(r"\bforskrift(?:er)?\b|\bnærmere regler|\bnærare reglar|^ gi nærmere|^ gi nærare")
_BETWEEN = word_set(
    "ikke ikkje aldri også òg likevel da derfor bare berre altså selv sjølv i tillegg dessuten deg seg"
)
_RIGHTS = word_set(
    "klage klaga søke søkje kreve krevje motsette reservere vende be nekte velge velje trekke trekkje"
    " melde"
    " bestemme samtykke anmelde kontakte"
)
"""What a person may do by right, so that their `kan` is a permission."""
_RELATION = word_set(
    "barn barnet barna pasient pasienten pasienter pasientar brukere brukarar brukeren brukaren utsatte"
    " utøveren"
    " utøvaren ungdom ungdommen foreldre foreldrene foreldra pårørende pårørande alle mange noen nokon"
    " mennesker"
    " menneske enkeltpersonar enkeltpersoner utøver utøvar den dei de"
)
"""People of whom `kan` mostly says what they are able to do."""


def _may_permit(sentence: str, use: ModalUse) -> bool:
    """True for an English `may` that stands right after a person, with something that a person does."""
    before = sentence[: use.start].split()
    after = sentence[use.end :].split()
    if not before or not after or after[0].strip(",.").lower() in _POSSIBLE["en"]:
        return False
    who = before[-1].strip(",.;:()")
    return who.lower() in _EN_PERSONS or (is_actor(who, "en") and who.lower() not in _EN_THINGS)


_EN_THINGS = word_set("application applications system systems service services")
_EN_PERSONS = word_set(
    "you staff nurse nurses clinician clinicians physician physicians doctor doctors administrator"
    " administrators"
    " employer employers employee employees manager managers team parent guardian patient patients"
    " municipality"
    " authority ministry controller processor officer worker workers midwife midwives school developers"
    " developer"
    "  user users member members client clients reviewer reviewers supervisor pharmacist resident"
    " residents"
)


def _of_phrases(sentence: str, lang: str, taken: tuple[Demand, ...]) -> list[Demand]:
    """Demands that phrases make, in main clauses and not denied; one a kind, none inside another."""
    found: list[Demand] = []
    for kind, pattern in _PHRASES[lang]:
        for match in pattern.finditer(sentence):
            spans = [*taken, *found]
            if any(one.start - 25 <= match.start() <= one.end + 12 for one in spans):
                continue
            if kind is _D and any("," not in sentence[one.end : match.start()] for one in taken):
                continue  # `kan kreves`: the modal verb has said what is demanded
            if not is_main(sentence, match.start(), lang):
                continue
            if kind is not _X and (
                _NOT_BEFORE.search(sentence[: match.start()])
                or _NOT_WITHIN.search(match.group())
                or _NOT_AFTER.match(sentence[match.end() : match.end() + 8])
            ):
                continue
            found.append(
                Demand(kind, match.group(), match.start(), match.end(), _subject(sentence, match, lang))
            )
            break
    return found


def _subject(sentence: str, match: re.Match[str], lang: str) -> str:
    use = ModalUse(match.group(), Modal.DUTY, match.start(), match.end(), False)
    return actor_beside(sentence, use, lang)
