"""What is wrong in a lesson's text, and what to do about it."""

from __future__ import annotations

MESSAGES = {
    "lesson-head-missing": {
        "nb": "Leksjonen mangler hodet mellom to linjer med ---.\n-> Begynn filen med ---, title: og ---.",
        "nn": "Leksjonen manglar hovudet mellom to linjer med ---.\n-> Begynn fila med ---, title: og ---.",
        "en": "The lesson has no head between two lines of ---.\n-> Begin the file with ---, title: and ---.",
    },
    "lesson-head-open": {
        "nb": "Hodet er ikke avsluttet.\n-> Sett en linje med --- etter det.",
        "nn": "Hovudet er ikkje avslutta.\n-> Set ei linje med --- etter det.",
        "en": "The head is not closed.\n-> Put a line of --- after it.",
    },
    "lesson-head-long": {
        "nb": "Hodet er lengre enn {limit} tegn og er ikke lest.\n-> Flytt teksten ned i leksjonen.",
        "nn": "Hovudet er lengre enn {limit} teikn og er ikkje lese.\n-> Flytt teksten ned i leksjonen.",
        "en": (
            "The head is longer than {limit} characters and was not read.\n-> Move the text into the lesson."
        ),
    },
    "lesson-head-yaml": {
        "nb": (
            'Hodet er ikke gyldig YAML her.\n-> Skriv nøkkel: verdi, og sett verdien i «"» når den har kolon.'
        ),
        "nn": (
            "Hovudet er ikkje gyldig YAML her.\n"
            '-> Skriv nøkkel: verdi, og set verdien i «"» når han har kolon.'
        ),
        "en": (
            "The head is not valid YAML here.\n"
            '-> Write key: value, and put the value in " when it has a colon.'
        ),
    },
    "lesson-head-value": {
        "nb": (
            "Verdien av {key} må være tekst, eller for objectives en liste av tekster.\n-> Skriv den enklere."
        ),
        "nn": (
            "Verdien av {key} må vere tekst, eller for objectives ei liste av tekstar.\n-> Skriv han enklare."
        ),
        "en": "The value of {key} must be text, or for objectives a list of texts.\n-> Write it more simply.",
    },
    "key-twice": {
        "nb": "{key} står to ganger.\n-> Ta bort den ene.",
        "nn": "{key} står to gonger.\n-> Ta bort den eine.",
        "en": "{key} is there twice.\n-> Remove one of them.",
    },
    "key-unknown": {
        "nb": "{key} betyr ikke noe her.\n-> Bruk en av disse: {known}",
        "nn": "{key} betyr ikkje noko her.\n-> Bruk ein av desse: {known}",
        "en": "{key} means nothing here.\n-> Use one of these: {known}",
    },
    "title-missing": {
        "nb": "Leksjonen mangler tittel.\n-> Skriv title: i hodet.",
        "nn": "Leksjonen manglar tittel.\n-> Skriv title: i hovudet.",
        "en": "The lesson has no title.\n-> Write title: in the head.",
    },
    "minutes": {
        "nb": "minutes er «{value}».\n-> Skriv et helt tall fra 0 til {most}.",
        "nn": "minutes er «{value}».\n-> Skriv eit heilt tal frå 0 til {most}.",
        "en": "minutes is “{value}”.\n-> Write a whole number from 0 to {most}.",
    },
    "label-form": {
        "nb": (
            "Merket «{label}» har en form som ikke kan være en id.\n"
            "-> Bruk små bokstaver a–z, tall og bindestrek."
        ),
        "nn": (
            "Merket «{label}» har ei form som ikkje kan vere ein id.\n"
            "-> Bruk små bokstavar a–z, tal og bindestrek."
        ),
        "en": "The label “{label}” cannot be an id.\n-> Use lower-case letters a–z, digits and hyphens.",
    },
    "source-twice": {
        "nb": "Kilden [^{label}] står også på linje {first}.\n-> Gi den ene et eget merke.",
        "nn": "Kjelda [^{label}] står òg på linje {first}.\n-> Gi den eine eit eige merke.",
        "en": "The source [^{label}] is on line {first} too.\n-> Give one of them its own label.",
    },
    "source-form": {
        "nb": (
            'Kilden [^{label}] har feil form.\n-> Skriv [^{label}]: avsnitt "sitat", med rette anførselstegn.'
        ),
        "nn": (
            'Kjelda [^{label}] har feil form.\n-> Skriv [^{label}]: avsnitt "sitat", med rette hermeteikn.'
        ),
        "en": (
            "The source [^{label}] has the wrong form.\n"
            '-> Write [^{label}]: passage "quote", with straight quotation marks.'
        ),
    },
    "label-without-source": {
        "nb": 'Merket [^{label}] har ingen kilde.\n-> Skriv [^{label}]: avsnitt "sitat" nederst i filen.',
        "nn": 'Merket [^{label}] har inga kjelde.\n-> Skriv [^{label}]: avsnitt "sitat" nedst i fila.',
        "en": (
            "The label [^{label}] has no source.\n"
            '-> Write [^{label}]: passage "quote" at the end of the file.'
        ),
    },
    "label-in-two-blocks": {
        "nb": (
            "Merket [^{label}] brukes i to blokker.\n-> Gi denne blokken sitt eget merke og sin egen kilde."
        ),
        "nn": (
            "Merket [^{label}] blir brukt i to blokker.\n"
            "-> Gi denne blokka sitt eige merke og si eiga kjelde."
        ),
        "en": "The label [^{label}] is used in two blocks.\n-> Give this block its own label and source.",
    },
    "source-unused": {
        "nb": (
            "Ingen tekst bruker kilden [^{label}].\n"
            "-> Sett merket etter teksten den støtter, eller ta bort linjen."
        ),
        "nn": (
            "Ingen tekst bruker kjelda [^{label}].\n"
            "-> Set merket etter teksten ho støttar, eller ta bort linja."
        ),
        "en": (
            "No text uses the source [^{label}].\n"
            "-> Put the label after the text that it supports, or remove the line."
        ),
    },
    "block-without-source": {
        "nb": (
            "Blokken har ingen kilde.\n"
            '-> Sett et merke som [^id-1] etter teksten, eller skriv {{.own #id from="hvor det '
            'kommer fra"}} på linjen under.'
        ),
        "nn": (
            "Blokka har inga kjelde.\n"
            '-> Set eit merke som [^id-1] etter teksten, eller skriv {{.own #id from="kvar det kjem '
            'frå"}} på linja under.'
        ),
        "en": (
            "The block has no source.\n"
            '-> Put a label such as [^id-1] after the text, or write {{.own #id from="where it comes '
            'from"}} on the line below.'
        ),
    },
    "block-empty": {
        "nb": "Blokken har ingen tekst.\n-> Skriv teksten, eller ta bort blokken.",
        "nn": "Blokka har ingen tekst.\n-> Skriv teksten, eller ta bort blokka.",
        "en": "The block has no text.\n-> Write the text, or remove the block.",
    },
    "block-indented": {
        "nb": (
            "Blokken begynner med innrykk og blir vist som kode.\n"
            "-> Ta bort innrykket, eller den tomme linjen over."
        ),
        "nn": (
            "Blokka begynner med innrykk og blir vist som kode.\n"
            "-> Ta bort innrykket, eller den tomme linja over."
        ),
        "en": "The block begins with spaces and is shown as code.\n-> Remove them, or the blank line above.",
    },
    "lesson-empty": {
        "nb": "Leksjonen har ingen tekst.\n-> Skriv den, eller ta bort filen.",
        "nn": "Leksjonen har ingen tekst.\n-> Skriv han, eller ta bort fila.",
        "en": "The lesson has no text.\n-> Write it, or remove the file.",
    },
    "attributes-in-box": {
        "nb": "Boksens egenskaper står inne i boksen.\n-> Flytt {{...}} opp til linjen med :::.",
        "nn": "Eigenskapane til boksen står inne i boksen.\n-> Flytt {{...}} opp til linja med :::.",
        "en": "The box's attributes are inside it.\n-> Move {{...}} up to the line with :::.",
    },
    "attributes-in-heading": {
        "nb": "En overskrift har ingen id.\n-> Flytt {{...}} til siste linje i blokken under.",
        "nn": "Ei overskrift har ingen id.\n-> Flytt {{...}} til siste linja i blokka under.",
        "en": "A heading has no id.\n-> Move {{...}} to the last line of the block below.",
    },
    "label-in-heading": {
        "nb": "En overskrift kan ikke ha kilde.\n-> Flytt merket ned i teksten under.",
        "nn": "Ei overskrift kan ikkje ha kjelde.\n-> Flytt merket ned i teksten under.",
        "en": "A heading cannot have a source.\n-> Move the label into the text below.",
    },
    "attribute-unknown": {
        "nb": '«{text}» betyr ikke noe her.\n-> Bruk .own, #id og from="...".',
        "nn": '«{text}» betyr ikkje noko her.\n-> Bruk .own, #id og from="...".',
        "en": '“{text}” means nothing here.\n-> Use .own, #id and from="...".',
    },
    "own-without-from": {
        "nb": 'Egen tekst må si hvor den kommer fra.\n-> Skriv from="..." etter .own.',
        "nn": 'Eigen tekst må seie kvar han kjem frå.\n-> Skriv from="..." etter .own.',
        "en": 'Text of your own must say where it comes from.\n-> Write from="..." after .own.',
    },
    "from-without-own": {
        "nb": "from står uten .own.\n-> Skriv .own foran når teksten er din egen.",
        "nn": "from står utan .own.\n-> Skriv .own framfor når teksten er din eigen.",
        "en": "from is there without .own.\n-> Write .own before it when the text is your own.",
    },
    "labels-differ": {
        "nb": "Blokken heter {id}, men har også merket {other}.\n-> Kall kildene {id}, {id}.2, {id}.3.",
        "nn": "Blokka heiter {id}, men har òg merket {other}.\n-> Kall kjeldene {id}, {id}.2, {id}.3.",
        "en": (
            "The block is called {id} but has the label {other} too.\n"
            "-> Call its sources {id}, {id}.2, {id}.3."
        ),
    },
    "id-missing": {
        "nb": "Blokken mangler id.\n-> Kjør kyndig fmt, som lager en.",
        "nn": "Blokka manglar id.\n-> Køyr kyndig fmt, som lagar ein.",
        "en": "The block has no id.\n-> Run kyndig fmt, which makes one.",
    },
    "id-form": {
        "nb": "«{id}» kan ikke være en id.\n-> Bruk små bokstaver a–z, tall og bindestrek, høyst 80 tegn.",
        "nn": "«{id}» kan ikkje vere ein id.\n-> Bruk små bokstavar a–z, tal og bindestrek, høgst 80 teikn.",
        "en": (
            "“{id}” cannot be an id.\n"
            "-> Use lower-case letters a–z, digits and hyphens, at most 80 characters."
        ),
    },
    "id-twice": {
        "nb": "Id-en {id} er brukt på linje {first}.\n-> Gi denne blokken en annen.",
        "nn": "Id-en {id} er brukt på linje {first}.\n-> Gi denne blokka ein annan.",
        "en": "The id {id} is used on line {first}.\n-> Give this block another.",
    },
    "box-unknown": {
        "nb": "Det finnes ingen boks av slaget {kind}.\n-> Bruk en av disse: {known}",
        "nn": "Det finst ingen boks av slaget {kind}.\n-> Bruk ein av desse: {known}",
        "en": "There is no box of the kind {kind}.\n-> Use one of these: {known}",
    },
    "heading-alone": {
        "nb": (
            "Overskriften «{heading}» har ingen tekst under seg.\n"
            "-> Skriv teksten, eller ta bort overskriften."
        ),
        "nn": (
            "Overskrifta «{heading}» har ingen tekst under seg.\n-> Skriv teksten, eller ta bort overskrifta."
        ),
        "en": "The heading “{heading}” has no text below it.\n-> Write the text, or remove the heading.",
    },
    "box-end-alone": {
        "nb": (
            "Her avsluttes en boks som ikke er begynt.\n-> Ta bort linjen, eller begynn boksen med :::note."
        ),
        "nn": (
            "Her blir ein boks avslutta som ikkje er begynt.\n"
            "-> Ta bort linja, eller begynn boksen med :::note."
        ),
        "en": "A box ends here that has not begun.\n-> Remove the line, or begin the box with :::note.",
    },
    "box-form": {
        "nb": "«{text}» er ikke begynnelsen på en boks.\n-> Skriv :::case[Tittel]{{#id}} på én linje.",
        "nn": "«{text}» er ikkje byrjinga på ein boks.\n-> Skriv :::case[Tittel]{{#id}} på éi linje.",
        "en": "“{text}” does not begin a box.\n-> Write :::case[Title]{{#id}} on one line.",
    },
    "box-in-box": {
        "nb": "Boksen begynner inne i boksen fra linje {start}.\n-> Avslutt den første med ::: før denne.",
        "nn": "Boksen begynner inne i boksen frå linje {start}.\n-> Avslutt den første med ::: før denne.",
        "en": "The box begins inside the box from line {start}.\n-> End the first with ::: before this one.",
    },
    "box-open": {
        "nb": "Boksen er ikke avsluttet.\n-> Sett en linje med ::: etter den.",
        "nn": "Boksen er ikkje avslutta.\n-> Set ei linje med ::: etter han.",
        "en": "The box is not closed.\n-> Put a line of ::: after it.",
    },
    "fence-open": {
        "nb": "Kodeblokken er ikke avsluttet.\n-> Sett en linje med ``` etter den.",
        "nn": "Kodeblokka er ikkje avslutta.\n-> Set ei linje med ``` etter ho.",
        "en": "The code block is not closed.\n-> Put a line of ``` after it.",
    },
    "tabs": {
        "nb": "{n} {n:linje|linjer} har tabulator og leses som mellomrom.\n-> Kjør kyndig fmt.",
        "nn": "{n} {n:linje|linjer} har tabulator og blir lesne som mellomrom.\n-> Køyr kyndig fmt.",
        "en": "{n} {n:line has|lines have} tabs, read as spaces.\n-> Run kyndig fmt.",
    },
}
