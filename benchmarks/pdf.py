"""Reading PDFs: how fast against the bare extraction of characters, and how right against the Markdown.

Speed: reading to headings and pieces, child process and all, and making a whole course, each against
a loop that asks PDFium for each character's sign, origin, box and text object, in one process, as is
usual; in seconds of wall clock, in turn, the median of five. Right: guides in Markdown are set by
LibreOffice (`soffice`) in one and two columns, with and without hyphens, running heads and bookmarks;
what is read is compared word for word (signs and spaces aside).

    .venv/bin/python benchmarks/pdf.py [GUIDE.md ...]
"""

from __future__ import annotations

import ctypes
import difflib
import re
import statistics
import sys
import tempfile
import time
from collections import Counter
from pathlib import Path

import pypdfium2 as pdfium
from pypdfium2 import raw

ROOT = Path(__file__).resolve().parents[1]
sys.path[:0] = [str(ROOT), str(ROOT / "tests" / "samples" / "guides")]

import make_pdf  # noqa: E402

from course.content.write import course_files, write_folder  # noqa: E402
from course.drafting.course import draft_course  # noqa: E402
from course.guide.lock import lock_bytes  # noqa: E402
from course.guide.parts import Heading, Piece  # noqa: E402
from course.guide.readers import pdf  # noqa: E402
from course.guide.reading import read_guide  # noqa: E402

RUNS = 5
NOTES = ("Fotnoter", "Fotnotar", "Footnotes")


def bare(path: Path) -> int:
    """Every character with its place, by PDFium alone."""
    document = pdfium.PdfDocument(path)
    x, y, box = ctypes.c_double(), ctypes.c_double(), raw.FS_RECTF()
    n = 0
    for page in document:
        text = page.get_textpage()
        for at in range(text.count_chars()):
            chr(raw.FPDFText_GetUnicode(text.raw, at))
            raw.FPDFText_GetCharOrigin(text.raw, at, ctypes.byref(x), ctypes.byref(y))
            raw.FPDFText_GetLooseCharBox(text.raw, at, ctypes.byref(box))
            raw.FPDFText_GetTextObject(text.raw, at)
            n += 1
        text.close()
        page.close()
    return n


def whole(path: Path) -> None:
    """A course, as `kyndig generate` makes it."""
    guide = read_guide([path])
    draft = draft_course(guide)
    with tempfile.TemporaryDirectory() as folder:
        files = course_files(draft.course, [one.source for one in guide.documents], lock_bytes(guide))
        write_folder(Path(folder) / "course", files)


def timed(path: Path) -> None:
    """Print the ratios for a file."""
    steps = (bare, lambda one: pdf.read(one.read_bytes(), one.name), whole)
    taken: list[list[float]] = [[], [], []]
    for _ in range(RUNS):
        for n, step in enumerate(steps):
            began = time.perf_counter()
            step(path)
            taken[n].append(time.perf_counter() - began)
    base, read, all_ = map(statistics.median, taken)
    print(f"{path.name:44} bare {base:.2f} s   reading {read / base:.2f}x   whole course {all_ / base:.2f}x")


def squeeze(text: str) -> str:
    return re.sub(r"\W+", "", re.sub("\ue123[^\ue124]*\ue124", "", text)).casefold()


def shared(wanted: list[str], found: list[str]) -> int:
    return sum((Counter(wanted) & Counter(found)).values())


def compared(source: str, path: Path) -> None:
    """Print how much of a guide came back: headings P/R, whole paragraphs, order, footnotes."""
    want, got = make_pdf.parts_of(source), pdf.read(path.read_bytes(), path.name).items
    cut = next((n for n, i in enumerate(got) if isinstance(i, Heading) and i.text in NOTES), len(got))
    title = squeeze(want.title or next((i.text for i in want.items if isinstance(i, Heading)), ""))
    wanted = [[squeeze(i.text) for i in want.items if isinstance(i, kind)] for kind in (Heading, Piece)]
    found = [[squeeze(i.text) for i in got[:cut] if isinstance(i, kind)] for kind in (Heading, Piece)]
    heads, said = ([one for one in ones if one != title] for ones in (wanted[0], found[0]))
    both = set(wanted[0] + wanted[1]) & set(found[0] + found[1])
    a = [one for i in want.items if (one := squeeze(i.text)) in both]
    b = [one for i in got[:cut] if (one := squeeze(i.text)) in both]
    blocks = difflib.SequenceMatcher(a=a, b=b, autojunk=False).get_matching_blocks()
    notes = [squeeze(text) for text in make_pdf.notes_of(source).values()]
    figures = {
        "headings P": shared(heads, said) / max(len(said), 1),
        "R": shared(heads, said) / max(len(heads), 1),
        "paragraphs": shared(wanted[1], found[1]) / max(len(wanted[1]), 1),
        "order": sum(block.size for block in blocks) / max(len(a), 1),
    }
    if notes:
        figures["footnotes"] = shared(notes, [squeeze(i.text) for i in got[cut:]]) / len(notes)
    print(f"{path.name:44}", "  ".join(f"{name} {value:.3f}" for name, value in figures.items()))


def main() -> None:
    guides = [Path(name) for name in sys.argv[1:]] or [make_pdf.ROOT / "tests/samples/guides/beredskap.md"]
    with tempfile.TemporaryDirectory() as folder:
        for guide in guides:
            if guide.suffix == ".pdf":
                timed(guide)
                continue
            for layout in make_pdf.LAYOUTS:
                compared(guide.read_text("utf-8"), make_pdf.make(guide, Path(folder), layout))


if __name__ == "__main__":
    main()
