"""What is said of questions on their way in from other formats, and out to them."""

from __future__ import annotations

MESSAGES = {
    # The commands
    "help-import": {
        "nb": "Les inn spørsmål fra andre programmer.\n"
        "Hver fil blir en bank i mappen. Formatet kjennes igjen på innholdet.",
        "nn": "Les inn spørsmål frå andre program.\nKvar fil blir ein bank i mappa. Formatet blir kjent att på innhaldet.",
        "en": "Bring in questions from other programs.\n"
        "Each file becomes a bank in the folder. The format is known by the content.",
    },
    "help-import-output": {
        "nb": "Mappen som bankene skal ligge i.",
        "nn": "Mappa som bankane skal liggje i.",
        "en": "The folder for the banks.",
    },
    "help-import-from": {
        "nb": "Formatet, hvis det ikke kjennes igjen.",
        "nn": "Formatet, om det ikkje blir kjent att.",
        "en": "The format, if it is not recognised.",
    },
    "help-import-lang": {
        "nb": "Språket i spørsmålene.",
        "nn": "Språket i spørsmåla.",
        "en": "The language of the questions.",
    },
    "help-import-json": {
        "nb": "Skriv hva det ble av hvert spørsmål, som JSON.",
        "nn": "Skriv kva det vart av kvart spørsmål, som JSON.",
        "en": "Write what became of each question, as JSON.",
    },
    "help-export": {
        "nb": "Skriv en bank i formatet til et annet program.\n"
        "Det som formatet ikke kan si, blir fortalt for hvert spørsmål.",
        "nn": "Skriv ein bank i formatet til eit anna program.\n"
        "Det som formatet ikkje kan seie, blir fortalt for kvart spørsmål.",
        "en": "Write a bank in the format of another program.\n"
        "What the format cannot say is told question by question.",
    },
    "help-export-to": {
        "nb": "Formatet: qti-2.2 (hvis du ikke sier noe annet), qti-2.1, qti-3.0, moodle-xml, gift, aiken eller csv.",
        "nn": "Formatet: qti-2.2 (om du ikkje seier noko anna), qti-2.1, qti-3.0, moodle-xml, gift, aiken eller csv.",
        "en": "The format: qti-2.2 (unless you say otherwise), qti-2.1, qti-3.0, moodle-xml, gift, aiken or csv.",
    },
    "help-export-output": {
        "nb": "Filen som skal skrives. En eldre fil blir erstattet.",
        "nn": "Fila som skal skrivast. Ei eldre fil blir erstatta.",
        "en": "The file to write. An older one is replaced.",
    },
    "help-export-lang": {
        "nb": "Språket i banken, hvis det ikke er navnet på mappen.",
        "nn": "Språket i banken, om det ikkje er namnet på mappa.",
        "en": "The language of the bank, unless it is the name of the folder.",
    },
    "help-export-json": {
        "nb": "Skriv hva det ble av hvert spørsmål, som JSON.",
        "nn": "Skriv kva det vart av kvart spørsmål, som JSON.",
        "en": "Write what became of each question, as JSON.",
    },
    "bank-exists": {
        "nb": "{path} finnes fra før. Ingenting er skrevet.\n-> Velg en annen mappe, eller flytt filen.",
        "nn": "{path} finst frå før. Ingenting er skrive.\n-> Vel ei anna mappe, eller flytt fila.",
        "en": "{path} is there already. Nothing was written.\n-> Choose another folder, or move the file.",
    },
    "bank-not-utf8": {
        "nb": "{path} er ikke i UTF-8.\n-> Lagre banken som UTF-8.",
        "nn": "{path} er ikkje i UTF-8.\n-> Lagre banken som UTF-8.",
        "en": "{path} is not in UTF-8.\n-> Save the bank as UTF-8.",
    },
    "bank-not-exported": {
        "nb": "Banken har {n} {n:feil|feil}. Ingenting er skrevet. Rett banken først.",
        "nn": "Banken har {n} {n:feil|feil}. Ingenting er skrive. Rett banken først.",
        "en": "The bank has {n} {n:error|errors}. Nothing was written. Mend the bank first.",
    },
    "bank-count-whole": {"nb": "{n} hele", "nn": "{n} heile", "en": "{n} whole"},
    "bank-count-changed": {"nb": "{n} endret", "nn": "{n} endra", "en": "{n} changed"},
    "bank-count-left-out": {"nb": "{n} utelatt", "nn": "{n} utelatne", "en": "{n} left out"},
    "bank-and-more": {"nb": " og {n} til", "nn": " og {n} til", "en": " and {n} more"},
    # The file
    "exchange-format-unknown": {
        "nb": "Formatet {name} finnes ikke.\n-> Bruk ett av disse: {known}.",
        "nn": "Formatet {name} finst ikkje.\n-> Bruk eitt av desse: {known}.",
        "en": "There is no format {name}.\n-> Use one of these: {known}.",
    },
    "exchange-format-not-seen": {
        "nb": "{file} er ikke i noe format som Kyndig kjenner igjen.\n"
        "-> Oppgi formatet med --from, eller eksporter filen på nytt i et av disse: {known}.",
        "nn": "{file} er ikkje i noko format som Kyndig kjenner att.\n"
        "-> Oppgi formatet med --from, eller eksporter fila på nytt i eitt av desse: {known}.",
        "en": "{file} is in no format that Kyndig recognises.\n"
        "-> Name the format with --from, or export the file again in one of these: {known}.",
    },
    "exchange-file-empty": {
        "nb": "Filen er tom.\n-> Eksporter spørsmålene på nytt.",
        "nn": "Fila er tom.\n-> Eksporter spørsmåla på nytt.",
        "en": "The file is empty.\n-> Export the questions again.",
    },
    "exchange-file-not-text": {
        "nb": "Filen er ikke tekst. {kind}\n-> Eksporter spørsmålene som ren tekst i UTF-8.",
        "nn": "Fila er ikkje tekst. {kind}\n-> Eksporter spørsmåla som rein tekst i UTF-8.",
        "en": "The file is not text. {kind}\n-> Export the questions as plain text in UTF-8.",
    },
    "exchange-file-too-large": {
        "nb": "Filen er større enn {limit} MB.\n-> Del den i flere filer.",
        "nn": "Fila er større enn {limit} MB.\n-> Del ho i fleire filer.",
        "en": "The file is larger than {limit} MB.\n-> Split it into several files.",
    },
    "exchange-encoding-guessed": {
        "nb": "Filen sier ikke hvilken tegnkoding den har. Den er lest som {encoding}.\n"
        "-> Se etter at æ, ø og å er riktige. Lagre ellers filen som UTF-8.",
        "nn": "Fila seier ikkje kva teiknkoding ho har. Ho er lesen som {encoding}.\n"
        "-> Sjå etter at æ, ø og å er rette. Lagre elles fila som UTF-8.",
        "en": "The file does not say which encoding it is in. It was read as {encoding}.\n"
        "-> See that letters such as æ, ø and å are right. If not, save the file as UTF-8.",
    },
    "exchange-encoding-other": {
        "nb": "Filen er i tegnkodingen {encoding}, og er gjort om til UTF-8.\n"
        "-> Du trenger ikke å gjøre noe.",
        "nn": "Fila er i teiknkodinga {encoding}, og er gjord om til UTF-8.\n-> Du treng ikkje gjere noko.",
        "en": "The file is in the encoding {encoding}, and was turned into UTF-8.\n"
        "-> There is nothing to do.",
    },
    "exchange-too-many": {
        "nb": "Filen har flere enn {limit} spørsmål. De første er lest.\n-> Del filen, og les inn resten for seg.",
        "nn": "Fila har fleire enn {limit} spørsmål. Dei første er lesne.\n"
        "-> Del fila, og les inn resten for seg.",
        "en": "The file has more than {limit} questions. The first were read.\n"
        "-> Split the file, and import the rest by itself.",
    },
    "exchange-nothing-found": {
        "nb": "Filen har ingen spørsmål.\n-> Se etter at du har valgt riktig fil.",
        "nn": "Fila har ingen spørsmål.\n-> Sjå etter at du har valt rett fil.",
        "en": "The file has no questions.\n-> See that it is the right file.",
    },
    # XML and zip
    "xml-too-large": {
        "nb": "XML-filen er større enn {limit} MB.\n-> Eksporter færre spørsmål om gangen.",
        "nn": "XML-fila er større enn {limit} MB.\n-> Eksporter færre spørsmål om gongen.",
        "en": "The XML file is larger than {limit} MB.\n-> Export fewer questions at a time.",
    },
    "xml-with-doctype": {
        "nb": "XML-filen har en dokumenttype (DOCTYPE). Slike filer blir ikke lest, "
        "for de kan hente inn andre filer.\n-> Ta bort linjen som begynner med <!DOCTYPE.",
        "nn": "XML-fila har ein dokumenttype (DOCTYPE). Slike filer blir ikkje lesne, "
        "for dei kan hente inn andre filer.\n-> Ta bort linja som byrjar med <!DOCTYPE.",
        "en": "The XML file has a document type (DOCTYPE). Such files are not read, "
        "since they can bring in other files.\n-> Take out the line that begins with <!DOCTYPE.",
    },
    "xml-too-deep": {
        "nb": "XML-filen har elementer inni hverandre i mer enn {limit} ledd.\n-> Eksporter spørsmålene på nytt.",
        "nn": "XML-fila har element inni kvarandre i meir enn {limit} ledd.\n-> Eksporter spørsmåla på nytt.",
        "en": "The XML file has elements nested more than {limit} deep.\n-> Export the questions again.",
    },
    "xml-too-many": {
        "nb": "XML-filen har mer enn {limit} elementer, eller et element med for mange attributter.\n"
        "-> Eksporter færre spørsmål om gangen.",
        "nn": "XML-fila har meir enn {limit} element, eller eit element med for mange attributt.\n"
        "-> Eksporter færre spørsmål om gongen.",
        "en": "The XML file has more than {limit} elements, or an element with too many attributes.\n"
        "-> Export fewer questions at a time.",
    },
    "xml-broken": {
        "nb": "XML-en er ikke velformet i linje {line}.\n-> Eksporter spørsmålene på nytt.",
        "nn": "XML-en er ikkje velforma i linje {line}.\n-> Eksporter spørsmåla på nytt.",
        "en": "The XML is not well-formed in line {line}.\n-> Export the questions again.",
    },
    "zip-too-large": {
        "nb": "Zip-filen er større enn {limit} MB.\n-> Eksporter færre spørsmål om gangen.",
        "nn": "Zip-fila er større enn {limit} MB.\n-> Eksporter færre spørsmål om gongen.",
        "en": "The zip file is larger than {limit} MB.\n-> Export fewer questions at a time.",
    },
    "zip-too-many": {
        "nb": "Zip-filen har {n} filer. Grensen er {limit}.\n-> Eksporter færre spørsmål om gangen.",
        "nn": "Zip-fila har {n} filer. Grensa er {limit}.\n-> Eksporter færre spørsmål om gongen.",
        "en": "The zip file has {n} files. The limit is {limit}.\n-> Export fewer questions at a time.",
    },
    "zip-name": {
        "nb": "Zip-filen har et filnavn som ikke kan brukes: {name}. Ingenting er lest.\n"
        "-> Pakk filene på nytt, uten absolutte stier, «..» og samme navn to ganger.",
        "nn": "Zip-fila har eit filnamn som ikkje kan brukast: {name}. Ingenting er lese.\n"
        "-> Pakk filene på nytt, utan absolutte stiar, «..» og same namn to gonger.",
        "en": "The zip file has a file name that cannot be used: {name}. Nothing was read.\n"
        "-> Pack the files again, without absolute paths, “..” or the same name twice.",
    },
    "zip-link": {
        "nb": "{name} i zip-filen er en lenke, ikke en fil. Ingenting er lest.\n"
        "-> Pakk filene på nytt uten lenker.",
        "nn": "{name} i zip-fila er ei lenkje, ikkje ei fil. Ingenting er lese.\n"
        "-> Pakk filene på nytt utan lenkjer.",
        "en": "{name} in the zip file is a link, not a file. Nothing was read.\n"
        "-> Pack the files again without links.",
    },
    "zip-encrypted": {
        "nb": "{name} i zip-filen har passord. Ingenting er lest.\n-> Pakk filene på nytt uten passord.",
        "nn": "{name} i zip-fila har passord. Ingenting er lese.\n-> Pakk filene på nytt utan passord.",
        "en": "{name} in the zip file has a password. Nothing was read.\n"
        "-> Pack the files again without a password.",
    },
    "zip-bomb": {
        "nb": "{name} i zip-filen blir uventet stor når den pakkes ut. Ingenting er lest.\n"
        "-> Ta bort filer som ikke er spørsmål, og pakk på nytt.",
        "nn": "{name} i zip-fila blir uventa stor når ho blir pakka ut. Ingenting er lese.\n"
        "-> Ta bort filer som ikkje er spørsmål, og pakk på nytt.",
        "en": "{name} in the zip file gets unexpectedly large when unpacked. Nothing was read.\n"
        "-> Take out files that are no questions, and pack again.",
    },
    "zip-broken": {
        "nb": "Zip-filen er skadet eller pakket på en måte som ikke kan leses. {name}\n"
        "-> Eksporter spørsmålene på nytt.",
        "nn": "Zip-fila er skadd eller pakka på ein måte som ikkje kan lesast. {name}\n"
        "-> Eksporter spørsmåla på nytt.",
        "en": "The zip file is damaged, or packed in a way that cannot be read. {name}\n"
        "-> Export the questions again.",
    },
    # A question on its way in
    "exchange-stem-empty": {
        "nb": "Spørsmålet har ingen tekst.\n-> Skriv teksten i den opprinnelige filen, og les den inn på nytt.",
        "nn": "Spørsmålet har ingen tekst.\n-> Skriv teksten i den opphavlege fila, og les ho inn på nytt.",
        "en": "The question has no text.\n-> Write it in the original file, and import that again.",
    },
    "exchange-not-writable": {
        "nb": "Teksten har en form som en spørsmålsbank ikke kan holde.\n"
        "-> Skriv spørsmålet enklere i den opprinnelige filen, eller skriv det rett inn i banken.",
        "nn": "Teksten har ei form som ein spørsmålsbank ikkje kan halde.\n"
        "-> Skriv spørsmålet enklare i den opphavlege fila, eller skriv det rett inn i banken.",
        "en": "The text has a form that a question bank cannot hold.\n"
        "-> Write the question more simply in the original file, or straight into the bank.",
    },
    "exchange-layout-lost": {
        "nb": "Lister og overskrifter i spørsmålsteksten er blitt vanlige avsnitt.\n"
        "-> Les gjennom teksten i banken.",
        "nn": "Lister og overskrifter i spørsmålsteksten er blitt vanlege avsnitt.\n"
        "-> Les gjennom teksten i banken.",
        "en": "Lists and headings in the text of the question have become ordinary paragraphs.\n"
        "-> Read through the text in the bank.",
    },
    "exchange-lost-picture": {
        "nb": "Et bilde er tatt bort. Bildeteksten står igjen.\n"
        "-> Se om spørsmålet kan besvares uten bildet, ellers ta det ut av banken.",
        "nn": "Eit bilete er teke bort. Bileteteksten står att.\n"
        "-> Sjå om ein kan svare på spørsmålet utan biletet, elles ta det ut av banken.",
        "en": "A picture was taken out. Its text alternative is still there.\n"
        "-> See whether the question can be answered without it; if not, take it out of the bank.",
    },
    "exchange-lost-media": {
        "nb": "Lyd, film eller innbygd innhold er tatt bort.\n"
        "-> Se om spørsmålet kan besvares uten, ellers ta det ut av banken.",
        "nn": "Lyd, film eller innbygd innhald er teke bort.\n"
        "-> Sjå om ein kan svare på spørsmålet utan, elles ta det ut av banken.",
        "en": "Sound, film or embedded content was taken out.\n"
        "-> See whether the question can be answered without it; if not, take it out of the bank.",
    },
    "exchange-lost-formula": {
        "nb": "En formel står som den er skrevet, og blir ikke vist som formel.\n"
        "-> Skriv den om til vanlig tekst.",
        "nn": "Ein formel står som han er skriven, og blir ikkje vist som formel.\n"
        "-> Skriv han om til vanleg tekst.",
        "en": "A formula stands as it is written, and is not shown as a formula.\n"
        "-> Write it as ordinary text.",
    },
    "exchange-lost-link": {
        "nb": "En lenke er tatt bort. Ordene står igjen.\n-> Skriv adressen i teksten hvis leseren trenger den.",
        "nn": "Ei lenkje er teken bort. Orda står att.\n-> Skriv adressa i teksten om lesaren treng ho.",
        "en": "A link was taken out. Its words are still there.\n-> Write the address if the reader needs it.",
    },
    "exchange-lost-style": {
        "nb": "Understreking, hevet skrift eller annen form er borte.\n-> Se om teksten sier det samme uten.",
        "nn": "Understreking, heva skrift eller anna form er borte.\n-> Sjå om teksten seier det same utan.",
        "en": "Underlining, raised letters or other styling is gone.\n-> See whether the text says the same.",
    },
    "exchange-lost-field": {
        "nb": "Et skjemafelt i teksten er tatt bort.\n-> Les gjennom teksten i banken.",
        "nn": "Eit skjemafelt i teksten er teke bort.\n-> Les gjennom teksten i banken.",
        "en": "A form field in the text was taken out.\n-> Read through the text in the bank.",
    },
    "exchange-lost-layout": {
        "nb": "En tabell, en liste eller et sitat er blitt vanlig tekst.\n-> Les gjennom teksten i banken.",
        "nn": "Ein tabell, ei liste eller eit sitat er blitt vanleg tekst.\n-> Les gjennom teksten i banken.",
        "en": "A table, a list or a quotation has become ordinary text.\n-> Read through the text in the bank.",
    },
    "exchange-lost-rest": {
        "nb": "Teksten er så lang at slutten er tatt bort.\n-> Kort den ned i den opprinnelige filen.",
        "nn": "Teksten er så lang at slutten er teken bort.\n-> Kort han ned i den opphavlege fila.",
        "en": "The text is so long that its end was taken out.\n-> Shorten it in the original file.",
    },
    # A question on its way out
    "exchange-labels-lost": {
        "nb": "Formatet har ingen plass til {keys}.\n-> Behold banken. Den eksporterte filen erstatter den ikke.",
        "nn": "Formatet har ingen plass til {keys}.\n-> Ta vare på banken. Den eksporterte fila erstattar han ikkje.",
        "en": "The format has no place for {keys}.\n-> Keep the bank. The exported file does not replace it.",
    },
}
