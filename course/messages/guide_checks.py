"""What a check finds when a course is compared with its guide, its reviews and the calendar."""

from __future__ import annotations

MESSAGES = {
    "quote-not-found": {
        "nb": (
            "Sitatet finnes ikke ordrett i {passage}.\n"
            "> {quote}\n"
            "Nærmest er {nearest}: «{there}», ikke «{said}».\n"
            "-> Skriv ordene slik de står i veilederen."
        ),
        "nn": (
            "Sitatet finst ikkje ordrett i {passage}.\n"
            "> {quote}\n"
            "Nærmast er {nearest}: «{there}», ikkje «{said}».\n"
            "-> Skriv orda slik dei står i rettleiaren."
        ),
        "en": (
            "The quote is not in {passage} word for word.\n"
            "> {quote}\n"
            "Nearest is {nearest}: “{there}”, not “{said}”.\n"
            "-> Write the words as the guide has them."
        ),
    },
    "quote-nowhere": {
        "nb": (
            "Sitatet finnes ikke i {passage}, og ingen avsnitt ligner.\n"
            "> {quote}\n"
            "-> Sitér veilederen, eller merk teksten som egen med .own."
        ),
        "nn": (
            "Sitatet finst ikkje i {passage}, og ingen avsnitt liknar.\n"
            "> {quote}\n"
            "-> Siter rettleiaren, eller merk teksten som eigen med .own."
        ),
        "en": (
            "The quote is not in {passage}, and no passage is like it.\n"
            "> {quote}\n"
            "-> Quote the guide, or mark the text as your own with .own."
        ),
    },
    "quote-elsewhere": {
        "nb": "Sitatet står ikke i {passage}, men i {other}.\n> {quote}\n-> Skriv {other} foran sitatet.",
        "nn": "Sitatet står ikkje i {passage}, men i {other}.\n> {quote}\n-> Skriv {other} framfor sitatet.",
        "en": "The quote is not in {passage} but in {other}.\n> {quote}\n-> Write {other} before the quote.",
    },
    "quote-spacing": {
        "nb": (
            "Sitatet i {passage} skiller seg bare i mellomrom eller usynlige tegn.\n"
            "> {quote}\n"
            "-> Bruk ett mellomrom mellom ordene, og ingen myk bindestrek."
        ),
        "nn": (
            "Sitatet i {passage} skil seg berre i mellomrom eller usynlege teikn.\n"
            "> {quote}\n"
            "-> Bruk eitt mellomrom mellom orda, og ingen mjuk bindestrek."
        ),
        "en": (
            "The quote in {passage} differs only in spaces or invisible signs.\n"
            "> {quote}\n"
            "-> Use one space between words, and no soft hyphen."
        ),
    },
    "passage-unknown": {
        "nb": "Avsnittet {passage} finnes ikke i veilederen.\n> {quote}\n-> Finn avsnittets id i guide.lock.",
        "nn": (
            "Avsnittet {passage} finst ikkje i rettleiaren.\n"
            "> {quote}\n"
            "-> Finn id-en til avsnittet i guide.lock."
        ),
        "en": (
            "The passage {passage} is not in the guide.\n> {quote}\n-> Find the passage's id in guide.lock."
        ),
    },
    "passage-unknown-nearest": {
        "nb": (
            "Avsnittet {passage} finnes ikke i veilederen.\n"
            "> {quote}\n"
            "Nærmest er {nearest}.\n"
            "-> Skriv {nearest} om det er det du mener."
        ),
        "nn": (
            "Avsnittet {passage} finst ikkje i rettleiaren.\n"
            "> {quote}\n"
            "Nærmast er {nearest}.\n"
            "-> Skriv {nearest} om det er det du meiner."
        ),
        "en": (
            "The passage {passage} is not in the guide.\n"
            "> {quote}\n"
            "Nearest is {nearest}.\n"
            "-> Write {nearest} if that is what you mean."
        ),
    },
    "guide-elsewhere": {
        "nb": "Kilden {file} ligger ikke i guide/.\n-> Kopier den dit, og rett files.",
        "nn": "Kjelda {file} ligg ikkje i guide/.\n-> Kopier ho dit, og rett files.",
        "en": "The source {file} is not in guide/.\n-> Copy it there, and correct files.",
    },
    "lock-file-gone": {
        "nb": (
            "guide.lock har kilden {name}, som ikke står i course.toml.\n"
            "-> Legg den til i files under [guide]."
        ),
        "nn": (
            "guide.lock har kjelda {name}, som ikkje står i course.toml.\n"
            "-> Legg ho til i files under [guide]."
        ),
        "en": (
            "guide.lock has the source {name}, which is not in course.toml.\n"
            "-> Add it to files under [guide]."
        ),
    },
    "guide-not-in-lock": {
        "nb": (
            "Kilden står ikke i guide.lock.\n"
            "-> Lag kurset på nytt av alle kildene i en ny mappe, og sammenlign."
        ),
        "nn": (
            "Kjelda står ikkje i guide.lock.\n"
            "-> Lag kurset på nytt av alle kjeldene i ei ny mappe, og samanlikn."
        ),
        "en": (
            "The source is not in guide.lock.\n"
            "-> Make the course anew of all sources in a new folder, and compare."
        ),
    },
    "guide-changed": {
        "nb": (
            "Kilden er endret siden guide.lock ble laget, så sitatene kan være foreldet.\n"
            "-> Hent tilbake filen som den var, og kjør kyndig update med den nye utgaven."
        ),
        "nn": (
            "Kjelda er endra sidan guide.lock vart laga, så sitata kan vere forelda.\n"
            "-> Hent tilbake fila som ho var, og køyr kyndig update med den nye utgåva."
        ),
        "en": (
            "The source has changed since guide.lock was made, so quotes may be out of date.\n"
            "-> Restore the file as it was, and run kyndig update with the new edition."
        ),
    },
    "lock-passage-gone": {
        "nb": (
            "Avsnittet {id} står ikke slik i veilederen.\n"
            "-> guide.lock skal ikke rettes for hånd. Hent den tilbake som den var."
        ),
        "nn": (
            "Avsnittet {id} står ikkje slik i rettleiaren.\n"
            "-> guide.lock skal ikkje rettast for hand. Hent han tilbake som han var."
        ),
        "en": (
            "The passage {id} does not read so in the guide.\n"
            "-> guide.lock is not to be edited by hand. Restore it as it was."
        ),
    },
    "lock-passage-missing": {
        "nb": (
            "{n} avsnitt i veilederen mangler i guide.lock. Det første er {id}.\n"
            "-> guide.lock skal ikke rettes for hånd. Hent den tilbake som den var."
        ),
        "nn": (
            "{n} avsnitt i rettleiaren manglar i guide.lock. Det første er {id}.\n"
            "-> guide.lock skal ikkje rettast for hand. Hent han tilbake som han var."
        ),
        "en": (
            "{n} {n:passage|passages} of the guide {n:is|are} missing from guide.lock. The first is {id}.\n"
            "-> guide.lock is not to be edited by hand. Restore it as it was."
        ),
    },
    "guide-date-differs": {
        "nb": (
            "Veilederen sier at den sist ble oppdatert {there}, kurset sier {here}.\n"
            "-> Rett updated under [guide]."
        ),
        "nn": (
            "Rettleiaren seier at han sist vart oppdatert {there}, kurset seier {here}.\n"
            "-> Rett updated under [guide]."
        ),
        "en": (
            "The guide says that it was last updated {there}, the course says {here}.\n"
            "-> Correct updated under [guide]."
        ),
    },
    "review-of-what-is-gone": {
        "nb": (
            "{id} er vurdert av {by}, men finnes ikke lenger.\n"
            "-> Ta bort linjene, eller sjekk at id-en ikke er endret."
        ),
        "nn": (
            "{id} er vurdert av {by}, men finst ikkje lenger.\n"
            "-> Ta bort linjene, eller sjekk at id-en ikkje er endra."
        ),
        "en": (
            "{id} was judged by {by} but does not exist any more.\n"
            "-> Remove the lines, or see that the id has not been changed."
        ),
    },
    "approved-with-needs": {
        "nb": "{id} er godkjent, men har fortsatt merket {tag}, som sier at noe mangler.\n"
        "-> Skriv det som mangler, og godkjenn i kyndig review: Da tas merket bort.",
        "nn": "{id} er godkjend, men har framleis merket {tag}, som seier at noko manglar.\n"
        "-> Skriv det som manglar, og godkjenn i kyndig review: Då blir merket teke bort.",
        "en": "{id} is approved and still has the tag {tag}, which says that something is missing.\n"
        "-> Write what is missing, and approve it in kyndig review: that takes the tag off.",
    },
    "approval-void": {
        "nb": (
            "{id} er endret etter at {by} godkjente den, så godkjenningen gjelder ikke.\n"
            "-> Vurder teksten på nytt."
        ),
        "nn": (
            "{id} er endra etter at {by} godkjende han, så godkjenninga gjeld ikkje.\n"
            "-> Vurder teksten på nytt."
        ),
        "en": (
            "{id} has changed since {by} approved it, so the approval does not hold.\n"
            "-> Judge the text again."
        ),
    },
    "rejection-void": {
        "nb": "{id} er endret etter at {by} forkastet den.\n-> Vurder teksten på nytt.",
        "nn": "{id} er endra etter at {by} forkasta han.\n-> Vurder teksten på nytt.",
        "en": "{id} has changed since {by} rejected it.\n-> Judge the text again.",
    },
    "rejected": {
        "nb": "{id} er forkastet av {by}: {reason}\n-> Skriv den om, eller ta den bort.",
        "nn": "{id} er forkasta av {by}: {reason}\n-> Skriv han om, eller ta han bort.",
        "en": "{id} was rejected by {by}: {reason}\n-> Rewrite it, or remove it.",
    },
    "drafts": {
        "nb": "{n} av {total} er utkast som ingen har godkjent.",
        "nn": "{n} av {total} er utkast som ingen har godkjent.",
        "en": "{n} of {total} {n:is a draft|are drafts} that nobody has approved.",
    },
    "help-not-verified": {
        "nb": (
            "Ingen har kontrollert nummeret {number}.\n-> Slå det opp, og skriv verified_on med dagens dato."
        ),
        "nn": (
            "Ingen har kontrollert nummeret {number}.\n-> Slå det opp, og skriv verified_on med dagens dato."
        ),
        "en": (
            "Nobody has verified the number {number}.\n"
            "-> Look it up, and write verified_on with today's date."
        ),
    },
    "help-check-passed": {
        "nb": (
            "Nummeret {number} skulle vært kontrollert igjen {date}.\n"
            "-> Slå det opp, og flytt verified_on og next_check."
        ),
        "nn": (
            "Nummeret {number} skulle vore kontrollert igjen {date}.\n"
            "-> Slå det opp, og flytt verified_on og next_check."
        ),
        "en": (
            "The number {number} was to be verified again on {date}.\n"
            "-> Look it up, and move verified_on and next_check."
        ),
    },
    "help-verified-later": {
        "nb": "Nummeret {number} er kontrollert {date}, som ikke har vært ennå.\n-> Rett datoen.",
        "nn": "Nummeret {number} er kontrollert {date}, som ikkje har vore enno.\n-> Rett datoen.",
        "en": "The number {number} is verified on {date}, which is still to come.\n-> Correct the date.",
    },
    "help-not-translated": {
        "nb": "Linjen {number} har ikke navn på {lang}.\n-> Legg til {lang} i service.",
        "nn": "Linja {number} har ikkje namn på {lang}.\n-> Legg til {lang} i service.",
        "en": "The line {number} has no name in {lang}.\n-> Add {lang} to service.",
    },
    "update-conflict": {
        "nb": "{id} er endret for hånd, og den nye utgaven av veilederen ville gitt en annen tekst.\n"
        "> {draft}\n"
        "-> Rett din tekst, eller slett oppføringen i conflicts.toml for å beholde den som den er.",
        "nn": "{id} er endra for hand, og den nye utgåva av rettleiaren ville gitt ein annan tekst.\n"
        "> {draft}\n"
        "-> Rett din tekst, eller slett oppføringa i conflicts.toml for å halde på han som han er.",
        "en": "{id} was edited by hand, and the new edition of the guide would give another text.\n"
        "> {draft}\n"
        "-> Edit your text, or delete the entry in conflicts.toml to keep it as it is.",
    },
    "drafted-line": {
        "nb": "Linjen i drafted.lock kan ikke leses. Filen sier hvilke tekster ingen har redigert.\n"
        "-> Hent filen tilbake, eller slett den: Da regnes teksten som utkast når den er lik det "
        "denne utgaven av Kyndig ville skrevet.",
        "nn": "Linja i drafted.lock kan ikkje lesast. Fila seier kva tekstar ingen har redigert.\n"
        "-> Hent fila tilbake, eller slett ho: Då blir teksten rekna som utkast når han er lik det "
        "denne utgåva av Kyndig ville skrive.",
        "en": "The line of drafted.lock cannot be read. The file says which texts nobody has edited.\n"
        "-> Restore the file, or delete it: a text then counts as a draft when it equals what "
        "this version of Kyndig would write.",
    },
    "drafted-format": {
        "nb": "drafted.lock har ikke format {known}.\n"
        "-> Bruk den utgaven av Kyndig som skrev filen, eller en nyere.",
        "nn": "drafted.lock har ikkje format {known}.\n"
        "-> Bruk den utgåva av Kyndig som skreiv fila, eller ei nyare.",
        "en": "drafted.lock is not in format {known}.\n"
        "-> Use the version of Kyndig that wrote the file, or a newer one.",
    },
}
