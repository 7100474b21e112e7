"""What the reader of PDFs says: why a file cannot be read, and what was left out or could not be placed."""

from __future__ import annotations

MESSAGES = {
    "pdf-password": {
        "nb": "{file} er låst med passord.\n-> Lagre en kopi uten passord, og bruk den.",
        "nn": "{file} er låst med passord.\n-> Lagre ein kopi utan passord, og bruk han.",
        "en": "{file} is locked with a password.\n-> Save a copy without a password, and use that.",
    },
    "pdf-broken": {
        "nb": "{file} er skadet, eller er ikke en PDF.\n"
        "-> Hent filen på nytt der den kom fra, eller lagre veilederen som PDF igjen.",
        "nn": "{file} er skadd, eller er ikkje ein PDF.\n"
        "-> Hent fila på nytt der ho kom frå, eller lagre rettleiaren som PDF igjen.",
        "en": "{file} is damaged, or is not a PDF.\n"
        "-> Fetch the file again from where it came, or save the guide as a PDF once more.",
    },
    "pdf-scanned": {
        "nb": "{file} er skannet: {n} {n:side|sider} med bilder, men ingen tekst.\n"
        "-> Kjør tekstgjenkjenning (OCR) på filen først, for eksempel med ocrmypdf, og les gjennom resultatet.",
        "nn": "{file} er skanna: {n} {n:side|sider} med bilete, men ingen tekst.\n"
        "-> Køyr tekstgjenkjenning (OCR) på fila først, til dømes med ocrmypdf, og les gjennom resultatet.",
        "en": "{file} is a scan: {n} {n:page|pages} with pictures, but no text.\n"
        "-> Run text recognition (OCR) on the file first, for example with ocrmypdf, and read the result through.",
    },
    "pdf-no-text": {
        "nb": "{file} har {n} {n:side|sider}, men ingen tekst som kan leses.\n"
        "-> Bruk en PDF der du kan markere og kopiere teksten, eller kjør tekstgjenkjenning (OCR) først.",
        "nn": "{file} har {n} {n:side|sider}, men ingen tekst som kan lesast.\n"
        "-> Bruk ein PDF der du kan markere og kopiere teksten, eller køyr tekstgjenkjenning (OCR) først.",
        "en": "{file} has {n} {n:page|pages}, but no text that can be read.\n"
        "-> Use a PDF whose text you can select and copy, or run text recognition (OCR) first.",
    },
    "pdf-unreadable-letters": {
        "nb": "{percent} prosent av tegnene i {file} sier ikke hvilken bokstav de er.\n"
        "-> Lagre veilederen som PDF på nytt fra programmet den ble skrevet i, "
        "eller kjør tekstgjenkjenning (OCR).",
        "nn": "{percent} prosent av teikna i {file} seier ikkje kva bokstav dei er.\n"
        "-> Lagre rettleiaren som PDF på nytt frå programmet han blei skriven i, "
        "eller køyr tekstgjenkjenning (OCR).",
        "en": "{percent} per cent of the characters in {file} do not say which letter they are.\n"
        "-> Save the guide as a PDF again from the program it was written in, or run text recognition (OCR).",
    },
    "pdf-too-many-pages": {
        "nb": "{file} har {n} sider. Grensen er {limit}.\n-> Del veilederen i flere filer.",
        "nn": "{file} har {n} sider. Grensa er {limit}.\n-> Del rettleiaren i fleire filer.",
        "en": "{file} has {n} pages. The limit is {limit}.\n-> Split the guide into several files.",
    },
    "pdf-too-long": {
        "nb": "{file} har mer enn {limit} tegn.\n-> Del veilederen i flere filer.",
        "nn": "{file} har meir enn {limit} teikn.\n-> Del rettleiaren i fleire filer.",
        "en": "{file} has more than {limit} characters.\n-> Split the guide into several files.",
    },
    "pdf-too-heavy": {
        "nb": "{file} tok for lang tid eller for mye minne å lese, og lesingen ble stanset.\n"
        "-> Lagre filen på nytt som PDF fra en PDF-leser, eller del den i flere filer.",
        "nn": "{file} tok for lang tid eller for mykje minne å lese, og lesinga blei stansa.\n"
        "-> Lagre fila på nytt som PDF frå ein PDF-lesar, eller del ho i fleire filer.",
        "en": "{file} took too much time or memory to read, and the reading was stopped.\n"
        "-> Save the file as a PDF again from a PDF viewer, or split it into several files.",
    },
    "pdf-pictures": {
        "nb": "{n} {n:side|sider} er bilder uten tekst og er ikke med: side {pages}.\n"
        "-> Kjør tekstgjenkjenning (OCR) på filen hvis sidene har tekst som skal læres.",
        "nn": "{n} {n:side|sider} er bilete utan tekst og er ikkje med: side {pages}.\n"
        "-> Køyr tekstgjenkjenning (OCR) på fila om sidene har tekst som skal lærast.",
        "en": "{n} {n:page is a picture|pages are pictures} without text and left out: page {pages}.\n"
        "-> Run text recognition (OCR) on the file if they hold text that is to be learnt.",
    },
    "pdf-tables": {
        "nb": "Tabeller på {n} {n:side|sider} er lest linje for linje: side {pages}.\n"
        "-> Se at ordene står i riktig celle, eller skriv tabellen inn som Markdown.",
        "nn": "Tabellar på {n} {n:side|sider} er lesne linje for linje: side {pages}.\n"
        "-> Sjå at orda står i rett celle, eller skriv tabellen inn som Markdown.",
        "en": "Tables on {n} {n:page|pages} were read line by line: page {pages}.\n"
        "-> See that the words are in the right cells, or write the table as Markdown.",
    },
    "pdf-turned": {
        "nb": "Tekst som står på skrå eller på høykant, er ikke med: side {pages}.",
        "nn": "Tekst som står på skrå eller på høgkant, er ikkje med: side {pages}.",
        "en": "Text that is slanted or upright is left out: page {pages}.",
    },
    "pdf-code": {
        "nb": "Kode er ikke med i kurset: side {pages}.",
        "nn": "Kode er ikkje med i kurset: side {pages}.",
        "en": "Code is not in the course: page {pages}.",
    },
    "pdf-running-heads": {
        "nb": "{n} {n:linje|linjer} med topptekst, bunntekst eller sidetall er ikke med i kurset.",
        "nn": "{n} {n:linje|linjer} med topptekst, botntekst eller sidetal er ikkje med i kurset.",
        "en": "{n} {n:running head, foot or page number is|running heads, feet and page numbers are} not in the course.",
    },
    "pdf-contents": {
        "nb": "{n} {n:linje|linjer} i innholdsfortegnelsen er ikke med i kurset.",
        "nn": "{n} {n:linje|linjer} i innhaldslista er ikkje med i kurset.",
        "en": "{n} {n:line|lines} of the table of contents {n:is|are} not in the course.",
    },
    "pdf-broken-pages": {
        "nb": "{n} {n:side er skadet|sider er skadet} og er ikke med i kurset.\n"
        "-> Hent filen på nytt der den kom fra.",
        "nn": "{n} {n:side er skadd|sider er skadde} og er ikkje med i kurset.\n"
        "-> Hent fila på nytt der ho kom frå.",
        "en": "{n} {n:page is|pages are} damaged and not in the course.\n-> Fetch the file again from where it came.",
    },
    "pdf-copy-forbidden": {
        "nb": "Den som laget PDF-en, har merket den med at teksten ikke skal kopieres.\n"
        "-> Se at du har lov til å lage kurs av den.",
        "nn": "Den som laga PDF-en, har merkt han med at teksten ikkje skal kopierast.\n"
        "-> Sjå at du har lov til å lage kurs av han.",
        "en": "Whoever made the PDF has marked it so that its text is not to be copied.\n"
        "-> See that you may make a course of it.",
    },
}
