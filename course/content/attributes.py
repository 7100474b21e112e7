"""Attributes in braces, `{.own #id from="where it comes from"}`, and the ids that they carry."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

ID = re.compile(r"[a-z0-9][a-z0-9_-]{0,79}")
_PART = re.compile(
    r'\s*(?:\.(?P<word>[\w-]+)|#(?P<id>[^\s}"]*)|(?P<key>[\w-]+)="(?P<value>(?:[^"\\]|\\.)*)")'
)


@dataclass(frozen=True, slots=True)
class Attributes:
    """What stood in the braces. `unknown` is the first thing that has no meaning here, or ''."""

    own: bool = False
    id: str = ""
    source: str = ""
    unknown: str = ""


def read_attributes(inside: str) -> Attributes:
    """Read what stands between the braces."""
    own, name, source, unknown, at = False, "", "", "", 0
    inside = inside.strip()
    while at < len(inside):
        part = _PART.match(inside, at)
        if part is None:
            unknown = unknown or inside[at:].strip()[:60]
            break
        at = part.end()
        if part["id"] is not None:
            name = part["id"]
        elif part["word"] == "own":
            own = True
        elif part["key"] == "from":
            source = re.sub(r"\\(.)", r"\1", part["value"]).strip()
        else:
            unknown = unknown or part[0].strip()
    return Attributes(own, name, source, unknown)


def write_attributes(*, own: bool, name: str, source: str) -> str:
    """The braces with what is in them, in the one order; '' when there is nothing."""
    escaped = source.replace("\\", "\\\\").replace('"', '\\"')
    parts = [".own" if own else "", f"#{name}" if name else "", f'from="{escaped}"' if source else ""]
    inside = " ".join(part for part in parts if part)
    return f"{{{inside}}}" if inside else ""


def free_id(wanted: str, taken: Iterable[str]) -> str:
    """`wanted`, or `wanted-2`, `wanted-3` ... when it is taken."""
    used = frozenset(taken)
    name, n = wanted, 1
    while name in used:
        n += 1
        name = f"{wanted}-{n}"
    return name
