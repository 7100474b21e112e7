"""What the models of the answers, the comparison of groups and the setting of standards refuse, and why."""

from __future__ import annotations

MESSAGES = {
    # Answers as right or wrong
    "answers-not-a-table": {
        "nb": "Svarene er ikke en tabell av personer og spørsmål ({shape}).\n-> Gi en rad for hver person og en kolonne for hvert spørsmål.",
        "nn": "Svara er ikkje ein tabell av personar og spørsmål ({shape}).\n-> Gi ei rad for kvar person og ei kolonne for kvart spørsmål.",
        "en": "The answers are not a table of persons and questions ({shape}).\n-> Give a row for each person and a column for each question.",
    },
    "answers-not-right-or-wrong": {
        "nb": "Rad {row} har {value} på {question}. Modellen kjenner bare riktig (1) og galt (0).\n-> Regn delvis riktige svar som gale, eller la spørsmålet være med i den klassiske statistikken alene.",
        "nn": "Rad {row} har {value} på {question}. Modellen kjenner berre rett (1) og gale (0).\n-> Rekn delvis rette svar som gale, eller la spørsmålet vere med i den klassiske statistikken åleine.",
        "en": "Row {row} has {value} on {question}. The model knows right (1) and wrong (0) only.\n-> Count partly right answers as wrong, or keep the question to the classical statistics.",
    },
    # Models
    "models-too-few-questions": {
        "nb": "Modellen kan ikke tilpasses {n} {n:spørsmål|spørsmål}.\n-> Ta med minst {least} som noen har riktig og noen galt.",
        "nn": "Modellen kan ikkje tilpassast {n} {n:spørsmål|spørsmål}.\n-> Ta med minst {least} som nokon har rett og nokon gale.",
        "en": "The model cannot be fitted to {n} {n:question|questions}.\n-> Take at least {least} that some have right and some wrong.",
    },
    "models-too-few-people": {
        "nb": "{n} {n:person|personer} er for få: tallene ville vært tilfeldige.\n-> Vent til minst {least} har svart.",
        "nn": "{n} {n:person|personar} er for få: tala ville vore tilfeldige.\n-> Vent til minst {least} har svart.",
        "en": "{n} {n:person is|people are} too few: the figures would be chance.\n-> Wait until at least {least} have answered.",
    },
    "models-all-right": {
        "nb": "Alle {n} hadde {question} riktig. Da finnes det ingen vanskegrad.\n-> Hold spørsmålet utenfor modellen, og vurder om det er for lett.",
        "nn": "Alle {n} hadde {question} rett. Då finst det ingen vanskegrad.\n-> Hald spørsmålet utanfor modellen, og vurder om det er for lett.",
        "en": "All {n} had {question} right, so there is no difficulty to find.\n-> Keep the question out of the model, and see whether it is too easy.",
    },
    "models-all-wrong": {
        "nb": "Alle {n} hadde {question} galt. Da finnes det ingen vanskegrad.\n-> Hold spørsmålet utenfor modellen, og se etter feil i fasiten.",
        "nn": "Alle {n} hadde {question} gale. Då finst det ingen vanskegrad.\n-> Hald spørsmålet utanfor modellen, og sjå etter feil i fasiten.",
        "en": "All {n} had {question} wrong, so there is no difficulty to find.\n-> Keep the question out of the model, and look for a mistake in the key.",
    },
    "models-nobody-saw": {
        "nb": "Ingen så {question}.\n-> Hold spørsmålet utenfor til noen har svart på det.",
        "nn": "Ingen såg {question}.\n-> Hald spørsmålet utanfor til nokon har svart på det.",
        "en": "Nobody saw {question}.\n-> Keep the question out until somebody has answered it.",
    },
    "models-no-convergence": {
        "nb": "Søket etter en {model}-modell stanset ikke på {steps} steg. Dataene bestemmer ikke tallene.\n-> Bruk en enklere modell, eller vent på flere svar.",
        "nn": "Søket etter ein {model}-modell stansa ikkje på {steps} steg. Dataa avgjer ikkje tala.\n-> Bruk ein enklare modell, eller vent på fleire svar.",
        "en": "The search for a {model} model did not come to rest in {steps} steps. The data do not settle the figures.\n-> Use a simpler model, or wait for more answers.",
    },
    "models-slope-runs-away": {
        "nb": "{question} skiller de flinke fra de andre nesten uten feil, så {model}-modellen finner ingen endelig verdi.\n-> Se etter spørsmål som avslører hverandres svar, eller bruk Rasch-modellen.",
        "nn": "{question} skil dei flinke frå dei andre nesten utan feil, så {model}-modellen finn ingen endeleg verdi.\n-> Sjå etter spørsmål som røper svara til kvarandre, eller bruk Rasch-modellen.",
        "en": "{question} parts the able from the others almost without a mistake, so the {model} model finds no finite value.\n-> Look for questions that give each other's answers away, or use the Rasch model.",
    },
    "models-nothing-in-common": {
        "nb": "Riktige svar følges ikke ad hos de {n} personene, så spørsmålene måler ikke én ting.\n-> Se på diskrimineringen til hvert spørsmål i den klassiske statistikken.",
        "nn": "Rette svar følgjest ikkje åt hos dei {n} personane, så spørsmåla måler ikkje éin ting.\n-> Sjå på diskrimineringa til kvart spørsmål i den klassiske statistikken.",
        "en": "Right answers do not go together among the {n} people, so the questions do not measure one thing.\n-> Look at each question's discrimination in the classical statistics.",
    },
    "rasch-separated": {
        "nb": "Ingen som hadde noe av dette riktig: {harder}, hadde noe av dette galt: {easier}. Avstanden mellom dem kan ikke anslås.\n-> Tilpass modellen til hver del for seg, eller vent på flere svar.",
        "nn": "Ingen som hadde noko av dette rett: {harder}, hadde noko av dette gale: {easier}. Avstanden mellom dei kan ikkje reknast ut.\n-> Tilpass modellen til kvar del for seg, eller vent på fleire svar.",
        "en": "Nobody who had any of these right: {harder}, had any of these wrong: {easier}. How far apart they are cannot be estimated.\n-> Fit the model to each part alone, or wait for more answers.",
    },
    "rasch-too-many-designs": {
        "nb": "Spørsmålene er trukket i {n} ulike sett, og den betingede metoden tar høyst {limit}.\n-> Bruk den marginale Rasch-modellen, som ikke bryr seg om hvilke sett folk fikk.",
        "nn": "Spørsmåla er trekte i {n} ulike sett, og den vilkårsbundne metoden tek høgst {limit}.\n-> Bruk den marginale Rasch-modellen, som ikkje bryr seg om kva sett folk fekk.",
        "en": "The questions were drawn in {n} different sets, and the conditional method takes {limit} at most.\n-> Use the marginal Rasch model, which does not mind which sets people had.",
    },
    "rasch-too-far-apart": {
        "nb": "De {questions} spørsmålene er så ulike i vanskegrad at den betingede metoden mister siffer.\n-> Bruk den marginale Rasch-modellen.",
        "nn": "Dei {questions} spørsmåla er så ulike i vanskegrad at den vilkårsbundne metoden mistar siffer.\n-> Bruk den marginale Rasch-modellen.",
        "en": "The {questions} questions differ so much in difficulty that the conditional method loses digits.\n-> Use the marginal Rasch model.",
    },
    # Fit
    "fit-needs-same-questions": {
        "nb": "Testen trenger at alle fikk de samme spørsmålene.\n-> Bruk infit og outfit, som tåler trukne spørsmål.",
        "nn": "Testen treng at alle fekk dei same spørsmåla.\n-> Bruk infit og outfit, som toler trekte spørsmål.",
        "en": "The test needs everybody to have had the same questions.\n-> Use infit and outfit, which bear drawn questions.",
    },
    "fit-group-too-small": {
        "nb": "Den minste gruppen har {n} {n:person|personer} som teller. Det er for få å sammenligne.\n-> Del i færre grupper, eller vent til hver har minst {least}.",
        "nn": "Den minste gruppa har {n} {n:person|personar} som tel. Det er for få å samanlikne.\n-> Del i færre grupper, eller vent til kvar har minst {least}.",
        "en": "The smallest group has {n} {n:person|people} who count. That is too few to compare.\n-> Make fewer groups, or wait until each has at least {least}.",
    },
    # Groups
    "dif-one-group": {
        "nb": "Det er {n} {n:gruppe|grupper} med svar, så det er ingenting å sammenligne.\n-> Velg en kolonne der personene står i minst to grupper.",
        "nn": "Det er {n} {n:gruppe|grupper} med svar, så det er ingenting å samanlikne.\n-> Vel ei kolonne der personane står i minst to grupper.",
        "en": "There {n:is|are} {n} {n:group|groups} with answers, so there is nothing to compare.\n-> Choose a column where people are in at least two groups.",
    },
    "dif-no-such-group": {
        "nb": "Ingen står i gruppen {group}. Gruppene er: {known}.\n-> Bruk en av dem.",
        "nn": "Ingen står i gruppa {group}. Gruppene er: {known}.\n-> Bruk ei av dei.",
        "en": "Nobody is in the group {group}. The groups are: {known}.\n-> Use one of those.",
    },
    # What to look at
    "work-slope-negative": {
        "nb": "De som kan mest, svarer oftere feil her: diskriminering {a} ({low} til {high}, {n} svar).\n-> Se etter feil i fasiten, eller et galt svar som er riktig for den som kan mye.",
        "nn": "Dei som kan mest, svarer oftare feil her: diskriminering {a} ({low} til {high}, {n} svar).\n-> Sjå etter feil i fasiten, eller eit gale svar som er rett for den som kan mykje.",
        "en": "Those who know most are wrong more often here: discrimination {a} ({low} to {high}, {n} answers).\n-> Look for a mistake in the key, or a wrong answer that is right for whoever knows much.",
    },
    "work-erratic": {
        "nb": "Svarene spriker mer enn vanskegraden skulle tilsi: avvik {square}, der 1 er ventet ({n} svar).\n-> Se om spørsmålet kan leses på to måter, eller måler noe annet enn resten.",
        "nn": "Svara sprikjer meir enn vanskegraden skulle tilseie: avvik {square}, der 1 er venta ({n} svar).\n-> Sjå om spørsmålet kan lesast på to måtar, eller måler noko anna enn resten.",
        "en": "The answers are more erratic than its difficulty explains: mean square {square}, where 1 is expected ({n} answers).\n-> See whether the question can be read in two ways, or measures something else than the rest.",
    },
    "work-harder-for-group": {
        "nb": "Vanskeligere for {group} enn for {other} som ellers svarer like godt: {delta} delta ({low} til {high}), klasse {size}, {n} svar.\n-> Les spørsmålet slik begge gruppene fikk det, og se etter ord eller forhold som bare den ene kjenner.",
        "nn": "Vanskelegare for {group} enn for {other} som elles svarer like godt: {delta} delta ({low} til {high}), klasse {size}, {n} svar.\n-> Les spørsmålet slik begge gruppene fekk det, og sjå etter ord eller tilhøve som berre den eine kjenner.",
        "en": "Harder for {group} than for {other} who otherwise do equally well: {delta} delta ({low} to {high}), class {size}, {n} answers.\n-> Read the question as both groups had it, and look for words or matters that only one of them knows.",
    },
}
