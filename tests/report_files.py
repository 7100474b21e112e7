"""What is to be true of every report of the generator: of its JSON, and of its page."""

from __future__ import annotations

import re
from html.parser import HTMLParser
from typing import Any

VOID = {"meta", "br"}
"""The elements of the page that have no end."""


def faults(value: Any, schema: dict[str, Any], place: str = "") -> list[str]:
    """Where a value is not what a schema says, for the keywords that the report's schema has."""
    if "anyOf" in schema:
        ways = [faults(value, one, place) for one in schema["anyOf"]]
        return [] if [] in ways else ways[0]
    if "const" in schema:
        return [] if value == schema["const"] else [place]
    kinds: dict[str, Any] = {"object": dict, "array": list, "string": str, "null": type(None)}
    kinds |= {"integer": int, "number": (int, float), "boolean": bool}
    if not isinstance(value, kinds[schema["type"]]):
        return [f"{place}: {value!r} is no {schema['type']}"]
    found: list[str] = []
    if schema["type"] == "object":
        own, rest = schema.get("properties", {}), schema.get("additionalProperties", True)
        found += [f"{place}/{name} is missing" for name in schema.get("required", []) if name not in value]
        for name, part in value.items():
            if name in own:
                found += faults(part, own[name], f"{place}/{name}")
            elif rest is False:
                found.append(f"{place}/{name} is unknown")
            elif isinstance(rest, dict):
                found += faults(part, rest, f"{place}/{name}")
    if schema["type"] == "array":
        each = schema.get("prefixItems") or [schema["items"]] * len(value)
        if len(each) != len(value):
            found.append(f"{place}: {len(value)} items")
        for n, (part, one) in enumerate(zip(value, each, strict=False)):
            found += faults(part, one, f"{place}/{n}")
    return found


class Links(HTMLParser):
    """What a page names in its attributes."""

    def __init__(self) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.named: list[tuple[str, str]] = []
        self.ids: list[str] = []
        self.open: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        if tag not in VOID:
            self.open.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids.append(value or "")
            if name in ("href", "src", "srcset", "action", "data", "poster", "xlink:href", "aria-labelledby"):
                self.named.append((name, value or ""))
            assert not name.startswith("on"), (tag, name)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if tag not in VOID:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open, tag
        assert self.open.pop() == tag, (tag, self.getpos())


def assert_stands_alone(page: str) -> None:
    """Nothing is fetched or run; every link leads to one place in the page; all that opens closes."""
    found = Links()
    found.feed(page)
    found.close()
    assert found.open == []
    assert not found.tags & {"script", "link", "img", "iframe", "object", "embed", "form", "base"}
    assert sorted(found.ids) == sorted(set(found.ids))
    targets = {value.removeprefix("#") for _, value in found.named}
    assert all(name == "aria-labelledby" or value.startswith("#") for name, value in found.named)
    assert targets <= set(found.ids)
    (style,) = re.findall(r"<style>(.*?)</style>", page, re.DOTALL)
    assert {url.partition(":")[0] for url in re.findall(r"url\(([^)]*)", style)} <= {"data", "#hatch-f"}
    assert "@import" not in style
    assert "default-src 'none'" in page
