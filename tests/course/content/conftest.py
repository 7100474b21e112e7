"""A small whole course folder to damage: two modules, a guide, a picture, reviews, help lines."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

from course.content import load, release, reviews
from course.content.files import REVIEWS
from course.guide.lock import lock_bytes
from course.guide.reading import read_guide

PNG = b"\x89PNG\r\n\x1a\n" + b"\0" * 20

GUIDE = """---
title: Lovverk
updated: 2026-07-02
---
## Meldeplikt

Den som yter helsehjelp, skal melde fra til barnevernstjenesten når det er grunn til å tro
at et barn blir mishandlet.

Meldeplikten gjelder uten hinder av taushetsplikt.

Den som melder i kraft av yrket, skal få svar innen 3 uker.
"""

COURSE = """format = 1
id = "melde"
languages = ["nb"]
title = { nb = "Melde fra" }
summary = { nb = "Når du skal melde fra." }

[guide]
title = "Veileder"
publisher = "RVTS Eksempel"
updated = 2026-07-02
files = ["guide/lovverk.md"]

[[module]]
id = "trygghet"
title = { nb = "Trygghet" }

[[module]]
id = "plikter"
title = { nb = "Plikter" }

[[quiz]]
id = "sluttprove"
title = { nb = "Sluttprøve" }
banks = ["plikter"]
draw = 1
pass = 90

[[track]]
id = "alle"
title = { nb = "For alle" }
modules = ["trygghet", "plikter"]
quizzes = ["plikter", "sluttprove"]

[defaults]
validity_months = 24
due_days = 30

[delivery]
quick_exit = true
neutral_titles = true
help = "help.toml"
"""

HELP = """[[line]]
number = "113"
service = { nb = "Fare for liv og helse" }
source = "nettstedet"
verified_on = 2026-11-20
next_check = 2027-02-20
"""

TRYGGHET = """---
title: Før du begynner
minutes: 2
---
Du kan ta pause når du vil. Se [neste leksjon](../plikter/01-melde.md#terskel-1).
{.own #pause from="RVTS Eksempel"}
"""

MELDE = """---
title: Når du må melde
objectives:
  - Velge riktig handling
minutes: 4
content_note: Leksjonen har ett eksempel.
---
## Terskelen

Du skal melde når det er **grunn til å tro** at et barn blir mishandlet.[^terskel-1]
Taushetsplikten hindrer deg ikke.[^terskel-1.2]

![En hånd](media/hand.png) Du er ikke alene.
{.own #alene from="RVTS Eksempel"}

:::do[Hva gjør du?]{#gjor}

- Meld fra.[^gjor]
- Vent på svar i 3 uker.[^gjor.2]

:::

[^terskel-1]: lovverk/meldeplikt-1 "når det er grunn til å tro at et barn blir mishandlet"
[^terskel-1.2]: lovverk/meldeplikt-2 "Meldeplikten gjelder uten hinder av taushetsplikt"
[^gjor]: lovverk/meldeplikt-1 "skal melde fra til barnevernstjenesten"
[^gjor.2]: lovverk/meldeplikt-3 "innen 3 uker"
"""

BANK = """---
module: plikter
pass: 80
---

## Når skal du melde fra? {#meld-01}

- (x) Når det er grunn til å tro
  > Det er nok.
- ( ) Når du er helt sikker
  > Sikker viten trengs ikke.

source: lovverk/meldeplikt-1 "når det er grunn til å tro"
bloom: understand
critical: yes

## Taushetsplikten hindrer deg i å melde. {#meld-02}

= usant

source: lovverk/meldeplikt-2 "uten hinder av taushetsplikt"
bloom: remember
"""

FILES = {
    "course.toml": COURSE,
    "help.toml": HELP,
    "guide/lovverk.md": GUIDE,
    "modules/nb/trygghet/01-start.md": TRYGGHET,
    "modules/nb/plikter/01-melde.md": MELDE,
    "quizzes/nb/plikter.md": BANK,
}

AT = dt.datetime(2026, 11, 23, 12, tzinfo=dt.UTC)
TODAY = dt.date(2026, 11, 23)


def write_course(root: Path) -> Path:
    for name, text in FILES.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    media = root / "modules/nb/plikter/media"
    media.mkdir()
    (media / "hand.png").write_bytes(PNG)
    (root / "guide.lock").write_bytes(lock_bytes(read_guide([root / "guide/lovverk.md"])))
    approve_all(root)
    return root


def approve_all(root: Path) -> None:
    course = load.load_course(root).course
    assert course is not None
    judged = reviews.approve(course, release.drafts(course), by="redaksjonen", at=AT)
    (root / REVIEWS).write_text(reviews.write_reviews(judged), "utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A course folder without a fault or a draft."""
    return write_course(tmp_path / "kurs")


@pytest.fixture(scope="module")
def one_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The same, one for all examples of a property: whoever damages it mends it."""
    return write_course(tmp_path_factory.mktemp("en") / "kurs")


@pytest.fixture
def edit(folder: Path):
    """Replaces words in a file of the folder, and fails when they are not there."""

    def replace(name: str, old: str, new: str) -> None:
        path = folder / name
        text = path.read_text("utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), "utf-8")

    return replace
