"""Reading Word documents: how fast against mammoth alone, which the reader is built on.

Reading to headings and pieces, and making a whole course (without the check of the folder), each
against `mammoth.convert_to_html` of the same bytes; seconds of wall clock, in turn, the median of
five. Without arguments the sample of the tests, with its text a hundred times over.

    .venv/bin/python benchmarks/docx.py [GUIDE.docx ...]
"""

from __future__ import annotations

import io
import statistics
import sys
import tempfile
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import mammoth

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from course.content.write import course_files, write_folder  # noqa: E402
from course.drafting.course import draft_course  # noqa: E402
from course.guide.lock import lock_bytes  # noqa: E402
from course.guide.readers import docx  # noqa: E402
from course.guide.reading import read_guide  # noqa: E402

RUNS = 5
TIMES = 100
SAMPLE = ROOT / "tests/samples/guides/trygg-utlevering.docx"


def longer(path: Path, times: int) -> Path:
    """The sample with the inside of its body that many times over, each time with words of its own."""
    made = Path(tempfile.mkdtemp(prefix="kyndig-docx-")) / "lang.docx"
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            data = old.read(name)
            if name == "word/document.xml":
                head, _, rest = data.partition(b"<w:body>")
                body, _, tail = rest.partition(b"<w:sectPr>")
                copies = (body.replace(b"</w:t>", b" %d</w:t>" % n) for n in range(times))
                data = head + b"<w:body>" + b"".join(copies) + b"<w:sectPr>" + tail
            new.writestr(name, data)
    return made


def whole(path: Path) -> None:
    """A course of a guide, written to a folder."""
    guide = read_guide([path])
    draft = draft_course(guide)
    with tempfile.TemporaryDirectory() as folder:
        sources = [one.source for one in guide.documents]
        write_folder(Path(folder) / "kurs", course_files(draft.course, sources, lock_bytes(guide)))


def seconds(work: Callable[[], object]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def main(paths: list[Path]) -> None:
    print(f"{'':40} {'mammoth':>9} {'reading':>9} {'ratio':>6} {'course':>9} {'ratio':>6}")
    for path in paths or [SAMPLE, longer(SAMPLE, TIMES)]:
        data = path.read_bytes()
        runs = [
            (
                seconds(lambda data=data: mammoth.convert_to_html(io.BytesIO(data))),  # type: ignore[misc]
                seconds(lambda data=data: docx.read(data, "guide.docx")),  # type: ignore[misc]
                seconds(lambda path=path: whole(path)),  # type: ignore[misc]
            )
            for _ in range(RUNS)
        ]
        bare, reading, course = (statistics.median(run[n] for run in runs) for n in range(3))
        print(
            f"{path.name[:40]:40} {bare:9.3f} {reading:9.3f} {reading / bare:6.2f}"
            f" {course:9.3f} {course / bare:6.2f}"
        )


if __name__ == "__main__":
    main([Path(name) for name in sys.argv[1:]])
