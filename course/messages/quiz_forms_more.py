"""What reading, checking and answering cases, ratings and reflections says."""

from __future__ import annotations

MESSAGES = {
    "critical-unscored": {
        "nb": "Spørsmålet gir ikke poeng, så det kan ikke være noe som må være riktig.\n"
        "-> Ta bort linjen critical: yes.",
        "nn": "Spørsmålet gir ikkje poeng, så det kan ikkje vere noko som må vere rett.\n"
        "-> Ta bort linja critical: yes.",
        "en": "The question gives no points, so it cannot be one that must be right.\n"
        "-> Take out the line critical: yes.",
    },
    # Numbers
    "unit-factor-unreadable": {
        "nb": "Enheten «{unit}» mangler hvor mye den er, eller «{value}» er ikke et tall over null.\n"
        "-> Skriv det for alle enhetene: units: mg = 1, g = 1000, µg = 1/1000.",
        "nn": "Eininga «{unit}» manglar kor mykje ho er, eller «{value}» er ikkje eit tal over null.\n"
        "-> Skriv det for alle einingane: units: mg = 1, g = 1000, µg = 1/1000.",
        "en": "The unit “{unit}” lacks how much it is, or “{value}” is not a number above zero.\n"
        "-> Write it for all units: units: mg = 1, g = 1000, µg = 1/1000.",
    },
    # Rating
    "labels-too-few": {
        "nb": "Skalaen har bare ett trinn.\n-> Skriv minst to, med strek mellom: rating: uenig | enig.",
        "nn": "Skalaen har berre eitt steg.\n-> Skriv minst to, med strek mellom: rating: ueinig | einig.",
        "en": "The scale has only one step.\n"
        "-> Write two at least, with a bar between: rating: disagree | agree.",
    },
    "labels-too-many": {
        "nb": "Skalaen har {count} trinn. Grensen er {limit}.\n-> Ta bort noen.",
        "nn": "Skalaen har {count} steg. Grensa er {limit}.\n-> Ta bort nokre.",
        "en": "The scale has {count} steps. The limit is {limit}.\n-> Take some out.",
    },
    "label-empty": {
        "nb": "Trinn {option} på skalaen har ingen tekst.\n-> Skriv den, eller ta bort streken | som er til overs.",
        "nn": "Steg {option} på skalaen har ingen tekst.\n"
        "-> Skriv han, eller ta bort streken | som er til overs.",
        "en": "Step {option} of the scale has no text.\n-> Write it, or take out the | that is too many.",
    },
    "labels-alike": {
        "nb": "Trinn {option} på skalaen er likt trinn {first}.\n-> Skriv det om, eller ta det bort.",
        "nn": "Steg {option} på skalaen er likt steg {first}.\n-> Skriv det om, eller ta det bort.",
        "en": "Step {option} of the scale is the same as step {first}.\n-> Write another, or take it out.",
    },
    # Reflection
    "reflection-not-private": {
        "nb": "«{value}» er ukjent etter reflection:. Det som skrives, blir aldri sendt.\n"
        "-> Skriv reflection: private.",
        "nn": "«{value}» er ukjent etter reflection:. Det som blir skrive, blir aldri sendt.\n"
        "-> Skriv reflection: private.",
        "en": "“{value}” is not known after reflection:. What is written is never sent.\n"
        "-> Write reflection: private.",
    },
    # Case: nodes
    "case-too-long": {
        "nb": "Caset har {count} steder. Grensen er {limit}.\n-> Del det i flere case.",
        "nn": "Caset har {count} stader. Grensa er {limit}.\n-> Del det i fleire case.",
        "en": "The case has {count} nodes. The limit is {limit}.\n-> Split it into several cases.",
    },
    "case-node-without-id": {
        "nb": "Stedet i caset har ingen id, så ingen valg kan føre hit.\n"
        "-> Skriv den sist på linjen: ### Hun roer seg {{#roer-seg}}.",
        "nn": "Staden i caset har ingen id, så ingen val kan føre hit.\n"
        "-> Skriv han sist på linja: ### Ho roar seg {{#roar-seg}}.",
        "en": "The node of the case has no id, so no choice can lead here.\n"
        "-> Write it last on the line: ### She calms down {{#calms-down}}.",
    },
    "case-node-id-unreadable": {
        "nb": "«{id}» kan ikke være en id.\n-> Bruk små bokstaver fra a til z, sifre og bindestrek.",
        "nn": "«{id}» kan ikkje vere ein id.\n-> Bruk små bokstavar frå a til z, siffer og bindestrek.",
        "en": "“{id}” cannot be an id.\n-> Use small letters from a to z, digits and hyphens.",
    },
    "case-node-twice": {
        "nb": "Id-en {id} er alt brukt i dette caset.\n-> Gi det ene stedet en annen id.",
        "nn": "Id-en {id} er alt brukt i dette caset.\n-> Gi den eine staden ein annan id.",
        "en": "The id {id} is used in this case already.\n-> Give one of the nodes another id.",
    },
    "case-node-without-title": {
        "nb": "Stedet i caset har ingen overskrift.\n-> Skriv noen ord etter ###. De står i oversikten over veien.",
        "nn": "Staden i caset har inga overskrift.\n-> Skriv nokre ord etter ###. Dei står i oversikta over vegen.",
        "en": "The node of the case has no heading.\n-> Write a few words after ###. They show the way so far.",
    },
    "case-node-empty": {
        "nb": "Stedet «{node}» har ingen tekst.\n-> Skriv hva som skjer der.",
        "nn": "Staden «{node}» har ingen tekst.\n-> Skriv kva som skjer der.",
        "en": "The node “{node}” has no text.\n-> Write what happens there.",
    },
    "case-node-without-choices": {
        "nb": "Stedet «{node}» har verken valg eller poeng, så caset stopper uten å slutte.\n"
        "-> Skriv valg som - [tekst](#sted), eller score: 100 hvis det er en slutt.",
        "nn": "Staden «{node}» har verken val eller poeng, så caset stoppar utan å slutte.\n"
        "-> Skriv val som - [tekst](#stad), eller score: 100 om det er ein slutt.",
        "en": "The node “{node}” has neither choices nor a score, so the case stops without an end.\n"
        "-> Write choices like - [text](#node), or score: 100 if it is an end.",
    },
    "case-end-with-choices": {
        "nb": "Stedet «{node}» har både valg og poeng.\n-> Ta bort linjen score:, eller valgene.",
        "nn": "Staden «{node}» har både val og poeng.\n-> Ta bort linja score:, eller vala.",
        "en": "The node “{node}” has both choices and a score.\n-> Take out the line score:, or the choices.",
    },
    "case-starts-at-end": {
        "nb": "Caset begynner på et sted uten valg.\n-> Sett stedet der det begynner, først.",
        "nn": "Caset byrjar på ein stad utan val.\n-> Set staden der det byrjar, først.",
        "en": "The case begins at a node without choices.\n-> Put the node where it begins first.",
    },
    "case-score-unreadable": {
        "nb": "«{value}» er ikke en prosent fra 0 til 100.\n-> Skriv hva slutten er verdt, for eksempel score: 50.",
        "nn": "«{value}» er ikkje ein prosent frå 0 til 100.\n-> Skriv kva slutten er verd, til dømes score: 50.",
        "en": "“{value}” is not a percentage from 0 to 100.\n-> Write what the end is worth, such as score: 50.",
    },
    # Case: choices and ways
    "case-choice-without-link": {
        "nb": "Valget fører ingen steder.\n-> Skriv det som - [tekst](#sted).",
        "nn": "Valet fører ingen stader.\n-> Skriv det som - [tekst](#stad).",
        "en": "The choice leads nowhere.\n-> Write it as - [text](#node).",
    },
    "case-choice-empty": {
        "nb": "Valget har ingen tekst.\n-> Skriv den mellom [ og ], eller ta bort valget.",
        "nn": "Valet har ingen tekst.\n-> Skriv han mellom [ og ], eller ta bort valet.",
        "en": "The choice has no text.\n-> Write it between [ and ], or take the choice out.",
    },
    "case-choices-alike": {
        "nb": "To valg på samme sted har samme tekst.\n-> Skriv det ene om, eller ta det bort.",
        "nn": "To val på same stad har same tekst.\n-> Skriv det eine om, eller ta det bort.",
        "en": "Two choices of one node have the same text.\n-> Write one of them anew, or take it out.",
    },
    "case-choices-too-many": {
        "nb": "Stedet har for mange valg. Grensen er {limit}.\n-> Ta bort noen, eller del stedet i to.",
        "nn": "Staden har for mange val. Grensa er {limit}.\n-> Ta bort nokre, eller del staden i to.",
        "en": "The node has too many choices. The limit is {limit}.\n-> Take some out, or split the node in two.",
    },
    "case-link-broken": {
        "nb": "Valget fører til «{to}», men ingen steder i caset har den id-en.\n"
        "-> Rett id-en, eller skriv stedet som ### overskrift {{#{to}}}.",
        "nn": "Valet fører til «{to}», men ingen stader i caset har den id-en.\n"
        "-> Rett id-en, eller skriv staden som ### overskrift {{#{to}}}.",
        "en": "The choice leads to “{to}”, but no node of the case has that id.\n"
        "-> Mend the id, or write the node as ### heading {{#{to}}}.",
    },
    "case-goes-round": {
        "nb": "Valget fører tilbake til «{to}», der man alt har vært. Da kan caset gå i ring.\n"
        "-> La valget føre til et nytt sted.",
        "nn": "Valet fører tilbake til «{to}», der ein alt har vore. Då kan caset gå i ring.\n"
        "-> La valet føre til ein ny stad.",
        "en": "The choice leads back to “{to}”, where one has been already. The case could go round for ever.\n"
        "-> Let the choice lead to a new node.",
    },
    "case-node-unreachable": {
        "nb": "Ingen vei fører til stedet «{node}».\n-> La et valg føre dit, eller ta stedet bort.",
        "nn": "Ingen veg fører til staden «{node}».\n-> La eit val føre dit, eller ta staden bort.",
        "en": "No way leads to the node “{node}”.\n-> Let a choice lead there, or take the node out.",
    },
    "case-without-best-end": {
        "nb": "Ingen slutt i caset gir full poengsum, så ingen kan svare helt riktig.\n"
        "-> Skriv score: 100 på den beste slutten.",
        "nn": "Ingen slutt i caset gir full poengsum, så ingen kan svare heilt rett.\n"
        "-> Skriv score: 100 på den beste slutten.",
        "en": "No end of the case gives full marks, so nobody can get it all right.\n"
        "-> Write score: 100 at the best end.",
    },
    "case-ends-alike": {
        "nb": "Alle sluttene i caset er like mye verdt, så valgene har ingenting å si for poengene.\n"
        "-> Skriv lavere score: ved sluttene som er dårligere.",
        "nn": "Alle sluttane i caset er like mykje verde, så vala har ingenting å seie for poenga.\n"
        "-> Skriv lågare score: ved sluttane som er dårlegare.",
        "en": "All ends of the case are worth the same, so the choices make no difference to the points.\n"
        "-> Write a lower score: at the ends that are worse.",
    },
    # Case: answers
    "case-choice-missing": {
        "nb": "Du har ikke valgt noe.\n-> Velg hva du gjør, og trykk på «Gjør dette».",
        "nn": "Du har ikkje valt noko.\n-> Vel kva du gjer, og trykk på «Gjer dette».",
        "en": "You have not chosen anything.\n-> Choose what to do, and press “Do this”.",
    },
    "case-choice-made": {
        "nb": "Valget kan ikke gjøres om i denne runden.\n-> Gå videre derfra du er kommet.",
        "nn": "Valet kan ikkje gjerast om i denne runden.\n-> Gå vidare derfrå du er komen.",
        "en": "The choice cannot be undone in this round.\n-> Go on from where you have come to.",
    },
}
