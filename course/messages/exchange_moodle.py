"""What is told of questions on their way from and to Moodle XML."""

from __future__ import annotations

MESSAGES = {
    # The file
    "moodle-no-quiz": {
        "nb": "Filen er ikke spørsmål fra Moodle: det ytterste elementet er {found}, ikke quiz.\n"
        "-> Eksporter spørsmålene fra spørsmålsbanken i Moodle som «Moodle XML-format».",
        "nn": "Fila er ikkje spørsmål frå Moodle: det ytste elementet er {found}, ikkje quiz.\n"
        "-> Eksporter spørsmåla frå spørsmålsbanken i Moodle som «Moodle XML-format».",
        "en": "The file is not questions from Moodle: its outermost element is {found}, not quiz.\n"
        "-> Export the questions from Moodle's question bank as “Moodle XML format”.",
    },
    "moodle-combined-ordinary": {
        "nb": "{n} spørsmål har Moodles faste svar på riktig og galt («Svaret ditt er riktig»). "
        "De er ikke tatt med.\n-> Det er ingenting å gjøre. Kyndig sier selv hva som var riktig.",
        "nn": "{n} spørsmål har Moodles faste svar på rett og gale («Svaret ditt er rett»). "
        "Dei er ikkje tekne med.\n-> Det er ingenting å gjere. Kyndig seier sjølv kva som var rett.",
        "en": "{n} {n:question has|questions have} Moodle's usual replies to right and wrong "
        "(“Your answer is correct”). They were not taken along.\n"
        "-> There is nothing to do. Kyndig itself says what was right.",
    },
    "moodle-penalties": {
        "nb": "{n} spørsmål har sitt eget trekk for nye forsøk. Det er ikke tatt med.\n"
        "-> Sett trekket for hele testen i course.toml.",
        "nn": "{n} spørsmål har sitt eige trekk for nye forsøk. Det er ikkje teke med.\n"
        "-> Set trekket for heile testen i course.toml.",
        "en": "{n} {n:question has a penalty|questions have penalties} for further tries of "
        "{n:its|their} own. {n:It was|They were} not taken along.\n"
        "-> Set the penalty for the whole quiz in course.toml.",
    },
    # Left out on the way in
    "moodle-type-left-out": {
        "nb": "Spørsmålet er av typen {type}, som Kyndig ikke har.\n"
        "-> Skriv det om til en type som finnes, hvis du trenger det.",
        "nn": "Spørsmålet er av typen {type}, som Kyndig ikkje har.\n"
        "-> Skriv det om til ein type som finst, om du treng det.",
        "en": "The question is of the type {type}, which Kyndig does not have.\n"
        "-> Rewrite it as a type that there is, if you need it.",
    },
    "moodle-keys-several": {
        "nb": "{count} alternativer gir full uttelling, men bare ett kan velges.\n"
        "-> La flere alternativer kunne velges i Moodle, eller behold ett riktig.",
        "nn": "{count} alternativ gir full utteljing, men berre eitt kan veljast.\n"
        "-> La fleire alternativ kunne veljast i Moodle, eller behald eitt rett.",
        "en": "{count} options give full marks, but only one can be picked.\n"
        "-> Allow several answers in Moodle, or keep one that is right.",
    },
    "moodle-truth-unclear": {
        "nb": "Det går ikke fram om påstanden er sann eller usann.\n"
        "-> Gi det ene svaret 100 prosent og det andre 0 i Moodle.",
        "nn": "Det går ikkje fram om påstanden er sann eller usann.\n"
        "-> Gi det eine svaret 100 prosent og det andre 0 i Moodle.",
        "en": "It is not clear whether the statement is true or false.\n"
        "-> Give one answer 100 per cent and the other 0 in Moodle.",
    },
    "moodle-no-right-answer": {
        "nb": "Spørsmålet har ikke noe bestemt riktig svar.\n-> Skriv et svar som gir 100 prosent i Moodle.",
        "nn": "Spørsmålet har ikkje noko bestemt rett svar.\n-> Skriv eit svar som gir 100 prosent i Moodle.",
        "en": "The question has no definite right answer.\n-> Write an answer that gives 100 per cent in Moodle.",
    },
    "moodle-numbers-several": {
        "nb": "Flere tall er riktige: {numbers}. Et spørsmål her har ett.\n"
        "-> Del spørsmålet i to, eller gjør det om til et med alternativer.",
        "nn": "Fleire tal er rette: {numbers}. Eit spørsmål her har eitt.\n"
        "-> Del spørsmålet i to, eller gjer det om til eitt med alternativ.",
        "en": "Several numbers are right: {numbers}. A question here has one.\n"
        "-> Split the question, or turn it into one with options.",
    },
    # Changed on the way in
    "moodle-grade-unreadable": {
        "nb": "Et svar har karakteren «{value}», som ikke er et tall. Den er lest som 0.\n"
        "-> Se at riktig svar er riktig i banken.",
        "nn": "Eit svar har karakteren «{value}», som ikkje er eit tal. Han er lesen som 0.\n"
        "-> Sjå at rett svar er rett i banken.",
        "en": "An answer has the grade “{value}”, which is no number. It was read as 0.\n"
        "-> See that the right answer is right in the bank.",
    },
    "moodle-grades-lost": {
        "nb": "Moodle ga poeng etter en annen fordeling: {figures}.\n"
        "-> Se om spørsmålet fortsatt er rettferdig. Her teller bare det som er merket som riktig.",
        "nn": "Moodle gav poeng etter ei anna fordeling: {figures}.\n"
        "-> Sjå om spørsmålet framleis er rettferdig. Her tel berre det som er merkt som rett.",
        "en": "Moodle gave points in another way: {figures}.\n"
        "-> See whether the question is still fair. Here only what is marked as right counts.",
    },
    "moodle-wrong-was-free": {
        "nb": "Gale kryss kostet ingenting i Moodle. Her trekker de fra.\n"
        "-> Se om det er slik du vil ha det.",
        "nn": "Gale kryss kosta ingenting i Moodle. Her trekkjer dei frå.\n"
        "-> Sjå om det er slik du vil ha det.",
        "en": "Wrong picks cost nothing in Moodle. Here they take points away.\n"
        "-> See whether that is what you want.",
    },
    "moodle-truth-by-place": {
        "nb": "Svarene heter ikke true og false. Det første er lest som sant, slik Moodle gjør.\n"
        "-> Se at riktig svar er riktig i banken.",
        "nn": "Svara heiter ikkje true og false. Det første er lese som sant, slik Moodle gjer.\n"
        "-> Sjå at rett svar er rett i banken.",
        "en": "The answers are not called true and false. The first was read as true, as Moodle does.\n"
        "-> See that the right answer is right in the bank.",
    },
    "moodle-wildcard": {
        "nb": "{pattern} har jokertegnet *, som ikke finnes her. Det er tatt bort.\n"
        "-> Skriv de skrivemåtene som skal godtas, hver for seg.",
        "nn": "{pattern} har jokerteiknet *, som ikkje finst her. Det er teke bort.\n"
        "-> Skriv dei skrivemåtane som skal godtakast, kvar for seg.",
        "en": "{pattern} has the wildcard *, which there is not here. It was taken out.\n"
        "-> Write each spelling that is to be accepted.",
    },
    "moodle-feedback-moved": {
        "nb": "Det som ble sagt til enkelte svar, står nå i forklaringen.\n"
        "-> Les gjennom forklaringen, og ta bort det som ikke passer for alle.",
        "nn": "Det som vart sagt til einskilde svar, står no i forklaringa.\n"
        "-> Les gjennom forklaringa, og ta bort det som ikkje passar for alle.",
        "en": "What was said to single answers now stands in the explanation.\n"
        "-> Read through the explanation, and take out what does not suit everyone.",
    },
    "moodle-combined-left-out": {
        "nb": "Det som ble sagt til riktige, delvis riktige og gale svar, er ikke tatt med.\n"
        "-> Skriv det som trengs, i forklaringen.",
        "nn": "Det som vart sagt til rette, delvis rette og gale svar, er ikkje teke med.\n"
        "-> Skriv det som trengst, i forklaringa.",
        "en": "What was said to right, partly right and wrong answers was not taken along.\n"
        "-> Write what is needed in the explanation.",
    },
    "moodle-files-left-out": {
        "nb": "{n} {n:fil|filer} i spørsmålet er ikke tatt med.\n"
        "-> Se om spørsmålet kan besvares uten. Hvis ikke, ta det ut av banken.",
        "nn": "{n} {n:fil|filer} i spørsmålet er ikkje {n:teken|tekne} med.\n"
        "-> Sjå om det går an å svare på spørsmålet utan. Viss ikkje, ta det ut av banken.",
        "en": "{n} {n:file|files} in the question {n:was|were} not taken along.\n"
        "-> See whether the question can be answered without; if not, take it out of the bank.",
    },
    "moodle-weight": {
        "nb": "Spørsmålet ga {weight} poeng i Moodle, de andre {usual}. Her teller alle likt.\n"
        "-> Se om kravet for å bestå fortsatt er riktig.",
        "nn": "Spørsmålet gav {weight} poeng i Moodle, dei andre {usual}. Her tel alle likt.\n"
        "-> Sjå om kravet for å greie testen framleis er rett.",
        "en": "The question gave {weight} points in Moodle, the others {usual}. Here all count the same.\n"
        "-> See whether the pass mark is still right.",
    },
    "moodle-units-left-out": {
        "nb": "Svaret kunne gis i flere enheter ({units}). Her er det i {unit}.\n"
        "-> Skriv units i banken hvis de andre også skal godtas.",
        "nn": "Svaret kunne givast i fleire einingar ({units}). Her er det i {unit}.\n"
        "-> Skriv units i banken om dei andre òg skal godtakast.",
        "en": "The answer could be given in several units ({units}). Here it is in {unit}.\n"
        "-> Write units in the bank if the others are to be accepted too.",
    },
    "moodle-unit-not-graded": {
        "nb": "Moodle ga poeng for enheten. Her står {unit} ved siden av feltet.\n"
        "-> Skriv units i banken hvis enheten skal velges.",
        "nn": "Moodle gav poeng for eininga. Her står {unit} ved sida av feltet.\n"
        "-> Skriv units i banken om eininga skal veljast.",
        "en": "Moodle gave points for the unit. Here {unit} stands beside the field.\n"
        "-> Write units in the bank if the unit is to be chosen.",
    },
    "moodle-unit-unreadable": {
        "nb": "Enheten «{unit}» er ikke en som Kyndig kan lese. Den er tatt bort.\n"
        "-> Skriv enheten i spørsmålet.",
        "nn": "Eininga «{unit}» er ikkje ei som Kyndig kan lese. Ho er teken bort.\n"
        "-> Skriv eininga i spørsmålet.",
        "en": "The unit “{unit}” is none that Kyndig can read. It was taken out.\n"
        "-> Write the unit in the question.",
    },
    "moodle-wiki-format": {
        "nb": "Teksten er i Moodles gamle wiki-format og er lest som vanlig tekst.\n"
        "-> Les gjennom teksten i banken.",
        "nn": "Teksten er i det gamle wikiformatet til Moodle og er lesen som vanleg tekst.\n"
        "-> Les gjennom teksten i banken.",
        "en": "The text is in Moodle's old wiki format, and was read as ordinary text.\n"
        "-> Read through the text in the bank.",
    },
    "moodle-languages-left-out": {
        "nb": "Teksten finnes også på andre språk ({languages}). De er ikke tatt med.\n"
        "-> Les inn filen på nytt med --lang for å få en bank på et annet språk.",
        "nn": "Teksten finst òg på andre språk ({languages}). Dei er ikkje tekne med.\n"
        "-> Les inn fila på nytt med --lang for å få ein bank på eit anna språk.",
        "en": "The text is there in other languages too ({languages}). They were not taken along.\n"
        "-> Import the file again with --lang to get a bank in another language.",
    },
    "moodle-hidden": {
        "nb": "Spørsmålet er skjult i Moodle.\n-> Se om det fortsatt skal brukes.",
        "nn": "Spørsmålet er skjult i Moodle.\n-> Sjå om det framleis skal brukast.",
        "en": "The question is hidden in Moodle.\n-> See whether it is still to be used.",
    },
    "moodle-labels-unread": {
        "nb": "Opplysningene {keys} i filen kunne ikke leses.\n-> Skriv dem på nytt i banken.",
        "nn": "Opplysningane {keys} i fila kunne ikkje lesast.\n-> Skriv dei på nytt i banken.",
        "en": "The labels {keys} in the file could not be read.\n-> Write them again in the bank.",
    },
    # On the way out
    "moodle-faulty": {
        "nb": "Spørsmålet har en feil, og Moodle ville ha stanset på det.\n"
        "-> Kjør kyndig check, rett feilen, og eksporter på nytt.",
        "nn": "Spørsmålet har ein feil, og Moodle ville ha stansa på det.\n"
        "-> Køyr kyndig check, rett feilen, og eksporter på nytt.",
        "en": "The question has a fault, and Moodle would have stopped at it.\n"
        "-> Run kyndig check, mend the fault, and export again.",
    },
    "moodle-type-not-written": {
        "nb": "Moodle har ingen type som er {type}.\n-> Behold spørsmålet i banken.",
        "nn": "Moodle har ingen type som er {type}.\n-> Behald spørsmålet i banken.",
        "en": "Moodle has no type that is {type}.\n-> Keep the question in the bank.",
    },
    "moodle-labels-not-kept": {
        "nb": "{keys} er med i filen, men Moodle viser dem ikke og tar ikke vare på dem.\n"
        "-> Behold banken. En fil som Moodle eksporterer igjen, er uten.",
        "nn": "{keys} er med i fila, men Moodle viser dei ikkje og tek ikkje vare på dei.\n"
        "-> Behald banken. Ei fil som Moodle eksporterer igjen, er utan.",
        "en": "The file holds {keys}, but Moodle does not show or keep them.\n"
        "-> Keep the bank. A file that Moodle exports again is without them.",
    },
    "moodle-too-many-right": {
        "nb": "{count} alternativer er riktige, og Moodle har ingen karakter som deler poengene på så mange.\n"
        "-> Del spørsmålet i to.",
        "nn": "{count} alternativ er rette, og Moodle har ingen karakter som deler poenga på så mange.\n"
        "-> Del spørsmålet i to.",
        "en": "{count} options are right, and Moodle has no grade that shares the points among so many.\n"
        "-> Split the question.",
    },
    "moodle-grade-nearest": {
        "nb": "Gale alternativer trekker {grade} prosent. Moodle har ikke det tallet, så det ble {nearest}.\n"
        "-> Det er nesten det samme. Del spørsmålet hvis det må være likt.",
        "nn": "Gale alternativ trekkjer {grade} prosent. Moodle har ikkje det talet, så det vart {nearest}.\n"
        "-> Det er nesten det same. Del spørsmålet om det må vere likt.",
        "en": "Wrong options take {grade} per cent. Moodle does not have that figure, so it became {nearest}.\n"
        "-> It is nearly the same. Split the question if it must be equal.",
    },
    "moodle-not-all-or-nothing": {
        "nb": "Her teller bare det hele. I Moodle gir en del av det riktige en del av poengene, "
        "og ett galt kryss tar alt.\n-> Se om det er godt nok i Moodle.",
        "nn": "Her tel berre det heile. I Moodle gir ein del av det rette ein del av poenga, "
        "og eitt gale kryss tek alt.\n-> Sjå om det er godt nok i Moodle.",
        "en": "Here only the whole counts. In Moodle a part of what is right gives a part of the points, "
        "and one wrong pick takes all.\n-> See whether that will do in Moodle.",
    },
    "moodle-fixed-shuffled": {
        "nb": "Noen alternativer står alltid sist her. Moodle stokker alle.\n"
        "-> Slå av stokkingen for spørsmålet i Moodle hvis de må stå sist.",
        "nn": "Nokre alternativ står alltid sist her. Moodle stokkar alle.\n"
        "-> Slå av stokkinga for spørsmålet i Moodle om dei må stå sist.",
        "en": "Some options always stand last here. Moodle shuffles all of them.\n"
        "-> Turn off shuffling for the question in Moodle if they must be last.",
    },
    "moodle-spelling-strict": {
        "nb": "Moodle godtar bare skrivemåtene som står der. Her er også dette godtatt: {forgiven}.\n"
        "-> Legg til de skrivemåtene som skal godtas, i Moodle.",
        "nn": "Moodle godtek berre skrivemåtane som står der. Her er òg dette godteke: {forgiven}.\n"
        "-> Legg til dei skrivemåtane som skal godtakast, i Moodle.",
        "en": "Moodle accepts only the spellings that are there. Here this is accepted too: {forgiven}.\n"
        "-> Add the spellings that are to be accepted in Moodle.",
    },
    "moodle-units-not-chosen": {
        "nb": "Her velges enheten. Moodle regner om mellom enheter, så der er svaret i {unit}, "
        "og enheten er valgfri.\n-> Skriv i spørsmålet at svaret skal være i {unit}.",
        "nn": "Her vel ein eininga. Moodle reknar om mellom einingar, så der er svaret i {unit}, "
        "og eininga er valfri.\n-> Skriv i spørsmålet at svaret skal vere i {unit}.",
        "en": "Here the unit is chosen. Moodle converts between units, so there the answer is in {unit}, "
        "and the unit is optional.\n-> Say in the question that the answer is to be in {unit}.",
    },
    "moodle-unit-not-shown": {
        "nb": "Her står {unit} ved siden av feltet. Moodle godtar enheten, men viser den ikke.\n"
        "-> Se at spørsmålet sier hvilken enhet svaret skal ha.",
        "nn": "Her står {unit} ved sida av feltet. Moodle godtek eininga, men viser ho ikkje.\n"
        "-> Sjå at spørsmålet seier kva eining svaret skal ha.",
        "en": "Here {unit} stands beside the field. Moodle accepts the unit, but does not show it.\n"
        "-> See that the question says which unit the answer is to have.",
    },
    "moodle-choice-plain": {
        "nb": "«{text}» står uten uthevinger, siden Moodle viser valgene som ren tekst.\n"
        "-> Det er ingenting å gjøre.",
        "nn": "«{text}» står utan uthevingar, sidan Moodle viser vala som rein tekst.\n"
        "-> Det er ingenting å gjere.",
        "en": "“{text}” stands without emphasis, since Moodle shows choices as plain text.\n"
        "-> There is nothing to do.",
    },
}
