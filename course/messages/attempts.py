"""What answers and attempts can go wrong with: what was typed, which tab was first, what is closed."""

from __future__ import annotations

MESSAGES = {
    # Answers
    "option-unknown": {
        "nb": "Svaret finnes ikke blant dem du kan velge.\n-> Last siden på nytt, og velg igjen.",
        "nn": "Svaret finst ikkje blant dei du kan velje.\n-> Last sida på nytt, og vel igjen.",
        "en": "That is not one of the options.\n-> Load the page again, and choose once more.",
    },
    "one-answer-only": {
        "nb": "Du har gitt mer enn ett svar.\n-> Velg ett.",
        "nn": "Du har gitt meir enn eitt svar.\n-> Vel eitt.",
        "en": "You have given more than one answer.\n-> Choose one.",
    },
    "answer-of-another-kind": {
        "nb": "Svaret passer ikke til spørsmålet.\n-> Last siden på nytt, og svar igjen.",
        "nn": "Svaret passar ikkje til spørsmålet.\n-> Last sida på nytt, og svar igjen.",
        "en": "The answer does not fit the question.\n-> Load the page again, and answer once more.",
    },
    "answer-too-long": {
        "nb": "Svaret er for langt. Grensen er {limit} tegn.\n-> Skriv det kortere.",
        "nn": "Svaret er for langt. Grensa er {limit} teikn.\n-> Skriv det kortare.",
        "en": "The answer is too long. The limit is {limit} characters.\n-> Make it shorter.",
    },
    "answer-unreadable": {
        "nb": "Svaret har tegn som ikke kan lagres.\n-> Skriv det på nytt.",
        "nn": "Svaret har teikn som ikkje kan lagrast.\n-> Skriv det på nytt.",
        "en": "The answer has characters that cannot be kept.\n-> Write it again.",
    },
    "number-missing": {
        "nb": "Tallet mangler.\n-> Skriv et tall, eller velg ingen enhet.",
        "nn": "Talet manglar.\n-> Skriv eit tal, eller vel inga eining.",
        "en": "The number is missing.\n-> Write a number, or choose no unit.",
    },
    "number-unreadable": {
        "nb": "Svaret er ikke et tall.\n-> Skriv svaret med tall, for eksempel {example}",
        "nn": "Svaret er ikkje eit tal.\n-> Skriv svaret med tal, til dømes {example}",
        "en": "The answer is not a number.\n-> Write it in digits, for example {example}",
    },
    "number-ambiguous": {
        "nb": "Tallet kan leses på to måter.\n-> Skriv {whole} eller {decimal}",
        "nn": "Talet kan lesast på to måtar.\n-> Skriv {whole} eller {decimal}",
        "en": "The number can be read in two ways.\n-> Write {whole} or {decimal}",
    },
    "number-too-many-digits": {
        "nb": "Tallet har flere enn {limit} sifre.\n-> Skriv det med færre.",
        "nn": "Talet har fleire enn {limit} siffer.\n-> Skriv det med færre.",
        "en": "The number has more than {limit} digits.\n-> Write it with fewer.",
    },
    "unit-missing": {
        "nb": "Enheten mangler.\n-> Velg en enhet.",
        "nn": "Eininga manglar.\n-> Vel ei eining.",
        "en": "The unit is missing.\n-> Choose a unit.",
    },
    "unit-twice": {
        "nb": "Enheten du skrev, er en annen enn den du valgte.\n-> Skriv bare tallet, og velg enheten.",
        "nn": "Eininga du skreiv, er ei anna enn den du valde.\n-> Skriv berre talet, og vel eininga.",
        "en": "The unit that you typed is not the one that you chose.\n"
        "-> Type the number only, and choose the unit.",
    },
    "unit-other": {
        "nb": "Svaret skal være i {unit}.\n-> Regn om, og skriv bare tallet.",
        "nn": "Svaret skal vere i {unit}.\n-> Rekn om, og skriv berre talet.",
        "en": "The answer should be in {unit}.\n-> Convert it, and type the number only.",
    },
    "unit-not-asked": {
        "nb": "Spørsmålet har ingen enhet.\n-> Skriv bare tallet.",
        "nn": "Spørsmålet har inga eining.\n-> Skriv berre talet.",
        "en": "The question has no unit.\n-> Type the number only.",
    },
    "unit-unknown": {
        "nb": "Enheten du skrev, er ikke blant dem du kan velge: {units}.\n"
        "-> Skriv bare tallet, og velg enheten.",
        "nn": "Eininga du skreiv, er ikkje blant dei du kan velje: {units}.\n"
        "-> Skriv berre talet, og vel eininga.",
        "en": "The unit that you typed is not among those to choose from: {units}.\n"
        "-> Type the number only, and choose the unit.",
    },
    # Attempts
    "attempt-closed": {
        "nb": "Prøven er levert, så svaret kan ikke endres.\n-> Se resultatet.",
        "nn": "Prøva er levert, så svaret kan ikkje endrast.\n-> Sjå resultatet.",
        "en": "The quiz is submitted, so the answer cannot be changed.\n-> See the result.",
    },
    "attempt-open": {
        "nb": "Prøven er ikke levert ennå.\n-> Lever den først.",
        "nn": "Prøva er ikkje levert enno.\n-> Lever ho først.",
        "en": "The quiz is not submitted yet.\n-> Submit it first.",
    },
    "not-in-attempt": {
        "nb": "Spørsmålet er ikke med i denne prøven.\n-> Gå tilbake til prøven, og svar derfra.",
        "nn": "Spørsmålet er ikkje med i denne prøva.\n-> Gå tilbake til prøva, og svar derifrå.",
        "en": "The question is not part of this quiz.\n-> Go back to the quiz, and answer from there.",
    },
    "answered-elsewhere": {
        "nb": "Du har svart på spørsmålet i et annet vindu etterpå. Det svaret gjelder.\n"
        "-> Last siden på nytt for å se det.",
        "nn": "Du har svart på spørsmålet i eit anna vindauge etterpå. Det svaret gjeld.\n"
        "-> Last sida på nytt for å sjå det.",
        "en": "You have answered the question in another window since. That answer counts.\n"
        "-> Load the page again to see it.",
    },
    "key-reused": {
        "nb": "Et annet svar er alt lagret med samme nøkkel.\n-> Last siden på nytt, og svar igjen.",
        "nn": "Eit anna svar er alt lagra med same nøkkel.\n-> Last sida på nytt, og svar igjen.",
        "en": "Another answer is saved under the same key already.\n"
        "-> Load the page again, and answer once more.",
    },
    "client-key-unreadable": {
        "nb": "Nøkkelen som siden sendte med svaret, kan ikke brukes.\n-> Last siden på nytt, og svar igjen.",
        "nn": "Nøkkelen som sida sende med svaret, kan ikkje brukast.\n-> Last sida på nytt, og svar igjen.",
        "en": "The key that the page sent with the answer cannot be used.\n"
        "-> Load the page again, and answer once more.",
    },
    "revision-unreadable": {
        "nb": "Tallet som siden sendte med svaret, kan ikke brukes.\n-> Last siden på nytt, og svar igjen.",
        "nn": "Talet som sida sende med svaret, kan ikkje brukast.\n-> Last sida på nytt, og svar igjen.",
        "en": "The number that the page sent with the answer cannot be used.\n"
        "-> Load the page again, and answer once more.",
    },
    "steps-too-many": {
        "nb": "Svarene er endret mer enn {limit} ganger.\n-> Lever prøven.",
        "nn": "Svara er endra meir enn {limit} gonger.\n-> Lever prøva.",
        "en": "The answers have been changed more than {limit} times.\n-> Submit the quiz.",
    },
    "steps-broken": {
        "nb": "Det som er lagret om prøven, henger ikke sammen fra steg {n}.\n"
        "-> Meld fra til den som drifter nettstedet.",
        "nn": "Det som er lagra om prøva, heng ikkje saman frå steg {n}.\n"
        "-> Meld frå til den som driftar nettstaden.",
        "en": "What is stored about the quiz does not fit together from step {n}.\n"
        "-> Tell whoever runs the site.",
    },
    # Quizzes and their questions
    "quiz-empty": {
        "nb": "Prøven har ingen spørsmål.\n-> Si fra til den som har laget kurset.",
        "nn": "Prøva har ingen spørsmål.\n-> Sei frå til den som har laga kurset.",
        "en": "The quiz has no questions.\n-> Tell whoever made the course.",
    },
    "quiz-ids-alike": {
        "nb": "To spørsmål i prøven har samme id.\n-> Kjør kyndig check på kurset.",
        "nn": "To spørsmål i prøva har same id.\n-> Køyr kyndig check på kurset.",
        "en": "Two questions of the quiz have the same id.\n-> Run kyndig check on the course.",
    },
    "question-missing": {
        "nb": "Spørsmålet {question} finnes ikke i den utgaven av kurset som prøven er tatt på.\n"
        "-> Meld fra til den som drifter nettstedet.",
        "nn": "Spørsmålet {question} finst ikkje i den utgåva av kurset som prøva er teken på.\n"
        "-> Meld frå til den som driftar nettstaden.",
        "en": "The question {question} is not in the release that the quiz was taken on.\n"
        "-> Tell whoever runs the site.",
    },
    "question-version-missing": {
        "nb": "Spørsmålet {question} har ingen utgave i denne utgivelsen.\n-> Publiser kurset på nytt.",
        "nn": "Spørsmålet {question} har inga utgåve i denne utgjevinga.\n-> Publiser kurset på nytt.",
        "en": "The question {question} has no version in this release.\n-> Publish the course again.",
    },
    "question-form-unreadable": {
        "nb": "Feltet {field} i et lagret spørsmål mangler eller er av feil slag.\n"
        "-> Bruk samme utgave av Kyndig som kurset ble publisert med, eller en nyere.",
        "nn": "Feltet {field} i eit lagra spørsmål manglar eller er av feil slag.\n"
        "-> Bruk same utgåve av Kyndig som kurset vart publisert med, eller ei nyare.",
        "en": "The field {field} of a stored question is missing or of the wrong kind.\n"
        "-> Use the version of Kyndig that the course was published with, or a newer one.",
    },
    "correction-of-another-shape": {
        "nb": "Den nye fasiten passer ikke til spørsmålet slik det ble vist.\n-> Rett bare hvilke svar som er riktige.",
        "nn": "Den nye fasiten passar ikkje til spørsmålet slik det blei vist.\n-> Rett berre kva svar som er rette.",
        "en": "The new key does not fit the question as it was shown.\n-> Correct only which answers are right.",
    },
    "correction-not-possible": {
        "nb": "Fasiten til dette spørsmålet kan ikke rettes slik.\n-> Rett spørsmålet i banken og publiser en ny utgivelse.",
        "nn": "Fasiten til dette spørsmålet kan ikkje rettast slik.\n-> Rett spørsmålet i banken og publiser ei ny utgiving.",
        "en": "The key of this question cannot be corrected this way.\n-> Correct the question in the bank and publish a new release.",
    },
    "certainty-unknown": {
        "nb": "Hvor sikker du er, ble ikke forstått.\n-> Velg ett av de tre alternativene.",
        "nn": "Kor sikker du er, blei ikkje forstått.\n-> Vel eitt av dei tre alternativa.",
        "en": "How sure you are was not understood.\n-> Choose one of the three.",
    },
    "time-is-out": {
        "nb": "Tiden er ute, så dette svaret kom for sent.\n-> Det du hadde lagret før, teller.",
        "nn": "Tida er ute, så dette svaret kom for seint.\n-> Det du hadde lagra før, tel.",
        "en": "The time is up, so this answer came too late.\n-> What you had saved before counts.",
    },
    "nothing-to-check": {
        "nb": "Det er ikke noe nytt svar å sjekke.\n-> Svar først, og sjekk så svaret.",
        "nn": "Det er ikkje noko nytt svar å sjekke.\n-> Svar først, og sjekk så svaret.",
        "en": "There is no new answer to check.\n-> Answer first, then check the answer.",
    },
    "check-not-offered": {
        "nb": "I denne prøven får du vite hva som er riktig når du har levert.\n-> Svar på alle spørsmålene og lever.",
        "nn": "I denne prøva får du vite kva som er rett når du har levert.\n-> Svar på alle spørsmåla og lever.",
        "en": "This quiz tells what is right when you have submitted it.\n-> Answer all the questions and submit.",
    },
    "question-locked": {
        "nb": "Svaret på dette spørsmålet er sjekket og kan ikke endres.\n-> Gå videre til neste spørsmål.",
        "nn": "Svaret på dette spørsmålet er sjekka og kan ikkje endrast.\n-> Gå vidare til neste spørsmål.",
        "en": "The answer to this question has been checked and cannot be changed.\n-> Go on to the next question.",
    },
    "attempts-used-up": {
        "nb": "Du har brukt alle forsøkene på denne prøven ({limit}).\n-> Snakk med lederen din eller den som har ansvar for kurset.",
        "nn": "Du har brukt alle forsøka på denne prøva ({limit}).\n-> Snakk med leiaren din eller den som har ansvar for kurset.",
        "en": "You have used all attempts at this quiz ({limit}).\n-> Talk to your manager or the one who is responsible for the course.",
    },
    "attempt-too-soon": {
        "nb": "Du kan ikke ta prøven på nytt riktig ennå.\n-> Neste forsøk kan starte {from}.",
        "nn": "Du kan ikkje ta prøva på nytt riktig enno.\n-> Neste forsøk kan starte {from}.",
        "en": "You cannot take the quiz again quite yet.\n-> The next attempt may start at {from}.",
    },
}
