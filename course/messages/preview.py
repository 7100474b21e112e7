"""What `kyndig preview` says."""

from __future__ import annotations

MESSAGES = {
    "help-preview": {
        "nb": "Vis en kursmappe slik siden ville vist den, bare på denne maskinen.\n"
        "\n"
        "Den åpne siden lastes på nytt når du lagrer en fil. Feil i mappen vises med fil og linje.",
        "nn": "Vis ei kursmappe slik sida ville vist ho, berre på denne maskina.\n"
        "\n"
        "Den opne sida blir lasta på nytt når du lagrar ei fil. Feil i mappa blir viste med fil og linje.",
        "en": "Show a course folder as the site would, on this machine only.\n"
        "\n"
        "The open page loads again when you save a file. Errors in the folder are shown by file and line.",
    },
    "help-preview-port": {
        "nb": "Porten siden svarer på. Er den opptatt, brukes den neste ledige.",
        "nn": "Porten sida svarer på. Er han oppteken, blir den neste ledige brukt.",
        "en": "The port that the site answers on. When it is taken, the next free one is used.",
    },
    "preview-open": {"nb": "Åpne", "nn": "Opne", "en": "Open"},
    "preview-follows": {
        "nb": "Siden følger filene i {folder}. Bare denne maskinen kan åpne den. Stopp med Ctrl+C.",
        "nn": "Sida følgjer filene i {folder}. Berre denne maskina kan opne ho. Stopp med Ctrl+C.",
        "en": "The page follows the files in {folder}. Only this machine can open it. Stop with Ctrl+C.",
    },
    "preview-has-errors": {
        "nb": "Mappen har {n} {n:feil|feil}. Siden viser dem til de er rettet.",
        "nn": "Mappa har {n} {n:feil|feil}. Sida viser dei til dei er retta.",
        "en": "The folder has {n} {n:error|errors}. The page shows them until they are mended.",
    },
}
