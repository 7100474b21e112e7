"""What statistics say: tables that cannot be used, figures that are not defined, what to look at."""

from __future__ import annotations

MESSAGES = {
    # The table of responses
    "responses-not-one-length": {
        "nb": "Kolonnen {column} har {rows} verdier, men skal ha {expected}.\n-> Gi hver rad en verdi.",
        "nn": "Kolonnen {column} har {rows} verdiar, men skal ha {expected}.\n-> Gi kvar rad ein verdi.",
        "en": "The column {column} has {rows} values, but should have {expected}.\n"
        "-> Give every row a value.",
    },
    "responses-place-unknown": {
        "nb": "{place} i kolonnen {column} peker ikke på noe navn.\n-> Bruk hele tall fra 0 til antallet navn.",
        "nn": "{place} i kolonnen {column} peikar ikkje på noko namn.\n-> Bruk heile tal frå 0 til talet på namn.",
        "en": "{place} in the column {column} points to no name.\n"
        "-> Use whole numbers from 0 up to the number of names.",
    },
    "responses-score-outside": {
        "nb": "Poengene i rad {row} er {score}, ikke mellom 0 og 1.\n-> Del poengene på det meste spørsmålet kan gi.",
        "nn": "Poenga i rad {row} er {score}, ikkje mellom 0 og 1.\n-> Del poenga på det meste spørsmålet kan gi.",
        "en": "The score in row {row} is {score}, not between 0 and 1.\n"
        "-> Divide the points by the most that the question can give.",
    },
    "responses-open-with-score": {
        "nb": "Rad {row} er ubesvart, men har poeng.\n-> La ubesvarte spørsmål gi 0.",
        "nn": "Rad {row} er ikkje svart på, men har poeng.\n-> La spørsmål utan svar gi 0.",
        "en": "Row {row} is unanswered, but has a score.\n-> Let unanswered questions give 0.",
    },
    "responses-twice": {
        "nb": "{person} har {question} mer enn én gang i samme forsøk ({n} {n:rad|rader} for mye).\n"
        "-> Behold én rad, eller si hvilket forsøk hver rad hører til.",
        "nn": "{person} har {question} meir enn éin gong i same forsøk ({n} {n:rad|rader} for mykje).\n"
        "-> Behald éi rad, eller sei kva forsøk kvar rad høyrer til.",
        "en": "{person} has {question} more than once in one attempt ({n} {n:row|rows} too many).\n"
        "-> Keep one row, or say which attempt each row belongs to.",
    },
    "responses-no-such-column": {
        "nb": "Tabellen har ingen gruppe som heter {column}. Den har: {known}.\n-> Bruk en av dem.",
        "nn": "Tabellen har inga gruppe som heiter {column}. Han har: {known}.\n-> Bruk ei av dei.",
        "en": "The table has no group called {column}. It has: {known}.\n-> Use one of those.",
    },
    "responses-two-groups": {
        "nb": "{person} står i to grupper i kolonnen {column}.\n-> Gi personen én verdi i alle rader.",
        "nn": "{person} står i to grupper i kolonnen {column}.\n-> Gi personen éin verdi i alle rader.",
        "en": "{person} is in two groups in the column {column}.\n-> Give the person one value in all rows.",
    },
    "responses-many-attempts": {
        "nb": "Tabellen har flere forsøk for hver person.\n-> Velg første, siste eller alle forsøk først.",
        "nn": "Tabellen har fleire forsøk for kvar person.\n-> Vel første, siste eller alle forsøk først.",
        "en": "The table has several attempts for a person.\n-> Choose first, last or all attempts first.",
    },
    "responses-too-large": {
        "nb": "Tabellen ville få {cells} celler, og grensen er {limit}.\n-> Del den opp, for eksempel etter modul.",
        "nn": "Tabellen ville få {cells} celler, og grensa er {limit}.\n-> Del han opp, til dømes etter modul.",
        "en": "The table would have {cells} cells, and the limit is {limit}.\n-> Split it, for instance by module.",
    },
}
