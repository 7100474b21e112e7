"""Sentences about matching, ordering and cloze questions."""

from __future__ import annotations

MESSAGES = {
    # Shared
    "explanation-without-space": {
        "nb": "Linjen hører ikke til noe her: det er ingen tilbakemelding til hver del av et slikt spørsmål.\n"
        "-> Sett en tom linje foran, så blir den forklaringen til spørsmålet.",
        "nn": "Linja høyrer ikkje til noko her: det er inga tilbakemelding til kvar del av eit slikt spørsmål.\n"
        "-> Set ei tom linje framfor, så blir ho forklaringa til spørsmålet.",
        "en": "The line belongs to nothing here: the parts of such a question have no feedback of their own.\n"
        "-> Put a blank line before it, and it is the explanation of the question.",
    },
    # Matching
    "pairs-too-few": {
        "nb": "Spørsmålet har bare {count} å koble.\n-> Skriv minst to: - dette => hører til dette",
        "nn": "Spørsmålet har berre {count} å kople.\n-> Skriv minst to: - dette => høyrer til dette",
        "en": "The question has only {count} to match.\n-> Write two at least: - this => belongs to this",
    },
    "pairs-too-many": {
        "nb": "Spørsmålet har for mange å koble eller å velge mellom. Grensen er {limit}.\n"
        "-> Ta bort noen, eller del spørsmålet.",
        "nn": "Spørsmålet har for mange å kople eller å velje mellom. Grensa er {limit}.\n"
        "-> Ta bort nokre, eller del spørsmålet.",
        "en": "The question has too many to match or to choose from. The limit is {limit}.\n"
        "-> Take some out, or split the question.",
    },
    "choices-too-few": {
        "nb": "Alle linjene har det samme til høyre for =>, så det er ingenting å velge mellom.\n"
        "-> Skriv noe annet på minst én, eller legg til noe som blir til overs: - => dette",
        "nn": "Alle linjene har det same til høgre for =>, så det er ingenting å velje mellom.\n"
        "-> Skriv noko anna på minst éi, eller legg til noko som blir til overs: - => dette",
        "en": "All lines have the same to the right of =>, so there is nothing to choose between.\n"
        "-> Write something else on one at least, or add something that is left over: - => this",
    },
    "pair-half-empty": {
        "nb": "Linjen mangler teksten på den ene siden av =>.\n-> Skriv den, eller ta bort linjen.",
        "nn": "Linja manglar teksten på den eine sida av =>.\n-> Skriv han, eller ta bort linja.",
        "en": "The line has no text on one side of =>.\n-> Write it, or take the line out.",
    },
    "pair-without-arrow": {
        "nb": "Linjen har ikke noe => mellom det som hører sammen.\n"
        "-> Skriv - dette => hører til dette, eller ta bort linjen.",
        "nn": "Linja har ikkje noko => mellom det som høyrer saman.\n"
        "-> Skriv - dette => høyrer til dette, eller ta bort linja.",
        "en": "The line has no => between what belongs together.\n"
        "-> Write - this => belongs to this, or take the line out.",
    },
    "pairs-alike": {
        "nb": "Linjen har det samme til venstre for => som kobling {first}.\n-> Skriv den om, eller ta den bort.",
        "nn": "Linja har det same til venstre for => som kopling {first}.\n-> Skriv henne om, eller ta henne bort.",
        "en": "The line has the same to the left of => as pair {first}.\n-> Write another, or take it out.",
    },
    "choices-alike": {
        "nb": "«{text}» skiller seg bare i skrivemåten fra et annet svar.\n"
        "-> Skriv dem helt likt hvis de er det samme, ellers tydelig ulikt.",
        "nn": "«{text}» skil seg berre i skrivemåten frå eit anna svar.\n"
        "-> Skriv dei heilt likt om dei er det same, elles tydeleg ulikt.",
        "en": "“{text}” differs from another choice only in the way it is written.\n"
        "-> Write both alike if they are the same, else clearly different.",
    },
    "distractor-empty": {
        "nb": "Linjen har ingen tekst etter =>.\n-> Skriv den, eller ta bort linjen.",
        "nn": "Linja har ingen tekst etter =>.\n-> Skriv han, eller ta bort linja.",
        "en": "The line has no text after =>.\n-> Write it, or take the line out.",
    },
    "distractor-not-one": {
        "nb": "«{text}» står flere ganger, så linjen legger ingenting til.\n-> Skriv noe annet, eller ta den bort.",
        "nn": "«{text}» står fleire gonger, så linja legg ingenting til.\n-> Skriv noko anna, eller ta henne bort.",
        "en": "“{text}” is there more than once, so the line adds nothing.\n-> Write another, or take it out.",
    },
    "matching-scoring-unknown": {
        "nb": "«{value}» er ikke forstått.\n-> Skriv scoring: partial eller scoring: all.",
        "nn": "«{value}» er ikkje forstått.\n-> Skriv scoring: partial eller scoring: all.",
        "en": "“{value}” was not understood.\n-> Write scoring: partial or scoring: all.",
    },
    # Ordering
    "items-too-few": {
        "nb": "Spørsmålet har bare {count} å ordne.\n-> Skriv minst to, i riktig rekkefølge: 1. og 2.",
        "nn": "Spørsmålet har berre {count} å ordne.\n-> Skriv minst to, i rett rekkjefølgje: 1. og 2.",
        "en": "The question has only {count} to put in order.\n-> Write two at least, in the right order: 1. and 2.",
    },
    "items-too-many": {
        "nb": "Spørsmålet har flere enn {limit} å ordne.\n-> Ta bort noen, eller del spørsmålet.",
        "nn": "Spørsmålet har fleire enn {limit} å ordne.\n-> Ta bort nokre, eller del spørsmålet.",
        "en": "The question has more than {limit} to put in order.\n-> Take some out, or split the question.",
    },
    "item-empty": {
        "nb": "Punkt {option} har ingen tekst.\n-> Skriv den, eller ta bort punktet.",
        "nn": "Punkt {option} har ingen tekst.\n-> Skriv han, eller ta bort punktet.",
        "en": "Item {option} has no text.\n-> Write it, or take the item out.",
    },
    "items-alike": {
        "nb": "Punkt {option} er likt punkt {first}, så ingen kan vite hvilket som kommer først.\n"
        "-> Skriv det om, eller ta det bort.",
        "nn": "Punkt {option} er likt punkt {first}, så ingen kan vite kva for eit som kjem først.\n"
        "-> Skriv det om, eller ta det bort.",
        "en": "Item {option} is the same as item {first}, so nobody can know which comes first.\n"
        "-> Write another, or take it out.",
    },
    "item-number-other": {
        "nb": "Punktet har nummer {number}, men er nummer {expected} i listen.\n"
        "-> Punktene skal stå i riktig rekkefølge, med numrene 1, 2, 3.",
        "nn": "Punktet har nummer {number}, men er nummer {expected} i lista.\n"
        "-> Punkta skal stå i rett rekkjefølgje, med nummera 1, 2, 3.",
        "en": "The item has number {number}, but is number {expected} in the list.\n"
        "-> The items must stand in the right order, with the numbers 1, 2, 3.",
    },
    "ordering-scoring-unknown": {
        "nb": "«{value}» er ikke forstått.\n-> Skriv scoring: pairs eller scoring: exact.",
        "nn": "«{value}» er ikkje forstått.\n-> Skriv scoring: pairs eller scoring: exact.",
        "en": "“{value}” was not understood.\n-> Write scoring: pairs or scoring: exact.",
    },
    "order-unreadable": {
        "nb": "«{value}» er ikke rekkefølger av alle punktene.\n"
        "-> Skriv numrene på punktene, med | mellom rekkefølgene: order: 1 2 3 | 2 1 3",
        "nn": "«{value}» er ikkje rekkjefølgjer av alle punkta.\n"
        "-> Skriv nummera på punkta, med | mellom rekkjefølgjene: order: 1 2 3 | 2 1 3",
        "en": "“{value}” is not orders of all the items.\n"
        "-> Write the numbers of the items, with | between the orders: order: 1 2 3 | 2 1 3",
    },
    "rank-twice": {
        "nb": "Plass {rank} er valgt mer enn én gang.\n-> Velg en annen plass for den ene.",
        "nn": "Plass {rank} er vald meir enn éin gong.\n-> Vel ein annan plass for den eine.",
        "en": "Place {rank} is chosen more than once.\n-> Choose another place for one of them.",
    },
    # Cloze
    "gap-open": {
        "nb": "Linjen har [[ uten ]] etter.\n-> Skriv ]] på samme linje, eller \\[[ hvis det ikke skal være et tomrom.",
        "nn": "Linja har [[ utan ]] etter.\n-> Skriv ]] på same linje, eller \\[[ om det ikkje skal vere eit tomrom.",
        "en": "The line has [[ without ]] after it.\n-> Write ]] on the same line, or \\[[ if it is no gap.",
    },
    "gap-empty": {
        "nb": "Tomrom {gap} har ikke noe svar.\n-> Skriv det mellom [[ og ]].",
        "nn": "Tomrom {gap} har ikkje noko svar.\n-> Skriv det mellom [[ og ]].",
        "en": "Gap {gap} has no answer.\n-> Write it between [[ and ]].",
    },
    "gap-options-too-few": {
        "nb": "Tomrom {gap} har bare ett svar å velge mellom.\n-> Skriv minst to: [[(riktig) | galt]]",
        "nn": "Tomrom {gap} har berre eitt svar å velje mellom.\n-> Skriv minst to: [[(rett) | gale]]",
        "en": "Gap {gap} has only one option.\n-> Write two at least: [[(right) | wrong]]",
    },
    "gap-key-missing": {
        "nb": "Ingen av svarene i tomrom {gap} er merket som riktig.\n-> Sett parentes om det riktige: [[(riktig) | galt]]",
        "nn": "Ingen av svara i tomrom {gap} er merkte som rett.\n-> Set parentes om det rette: [[(rett) | gale]]",
        "en": "No option in gap {gap} is marked as right.\n-> Put parentheses round the right one: [[(right) | wrong]]",
    },
    "gap-key-twice": {
        "nb": "Flere svar i tomrom {gap} er merket som riktige.\n"
        '-> La bare ett stå i parentes. Skriv "(slik)" hvis parentesen hører til teksten.',
        "nn": "Fleire svar i tomrom {gap} er merkte som rette.\n"
        '-> La berre eitt stå i parentes. Skriv "(slik)" om parentesen høyrer til teksten.',
        "en": "Several options in gap {gap} are marked as right.\n"
        '-> Leave one in parentheses. Write "(so)" where the parentheses belong to the text.',
    },
    "gaps-too-many": {
        "nb": "Teksten har {count} tomrom. Grensen er {limit}.\n-> Fyll inn noen, eller del spørsmålet.",
        "nn": "Teksten har {count} tomrom. Grensa er {limit}.\n-> Fyll inn nokre, eller del spørsmålet.",
        "en": "The text has {count} gaps. The limit is {limit}.\n-> Fill some in, or split the question.",
    },
    "gap-not-shown": {
        "nb": "Et tomrom står i en lenke eller i kode, så det kan ikke fylles ut der.\n"
        "-> Flytt det ut i vanlig tekst.",
        "nn": "Eit tomrom står i ei lenkje eller i kode, så det kan ikkje fyllast ut der.\n"
        "-> Flytt det ut i vanleg tekst.",
        "en": "A gap stands in a link or in code, where it cannot be filled.\n-> Move it into ordinary text.",
    },
}
