"""What coverage says: demands of the guide that a course does not teach or test."""

from __future__ import annotations

MESSAGES = {
    "help-check-coverage": {
        "nb": "Vis også hvilke plikter, forbud og anbefalinger i veilederen kurset ikke dekker.",
        "nn": "Vis òg kva plikter, forbod og tilrådingar i rettleiaren kurset ikkje dekkjer.",
        "en": "Show also which duties, prohibitions and recommendations of the guide are not covered.",
    },
    "help-check-write-gaps": {
        "nb": "Før hullene inn i coverage.toml, så du kan skrive hvorfor.",
        "nn": "Før hola inn i coverage.toml, så du kan skrive kvifor.",
        "en": "Enter the gaps in coverage.toml, so that you can write why.",
    },
    "demand-not-taught": {
        "nb": (
            "Ingen leksjon tar opp dette fra {passage}.\n"
            "> {quote}\n"
            "-> Ta det med i en leksjon, eller begrunn i coverage.toml hvorfor det er utelatt."
        ),
        "nn": (
            "Ingen leksjon tek opp dette frå {passage}.\n"
            "> {quote}\n"
            "-> Ta det med i ein leksjon, eller grunngi i coverage.toml kvifor det er utelate."
        ),
        "en": (
            "No lesson teaches this from {passage}.\n"
            "> {quote}\n"
            "-> Take it up in a lesson, or give the reason for leaving it out in coverage.toml."
        ),
    },
    "demand-not-asked": {
        "nb": (
            "Ingen spørsmål bygger på dette fra {passage}.\n"
            "> {quote}\n"
            "-> Lag et spørsmål som siterer det, eller begrunn i coverage.toml hvorfor det ikke er spurt om."
        ),
        "nn": (
            "Ingen spørsmål byggjer på dette frå {passage}.\n"
            "> {quote}\n"
            "-> Lag eit spørsmål som siterer det, eller grunngi i coverage.toml kvifor det ikkje er spurt om."
        ),
        "en": (
            "No question rests on this from {passage}.\n"
            "> {quote}\n"
            "-> Write a question that quotes it, or give the reason for not asking in coverage.toml."
        ),
    },
    "demand-only-draft": {
        "nb": (
            "Bare spørsmål som ikke er godkjent, bygger på dette fra {passage}.\n"
            "> {quote}\n"
            "-> Vurder {question} med kyndig review."
        ),
        "nn": (
            "Berre spørsmål som ikkje er godkjende, byggjer på dette frå {passage}.\n"
            "> {quote}\n"
            "-> Vurder {question} med kyndig review."
        ),
        "en": (
            "Only questions that are not approved rest on this from {passage}.\n"
            "> {quote}\n"
            "-> Judge {question} with kyndig review."
        ),
    },
    "not-asked-void": {
        "nb": (
            "{passage} er endret etter at begrunnelsen ble gitt, så den gjelder ikke lenger.\n"
            "-> Les avsnittet på nytt. Gjelder begrunnelsen fortsatt, skriv hash og sitat slik de nå er."
        ),
        "nn": (
            "{passage} er endra etter at grunngivinga vart gitt, så ho gjeld ikkje lenger.\n"
            "-> Les avsnittet på nytt. Gjeld grunngivinga framleis, skriv hash og sitat slik dei no er."
        ),
        "en": (
            "{passage} has changed since the reason was given, so the reason no longer holds.\n"
            "-> Read the passage again. If the reason still holds, write the hash and quote as they are now."
        ),
    },
    "not-asked-of-what-is-gone": {
        "nb": "{passage} finnes ikke i veilederen.\n-> Stryk oppføringen, eller skriv avsnittets id.",
        "nn": "{passage} finst ikkje i rettleiaren.\n-> Stryk oppføringa, eller skriv id-en til avsnittet.",
        "en": "{passage} is not in the guide.\n-> Strike the entry, or write the passage's id.",
    },
    "not-asked-without-reason": {
        "nb": "Begrunnelsen mangler for {passage}.\n-> Skriv i reason hvorfor det ikke er spurt om.",
        "nn": "Grunngivinga manglar for {passage}.\n-> Skriv i reason kvifor det ikkje er spurt om.",
        "en": "The reason is missing for {passage}.\n-> Write in reason why it is not asked about.",
    },
    "not-asked-twice": {
        "nb": "{passage} har to oppføringer; den første står på linje {first}.\n-> Behold én av dem.",
        "nn": "{passage} har to oppføringar; den første står på linje {first}.\n-> Behald éi av dei.",
        "en": "{passage} has two entries; the first is on line {first}.\n-> Keep one of them.",
    },
    "coverage-broken": {
        "nb": "{file} har feil, så ingenting ble skrevet.\n-> Rett feilene, og kjør kommandoen på nytt.",
        "nn": "{file} har feil, så ingenting vart skrive.\n-> Rett feila, og køyr kommandoen på nytt.",
        "en": "{file} has faults, so nothing was written.\n-> Mend them and run the command again.",
    },
    "coverage-written": {
        "nb": "Førte {n} {n:hull|hull} inn i coverage.toml",
        "nn": "Førte {n} {n:hol|hol} inn i coverage.toml",
        "en": "Entered {n} {n:gap|gaps} in coverage.toml",
    },
    "coverage-all": {"nb": "I veilederen", "nn": "I rettleiaren", "en": "In the guide"},
    "coverage-covered": {"nb": "Dekket", "nn": "Dekte", "en": "Covered"},
    "coverage-reason": {"nb": "Begrunnet", "nn": "Grunngitt", "en": "Left out"},
    "coverage-not-taught": {"nb": "Ikke lært", "nn": "Ikkje lært", "en": "Not taught"},
    "coverage-not-asked": {"nb": "Ikke spurt om", "nn": "Ikkje spurt om", "en": "Not asked"},
    "coverage-only-draft": {"nb": "Bare utkast", "nn": "Berre utkast", "en": "Only drafts"},
    "coverage-kind-duty": {"nb": "Plikter", "nn": "Plikter", "en": "Duties"},
    "coverage-kind-prohibition": {"nb": "Forbud", "nn": "Forbod", "en": "Prohibitions"},
    "coverage-kind-recommendation": {"nb": "Anbefalinger", "nn": "Tilrådingar", "en": "Recommendations"},
    "coverage-gaps": {
        "nb": "{n} {n:hull|hull} i dekningen.",
        "nn": "{n} {n:hol|hol} i dekninga.",
        "en": "{n} {n:gap|gaps} in the coverage.",
    },
    "coverage-whole": {
        "nb": "Kurset dekker alt, eller sier hvorfor ikke.",
        "nn": "Kurset dekkjer alt, eller seier kvifor ikkje.",
        "en": "The course covers everything, or says why not.",
    },
}
