"""What `kyndig update` says."""

from __future__ import annotations

MESSAGES = {
    "help-update": {
        "nb": "Oppdater kurset når veilederen kommer i ny utgave.\n"
        "Oppgi filene i den nye utgaven, og til slutt kursmappa hvis den ikke er her. Det som er "
        "endret for hånd, blir stående.",
        "nn": "Oppdater kurset når rettleiaren kjem i ny utgåve.\n"
        "Oppgi filene i den nye utgåva, og til slutt kursmappa om ho ikkje er her. Det som er "
        "endra for hand, blir ståande.",
        "en": "Update the course when the guide comes in a new edition.\n"
        "Name the files of the new edition, and last the course folder unless it is this one. What "
        "was edited by hand stays.",
    },
    "help-update-dry-run": {
        "nb": "Vis hva som ville skjedd, uten å skrive noe.",
        "nn": "Vis kva som ville skjedd, utan å skrive noko.",
        "en": "Show what would happen, and write nothing.",
    },
    "help-update-json": {
        "nb": "Skriv alt som JSON: endringer, hva de berører, og filene.",
        "nn": "Skriv alt som JSON: endringar, kva dei rører ved, og filene.",
        "en": "Write everything as JSON: changes, what they touch, and the files.",
    },
    "update-no-course": {
        "nb": "course.toml i {folder} kan ikke leses.\n-> Kjør kyndig check {folder}, og rett det som er galt.",
        "nn": "course.toml i {folder} kan ikkje lesast.\n-> Køyr kyndig check {folder}, og rett det som er gale.",
        "en": "course.toml in {folder} cannot be read.\n-> Run kyndig check {folder}, and mend what is wrong.",
    },
    "update-no-lock": {
        "nb": "{folder} har ingen guide.lock som kan leses, så utgavene kan ikke sammenlignes.\n"
        "-> Hent tilbake guide.lock fra en sikkerhetskopi.",
        "nn": "{folder} har ingen guide.lock som kan lesast, så utgåvene kan ikkje samanliknast.\n"
        "-> Hent tilbake guide.lock frå ein tryggingskopi.",
        "en": "{folder} has no guide.lock that can be read, so the editions cannot be compared.\n"
        "-> Bring guide.lock back from a backup.",
    },
    "update-no-edition": {
        "nb": "{folder} er kursmappa, og den nye utgaven mangler.\n"
        "-> Skriv filene i den nye utgaven først: kyndig update VEILEDER {folder}",
        "nn": "{folder} er kursmappa, og den nye utgåva manglar.\n"
        "-> Skriv filene i den nye utgåva først: kyndig update RETTLEIAR {folder}",
        "en": "{folder} is the course folder, and the new edition is missing.\n"
        "-> Write the files of the new edition first: kyndig update GUIDE {folder}",
    },
    "update-compared": {
        "nb": "Sammenlignet {n} avsnitt: {counts}",
        "nn": "Samanlikna {n} avsnitt: {counts}",
        "en": "Compared {n} {n:passage|passages}: {counts}",
    },
    "update-unchanged": {
        "nb": "{n} {n:uendret|uendrede}",
        "nn": "{n} {n:uendra|uendra}",
        "en": "{n} unchanged",
    },
    "update-moved": {"nb": "{n} {n:flyttet|flyttede}", "nn": "{n} {n:flytta|flytta}", "en": "{n} moved"},
    "update-edited": {"nb": "{n} {n:endret|endrede}", "nn": "{n} {n:endra|endra}", "en": "{n} edited"},
    "update-split": {"nb": "{n} {n:delt|delte}", "nn": "{n} {n:delt|delte}", "en": "{n} split"},
    "update-merged": {
        "nb": "{n} {n:slått sammen|slåtte sammen}",
        "nn": "{n} {n:slått saman|slåtte saman}",
        "en": "{n} merged",
    },
    "update-new": {"nb": "{n} {n:nytt|nye}", "nn": "{n} {n:nytt|nye}", "en": "{n} new"},
    "update-gone": {"nb": "{n} borte", "nn": "{n} borte", "en": "{n} gone"},
    "update-nothing": {
        "nb": "Utgaven er den samme som kurset bygger på. Ingenting er endret.",
        "nn": "Utgåva er den same som kurset byggjer på. Ingenting er endra.",
        "en": "The edition is the one that the course rests on. Nothing has changed.",
    },
    "update-heading": {
        "nb": "Overskriften «{before}» heter nå «{after}».",
        "nn": "Overskrifta «{before}» heiter no «{after}».",
        "en": "The heading “{before}” is now “{after}”.",
    },
    "update-duty": {
        "nb": "{n} {n:endring|endringer} i plikter:",
        "nn": "{n} {n:endring|endringar} i plikter:",
        "en": "{n} {n:change|changes} to duties:",
    },
    "update-substantive": {
        "nb": "{n} {n:endring|endringer} i innholdet (tall, begreper, hvem, vilkår):",
        "nn": "{n} {n:endring|endringar} i innhaldet (tal, omgrep, kven, vilkår):",
        "en": "{n} {n:change|changes} in substance (numbers, terms, who, conditions):",
    },
    "update-clarifying": {
        "nb": "{n} {n:endring|endringer} som forklarer mer eller annerledes:",
        "nn": "{n} {n:endring|endringar} som forklarer meir eller annleis:",
        "en": "{n} {n:change|changes} that {n:explains|explain} more or otherwise:",
    },
    "update-editorial": {
        "nb": "{n} {n:endring|endringer} bare i språk, rettskriving eller plassering:",
        "nn": "{n} {n:endring|endringar} berre i språk, rettskriving eller plassering:",
        "en": "{n} {n:change|changes} in wording, spelling or place only:",
    },
    "update-drafted-anew": {
        "nb": "{n} utkast er skrevet på nytt, fordi avsnittene er endret og ingen hadde rørt utkastet.",
        "nn": "{n} utkast er skrivne på nytt, fordi avsnitta er endra og ingen hadde rørt utkastet.",
        "en": "{n} {n:draft is|drafts are} made anew: the passages changed, and nobody had edited the draft.",
    },
    "update-quotes-mended": {
        "nb": "{n} utkast har fått sitatet rettet.",
        "nn": "{n} utkast har fått sitatet retta.",
        "en": "{n} {n:draft has|drafts have} {n:its|their} quote mended.",
    },
    "update-joined": {
        "nb": "{n} utkast er tatt bort, fordi avsnittet er slått sammen med et som har sitt eget utkast.",
        "nn": "{n} utkast er tatt bort, fordi avsnittet er slått saman med eit som har sitt eige utkast.",
        "en": "{n} {n:draft is|drafts are} taken out: the passage was merged into one that has its own draft.",
    },
    "update-added": {
        "nb": "{n} {n:nytt|nye} utkast:",
        "nn": "{n} {n:nytt|nye} utkast:",
        "en": "{n} new {n:draft|drafts}:",
    },
    "update-holds": {
        "nb": "{n} {n:tekst|tekster} har sitater som fortsatt holder, men avsnittet rundt er endret eller flyttet:",
        "nn": "{n} {n:tekst|tekstar} har sitat som framleis held, men avsnittet rundt er endra eller flytta:",
        "en": "{n} {n:text has|texts have} quotes that still hold, but the passage around changed or moved:",
    },
    "update-voided": {
        "nb": "{n} {n:godkjenning|godkjenninger} gjelder ikke lenger, fordi teksten er skrevet på nytt.\n"
        "-> Se over tekstene med kyndig review.",
        "nn": "{n} {n:godkjenning|godkjenningar} gjeld ikkje lenger, fordi teksten er skriven på nytt.\n"
        "-> Sjå over tekstane med kyndig review.",
        "en": "{n} {n:approval|approvals} no longer {n:holds|hold}, because the text was made anew.\n"
        "-> Look the texts over with kyndig review.",
    },
    "update-dry": {
        "nb": "Ingenting er skrevet. Uten --dry-run ville {n} {n:fil|filer} blitt endret.",
        "nn": "Ingenting er skrive. Utan --dry-run ville {n} {n:fil|filer} blitt endra.",
        "en": "Nothing was written. Without --dry-run {n} {n:file|files} would change.",
    },
    "update-written": {
        "nb": "Skrev {n} {n:fil|filer}",
        "nn": "Skreiv {n} {n:fil|filer}",
        "en": "Wrote {n} {n:file|files}",
    },
    "update-next-check": {
        "nb": "se hva som gjenstår",
        "nn": "sjå kva som står att",
        "en": "see what is left",
    },
    "update-quote-gone": {
        "nb": "Et sitat i {id} står ikke lenger i {passage}.\n-> Rett teksten og sitatet etter den nye utgaven.",
        "nn": "Eit sitat i {id} står ikkje lenger i {passage}.\n-> Rett teksten og sitatet etter den nye utgåva.",
        "en": "A quote in {id} is no longer in {passage}.\n-> Mend the text and the quote by the new edition.",
    },
    "update-without-source": {
        "nb": "{id} har ingen kilde lenger: {passage} er borte fra veilederen.\n"
        "-> Slett teksten, eller finn et annet avsnitt som den bygger på.",
        "nn": "{id} har inga kjelde lenger: {passage} er borte frå rettleiaren.\n"
        "-> Slett teksten, eller finn eit anna avsnitt som han byggjer på.",
        "en": "{id} has no source any more: {passage} is gone from the guide.\n"
        "-> Delete the text, or find another passage that it rests on.",
    },
    "update-untaught": {
        "nb": "{passage} er nytt i veilederen, og ingenting i kurset bygger på det.\n"
        "> {text}\n"
        "-> Ta det inn i en leksjon som du har skrevet selv.",
        "nn": "{passage} er nytt i rettleiaren, og ingenting i kurset byggjer på det.\n"
        "> {text}\n"
        "-> Ta det inn i ein leksjon som du har skrive sjølv.",
        "en": "{passage} is new in the guide, and nothing in the course rests on it.\n"
        "> {text}\n"
        "-> Take it into a lesson that you have written yourself.",
    },
    "update-file-left": {
        "nb": "Filen har en form som ikke kan endres maskinelt, og står som den var.\n"
        "-> Kjør kyndig check, rett feilene i filen, og ta inn utkastene for hånd.",
        "nn": "Fila har ei form som ikkje kan endrast maskinelt, og står som ho var.\n"
        "-> Køyr kyndig check, rett feila i fila, og ta inn utkasta for hand.",
        "en": "The file has a form that cannot be changed by machine, and stands as it was.\n"
        "-> Run kyndig check, mend the file's faults, and take the drafts in by hand.",
    },
    "update-old-guide-unknown": {
        "nb": "Kildene i guide/ er ikke de som guide.lock ble laget av, så alle tekster regnes som skrevet for hånd.\n"
        "-> Hent tilbake de gamle kildene og kjør på nytt hvis utkastene skal fornyes.",
        "nn": "Kjeldene i guide/ er ikkje dei som guide.lock vart laga av, så alle tekstar blir rekna som skrivne for hand.\n"
        "-> Hent tilbake dei gamle kjeldene og køyr på nytt om utkasta skal fornyast.",
        "en": "The sources in guide/ are not those that guide.lock was made of, so every text counts as written by hand.\n"
        "-> Bring the old sources back and run again if the drafts are to be made anew.",
    },
}
