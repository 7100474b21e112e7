"""What the site says when it cannot do what was asked."""

from __future__ import annotations

MESSAGES = {
    "web-refused": {
        "nb": "Vi kunne ikke ta imot det du sendte. Gå tilbake og prøv igjen.",
        "nn": "Vi kunne ikkje ta imot det du sende. Gå tilbake og prøv igjen.",
        "en": "We could not take what you sent. Go back and try again.",
    },
    "web-bug": {
        "nb": "Feilen er vår, og den er ført i loggen. Det du har lagret, er trygt. Prøv igjen om litt.",
        "nn": "Feilen er vår, og han er ført i loggen. Det du har lagra, er trygt. Prøv igjen om litt.",
        "en": "The fault is ours, and it has been logged. What you have saved is safe. Try again in a while.",
    },
    "web-not-found": {
        "nb": "Adressen kan være skrevet feil, eller siden er ikke til deg.",
        "nn": "Adressa kan vere skriven feil, eller sida er ikkje til deg.",
        "en": "The address may be misspelt, or the page is not for you.",
    },
    "web-method": {
        "nb": "Siden kan ikke brukes på den måten. Gå tilbake og prøv igjen.",
        "nn": "Sida kan ikkje brukast på den måten. Gå tilbake og prøv igjen.",
        "en": "The page cannot be used in that way. Go back and try again.",
    },
    "web-too-big": {
        "nb": "Vi tar imot inntil 1 MB om gangen. Kort ned det du sender.",
        "nn": "Vi tek imot inntil 1 MB om gongen. Kort ned det du sender.",
        "en": "We take up to 1 MB at a time. Shorten what you send.",
    },
    "web-too-often": {
        "nb": "Det er prøvd mange ganger på kort tid. Vent et minutt og prøv igjen.",
        "nn": "Det er prøvd mange gonger på kort tid. Vent eit minutt og prøv igjen.",
        "en": "There have been many tries in a short time. Wait a minute and try again.",
    },
    "web-csrf": {
        "nb": "Skjemaet hører til en økt som er over. Gå tilbake, last siden på nytt og send en gang til. "
        "Svar som er lagret, er trygge.",
        "nn": "Skjemaet høyrer til ei økt som er over. Gå tilbake, last sida på nytt og send ein gong til. "
        "Svar som er lagra, er trygge.",
        "en": "The form belongs to a session that is over. Go back, reload the page and send it again. "
        "Answers that were saved are safe.",
    },
    "busy": {
        "nb": "Det er stor pågang akkurat nå. Vent noen sekunder og prøv igjen. Det du har lagret, er trygt.",
        "nn": "Det er stor pågang akkurat no. Vent nokre sekund og prøv igjen. Det du har lagra, er trygt.",
        "en": "There is heavy traffic right now. Wait a few seconds and try again. What you have saved is safe.",
    },
    "taken": {
        "nb": "Noe av dette er i bruk fra før. Last siden på nytt og se hva som er endret.",
        "nn": "Noko av dette er i bruk frå før. Last sida på nytt og sjå kva som er endra.",
        "en": "Some of this is already in use. Reload the page and see what has changed.",
    },
    "signed-out": {
        "nb": "Økten er over. Logg inn igjen; svar som er lagret, er trygge.",
        "nn": "Økta er over. Logg inn igjen; svar som er lagra, er trygge.",
        "en": "The session is over. Sign in again; answers that were saved are safe.",
    },
    "link-missing": {
        "nb": "Vi finner ikke lenken. Sjekk at hele adressen er med, eller be administratoren hos dere om en ny.",
        "nn": "Vi finn ikkje lenkja. Sjekk at heile adressa er med, eller be administratoren hos dykk om ei ny.",
        "en": "We cannot find the link. Check that the whole address is there, or ask your administrator for a "
        "new one.",
    },
    "link-used": {
        "nb": "Lenken er brukt. Logg inn med passordet du valgte. Var det ikke deg, ber du administratoren hos "
        "dere om en ny lenke med en gang.",
        "nn": "Lenkja er brukt. Logg inn med passordet du valde. Var det ikkje deg, ber du administratoren hos "
        "dykk om ei ny lenkje med ein gong.",
        "en": "The link has been used. Sign in with the password that you chose. If it was not you, ask your "
        "administrator for a new link at once.",
    },
    "link-replaced": {
        "nb": "Lenken virker ikke lenger, for du har fått en nyere eller byttet passord. Bruk den nyeste "
        "lenken, eller logg inn.",
        "nn": "Lenkja verkar ikkje lenger, for du har fått ei nyare eller bytt passord. Bruk den nyaste "
        "lenkja, eller logg inn.",
        "en": "The link no longer works, because you have a newer one or have changed your password. Use the "
        "newest link, or sign in.",
    },
    "link-expired": {
        "nb": "Lenken er for gammel. Be administratoren hos dere om en ny.",
        "nn": "Lenkja er for gammal. Be administratoren hos dykk om ei ny.",
        "en": "The link is too old. Ask your administrator for a new one.",
    },
    "link-throttled": {
        "nb": "Det er prøvd mange lenker fra nettverket du er på. Vent {minutes} {minutes:minutt|minutter} og "
        "prøv igjen.",
        "nn": "Det er prøvd mange lenkjer frå nettverket du er på. Vent {minutes} {minutes:minutt|minutt} og "
        "prøv igjen.",
        "en": "Many links have been tried from your network. Wait {minutes} {minutes:minute|minutes} and try "
        "again.",
    },
    "invite-unknown": {
        "nb": "Ingen i virksomheten har adressen {email}.\n-> Sjekk den, eller legg til personen først.",
        "nn": "Ingen i verksemda har adressa {email}.\n-> Sjekk henne, eller legg til personen først.",
        "en": "Nobody in the organisation has the address {email}.\n-> Check it, or add the person first.",
    },
    "invite-done": {
        "nb": "Lenken er til {name}. Den virker én gang, til {until}.",
        "nn": "Lenkja er til {name}. Ho verkar éin gong, til {until}.",
        "en": "The link is for {name}. It works once, until {until}.",
    },
    "session-missing": {
        "nb": "Du er ikke logget inn der lenger. Gå til Min konto og se hvor du er logget inn nå.",
        "nn": "Du er ikkje logga inn der lenger. Gå til Min konto og sjå kvar du er logga inn no.",
        "en": "You are no longer signed in there. Go to My account to see where you are signed in now.",
    },
    "sign-in-wrong": {
        "nb": "E-postadressen eller passordet er feil. Sjekk begge og prøv igjen.",
        "nn": "E-postadressa eller passordet er feil. Sjekk begge og prøv igjen.",
        "en": "The e-mail address or the password is wrong. Check both and try again.",
    },
    "sign-in-throttled": {
        "nb": "Det er prøvd mange ganger med denne adressen. Vent {minutes} {minutes:minutt|minutter} og prøv "
        "igjen. Har du glemt passordet, kan administratoren hos dere gi deg en lenke til å velge et nytt.",
        "nn": "Det er prøvd mange gonger med denne adressa. Vent {minutes} {minutes:minutt|minutt} og prøv "
        "igjen. Har du gløymt passordet, kan administratoren hos dykk gi deg ei lenkje til å velje eit nytt.",
        "en": "There have been many tries with this address. Wait {minutes} {minutes:minute|minutes} and try "
        "again. If you have forgotten the password, your administrator can give you a link to choose a new one.",
    },
    "sign-in-network-throttled": {
        "nb": "Uvanlig mange har skrevet feil passord fra nettverket du er på. Vent {minutes} "
        "{minutes:minutt|minutter} og prøv igjen. De som er logget inn, kan fortsette.",
        "nn": "Uvanleg mange har skrive feil passord frå nettverket du er på. Vent {minutes} "
        "{minutes:minutt|minutt} og prøv igjen. Dei som er logga inn, kan halde fram.",
        "en": "Unusually many wrong passwords have come from your network. Wait {minutes} "
        "{minutes:minute|minutes} and try again. Those who are signed in can go on.",
    },
    "old-password-throttled": {
        "nb": "Det gamle passordet er skrevet feil mange ganger. Vent {minutes} {minutes:minutt|minutter} og "
        "prøv igjen. Du er fortsatt logget inn.",
        "nn": "Det gamle passordet er skrive feil mange gonger. Vent {minutes} {minutes:minutt|minutt} og "
        "prøv igjen. Du er framleis logga inn.",
        "en": "The old password has been written wrong many times. Wait {minutes} {minutes:minute|minutes} "
        "and try again. You are still signed in.",
    },
    "password-wrong": {
        "nb": "Det gamle passordet er feil. Skriv det en gang til.",
        "nn": "Det gamle passordet er feil. Skriv det ein gong til.",
        "en": "The old password is wrong. Write it again.",
    },
    "password-short": {
        "nb": "Passordet må ha minst {shortest} tegn. Tre–fire ord etter hverandre er lett å huske.",
        "nn": "Passordet må ha minst {shortest} teikn. Tre–fire ord etter kvarandre er lett å hugse.",
        "en": "The password must have at least {shortest} characters. Three or four words in a row are easy "
        "to remember.",
    },
    "password-long": {
        "nb": "Passordet kan ha høyst {longest} tegn. Velg et kortere.",
        "nn": "Passordet kan ha høgst {longest} teikn. Vel eit kortare.",
        "en": "The password can have at most {longest} characters. Choose a shorter one.",
    },
    "name-missing": {
        "nb": "Skriv et navn på inntil {longest} tegn.",
        "nn": "Skriv eit namn på inntil {longest} teikn.",
        "en": "Write a name of up to {longest} characters.",
    },
    "email-form": {
        "nb": "«{email}» er ikke en e-postadresse. Skriv den som navn@virksomhet.no.",
        "nn": "«{email}» er ikkje ei e-postadresse. Skriv henne som namn@verksemd.no.",
        "en": "“{email}” is not an e-mail address. Write it as name@workplace.no.",
    },
    "employee-no-long": {
        "nb": "Ansattnummeret kan ha høyst {longest} tegn. Sjekk det og skriv det på nytt.",
        "nn": "Tilsettnummeret kan ha høgst {longest} teikn. Sjekk det og skriv det på nytt.",
        "en": "The employee number can have at most {longest} characters. Check it and write it again.",
    },
    "email-taken": {
        "nb": "En annen person har denne e-postadressen. Søk etter adressen og se hvem det er.",
        "nn": "Ein annan person har denne e-postadressa. Søk etter adressa og sjå kven det er.",
        "en": "Another person has this e-mail address. Search for the address to see who it is.",
    },
    "employee-no-taken": {
        "nb": "En annen person har dette ansattnummeret. Søk etter nummeret og se hvem det er.",
        "nn": "Ein annan person har dette tilsettnummeret. Søk etter nummeret og sjå kven det er.",
        "en": "Another person has this employee number. Search for the number to see who it is.",
    },
    "assigned-already": {
        "nb": "Personen har fått dette kurset fra før. Velg et annet kurs.",
        "nn": "Personen har fått dette kurset frå før. Vel eit anna kurs.",
        "en": "The person has been given this course already. Choose another course.",
    },
    "org-unit-missing": {
        "nb": "Vi finner ikke enheten. Velg en fra listen.",
        "nn": "Vi finn ikkje eininga. Vel ei frå lista.",
        "en": "We cannot find the unit. Choose one from the list.",
    },
    "unit-exists": {
        "nb": "Det finnes en enhet som heter «{name}». Velg et annet navn.",
        "nn": "Det finst ei eining som heiter «{name}». Vel eit anna namn.",
        "en": "There is a unit called “{name}” already. Choose another name.",
    },
    "org-key": {
        "nb": "Nøkkelen «{key}» kan ikke brukes. Bruk små bokstaver, tall og bindestrek, høyst 40 tegn.",
        "nn": "Nøkkelen «{key}» kan ikkje brukast. Bruk små bokstavar, tal og bindestrek, høgst 40 teikn.",
        "en": "The key “{key}” cannot be used. Use small letters, digits and hyphens, 40 characters at most.",
    },
    "org-prefix": {
        "nb": "Forstavelsen «{prefix}» kan ikke brukes. Bruk 2–4 tall eller store bokstaver, ikke I, L, O eller U.",
        "nn": "Forstavinga «{prefix}» kan ikkje brukast. Bruk 2–4 tal eller store bokstavar, ikkje I, L, O eller U.",
        "en": "The prefix “{prefix}” cannot be used. Use 2–4 digits or capital letters, but not I, L, O or U.",
    },
    "role-missing": {
        "nb": "Siden er for en annen rolle enn dem du har. Be administratoren om tilgang hvis du trenger den.",
        "nn": "Sida er for ei anna rolle enn dei du har. Be administratoren om tilgang om du treng det.",
        "en": "The page is for another role than yours. Ask the administrator for access if you need it.",
    },
    "not-yours": {
        "nb": "Dette hører til en annen person.",
        "nn": "Dette høyrer til ein annan person.",
        "en": "This belongs to another person.",
    },
    "own-admin-role": {
        "nb": "Du kan ikke ta administratorrollen fra deg selv. Be en annen administrator om det.",
        "nn": "Du kan ikkje ta administratorrolla frå deg sjølv. Be ein annan administrator om det.",
        "en": "You cannot take the administrator's role from yourself. Ask another administrator.",
    },
    "organisation-missing": {
        "nb": "Det er ingen virksomhet på denne adressen ennå. Den som drifter siden, kjører kyndig init.",
        "nn": "Det er inga verksemd på denne adressa enno. Den som driftar sida, køyrer kyndig init.",
        "en": "There is no organisation at this address yet. Whoever runs the site runs kyndig init.",
    },
    "person-missing": {
        "nb": "Vi finner ikke personen.",
        "nn": "Vi finn ikkje personen.",
        "en": "We cannot find the person.",
    },
    "course-missing": {
        "nb": "Vi finner ikke kurset.",
        "nn": "Vi finn ikkje kurset.",
        "en": "We cannot find the course.",
    },
    "programme-missing": {
        "nb": "Vi finner ikke kurset. Det tilbys kanskje ikke lenger. Se Mine kurs.",
        "nn": "Vi finn ikkje kurset. Det blir kanskje ikkje tilbydd lenger. Sjå Mine kurs.",
        "en": "We cannot find the course. It may no longer be offered. See My courses.",
    },
    "release-missing": {
        "nb": "Vi finner ikke utgivelsen.",
        "nn": "Vi finn ikkje utgjevinga.",
        "en": "We cannot find the release.",
    },
    "asset-missing": {
        "nb": "Vi finner ikke bildet.",
        "nn": "Vi finn ikkje biletet.",
        "en": "We cannot find the picture.",
    },
    "enrolment-missing": {
        "nb": "Du har ikke startet på dette kurset. Start det fra Mine kurs.",
        "nn": "Du har ikkje starta på dette kurset. Start det frå Mine kurs.",
        "en": "You have not started this course. Start it from My courses.",
    },
    "lesson-missing": {
        "nb": "Vi finner ikke leksjonen. Kurset kan ha fått en ny utgivelse. Gå til kurssiden.",
        "nn": "Vi finn ikkje leksjonen. Kurset kan ha fått ei ny utgjeving. Gå til kurssida.",
        "en": "We cannot find the lesson. The course may have a new release. Go to the course page.",
    },
    "quiz-missing": {
        "nb": "Vi finner ikke prøven. Kurset kan ha fått en ny utgivelse. Gå til kurssiden.",
        "nn": "Vi finn ikkje prøva. Kurset kan ha fått ei ny utgjeving. Gå til kurssida.",
        "en": "We cannot find the quiz. The course may have a new release. Go to the course page.",
    },
    "attempt-missing": {
        "nb": "Vi finner ikke prøven, eller den er ikke din.",
        "nn": "Vi finn ikkje prøva, eller ho er ikkje di.",
        "en": "We cannot find the attempt, or it is not yours.",
    },
    "certificate-missing": {
        "nb": "Vi finner ikke beviset.",
        "nn": "Vi finn ikkje beviset.",
        "en": "We cannot find the certificate.",
    },
    "export-missing": {
        "nb": "Vi finner ikke eksporten.",
        "nn": "Vi finn ikkje eksporten.",
        "en": "We cannot find the export.",
    },
    "export-purpose": {
        "nb": "Skriv hva filen skal brukes til, med {shortest}–{longest} tegn.",
        "nn": "Skriv kva fila skal brukast til, med {shortest}–{longest} teikn.",
        "en": "Write what the file is for, in {shortest}–{longest} characters.",
    },
    "export-future": {
        "nb": "Tidspunktet er i framtiden. Velg et som har vært.",
        "nn": "Tidspunktet er i framtida. Vel eit som har vore.",
        "en": "The moment is in the future. Choose one that has been.",
    },
    "export-changed": {
        "nb": "Et ansattnummer er endret siden eksporten, så filen kan ikke lages helt lik. Lag en ny eksport.",
        "nn": "Eit tilsettnummer er endra sidan eksporten, så fila kan ikkje lagast heilt lik. Lag ein ny eksport.",
        "en": "An employee number has changed since the export, so the file cannot be made the same again. "
        "Make a new export.",
    },
    "reason-missing": {
        "nb": "Skriv hvorfor, med inntil {longest} tegn.",
        "nn": "Skriv kvifor, med inntil {longest} teikn.",
        "en": "Write why, in up to {longest} characters.",
    },
    "replaced-already": {
        "nb": "Beviset er erstattet av et nyere. Velg det nye beviset i listen.",
        "nn": "Beviset er erstatta av eit nyare. Vel det nye beviset i lista.",
        "en": "A newer certificate has taken its place. Choose the new one in the list.",
    },
    "reissue-expired": {
        "nb": "Beviset er utløpt og kan ikke utstedes på nytt. Personen kan fornye kurset.",
        "nn": "Beviset er gått ut og kan ikkje skrivast ut på nytt. Personen kan fornye kurset.",
        "en": "The certificate has expired and cannot be issued again. The person can renew the course.",
    },
    "revoked-already": {
        "nb": "Beviset er trukket tilbake fra før.",
        "nn": "Beviset er trekt tilbake frå før.",
        "en": "The certificate has been revoked already.",
    },
    "name-throttled": {
        "nb": "Navnet på dette beviset er sjekket {tries} ganger den siste timen. Vent en time og prøv igjen.",
        "nn": "Namnet på dette beviset er sjekka {tries} gonger den siste timen. Vent ein time og prøv igjen.",
        "en": "The name on this certificate has been checked {tries} times in the last hour. Wait an hour "
        "and try again.",
    },
    "check-throttled": {
        "nb": "Det er spurt om mange koder fra dette nettverket. Vent en time og prøv igjen.",
        "nn": "Det er spurt om mange kodar frå dette nettverket. Vent ein time og prøv igjen.",
        "en": "Many codes have been asked for from this network. Wait an hour and try again.",
    },
    "course-has-drafts": {
        "nb": "{drafts} deler av kurset er utkast. Godkjenn dem, eller publiser med --with-drafts.",
        "nn": "{drafts} delar av kurset er utkast. Godkjenn dei, eller publiser med --with-drafts.",
        "en": "{drafts} parts of the course are drafts. Approve them, or publish with --with-drafts.",
    },
    "course-of-another": {
        "nb": "Kurset «{course}» eies av en annen virksomhet. Gi kurset en ny id i course.toml.",
        "nn": "Kurset «{course}» er eigd av ei anna verksemd. Gje kurset ein ny id i course.toml.",
        "en": "The course “{course}” belongs to another organisation. Give it a new id in course.toml.",
    },
    "secret-key-missing": {
        "nb": "KYNDIG_SECRET_KEY må settes når databasen er PostgreSQL. Lag en med: python -c "
        '"import secrets; print(secrets.token_hex(32))"',
        "nn": "KYNDIG_SECRET_KEY må setjast når databasen er PostgreSQL. Lag ein med: python -c "
        '"import secrets; print(secrets.token_hex(32))"',
        "en": "KYNDIG_SECRET_KEY must be set when the database is PostgreSQL. Make one with: python -c "
        '"import secrets; print(secrets.token_hex(32))"',
    },
    "correction-changed": {
        "nb": "Noen leverte eller rettet mens du så på følgene.\n-> Se på følgene på nytt, og bestem deg så.",
        "nn": "Nokon leverte eller retta medan du såg på følgjene.\n-> Sjå på følgjene på nytt, og bestem deg så.",
        "en": "Somebody submitted or corrected while you looked at the consequences.\n-> Look at the consequences again, then decide.",
    },
    "nothing-to-mend": {
        "nb": "Det er ingen spørsmål å svare på en gang til i dette forsøket.\n-> Ta prøven på nytt, eller gå til kurset.",
        "nn": "Det er ingen spørsmål å svare på ein gong til i dette forsøket.\n-> Ta prøva på nytt, eller gå til kurset.",
        "en": "There are no questions to answer once more in this attempt.\n-> Take the quiz again, or go to the course.",
    },
    "nothing-to-practise": {
        "nb": "Det er ingen spørsmål å øve på akkurat nå.\n-> Kom tilbake senere, eller gå til kurset.",
        "nn": "Det er ingen spørsmål å øve på akkurat no.\n-> Kom tilbake seinare, eller gå til kurset.",
        "en": "There are no questions to practise right now.\n-> Come back later, or go to the course.",
    },
}
