"""What is said of questions in the formats that are plain text: GIFT, Aiken and tables."""

from __future__ import annotations

MESSAGES = {
    # What a bank cannot hold
    "exchange-essay": {
        "nb": "Spørsmålet har et fritt svar som et menneske må vurdere. Slike har Kyndig ikke.\n"
        "-> Lag det om til et spørsmål med fasit, eller bruk det i undervisningen.",
        "nn": "Spørsmålet har eit fritt svar som eit menneske må vurdere. Slike har ikkje Kyndig.\n"
        "-> Gjer det om til eit spørsmål med fasit, eller bruk det i undervisninga.",
        "en": "The question has a free answer that a person has to judge. Kyndig has none of those.\n"
        "-> Make it a question with a key, or use it in class.",
    },
    "exchange-description": {
        "nb": "Dette er tekst uten spørsmål.\n-> Skriv den inn i en leksjon hvis den trengs.",
        "nn": "Dette er tekst utan spørsmål.\n-> Skriv han inn i ein leksjon om han trengst.",
        "en": "This is text without a question.\n-> Write it into a lesson if it is needed.",
    },
    "exchange-several-right": {
        "nb": "Flere svar gir full uttelling, men bare ett kan velges.\n"
        "-> La ett svar være riktig, eller la personen velge flere.",
        "nn": "Fleire svar gir full utteljing, men berre eitt kan veljast.\n"
        "-> La eitt svar vere rett, eller la personen velje fleire.",
        "en": "Several answers give full marks, but only one can be picked.\n"
        "-> Let one answer be right, or let people pick several.",
    },
    "exchange-partial-credit-lost": {
        "nb": "Svaret «{answer}» ga {percent} prosent. I banken gir det ingenting.\n"
        "-> Avgjør om svaret skal regnes som riktig, og rett i banken hvis det skal.",
        "nn": "Svaret «{answer}» gav {percent} prosent. I banken gir det ingenting.\n"
        "-> Avgjer om svaret skal reknast som rett, og rett i banken om det skal.",
        "en": "The answer “{answer}” gave {percent} per cent. In the bank it gives nothing.\n"
        "-> Decide whether it counts as right, and mend the bank if it does.",
    },
    "exchange-weights-changed": {
        "nb": "Vektene ({weights}) følger ingen av reglene som Kyndig regner poeng etter. Nå deler de riktige svarene "
        "på poengene, og hvert galt valg trekker sin del.\n-> Se om det passer, eller skriv scoring: all i banken.",
        "nn": "Vektene ({weights}) følgjer ingen av reglane som Kyndig reknar poeng etter. No deler dei rette svara "
        "på poenga, og kvart gale val trekkjer sin del.\n-> Sjå om det passar, eller skriv scoring: all i banken.",
        "en": "The weights ({weights}) follow none of the rules by which Kyndig scores. Now the right answers share the "
        "marks, and each wrong pick takes its part away.\n"
        "-> See whether that will do, or write scoring: all in the bank.",
    },
    "exchange-true-false-as-single": {
        "nb": "Sant/usant med tilbakemelding er blitt et spørsmål med to faste alternativer, "
        "så tilbakemeldingen er med.\n-> Du trenger ikke å gjøre noe.",
        "nn": "Sant/usant med tilbakemelding er blitt eit spørsmål med to faste alternativ, "
        "så tilbakemeldinga er med.\n-> Du treng ikkje gjere noko.",
        "en": "True/false with feedback has become a question with two fixed options, "
        "so that the feedback is kept.\n-> There is nothing to do.",
    },
    "exchange-wildcard": {
        "nb": "Svaret «{answer}» bruker * for hva som helst. Det gjør ikke Kyndig, så svaret er ikke med.\n"
        "-> Skriv svarene som skal godtas, i banken.",
        "nn": "Svaret «{answer}» bruker * for kva som helst. Det gjer ikkje Kyndig, så svaret er ikkje med.\n"
        "-> Skriv svara som skal godtakast, i banken.",
        "en": "The answer “{answer}” uses * for anything. Kyndig does not, so the answer is not there.\n"
        "-> Write the answers to accept in the bank.",
    },
    "exchange-no-full-answer": {
        "nb": "Ingen av svarene gir full uttelling på en måte som Kyndig kan vurdere.\n"
        "-> Skriv spørsmålet rett inn i banken med det riktige svaret.",
        "nn": "Ingen av svara gir full utteljing på ein måte som Kyndig kan vurdere.\n"
        "-> Skriv spørsmålet rett inn i banken med det rette svaret.",
        "en": "None of the answers gives full marks in a way that Kyndig can judge.\n"
        "-> Write the question straight into the bank with its right answer.",
    },
    "exchange-number-unreadable": {
        "nb": "«{value}» er ikke et tall.\n-> Skriv tallet med sifre, for eksempel 12.5:0.1.",
        "nn": "«{value}» er ikkje eit tal.\n-> Skriv talet med siffer, til dømes 12.5:0.1.",
        "en": "“{value}” is not a number.\n-> Write the number in digits, such as 12.5:0.1.",
    },
    "exchange-number-only-one": {
        "nb": "Bare ett tall kan være riktig. «{answer}» er ikke med.\n"
        "-> Gi tallet et større slingringsmonn i banken hvis begge skal godtas.",
        "nn": "Berre eitt tal kan vere rett. «{answer}» er ikkje med.\n"
        "-> Gi talet eit større slingringsmonn i banken om begge skal godtakast.",
        "en": "Only one number can be right. “{answer}” is not there.\n"
        "-> Give the number a wider tolerance in the bank if both are to be accepted.",
    },
    "exchange-feedback-lost": {
        "nb": "Tilbakemeldingen til «{answer}» er ikke med.\n> {feedback}\n"
        "-> Skriv den inn i forklaringen hvis den gjelder alle.",
        "nn": "Tilbakemeldinga til «{answer}» er ikkje med.\n> {feedback}\n"
        "-> Skriv ho inn i forklaringa om ho gjeld alle.",
        "en": "The feedback to “{answer}” is not there.\n> {feedback}\n"
        "-> Write it into the explanation if it holds for everybody.",
    },
    "exchange-labels-unreadable": {
        "nb": "Verdien av {keys} kan ikke leses, og er ikke med.\n-> Skriv den inn i banken.",
        "nn": "Verdien av {keys} kan ikkje lesast, og er ikkje med.\n-> Skriv han inn i banken.",
        "en": "The value of {keys} cannot be read, and is not there.\n-> Write it into the bank.",
    },
    # What a format cannot say
    "exchange-type-not-sayable": {
        "nb": "{format} har ikke denne spørsmålstypen ({type}), eller kan ikke si dette svaret.\n"
        "-> Bruk et annet format, for eksempel qti-2.2 eller csv.",
        "nn": "{format} har ikkje denne spørsmålstypen ({type}), eller kan ikkje seie dette svaret.\n"
        "-> Bruk eit anna format, til dømes qti-2.2 eller csv.",
        "en": "{format} does not have this type of question ({type}), or cannot say this answer.\n"
        "-> Use another format, such as qti-2.2 or csv.",
    },
    "exchange-labels-as-comments": {
        "nb": "{keys} står som kommentar i filen. Kyndig leser dem, andre programmer gjør det ikke.\n"
        "-> Behold banken.",
        "nn": "{keys} står som kommentar i fila. Kyndig les dei, andre program gjer det ikkje.\n"
        "-> Ta vare på banken.",
        "en": "{keys} stand as comments in the file. Kyndig reads them, other programs do not.\n"
        "-> Keep the bank.",
    },
    "exchange-fixed-lost": {
        "nb": "Formatet kan ikke si at et alternativ skal stå sist.\n"
        "-> Slå av stokkingen i det andre programmet hvis rekkefølgen betyr noe.",
        "nn": "Formatet kan ikkje seie at eit alternativ skal stå sist.\n"
        "-> Slå av stokkinga i det andre programmet om rekkjefølgja betyr noko.",
        "en": "The format cannot say that an option stays last.\n"
        "-> Turn shuffling off in the other program if the order matters.",
    },
    "exchange-scoring-lost": {
        "nb": "Formatet kan ikke regne poeng slik banken sier (scoring: {scoring}). Der gir en del av svaret poeng.\n"
        "-> Velg poengregel i det andre programmet.",
        "nn": "Formatet kan ikkje rekne poeng slik banken seier (scoring: {scoring}). Der gir ein del av svaret poeng.\n"
        "-> Vel poengregel i det andre programmet.",
        "en": "The format cannot score as the bank says (scoring: {scoring}). There a part of the answer gives marks.\n"
        "-> Choose how to score in the other program.",
    },
    "exchange-grade-rounded": {
        "nb": "Moodle har ikke vekter for så mange riktige eller gale alternativer. "
        "De nærmeste blir brukt hvis du velger det ved import.\n-> Velg «nærmeste karakter» når filen leses inn.",
        "nn": "Moodle har ikkje vekter for så mange rette eller gale alternativ. "
        "Dei nærmaste blir brukte om du vel det ved import.\n-> Vel «næraste karakter» når fila blir lesen inn.",
        "en": "Moodle has no weights for that many right or wrong options. "
        "The nearest are used if you choose so.\n-> Choose “nearest grade” when the file is imported.",
    },
    "exchange-match-lost": {
        "nb": "Formatet kan ikke si hvordan svaret sammenlignes (match: {match}).\n"
        "-> Velg det i det andre programmet.",
        "nn": "Formatet kan ikkje seie korleis svaret blir samanlikna (match: {match}).\n"
        "-> Vel det i det andre programmet.",
        "en": "The format cannot say how the answer is compared (match: {match}).\n"
        "-> Choose it in the other program.",
    },
    "exchange-unit-lost": {
        "nb": "Formatet har ikke plass til benevningen ({unit}).\n-> Skriv den i spørsmålsteksten.",
        "nn": "Formatet har ikkje plass til nemninga ({unit}).\n-> Skriv ho i spørsmålsteksten.",
        "en": "The format has no place for the unit ({unit}).\n-> Write it in the text of the question.",
    },
    "exchange-marks-lost": {
        "nb": "Formatet har bare ren tekst. Utheving, lister og lignende er borte.\n"
        "-> Se om teksten sier det samme uten.",
        "nn": "Formatet har berre rein tekst. Utheving, lister og liknande er borte.\n"
        "-> Sjå om teksten seier det same utan.",
        "en": "The format has plain text alone. Emphasis, lists and the like are gone.\n"
        "-> See whether the text says the same without them.",
    },
    "exchange-explanation-lost": {
        "nb": "Formatet har ikke plass til forklaringen.\n-> Bruk et annet format hvis den skal være med.",
        "nn": "Formatet har ikkje plass til forklaringa.\n-> Bruk eit anna format om ho skal vere med.",
        "en": "The format has no place for the explanation.\n-> Use another format to take it along.",
    },
    "exchange-option-feedback-lost": {
        "nb": "Formatet har ikke plass til tilbakemelding på alternativene.\n"
        "-> Bruk et annet format hvis den skal være med.",
        "nn": "Formatet har ikkje plass til tilbakemelding på alternativa.\n"
        "-> Bruk eit anna format om ho skal vere med.",
        "en": "The format has no place for feedback to the options.\n-> Use another format to take it along.",
    },
    # GIFT
    "gift-braces": {
        "nb": "En krøllparentes mangler eller står på feil plass.\n"
        "-> Skriv svarene mellom {{ og }}, og \\{{ der tegnet hører til teksten.",
        "nn": "Ein krøllparentes manglar eller står på feil plass.\n"
        "-> Skriv svara mellom {{ og }}, og \\{{ der teiknet høyrer til teksten.",
        "en": "A brace is missing or in the wrong place.\n"
        "-> Write the answers between {{ and }}, and \\{{ where the sign belongs to the text.",
    },
    "gift-several-answers": {
        "nb": "Spørsmålet har svar i krøllparentes på mer enn ett sted.\n"
        "-> Del det i flere spørsmål med en tom linje mellom.",
        "nn": "Spørsmålet har svar i krøllparentes på meir enn éin stad.\n"
        "-> Del det i fleire spørsmål med ei tom linje mellom.",
        "en": "The question has answers in braces in more than one place.\n"
        "-> Split it into several questions with an empty line between.",
    },
    "gift-too-few": {
        "nb": "Spørsmålet har for få svar.\n-> Skriv minst to alternativer eller par, eller ett riktig svar.",
        "nn": "Spørsmålet har for få svar.\n-> Skriv minst to alternativ eller par, eller eitt rett svar.",
        "en": "The question has too few answers.\n"
        "-> Write at least two options or pairs, or one right answer.",
    },
    "gift-match-without-arrow": {
        "nb": "Et par mangler pilen mellom sidene.\n-> Skriv =venstre -> høyre.",
        "nn": "Eit par manglar pila mellom sidene.\n-> Skriv =venstre -> høgre.",
        "en": "A pair lacks the arrow between its sides.\n-> Write =left -> right.",
    },
    "gift-empty-answer": {
        "nb": "Et alternativ uten tekst er tatt bort.\n-> Se om noe mangler i den opprinnelige filen.",
        "nn": "Eit alternativ utan tekst er teke bort.\n-> Sjå om noko manglar i den opphavlege fila.",
        "en": "An option without text was taken out.\n-> See whether something is missing in the original file.",
    },
    # Aiken
    "aiken-no-options": {
        "nb": "Spørsmålet har ingen alternativer.\n-> Skriv ett på hver linje: A. tekst, B. tekst.",
        "nn": "Spørsmålet har ingen alternativ.\n-> Skriv eitt på kvar linje: A. tekst, B. tekst.",
        "en": "The question has no options.\n-> Write one on each line: A. text, B. text.",
    },
    "aiken-letters": {
        "nb": "Alternativet heter {letter}, men skulle hete {expected}.\n-> Bruk bokstavene i rekkefølge fra A.",
        "nn": "Alternativet heiter {letter}, men skulle heite {expected}.\n-> Bruk bokstavane i rekkjefølgje frå A.",
        "en": "The option is called {letter}, but should be called {expected}.\n"
        "-> Use the letters in order from A.",
    },
    "aiken-answer-missing": {
        "nb": "Spørsmålet har ingen linje med svaret.\n-> Skriv ANSWER: og bokstaven etter alternativene.",
        "nn": "Spørsmålet har inga linje med svaret.\n-> Skriv ANSWER: og bokstaven etter alternativa.",
        "en": "The question has no line with its answer.\n-> Write ANSWER: and the letter after the options.",
    },
    "aiken-answer-form": {
        "nb": "«{text}» er ikke en svarlinje.\n-> Skriv ANSWER: med store bokstaver, så mellomrom og én bokstav.",
        "nn": "«{text}» er ikkje ei svarlinje.\n-> Skriv ANSWER: med store bokstavar, så mellomrom og éin bokstav.",
        "en": "“{text}” is not a line with an answer.\n-> Write ANSWER: in capitals, a space and one letter.",
    },
    "aiken-answer-unknown": {
        "nb": "Svaret er «{letter}», men ikke noe alternativ heter det.\n-> Skriv bokstaven til et av alternativene.",
        "nn": "Svaret er «{letter}», men ikkje noko alternativ heiter det.\n"
        "-> Skriv bokstaven til eitt av alternativa.",
        "en": "The answer is “{letter}”, but no option is called that.\n-> Write the letter of one of the options.",
    },
    "aiken-stem-like-option": {
        "nb": "Teksten begynner som et alternativ eller en svarlinje, og ville bli lest som det.\n"
        "-> Begynn spørsmålet med et annet ord.",
        "nn": "Teksten byrjar som eit alternativ eller ei svarlinje, og ville blitt lesen som det.\n"
        "-> Byrj spørsmålet med eit anna ord.",
        "en": "The text begins as an option or an answer does, and would be read as one.\n"
        "-> Begin the question with another word.",
    },
    # Tables
    "table-unreadable": {
        "nb": "Tabellen kan ikke leses herfra. Det som står før, er med.\n"
        "-> Se etter et anførselstegn som ikke er lukket, og lagre som CSV på nytt.",
        "nn": "Tabellen kan ikkje lesast herifrå. Det som står før, er med.\n"
        "-> Sjå etter eit hermeteikn som ikkje er lukka, og lagre som CSV på nytt.",
        "en": "The table cannot be read from here on. What stands before is there.\n"
        "-> Look for a quotation mark that is not closed, and save as CSV again.",
    },
    "table-no-stem": {
        "nb": "Den første raden har ingen kolonne som heter stem.\n"
        "-> Skriv navn på kolonnene: id, type, stem, right, option 1, option 2.",
        "nn": "Den første rada har inga kolonne som heiter stem.\n"
        "-> Skriv namn på kolonnane: id, type, stem, right, option 1, option 2.",
        "en": "The first row has no column called stem.\n"
        "-> Name the columns: id, type, stem, right, option 1, option 2.",
    },
    "table-column-unknown": {
        "nb": "Kolonnen «{name}» er ukjent, og blir ikke lest.\n"
        "-> Gi den et av navnene i docs/authors/exchange.md, eller ta den bort.",
        "nn": "Kolonnen «{name}» er ukjend, og blir ikkje lesen.\n"
        "-> Gi han eitt av namna i docs/authors/exchange.md, eller ta han bort.",
        "en": "The column “{name}” is not known, and is not read.\n"
        "-> Give it one of the names in docs/authors/exchange.md, or take it out.",
    },
    "table-column-twice": {
        "nb": "Kolonnen «{name}» står to ganger. Den andre blir ikke lest.\n-> Gi den et annet navn.",
        "nn": "Kolonnen «{name}» står to gonger. Den andre blir ikkje lesen.\n-> Gi han eit anna namn.",
        "en": "The column “{name}” stands twice. The second is not read.\n-> Give it another name.",
    },
    "table-type-unknown": {
        "nb": "Spørsmålstypen «{name}» finnes ikke.\n-> Bruk en av disse: {known}. Eller la cellen stå tom.",
        "nn": "Spørsmålstypen «{name}» finst ikkje.\n-> Bruk ein av desse: {known}. Eller la cella stå tom.",
        "en": "There is no question type “{name}”.\n-> Use one of these: {known}. Or leave the cell empty.",
    },
    "table-no-answer": {
        "nb": "Raden sier ikke hva som er riktig svar.\n"
        "-> Skriv alternativer og nummeret på det riktige, eller svaret i kolonnen right.",
        "nn": "Rada seier ikkje kva som er rett svar.\n"
        "-> Skriv alternativ og nummeret på det rette, eller svaret i kolonnen right.",
        "en": "The row does not say which answer is right.\n"
        "-> Write options and the number of the right one, or the answer in the column right.",
    },
    "table-right-unreadable": {
        "nb": "«{value}» i kolonnen right peker ikke på noen av de {n} alternativene.\n"
        "-> Skriv nummeret på det riktige, eller flere med komma mellom.",
        "nn": "«{value}» i kolonnen right peikar ikkje på nokon av dei {n} alternativa.\n"
        "-> Skriv nummeret på det rette, eller fleire med komma mellom.",
        "en": "“{value}” in the column right points to none of the {n} options.\n"
        "-> Write the number of the right one, or several with commas between.",
    },
}
