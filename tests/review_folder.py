"""A small course folder of drafts to review, and what a reviewer types."""

from __future__ import annotations

from pathlib import Path

from click.testing import CliRunner, Result
from small_course import SETTINGS

from course.cli import kyndig
from course.content.load import load_course
from course.guide.lock import lock_bytes
from course.guide.reading import read_guide

BANK = """---
module: m
pass: 80
---

## Når skal du melde fra? {#m-01}

- (x) Innen 3 uker
- ( ) Innen 6 uker
- ( ) Innen 9 uker

source: v/frist-1 "innen 3 uker"
tags: number

## Hvem skal melde fra? {#m-02}

- (x) Den som yter helsehjelp
- ( ) Den som leder avdelingen
- ( ) Den som kjenner familien

source: v/frist-2 "Den som yter helsehjelp"
tags: who

## Hva sier du? {#m-03}

= "ja" | "ok"

source: v/frist-2 "skal melde fra"
critical: yes
"""

MORE = """---
module: m
pass: 80
---

## Hvor lang er fristen? {#m-04}

- (x) 3 uker
- ( ) 6 uker
- ( ) 9 uker

source: v/frist-1 "3 uker"
tags: number

## Hvem yter helsehjelp her? {#m-01}

- (x) Den ansatte
- ( ) Lederen
- ( ) Familien

source: v/frist-2 "yter helsehjelp"
tags: who
"""

FILES = {
    "course.toml": SETTINGS + 'quizzes = ["m"]\n',
    "guide/v.md": (
        "# V\n\n## Frist\n\nSvaret kommer innen 3 uker.\n\nDen som yter helsehjelp, skal melde fra.\n"
    ),
    "modules/nb/m/01-a.md": (
        '---\ntitle: T\n---\nSvaret kommer innen 3 uker.[^a]\n\n[^a]: v/frist-1 "innen 3 uker"\n'
    ),
    "quizzes/nb/m.md": BANK,
}


def write_review_folder(root: Path) -> Path:
    """Three questions, one of them critical, and a block; nothing is judged."""
    for name, text in FILES.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")
    (root / "guide.lock").write_bytes(lock_bytes(read_guide([root / "guide/v.md"])))
    return root


def typed(folder: Path, *lines: str, args: tuple[str, ...] = ("--by", "Kari")) -> Result:
    """The command with lines instead of keys, as where there is no terminal."""
    return CliRunner().invoke(
        kyndig, ["review", str(folder), *args], input="".join(f"{line}\n" for line in lines)
    )


def reviews_of(folder: Path) -> dict[str, tuple[str, str, str, str]]:
    course = load_course(folder).course
    assert course is not None
    return {each.id: (each.state, each.by, each.reason, each.note) for each in course.reviews}
