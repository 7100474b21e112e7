"""Sentences about completions and certificates."""

from __future__ import annotations

from course.messages import Messages

MESSAGES: Messages = {
    "validity-months": {
        "nb": "En fullføring kan ikke være gyldig i {months} måneder. Velg fra 1 til {most} måneder.",
        "nn": "Ei fullføring kan ikkje vere gyldig i {months} månader. Vel frå 1 til {most} månader.",
        "en": "A completion cannot be valid for {months} months. Choose from 1 to {most} months.",
    },
    "certificate-prefix": {
        "nb": "«{prefix}» kan ikke brukes foran kodene på kursbevis. Bruk 1 til {most} tegn: sifre og "
        "store bokstaver fra A til Z, uten I, L, O og U.",
        "nn": "«{prefix}» kan ikkje brukast framfor kodane på kursbevis. Bruk 1 til {most} teikn: siffer og "
        "store bokstavar frå A til Z, utan I, L, O og U.",
        "en": "“{prefix}” cannot stand before the codes on certificates. Use 1 to {most} characters: digits "
        "and capital letters from A to Z, without I, L, O and U.",
    },
    "certificate-text-missing": {
        "nb": "Kursbeviset mangler en opplysning ({field}). Fyll den ut, og utsted beviset på nytt.",
        "nn": "Kursbeviset manglar ei opplysning ({field}). Fyll ho ut, og utferd beviset på nytt.",
        "en": "The certificate lacks a detail ({field}). Fill it in and issue the certificate again.",
    },
    "certificate-code": {
        "nb": "«{given}» er ikke en kode som et kursbevis kan ha. Lag en ny kode.",
        "nn": "«{given}» er ikkje ein kode som eit kursbevis kan ha. Lag ein ny kode.",
        "en": "“{given}” is not a code that a certificate can have. Make a new code.",
    },
    "certificate-dates": {
        "nb": "Kursbeviset ville vært utløpt ({until}) før det ble utstedt ({issued}). Rett gyldigheten.",
        "nn": "Kursbeviset ville vore utgått ({until}) før det vart utferda ({issued}). Rett gyldigheita.",
        "en": "The certificate would have expired ({until}) before it was issued ({issued}). "
        "Correct the validity.",
    },
    "certificate-points": {
        "nb": "Poengene eller minuttene for «{module}» kan ikke stemme. Se etter hva som er registrert.",
        "nn": "Poenga eller minutta for «{module}» kan ikkje stemme. Sjå etter kva som er registrert.",
        "en": "The points or minutes for “{module}” cannot be right. Look at what was recorded.",
    },
    "certificate-unreadable": {
        "nb": "Opplysningene om kursbeviset kan ikke leses ({reason}). Hent dem fra en sikkerhetskopi.",
        "nn": "Opplysningane om kursbeviset kan ikkje lesast ({reason}). Hent dei frå ein tryggingskopi.",
        "en": "The certificate's details cannot be read ({reason}). Restore them from a backup.",
    },
}
