"""What reading and checking a bank says: front matter, headings, answers, options, settings."""

from __future__ import annotations

MESSAGES = {
    # The bank and its front matter
    "bank-head-missing": {
        "nb": "Banken begynner ikke med opplysninger mellom to linjer med ---.\n"
        "-> Skriv dem øverst: ---, module: ..., pass: 80, ---.",
        "nn": "Banken byrjar ikkje med opplysningar mellom to linjer med ---.\n"
        "-> Skriv dei øvst: ---, module: ..., pass: 80, ---.",
        "en": "The bank does not begin with its details between two lines of ---.\n"
        "-> Write them at the top: ---, module: ..., pass: 80, ---.",
    },
    "bank-head-open": {
        "nb": "Opplysningene øverst slutter ikke.\n-> Skriv en linje med --- før det første spørsmålet.",
        "nn": "Opplysningane øvst sluttar ikkje.\n-> Skriv ei linje med --- før det første spørsmålet.",
        "en": "The details at the top do not end.\n-> Write a line of --- before the first question.",
    },
    "bank-head-line": {
        "nb": "Linjen er ikke en opplysning om banken.\n-> Skriv den som «navn: verdi», eller ta den bort.",
        "nn": "Linja er ikkje ei opplysning om banken.\n-> Skriv ho som «namn: verdi», eller ta ho bort.",
        "en": "The line is not a detail of the bank.\n-> Write it as “name: value”, or take it out.",
    },
    "bank-head-twice": {
        "nb": "«{key}» står to ganger øverst i banken.\n-> Ta bort den ene linjen.",
        "nn": "«{key}» står to gonger øvst i banken.\n-> Ta bort den eine linja.",
        "en": "“{key}” stands twice at the top of the bank.\n-> Take out one of the lines.",
    },
    "bank-head-unknown": {
        "nb": "«{key}» er ukjent øverst i en bank, og blir ikke brukt.\n-> Bruk module, title og pass.",
        "nn": "«{key}» er ukjent øvst i ein bank, og blir ikkje brukt.\n-> Bruk module, title og pass.",
        "en": "“{key}” is not known at the top of a bank, and is not used.\n-> Use module, title and pass.",
    },
    "bank-pass-missing": {
        "nb": "Banken sier ikke hvor mange prosent som kreves. Kravet blir {default}.\n"
        "-> Skriv pass: {default} øverst, eller et annet helt tall.",
        "nn": "Banken seier ikkje kor mange prosent som er kravet. Kravet blir {default}.\n"
        "-> Skriv pass: {default} øvst, eller eit anna heilt tal.",
        "en": "The bank does not say how many per cent pass. It will be {default}.\n"
        "-> Write pass: {default} at the top, or another whole number.",
    },
    "bank-pass-unreadable": {
        "nb": "«{value}» er ikke en prosent fra 1 til 100.\n-> Skriv et helt tall, for eksempel pass: 80.",
        "nn": "«{value}» er ikkje ein prosent frå 1 til 100.\n-> Skriv eit heilt tal, til dømes pass: 80.",
        "en": "“{value}” is not a percentage from 1 to 100.\n-> Write a whole number, such as pass: 80.",
    },
    "bank-of-another-module": {
        "nb": "Banken sier at den hører til modulen {named}, men filen hører til {module}.\n"
        "-> Skriv module: {module}, eller gi filen et annet navn.",
        "nn": "Banken seier at han høyrer til modulen {named}, men fila høyrer til {module}.\n"
        "-> Skriv module: {module}, eller gi fila eit anna namn.",
        "en": "The bank says that it belongs to the module {named}, but the file belongs to {module}.\n"
        "-> Write module: {module}, or rename the file.",
    },
    "bank-empty": {
        "nb": "Banken har ingen spørsmål.\n-> Skriv et spørsmål som begynner med ##, eller slett filen.",
        "nn": "Banken har ingen spørsmål.\n-> Skriv eit spørsmål som byrjar med ##, eller slett fila.",
        "en": "The bank has no questions.\n-> Write a question that begins with ##, or delete the file.",
    },
    "bank-text-before-questions": {
        "nb": "Teksten står før det første spørsmålet, og hører ikke til noe.\n"
        "-> Ta den bort, eller sett ## foran hvis den er et spørsmål.",
        "nn": "Teksten står før det første spørsmålet, og høyrer ikkje til noko.\n"
        "-> Ta han bort, eller set ## framfor om han er eit spørsmål.",
        "en": "The text stands before the first question and belongs to nothing.\n"
        "-> Take it out, or put ## in front if it is a question.",
    },
    "bank-too-long": {
        "nb": "Banken er lengre enn {limit} tegn. Resten er ikke lest.\n-> Del modulen i flere.",
        "nn": "Banken er lengre enn {limit} teikn. Resten er ikkje lesen.\n-> Del modulen i fleire.",
        "en": "The bank is longer than {limit} characters. The rest was not read.\n-> Split the module.",
    },
    "bank-line-too-long": {
        "nb": "Linjen er lengre enn {limit} tegn. Resten av den er ikke lest.\n-> Del den i flere avsnitt.",
        "nn": "Linja er lengre enn {limit} teikn. Resten av ho er ikkje lesen.\n-> Del ho i fleire avsnitt.",
        "en": "The line is longer than {limit} characters. The rest of it was not read.\n"
        "-> Split it into paragraphs.",
    },
    "bank-sign-unreadable": {
        "nb": "Linjen har tegn som ikke kan vises eller lagres.\n-> Skriv linjen på nytt.",
        "nn": "Linja har teikn som ikkje kan visast eller lagrast.\n-> Skriv linja på nytt.",
        "en": "The line has characters that cannot be shown or kept.\n-> Write the line again.",
    },
    "bank-not-writable": {
        "nb": "Spørsmålet {question} i {file} kan ikke skrives i bankens form uten å bli et annet.\n"
        "-> Ta bort linjeskift i svarene, og linjer i spørsmålet som ser ut som svar.",
        "nn": "Spørsmålet {question} i {file} kan ikkje skrivast i forma til banken utan å bli eit anna.\n"
        "-> Ta bort linjeskift i svara, og linjer i spørsmålet som ser ut som svar.",
        "en": "The question {question} in {file} cannot be written as a bank without becoming another.\n"
        "-> Take out line breaks in its answers, and lines of its stem that look like answers.",
    },
    # Headings and stems
    "question-id-missing": {
        "nb": "Spørsmålet har ingen id.\n-> Kjør kyndig fmt, så får det en.",
        "nn": "Spørsmålet har ingen id.\n-> Køyr kyndig fmt, så får det ein.",
        "en": "The question has no id.\n-> Run kyndig fmt to give it one.",
    },
    "question-id-unreadable": {
        "nb": "«{id}» kan ikke være en id.\n"
        "-> Bruk små bokstaver fra a til z, sifre og bindestrek: {{#avv-01}}.",
        "nn": "«{id}» kan ikkje vere ein id.\n"
        "-> Bruk små bokstavar frå a til z, siffer og bindestrek: {{#avv-01}}.",
        "en": "“{id}” cannot be an id.\n-> Use small letters from a to z, digits and hyphens: {{#avv-01}}.",
    },
    "question-id-twice": {
        "nb": "Id-en {id} er alt brukt på linje {first}.\n-> Gi det ene spørsmålet en annen id.",
        "nn": "Id-en {id} er alt brukt på linje {first}.\n-> Gi det eine spørsmålet ein annan id.",
        "en": "The id {id} is used on line {first} already.\n-> Give one of the questions another id.",
    },
    "question-stem-empty": {
        "nb": "Spørsmålet har ingen tekst.\n-> Skriv den etter ##.",
        "nn": "Spørsmålet har ingen tekst.\n-> Skriv han etter ##.",
        "en": "The question has no text.\n-> Write it after ##.",
    },
    "question-heading-level": {
        "nb": "Linjen er en overskrift inne i et spørsmål.\n-> Et nytt spørsmål begynner med ##.",
        "nn": "Linja er ei overskrift inne i eit spørsmål.\n-> Eit nytt spørsmål byrjar med ##.",
        "en": "The line is a heading inside a question.\n-> A new question begins with ##.",
    },
    # Types that are not built yet
    # Answers
    "question-answer-missing": {
        "nb": "Spørsmålet har ikke noe svar.\n"
        "-> Skriv svar å velge mellom med - (x) og - ( ), svaret etter =, eller et tomrom med [[ ]] under ##.",
        "nn": "Spørsmålet har ikkje noko svar.\n"
        "-> Skriv svar å velje mellom med - (x) og - ( ), svaret etter =, eller eit tomrom med [[ ]] under ##.",
        "en": "The question has no answer.\n"
        "-> Write options with - (x) and - ( ), the answer after =, or a gap with [[ ]] below ##.",
    },
    "question-answer-in-stem": {
        "nb": "Linjen ser ut som et svar, men står før svarene og blir lest som en del av spørsmålet.\n"
        "-> Ta den bort, eller ta bort svarene under.",
        "nn": "Linja ser ut som eit svar, men står før svara og blir lesen som ein del av spørsmålet.\n"
        "-> Ta ho bort, eller ta bort svara under.",
        "en": "The line looks like an answer, but stands before the options and is read as the question.\n"
        "-> Take it out, or take out the options below.",
    },
    "question-answer-twice": {
        "nb": "Spørsmålet har alt et svar.\n-> Ta bort en av linjene som begynner med =.",
        "nn": "Spørsmålet har alt eit svar.\n-> Ta bort ei av linjene som byrjar med =.",
        "en": "The question has an answer already.\n-> Take out one of the lines that begin with =.",
    },
    "question-answer-empty": {
        "nb": "Svaret er tomt.\n-> Skriv det etter =.",
        "nn": "Svaret er tomt.\n-> Skriv det etter =.",
        "en": "The answer is empty.\n-> Write it after =.",
    },
    "question-answer-like-a-number": {
        "nb": "«{text}» begynner som et tall, men er lest som tekst.\n"
        "-> Skriv et tall som 12,5 mg, eller sett teksten i anførselstegn.",
        "nn": "«{text}» byrjar som eit tal, men er lese som tekst.\n"
        "-> Skriv eit tal som 12,5 mg, eller set teksten i hermeteikn.",
        "en": "“{text}” begins like a number, but was read as text.\n"
        "-> Write a number like 12.5 mg, or put the text in quotation marks.",
    },
    "question-line-stray": {
        "nb": "Linjen hører ikke til noe i spørsmålet.\n"
        "-> Rykk den inn under et svar, sett > foran, eller ta den bort.",
        "nn": "Linja høyrer ikkje til noko i spørsmålet.\n"
        "-> Rykk ho inn under eit svar, set > framfor, eller ta ho bort.",
        "en": "The line belongs to nothing in the question.\n"
        "-> Indent it under an option, put > in front, or take it out.",
    },
    "question-key-missing": {
        "nb": "Ingen av svarene er merket som riktig.\n-> Sett x i parentesen foran det riktige.",
        "nn": "Ingen av svara er merkte som rette.\n-> Set x i parentesen framfor det rette.",
        "en": "None of the options is marked as right.\n-> Put an x in the brackets of the right one.",
    },
    "question-key-twice": {
        "nb": "Svar {option} er merket som riktig, men det er svar {first} også.\n"
        "-> La ett stå, eller bruk - [x] og - [ ] hvis flere skal velges.",
        "nn": "Svar {option} er merkt som rett, men det er svar {first} òg.\n"
        "-> La eitt stå, eller bruk - [x] og - [ ] om fleire skal veljast.",
        "en": "Option {option} is marked as right, but so is option {first}.\n"
        "-> Leave one, or use - [x] and - [ ] if several are to be picked.",
    },
    "question-key-everything": {
        "nb": "Alle svarene er riktige, så det er ingenting å velge bort.\n-> Legg til et svar som er galt.",
        "nn": "Alle svara er rette, så det er ingenting å velje bort.\n-> Legg til eit svar som er gale.",
        "en": "All options are right, so there is nothing to leave out.\n-> Add an option that is wrong.",
    },
    # Options
    "options-mixed": {
        "nb": "Spørsmålet blander ( ) og [ ].\n"
        "-> Bruk ( ) når ett svar skal velges, og [ ] når flere kan velges.",
        "nn": "Spørsmålet blandar ( ) og [ ].\n"
        "-> Bruk ( ) når eitt svar skal veljast, og [ ] når fleire kan veljast.",
        "en": "The question mixes ( ) and [ ].\n-> Use ( ) to pick one option, and [ ] to pick several.",
    },
    "option-mark-unknown": {
        "nb": "Merket foran svaret er ikke forstått.\n"
        "-> Skriv (x) eller [x] for riktig, ( ) eller [ ] for galt.",
        "nn": "Merket framfor svaret er ikkje forstått.\n"
        "-> Skriv (x) eller [x] for rett, ( ) eller [ ] for gale.",
        "en": "The mark before the option was not understood.\n"
        "-> Write (x) or [x] for right, ( ) or [ ] for wrong.",
    },
    "option-without-mark": {
        "nb": "Svaret sier ikke om det er riktig.\n"
        "-> Skriv ( ) eller (x) etter streken, eller [ ] eller [x].",
        "nn": "Svaret seier ikkje om det er rett.\n"
        "-> Skriv ( ) eller (x) etter streken, eller [ ] eller [x].",
        "en": "The option does not say whether it is right.\n"
        "-> Write ( ) or (x) after the dash, or [ ] or [x].",
    },
    "option-empty": {
        "nb": "Svar {option} har ingen tekst.\n-> Skriv den, eller ta bort svaret.",
        "nn": "Svar {option} har ingen tekst.\n-> Skriv han, eller ta bort svaret.",
        "en": "Option {option} has no text.\n-> Write it, or take the option out.",
    },
    "options-alike": {
        "nb": "Svar {option} er likt svar {first}.\n-> Skriv det om, eller ta det bort.",
        "nn": "Svar {option} er likt svar {first}.\n-> Skriv det om, eller ta det bort.",
        "en": "Option {option} is the same as option {first}.\n-> Write another, or take it out.",
    },
    "options-too-few": {
        "nb": "Spørsmålet har bare {count} svar å velge mellom.\n-> Skriv minst to.",
        "nn": "Spørsmålet har berre {count} svar å velje mellom.\n-> Skriv minst to.",
        "en": "The question has only {count} options.\n-> Write two at least.",
    },
    "options-too-many": {
        "nb": "Spørsmålet har {count} svar å velge mellom. Grensen er {limit}.\n"
        "-> Ta bort noen, eller del spørsmålet.",
        "nn": "Spørsmålet har {count} svar å velje mellom. Grensa er {limit}.\n"
        "-> Ta bort nokre, eller del spørsmålet.",
        "en": "The question has {count} options. The limit is {limit}.\n"
        "-> Take some out, or split the question.",
    },
    # Numbers and units
    "number-without-end": {
        "nb": "Tallet eller slingringsmonnet kan ikke skrives med sifre.\n-> Bruk færre desimaler.",
        "nn": "Talet eller slingringsmonnet kan ikkje skrivast med siffer.\n-> Bruk færre desimalar.",
        "en": "The number or its tolerance cannot be written in digits.\n-> Use fewer decimals.",
    },
    "tolerance-below-zero": {
        "nb": "Slingringsmonnet etter ± er under null.\n-> Skriv det uten minus.",
        "nn": "Slingringsmonnet etter ± er under null.\n-> Skriv det utan minus.",
        "en": "The tolerance after ± is below zero.\n-> Write it without the minus.",
    },
    "unit-unreadable": {
        "nb": "«{unit}» kan ikke være en enhet.\n-> Skriv den kort, for eksempel mg, uker eller mg/kg.",
        "nn": "«{unit}» kan ikkje vere ei eining.\n-> Skriv ho kort, til dømes mg, veker eller mg/kg.",
        "en": "“{unit}” cannot be a unit.\n-> Write it short, such as mg, weeks or mg/kg.",
    },
    "units-alike": {
        "nb": "Enhetene å velge mellom er for få, eller to av dem er like.\n"
        "-> Skriv minst to forskjellige etter units:.",
        "nn": "Einingane å velje mellom er for få, eller to av dei er like.\n"
        "-> Skriv minst to ulike etter units:.",
        "en": "There are too few units to choose from, or two are the same.\n"
        "-> Write two different ones after units:.",
    },
    "unit-not-listed": {
        "nb": "Enheten «{unit}» i svaret er ikke blant dem som står etter units:.\n-> Skriv den der også.",
        "nn": "Eininga «{unit}» i svaret er ikkje blant dei som står etter units:.\n-> Skriv ho der òg.",
        "en": "The unit “{unit}” of the answer is not among those after units:.\n-> Write it there too.",
    },
    # Short text
    "spelling-empty": {
        "nb": "Skrivemåte {option} er tom.\n-> Ta bort streken | som er til overs.",
        "nn": "Skrivemåte {option} er tom.\n-> Ta bort streken | som er til overs.",
        "en": "Spelling {option} is empty.\n-> Take out the | that is too many.",
    },
    "spellings-alike": {
        "nb": "Skrivemåten «{text}» regnes som lik en som står før.\n-> Ta den bort.",
        "nn": "Skrivemåten «{text}» blir rekna som lik ein som står før.\n-> Ta han bort.",
        "en": "The spelling “{text}” counts as the same as one before it.\n-> Take it out.",
    },
    "spellings-too-many": {
        "nb": "Svaret har flere enn {limit} skrivemåter.\n"
        "-> Ta bort noen, eller tillat en skrivefeil med match: typo-1.",
        "nn": "Svaret har fleire enn {limit} skrivemåtar.\n"
        "-> Ta bort nokre, eller tillat ein skrivefeil med match: typo-1.",
        "en": "The answer has more than {limit} spellings.\n"
        "-> Take some out, or allow a slip with match: typo-1.",
    },
    "spelling-too-long": {
        "nb": "Skrivemåte {option} er lengre enn {limit} tegn, så ingen kan skrive den.\n"
        "-> Gjør den kortere.",
        "nn": "Skrivemåte {option} er lengre enn {limit} teikn, så ingen kan skrive han.\n"
        "-> Gjer han kortare.",
        "en": "Spelling {option} is longer than {limit} characters, so nobody can type it.\n"
        "-> Make it shorter.",
    },
    "typo-never": {
        "nb": "Ingen skrivefeil blir godtatt: alle skrivemåtene har sifre eller færre enn {letters} bokstaver.\n"
        "-> Ta bort typo-1 og typo-2.",
        "nn": "Ingen skrivefeil blir godtekne: alle skrivemåtane har siffer eller færre enn {letters} bokstavar.\n"
        "-> Ta bort typo-1 og typo-2.",
        "en": "No slip is ever forgiven: all spellings have digits or fewer than {letters} letters.\n"
        "-> Take out typo-1 and typo-2.",
    },
    "match-unknown": {
        "nb": "«{value}» er ukjent etter match:.\n"
        "-> Bruk ignore-case, exact-case, ignore-accents, exact-space, typo-1 eller typo-2.",
        "nn": "«{value}» er ukjent etter match:.\n"
        "-> Bruk ignore-case, exact-case, ignore-accents, exact-space, typo-1 eller typo-2.",
        "en": "“{value}” is not known after match:.\n"
        "-> Use ignore-case, exact-case, ignore-accents, exact-space, typo-1 or typo-2.",
    },
    "match-both": {
        "nb": "ignore-case og exact-case sier det motsatte.\n-> Ta bort den ene.",
        "nn": "ignore-case og exact-case seier det motsette.\n-> Ta bort den eine.",
        "en": "ignore-case and exact-case say the opposite.\n-> Take one out.",
    },
    # The lines at the end
    "question-without-source": {
        "nb": "Spørsmålet sier ikke hvor svaret kommer fra.\n"
        '-> Skriv source: avsnitt "sitat", eller own: og hvor du har det fra.',
        "nn": "Spørsmålet seier ikkje kvar svaret kjem frå.\n"
        '-> Skriv source: avsnitt "sitat", eller own: og kvar du har det frå.',
        "en": "The question does not say where its answer comes from.\n"
        '-> Write source: passage "quote", or own: and where you have it from.',
    },
    "question-source-unreadable": {
        "nb": 'Kilden er ikke forstått.\n-> Skriv source: avsnitt "sitat", med rette anførselstegn.',
        "nn": 'Kjelda er ikkje forstått.\n-> Skriv source: avsnitt "sitat", med rette hermeteikn.',
        "en": "The source was not understood.\n"
        '-> Write source: passage "quote", with straight quotation marks.',
    },
    "question-source-and-own": {
        "nb": "Spørsmålet har både source: og own:.\n-> Velg om svaret kommer fra veilederen eller fra deg.",
        "nn": "Spørsmålet har både source: og own:.\n-> Vel om svaret kjem frå rettleiaren eller frå deg.",
        "en": "The question has both source: and own:.\n"
        "-> Choose whether the answer comes from the guide or from you.",
    },
    "question-line-twice": {
        "nb": "Linjen «{key}:» står to ganger i spørsmålet.\n-> Ta bort den ene.",
        "nn": "Linja «{key}:» står to gonger i spørsmålet.\n-> Ta bort den eine.",
        "en": "The line “{key}:” stands twice in the question.\n-> Take one out.",
    },
    "question-line-empty": {
        "nb": "Linjen «{key}:» har ingen verdi.\n-> Skriv den, eller ta bort linjen.",
        "nn": "Linja «{key}:» har ingen verdi.\n-> Skriv han, eller ta bort linja.",
        "en": "The line “{key}:” has no value.\n-> Write it, or take the line out.",
    },
    "question-line-unknown": {
        "nb": "Linjen «{key}:» er ukjent.\n-> Mente du {known}?",
        "nn": "Linja «{key}:» er ukjend.\n-> Meinte du {known}?",
        "en": "The line “{key}:” is not known.\n-> Did you mean {known}?",
    },
    "question-line-of-another-type": {
        "nb": "Linjen «{key}:» hører til en annen slags spørsmål.\n-> Ta den bort.",
        "nn": "Linja «{key}:» høyrer til eit anna slags spørsmål.\n-> Ta ho bort.",
        "en": "The line “{key}:” belongs to another kind of question.\n-> Take it out.",
    },
    "question-line-too-early": {
        "nb": "Linjen «{key}:» står før svaret, og blir lest som en del av spørsmålet.\n"
        "-> Flytt den ned under svaret.",
        "nn": "Linja «{key}:» står før svaret, og blir lesen som ein del av spørsmålet.\n"
        "-> Flytt ho ned under svaret.",
        "en": "The line “{key}:” stands before the answer and is read as part of the question.\n"
        "-> Move it below the answer.",
    },
    "bloom-unknown": {
        "nb": "«{value}» er ikke et kjent nivå.\n-> Bruk et av disse: {known}",
        "nn": "«{value}» er ikkje eit kjent nivå.\n-> Bruk eit av desse: {known}",
        "en": "“{value}” is not a known level.\n-> Use one of these: {known}",
    },
    "rule-unreadable": {
        "nb": "«{value}» kan ikke være {key}.\n-> Bruk: {known}",
        "nn": "«{value}» kan ikkje vere {key}.\n-> Bruk: {known}",
        "en": "“{value}” cannot be {key}.\n-> Use: {known}",
    },
    "difficulty-unknown": {
        "nb": "«{value}» er ikke en kjent vanskegrad.\n-> Bruk en av disse: {known}",
        "nn": "«{value}» er ikkje ei kjend vanskegrad.\n-> Bruk ei av desse: {known}",
        "en": "“{value}” is not a known difficulty.\n-> Use one of these: {known}",
    },
    "variant-unreadable": {
        "nb": "«{value}» kan ikke være navnet på en gruppe av utgaver.\n-> Bruk små bokstaver a–z, tall og bindestrek.",
        "nn": "«{value}» kan ikkje vere namnet på ei gruppe av utgåver.\n-> Bruk små bokstavar a–z, tal og bindestrek.",
        "en": "“{value}” cannot name a group of versions.\n-> Use lower-case letters a–z, digits and hyphens.",
    },
    "critical-unknown": {
        "nb": "«{value}» er ikke forstått.\n-> Skriv critical: yes eller critical: no.",
        "nn": "«{value}» er ikkje forstått.\n-> Skriv critical: yes eller critical: no.",
        "en": "“{value}” was not understood.\n-> Write critical: yes or critical: no.",
    },
    "scoring-unknown": {
        "nb": "«{value}» er ikke forstått.\n-> Skriv scoring: partial, scoring: all eller scoring: right-minus-wrong.",
        "nn": "«{value}» er ikkje forstått.\n-> Skriv scoring: partial, scoring: all eller scoring: right-minus-wrong.",
        "en": "“{value}” was not understood.\n-> Write scoring: partial, scoring: all or scoring: right-minus-wrong.",
    },
}
