"""What the reader of Word documents says: why one cannot be read, what of it text cannot hold."""

from __future__ import annotations

MESSAGES = {
    "docx-password": {
        "nb": "{file} har passord og kan ikke leses.\n"
        "-> Åpne dokumentet i Word, ta bort passordet under Fil > Info, og lagre det.",
        "nn": "{file} har passord og kan ikkje lesast.\n"
        "-> Opne dokumentet i Word, ta bort passordet under Fil > Info, og lagre det.",
        "en": "{file} has a password and cannot be read.\n"
        "-> Open the document in Word, take the password away under File > Info, and save it.",
    },
    "docx-old": {
        "nb": "{file} er i det gamle Word-formatet, .doc, selv om navnet slutter på .docx.\n"
        "-> Åpne dokumentet i Word og velg Lagre som > Word-dokument (.docx).",
        "nn": "{file} er i det gamle Word-formatet, .doc, sjølv om namnet sluttar på .docx.\n"
        "-> Opne dokumentet i Word og vel Lagre som > Word-dokument (.docx).",
        "en": "{file} is in Word's old format, .doc, although its name ends in .docx.\n"
        "-> Open the document in Word and choose Save as > Word document (.docx).",
    },
    "docx-not-word": {
        "nb": "{file} er ikke et Word-dokument, selv om navnet slutter på .docx.\n"
        "-> Åpne filen i programmet den er laget med, og lagre den som Word-dokument.",
        "nn": "{file} er ikkje eit Word-dokument, sjølv om namnet sluttar på .docx.\n"
        "-> Opne fila i programmet ho er laga med, og lagre ho som Word-dokument.",
        "en": "{file} is no Word document, although its name ends in .docx.\n"
        "-> Open the file in the program it was made with, and save it as a Word document.",
    },
    "docx-broken": {
        "nb": "{file} er skadet og kan ikke leses.\n"
        "-> Hent filen på nytt, eller åpne den i Word, la Word reparere den, og lagre den.",
        "nn": "{file} er skadd og kan ikkje lesast.\n"
        "-> Hent fila på nytt, eller opne ho i Word, la Word reparere ho, og lagre ho.",
        "en": "{file} is damaged and cannot be read.\n"
        "-> Fetch the file again, or open it in Word, let Word repair it, and save it.",
    },
    "docx-too-large": {
        "nb": "{file} blir uventet stor når den pakkes ut. Grensen er {limit} MB tekst.\n"
        "-> Del dokumentet i flere, eller kopier teksten til et nytt dokument.",
        "nn": "{file} blir uventa stor når ho blir pakka ut. Grensa er {limit} MB tekst.\n"
        "-> Del dokumentet i fleire, eller kopier teksten til eit nytt dokument.",
        "en": "{file} gets unexpectedly large when unpacked. The limit is {limit} MB of text.\n"
        "-> Split the document, or copy its text to a new one.",
    },
    "docx-too-long": {
        "nb": "{file} har mer enn {limit} avsnitt.\n-> Del dokumentet i flere.",
        "nn": "{file} har meir enn {limit} avsnitt.\n-> Del dokumentet i fleire.",
        "en": "{file} has more than {limit} paragraphs.\n-> Split the document into several.",
    },
    "docx-pictures": {
        "nb": "{n} {n:bilde|bilder} er ikke med i kurset. Teksten i et bilde kan ikke leses.\n"
        "-> Skriv inn tekst som bare finnes i bilder, og legg ved bilder kurset trenger.",
        "nn": "{n} {n:bilete|bilete} er ikkje med i kurset. Teksten i eit bilete kan ikkje lesast.\n"
        "-> Skriv inn tekst som berre finst i bilete, og legg ved bilete kurset treng.",
        "en": "{n} {n:picture is|pictures are} not in the course. Text in a picture cannot be read.\n"
        "-> Type in text that is in pictures only, and add the pictures that the course needs.",
    },
    "docx-charts": {
        "nb": "{n} {n:diagram|diagrammer} er ikke med i kurset.\n"
        "-> Skriv med ord det diagrammet viser, om kurset trenger det.",
        "nn": "{n} {n:diagram|diagram} er ikkje med i kurset.\n"
        "-> Skriv med ord det diagrammet viser, om kurset treng det.",
        "en": "{n} {n:chart or diagram is|charts or diagrams are} not in the course.\n"
        "-> Say in words what they show, if the course needs it.",
    },
    "docx-equations": {
        "nb": "{n} {n:formel|formler} er ikke lest. I teksten står […] der de var.\n"
        "-> Skriv dem som vanlig tekst i dokumentet.",
        "nn": "{n} {n:formel|formlar} er ikkje lesne. I teksten står […] der dei var.\n"
        "-> Skriv dei som vanleg tekst i dokumentet.",
        "en": "{n} {n:equation was|equations were} not read. In the text […] stands in their place.\n"
        "-> Write them as ordinary text in the document.",
    },
    "docx-objects": {
        "nb": "{n} {n:innebygd fil|innebygde filer} er ikke med i kurset.\n"
        "-> Lim inn innholdet som tekst i dokumentet, eller les filen inn for seg.",
        "nn": "{n} {n:innebygd fil|innebygde filer} er ikkje med i kurset.\n"
        "-> Lim inn innhaldet som tekst i dokumentet, eller les fila inn for seg.",
        "en": "{n} {n:embedded file is|embedded files are} not in the course.\n"
        "-> Paste its content into the document as text, or read the file by itself.",
    },
    "docx-notes-moved": {
        "nb": "{n} {n:fotnote|fotnoter} står som egne avsnitt sist under overskriften de hører til.",
        "nn": "{n} {n:fotnote|fotnotar} står som eigne avsnitt sist under overskrifta dei høyrer til.",
        "en": "{n} {n:footnote stands|footnotes stand} as paragraphs of their own at the end of their section.",
    },
    "docx-bold-headings": {
        "nb": "{n} {n:avsnitt|avsnitt} i fet skrift kan være overskrifter: {texts}\n"
        "-> Er de det, gi dem en overskriftsstil i Word og les dokumentet på nytt.",
        "nn": "{n} {n:avsnitt|avsnitt} i feit skrift kan vere overskrifter: {texts}\n"
        "-> Er dei det, gi dei ein overskriftsstil i Word og les dokumentet på nytt.",
        "en": "{n} bold {n:paragraph|paragraphs} may be headings: {texts}\n"
        "-> If so, give them a heading style in Word and read the document again.",
    },
}
