"""The code on a certificate: a short organisation prefix and 16 characters of random base32.

The alphabet is Douglas Crockford's base32 (crockford.com/base32.html): no I, L, O or U, and
what people write by mistake for a digit is read as that digit. 16 characters are 80 bits.
"""

from __future__ import annotations

import unicodedata

from course.errors import CourseError

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
ENTROPY_BYTES = 10
RANDOM_LENGTH = 16
MAX_PREFIX = 4
_MAX_TYPED = 80
_MISTAKEN = str.maketrans("OIL", "011")
_CHARS = frozenset(ALPHABET)


def prefix_from(key: str) -> str:
    """A prefix made of an organisation's key: its first four letters or digits, in the alphabet.

    Two organisations may get the same one; whoever hands them out sees to that. Raises
    CourseError `certificate-prefix` when the key has no letter or digit to use.
    """
    plain = unicodedata.normalize("NFKD", key).upper().translate(_MISTAKEN).replace("U", "V")
    prefix = "".join(char for char in plain if char in _CHARS)[:MAX_PREFIX]
    if not prefix:
        raise CourseError("certificate-prefix", prefix=key, most=MAX_PREFIX)
    return prefix


def make_code(prefix: str, entropy: bytes) -> str:
    """The code for 10 random bytes, without hyphens: as it is stored and compared.

    Raises CourseError `certificate-prefix` unless the prefix is 1 to 4 characters of the
    alphabet, and ValueError unless there are exactly 10 bytes.
    """
    if not 1 <= len(prefix) <= MAX_PREFIX or not _CHARS.issuperset(prefix):
        raise CourseError("certificate-prefix", prefix=prefix, most=MAX_PREFIX)
    if len(entropy) != ENTROPY_BYTES:
        raise ValueError(f"a code takes {ENTROPY_BYTES} bytes, not {len(entropy)}")
    number = int.from_bytes(entropy, "big")
    random = "".join(ALPHABET[(number >> shift) & 31] for shift in range(75, -1, -5))
    return prefix + random


def normalise(typed: str) -> str | None:
    """The code that somebody typed, as it is stored; None when it cannot be one.

    Takes lower case, full-width letters, spaces and any kind of hyphen; O is read as 0, I and
    L as 1.
    """
    if len(typed) > _MAX_TYPED:
        return None
    plain = unicodedata.normalize("NFKC", typed).upper().translate(_MISTAKEN)
    code = "".join(char for char in plain if not _is_filler(char))
    if not RANDOM_LENGTH < len(code) <= RANDOM_LENGTH + MAX_PREFIX or not _CHARS.issuperset(code):
        return None
    return code


def prefix_of(code: str) -> str:
    """The organisation's prefix in a stored code."""
    return code[:-RANDOM_LENGTH]


def printed(code: str) -> str:
    """The code as it is shown: in groups of four with hyphens between."""
    return "-".join(code[start : start + 4] for start in range(0, len(code), 4))


def _is_filler(char: str) -> bool:
    return char.isspace() or char == "\u2212" or unicodedata.category(char) in ("Pd", "Cf", "Cc")
