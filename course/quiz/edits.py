"""Slips of the fingers: is a text few enough edits away from another?"""

from __future__ import annotations


def within_edits(first: str, second: str, limit: int) -> bool:
    """True when the optimal string alignment distance of two texts is at most `limit`.

    One edit is a sign put in, left out or replaced, or two neighbours swapped
    (F. J. Damerau, "A technique for computer detection and correction of spelling errors",
    Communications of the ACM 7(3), 1964); no part of a text is edited twice, which is what
    tells optimal string alignment from the unrestricted Damerau-Levenshtein distance. Only
    the cells of the table that can stay within the limit are filled in (E. Ukkonen,
    "Algorithms for approximate string matching", Information and Control 64, 1985), so the
    time grows with length times limit.
    """
    if abs(len(first) - len(second)) > limit:
        return False
    too_many = limit + 1
    before: dict[int, int] = {}
    row = {column: column for column in range(min(limit, len(second)) + 1)}
    for at, sign in enumerate(first, start=1):
        earlier, before, row = before, row, {}
        for column in range(max(0, at - limit), min(len(second), at + limit) + 1):
            fewest = before.get(column, too_many) + 1
            if column:
                other = second[column - 1]
                fewest = min(
                    fewest,
                    row.get(column - 1, too_many) + 1,
                    before.get(column - 1, too_many) + (sign != other),
                )
                if column > 1 < at and sign == second[column - 2] and first[at - 2] == other:
                    fewest = min(fewest, earlier.get(column - 2, too_many) + 1)
            row[column] = fewest
        if min(row.values()) > limit:
            return False
    return row.get(len(second), too_many) <= limit
