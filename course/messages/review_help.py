"""How `kyndig review` is used: its options, and the keys while it runs."""

from __future__ import annotations

MESSAGES = {
    "help-review": {
        "nb": "Vurder utkastene i en kursmappe, de viktigste først.\n"
        "\n"
        "Hvert utkast vises ved siden av avsnittene det bygger på. Det du bestemmer, skrives til "
        "reviews.toml med en gang.",
        "nn": "Vurder utkasta i ei kursmappe, dei viktigaste først.\n"
        "\n"
        "Kvart utkast blir vist saman med avsnitta det byggjer på. Det du bestemmer, blir skrive til "
        "reviews.toml med ein gong.",
        "en": "Review the drafts of a course folder, the most important first.\n"
        "\n"
        "Each draft is shown beside the passages that it rests on. What you decide is written to "
        "reviews.toml at once.",
    },
    "help-review-kind": {
        "nb": "Bare spørsmål (question) eller bare blokker i leksjoner (block).",
        "nn": "Berre spørsmål (question) eller berre blokker i leksjonar (block).",
        "en": "Only questions (question) or only blocks of lessons (block).",
    },
    "help-review-module": {
        "nb": "Bare én modul, med id-en i course.toml.",
        "nn": "Berre éin modul, med id-en i course.toml.",
        "en": "Only one module, by its id in course.toml.",
    },
    "help-review-lang": {
        "nb": "Bare ett språk.",
        "nn": "Berre eitt språk.",
        "en": "Only one language.",
    },
    "help-review-state": {
        "nb": "Bare det som er slik: open (ikke vurdert slik det står nå), draft (aldri vurdert), void "
        "(endret siden), approved, rejected eller all.",
        "nn": "Berre det som er slik: open (ikkje vurdert slik det står no), draft (aldri vurdert), void "
        "(endra sidan), approved, rejected eller all.",
        "en": "Only what is so: open (not judged as it now reads), draft (never judged), void (changed "
        "since), approved, rejected or all.",
    },
    "help-review-changed": {
        "nb": "Bare det som er endret siden det ble vurdert, for eksempel av kyndig update, og konflikter.",
        "nn": "Berre det som er endra sidan det blei vurdert, til dømes av kyndig update, og konfliktar.",
        "en": "Only what changed since it was judged, for instance by kyndig update, and conflicts.",
    },
    "help-review-by": {
        "nb": "Navnet på den som vurderer. Det står i reviews.toml.",
        "nn": "Namnet på den som vurderer. Det står i reviews.toml.",
        "en": "The name of the reviewer, as reviews.toml will have it.",
    },
    "help-review-list": {
        "nb": "Skriv listen, og vurder ingenting.",
        "nn": "Skriv lista, og vurder ingenting.",
        "en": "Write the list, and judge nothing.",
    },
    "help-review-json": {
        "nb": "Skriv listen som JSON.",
        "nn": "Skriv lista som JSON.",
        "en": "Write the list as JSON.",
    },
    "help-review-accept": {
        "nb": "Godkjenn denne id-en uten å spørre. Kan gjentas.",
        "nn": "Godkjenn denne id-en utan å spørje. Kan takast fleire gonger.",
        "en": "Approve this id without asking. May be repeated.",
    },
    "help-review-reject": {
        "nb": "Forkast denne id-en uten å spørre. Kan gjentas, og trenger --reason.",
        "nn": "Forkast denne id-en utan å spørje. Kan takast fleire gonger, og treng --reason.",
        "en": "Reject this id without asking. May be repeated, and needs --reason.",
    },
    "help-review-reason": {
        "nb": "Hvorfor det forkastes.",
        "nn": "Kvifor det blir forkasta.",
        "en": "Why it is rejected.",
    },
    "review-key-accept": {"nb": "godkjenn", "nn": "godkjenn", "en": "approve"},
    "review-key-lesson": {
        "nb": "godkjenn leksjonens {n} blokker",
        "nn": "godkjenn dei {n} blokkene i leksjonen",
        "en": "approve the lesson's {n} blocks",
    },
    "review-key-edit": {"nb": "rediger", "nn": "rediger", "en": "edit"},
    "review-key-reject": {"nb": "forkast", "nn": "forkast", "en": "reject"},
    "review-key-skip": {"nb": "hopp over", "nn": "hopp over", "en": "skip"},
    "review-key-back": {"nb": "tilbake", "nn": "tilbake", "en": "back"},
    "review-key-undo": {"nb": "angre", "nn": "angre", "en": "undo"},
    "review-key-more": {"nb": "{n} utkast til", "nn": "{n} utkast til", "en": "{n} more"},
    "review-key-quit": {"nb": "slutt", "nn": "slutt", "en": "quit"},
    "review-key-help": {"nb": "hjelp", "nn": "hjelp", "en": "help"},
    "review-help": {
        "nb": "a  godkjenn teksten slik den står\n"
        "l  vis alle blokkene i leksjonen, og godkjenn dem samlet\n"
        "e  rediger den i ditt eget program ($VISUAL eller $EDITOR), og se den igjen\n"
        "r  forkast den, med en grunn\n"
        "s  hopp over (også pil høyre)\n"
        "b  gå tilbake til den forrige (også pil venstre)\n"
        "u  angre det siste du bestemte\n"
        "m  vis flere utkast til samme modul\n"
        "q  slutt\n"
        "Alt du bestemmer, er lagret med en gang.",
        "nn": "a  godkjenn teksten slik han står\n"
        "l  vis alle blokkene i leksjonen, og godkjenn dei samla\n"
        "e  rediger han i ditt eige program ($VISUAL eller $EDITOR), og sjå han igjen\n"
        "r  forkast han, med ein grunn\n"
        "s  hopp over (òg pil høgre)\n"
        "b  gå tilbake til den førre (òg pil venstre)\n"
        "u  angre det siste du bestemte\n"
        "m  vis fleire utkast til same modul\n"
        "q  slutt\n"
        "Alt du bestemmer, er lagra med ein gong.",
        "en": "a  approve the text as it reads\n"
        "l  show all blocks of the lesson, and approve them together\n"
        "e  edit it in your own program ($VISUAL or $EDITOR), and see it again\n"
        "r  reject it, with a reason\n"
        "s  skip (right arrow too)\n"
        "b  go back to the one before (left arrow too)\n"
        "u  undo your last decision\n"
        "m  show more drafts of the same module\n"
        "q  quit\n"
        "Whatever you decide is stored at once.",
    },
}
