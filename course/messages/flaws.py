"""What the item-writing check says: what is wrong with a question as a question, and how to mend it."""

from __future__ import annotations

MESSAGES = {
    # The options of a question
    "key-longest": {
        "nb": "Fasiten «{text}» er {length} tegn, og det lengste av de andre svarene {other}. Det røper den.\n"
        "-> Kort inn fasiten, eller gi de andre svarene like mye innhold.",
        "nn": "Fasiten «{text}» er {length} teikn, og det lengste av dei andre svara {other}. Det røper han.\n"
        "-> Kort inn fasiten, eller gi dei andre svara like mykje innhald.",
        "en": "The key “{text}” has {length} characters, the longest of the other options {other}. "
        "That gives it away.\n"
        "-> Shorten the key, or give the other options as much to say.",
    },
    "option-all": {
        "nb": "«{text}» er rett så snart to andre svar er det.\n"
        "-> Bytt det ut, eller la flere svar velges med - [x] og - [ ].",
        "nn": "«{text}» er rett så snart to andre svar er det.\n"
        "-> Byt det ut, eller la fleire svar veljast med - [x] og - [ ].",
        "en": "“{text}” is right as soon as two other options are.\n"
        "-> Replace it, or let several be picked with - [x] and - [ ].",
    },
    "option-none": {
        "nb": "«{text}» viser ikke hva den som velger det, kan.\n"
        "-> Bytt det ut med et svar som noen kunne tro på, eller la flere svar velges.",
        "nn": "«{text}» viser ikkje kva den som vel det, kan.\n"
        "-> Byt det ut med eit svar som nokon kunne tru på, eller la fleire svar veljast.",
        "en": "“{text}” does not show what those who pick it know.\n"
        "-> Replace it with an option that somebody might believe, or let several be picked.",
    },
    "option-combined": {
        "nb": "«{text}» setter sammen flere svar, og kan finnes ved å utelukke.\n"
        "-> La flere svar velges med - [x] og - [ ].",
        "nn": "«{text}» set saman fleire svar, og kan finnast ved å utelukke.\n"
        "-> La fleire svar veljast med - [x] og - [ ].",
        "en": "“{text}” puts several options together, and can be found by elimination.\n"
        "-> Let several be picked with - [x] and - [ ].",
    },
    "option-absolute": {
        "nb": "«{word}» skiller fasiten fra de andre svarene: «{text}».\n"
        "-> Fjern ordet, eller ha det i alle svar.",
        "nn": "«{word}» skil fasiten frå dei andre svara: «{text}».\n"
        "-> Fjern ordet, eller ha det i alle svar.",
        "en": "“{word}” tells the key from the other options: “{text}”.\n"
        "-> Remove the word, or have it in every option.",
    },
    "option-sweeping": {
        "nb": "«{word}» kan røpe hvilket svar som er rett: «{text}».\n"
        "-> Les svarene om igjen. Fjern ordet hvis det skiller fasiten fra de andre.",
        "nn": "«{word}» kan røpe kva svar som er rett: «{text}».\n"
        "-> Les svara om igjen. Fjern ordet om det skil fasiten frå dei andre.",
        "en": "“{word}” may tell which option is right: “{text}”.\n"
        "-> Read the options again. Remove the word if it tells the key from the others.",
    },
    "option-vague": {
        "nb": "«{word}» betyr ikke det samme for alle: «{text}».\n-> Si hvor ofte, eller fjern ordet.",
        "nn": "«{word}» tyder ikkje det same for alle: «{text}».\n-> Sei kor ofte, eller fjern ordet.",
        "en": "“{word}” does not mean the same to everybody: “{text}”.\n"
        "-> Say how often, or remove the word.",
    },
    "options-same": {
        "nb": "«{first}» og «{text}» sier det samme.\n-> Bytt ut det ene svaret.",
        "nn": "«{first}» og «{text}» seier det same.\n-> Byt ut det eine svaret.",
        "en": "“{first}” and “{text}” say the same.\n-> Replace one of the options.",
    },
    "ranges-overlap": {
        "nb": "Det finnes tall som både «{first}» og «{text}» dekker.\n"
        "-> Gjør grensene gjensidig utelukkende.",
        "nn": "Det finst tal som både «{first}» og «{text}» dekkjer.\n"
        "-> Gjer grensene gjensidig utelukkande.",
        "en": "There are numbers that both “{first}” and “{text}” cover.\n"
        "-> Draw the limits so that no number is in two.",
    },
    "options-unsorted": {
        "nb": "Tallene i svarene står ikke i rekkefølge.\n-> Skriv dem slik: {order}",
        "nn": "Tala i svara står ikkje i rekkjefølgje.\n-> Skriv dei slik: {order}",
        "en": "The numbers in the options are not in order.\n-> Write them like this: {order}",
    },
    "options-mixed-kinds": {
        "nb": "«{first}» er et tall, men «{text}» er det ikke.\n-> Bruk svar av samme slag.",
        "nn": "«{first}» er eit tal, men «{text}» er det ikkje.\n-> Bruk svar av same slag.",
        "en": "“{first}” is a number, but “{text}” is not.\n-> Use options of one kind.",
    },
    "options-yes-no": {
        "nb": "Svarene er ja og nei.\n"
        "-> Skriv spørsmålet som en påstand med = sant eller = usant, eller la svarene si hva som gjelder.",
        "nn": "Svara er ja og nei.\n"
        "-> Skriv spørsmålet som ein påstand med = sant eller = usant, eller la svara seie kva som gjeld.",
        "en": "The options are yes and no.\n"
        "-> Write the question as a statement with = true or = false, or let the options say what applies.",
    },
    "options-opposite": {
        "nb": "«{first}» og «{text}» er det motsatte av hverandre, så ett av dem må være rett.\n"
        "-> Bytt ut det ene, eller skriv spørsmålet som en påstand med = sant eller = usant.",
        "nn": "«{first}» og «{text}» er det motsette av kvarandre, så eitt av dei må vere rett.\n"
        "-> Byt ut det eine, eller skriv spørsmålet som ein påstand med = sant eller = usant.",
        "en": "“{first}” and “{text}” are opposites, so one of them must be right.\n"
        "-> Replace one, or write the question as a statement with = true or = false.",
    },
    "options-many": {
        "nb": "Spørsmålet har {n} svar å velge mellom.\n"
        "-> Behold fasiten og de to eller tre andre som folk faktisk tror på.",
        "nn": "Spørsmålet har {n} svar å velje mellom.\n"
        "-> Behald fasiten og dei to eller tre andre som folk faktisk trur på.",
        "en": "The question has {n} options.\n"
        "-> Keep the key and the two or three others that people really believe.",
    },
    "options-two": {
        "nb": "Spørsmålet har to svar, så den som gjetter, treffer annenhver gang.\n"
        "-> Skriv et svar til som noen kunne tro på.",
        "nn": "Spørsmålet har to svar, så den som gjettar, treffer annakvar gong.\n"
        "-> Skriv eit svar til som nokon kunne tru på.",
        "en": "The question has two options, so half of all guesses are right.\n"
        "-> Write one more option that somebody might believe.",
    },
    "option-long": {
        "nb": "«{text}» er på {n} ord; over {limit} er mye å huske mens en leser resten.\n"
        "-> Flytt det som er felles for alle svarene, til spørsmålet, eller kort inn.",
        "nn": "«{text}» er på {n} ord; over {limit} er mykje å hugse medan ein les resten.\n"
        "-> Flytt det som er felles for alle svara, til spørsmålet, eller kort inn.",
        "en": "“{text}” is {n} words long; over {limit} is much to remember while reading the rest.\n"
        "-> Move what all options share into the question, or shorten.",
    },
    "options-mixed-forms": {
        "nb": "«{first}» er en infinitiv, men «{text}» er det ikke.\n-> Gi svarene samme form.",
        "nn": "«{first}» er ein infinitiv, men «{text}» er det ikkje.\n-> Gi svara same form.",
        "en": "“{first}” is an infinitive, but “{text}” is not.\n-> Give the options the same form.",
    },
    "key-echo": {
        "nb": "«{word}» i spørsmålet går igjen i fasiten («{heard}»), men ikke i noe annet svar.\n"
        "-> Bruk ordet i alle svar eller i ingen.",
        "nn": "«{word}» i spørsmålet går att i fasiten («{heard}»), men ikkje i noko anna svar.\n"
        "-> Bruk ordet i alle svar eller i ingen.",
        "en": "“{word}” in the question is heard again in the key (“{heard}”), and in no other option.\n"
        "-> Use the word in every option or in none.",
    },
    # What is asked
    "stem-negative": {
        "nb": "Spørsmålet ber om det som ikke gjelder («{word}»), og mange leser forbi det.\n"
        "-> Spør etter det som gjelder.",
        "nn": "Spørsmålet ber om det som ikkje gjeld («{word}»), og mange les forbi det.\n"
        "-> Spør etter det som gjeld.",
        "en": "The question asks for what does not apply (“{word}”), and many read past that.\n"
        "-> Ask for what applies.",
    },
    "stem-article": {
        "nb": "«{word}» sist i spørsmålet røper kjønnet til fasiten.\n"
        "-> Flytt artikkelen til svarene, eller skriv om til et spørsmål.",
        "nn": "«{word}» sist i spørsmålet røper kjønnet til fasiten.\n"
        "-> Flytt artikkelen til svara, eller skriv om til eit spørsmål.",
        "en": "“{word}” at the end of the question tells how the key begins.\n"
        "-> Move the article into the options, or make it a question.",
    },
    "stem-long": {
        "nb": "Spørsmålet er på {words} ord og {sentences} {sentences:setning|setninger}; "
        "{limit} ord og {most} setninger er mye.\n"
        "-> Stryk det som ikke trengs for å svare.",
        "nn": "Spørsmålet er på {words} ord og {sentences} {sentences:setning|setningar}; "
        "{limit} ord og {most} setningar er mykje.\n"
        "-> Stryk det som ikkje trengst for å svare.",
        "en": "The question has {words} words and {sentences} {sentences:sentence|sentences}; "
        "{limit} words and {most} sentences are much.\n"
        "-> Cut what is not needed to answer it.",
    },
    "stem-unfocused": {
        "nb": "Teksten spør ikke om noe før svarene er lest.\n"
        "-> Still ett spørsmål som kan besvares uten svarene.",
        "nn": "Teksten spør ikkje om noko før svara er lesne.\n"
        "-> Still eitt spørsmål som kan svarast på utan svara.",
        "en": "The text asks nothing before the options are read.\n"
        "-> Ask one question that can be answered without the options.",
    },
    "stem-undirected": {
        "nb": "«{text}» sier ikke hva spørsmålet gjelder.\n"
        "-> Still ett spørsmål som kan besvares uten svarene.",
        "nn": "«{text}» seier ikkje kva spørsmålet gjeld.\n"
        "-> Still eitt spørsmål som kan svarast på utan svara.",
        "en": "“{text}” does not say what the question is about.\n"
        "-> Ask one question that can be answered without the options.",
    },
    "stem-gap-inside": {
        "nb": "Tomrommet står midt i setningen, og «{text}» har mer enn {limit} ord å lese inn i det.\n"
        "-> Skriv om til et spørsmål, eller sett tomrommet sist.",
        "nn": "Tomrommet står midt i setninga, og «{text}» har meir enn {limit} ord å lese inn i det.\n"
        "-> Skriv om til eit spørsmål, eller set tomrommet sist.",
        "en": "The gap is in the middle of the sentence, and “{text}” has more than {limit} words "
        "to read into it.\n"
        "-> Make it a question, or put the gap last.",
    },
    # Questions together
    "keys-longest": {
        "nb": "Fasiten er det lengste svaret i {longest} av {n} spørsmål. Tilfeldig ville vært {expected}.\n"
        "-> Kort inn noen fasiter, eller skriv de andre svarene like lange.",
        "nn": "Fasiten er det lengste svaret i {longest} av {n} spørsmål. Tilfeldig ville vore {expected}.\n"
        "-> Kort inn nokre fasitar, eller skriv dei andre svara like lange.",
        "en": "The key is the longest option in {longest} of {n} questions. Chance would give {expected}.\n"
        "-> Shorten some keys, or make the other options as long.",
    },
    "key-places": {
        "nb": "I {n} spørsmål står fasiten ikke tilfeldig. Ganger på plass 1, 2 og så videre: {counts}.\n"
        "-> Flytt noen fasiter, så de står like ofte på hver plass.",
        "nn": "I {n} spørsmål står fasiten ikkje tilfeldig. Gonger på plass 1, 2 og så vidare: {counts}.\n"
        "-> Flytt nokre fasitar, så dei står like ofte på kvar plass.",
        "en": "In {n} questions the key does not stand where chance would put it. "
        "Times in place 1, 2 and so on: {counts}.\n"
        "-> Move some keys, so that they stand in each place as often.",
    },
    "question-repeated": {
        "nb": "Spørsmålet {question} er det samme som {other} ({where}).\n"
        "-> Ta bort det ene, eller spør om noe annet.",
        "nn": "Spørsmålet {question} er det same som {other} ({where}).\n"
        "-> Ta bort det eine, eller spør om noko anna.",
        "en": "The question {question} is the same as {other} ({where}).\n"
        "-> Take one out, or ask something else.",
    },
    # What is drafted
}
