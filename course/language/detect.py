"""Which language a text is in: nb, nn or en, by counting words that tell them apart."""

from __future__ import annotations

import re

from course.language.words import word_set

_WORD = re.compile(r"[a-zæøåéèêóòâôü]+")

# Words that one of the two Norwegians has and the other has not weigh three, endings one.
_NN = word_set(
    "ikkje ein eit frå dei vere vart vore noko nokon kva kven korleis berre mykje gjeld eg me dykk deira"
    " kor nemnd nemnde nemnt gjere gjer seier blei gje gjev høve vidare sjølv ho saman desse"
    " løyve lova vald utsette utsett teneste tenesta tenester"
)
_NB = word_set(
    "ikke en et fra de være ble vært noe noen hva hvem hvordan bare mye gjelder jeg vi dere deres"
    " hvor nevnt gjøre gjør sier blir gi gir videre selv hun sammen disse hvis loven vold utsatte utsatt"
    " tjeneste tjenesten tjenester"
)
_NN_ENDINGS = ("ane", "leg", "lege", "heit", "ingar", "ande")
_NB_ENDINGS = ("ene", "lig", "lige", "het", "inger", "ende")
_EN = word_set(
    "the of and to is that for with as are be this by from or which should must not it an can may have has"
    " on at when if your you will users user these their was been into than more use used"
)
_NORDIC = word_set(
    "og i å som til av for på med skal er det den kan ved eller etter om har når at må bør blir"
)

OVERRIDE_WORDS = 25
"""A part of a document with fewer words than this has the document's language."""


def detect(text: str, otherwise: str = "nb") -> str:
    """`nb`, `nn` or `en`; `otherwise` when the text says nothing either way."""
    nordic = english = bokmal = nynorsk = 0
    for word in _WORD.findall(text.lower()):
        nordic += word in _NORDIC
        english += word in _EN
        if word in _NN:
            nynorsk += 3 * (word not in _NB)
        elif word in _NB:
            bokmal += 3
        elif len(word) > 5:
            nynorsk += word.endswith(_NN_ENDINGS)
            bokmal += word.endswith(_NB_ENDINGS)
    if english > nordic + max(bokmal, nynorsk) / 3:
        return "en"
    if bokmal == nynorsk:
        return otherwise if otherwise != "en" or not nordic else "nb"
    return "nn" if nynorsk > bokmal else "nb"
