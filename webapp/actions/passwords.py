"""Passwords of local accounts: argon2id (RFC 9106), as its library chooses the parameters.

Hashing takes time on purpose, so it is done outside every transaction.
"""

from __future__ import annotations

import secrets

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

from course.errors import CourseError
from webapp.actions.password_words import WORDS

SHORTEST = 12
LONGEST = 200
"""NIST SP 800-63B, section 3.1.1.2, asks for no rules of composition; length is what counts."""

_hasher = PasswordHasher()
_NOBODY = _hasher.hash("the password of nobody")


def hash_password(password: str) -> str:
    """The hash to keep. Raises CourseError `password-short` or `password-long`."""
    if len(password) < SHORTEST:
        raise CourseError("password-short", shortest=SHORTEST)
    if len(password) > LONGEST:
        raise CourseError("password-long", longest=LONGEST)
    return _hasher.hash(password)


def is_right(password_hash: str, password: str) -> bool:
    """Whether it is the password. An empty hash takes as long as a real one and is never right."""
    try:
        _hasher.verify(password_hash or _NOBODY, password[:LONGEST])
    except (VerificationError, InvalidHashError):
        return False
    return bool(password_hash)


FIRST_WORDS = 4


def make_password() -> str:
    """A password to begin with: four random words with hyphens, easy to read aloud and to type.

    Some 37 bits. That is for sign-in only, which takes a hundred tries in twelve hours (`limits`).
    """
    return "-".join(secrets.choice(WORDS) for _ in range(FIRST_WORDS))
