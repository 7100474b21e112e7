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
    # A file of responses that cannot be used at all
    "response-file-not-text": {
        "nb": "{file} er ikke en tabell i tekst.\n-> Lagre regnearket som CSV, og bruk den filen.",
        "nn": "{file} er ikkje ein tabell i tekst.\n-> Lagre reknearket som CSV, og bruk den fila.",
        "en": "{file} is not a table of text.\n-> Save the spreadsheet as CSV, and use that file.",
    },
    "response-file-empty": {
        "nb": "{file} er tom.\n-> Skriv en linje med kolonnenavn, og en rad for hver person og hvert spørsmål.",
        "nn": "{file} er tom.\n-> Skriv ei linje med kolonnenamn, og ei rad for kvar person og kvart spørsmål.",
        "en": "{file} is empty.\n-> Write a line of column names, and a row for each person and question.",
    },
    "response-file-no-rows": {
        "nb": "{file} har kolonnenavn, men ingen rader.\n-> Skriv en rad for hver person og hvert spørsmål.",
        "nn": "{file} har kolonnenamn, men ingen rader.\n-> Skriv ei rad for kvar person og kvart spørsmål.",
        "en": "{file} has column names, but no rows.\n-> Write a row for each person and question.",
    },
    "response-file-broken": {
        "nb": "{file} kan ikke leses som tabell fra linje {line}.\n"
        "-> Se etter et anførselstegn som ikke er lukket, eller en celle som er altfor lang.",
        "nn": "{file} kan ikkje lesast som tabell frå linje {line}.\n"
        "-> Sjå etter eit hermeteikn som ikkje er lukka, eller ei celle som er altfor lang.",
        "en": "{file} cannot be read as a table from line {line} on.\n"
        "-> Look for a quotation mark that is not closed, or a cell that is far too long.",
    },
    "response-file-no-column": {
        "nb": "{file} mangler kolonne for {missing}. Den har: {found}.\n"
        "-> Kall kolonnene person, question og score eller response.",
        "nn": "{file} manglar kolonne for {missing}. Ho har: {found}.\n"
        "-> Kall kolonnane person, question og score eller response.",
        "en": "{file} has no column for {missing}. It has: {found}.\n"
        "-> Call the columns person, question, and score or response.",
    },
    "response-file-two-columns": {
        "nb": "{one} og {other} i {file} kan begge være samme kolonne.\n-> Gi den ene et annet navn.",
        "nn": "{one} og {other} i {file} kan begge vere same kolonne.\n-> Gi den eine eit anna namn.",
        "en": "{one} and {other} in {file} may both be the same column.\n-> Give one of them another name.",
    },
    "response-file-no-score": {
        "nb": "{file} sier ikke hva svarene var verdt. Den har: {found}.\n"
        "-> Legg til kolonnen score, eller gi banken med fasiten: --bank BANK.md.",
        "nn": "{file} seier ikkje kva svara var verde. Ho har: {found}.\n"
        "-> Legg til kolonnen score, eller gi banken med fasiten: --bank BANK.md.",
        "en": "{file} does not say what the answers were worth. It has: {found}.\n"
        "-> Add the column score, or give the bank with the key: --bank BANK.md.",
    },
    # Rows of a file of responses that are not used
    "response-row-cells": {
        "nb": "Raden har ikke like mange celler som overskriften.\n"
        '-> Sett tekst og tall med skilletegnet i anførselstegn, for eksempel "0,5".',
        "nn": "Rada har ikkje like mange celler som overskrifta.\n"
        '-> Set tekst og tal med skiljeteiknet i hermeteikn, til dømes "0,5".',
        "en": "The row does not have as many cells as the header.\n"
        '-> Put text and numbers with the delimiter in quotation marks, such as "0,5".',
    },
    "response-row-no-person": {
        "nb": "Raden sier ikke hvem som svarte.\n-> Skriv en id for personen.",
        "nn": "Rada seier ikkje kven som svarte.\n-> Skriv ein id for personen.",
        "en": "The row does not say who answered.\n-> Write an id of the person.",
    },
    "response-row-no-question": {
        "nb": "Raden sier ikke hvilket spørsmål den gjelder.\n-> Skriv id-en til spørsmålet.",
        "nn": "Rada seier ikkje kva spørsmål ho gjeld.\n-> Skriv id-en til spørsmålet.",
        "en": "The row does not say which question it is about.\n-> Write the id of the question.",
    },
    "response-row-score-unread": {
        "nb": "«{value}» er ikke poeng.\n-> Skriv et tall fra 0 til 1, eller en prosent.",
        "nn": "«{value}» er ikkje poeng.\n-> Skriv eit tal frå 0 til 1, eller ein prosent.",
        "en": "“{value}” is no score.\n-> Write a number from 0 to 1, or a percentage.",
    },
    "response-row-score-outside": {
        "nb": "Poengene er {value} av 1.\n-> Del på det meste spørsmålet gir, eller ha det i en kolonne max.",
        "nn": "Poenga er {value} av 1.\n-> Del på det meste spørsmålet gir, eller ha det i ein kolonne max.",
        "en": "The score is {value} of 1.\n-> Divide by the most that the question gives, or have that in a "
        "column max.",
    },
    "response-row-max": {
        "nb": "«{value}» kan ikke være det meste spørsmålet gir.\n-> Skriv et tall over 0 i kolonnen max.",
        "nn": "«{value}» kan ikkje vere det meste spørsmålet gir.\n-> Skriv eit tal over 0 i kolonnen max.",
        "en": "“{value}” cannot be the most that the question gives.\n"
        "-> Write a number above 0 in the column max.",
    },
    "response-row-attempt": {
        "nb": "«{value}» er ikke nummeret på et forsøk.\n-> Skriv 1 for det første, 2 for det neste.",
        "nn": "«{value}» er ikkje nummeret på eit forsøk.\n-> Skriv 1 for det første, 2 for det neste.",
        "en": "“{value}” is not the number of an attempt.\n-> Write 1 for the first, 2 for the next.",
    },
    "response-row-twice": {
        "nb": "Personen har svart på dette i samme forsøk på linje {first}. Den raden brukes.\n"
        "-> Ta bort den ene raden, eller skriv hvilket forsøk de hører til i kolonnen attempt.",
        "nn": "Personen har svart på dette i same forsøk på linje {first}. Den rada blir brukt.\n"
        "-> Ta bort den eine rada, eller skriv kva forsøk dei høyrer til i kolonnen attempt.",
        "en": "The person has answered this in the same attempt on line {first}. That row is used.\n"
        "-> Take out one of the rows, or write which attempt they belong to in the column attempt.",
    },
    "response-row-two-groups": {
        "nb": "«{value}» er en annen {column} enn personen har på en tidligere linje.\n"
        "-> Skriv den samme i hele forsøket.",
        "nn": "«{value}» er ein annan {column} enn personen har på ei tidlegare linje.\n"
        "-> Skriv det same i heile forsøket.",
        "en": "“{value}” is another {column} than the person has on an earlier line.\n"
        "-> Write the same one throughout the attempt.",
    },
    "response-row-no-score": {
        "nb": "Raden har et svar uten poeng, og fasiten kan ikke si hva det er verdt.\n-> Skriv poengene.",
        "nn": "Rada har eit svar utan poeng, og fasiten kan ikkje seie kva det er verdt.\n-> Skriv poenga.",
        "en": "The row has an answer without a score, and the key cannot tell its worth.\n-> Write the score.",
    },
    "response-row-no-such-question": {
        "nb": "Banken har ikke noe spørsmål med id-en {question}.\n-> Bruk id-en fra banken, eller skriv poengene.",
        "nn": "Banken har ikkje noko spørsmål med id-en {question}.\n-> Bruk id-en frå banken, eller skriv poenga.",
        "en": "The bank has no question with the id {question}.\n"
        "-> Use the id of the bank, or write the score.",
    },
    "response-row-answer": {
        "nb": "«{value}» er ikke et svar som {question} kan ha.\n"
        "-> Skriv alternativets tekst eller bokstav i bankens rekkefølge, eller poengene.",
        "nn": "«{value}» er ikkje eit svar som {question} kan ha.\n"
        "-> Skriv teksten eller bokstaven til alternativet i rekkjefølgja til banken, eller poenga.",
        "en": "“{value}” is no answer that {question} can have.\n"
        "-> Write the option's words, or its letter in the order of the bank, or the score.",
    },
    "response-row-unscored": {
        "nb": "Spørsmålet gir ikke poeng, og er ikke med i tallene.\n-> Du trenger ikke gjøre noe.",
        "nn": "Spørsmålet gir ikkje poeng, og er ikkje med i tala.\n-> Du treng ikkje gjere noko.",
        "en": "The question gives no points, and is not counted.\n-> There is nothing that you need to do.",
    },
    "response-key-differs": {
        "nb": "{n} {n:svar|svar} på {question} har andre poeng enn bankens fasit gir. Filens poeng er brukt.\n"
        "-> Se etter om fasiten er endret siden.",
        "nn": "{n} {n:svar|svar} på {question} har andre poeng enn fasiten i banken gir. Poenga i fila er brukte.\n"
        "-> Sjå etter om fasiten er endra sidan.",
        "en": "{n} {n:answer|answers} to {question} {n:has|have} another score than the bank's key gives. The "
        "file's is used.\n-> See whether the key was changed since.",
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
