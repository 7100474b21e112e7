"""What `kyndig bank statistics` says: help, headings, how the figures were made."""

from __future__ import annotations

MESSAGES = {
    "help-statistics": {
        "nb": "Finn ut hva svarene sier om spørsmålene, og hvilke du bør se på.\n"
        "Tabellen har en rad for hver person og hvert spørsmål: person, question, score eller response, "
        "og attempt når noen har flere forsøk. Komma, semikolon eller tabulator.",
        "nn": "Finn ut kva svara seier om spørsmåla, og kva for nokre du bør sjå på.\n"
        "Tabellen har ei rad for kvar person og kvart spørsmål: person, question, score eller response, "
        "og attempt når nokon har fleire forsøk. Komma, semikolon eller tabulator.",
        "en": "Find out what the answers say about the questions, and which to look at.\n"
        "The table has a row for each person and question: person, question, score or response, and "
        "attempt when somebody has several. Comma, semicolon or tab.",
    },
    "help-statistics-bank": {
        "nb": "Banken med fasiten: gir svar poeng, og navn til alternativene.",
        "nn": "Banken med fasiten: gir svar poeng, og namn til alternativa.",
        "en": "The bank with the key: gives answers a score, and options their names.",
    },
    "help-statistics-by": {
        "nb": "Vis også tallene for hver verdi i denne kolonnen, for eksempel språk eller enhet.",
        "nn": "Vis òg tala for kvar verdi i denne kolonnen, til dømes språk eller eining.",
        "en": "Show the figures of each value of this column too, such as a language or a unit.",
    },
    "help-statistics-attempts": {
        "nb": "Hvilke forsøk som teller: first (som uten valget), last eller all.",
        "nn": "Kva forsøk som tel: first (som utan valet), last eller all.",
        "en": "Which attempts count: first (as without the option), last or all.",
    },
    "help-statistics-minimum": {
        "nb": "Vis ingenting om færre personer enn dette (5 uten valget).",
        "nn": "Vis ingenting om færre personar enn dette (5 utan valet).",
        "en": "Show nothing about fewer persons than this (5 without the option).",
    },
    "help-statistics-irt": {
        "nb": "Tilpass også Rasch-modellen og modellen med to parametre.",
        "nn": "Tilpass òg Rasch-modellen og modellen med to parametrar.",
        "en": "Fit the Rasch model and the two-parameter model too.",
    },
    "help-statistics-options": {
        "nb": "Vis alternativene til alle spørsmål, ikke bare dem noe er galt med.",
        "nn": "Vis alternativa til alle spørsmål, ikkje berre dei noko er gale med.",
        "en": "Show the options of all questions, not only of those with a fault.",
    },
    "help-statistics-lang": {
        "nb": "Språket: nb, nn eller en.",
        "nn": "Språket: nb, nn eller en.",
        "en": "The language: nb, nn or en.",
    },
    "help-statistics-json": {
        "nb": "Skriv alt som JSON.",
        "nn": "Skriv alt som JSON.",
        "en": "Write everything as JSON.",
    },
    # What was read
    "statistics-bank-faulty": {
        "nb": "{bank} har feil, så svarene er ikke regnet på. Rett den, og kjør kommandoen igjen.",
        "nn": "{bank} har feil, så svara er ikkje rekna på. Rett ho, og køyr kommandoen igjen.",
        "en": "{bank} has errors, so nothing was reckoned. Correct it, and run the command again.",
    },
    "statistics-rows": {
        "nb": "{used} av {rows} rader er brukt, {questions} spørsmål.",
        "nn": "{used} av {rows} rader er brukte, {questions} spørsmål.",
        "en": "{used} of {rows} rows were used, {questions} {questions:question|questions}.",
    },
    "statistics-more-rows": {
        "nb": "{n} {n:rad|rader} til er ikke brukt. Se dem med --json.",
        "nn": "{n} {n:rad|rader} til er ikkje brukte. Sjå dei med --json.",
        "en": "{n} more {n:row was|rows were} not used. See them with --json.",
    },
    # Headings
    "statistics-head-test": {"nb": "Prøven", "nn": "Prøva", "en": "The quiz"},
    "statistics-head-sure": {
        "nb": "Se på dette ({n})",
        "nn": "Sjå på dette ({n})",
        "en": "Look at this ({n})",
    },
    "statistics-head-unsure": {
        "nb": "Kanskje, men det kan være tilfeldig ({n})",
        "nn": "Kanskje, men det kan vere tilfeldig ({n})",
        "en": "Perhaps, but it may be chance ({n})",
    },
    "statistics-more": {
        "nb": "{n} til. Se dem med --json.",
        "nn": "{n} til. Sjå dei med --json.",
        "en": "{n} more. See them with --json.",
    },
    "statistics-no-work": {
        "nb": "Ingen spørsmål skiller seg ut.",
        "nn": "Ingen spørsmål skil seg ut.",
        "en": "No question stands out.",
    },
    "statistics-head-questions": {"nb": "Spørsmålene", "nn": "Spørsmåla", "en": "The questions"},
    "statistics-head-options": {
        "nb": "Svarene på {question}",
        "nn": "Svara på {question}",
        "en": "The answers to {question}",
    },
    "statistics-head-group": {
        "nb": "{group} (N = {n})",
        "nn": "{group} (N = {n})",
        "en": "{group} (N = {n})",
    },
    "statistics-head-value": {"nb": "Verdi", "nn": "Verdi", "en": "Value"},
    "statistics-head-interval": {"nb": "95 %-intervall", "nn": "95 %-intervall", "en": "95% interval"},
    "statistics-head-n": {"nb": "N", "nn": "N", "en": "N"},
    "statistics-head-score": {"nb": "Poeng", "nn": "Poeng", "en": "Score"},
    "statistics-head-persons": {"nb": "Personer", "nn": "Personar", "en": "Persons"},
    "statistics-head-question": {"nb": "Spørsmål", "nn": "Spørsmål", "en": "Question"},
    "statistics-head-facility": {"nb": "Riktig %", "nn": "Rett %", "en": "Facility %"},
    "statistics-head-sd": {"nb": "SD", "nn": "SD", "en": "SD"},
    "statistics-head-guess": {"nb": "Gjett %", "nn": "Gjett %", "en": "Guess %"},
    "statistics-head-open": {"nb": "Åpne %", "nn": "Opne %", "en": "Open %"},
    "statistics-head-discrimination": {
        "nb": "Diskriminering",
        "nn": "Diskriminering",
        "en": "Discrimination",
    },
    "statistics-head-efficiency": {"nb": "Eff. %", "nn": "Eff. %", "en": "Eff. %"},
    "statistics-head-point-biserial": {"nb": "r total", "nn": "r total", "en": "r total"},
    "statistics-head-intended": {"nb": "Vekt %", "nn": "Vekt %", "en": "Weight %"},
    "statistics-head-effective": {"nb": "Virker %", "nn": "Verkar %", "en": "Effective %"},
    "statistics-head-option": {"nb": "Svar", "nn": "Svar", "en": "Answer"},
    "statistics-head-all": {"nb": "Alle %", "nn": "Alle %", "en": "All %"},
    "statistics-head-upper": {"nb": "Øvre % ({n})", "nn": "Øvre % ({n})", "en": "Upper % ({n})"},
    "statistics-head-lower": {"nb": "Nedre % ({n})", "nn": "Nedre % ({n})", "en": "Lower % ({n})"},
    "statistics-kind-key": {"nb": "fasit", "nn": "fasit", "en": "key"},
    "statistics-kind-partial": {"nb": "delvis", "nn": "delvis", "en": "partly"},
    "statistics-option-other": {"nb": "(sjeldne svar)", "nn": "(sjeldne svar)", "en": "(rare answers)"},
    "statistics-option-open": {"nb": "(ubesvart)", "nn": "(ikkje svart)", "en": "(left open)"},
    "statistics-option-unknown": {
        "nb": "(svaret ikke oppgitt)",
        "nn": "(svaret ikkje oppgitt)",
        "en": "(answer not told)",
    },
    # Figures of the quiz
    "statistics-mean": {"nb": "Gjennomsnitt", "nn": "Gjennomsnitt", "en": "Mean"},
    "statistics-points": {"nb": "av {n} poeng", "nn": "av {n} poeng", "en": "of {n} points"},
    "statistics-sd": {"nb": "Standardavvik", "nn": "Standardavvik", "en": "Standard deviation"},
    "statistics-alpha": {
        "nb": "Reliabilitet (alfa)",
        "nn": "Reliabilitet (alfa)",
        "en": "Reliability (alpha)",
    },
    "statistics-kr20": {
        "nb": "Reliabilitet (KR-20, alfa)",
        "nn": "Reliabilitet (KR-20, alfa)",
        "en": "Reliability (KR-20, alpha)",
    },
    "statistics-kr21": {"nb": "KR-21", "nn": "KR-21", "en": "KR-21"},
    "statistics-draws": {
        "nb": "Reliabilitet ved trekking",
        "nn": "Reliabilitet ved trekking",
        "en": "Reliability of drawn questions",
    },
    "statistics-sem": {
        "nb": "Standard målefeil",
        "nn": "Standard målefeil",
        "en": "Standard error of measurement",
    },
    "statistics-to": {"nb": "{low} til {high}", "nn": "{low} til {high}", "en": "{low} to {high}"},
    "statistics-dash": {"nb": "– {why}", "nn": "– {why}", "en": "– {why}"},
    "statistics-attempts-first": {
        "nb": "Første forsøk er brukt. Intervaller er på 95 %. Færre enn {minimum} vises ikke.",
        "nn": "Første forsøk er brukt. Intervall er på 95 %. Færre enn {minimum} blir ikkje viste.",
        "en": "First attempts were used. Intervals are of 95%. Fewer than {minimum} are not shown.",
    },
    "statistics-attempts-last": {
        "nb": "Siste forsøk er brukt: de har sett spørsmål og svar før. Intervaller er på 95 %. "
        "Færre enn {minimum} vises ikke.",
        "nn": "Siste forsøk er brukt: dei har sett spørsmål og svar før. Intervall er på 95 %. "
        "Færre enn {minimum} blir ikkje viste.",
        "en": "Last attempts were used: they have seen questions and answers before. Intervals are of 95%. "
        "Fewer than {minimum} are not shown.",
    },
    "statistics-attempts-all": {
        "nb": "Alle forsøk er brukt, som om de var av ulike personer: intervallene er for smale. "
        "Færre enn {minimum} vises ikke.",
        "nn": "Alle forsøk er brukte, som om dei var av ulike personar: intervalla er for smale. "
        "Færre enn {minimum} blir ikkje viste.",
        "en": "All attempts were used as if by different persons: the intervals are too narrow. "
        "Fewer than {minimum} are not shown.",
    },
}
