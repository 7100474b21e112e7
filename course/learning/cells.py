"""Cells that a spreadsheet will not run: neutralising, and getting the value back.

A spreadsheet takes a cell that begins with `=`, `+`, `-` or `@` for a formula, also after
blanks, a byte order mark or an invisible character, also in full-width form, and some take a
leading tab or line break for the start of one (OWASP, "CSV Injection"). A program that cuts
the file at another separator than ours, or by lines, sees cells begin inside our cells; so
each stretch between separators is treated as a cell of its own.

The rule: an apostrophe is put in front of a stretch that is dangerous, or that would be so
without its leading apostrophes. So one apostrophe fewer always gives the value back.
"""

from __future__ import annotations

import re
import unicodedata

SEPARATORS = "\t\n\v\f\r\x1c\x1d\x1e\x85\u2028\u2029,;"
"""Where some program may begin a new cell: tab, every line break that Unicode knows, `,`, `;`."""

_STRETCHES = re.compile(f"([{SEPARATORS}])")
_FORMULA = frozenset("=+-@\u2212")
_INVISIBLE = frozenset(("Cc", "Cf", "Zl", "Zp", "Zs"))
_BLANK_STARTS = frozenset(SEPARATORS) - frozenset(",;")


def is_dangerous(stretch: str) -> bool:
    """True when the first character that shows, quotation marks aside, would start a formula."""
    for char in stretch:
        if char == '"' or char.isspace() or unicodedata.category(char) in _INVISIBLE:
            continue
        return unicodedata.normalize("NFKC", char)[0] in _FORMULA
    return False


def protect(value: str) -> str:
    """The value with an apostrophe in front of each stretch that a spreadsheet might run."""
    parts = _STRETCHES.split(value)
    return "".join("'" + part if _needs_guard(parts, index) else part for index, part in enumerate(parts))


def recover(cell: str) -> str:
    """The value that `protect` made the cell of."""
    parts = _STRETCHES.split(cell)
    return "".join(
        part[1:] if part.startswith("'") and _needs_guard(parts, index) else part
        for index, part in enumerate(parts)
    )


def _needs_guard(parts: list[str], index: int) -> bool:
    """Stretches stand at even places, the separators between them at odd ones."""
    if index % 2:
        return False
    bare = parts[index].lstrip("'")
    if index == 0 and not bare and len(parts) > 1 and parts[1] in _BLANK_STARTS:
        return True
    return is_dangerous(bare)
