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
}
