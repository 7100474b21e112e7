"""One slip of the fingers: is a text one edit away from another?"""

from __future__ import annotations


def within_one_edit(first: str, second: str) -> bool:
    """True when the Damerau-Levenshtein distance is at most 1.

    One edit is a sign put in, left out or replaced, or two neighbours swapped
    (F. J. Damerau, "A technique for computer detection and correction of spelling errors",
    Communications of the ACM 7(3), 1964). Linear in the length.
    """
    short, long = sorted((first, second), key=len)
    if len(long) - len(short) > 1:
        return False
    same = next(
        (at for at, (one, other) in enumerate(zip(short, long, strict=False)) if one != other), len(short)
    )
    if len(short) != len(long):
        return short[same:] == long[same + 1 :]
    if short[same + 1 :] == long[same + 1 :]:
        return True
    swapped = short[same + 1 : same + 2] + short[same : same + 1]
    return swapped == long[same : same + 2] and short[same + 2 :] == long[same + 2 :]
