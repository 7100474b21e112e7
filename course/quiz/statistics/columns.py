"""Columns of a table of responses: texts kept once, with a code a row."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

Ints = NDArray[np.integer[Any]]
Floats = NDArray[np.float64]
Bools = NDArray[np.bool_]

UNSAID = -1
"""The code of a cell that says nothing: no response text, no group."""


@dataclass(frozen=True, slots=True, eq=False)
class Coded:
    """A column of texts: `names[codes[row]]`, or nothing said where the code is UNSAID."""

    names: tuple[str, ...]
    codes: Ints

    def at(self, rows: Ints | Bools) -> Coded:
        """The column for some of the rows."""
        return Coded(self.names, self.codes[rows])


class Numbered(Sequence[str]):
    """The names "1", "2" ... without keeping them: for tables whose persons have none."""

    def __init__(self, count: int) -> None:
        self._count = count

    def __len__(self) -> int:
        return self._count

    @overload
    def __getitem__(self, place: int) -> str: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[str]: ...
    def __getitem__(self, place: int | slice) -> str | Sequence[str]:
        if isinstance(place, slice):
            return tuple(str(n + 1) for n in range(self._count)[place])
        return str(range(self._count)[place] + 1)


def coded(texts: Iterable[str | None]) -> Coded:
    """A column of texts; None says nothing. Names in the order in which they first come."""
    names: dict[str, int] = {}
    codes = [UNSAID if text is None else names.setdefault(text, len(names)) for text in texts]
    return Coded(tuple(names), np.asarray(codes, dtype=np.int64))
