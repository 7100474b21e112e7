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
    "moodle-truth-unclear": {
        "nb": "Det går ikke fram om påstanden er sann eller usann.\n"
        "-> Gi det ene svaret 100 prosent og det andre 0 i Moodle.",
        "nn": "Det går ikkje fram om påstanden er sann eller usann.\n"
        "-> Gi det eine svaret 100 prosent og det andre 0 i Moodle.",
        "en": "It is not clear whether the statement is true or false.\n"
        "-> Give one answer 100 per cent and the other 0 in Moodle.",
    },
    "moodle-numbers-several": {
        "nb": "Flere tall er riktige: {numbers}. Et spørsmål her har ett.\n"
        "-> Del spørsmålet i to, eller gjør det om til et med alternativer.",
        "nn": "Fleire tal er rette: {numbers}. Eit spørsmål her har eitt.\n"
        "-> Del spørsmålet i to, eller gjer det om til eitt med alternativ.",
        "en": "Several numbers are right: {numbers}. A question here has one.\n"
        "-> Split the question, or turn it into one with options.",
    },
    "moodle-no-gaps": {
        "nb": "Teksten har ingen luker som kan leses.\n-> Se i Moodle at lukene er skrevet riktig.",
        "nn": "Teksten har ingen luker som kan lesast.\n-> Sjå i Moodle at lukene er skrivne rett.",
        "en": "The text has no gaps that can be read.\n-> See in Moodle that the gaps are written right.",
    },
    "moodle-gap-several": {
        "nb": "En luke spør etter flere kryss (MULTIRESPONSE). En luke her har ett svar.\n"
        "-> Gjør luken om til et eget spørsmål med flere alternativer.",
        "nn": "Ei luke spør etter fleire kryss (MULTIRESPONSE). Ei luke her har eitt svar.\n"
        "-> Gjer luka om til eit eige spørsmål med fleire alternativ.",
        "en": "A gap asks for several picks (MULTIRESPONSE). A gap here has one answer.\n"
        "-> Make the gap a question of its own with several options.",
    },
    "moodle-gap-number": {
        "nb": "En luke spør etter et tall med slingringsmonn ({number}). En luke her tar ord.\n"
        "-> Gjør luken om til et eget spørsmål etter et tall.",
        "nn": "Ei luke spør etter eit tal med slingringsmonn ({number}). Ei luke her tek ord.\n"
        "-> Gjer luka om til eit eige spørsmål etter eit tal.",
        "en": "A gap asks for a number with a tolerance ({number}). A gap here takes words.\n"
        "-> Make the gap a question of its own that asks for a number.",
    },
    "moodle-gap-lost": {
        "nb": "En luke står der det ikke kan svares, for eksempel i en lenke.\n"
        "-> Flytt luken ut i teksten i Moodle.",
        "nn": "Ei luke står der det ikkje går an å svare, til dømes i ei lenkje.\n"
        "-> Flytt luka ut i teksten i Moodle.",
        "en": "A gap stands where nothing can be answered, such as in a link.\n"
        "-> Move the gap out into the text in Moodle.",
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
    "moodle-unit-required": {
        "nb": "Enheten kunne sløyfes i Moodle ({units}). Her må den velges eller skrives.\n"
        "-> Si i spørsmålet at svaret skal ha enhet.",
        "nn": "Eininga kunne sløyfast i Moodle ({units}). Her må ho veljast eller skrivast.\n"
        "-> Sei i spørsmålet at svaret skal ha eining.",
        "en": "The unit could be left out in Moodle ({units}). Here it must be chosen or typed.\n"
        "-> Say in the question that the answer is to have a unit.",
    },
    "moodle-unit-without-base": {
        "nb": "Det går ikke fram hvilken enhet tallet er i ({units}). Enhetene er tatt bort.\n"
        "-> Skriv enheten i banken, for eksempel = 12 mg.",
        "nn": "Det går ikkje fram kva eining talet er i ({units}). Einingane er tekne bort.\n"
        "-> Skriv eininga i banken, til dømes = 12 mg.",
        "en": "It is not clear which unit the number is in ({units}). The units were taken out.\n"
        "-> Write the unit in the bank, such as = 12 mg.",
    },
    "moodle-unit-penalty": {
        "nb": "Gal eller manglende enhet kostet {percent} prosent i Moodle. Her er svaret da galt.\n"
        "-> Se om det er slik du vil ha det.",
        "nn": "Gal eller manglande eining kosta {percent} prosent i Moodle. Her er svaret då gale.\n"
        "-> Sjå om det er slik du vil ha det.",
        "en": "A wrong or missing unit cost {percent} per cent in Moodle. Here the answer is then wrong.\n"
        "-> See whether that is what you want.",
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
    "moodle-gap-weights": {
        "nb": "Lukene ga ulikt mange poeng ({weights}). Her teller alle luker likt.\n"
        "-> Se om spørsmålet fortsatt er rettferdig.",
        "nn": "Lukene gav ulikt mange poeng ({weights}). Her tel alle luker likt.\n"
        "-> Sjå om spørsmålet framleis er rettferdig.",
        "en": "The gaps gave different numbers of points ({weights}). Here all gaps count the same.\n"
        "-> See whether the question is still fair.",
    },
    "moodle-gap-case": {
        "nb": "Bare i noen av lukene betyr store og små bokstaver noe. Her betyr de ingenting i noen av dem.\n"
        "-> Skriv match: exact-case i banken hvis de skal bety noe.",
        "nn": "Berre i nokre av lukene tyder store og små bokstavar noko. Her tyder dei ingenting i nokon av dei.\n"
        "-> Skriv match: exact-case i banken om dei skal tyde noko.",
        "en": "Case matters in some of the gaps only. Here it matters in none of them.\n"
        "-> Write match: exact-case in the bank if it is to matter.",
    },
    "moodle-gap-number-as-text": {
        "nb": "En luke spurte etter et tall. Her sammenlignes svaret som tekst.\n"
        "-> Legg til de skrivemåtene som skal godtas, i banken.",
        "nn": "Ei luke spurde etter eit tal. Her blir svaret samanlikna som tekst.\n"
        "-> Legg til dei skrivemåtane som skal godtakast, i banken.",
        "en": "A gap asked for a number. Here the answer is compared as text.\n"
        "-> Add the spellings that are to be accepted in the bank.",
    },
    "moodle-name-as-stem": {
        "nb": "Teksten begynner med en luke eller har ikke noe spørsmål foran. Navnet er blitt spørsmålet.\n"
        "-> Skriv et bedre spørsmål i banken hvis det trengs.",
        "nn": "Teksten byrjar med ei luke eller har ikkje noko spørsmål framføre. Namnet er blitt spørsmålet.\n"
        "-> Skriv eit betre spørsmål i banken om det trengst.",
        "en": "The text begins with a gap, or no question stands before it. The name has become the question.\n"
        "-> Write a better question in the bank if it needs one.",
    },
    "moodle-ordering-graded": {
        "nb": "Moodle ga poeng etter {grading}. Her teller naboer som står riktig etter hverandre.\n"
        "-> Se om det passer, eller skriv scoring: exact i banken.",
        "nn": "Moodle gav poeng etter {grading}. Her tel naboar som står rett etter kvarandre.\n"
        "-> Sjå om det passar, eller skriv scoring: exact i banken.",
        "en": "Moodle scored by {grading}. Here neighbours that rightly follow each other count.\n"
        "-> See whether that will do, or write scoring: exact in the bank.",
    },
    "moodle-ordering-part": {
        "nb": "Moodle viste {shown} av de {n} leddene om gangen. Her vises alle.\n"
        "-> Ta bort ledd i banken hvis det blir for mange.",
        "nn": "Moodle viste {shown} av dei {n} ledda om gongen. Her blir alle viste.\n"
        "-> Ta bort ledd i banken om det blir for mange.",
        "en": "Moodle showed {shown} of the {n} items at a time. Here all are shown.\n"
        "-> Take out items in the bank if they are too many.",
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
    # On the way out
    "moodle-faulty": {
        "nb": "Spørsmålet har en feil, og Moodle ville ha stanset på det.\n"
        "-> Kjør kyndig check, rett feilen, og eksporter på nytt.",
        "nn": "Spørsmålet har ein feil, og Moodle ville ha stansa på det.\n"
        "-> Køyr kyndig check, rett feilen, og eksporter på nytt.",
        "en": "The question has a fault, and Moodle would have stopped at it.\n"
        "-> Run kyndig check, mend the fault, and export again.",
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
    "moodle-orders-several": {
        "nb": "{n} rekkefølger er riktige her. Moodle kjenner bare den første.\n"
        "-> Se om spørsmålet er rettferdig i Moodle.",
        "nn": "{n} rekkjefølgjer er rette her. Moodle kjenner berre den første.\n"
        "-> Sjå om spørsmålet er rettferdig i Moodle.",
        "en": "{n} orders are right here. Moodle knows the first alone.\n"
        "-> See whether the question is fair in Moodle.",
    },
    "moodle-gaps-count": {
        "nb": "Moodle gir ett poeng for hver av de {n} lukene. Her er hele spørsmålet ett poeng.\n"
        "-> Sett poengene for spørsmålet i testen i Moodle hvis det skal telle som de andre.",
        "nn": "Moodle gir eitt poeng for kvar av dei {n} lukene. Her er heile spørsmålet eitt poeng.\n"
        "-> Set poenga for spørsmålet i testen i Moodle om det skal telje som dei andre.",
        "en": "Moodle gives a point for each of the {n} gaps. Here the whole question is one point.\n"
        "-> Set the question's points in the quiz in Moodle if it is to count as the others do.",
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
