"""How well sentences are recognised: precision and recall on sentences labelled by hand.

The sentences in `nb.toml`, `nn.toml` and `en.toml` were written by whoever wrote the rules, so
their figures are an upper bound. Those of the shared guides were drawn at random and labelled
before the rules were run on them, and four of the faults that this showed were then mended.
"""

from __future__ import annotations

import hashlib
import tomllib
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

import pytest

from course.drafting.facts import facts_of_guide
from course.drafting.units import units_of
from course.guide.reading import read_guide
from course.language.demands import demands
from course.language.sentences import split_sentences

SAMPLES = Path(__file__).resolve().parents[2] / "samples" / "sentences"

REACHED = {
    "condition": (1.0, 1.0),
    "definition": (1.0, 1.0),
    "duty": (1.0, 1.0),
    "exception": (1.0, 1.0),
    "law-reference": (1.0, 1.0),
    "number": (1.0, 1.0),
    "permission": (1.0, 1.0),
    "prohibition": (1.0, 1.0),
    "recommendation": (1.0, 1.0),
    "responsibility": (1.0, 1.0),
    "time-limit": (1.0, 1.0),
}
REACHED_ON_GUIDES = {
    "duty": (0.97, 0.95),
    "permission": (0.9, 0.9),
    "prohibition": (1.0, 1.0),
    "recommendation": (1.0, 0.75),
}

Labelled = tuple[frozenset[str], frozenset[str]]
"""The kinds that people see in a sentence, and those that the rules see."""


def figures(labelled: list[Labelled]) -> dict[str, tuple[float, float]]:
    right, said, there = Counter[str](), Counter[str](), Counter[str]()
    for wanted, found in labelled:
        right.update(wanted & found)
        said.update(found)
        there.update(wanted)
    return {kind: (right[kind] / max(said[kind], 1), right[kind] / there[kind]) for kind in sorted(there)}


def own(tmp_path: Path, lang: str) -> Iterator[Labelled]:
    text = tomllib.loads((SAMPLES / f"{lang}.toml").read_text(encoding="utf-8"))["sentences"]
    rows = [line.split(" | ", 1) for line in text.strip().split("\n")]
    guide = tmp_path / f"{lang}.md"
    guide.write_text("# Prøve\n\n" + "\n\n".join(sentence for _, sentence in rows) + "\n", encoding="utf-8")
    found: dict[str, set[str]] = {}
    for fact in facts_of_guide(replace(read_guide([guide]), language=lang)):
        found.setdefault(fact.sentence, set()).add(fact.kind.value)
    for kinds, sentence in rows:
        yield frozenset(kinds.split()) - {"-"}, frozenset(found.get(sentence, ()))


def of_guides(folder: Path) -> Iterator[Labelled]:
    every: Mapping[str, Mapping[str, str]] = tomllib.loads(
        (SAMPLES / "shared.toml").read_text(encoding="utf-8")
    )
    for name, part in every.items():
        guide = read_guide([folder / name])
        texts: dict[str, str] = {}
        for document in guide.documents:
            for unit in units_of(document.root, guide.language, left_out=[]):
                for passage in unit.passages:
                    for text in split_sentences(passage.text):
                        texts[hashlib.sha256(text.encode()).hexdigest()[:16]] = text
        for line in part["labels"].strip().split("\n"):
            digest, label = line.split()
            if digest in texts:  # a reader may cut a passage in another place some day
                found = frozenset(one.kind.value for one in demands(texts[digest], part["lang"]))
                yield frozenset((label,)) - {"-"}, found


def test_each_language_has_fifty_sentences_of_its_own(tmp_path):
    for lang in ("nb", "nn", "en"):
        assert len(list(own(tmp_path, lang))) >= 50


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_own_sentences_have_the_kinds_that_their_author_gave_them(tmp_path, lang):
    for kind, (precision, recall) in figures(list(own(tmp_path, lang))).items():
        assert (precision, recall) >= REACHED[kind], kind
        assert recall >= REACHED[kind][1], kind


def test_sentences_of_the_shared_guides_demand_what_a_reader_saw(shared):
    labelled = list(of_guides(shared / "guides"))
    assert len(labelled) >= 130
    found = figures(labelled)
    assert set(found) == set(REACHED_ON_GUIDES)
    for kind, (precision, recall) in found.items():
        assert precision >= REACHED_ON_GUIDES[kind][0], (kind, precision)
        assert recall >= REACHED_ON_GUIDES[kind][1], (kind, recall)
