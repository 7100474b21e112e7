"""Short ASCII names for headings and files: what passage, module and lesson ids are made of."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NORDIC = str.maketrans({"æ": "ae", "ø": "o", "å": "a", "ä": "a", "ö": "o", "đ": "d", "ŋ": "n", "ŧ": "t"})
_NOT_NAME = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=4_096)
def slug(text: str, limit: int = 48) -> str:
    """Lower-case ASCII words joined by hyphens, cut between words at `limit`; '' when nothing is left.

    æ becomes ae, ø o, å a; other letters lose their accents.
    """
    lower = unicodedata.normalize("NFC", text).lower().replace("ß", "ss").translate(_NORDIC)
    bare = unicodedata.normalize("NFKD", lower).encode("ascii", "ignore").decode()
    name = _NOT_NAME.sub("-", bare).strip("-")
    if len(name) <= limit:
        return name
    whole = name[: limit + 1].rpartition("-")[0]
    return whole or name[:limit]
