"""Law 6: every function of the store takes the actor first, and decides what that actor may see."""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Iterator
from pathlib import Path

import pytest

from course.people import Actor
from webapp import store

MODULES = sorted(path.stem for path in Path(store.__file__).parent.glob("*.py") if path.stem != "__init__")

WITHOUT_ACTOR = {
    "organisations.resolve": "finds out at whose door a request stands, before there is an actor",
    "organisations.by_key": "the command line, which has no actor yet; names and settings only",
    "organisations.by_code_prefix": "whose certificate a code is, for whoever checks one",
    "organisations.all_keys": "the command line: which organisations there are",
    "organisations.count": "the command line and /readyz: whether there is any",
    "outbox.claim": "the worker of all organisations; each job names its own",
    "outbox.waiting": "`kyndig doctor`: counts, nothing of anybody",
    "audits.link_hash": "counts a hash, reads nothing",
    "rates.window_end": "counts time, reads nothing",
    "sessions.token_hash": "counts a hash, reads nothing",
    "sessions.name_of": "counts a hash, reads nothing",
    "two_times.still_so": "a part of a query, reads nothing",
    "two_times.so_at": "a part of a query, reads nothing",
}
"""The exceptions, and why. One more is a decision."""


def public_functions() -> Iterator[tuple[str, inspect.Signature]]:
    for name in MODULES:
        module = importlib.import_module(f"webapp.store.{name}")
        for function_name, function in inspect.getmembers(module, inspect.isfunction):
            if function.__module__ == module.__name__ and not function_name.startswith("_"):
                yield f"{name}.{function_name}", inspect.signature(function, eval_str=True)


@pytest.mark.parametrize(("name", "signature"), list(public_functions()), ids=lambda value: str(value)[:60])
def test_the_actor_comes_first(name: str, signature: inspect.Signature) -> None:
    first = next(iter(signature.parameters.values()), None)
    takes_actor = first is not None and first.name == "actor" and first.annotation is Actor
    assert takes_actor is (name not in WITHOUT_ACTOR)


def test_the_exceptions_are_there() -> None:
    assert set(WITHOUT_ACTOR) <= {name for name, _signature in public_functions()}
