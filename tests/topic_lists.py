"""The lists of topics that were written by hand (tests/samples/outlines), and how an outline compares.

A listed topic is found when the title of a module or of one of its lessons names it. A module is
right when its own title names a listed topic, or each of its lessons' titles does; one that is
neither, but names a heading that may be one, counts neither way.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

from course.drafting.outline import Outline, OutlineModule
from course.drafting.titles import bare

LISTS = Path(__file__).parent / "samples" / "outlines"
NAMES = sorted(path.stem for path in LISTS.glob("*.toml"))


@dataclass(frozen=True)
class TopicList:
    """What a person would list of one guide."""

    guide: str
    topics: tuple[str, ...]
    may: tuple[str, ...]
    out: tuple[str, ...]


@dataclass(frozen=True)
class Compared:
    """Topics that no title names, and modules that are about no listed topic; of how many."""

    topics: int
    missed: tuple[str, ...]
    modules: int
    wrong: tuple[str, ...]

    @property
    def recall(self) -> float:
        """The share of listed topics that are found."""
        return 1 - len(self.missed) / self.topics

    @property
    def precision(self) -> float:
        """The share of modules that are about a listed topic."""
        return 1 - len(self.wrong) / self.modules if self.modules else 0.0


def topic_list(name: str) -> TopicList:
    """A list as it was written."""
    said = tomllib.loads((LISTS / f"{name}.toml").read_text(encoding="utf-8"))
    return TopicList(said["guide"], tuple(said["topics"]), tuple(said["may"]), tuple(said["out"]))


def source_of(listed: TopicList, shared: Path) -> Path:
    """Where the guide of a list is."""
    if listed.guide == "reference":
        return Path(__file__).resolve().parents[1] / "guide"
    if listed.guide == "seed":
        return next((shared / "seed").iterdir())
    return shared / "guides" / listed.guide


def names(title: str, topic: str) -> bool:
    """True when a title names a topic: its words stand in it, in order and unbroken."""
    return f" {_plain(topic)} " in f" {_plain(title)} "


def compare(outline: Outline, listed: TopicList) -> Compared:
    """The outline beside the list."""
    titles = [title for module in outline.modules for title in _titles(module)]
    missed = tuple(topic for topic in listed.topics if not any(names(title, topic) for title in titles))
    counted = [
        module
        for module in outline.modules
        if _is_right(module, listed.topics) or not _is_right(module, (*listed.topics, *listed.may))
    ]
    wrong = tuple(module.title for module in counted if not _is_right(module, listed.topics))
    return Compared(len(listed.topics), missed, len(counted), wrong)


def _titles(module: OutlineModule) -> list[str]:
    return [module.title, *(lesson.title for lesson in module.lessons)]


def _is_right(module: OutlineModule, topics: tuple[str, ...]) -> bool:
    named = [any(names(title, topic) for topic in topics) for title in _titles(module)]
    return named[0] or all(named[1:])


def _plain(text: str) -> str:
    return " ".join(re.findall(r"[^\W_]+", bare(text).casefold()))
