"""What a check finds when course.toml, lessons and banks are compared with each other."""

from __future__ import annotations

MESSAGES = {
    "text-missing": {
        "nb": '{key} mangler på {lang} ({what}).\n-> Legg til {lang} = "...".',
        "nn": '{key} manglar på {lang} ({what}).\n-> Legg til {lang} = "...".',
        "en": '{key} is missing in {lang} ({what}).\n-> Add {lang} = "...".',
    },
    "course-empty": {
        "nb": "Kurset har ingen moduler.\n-> Legg til en [[module]].",
        "nn": "Kurset har ingen modular.\n-> Legg til ein [[module]].",
        "en": "The course has no modules.\n-> Add a [[module]].",
    },
    "module-gap": {
        "nb": (
            "Modulen {id} har ingen leksjoner ennå; veilederen har ikke stoff til den.\n"
            "-> Skriv leksjonene, eller ta modulen bort."
        ),
        "nn": (
            "Modulen {id} har ingen leksjonar enno; rettleiaren har ikkje stoff til han.\n"
            "-> Skriv leksjonane, eller ta modulen bort."
        ),
        "en": (
            "The module {id} has no lessons yet; the guide has no material for it.\n"
            "-> Write the lessons, or remove the module."
        ),
    },
    "module-without-lessons": {
        "nb": "Modulen {id} har ingen leksjoner.\n-> Legg dem i {folder}/<språk>/{id}/.",
        "nn": "Modulen {id} har ingen leksjonar.\n-> Legg dei i {folder}/<språk>/{id}/.",
        "en": "The module {id} has no lessons.\n-> Put them in {folder}/<language>/{id}/.",
    },
    "module-without-bank": {
        "nb": (
            "Modulen {id} har ingen spørsmål; den er fullført når den er lest.\n"
            "-> Lag en bank om den skal prøves."
        ),
        "nn": (
            "Modulen {id} har ingen spørsmål; han er fullført når han er lesen.\n"
            "-> Lag ein bank om han skal prøvast."
        ),
        "en": (
            "The module {id} has no questions; it is complete when it is read.\n"
            "-> Make a bank if it is to be tested."
        ),
    },
    "module-in-no-track": {
        "nb": "Modulen {id} er ikke med i noe løp, så ingen får den.\n-> Legg den til i et [[track]].",
        "nn": "Modulen {id} er ikkje med i noko løp, så ingen får han.\n-> Legg han til i eit [[track]].",
        "en": "The module {id} is in no track, so nobody gets it.\n-> Add it to a [[track]].",
    },
    "lesson-not-translated": {
        "nb": "Leksjonen finnes ikke på {lang}.\n-> Oversett den, eller ta {lang} bort fra languages.",
        "nn": "Leksjonen finst ikkje på {lang}.\n-> Omset han, eller ta {lang} bort frå languages.",
        "en": "The lesson does not exist in {lang}.\n-> Translate it, or remove {lang} from languages.",
    },
    "lesson-only-here": {
        "nb": (
            "Leksjonen finnes bare på {lang}.\n"
            "-> Gi den samme filnavn som i kildespråket, eller skriv den der."
        ),
        "nn": (
            "Leksjonen finst berre på {lang}.\n"
            "-> Gi han same filnamn som i kjeldespråket, eller skriv han der."
        ),
        "en": (
            "The lesson exists only in {lang}.\n"
            "-> Give it the name it has in the source language, or write it there."
        ),
    },
    "block-not-translated": {
        "nb": "Blokken {id} finnes ikke på {lang}.\n-> Oversett den med samme id.",
        "nn": "Blokka {id} finst ikkje på {lang}.\n-> Omset ho med same id.",
        "en": "The block {id} does not exist in {lang}.\n-> Translate it with the same id.",
    },
    "block-only-here": {
        "nb": "Blokken {id} finnes ikke i {other}.\n-> Bruk id-en som blokken har der.",
        "nn": "Blokka {id} finst ikkje i {other}.\n-> Bruk id-en som blokka har der.",
        "en": "The block {id} is not in {other}.\n-> Use the id that the block has there.",
    },
    "bank-not-translated": {
        "nb": "Modulen {id} har ingen bank på {lang}.\n-> Lag {file}.",
        "nn": "Modulen {id} har ingen bank på {lang}.\n-> Lag {file}.",
        "en": "The module {id} has no bank in {lang}.\n-> Make {file}.",
    },
    "pass-differs": {
        "nb": "Kravet er {here} % her og {there} % i {other}.\n-> Bruk samme krav i alle språk.",
        "nn": "Kravet er {here} % her og {there} % i {other}.\n-> Bruk same krav i alle språk.",
        "en": "The pass mark is {here}% here and {there}% in {other}.\n-> Use the same in all languages.",
    },
    "question-not-translated": {
        "nb": "Spørsmålet {id} finnes ikke på {lang}.\n-> Oversett det med samme id.",
        "nn": "Spørsmålet {id} finst ikkje på {lang}.\n-> Omset det med same id.",
        "en": "The question {id} does not exist in {lang}.\n-> Translate it with the same id.",
    },
    "question-only-here": {
        "nb": "Spørsmålet {id} finnes ikke i {other}.\n-> Bruk id-en som spørsmålet har der.",
        "nn": "Spørsmålet {id} finst ikkje i {other}.\n-> Bruk id-en som spørsmålet har der.",
        "en": "The question {id} is not in {other}.\n-> Use the id that the question has there.",
    },
    "question-differs": {
        "nb": (
            "Spørsmålet {id} har en annen form eller fasit enn i {other}, linje {line}.\n"
            "-> La type, rekkefølge, fasit og critical være like."
        ),
        "nn": (
            "Spørsmålet {id} har ei anna form eller fasit enn i {other}, linje {line}.\n"
            "-> La type, rekkjefølgje, fasit og critical vere like."
        ),
        "en": (
            "The question {id} has another form or key than in {other}, line {line}.\n"
            "-> Let type, order, key and critical be the same."
        ),
    },
    "question-twice": {
        "nb": "Id-en {id} er brukt i {other}.\n-> Gi dette spørsmålet en annen: id-er gjelder hele kurset.",
        "nn": "Id-en {id} er brukt i {other}.\n-> Gi dette spørsmålet ein annan: id-ar gjeld heile kurset.",
        "en": (
            "The id {id} is used in {other}.\n-> Give this question another: ids count in the whole course."
        ),
    },
    "quiz-unknown-bank": {
        "nb": "Prøven {id} bruker banken {bank}, som ikke finnes.\n-> Bruk id-en til en modul med spørsmål.",
        "nn": "Prøva {id} bruker banken {bank}, som ikkje finst.\n-> Bruk id-en til ein modul med spørsmål.",
        "en": (
            "The quiz {id} uses the bank {bank}, which does not exist.\n"
            "-> Use the id of a module with questions."
        ),
    },
    "quiz-draw": {
        "nb": "Prøven {id} skal trekke {draw} spørsmål av {n}.\n-> Sett draw til høyst {n}.",
        "nn": "Prøva {id} skal trekkje {draw} spørsmål av {n}.\n-> Set draw til høgst {n}.",
        "en": "The quiz {id} is to draw {draw} questions of {n}.\n-> Set draw to {n} at most.",
    },
    "quiz-critical": {
        "nb": (
            "Prøven {id} trekker {draw} spørsmål, men {n} er kritiske og alltid med.\n"
            "-> Sett draw til minst {n}."
        ),
        "nn": (
            "Prøva {id} trekkjer {draw} spørsmål, men {n} er kritiske og alltid med.\n"
            "-> Set draw til minst {n}."
        ),
        "en": (
            "The quiz {id} draws {draw} questions, but {n} are critical and always in.\n"
            "-> Set draw to {n} at least."
        ),
    },
    "quiz-critical-many": {
        "nb": (
            "Prøven {id} har {n} kritiske spørsmål i hvert forsøk. "
            "Den som kan hvert av dem ni av ti ganger, bommer likevel på minst ett i {share} % av forsøkene.\n"
            "-> La høyst {limit} være kritiske. Gi spørsmål som prøver det samme, den samme variant."
        ),
        "nn": (
            "Prøva {id} har {n} kritiske spørsmål i kvart forsøk. "
            "Den som kan kvart av dei ni av ti gonger, bommar likevel på minst eitt i {share} % av forsøka.\n"
            "-> La høgst {limit} vere kritiske. Gi spørsmål som prøver det same, den same variant."
        ),
        "en": (
            "The quiz {id} has {n} critical questions in every attempt. "
            "Who gets each right nine times of ten still misses at least one in {share}% of attempts.\n"
            "-> Let {limit} be critical at most. Give questions that test the same the same variant."
        ),
    },
    "track-missing": {
        "nb": (
            "Kurset har ingen løp, så ingen kan fullføre det.\n"
            "-> Legg til et [[track]] med moduler og prøver."
        ),
        "nn": (
            "Kurset har ingen løp, så ingen kan fullføre det.\n"
            "-> Legg til eit [[track]] med modular og prøver."
        ),
        "en": (
            "The course has no track, so nobody can complete it.\n"
            "-> Add a [[track]] with modules and quizzes."
        ),
    },
    "track-unknown-module": {
        "nb": "Løpet {id} har modulen {module}, som ikke finnes.\n-> Bruk id-en til en [[module]].",
        "nn": "Løpet {id} har modulen {module}, som ikkje finst.\n-> Bruk id-en til ein [[module]].",
        "en": "The track {id} has the module {module}, which does not exist.\n-> Use the id of a [[module]].",
    },
    "track-unknown-quiz": {
        "nb": (
            "Løpet {id} har prøven {quiz}, som ikke finnes.\n"
            "-> Bruk id-en til en modul med bank eller en [[quiz]]."
        ),
        "nn": (
            "Løpet {id} har prøva {quiz}, som ikkje finst.\n"
            "-> Bruk id-en til ein modul med bank eller ein [[quiz]]."
        ),
        "en": (
            "The track {id} has the quiz {quiz}, which does not exist.\n"
            "-> Use the id of a module with a bank, or of a [[quiz]]."
        ),
    },
    "block-heavy": {
        "nb": (
            "Blokken er for stor til å vises som Markdown (høyst {limit} tegn og noen hundre tegn av "
            "hvert slag).\n"
            "-> Del den."
        ),
        "nn": (
            "Blokka er for stor til å visast som Markdown (høgst {limit} teikn og nokre hundre teikn "
            "av kvart slag).\n"
            "-> Del ho."
        ),
        "en": (
            "The block is too big to be shown as Markdown (at most {limit} characters and some "
            "hundred of each sign).\n"
            "-> Split it."
        ),
    },
    "block-shows-nothing": {
        "nb": "Blokken viser ingenting for leseren.\n-> Skriv vanlig tekst, eller ta blokken bort.",
        "nn": "Blokka viser ingenting for lesaren.\n-> Skriv vanleg tekst, eller ta blokka bort.",
        "en": "The block shows nothing to the reader.\n-> Write ordinary text, or remove the block.",
    },
    "list-lost": {
        "nb": (
            "{n} {n:linje|linjer} ser ut som punkter i en liste, men blir vist som vanlig tekst.\n"
            "-> Rykk inn lister i lister med fire mellomrom."
        ),
        "nn": (
            "{n} {n:linje|linjer} ser ut som punkt i ei liste, men blir vist som vanleg tekst.\n"
            "-> Rykk inn lister i lister med fire mellomrom."
        ),
        "en": (
            "{n} {n:line looks like an item|lines look like items} of a list but will be shown as "
            "running text.\n"
            "-> Indent lists within lists by four spaces."
        ),
    },
    "html-shown": {
        "nb": "HTML blir vist som tekst: {tag}\n-> Bruk Markdown.",
        "nn": "HTML blir vist som tekst: {tag}\n-> Bruk Markdown.",
        "en": "HTML is shown as text: {tag}\n-> Use Markdown.",
    },
    "link-empty": {
        "nb": "Lenken har ingen adresse.\n-> Skriv adressen i parentesen.",
        "nn": "Lenkja har ikkje noka adresse.\n-> Skriv adressa i parentesen.",
        "en": "The link has no address.\n-> Write the address in the parentheses.",
    },
    "link-form": {
        "nb": (
            "Adressen kan ikke brukes: {url}\n"
            "-> Begynn med https://, mailto: eller tel:, eller vis til en leksjon som 02-navn.md."
        ),
        "nn": (
            "Adressa kan ikkje brukast: {url}\n"
            "-> Begynn med https://, mailto: eller tel:, eller vis til ein leksjon som 02-namn.md."
        ),
        "en": (
            "The address cannot be used: {url}\n"
            "-> Begin with https://, mailto: or tel:, or refer to a lesson such as 02-name.md."
        ),
    },
    "link-leaves-course": {
        "nb": "Adressen leder ut av kursmappen: {url}\n-> Legg filen i kursmappen.",
        "nn": "Adressa leier ut av kursmappa: {url}\n-> Legg fila i kursmappa.",
        "en": "The address leads out of the course folder: {url}\n-> Put the file in the course folder.",
    },
    "link-broken": {
        "nb": "Lenken {url} viser til en leksjon som ikke finnes: {target}\n-> Se etter skrivefeil i stien.",
        "nn": (
            "Lenkja {url} viser til ein leksjon som ikkje finst: {target}\n-> Sjå etter skrivefeil i stien."
        ),
        "en": (
            "The link {url} refers to a lesson that does not exist: {target}\n"
            "-> Look for a spelling mistake in the path."
        ),
    },
    "link-block": {
        "nb": (
            "Lenken {url} viser til en blokk, {id}, som ikke finnes i {target}.\n"
            "-> Bruk id-en til en blokk der."
        ),
        "nn": (
            "Lenkja {url} viser til ei blokk, {id}, som ikkje finst i {target}.\n"
            "-> Bruk id-en til ei blokk der."
        ),
        "en": (
            "The link {url} refers to a block, {id}, that is not in {target}.\n"
            "-> Use the id of a block there."
        ),
    },
    "picture-without-words": {
        "nb": "Bildet {url} har ingen tekst for dem som ikke ser det.\n-> Skriv ![hva bildet viser]({url}).",
        "nn": (
            "Biletet {url} har ingen tekst for dei som ikkje ser det.\n-> Skriv ![kva biletet viser]({url})."
        ),
        "en": (
            "The picture {url} has no text for those who do not see it.\n"
            "-> Write ![what the picture shows]({url})."
        ),
    },
    "picture-elsewhere": {
        "nb": (
            "Bildet ligger på et annet nettsted: {url}\n"
            "-> Last det ned til modulens media-mappe, om du har lov."
        ),
        "nn": (
            "Biletet ligg på ein annan nettstad: {url}\n"
            "-> Last det ned til media-mappa til modulen, om du har lov."
        ),
        "en": "The picture is on another site: {url}\n-> Save it in the module's media folder, if you may.",
    },
    "picture-missing": {
        "nb": "Bildet {url} finnes ikke.\n-> Legg det i {folder}/.",
        "nn": "Biletet {url} finst ikkje.\n-> Legg det i {folder}/.",
        "en": "The picture {url} does not exist.\n-> Put it in {folder}/.",
    },
    "picture-unused": {
        "nb": (
            "Ingen leksjon viser bildet, men det blir med i utgivelsen.\n-> Ta det bort om det ikke trengs."
        ),
        "nn": (
            "Ingen leksjon viser biletet, men det blir med i utgivinga.\n-> Ta det bort om det ikkje trengst."
        ),
        "en": "No lesson shows the picture, but it goes into the release.\n-> Remove it if it is not needed.",
    },
}
