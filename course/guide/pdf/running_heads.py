"""Running heads and page numbers: rows in a page's outer parts that come back from page to page."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from course.guide.pdf.lines import Row
from course.guide.pdf.words import Page

_OUTER = 0.12
_SHARE = 0.30
_DIGITS = re.compile(r"\d+")
_NUMBER = re.compile(
    r"(?:side|page|s\.|p\.)?\s*[-–—|]?\s*(?P<n>\d{1,4})\s*(?:(?:av|of|/)\s*\d{1,4})?\s*[-–—|]?", re.IGNORECASE
)
_ROMAN = re.compile(r"[ivxl]{1,7}")


def without_running_heads(pages: Sequence[tuple[Page, list[Row]]]) -> int:
    """Take running heads and page numbers out of the rows; gives how many rows went.

    A row in the outer 12 per cent goes when it is on 30 per cent of the pages, but for its
    digits and within two points of the same height, or when it is a page number alone. Rows
    go from the outside in: what stands inside a row that stays is text.
    """
    seen: Counter[tuple[str, bool]] = Counter()
    for page, rows in pages:
        seen.update({(_masked(row), row[0].y < page.height / 2) for row in rows if _is_outer(page, row)})
    offsets = Counter(
        int(found["n"]) - page.number
        for page, rows in pages
        for row in (*rows[:1], *rows[-1:])
        if _is_outer(page, row) and (found := _NUMBER.fullmatch(_text(row)))
    )
    fewest = max(2, _SHARE * len(pages))
    gone = 0
    for page, rows in pages:
        for end in (0, -1):
            while rows and _is_outer(page, rows[end]):
                row = rows[end]
                top = row[0].y < page.height / 2
                if top != (end == 0):
                    break
                text = _text(row)
                number = _NUMBER.fullmatch(text)
                counted = number is not None and (
                    offsets[int(number["n"]) - page.number] >= min(2, len(pages))
                )
                if seen[_masked(row), top] < fewest and not counted and not _ROMAN.fullmatch(text):
                    break
                del rows[end]
                gone += 1
    return gone


def _is_outer(page: Page, row: Row) -> bool:
    return row[0].y < _OUTER * page.height or row[0].y > (1 - _OUTER) * page.height


def _text(row: Row) -> str:
    return " ".join(word.text for word in row)


def _masked(row: Row) -> str:
    return _DIGITS.sub("0", _text(row))
