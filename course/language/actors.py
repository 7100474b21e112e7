"""Who a sentence asks: names of people, services and authorities, and the role that each has.

Roles tell which actors can stand in for each other as wrong answers; two of which one
contains the other (lege, helsepersonell) are never of the same role.
"""

from __future__ import annotations

from course.language.words import word_set

_ACTORS = {
    "nb": "helsepersonell helsepersonellet lege legen leger legene tannlege tannlegen jordmor jordmoren"
    " psykolog psykologen sykepleier sykepleieren kommune kommunen kommunene virksomhet virksomheten"
    " arbeidsgiver arbeidsgiveren leder lederen ledelsen politiet politi statsforvalteren statsforvalter"
    " helsetilsynet helsedirektoratet barnevernet du dere ansatte medarbeidere medarbeideren skolen skole"
    " barnehagen barnehage helseforetaket sykehuset krisesenteret tolken pasienten brukeren foreldre"
    " foreldrene pårørende behandler behandleren teamet personalet personell alle enhver retten domstolen"
    " påtalemyndigheten kommunelegen legevakten fastlegen fylkeskommunen",
    "nn": "personalet medarbeidarar medarbeidaren helsepersonell helsepersonellet lege legen legar kommune"
    " kommunen kommunane verksemd verksemda"
    " arbeidsgivar arbeidsgivaren leiar leiaren leiinga politiet statsforvaltaren statsforvaltar"
    " barnevernet du de tilsette skulen skule barnehagen barnehage helseføretaket sjukehuset krisesenteret"
    " tolken pasienten brukaren brukarar foreldre foreldra pårørande personell alle koordinatoren"
    " fylkeskommunen",
    "en": "employers clinician physicians doctors doctor midwives midwife workers worker managers users"
    " user application applications developers developer administrators administrator"
    " organization organizations staff nurse nurses physician clinicians patients you employer employees"
    " team manager",
}
_ENDINGS = {
    "nb": "tjenesten tjeneste tilsynet tilsyn nemnda nemnd foretaket foretak personellet personell lege legen"
    " institusjonen institusjoner institusjon sykepleiere sykepleieren arbeideren arbeidere organet organ"
    " kommune"
    " kommunen senteret teamet lederen myndigheten myndighetene direktoratet virksomheten",
    "nn": "tenesta teneste tilsynet tilsyn nemnda nemnd føretaket føretak personellet personell lege legen"
    " institusjonen institusjonar institusjon sjukepleiarar sjukepleiaren arbeidaren arbeidarar organet"
    " organ kommune"
    " kommunen senteret teamet leiaren styresmakta direktoratet verksemda",
    "en": "",
}
# Roles stand between bars, their actors between commas.
_ROLES = {
    "nb": "statens helsetilsyn, statsforvalteren, helsedirektoratet, statens helsepersonellnemnd,"
    " barneverns- og helsenemnda, fylkesnemnda, datatilsynet, mattilsynet, departementet"
    " | kommunen, fylkeskommunen, helseforetaket, det regionale helseforetaket, virksomheten, arbeidsgiveren"
    " | barnevernstjenesten, politiet, påtalemyndigheten, krisesenteret, skolen, barnehagen, legevakten,"
    " spesialisthelsetjenesten, familievernkontoret, helsestasjonen, statens barnehus"
    " | legen, tannlegen, jordmoren, psykologen, sykepleieren, tolken, fastlegen"
    " | leger, tannleger, jordmødre, psykologer, sykepleiere, fysioterapeuter"
    " | pasienten, pårørende, foreldrene, barnet, brukeren, vergen",
    "nn": "statens helsetilsyn, statsforvaltaren, helsedirektoratet, fylkesnemnda, datatilsynet,"
    " departementet"
    " | kommunen, fylkeskommunen, helseføretaket, det regionale helseføretaket, verksemda, arbeidsgivaren"
    " | barnevernstenesta, politiet, påtalemakta, krisesenteret, skulen, barnehagen, legevakta,"
    " spesialisthelsetenesta, familievernkontoret, helsestasjonen"
    " | legen, tannlegen, jordmora, psykologen, sjukepleiaren, tolken, fastlegen"
    " | pasienten, pårørande, foreldra, barnet, brukaren, verja",
    "en": "",
}

_ACTOR = {lang: word_set(words) for lang, words in _ACTORS.items()}
_ENDING = {lang: tuple(endings.split()) for lang, endings in _ENDINGS.items()}
ROLES: dict[str, tuple[tuple[str, ...], ...]] = {
    lang: tuple(
        tuple(actor.strip() for actor in role.split(",")) for role in roles.split("|") if role.strip()
    )
    for lang, roles in _ROLES.items()
}
"""Language -> actors that do the same kind of thing, in lower case."""


def is_actor(word: str, lang: str) -> bool:
    """True for a word that names somebody who can be asked to do something."""
    lower = word.lower()
    return lower in _ACTOR[lang] or lower.endswith(_ENDING[lang])


def role_of(actor: str, lang: str) -> tuple[str, ...]:
    """The actors of the same role, the actor itself among them; () for one that has none."""
    return next((role for role in ROLES[lang] if actor.lower() in role), ())
