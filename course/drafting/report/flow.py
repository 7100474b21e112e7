"""The picture of how chapters of the guide became modules: places of bars and bands, in SVG units.

Left the chapters, in the order of the guide, right the modules; a band is as high as the
passages that went that way. Bars are spread so that what belongs together stands level.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from course.drafting.report.model import Report, ReportChapter, ReportModule

WIDTH = 1120
LEFT, RIGHT = 276, 518
"""Where the bands begin and end."""

_TOP = 60.0
_GAP = 10.0
_LEAST_CHAPTER, _LEAST_MODULE = 20.0, 44.0
"""Each chapter needs a line of text beside it, each module two."""

_TALLEST, _MOST_A_PASSAGE = 640.0, 24.0
"""All passages together, and one: a guide of a few lines is no tower."""

_SHORTEST_BAR = 2.0


@dataclass(frozen=True, slots=True)
class Bar:
    """A chapter or a module: its bar from `y` to `y + height`."""

    y: float
    height: float

    @property
    def middle(self) -> float:
        """Where the text beside it stands."""
        return round(self.y + self.height / 2, 1)


@dataclass(frozen=True, slots=True)
class ChapterBar(Bar):
    """A chapter, and how high the part of it is that was left out."""

    chapter: ReportChapter
    cut: float


@dataclass(frozen=True, slots=True)
class ModuleBar(Bar):
    """A module."""

    module: ReportModule


@dataclass(frozen=True, slots=True)
class Band:
    """What goes from a chapter to a module."""

    path: str


@dataclass(frozen=True, slots=True)
class Flow:
    """The picture."""

    height: float
    chapters: tuple[ChapterBar, ...]
    modules: tuple[ModuleBar, ...]
    bands: tuple[Band, ...]


def flow_of(report: Report) -> Flow:
    """The picture of a report's chapters and modules."""
    whole = max(1, sum(chapter.passages for chapter in report.chapters))
    scale = min(_TALLEST / whole, _MOST_A_PASSAGE)
    left = _spread([chapter.passages * scale for chapter in report.chapters], _LEAST_CHAPTER)
    into = {module.id: 0 for module in report.modules}
    for chapter in report.chapters:
        for module, passages in chapter.into:
            into[module] = into.get(module, 0) + passages
    right = _spread([into[module.id] * scale for module in report.modules], _LEAST_MODULE)
    chapters = tuple(
        ChapterBar(y, height, chapter, round(height * chapter.left_out / chapter.passages, 1))
        for (y, height), chapter in zip(left, report.chapters, strict=True)
    )
    modules = tuple(
        ModuleBar(y, height, module) for (y, height), module in zip(right, report.modules, strict=True)
    )
    height = max((bar.y + bar.height for bar in (*chapters, *modules)), default=_TOP) + 2 * _GAP
    return Flow(round(height, 1), chapters, modules, tuple(_bands(chapters, modules, scale)))


def _spread(heights: Sequence[float], least: float) -> list[tuple[float, float]]:
    """A place for each bar below the one before; a low bar stands in the middle of a line's room."""
    places: list[tuple[float, float]] = []
    at = _TOP
    for height in heights:
        shown = max(height, _SHORTEST_BAR)
        room = max(shown, least)
        places.append((round(at + (room - shown) / 2, 1), round(shown, 1)))
        at += room + _GAP
    return places


def _bands(chapters: Sequence[ChapterBar], modules: Sequence[ModuleBar], scale: float) -> list[Band]:
    filled = {bar.module.id: bar.y for bar in modules}
    middle = (LEFT + RIGHT) / 2
    found: list[Band] = []
    for bar in chapters:
        at = bar.y
        for module, passages in bar.chapter.into:
            if module not in filled:
                continue
            height, to = passages * scale, filled[module]
            filled[module] += height
            found.append(
                Band(
                    f"M{LEFT} {at:.1f}C{middle:g} {at:.1f} {middle:g} {to:.1f} {RIGHT} {to:.1f}"
                    f"V{to + height:.1f}C{middle:g} {to + height:.1f} {middle:g} {at + height:.1f}"
                    f" {LEFT} {at + height:.1f}z"
                )
            )
            at += height
    return found
