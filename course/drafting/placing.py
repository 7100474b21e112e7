"""Where drafts of what is new in the guide go: beside what the folder has on the passages around them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from math import ceil

from course.content.attributes import free_id
from course.content.model import Block, Lesson, Module
from course.drafting.counterparts import Located, lessons_of
from course.drafting.three_way import Fates, Footing, Side
from course.drafting.units import count_words
from course.guide.weighing import GRAVITY, Weight
from course.quiz.question import Question


@dataclass(slots=True)
class Placed:
    """The new drafts and where they go.

    `blocks` is lesson (`module/lesson`) -> number of a block -> what comes after it; `lessons`
    are new ones of modules that are there, `modules` new ones with the module they follow;
    `questions` is module -> what its bank gets. `drafts` is all that the new edition gives.
    """

    drafts: Sequence[Located]
    blocks: dict[str, dict[int, list[Block]]] = field(default_factory=dict)
    lessons: list[tuple[str, Lesson]] = field(default_factory=list)
    modules: list[tuple[str, Module]] = field(default_factory=list)
    questions: dict[str, list[Question]] = field(default_factory=dict)
    homes: dict[str, str] = field(default_factory=dict)
    """Module of the new draft -> the folder's module that it is."""


def place(footing: Footing, fates: Fates) -> Placed:
    """Find a place for every new block and question."""
    side = fates.blocks
    placed = Placed(side.new)
    anchors = _anchors(side)
    wanted = set(_wanted(footing, side))
    by_module: dict[str, list[int]] = {}
    for m, draft in enumerate(side.new):
        by_module.setdefault(draft.module, []).append(m)
    alone: dict[tuple[str, str], list[Block]] = {}
    last = ""
    for module, numbers in by_module.items():
        found = Counter(side.here[anchors[m]].module for m in numbers if m in anchors)
        if found:
            placed.homes[module] = last = max(found, key=lambda name: (found[name], -list(found).index(name)))
            _place_module(
                side, placed, anchors, [m for m in numbers if m in anchors or m in wanted], wanted, alone
            )
        elif all(m in wanted for m in numbers):
            last = _new_module(footing, placed, module, last)
    for (module, lesson), blocks in alone.items():
        placed.lessons.append((module, _lesson(footing, lesson, blocks)))
    _place_questions(footing, fates.questions, side, placed)
    return placed


def _wanted(footing: Footing, side: Side) -> list[int]:
    """The new drafts that take no old one's place and rest on something new.

    A new part of a split passage counts only where the passage's own draft is nobody's work:
    who wrote about the whole has said what the part says.
    """
    taken = set(side.successors.values())
    drafted = {name for n in side.claims.unedited for name in side.here[n].passages}
    found = []
    for m, draft in enumerate(side.new):
        if m in taken:
            continue
        is_new = any(name in footing.fresh for name in draft.passages)
        is_part = any(footing.parts.get(name) in drafted for name in draft.passages)
        if is_new or is_part:
            found.append(m)
    return found


def _anchors(side: Side) -> dict[int, int]:
    """New draft -> the folder's text on the same: the one that it is, else the last on its passages."""
    cites: dict[str, int] = {}
    for n, text in enumerate(side.here):
        for name in text.passages:
            cites[name] = n
    anchors = {}
    for n in range(len(side.here)):
        old = side.claims.draft_of(n)
        if old is not None and old in side.successors:
            anchors[side.successors[old]] = n
    for m, draft in enumerate(side.new):
        if m not in anchors:
            found = [cites[name] for name in draft.passages if name in cites]
            if found:
                anchors[m] = max(found)
    return anchors


def _place_module(
    side: Side,
    placed: Placed,
    anchors: dict[int, int],
    numbers: Sequence[int],
    wanted: set[int],
    alone: dict[tuple[str, str], list[Block]],
) -> None:
    """New blocks after the text on the passage before them, or before that on the passage after them."""
    with_drafts = {side.here[n].place for n in side.claims.unedited}
    first = next(anchors[m] for m in numbers if m in anchors)
    at, before = first, True
    for m in numbers:
        if m in anchors and m not in wanted:
            at, before = anchors[m], False
            continue
        if m not in wanted:
            continue
        block = side.new[m].text
        assert isinstance(block, Block)
        here = side.here[at]
        if here.place in with_drafts:
            after = here.number - 1 if before else here.number
            placed.blocks.setdefault(here.place, {}).setdefault(after, []).append(block)
        else:
            alone.setdefault((here.module, side.new[m].place), []).append(block)


def _lesson(footing: Footing, place: str, blocks: Sequence[Block]) -> Lesson:
    """A lesson of new blocks alone, named after the lesson that the new edition would have them in."""
    drafted = dict(lessons_of(footing.new.course, footing.lang))[place]
    whole = len(blocks) == len(drafted.blocks)
    share = _words(blocks) / max(_words(drafted.blocks), 1)
    return replace(
        drafted,
        blocks=tuple(blocks),
        objectives=drafted.objectives if whole else (),
        minutes=drafted.minutes if whole else max(1, ceil(drafted.minutes * share)),
    )


def _words(blocks: Sequence[Block]) -> int:
    return sum(count_words(block.markdown) for block in blocks)


def _new_module(footing: Footing, placed: Placed, module: str, after: str) -> str:
    """A module that the old edition had nothing of; gives the id that it gets in the folder."""
    drafted = footing.new.course.module(module)
    assert drafted is not None
    taken = [one.id for one in footing.course.modules] + [one.id for _, one in placed.modules]
    named = replace(drafted, id=free_id(module, taken), banks={})
    placed.modules.append((after, named))
    placed.homes[module] = named.id
    return named.id


def _place_questions(footing: Footing, side: Side, blocks: Side, placed: Placed) -> None:
    """New questions on what is new, and on what changed in substance and is asked about no more."""
    taken = set(side.successors.values())
    asked = {name for text in side.here for name in text.passages}
    taught_in = {name: text.module for text in blocks.here for name in text.passages}
    in_bank = {
        question.id
        for module in footing.new.course.modules
        for bank in module.banks.values()
        for question in bank.questions
    }
    least = GRAVITY[Weight.SUBSTANTIVE]
    for m, draft in enumerate(side.new):
        question = draft.text
        if m in taken or not isinstance(question, Question) or question.id not in in_bank:
            continue
        is_new = any(name in footing.fresh for name in draft.passages)
        changed = any(
            name in footing.weights and GRAVITY[footing.weights[name]] >= least and name not in asked
            for name in draft.passages
        )
        home = next(
            (taught_in[name] for name in draft.passages if name in taught_in), placed.homes.get(draft.module)
        )
        if (is_new or changed) and home:
            placed.questions.setdefault(home, []).append(question)
