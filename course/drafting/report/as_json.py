"""report.json: the report for programs, and its schema, both made of the dataclasses of `model.py`."""

from __future__ import annotations

import dataclasses
import json
from collections.abc import Callable, Mapping
from functools import cache
from json.encoder import encode_basestring
from types import NoneType, UnionType
from typing import Any, get_args, get_origin, get_type_hints

from course.drafting.report.model import FORMAT, Report

DIALECT = "https://json-schema.org/draft/2020-12/schema"


def report_bytes(report: Report) -> bytes:
    """report.json: the same report gives the same bytes."""
    pieces: list[str] = []
    _write({"format": FORMAT, **_fields(report)}, "\n", pieces.append)
    return ("".join(pieces) + "\n").encode()


def _write(value: object, line: str, add: Callable[[str], None]) -> None:
    """Add a value as `json.dumps(asdict(value), ensure_ascii=False, indent=1)` writes it.

    The library copies every dataclass and then goes through the copy in Python: for a long
    guide that took four times as long. `line` is the line break with the indentation.
    """
    if isinstance(value, str):
        add(encode_basestring(value))
        return
    if dataclasses.is_dataclass(value):
        value = _fields(value)
    deeper = line + " "
    if isinstance(value, Mapping) and value:
        before = "{" + deeper
        for name, one in value.items():
            add(f"{before}{encode_basestring(name)}: ")
            _write(one, deeper, add)
            before = "," + deeper
        add(line + "}")
    elif isinstance(value, (tuple, list)) and value:
        before = "[" + deeper
        for one in value:
            add(before)
            _write(one, deeper, add)
            before = "," + deeper
        add(line + "]")
    else:
        add(json.dumps(value))


def _fields(made: Any) -> dict[str, object]:
    """A dataclass as its fields, which are not copied."""
    return {name: getattr(made, name) for name in _names(made.__class__)}


@cache
def _names(made: Any) -> tuple[str, ...]:
    return tuple(field.name for field in dataclasses.fields(made))


@cache
def schema_bytes() -> bytes:
    """The JSON Schema (draft 2020-12) of report.json, as `schema.json` beside this file has it."""
    top = _object(Report)
    top["properties"] = {"format": {"const": FORMAT}, **top["properties"]}
    top["required"] = ["format", *top["required"]]
    schema = {"$schema": DIALECT, "title": "Kyndig: report.json", "description": _doc(Report), **top}
    return (json.dumps(schema, ensure_ascii=False, indent=1) + "\n").encode()


def _object(made: type) -> dict[str, Any]:
    hints = get_type_hints(made)
    names = [field.name for field in dataclasses.fields(made)]
    return {
        "type": "object",
        "properties": {name: _schema(hints[name]) for name in names},
        "required": names,
        "additionalProperties": False,
    }


def _schema(kind: Any) -> dict[str, Any]:
    """The schema of a field's type: what the dataclasses of the report use, and no more."""
    origin, parts = get_origin(kind), get_args(kind)
    if dataclasses.is_dataclass(kind) and isinstance(kind, type):
        return {**_object(kind), "description": _doc(kind)}
    if origin is tuple and parts[-1] is ...:
        return {"type": "array", "items": _schema(parts[0])}
    if origin is tuple:
        items = [_schema(part) for part in parts]
        return {"type": "array", "prefixItems": items, "minItems": len(items), "maxItems": len(items)}
    if origin is Mapping:
        return {"type": "object", "additionalProperties": _schema(parts[1])}
    if origin is UnionType:
        return {"anyOf": [_schema(part) for part in parts]}
    named = {str: "string", int: "integer", bool: "boolean", float: "number", NoneType: "null"}
    return {"type": named[kind]}


def _doc(made: type) -> str:
    return " ".join((made.__doc__ or "").split())
