"""Why a figure is not there: what follows N where a value would have stood."""

from __future__ import annotations

MESSAGES = {
    "figure-too-few": {
        "nb": "for få personer til å vises",
        "nn": "for få personar til å visast",
        "en": "too few persons to be shown",
    },
    "figure-hidden-with-others": {
        "nb": "skjult, ellers kunne tallene til en mindre gruppe regnes ut",
        "nn": "skjult, elles kunne tala til ei mindre gruppe reknast ut",
        "en": "hidden, or those of a smaller group could be reckoned",
    },
    "figure-one-person": {
        "nb": "det trengs minst to personer",
        "nn": "det trengst minst to personar",
        "en": "at least two persons are needed",
    },
    "figure-one-question": {
        "nb": "det trengs minst to spørsmål",
        "nn": "det trengst minst to spørsmål",
        "en": "at least two questions are needed",
    },
    "figure-no-rest": {
        "nb": "ingen fikk andre spørsmål å sammenligne med",
        "nn": "ingen fekk andre spørsmål å samanlikne med",
        "en": "nobody was asked anything else to compare with",
    },
    "figure-all-scored-alike": {
        "nb": "alle fikk samme poeng på spørsmålet",
        "nn": "alle fekk same poeng på spørsmålet",
        "en": "everybody got the same score on the question",
    },
    "figure-others-alike": {
        "nb": "alle fikk samme poeng på resten",
        "nn": "alle fekk same poeng på resten",
        "en": "everybody got the same score on the rest",
    },
    "figure-totals-alike": {
        "nb": "alle fikk samme poeng i alt",
        "nn": "alle fekk same poeng i alt",
        "en": "everybody got the same score in all",
    },
    "figure-groups-meet": {
        "nb": "for mange har samme poeng på resten til å dele dem i grupper",
        "nn": "for mange har same poeng på resten til å dele dei i grupper",
        "en": "too many have the same score on the rest to be parted in groups",
    },
    "figure-not-right-or-wrong": {
        "nb": "spørsmålet gir også deler av poengene",
        "nn": "spørsmålet gir òg delar av poenga",
        "en": "the question also gives parts of its points",
    },
    "figure-negative-covariance": {
        "nb": "spørsmålet trekker resultatet i feil retning",
        "nn": "spørsmålet dreg resultatet i feil retning",
        "en": "the question pulls the result the wrong way",
    },
    "figure-guess-unknown": {
        "nb": "vi vet ikke hva gjetting gir",
        "nn": "vi veit ikkje kva gjetting gir",
        "en": "what guessing gives is not known",
    },
    "figure-weights-differ": {
        "nb": "spørsmålene har ulik vekt",
        "nn": "spørsmåla har ulik vekt",
        "en": "the questions differ in weight",
    },
    "figure-draws-vary": {
        "nb": "personene fikk ulike spørsmål",
        "nn": "personane fekk ulike spørsmål",
        "en": "the persons were asked different questions",
    },
    "figure-draws-alike": {
        "nb": "alle fikk de samme spørsmålene, se alfa",
        "nn": "alle fekk dei same spørsmåla, sjå alfa",
        "en": "everybody was asked the same questions, see alpha",
    },
}
