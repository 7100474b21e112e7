"""The process that reads one PDF: bytes on standard input, JSON on standard output, within limits.

PDFium is not safe in threads, and a hostile file can take any time and memory. So it runs
alone: the system holds it to memory and processor time where it can (Linux, mostly macOS),
and a thread that looks at the processor time does everywhere, since PDFium lets other
threads run. What a file did wrong is a code in the JSON; the parent makes a SourceError of it.
"""

from __future__ import annotations

import dataclasses
import json
import os
import sys
import threading
import time
from typing import Any

import pypdfium2 as pdfium
from pypdfium2 import raw

from course.guide.decoding import MAX_CHARACTERS
from course.guide.pdf import limits
from course.guide.pdf.layout import Layout, lay_out
from course.guide.pdf.outline import entries_of
from course.guide.pdf.words import Page, TooMuchError, words_of

_COPY = 16
_PASSWORD = raw.FPDF_ERR_PASSWORD
_SECURITY = raw.FPDF_ERR_SECURITY


class _RefusedError(Exception):
    """The file cannot be read as a guide: the code and facts of the sentence for it."""

    def __init__(self, code: str, **facts: int | str) -> None:
        super().__init__(code)
        self.code, self.facts = code, facts


def main() -> int:
    """Read standard input, write one JSON object; 0 also when the file was refused."""
    _bound_memory()
    _Watch().start()
    try:
        answer = _answer(sys.stdin.buffer.read())
    except _RefusedError as refused:
        answer = {"refused": refused.code, "facts": refused.facts}
    except MemoryError:
        return limits.TOO_HEAVY
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=True).encode("ascii"))
    sys.stdout.buffer.flush()
    os._exit(0)  # without tidying up: PDFium's own takes time, and there is nothing left to save


def _answer(data: bytes) -> dict[str, Any]:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        reason = getattr(error, "err_code", None)
        code = "pdf-password" if reason in (_PASSWORD, _SECURITY) else "pdf-broken"
        raise _RefusedError(code) from None
    count = len(document)
    if count > limits.MAX_PAGES:
        raise _RefusedError("pdf-too-many-pages", n=count, limit=limits.MAX_PAGES)
    pages, pictures, broken = _pages(document, count)
    characters = sum(page.characters for page in pages)
    if broken == count:
        raise _RefusedError("pdf-broken")
    if not characters:
        raise _RefusedError("pdf-scanned" if pictures else "pdf-no-text", n=count)
    unreadable = sum(page.unreadable for page in pages)
    if unreadable > limits.UNREADABLE * characters:
        raise _RefusedError("pdf-unreadable-letters", percent=round(100 * unreadable / characters))
    layout = lay_out(pages, entries_of(document))
    if not layout.items:
        raise _RefusedError("pdf-no-text", n=count)
    notes = _notes(layout, pages, pictures, broken)
    if not raw.FPDF_GetDocPermissions(document) & _COPY:
        notes.append(("pdf-copy-forbidden", {}))
    return {
        "title": document.get_metadata_value("Title"),
        "items": [dataclasses.astuple(item) for item in layout.items],
        "notes": notes,
    }


def _pages(document: pdfium.PdfDocument, count: int) -> tuple[list[Page], list[int], int]:
    """The pages' words, the pages that are pictures without text, and how many could not be read."""
    pages: list[Page] = []
    pictures: list[int] = []
    broken = characters = 0
    for index in range(count):
        try:
            page = document[index]
        except pdfium.PdfiumError:
            broken += 1
            continue
        try:
            found = words_of(page, index + 1)
            if found.characters < limits.FEW_CHARACTERS and _has_picture(page, found):
                pictures.append(index + 1)
            pages.append(found)
        except pdfium.PdfiumError:
            broken += 1
        except TooMuchError:
            raise _RefusedError("pdf-too-heavy") from None
        finally:
            page.close()
        characters += found.characters
        if characters > MAX_CHARACTERS:
            raise _RefusedError("pdf-too-long", limit=MAX_CHARACTERS)
    return pages, pictures, broken


def _has_picture(page: pdfium.PdfPage, found: Page) -> bool:
    """True for a page that a picture covers most of."""
    whole = found.width * found.height
    for item in page.get_objects(filter=(raw.FPDF_PAGEOBJ_IMAGE,), max_depth=3):
        left, bottom, right, top = item.get_bounds()
        if (right - left) * (top - bottom) > 0.3 * whole:
            return True
    return False


def _notes(
    layout: Layout, pages: list[Page], pictures: list[int], broken: int
) -> list[tuple[str, dict[str, int | str]]]:
    """What was left out or could not be placed."""
    notes: list[tuple[str, dict[str, int | str]]] = []
    for code, where in (
        ("pdf-pictures", pictures),
        ("pdf-tables", layout.tables),
        ("pdf-turned", [page.number for page in pages if page.turned]),
        ("pdf-code", layout.code),
    ):
        if where:
            notes.append((code, {"n": len(set(where)), "pages": shown_pages(where)}))
    for code, n in (
        ("pdf-running-heads", layout.heads),
        ("pdf-contents", layout.contents),
        ("pdf-broken-pages", broken),
    ):
        if n:
            notes.append((code, {"n": n}))
    return notes


def shown_pages(pages: list[int]) -> str:
    """Page numbers as people write them: `2, 5-7`."""
    runs: list[list[int]] = []
    for page in sorted(set(pages)):
        if runs and page == runs[-1][-1] + 1:
            runs[-1].append(page)
        else:
            runs.append([page])
    shown = [str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs]
    more = ["…"] if len(shown) > limits.SHOWN_PAGES else []
    return ", ".join([*shown[: limits.SHOWN_PAGES], *more])


def _bound_memory() -> None:
    if sys.platform == "win32":
        return
    import resource  # noqa: PLC0415  Windows has none

    for kind, most in ((resource.RLIMIT_AS, limits.MEMORY), (resource.RLIMIT_CPU, limits.SECONDS + 2)):
        try:
            _, hard = resource.getrlimit(kind)
            top = most if hard == resource.RLIM_INFINITY else min(most, hard)
            resource.setrlimit(kind, (top, hard))
        except (ValueError, OSError):  # macOS has no limit of the address space
            continue


class _Watch(threading.Thread):
    """Ends the process when it has used its processor time, also inside PDFium."""

    def __init__(self) -> None:
        super().__init__(daemon=True)

    def run(self) -> None:
        while True:
            time.sleep(0.2)
            if time.process_time() > limits.SECONDS:
                os._exit(limits.TOO_LONG)


if __name__ == "__main__":
    sys.exit(main())
