"""TOML values with findings instead of exceptions, and the lines where they stand."""

from __future__ import annotations

import datetime as dt
import re
import tomllib
from collections.abc import Iterator, Mapping
from typing import Any

from course.content.attributes import ID
from course.errors import Fact, Finding, Level

_HEADER = re.compile(r"\s*(\[\[?)\s*([^\[\]]{1,200}?)\s*\]\]?\s*(?:#.*)?")
_KEY = re.compile(r"\s*([A-Za-z0-9_-]{1,80})\s*=")
_LINE = re.compile(r"line (\d{1,9})")


def read_toml(text: str, *, file: str) -> tuple[Table | None, list[Finding]]:
    """The top table of a file, or None when it is no TOML. The list gathers later findings too."""
    findings: list[Finding] = []
    try:
        data = tomllib.loads(text)
    except (ValueError, RecursionError) as error:
        place = _LINE.search(str(error))
        line = int(place[1]) if place else text.count("\n") + 1
        findings.append(Finding("toml", file=file, line=line))
        return None, findings
    return Table(data, "", _lines(text), file, findings), findings


def _lines(text: str) -> dict[str, int]:
    """`table[n].key` -> line, for what stands one key a line."""
    lines: dict[str, int] = {}
    counts: dict[str, int] = {}
    table = ""
    for number, line in enumerate(text.split("\n"), start=1):
        if header := _HEADER.fullmatch(line):
            table = header[2]
            if header[1] == "[[":
                lines.setdefault(table, number)
                counts[table] = counts.get(table, -1) + 1
                table = f"{table}[{counts[table]}]"
            lines.setdefault(table, number)
        elif key := _KEY.match(line):
            lines.setdefault(f"{table}.{key[1]}".lstrip("."), number)
    return lines


