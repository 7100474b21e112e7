"""Which characters a font has a shape for, and what to print for those that no font has.

A text with a character that is missing would show an empty box, and PDF/A-2 and PDF/UA-1
forbid it (ISO 19005-2, 6.2.11.8; ISO 14289-1, 7.21.8). A missing character is printed as its
Unicode number instead: ugly, but exact, and it cannot be taken for the text itself.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator, Set

_JOINERS = frozenset("\u200c\u200d")


def coverage(font: bytes) -> frozenset[int]:
    """The code points that a TrueType or OpenType font maps to a glyph (its `cmap`, formats 4 and 12).

    Raises ValueError when the bytes are no such font.
    """
    try:
        table = _cmap(font)
        covered: set[int] = set()
        for index in range(struct.unpack_from(">H", table, 2)[0]):
            offset = struct.unpack_from(">L", table, 4 + 8 * index + 4)[0]
            kind = struct.unpack_from(">H", table, offset)[0]
            if kind == 4:
                covered.update(_format_4(table[offset:]))
            elif kind == 12:
                covered.update(_format_12(table[offset:]))
    except struct.error as error:
        raise ValueError("not a font that can be read") from error
    return frozenset(covered)


def spell_missing(text: str, covered: Set[int]) -> str:
    """The text with each run of characters that are not covered as `[U+5F20 U+4F1F]`."""
    out: list[str] = []
    run: list[str] = []
    for char in text:
        if ord(char) in covered or (char in _JOINERS and not run):
            out += _spelled(run)
            run = []
            out.append(char)
        else:
            run.append(char)
    return "".join(out + _spelled(run))


def _spelled(run: list[str]) -> list[str]:
    return ["[" + " ".join(f"U+{ord(char):04X}" for char in run) + "]"] if run else []


def _cmap(font: bytes) -> bytes:
    for index in range(struct.unpack_from(">H", font, 4)[0]):
        tag, _, offset, length = struct.unpack_from(">4sLLL", font, 12 + 16 * index)
        if tag == b"cmap":
            return font[offset : offset + length]
    raise ValueError("a font without a character map")


def _format_4(table: bytes) -> Iterator[int]:
    """Segments of 16-bit characters; a glyph number of 0 is no glyph."""
    count = struct.unpack_from(">H", table, 6)[0] // 2
    ends = struct.unpack_from(f">{count}H", table, 14)
    starts = struct.unpack_from(f">{count}H", table, 16 + 2 * count)
    deltas = struct.unpack_from(f">{count}h", table, 16 + 4 * count)
    offsets_at = 16 + 6 * count
    offsets = struct.unpack_from(f">{count}H", table, offsets_at)
    for segment in range(count):
        for char in range(starts[segment], ends[segment] + 1):
            if offsets[segment]:
                at = offsets_at + 2 * segment + offsets[segment] + 2 * (char - starts[segment])
                glyph = struct.unpack_from(">H", table, at)[0] if at + 2 <= len(table) else 0
                glyph = (glyph + deltas[segment]) & 0xFFFF if glyph else 0
            else:
                glyph = (char + deltas[segment]) & 0xFFFF
            if glyph and char != 0xFFFF:
                yield char


def _format_12(table: bytes) -> Iterator[int]:
    """Groups of characters with consecutive glyphs."""
    for group in range(struct.unpack_from(">L", table, 12)[0]):
        start, end, glyph = struct.unpack_from(">LLL", table, 16 + 12 * group)
        yield from range(start if glyph else start + 1, end + 1)
