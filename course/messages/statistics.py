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
    "statistics-bad-weight": {
        "nb": "{question} har vekten {weight}.\n-> Gi spørsmålet en vekt over 0.",
        "nn": "{question} har vekta {weight}.\n-> Gi spørsmålet ei vekt over 0.",
        "en": "{question} has the weight {weight}.\n-> Give the question a weight above 0.",
    },
    # What to look at. Numbers in brackets: the interval of 95 per cent, and how many persons.
    "work-weight-negative": {
        "nb": "De som gjør det bra ellers, får dette til sjeldnere, og spørsmålet trekker resultatet i feil "
        "retning (diskriminering {r:2}, mellom {low:2} og {high:2}, N = {n}).\n"
        "-> Se etter om fasiten er feil. La ikke spørsmålet telle før det er avklart.",
        "nn": "Dei som gjer det bra elles, får dette til sjeldnare, og spørsmålet dreg resultatet i feil "
        "retning (diskriminering {r:2}, mellom {low:2} og {high:2}, N = {n}).\n"
        "-> Sjå etter om fasiten er feil. La ikkje spørsmålet telje før det er avklart.",
        "en": "Those who do well otherwise get this right less often, and the question pulls the result the "
        "wrong way (discrimination {r:2}, between {low:2} and {high:2}, N = {n}).\n"
        "-> See whether the key is wrong. Do not let the question count until that is settled.",
    },
    "work-key-suspect": {
        "nb": "De som gjør det bra ellers, får dette til sjeldnere (diskriminering {r:2}, mellom {low:2} og "
        "{high:2}, N = {n}).\n-> Se etter om fasiten er feil, eller om spørsmålet kan forstås på to måter.",
        "nn": "Dei som gjer det bra elles, får dette til sjeldnare (diskriminering {r:2}, mellom {low:2} og "
        "{high:2}, N = {n}).\n-> Sjå etter om fasiten er feil, eller om spørsmålet kan forståast på to måtar.",
        "en": "Those who do well otherwise get this right less often (discrimination {r:2}, between {low:2} "
        "and {high:2}, N = {n}).\n-> See whether the key is wrong, or the question can be read in two ways.",
    },
    "work-distractor-preferred": {
        "nb": "De som gjør det best ellers, velger oftere et galt svar enn fasiten ({n} mot {key} av {of}).\n"
        "> {option}\n-> Se etter om svaret likevel er riktig, eller kan forsvares.",
        "nn": "Dei som gjer det best elles, vel oftare eit galt svar enn fasiten ({n} mot {key} av {of}).\n"
        "> {option}\n-> Sjå etter om svaret likevel er rett, eller kan forsvarast.",
        "en": "Those who do best otherwise choose a wrong answer more often than the key ({n} against {key} of "
        "{of}).\n> {option}\n-> See whether the answer is right after all, or can be defended.",
    },
    "work-guessing": {
        "nb": "{percent} % får det til (mellom {low} og {high} %, N = {n}), og gjetting gir {guess} %.\n"
        "-> Se etter om fasiten er feil, om stoffet er undervist, og om spørsmålet er til å forstå.",
        "nn": "{percent} % får det til (mellom {low} og {high} %, N = {n}), og gjetting gir {guess} %.\n"
        "-> Sjå etter om fasiten er feil, om stoffet er undervist, og om spørsmålet er til å forstå.",
        "en": "{percent} % get it right (between {low} and {high} %, N = {n}), and guessing gives {guess} %.\n"
        "-> See whether the key is wrong, the matter was taught, and the question can be understood.",
    },
    "work-too-hard": {
        "nb": "Bare {percent} % får det til (mellom {low} og {high} %, N = {n}).\n"
        "-> Se etter om fasiten er feil, om stoffet er undervist, og om spørsmålet er til å forstå.",
        "nn": "Berre {percent} % får det til (mellom {low} og {high} %, N = {n}).\n"
        "-> Sjå etter om fasiten er feil, om stoffet er undervist, og om spørsmålet er til å forstå.",
        "en": "Only {percent} % get it right (between {low} and {high} %, N = {n}).\n"
        "-> See whether the key is wrong, the matter was taught, and the question can be understood.",
    },
    "work-too-easy": {
        "nb": "{percent} % får det til (mellom {low} og {high} %, N = {n}), så det skiller ikke mellom noen.\n"
        "-> Behold det hvis alle skal kunne dette. Ellers: gjør de gale svarene mer rimelige.",
        "nn": "{percent} % får det til (mellom {low} og {high} %, N = {n}), så det skil ikkje mellom nokon.\n"
        "-> Behald det om alle skal kunne dette. Elles: gjer dei gale svara meir rimelege.",
        "en": "{percent} % get it right (between {low} and {high} %, N = {n}), so it tells nobody apart.\n"
        "-> Keep it if everybody is to know this. If not, make the wrong answers more plausible.",
    },
    "work-distractor-upside-down": {
        "nb": "Et galt svar velges oftere av dem som gjør det best ellers ({n} av {of}) enn av dem som gjør det "
        "svakest ({lower} av {of_lower}).\n> {option}\n-> Se etter om svaret er delvis riktig.",
        "nn": "Eit galt svar blir oftare valt av dei som gjer det best elles ({n} av {of}) enn av dei som gjer "
        "det svakast ({lower} av {of_lower}).\n> {option}\n-> Sjå etter om svaret er delvis rett.",
        "en": "A wrong answer is chosen more often by those who do best otherwise ({n} of {of}) than by those "
        "who do worst ({lower} of {of_lower}).\n> {option}\n-> See whether the answer is partly right.",
    },
    "work-left-open": {
        "nb": "{percent} % lar det stå ubesvart (mellom {low} og {high} %, N = {n}).\n"
        "-> Se etter om tiden er for knapp, eller om spørsmålet er uklart.",
        "nn": "{percent} % lèt det stå utan svar (mellom {low} og {high} %, N = {n}).\n"
        "-> Sjå etter om tida er for knapp, eller om spørsmålet er uklart.",
        "en": "{percent} % leave it open (between {low} and {high} %, N = {n}).\n"
        "-> See whether time is too short, or the question unclear.",
    },
    "work-weak": {
        "nb": "De som gjør det bra ellers, får dette til nesten like sjelden som andre (diskriminering {r:2}, "
        "mellom {low:2} og {high:2}, N = {n}).\n"
        "-> Se etter om spørsmålet prøver noe annet enn resten, eller kan gjettes.",
        "nn": "Dei som gjer det bra elles, får dette til nesten like sjeldan som andre (diskriminering {r:2}, "
        "mellom {low:2} og {high:2}, N = {n}).\n"
        "-> Sjå etter om spørsmålet prøver noko anna enn resten, eller kan gjettast.",
        "en": "Those who do well otherwise get this right hardly more often than others (discrimination {r:2}, "
        "between {low:2} and {high:2}, N = {n}).\n"
        "-> See whether the question tests something else than the rest, or can be guessed.",
    },
    "work-distractor-unused": {
        "nb": "Nesten ingen av {of} velger {n:dette gale svaret|disse gale svarene}.\n> {options}\n"
        "-> Bytt ut det som ingen tror på, eller ta det bort.",
        "nn": "Nesten ingen av {of} vel {n:dette gale svaret|desse gale svara}.\n> {options}\n"
        "-> Byt ut det som ingen trur på, eller ta det bort.",
        "en": "Hardly any of {of} choose {n:this wrong answer|these wrong answers}.\n> {options}\n"
        "-> Replace what nobody believes, or take it out.",
    },
    "work-few-answers": {
        "nb": "Bare {n} har fått spørsmålet, og tallene er usikre under {wanted}.\n-> Vent til flere har svart.",
        "nn": "Berre {n} har fått spørsmålet, og tala er usikre under {wanted}.\n-> Vent til fleire har svart.",
        "en": "Only {n} were asked this, and figures are unsure below {wanted}.\n-> Wait until more have answered.",
    },
}