class Table:
    """A table of a TOML file. Every getter gives a usable value and tells what is wrong."""

    def __init__(
        self,
        data: Mapping[str, Any],
        where: str,
        lines: Mapping[str, int],
        file: str,
        findings: list[Finding],
    ) -> None:
        self._data, self._where, self._lines = data, where, lines
        self._file, self._findings = file, findings

    def line(self, key: str = "") -> int:
        """The line of a key, else that of the table, else 1."""
        path = f"{self._where}.{key}".strip(".")
        return self._lines.get(path) or self._lines.get(self._where) or 1

    def find(self, code: str, at: str = "", level: Level = Level.ERROR, /, **facts: Fact) -> None:
        """Add a finding at a key."""
        self._findings.append(Finding(code, level, self._file, self.line(at), facts))

    def has(self, key: str) -> bool:
        """True when the key is there."""
        return key in self._data

    def known(self, *keys: str) -> None:
        """Tell of keys that mean nothing here; they are most likely misspelt."""
        for key in self._data:
            if key not in keys:
                self.find("key-unknown", key, Level.WARNING, key=key, known=", ".join(keys))

    def text(self, key: str, *, required: bool = False) -> str:
        """A text on one line, '' when missing."""
        value = self._data.get(key)
        if value is None:
            if required:
                self.find("key-missing", "", key=key)
            return ""
        if not isinstance(value, str):
            self.find("value-text", key, key=key)
            return ""
        text = " ".join(value.split("\n")).strip(" ")
        if required and not text:
            self.find("key-missing", key, key=key)
        return text

    def id(self, key: str = "id") -> str:
        """An id, '' when it is missing or has another form."""
        name = self.text(key, required=True)
        if name and not ID.fullmatch(name):
            self.find("id-form", key, id=name[:80])
            return ""
        return name

    def names(self, key: str, *, required: bool = False) -> tuple[str, ...]:
        """A list of texts."""
        value = self._data.get(key)
        if value is None and not required:
            return ()
        if not isinstance(value, list) or not all(isinstance(item, str) and item for item in value):
            self.find("value-list", key, key=key)
            return ()
        if required and not value:
            self.find("value-list", key, key=key)
        if twice := next((item for n, item in enumerate(value) if item in value[:n]), ""):
            self.find("listed-twice", key, key=key, item=twice[:80])
        return tuple(dict.fromkeys(value))

    def prose(self, key: str) -> str:
        """A text of any number of lines, as it is; '' with a finding when there is none."""
        value = self._data.get(key)
        if not isinstance(value, str) or not value.strip():
            self.find("key-missing" if value is None else "value-text", key, key=key)
            return ""
        return value

    def texts(self, key: str) -> dict[str, str]:
        """A text in several languages, `{ nb = "...", en = "..." }`."""
        value = self._data.get(key, {})
        if not isinstance(value, dict) or not all(isinstance(text, str) for text in value.values()):
            self.find("value-languages", key, key=key)
            return {}
        shown = {lang: " ".join(text.split("\n")).strip(" ") for lang, text in value.items()}
        return {lang: text for lang, text in shown.items() if text}

    def whole(self, key: str, default: int, *, low: int, high: int, required: bool = False) -> int:
        """A whole number within limits."""
        value = self._data.get(key)
        if value is None:
            if required:
                self.find("key-missing", "", key=key)
            return default
        if type(value) is not int or not low <= value <= high:
            self.find("value-whole", key, key=key, low=low, high=high)
            return default
        return value

    def word(self, key: str) -> str:
        """A word or a whole number, as text; '' when missing."""
        value = self._data.get(key, "")
        if type(value) is int:
            return str(value)
        return self.text(key)

    def flag(self, key: str) -> bool:
        """True or false."""
        value = self._data.get(key, False)
        if not isinstance(value, bool):
            self.find("value-flag", key, key=key)
            return False
        return value

    def date(self, key: str) -> dt.date | None:
        """A date, `2026-07-02`."""
        value = self._data.get(key)
        if value is None:
            return None
        if not isinstance(value, dt.date) or isinstance(value, dt.datetime):
            self.find("value-date", key, key=key)
            return None
        return value

    def moment(self, key: str) -> dt.datetime | None:
        """A time with its zone, `2026-11-23T12:00:00Z`."""
        value = self._data.get(key)
        if not isinstance(value, dt.datetime) or value.tzinfo is None:
            self.find("value-moment", key, key=key)
            return None
        return value

    def table(self, key: str) -> Table:
        """A table, empty when missing."""
        value = self._data.get(key, {})
        if not isinstance(value, dict):
            self.find("value-table", key, key=key)
            value = {}
        return Table(value, f"{self._where}.{key}".strip("."), self._lines, self._file, self._findings)

    def tables(self, key: str) -> Iterator[Table]:
        """The tables `[[key]]`, in order."""
        value = self._data.get(key, [])
        if not isinstance(value, list) or not all(isinstance(item, dict) for item in value):
            self.find("value-tables", key, key=key)
            return
        for n, item in enumerate(value):
            where = f"{self._where}.{key}[{n}]".strip(".")
            yield Table(item, where, self._lines, self._file, self._findings)


def toml_text(text: str) -> str:
    """A text as a TOML basic string."""
    escaped = text.replace("\\", "\\\\").replace('"', '\\"')
    return '"' + "".join(_escape(char) if char < " " or char == "\x7f" else char for char in escaped) + '"'


def toml_texts(texts: Mapping[str, str]) -> str:
    """A text in several languages as an inline table, in the order given."""
    return "{ " + ", ".join(f"{lang} = {toml_text(text)}" for lang, text in texts.items()) + " }"


def toml_list(items: tuple[str, ...]) -> str:
    """A list of texts, one a line when there are many."""
    shown = [toml_text(item) for item in items]
    flat = "[" + ", ".join(shown) + "]"
    return flat if len(flat) <= 88 else "[\n" + "".join(f"  {item},\n" for item in shown) + "]"


def _escape(char: str) -> str:
    return {"\n": "\\n", "\t": "\\t", "\r": "\\r"}.get(char, f"\\u{ord(char):04x}")
