"""What is said of questions on their way in from QTI, and out to it."""

from __future__ import annotations

MESSAGES = {
    # The file
    "qti-version-old": {
        "nb": "Filen er i QTI 1.x, som ikke blir lest.\n"
        "-> Eksporter spørsmålene på nytt i QTI 2.1, 2.2 eller 3.0, eller i Moodle XML eller GIFT.",
        "nn": "Fila er i QTI 1.x, som ikkje blir lesen.\n"
        "-> Eksporter spørsmåla på nytt i QTI 2.1, 2.2 eller 3.0, eller i Moodle XML eller GIFT.",
        "en": "The file is in QTI 1.x, which is not read.\n"
        "-> Export the questions again in QTI 2.1, 2.2 or 3.0, or in Moodle XML or GIFT.",
    },
    "qti-not-qti": {
        "nb": "XML-en er ikke QTI: den begynner med <{root}>.\n-> Se etter at du har valgt riktig fil.",
        "nn": "XML-en er ikkje QTI: han byrjar med <{root}>.\n-> Sjå etter at du har valt rett fil.",
        "en": "The XML is not QTI: it begins with <{root}>.\n-> See that it is the right file.",
    },
    "qti-without-items": {
        "nb": "Filen er en del av en QTI-pakke (<{root}>), uten spørsmålene selv.\n"
        "-> Les inn hele pakken, zip-filen med imsmanifest.xml.",
        "nn": "Fila er ein del av ei QTI-pakke (<{root}>), utan spørsmåla sjølve.\n"
        "-> Les inn heile pakka, zip-fila med imsmanifest.xml.",
        "en": "The file is a part of a QTI package (<{root}>), without the questions themselves.\n"
        "-> Import the whole package, the zip file with imsmanifest.xml.",
    },
    "qti-package-empty": {
        "nb": "Pakken har ingen spørsmål i QTI 2 eller 3.\n-> Se etter at du har valgt riktig fil.",
        "nn": "Pakka har ingen spørsmål i QTI 2 eller 3.\n-> Sjå etter at du har valt rett fil.",
        "en": "The package has no questions in QTI 2 or 3.\n-> See that it is the right file.",
    },
    "qti-test-unreadable": {
        "nb": "Testen {name} i pakken kan ikke leses. Spørsmålene står i rekkefølgen fra manifestet.\n"
        "-> Eksporter pakken på nytt hvis rekkefølgen betyr noe.",
        "nn": "Testen {name} i pakka kan ikkje lesast. Spørsmåla står i rekkjefølgja frå manifestet.\n"
        "-> Eksporter pakka på nytt om rekkjefølgja har noko å seie.",
        "en": "The test {name} in the package cannot be read. The questions stand in the manifest's order.\n"
        "-> Export the package again if the order matters.",
    },
    "qti-test-rules": {
        "nb": "Testen i pakken har regler som ikke er tatt med: {rules}.\n"
        "-> Skriv reglene for trekning, tid og poeng i course.toml.",
        "nn": "Testen i pakka har reglar som ikkje er tekne med: {rules}.\n"
        "-> Skriv reglane for trekking, tid og poeng i course.toml.",
        "en": "The test in the package has rules that were not taken along: {rules}.\n"
        "-> Write the rules for drawing, time and points in course.toml.",
    },
    "qti-file-missing": {
        "nb": "Manifestet nevner {name}, men filen er ikke i pakken.\n-> Eksporter pakken på nytt.",
        "nn": "Manifestet nemner {name}, men fila er ikkje i pakka.\n-> Eksporter pakka på nytt.",
        "en": "The manifest names {name}, but the file is not in the package.\n-> Export the package again.",
    },
    "qti-file-refused": {
        "nb": "Filen {name} i pakken kan ikke leses.\n-> Rett den, eller eksporter pakken på nytt.",
        "nn": "Fila {name} i pakka kan ikkje lesast.\n-> Rett ho, eller eksporter pakka på nytt.",
        "en": "The file {name} in the package cannot be read.\n-> Mend it, or export the package again.",
    },
    # A question that is left out on its way in
    "qti-broken": {
        "nb": "Spørsmålet henger ikke sammen: en erklæring eller et valg mangler eller står to ganger.\n"
        "-> Rett det i programmet som det kommer fra, og eksporter på nytt.",
        "nn": "Spørsmålet heng ikkje saman: ei erklæring eller eit val manglar eller står to gonger.\n"
        "-> Rett det i programmet som det kjem frå, og eksporter på nytt.",
        "en": "The question does not hold together: a declaration or a choice is missing or there twice.\n"
        "-> Mend it in the program that it comes from, and export again.",
    },
    "qti-adaptive": {
        "nb": "Spørsmålet endrer seg mens det blir besvart (adaptive), og kan ikke tas med.\n"
        "-> Skriv det som et forløp (case) i banken.",
        "nn": "Spørsmålet endrar seg medan ein svarer (adaptive), og kan ikkje takast med.\n"
        "-> Skriv det som eit forløp (case) i banken.",
        "en": "The question changes while it is answered (adaptive), and cannot be taken along.\n"
        "-> Write it as a branching case in the bank.",
    },
    "qti-template": {
        "nb": "Spørsmålet lager nye tall eller ord hver gang (template), og kan ikke tas med.\n"
        "-> Skriv noen faste utgaver med samme variant i banken.",
        "nn": "Spørsmålet lagar nye tal eller ord kvar gong (template), og kan ikkje takast med.\n"
        "-> Skriv nokre faste utgåver med same variant i banken.",
        "en": "The question makes new numbers or words each time (template), and cannot be taken along.\n"
        "-> Write some fixed versions with the same variant in the bank.",
    },
    "qti-no-interaction": {
        "nb": "Det er ingenting å svare på.\n-> Legg teksten i en leksjon hvis den trengs.",
        "nn": "Det er ingenting å svare på.\n-> Legg teksten i ein leksjon om han trengst.",
        "en": "There is nothing to answer.\n-> Put the text into a lesson if it is needed.",
    },
    "qti-composite": {
        "nb": "Spørsmålet har {count} deloppgaver, og kan ikke tas med som ett.\n"
        "-> Del det i flere spørsmål der det kommer fra.",
        "nn": "Spørsmålet har {count} deloppgåver, og kan ikkje takast med som eitt.\n"
        "-> Del det i fleire spørsmål der det kjem frå.",
        "en": "The question has {count} parts, and cannot be taken along as one.\n"
        "-> Split it into several questions where it comes from.",
    },
    "qti-extended-text": {
        "nb": "Spørsmålet ber om en lang fritekst, som et menneske må vurdere.\n"
        "-> Skriv det som en refleksjon i banken hvis ingen skal lese svaret.",
        "nn": "Spørsmålet ber om ein lang fritekst, som eit menneske må vurdere.\n"
        "-> Skriv det som ein refleksjon i banken om ingen skal lese svaret.",
        "en": "The question asks for a long text, which a person has to judge.\n"
        "-> Write it as a reflection in the bank if nobody is to read the answer.",
    },
    "qti-interaction-unknown": {
        "nb": "Spørsmål av typen {interaction} finnes ikke her.\n-> Skriv det om til en annen type i banken.",
        "nn": "Spørsmål av typen {interaction} finst ikkje her.\n-> Skriv det om til ein annan type i banken.",
        "en": "There are no questions of the kind {interaction} here.\n"
        "-> Write it as another type in the bank.",
    },
    "qti-pictures": {
        "nb": "Svaralternativene er bilder, som ikke kan tas med.\n-> Skriv spørsmålet med ord.",
        "nn": "Svaralternativa er bilete, som ikkje kan takast med.\n-> Skriv spørsmålet med ord.",
        "en": "The choices are pictures, which cannot be taken along.\n-> Write the question in words.",
    },
    "qti-key-missing": {
        "nb": "Spørsmålet sier ikke hva som er riktig svar.\n"
        "-> Legg inn fasiten i programmet som det kommer fra, og eksporter på nytt.",
        "nn": "Spørsmålet seier ikkje kva som er rett svar.\n"
        "-> Legg inn fasiten i programmet som det kjem frå, og eksporter på nytt.",
        "en": "The question does not say what the right answer is.\n"
        "-> Enter the key in the program that it comes from, and export again.",
    },
    "qti-keys-several": {
        "nb": "Flere alternativer gir full poengsum, men bare ett kan velges.\n"
        "-> Gjør ett av dem riktig, eller la flere kunne velges.",
        "nn": "Fleire alternativ gir full poengsum, men berre eitt kan veljast.\n"
        "-> Gjer eitt av dei rett, eller la fleire kunne veljast.",
        "en": "Several options give full marks, but only one can be picked.\n"
        "-> Make one of them right, or let several be picked.",
    },
    "qti-pairs-shared": {
        "nb": "Noe hører sammen med flere ting på begge sider, og det kan ikke sies her.\n"
        "-> Del spørsmålet, slik at hver ting hører sammen med én.",
        "nn": "Noko høyrer saman med fleire ting på begge sider, og det kan ikkje seiast her.\n"
        "-> Del spørsmålet, slik at kvar ting høyrer saman med éin.",
        "en": "Something belongs to several things on both sides, which cannot be said here.\n"
        "-> Split the question, so that each thing belongs to one.",
    },
    "qti-order-partial": {
        "nb": "Bare noen av alternativene skal settes i rekkefølge, og det kan ikke sies her.\n"
        "-> Ta bort alternativene som ikke hører til rekken.",
        "nn": "Berre nokre av alternativa skal setjast i rekkjefølgje, og det kan ikkje seiast her.\n"
        "-> Ta bort alternativa som ikkje høyrer til rekkja.",
        "en": "Only some of the choices are to be put in order, which cannot be said here.\n"
        "-> Take out the choices that do not belong to the order.",
    },
    # A question that is another than it was
    "qti-scoring-other": {
        "nb": "Spørsmålet ga poeng på en annen måte enn her. Fasiten er tatt med.\n"
        "-> Les gjennom, og velg scoring i banken.",
        "nn": "Spørsmålet gav poeng på ein annan måte enn her. Fasiten er teken med.\n"
        "-> Les gjennom, og vel scoring i banken.",
        "en": "The question gave marks in another way than here. The key was taken along.\n"
        "-> Read through it, and choose scoring in the bank.",
    },
    "qti-scoring-unknown": {
        "nb": "Reglene for poeng er ikke forstått. Fasiten er tatt med.\n"
        "-> Les gjennom, og velg scoring i banken.",
        "nn": "Reglane for poeng er ikkje forstått. Fasiten er teken med.\n"
        "-> Les gjennom, og vel scoring i banken.",
        "en": "The rules for marks were not understood. The key was taken along.\n"
        "-> Read through it, and choose scoring in the bank.",
    },
    "qti-scoring-unsaid": {
        "nb": "Filen sier ikke hvordan svar gir poeng. Fasiten i den er brukt.\n"
        "-> Les gjennom, og velg scoring i banken hvis den skal være en annen.",
        "nn": "Fila seier ikkje korleis svar gir poeng. Fasiten i ho er brukt.\n"
        "-> Les gjennom, og vel scoring i banken om han skal vere ein annan.",
        "en": "The file does not say how answers give marks. The key in it was used.\n"
        "-> Read through it, and choose scoring in the bank if it is to be another.",
    },
    "qti-points": {
        "nb": "Spørsmålet ga {points} poeng. Her gir hvert spørsmål 1.\n-> Du trenger ikke å gjøre noe.",
        "nn": "Spørsmålet gav {points} poeng. Her gir kvart spørsmål 1.\n-> Du treng ikkje gjere noko.",
        "en": "The question gave {points} points. Here each question gives 1.\n-> There is nothing to do.",
    },
    "qti-parts-lost": {
        "nb": "Noen svar ga en del av poengene. De gir ingen her.\n"
        "-> Legg dem til som skrivemåter hvis de er gode nok.",
        "nn": "Nokre svar gav ein del av poenga. Dei gir ingen her.\n"
        "-> Legg dei til som skrivemåtar om dei er gode nok.",
        "en": "Some answers gave a part of the marks. They give none here.\n"
        "-> Add them as spellings if they are good enough.",
    },
    "qti-picks-limited": {
        "nb": "Det var mulig å velge høyst {limit}. Her er det ingen slik grense.\n"
        "-> Se om teksten nevner et antall.",
        "nn": "Det var mogleg å velje høgst {limit}. Her er det ikkje noka slik grense.\n"
        "-> Sjå om teksten nemner eit tal.",
        "en": "At most {limit} could be picked. There is no such limit here.\n"
        "-> See whether the text names a number.",
    },
    "qti-fixed-last": {
        "nb": "Et alternativ hadde fast plass før andre. Her står faste alternativer sist.\n"
        "-> Se om det betyr noe, og ta ellers bort {{fixed}}.",
        "nn": "Eit alternativ hadde fast plass før andre. Her står faste alternativ sist.\n"
        "-> Sjå om det har noko å seie, og ta elles bort {{fixed}}.",
        "en": "An option had a fixed place before others. Here fixed options stand last.\n"
        "-> See whether that matters, and take out {{fixed}} if not.",
    },
    "qti-no-key-rating": {
        "nb": "Spørsmålet har ingen fasit og gir ingen poeng. Det er blitt en vurdering (rating).\n"
        "-> Skriv inn riktig svar i banken hvis det skal telle.",
        "nn": "Spørsmålet har ingen fasit og gir ingen poeng. Det er blitt ei vurdering (rating).\n"
        "-> Skriv inn rett svar i banken om det skal telje.",
        "en": "The question has no key and gives no marks. It has become a rating.\n"
        "-> Enter the right answer in the bank if it is to count.",
    },
    "qti-unpaired": {
        "nb": "Noe som det ble spurt om, hadde ikke noe riktig svar, og er tatt bort: {texts}.\n"
        "-> Legg det til med et svar hvis det skal være med.",
        "nn": "Noko som det blei spurt om, hadde ikkje noko rett svar, og er teke bort: {texts}.\n"
        "-> Legg det til med eit svar om det skal vere med.",
        "en": "Something that was asked about had no right answer, and was taken out: {texts}.\n"
        "-> Add it with an answer if it is to be there.",
    },
    "qti-associate": {
        "nb": "Par som kunne settes sammen fritt, er blitt venstre og høyre side.\n"
        "-> Se etter at sidene passer sammen.",
        "nn": "Par som kunne setjast saman fritt, er blitt venstre og høgre side.\n"
        "-> Sjå etter at sidene passar saman.",
        "en": "Pairs that could be put together freely have become left and right sides.\n"
        "-> See that the sides fit.",
    },
    "qti-gap-match": {
        "nb": "Ord som skulle flyttes inn i teksten, velges nå fra lister. Et ord kan velges flere ganger.\n"
        "-> Ta bort alternativer som ikke er nødvendige.",
        "nn": "Ord som skulle flyttast inn i teksten, vel ein no frå lister. Eit ord kan veljast fleire gonger.\n"
        "-> Ta bort alternativ som ikkje er nødvendige.",
        "en": "Words that were to be moved into the text are now chosen from lists. "
        "A word may be chosen several times.\n-> Take out options that are not needed.",
    },
    "qti-gap-number": {
        "nb": "Et hull ba om et tall. Her må det skrives som i fasiten.\n"
        "-> Legg til andre skrivemåter, eller lag et tallspørsmål.",
        "nn": "Eit hol bad om eit tal. Her må det skrivast som i fasiten.\n"
        "-> Legg til andre skrivemåtar, eller lag eit talspørsmål.",
        "en": "A gap asked for a number. Here it must be written as in the key.\n"
        "-> Add other spellings, or make it a number question.",
    },
    "qti-case-mixed": {
        "nb": "Store bokstaver betydde noe i noen av hullene. Her er det likt for alle.\n"
        "-> Velg match i banken.",
        "nn": "Store bokstavar hadde noko å seie i nokre av hola. Her er det likt for alle.\n"
        "-> Vel match i banken.",
        "en": "Capitals mattered in some of the gaps. Here it is the same for all.\n"
        "-> Choose match in the bank.",
    },
    "qti-stem-added": {
        "nb": "Teksten med hull hadde ingen oppgave foran. Den er blitt «{stem}».\n"
        "-> Skriv heller hva som skal fylles ut.",
        "nn": "Teksten med hol hadde inga oppgåve framfor. Ho er blitt «{stem}».\n"
        "-> Skriv heller kva som skal fyllast ut.",
        "en": "The text with gaps had no task before it. It has become “{stem}”.\n"
        "-> Better say what is to be filled in.",
    },
    "qti-number-middle": {
        "nb": "Det riktige svaret var {value}, med ulik grense opp og ned. Nå er det midten av det som er riktig.\n"
        "-> Velg et tall og en toleranse som passer.",
        "nn": "Det rette svaret var {value}, med ulik grense opp og ned. No er det midten av det som er rett.\n"
        "-> Vel eit tal og ein toleranse som passar.",
        "en": "The right answer was {value}, with different limits up and down. "
        "Now it is the middle of what is right.\n-> Choose a number and a tolerance that fit.",
    },
    "qti-feedback-moved": {
        "nb": "Det som ble sagt til riktige svar, står nå i forklaringen til alle: «{text}».\n"
        "-> Les gjennom forklaringen.",
        "nn": "Det som blei sagt til rette svar, står no i forklaringa til alle: «{text}».\n"
        "-> Les gjennom forklaringa.",
        "en": "What was said to right answers now stands in the explanation for all: “{text}”.\n"
        "-> Read through the explanation.",
    },
    "qti-feedback-lost": {
        "nb": "En tilbakemelding til noen svar er ikke tatt med: «{text}».\n"
        "-> Skriv den inn i forklaringen hvis den trengs.",
        "nn": "Ei tilbakemelding til nokre svar er ikkje teken med: «{text}».\n"
        "-> Skriv ho inn i forklaringa om ho trengst.",
        "en": "What was said to some answers was not taken along: “{text}”.\n"
        "-> Write it into the explanation if it is needed.",
    },
    "qti-part-lost": {
        "nb": "En del av spørsmålet er ikke tatt med: {part}.\n"
        "-> Se om spørsmålet kan besvares uten, og skriv ellers teksten inn i det.",
        "nn": "Ein del av spørsmålet er ikkje teken med: {part}.\n"
        "-> Sjå om ein kan svare på spørsmålet utan, og skriv elles teksten inn i det.",
        "en": "A part of the question was not taken along: {part}.\n"
        "-> See whether it can be answered without it; if not, write the text into it.",
    },
    "qti-style-lost": {
        "nb": "Spørsmålet hadde et stilark, som ikke er tatt med.\n-> Du trenger ikke å gjøre noe.",
        "nn": "Spørsmålet hadde eit stilark, som ikkje er teke med.\n-> Du treng ikkje gjere noko.",
        "en": "The question had a style sheet, which was not taken along.\n-> There is nothing to do.",
    },
    "qti-labels-unread": {
        "nb": "Noe av det som står om spørsmålet i filen, er ikke forstått: {keys}.\n"
        "-> Skriv det inn i banken.",
        "nn": "Noko av det som står om spørsmålet i fila, er ikkje forstått: {keys}.\n-> Skriv det inn i banken.",
        "en": "Some of what the file says of the question was not understood: {keys}.\n"
        "-> Enter it in the bank.",
    },
    # A question on its way out
    "qti-no-case": {
        "nb": "Et forløp med flere veier (case) kan ikke sies i QTI.\n-> Bruk det i Kyndig.",
        "nn": "Eit forløp med fleire vegar (case) kan ikkje seiast i QTI.\n-> Bruk det i Kyndig.",
        "en": "A branching case cannot be said in QTI.\n-> Use it in Kyndig.",
    },
    "qti-no-reflection": {
        "nb": "En privat refleksjon er ikke tatt med. Andre programmer ville lagret det som ble skrevet.\n"
        "-> Bruk den i Kyndig.",
        "nn": "Ein privat refleksjon er ikkje teken med. Andre program ville lagra det som blei skrive.\n"
        "-> Bruk han i Kyndig.",
        "en": "A private reflection was not taken along. Other programs would keep what was written.\n"
        "-> Use it in Kyndig.",
    },
    "qti-type-unsaid": {
        "nb": "Denne typen spørsmål har ingen form i QTI.\n-> Bruk spørsmålet i Kyndig.",
        "nn": "Denne typen spørsmål har inga form i QTI.\n-> Bruk spørsmålet i Kyndig.",
        "en": "This type of question has no form in QTI.\n-> Use the question in Kyndig.",
    },
    "qti-question-faulty": {
        "nb": "Spørsmålet har en feil, og er ikke tatt med.\n-> Rett feilen i banken, og eksporter på nytt.",
        "nn": "Spørsmålet har ein feil, og er ikkje teke med.\n-> Rett feilen i banken, og eksporter på nytt.",
        "en": "The question has a fault, and was not taken along.\n-> Mend it in the bank, and export again.",
    },
    "qti-id-twice": {
        "nb": "Et annet spørsmål i banken har samme navn, og dette er ikke tatt med.\n"
        "-> Gi det et eget navn i banken.",
        "nn": "Eit anna spørsmål i banken har same namn, og dette er ikkje teke med.\n"
        "-> Gi det eit eige namn i banken.",
        "en": "Another question of the bank has the same name, and this one was not taken along.\n"
        "-> Give it a name of its own in the bank.",
    },
    "qti-leniency-lost": {
        "nb": "QTI godtar bare skrivemåtene som er listet. Dette gjelder ikke der: {settings}.\n"
        "-> Legg til flere skrivemåter før du eksporterer.",
        "nn": "QTI godtek berre skrivemåtane som er lista. Dette gjeld ikkje der: {settings}.\n"
        "-> Legg til fleire skrivemåtar før du eksporterer.",
        "en": "QTI takes only the spellings that are listed. This does not hold there: {settings}.\n"
        "-> Add more spellings before you export.",
    },
    "qti-decimal-point": {
        "nb": "I QTI skrives desimaltall med punktum. Om komma godtas, er opp til programmet.\n"
        "-> Prøv spørsmålet der det skal brukes.",
        "nn": "I QTI skriv ein desimaltal med punktum. Om komma blir godteke, er opp til programmet.\n"
        "-> Prøv spørsmålet der det skal brukast.",
        "en": "In QTI decimals are written with a point. Whether a comma is taken is up to the program.\n"
        "-> Try the question where it is to be used.",
    },
    "qti-choice-plain": {
        "nb": "Valg i nedtrekkslister er ren tekst i QTI: «{text}».\n-> Se etter at meningen er den samme.",
        "nn": "Val i nedtrekkslister er rein tekst i QTI: «{text}».\n-> Sjå etter at meininga er den same.",
        "en": "Choices of drop-downs are plain text in QTI: “{text}”.\n-> See that the meaning is the same.",
    },
    "qti-layout-lost": {
        "nb": "En tittel på en lenke, en justering eller et starttall i en liste har ingen plass i QTI.\n"
        "-> Se etter at meningen er den samme.",
        "nn": "Ein tittel på ei lenkje, ei justering eller eit starttal i ei liste har ingen plass i QTI.\n"
        "-> Sjå etter at meininga er den same.",
        "en": "A link's title, an alignment or a list's first number has no place in QTI.\n"
        "-> See that the meaning is the same.",
    },
    "qti-signs-lost": {
        "nb": "Usynlige tegn som XML ikke kan holde, er tatt bort.\n-> Ta dem bort i banken også.",
        "nn": "Usynlege teikn som XML ikkje kan halde, er tekne bort.\n-> Ta dei bort i banken òg.",
        "en": "Invisible signs that XML cannot hold were taken out.\n-> Take them out of the bank too.",
    },
    "qti-only-here": {
        "nb": "Bare Kyndig leser dette av filen igjen: {keys}.\n"
        "-> Skriv det inn i det andre programmet hvis det trengs der.",
        "nn": "Berre Kyndig les dette av fila att: {keys}.\n"
        "-> Skriv det inn i det andre programmet om det trengst der.",
        "en": "Only Kyndig reads this from the file again: {keys}.\n"
        "-> Enter it in the other program if it is needed there.",
    },
}
