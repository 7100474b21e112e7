"""What `kyndig bank standard` says: faults of a table of ratings, and the pass mark."""

from __future__ import annotations

MESSAGES = {
    "help-bank": {
        "nb": "Spørsmål, svar og vurderinger utenfor en kursmappe.\nHver kommando tar en fil og trenger verken kurs eller database.",
        "nn": "Spørsmål, svar og vurderingar utanfor ei kursmappe.\nKvar kommando tek ei fil og treng verken kurs eller database.",
        "en": "Questions, answers and ratings outside a course folder.\nEach command takes a file and needs neither a course nor a database.",
    },
    "help-standard": {
        "nb": "Finn beståttgrensen som en gruppe bedømmere setter (Angoff).\nTabellen har en rad for hver bedømmer og hvert spørsmål: judge, question, probability (0 til 1) eller percent, og round når det er flere runder.",
        "nn": "Finn bestått-grensa som ei gruppe bedømmarar set (Angoff).\nTabellen har ei rad for kvar bedømmar og kvart spørsmål: judge, question, probability (0 til 1) eller percent, og round når det er fleire rundar.",
        "en": "Find the pass mark that a group of judges sets (Angoff).\nThe table has a row for each judge and question: judge, question, probability (0 to 1) or percent, and round when there are several.",
    },
    "help-standard-json": {
        "nb": "Skriv alt som JSON.",
        "nn": "Skriv alt som JSON.",
        "en": "Write everything as JSON.",
    },
    # The pass mark
    "standard-pass": {
        "nb": "Bestått fra {whole} av {points} poeng ({percent})",
        "nn": "Bestått frå {whole} av {points} poeng ({percent})",
        "en": "Pass from {whole} of {points} points ({percent})",
    },
    "standard-mark": {
        "nb": "De {n} bedømmerne setter grensen ved {mark} poeng. Et 95 %-intervall, om andre bedømmere hadde gjort det: {interval}.",
        "nn": "Dei {n} bedømmarane set grensa ved {mark} poeng. Eit 95 %-intervall, om andre bedømmarar hadde gjort det: {interval}.",
        "en": "The {n} judges set the mark at {mark} points. A 95% interval, had other judges done it: {interval}.",
    },
    "standard-rounded-up": {
        "nb": "{under} poeng er under grensen, så {whole} er det laveste hele tallet som når den.",
        "nn": "{under} poeng er under grensa, så {whole} er det lågaste heile talet som når henne.",
        "en": "{under} points is below the mark, so {whole} is the lowest whole score that reaches it.",
    },
    "standard-not-rounded": {
        "nb": "Grensen er et helt tall, så ingenting er rundet av.",
        "nn": "Grensa er eit heilt tal, så ingenting er runda av.",
        "en": "The mark is a whole number, so nothing is rounded.",
    },
    "standard-errors": {
        "nb": "Standardfeilen gjelder for disse spørsmålene, «alle» for en quiz som trekker andre spørsmål.",
        "nn": "Standardfeilen gjeld for desse spørsmåla, «alle» for ein quiz som trekkjer andre spørsmål.",
        "en": "The standard error is for these questions, “all” for a quiz that draws other questions.",
    },
    "standard-head-round": {"nb": "Runde", "nn": "Runde", "en": "Round"},
    "standard-head-judges": {"nb": "Bedømmere", "nn": "Bedømmarar", "en": "Judges"},
    "standard-head-mark": {"nb": "Grense", "nn": "Grense", "en": "Mark"},
    "standard-head-interval": {"nb": "95 %-intervall", "nn": "95 %-intervall", "en": "95% interval"},
    "standard-head-sd": {"nb": "Spredning", "nn": "Spreiing", "en": "SD"},
    "standard-head-error": {"nb": "Feil", "nn": "Feil", "en": "Error"},
    "standard-head-error-all": {"nb": "Feil, alle", "nn": "Feil, alle", "en": "Error, all"},
    "standard-head-judge": {"nb": "Bedømmer", "nn": "Bedømmar", "en": "Judge"},
    "standard-head-deviation": {"nb": "Mot de andre", "nn": "Mot dei andre", "en": "Against others"},
    "standard-head-order": {"nb": "Enighet", "nn": "Semje", "en": "Agreement"},
    "standard-head-moved": {"nb": "Endret", "nn": "Endra", "en": "Moved"},
    "standard-head-question": {"nb": "Spørsmål", "nn": "Spørsmål", "en": "Question"},
    "standard-head-mean": {"nb": "Snitt", "nn": "Snitt", "en": "Mean"},
    "standard-head-lowest": {"nb": "Lavest", "nn": "Lågast", "en": "Lowest"},
    "standard-head-highest": {"nb": "Høyest", "nn": "Høgast", "en": "Highest"},
    "standard-head-sd-share": {"nb": "Spredning", "nn": "Spreiing", "en": "SD"},
    "standard-severe": {"nb": "strengere", "nn": "strengare", "en": "severe"},
    "standard-mild": {"nb": "mildere", "nn": "mildare", "en": "mild"},
    "standard-apart": {
        "nb": "Den som er merket, skiller seg mer fra de andre enn de gjør fra hverandre. Spør hvorfor. Ta ingen ut bare for å få enighet.",
        "nn": "Den som er merkt, skil seg meir frå dei andre enn dei gjer frå kvarandre. Spør kvifor. Ta ingen ut berre for å få semje.",
        "en": "Whoever is marked differs more from the others than they do from each other. Ask why. Take nobody out just to agree.",
    },
    "standard-left": {
        "nb": "Med i runden før, men ikke i den siste: {judges}.",
        "nn": "Med i runden før, men ikkje i den siste: {judges}.",
        "en": "In the round before, but not in the last: {judges}.",
    },
    "standard-agreement": {
        "nb": "Enighet om hvilke spørsmål som er vanskelige: {mean} for snittet av bedømmerne ({interval}), {one} for en enkelt.",
        "nn": "Semje om kva spørsmål som er vanskelege: {mean} for snittet av bedømmarane ({interval}), {one} for ein enkelt.",
        "en": "Agreement on which questions are hard: {mean} for the mean of the judges ({interval}), {one} for a single one.",
    },
    "standard-no-agreement": {
        "nb": "Alle spørsmål er vurdert likt, så det finnes ingen enighet om hvilke som er vanskelige.",
        "nn": "Alle spørsmål er vurderte likt, så det finst inga semje om kva som er vanskeleg.",
        "en": "All questions are rated alike, so there is no agreement on which are hard.",
    },
    "standard-spread": {
        "nb": "Vurderingene varierer mellom bedømmere ({judges}), mellom spørsmål ({questions}) og ellers ({rest}).",
        "nn": "Vurderingane varierer mellom bedømmarar ({judges}), mellom spørsmål ({questions}) og elles ({rest}).",
        "en": "The ratings vary between judges ({judges}), between questions ({questions}) and otherwise ({rest}).",
    },
    "standard-most-different": {
        "nb": "{n} av {of} spørsmål, der bedømmerne er mest uenige",
        "nn": "{n} av {of} spørsmål, der bedømmarane er mest usamde",
        "en": "{n} of {of} questions, those that the judges differ most about",
    },
    "standard-not-set": {
        "nb": "{n} feil i tabellen, så ingen grense er satt.",
        "nn": "{n} feil i tabellen, så inga grense er sett.",
        "en": "{n} {n:fault|faults} in the table, so no mark is set.",
    },
    # The table of ratings
    "ratings-not-text": {
        "nb": "Filen er ikke en tabell av tekst.\n-> Lagre regnearket som CSV (UTF-8).",
        "nn": "Fila er ikkje ein tabell av tekst.\n-> Lagre reknearket som CSV (UTF-8).",
        "en": "The file is not a table of text.\n-> Save the spreadsheet as CSV (UTF-8).",
    },
    "ratings-empty": {
        "nb": "Det er ingen vurderinger i filen.\n-> Skriv en rad for hver bedømmer og hvert spørsmål under overskriftene.",
        "nn": "Det er ingen vurderingar i fila.\n-> Skriv ei rad for kvar bedømmar og kvart spørsmål under overskriftene.",
        "en": "There are no ratings in the file.\n-> Write a row for each judge and question under the headings.",
    },
    "ratings-too-many": {
        "nb": "{n} rader er mer enn {limit}, så dette er neppe vurderinger.\n-> Se etter om det er riktig fil.",
        "nn": "{n} rader er meir enn {limit}, så dette er neppe vurderingar.\n-> Sjå etter om det er rett fil.",
        "en": "{n} rows are more than {limit}, so these are hardly ratings.\n-> See whether it is the right file.",
    },
    "ratings-no-column": {
        "nb": "Overskriftene {found} sier ikke hva som er {missing}.\n-> Kall kolonnene judge, question og enten probability eller percent.",
        "nn": "Overskriftene {found} seier ikkje kva som er {missing}.\n-> Kall kolonnene judge, question og anten probability eller percent.",
        "en": "The headings {found} do not say what is {missing}.\n-> Call the columns judge, question and either probability or percent.",
    },
    "ratings-cell-empty": {
        "nb": "Raden mangler {column}.\n-> Fyll ut, eller slett raden.",
        "nn": "Rada manglar {column}.\n-> Fyll ut, eller slett rada.",
        "en": "The row lacks {column}.\n-> Fill it in, or delete the row.",
    },
    "ratings-not-a-probability": {
        "nb": "«{value}» er ikke en sannsynlighet.\n-> Skriv et tall fra 0 til 1 (0,7), eller et med prosenttegn (70 %).",
        "nn": "«{value}» er ikkje eit sannsyn.\n-> Skriv eit tal frå 0 til 1 (0,7), eller eit med prosentteikn (70 %).",
        "en": "“{value}” is not a probability.\n-> Write a number from 0 to 1 (0.7), or one with a per cent sign (70%).",
    },
    "ratings-not-a-percentage": {
        "nb": "«{value}» er ikke en prosent.\n-> Skriv et tall fra 0 til 100.",
        "nn": "«{value}» er ikkje ein prosent.\n-> Skriv eit tal frå 0 til 100.",
        "en": "“{value}” is not a percentage.\n-> Write a number from 0 to 100.",
    },
    "ratings-not-a-round": {
        "nb": "«{value}» er ikke et nummer på en runde.\n-> Skriv 1 for den første runden, 2 for den neste.",
        "nn": "«{value}» er ikkje eit nummer på ein runde.\n-> Skriv 1 for den første runden, 2 for den neste.",
        "en": "“{value}” is not the number of a round.\n-> Write 1 for the first round, 2 for the next.",
    },
    "ratings-twice": {
        "nb": "{judge} har vurdert {question} i samme runde på linje {first} også.\n-> Behold én av radene.",
        "nn": "{judge} har vurdert {question} i same runde på linje {first} òg.\n-> Behald éi av radene.",
        "en": "{judge} rated {question} in the same round on line {first} too.\n-> Keep one of the rows.",
    },
    # What the ratings lack
    "angoff-too-few-questions": {
        "nb": "{n} {n:spørsmål|spørsmål} er for få til å sette en grense.\n-> Ta med minst to.",
        "nn": "{n} {n:spørsmål|spørsmål} er for få til å setje ei grense.\n-> Ta med minst to.",
        "en": "{n} {n:question is|questions are} too few to set a mark.\n-> Take at least two.",
    },
    "angoff-too-few-judges": {
        "nb": "Runde {round} har {n} {n:bedømmer|bedømmere}. Da vet ingen hvor usikker grensen er.\n-> La minst to vurdere hver for seg, helst fem eller flere.",
        "nn": "Runde {round} har {n} {n:bedømmar|bedømmarar}. Då veit ingen kor usikker grensa er.\n-> La minst to vurdere kvar for seg, helst fem eller fleire.",
        "en": "Round {round} has {n} {n:judge|judges}, so nobody knows how uncertain the mark is.\n-> Let at least two rate on their own, better five or more.",
    },
    "angoff-missing": {
        "nb": "{judge} mangler {n} av {of} spørsmål i runde {round}, det første er {question}.\n-> Få vurderingene, eller ta bedømmeren ut av runden.",
        "nn": "{judge} manglar {n} av {of} spørsmål i runde {round}, det første er {question}.\n-> Få vurderingane, eller ta bedømmaren ut av runden.",
        "en": "{judge} lacks {n} of {of} questions in round {round}, the first is {question}.\n-> Get the ratings, or take the judge out of the round.",
    },
    "angoff-not-complete": {
        "nb": "Vurderingene har {n} {n:hull|hull}, så grensen kan ikke settes.\n-> Be om vurderingene som mangler.",
        "nn": "Vurderingane har {n} {n:hol|hol}, så grensa kan ikkje setjast.\n-> Be om vurderingane som manglar.",
        "en": "The ratings have {n} {n:gap|gaps}, so the mark cannot be set.\n-> Ask for the ratings that are missing.",
    },
    "angoff-all-alike": {
        "nb": "Alle spørsmål har samme vurdering.\n-> Be bedømmerne vurdere hvert spørsmål for seg.",
        "nn": "Alle spørsmål har same vurdering.\n-> Be bedømmarane vurdere kvart spørsmål for seg.",
        "en": "All questions have the same rating.\n-> Ask the judges to rate each question on its own.",
    },
    "angoff-too-few-to-agree": {
        "nb": "{n} {n:spørsmål|spørsmål} er for få til å si hvem som er enige.\n-> Ta med minst fem.",
        "nn": "{n} {n:spørsmål|spørsmål} er for få til å seie kven som er samde.\n-> Ta med minst fem.",
        "en": "{n} {n:question is|questions are} too few to say who agree.\n-> Take at least five.",
    },
}
