"""What models and comparisons of groups say beside their figures."""

from __future__ import annotations

MESSAGES = {
    # Why two groups, or a question in them, are not compared
    "dif-group-too-small": {
        "nb": "{group} har {n} {n:person|personer}. Det er for få å sammenligne.\n-> Vent til gruppen har minst {least}.",
        "nn": "{group} har {n} {n:person|personar}. Det er for få å samanlikne.\n-> Vent til gruppa har minst {least}.",
        "en": "{group} has {n} {n:person|people}. That is too few to compare.\n-> Wait until the group has at least {least}.",
    },
    "dif-question-too-few": {
        "nb": "{n} {n:person|personer} i den minste gruppen så spørsmålet. Det er for få å sammenligne.\n-> Vent til det er minst {least}.",
        "nn": "{n} {n:person|personar} i den minste gruppa såg spørsmålet. Det er for få å samanlikne.\n-> Vent til det er minst {least}.",
        "en": "{n} {n:person|people} in the smaller group saw the question. That is too few to compare.\n-> Wait until there are at least {least}.",
    },
    "dif-nothing-to-compare": {
        "nb": "Blant dem som ellers svarer likt, hadde alle dette riktig eller alle galt i en av gruppene.\n-> Se på spørsmålet i den klassiske statistikken.",
        "nn": "Blant dei som elles svarer likt, hadde alle dette rett eller alle gale i ei av gruppene.\n-> Sjå på spørsmålet i den klassiske statistikken.",
        "en": "Among people who otherwise do equally well, all had this right, or all wrong, in one of the groups.\n-> Look at the question in the classical statistics.",
    },
    # Tables
    "models-to": {"nb": "{low} til {high}", "nn": "{low} til {high}", "en": "{low} to {high}"},
    "models-no-place": {
        "nb": "spørsmålet skiller ingen fra noen",
        "nn": "spørsmålet skil ingen frå nokon",
        "en": "the question tells nobody from anybody",
    },
    "models-rasch": {
        "nb": "Rasch-modellen, vanskegrad i logits ({n} {n:person|personer})",
        "nn": "Rasch-modellen, vanskegrad i logits ({n} {n:person|personar})",
        "en": "The Rasch model, difficulty in logits ({n} {n:person|people})",
    },
    "models-two-parameter": {
        "nb": "Toparametermodellen ({n} {n:person|personer})",
        "nn": "Toparametermodellen ({n} {n:person|personar})",
        "en": "The two-parameter model ({n} {n:person|people})",
    },
    "models-head-question": {"nb": "Spørsmål", "nn": "Spørsmål", "en": "Question"},
    "models-head-n": {"nb": "N", "nn": "N", "en": "N"},
    "models-head-difficulty": {"nb": "Vanskegrad", "nn": "Vanskegrad", "en": "Difficulty"},
    "models-head-interval": {"nb": "95 %-intervall", "nn": "95 %-intervall", "en": "95% interval"},
    "models-head-infit": {"nb": "Infit", "nn": "Infit", "en": "Infit"},
    "models-head-outfit": {"nb": "Outfit", "nn": "Outfit", "en": "Outfit"},
    "models-head-discrimination": {"nb": "Diskr.", "nn": "Diskr.", "en": "Discr."},
    "models-head-location": {"nb": "Sted", "nn": "Stad", "en": "Place"},
    "models-head-delta": {"nb": "Delta", "nn": "Delta", "en": "Delta"},
    "models-head-size": {"nb": "Klasse", "nn": "Klasse", "en": "Class"},
    "models-head-p": {"nb": "p, justert", "nn": "p, justert", "en": "p, adjusted"},
    "models-partly": {
        "nb": "{n} spørsmål gir også deler av poengene. Her teller bare fullt riktige svar som riktige.",
        "nn": "{n} spørsmål gir òg delar av poenga. Her tel berre heilt rette svar som rette.",
        "en": "{n} {n:question also gives|questions also give} parts of the points. Here only wholly right answers count as right.",
    },
    "models-marginal": {
        "nb": "Spørsmålene er trukket i for mange ulike sett til den betingede metoden, så vanskegradene er marginale.",
        "nn": "Spørsmåla er trekte i for mange ulike sett til den vilkårsbundne metoden, så vanskegradene er marginale.",
        "en": "The questions were drawn in too many different sets for the conditional method, so the difficulties are marginal.",
    },
    "models-andersen": {
        "nb": "De sterke og de svake har samme vanskegrader? Andersens test: {statistic} med {df} frihetsgrader, p = {p} ({n} personer).",
        "nn": "Dei sterke og dei svake har same vanskegrader? Andersens test: {statistic} med {df} fridomsgrader, p = {p} ({n} personar).",
        "en": "Do the strong and the weak have the same difficulties? Andersen's test: {statistic} with {df} degrees of freedom, p = {p} ({n} people).",
    },
    "groups-head": {
        "nb": "{focal} ({n_focal}) mot {reference} ({n_reference}), Mantel-Haenszel",
        "nn": "{focal} ({n_focal}) mot {reference} ({n_reference}), Mantel-Haenszel",
        "en": "{focal} ({n_focal}) against {reference} ({n_reference}), Mantel-Haenszel",
    },
    "groups-alike": {
        "nb": "{n} av {of} spørsmål skiller ikke gruppene (klasse A).",
        "nn": "{n} av {of} spørsmål skil ikkje gruppene (klasse A).",
        "en": "{n} of {of} questions do not tell the groups apart (class A).",
    },
    "groups-sign": {
        "nb": "Negativ delta er vanskeligere for {focal}. Med mange spørsmål blir noen tilfeldige: se på justert p.",
        "nn": "Negativ delta er vanskelegare for {focal}. Med mange spørsmål blir nokre tilfeldige: sjå på justert p.",
        "en": "A negative delta is harder for {focal}. With many questions some are chance: look at the adjusted p.",
    },
    "groups-by-ability": {
        "nb": "Folk fikk ulike spørsmål, så de er sammenlignet i tideler etter anslått dyktighet.",
        "nn": "Folk fekk ulike spørsmål, så dei er samanlikna i tidelar etter rekna dugleik.",
        "en": "People had different questions, so they are compared in tenths by estimated ability.",
    },
    "groups-not-compared": {
        "nb": "{n} spørsmål er ikke sammenlignet: for få svar i en gruppe, eller alle svarte likt.",
        "nn": "{n} spørsmål er ikkje samanlikna: for få svar i ei gruppe, eller alle svarte likt.",
        "en": "{n} {n:question is|questions are} not compared: too few answers in a group, or all answered alike.",
    },
}
