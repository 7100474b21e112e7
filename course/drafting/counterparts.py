"""Which draft is which: in a folder, as it would be drafted from the old edition, and from the new.

`drafted.lock` says which texts were edited by nobody. Without it that is a text that equals a draft
of the old edition, but for its id, when it has the draft's name or stands among drafts: a person
who quotes the guide whole writes what the generator would. One that stands under a draft's name,
or in its lesson on one of its passages, is that draft as somebody edited it. Every other text is
people's own.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from course.citation import Citation
from course.content.model import Block, BlockKind, Course, Lesson
from course.guide.likeness import Shape, likeness
from course.quiz.question import Question

Text = Block | Question


@dataclass(frozen=True, slots=True)
class Located:
    """A block or question and where it stands. `place` is its lesson (`module/lesson`) or its module."""

    text: Text
    place: str
    number: int
    file: str

    @property
    def name(self) -> str:
        """What a review calls it."""
        return self.text.id if isinstance(self.text, Question) else f"{self.place}#{self.text.id}"

    @property
    def kind(self) -> str:
        """`block`, `term` or `question`."""
        if isinstance(self.text, Question):
            return "question"
        return "term" if self.text.kind is BlockKind.TERM else "block"

    @property
    def module(self) -> str:
        """Its module."""
        return self.place.partition("/")[0]

    @property
    def passages(self) -> tuple[str, ...]:
        """The passages that it cites, each once."""
        return tuple(dict.fromkeys(cited.passage for cited in self.text.citations))


def bare(text: Text) -> Text:
    """The text without its id: two that are equal say the same, of the same passages."""
    return replace(text, id="")


def blocks_of(course: Course, lang: str) -> list[Located]:
    """Every block of a course in a language, in order."""
    return [
        Located(block, f"{module.id}/{lesson.id}", n, lesson.file)
        for module in course.modules
        for lesson in module.lessons.get(lang, ())
        for n, block in enumerate(lesson.blocks)
    ]


def questions_of(course: Course, lang: str) -> list[Located]:
    """Every question of a course in a language, in order."""
    return [
        Located(question, module.id, n, module.banks[lang].file)
        for module in course.modules
        if lang in module.banks
        for n, question in enumerate(module.banks[lang].questions)
    ]


def lessons_of(course: Course, lang: str) -> Iterator[tuple[str, Lesson]]:
    """Every lesson of a course in a language with its place, `module/lesson`."""
    for module in course.modules:
        for lesson in module.lessons.get(lang, ()):
            yield f"{module.id}/{lesson.id}", lesson


@dataclass(frozen=True, slots=True)
class Claims:
    """Text of the folder (by number) -> the old draft that it is: as drafted, or as people edited it.

    `unedited` are the texts that nobody edited; some of them are no draft of this version.
    """

    same: Mapping[int, int]
    edited: Mapping[int, int]
    unedited: frozenset[int]

    def draft_of(self, n: int) -> int | None:
        """The old draft that a text is or was, or None."""
        found = self.same.get(n)
        return self.edited.get(n) if found is None else found


def claim(here: Sequence[Located], old: Sequence[Located], unedited: frozenset[int] | None = None) -> Claims:
    """Which texts of the folder are which drafts of the old edition.

    `unedited` are those that nobody edited, where that is known. `old` is what this version
    drafts: a text that another version drafted is the one of its name or place, when both rest
    on the same passages and the same rule made them.
    """
    equal = dict(_equal(here, old))
    if unedited is None:
        same = _drafts(here, old, equal)
    else:
        same = {n: m for n, m in equal.items() if n in unedited}
    taken = set(same.values())
    edited: dict[int, int] = {}
    names = {draft.name: n for n, draft in enumerate(old)}
    by_place: dict[tuple[str, str], list[int]] = {}
    for n, draft in enumerate(old):
        for passage in draft.passages:
            by_place.setdefault((draft.place, passage), []).append(n)
    for n, text in enumerate(here):
        if n in same:
            continue
        named = names.get(text.name)
        candidates = [named] if named is not None and _may_be(text, old[named]) else []
        candidates += [m for passage in text.passages for m in by_place.get((text.place, passage), ())]
        found = next((m for m in candidates if m not in taken), None)
        if found is not None:
            edited[n] = found
            taken.add(found)
    if unedited is None:
        return Claims(same, edited, frozenset(same))
    for n in sorted(unedited.intersection(edited)):
        m = edited.pop(n)
        if is_likewise(here[n], old[m]):
            same[n] = m
    return Claims(same, edited, unedited)


def is_likewise(one: Located, other: Located) -> bool:
    """True when both rest on the same passages and, being questions, were made by the same rule."""
    if isinstance(one.text, Question) and isinstance(other.text, Question):
        return one.text.tags == other.text.tags and set(one.passages) == set(other.passages)
    return one.kind == other.kind and set(one.passages) == set(other.passages)


def _drafts(here: Sequence[Located], old: Sequence[Located], same: Mapping[int, int]) -> dict[int, int]:
    """Of the texts that equal a draft those that have its name, or stand where half of all do."""
    all_there = Counter(text.place for text in here)
    equal_there = Counter(here[n].place for n in same)
    return {
        n: m
        for n, m in same.items()
        if here[n].name == old[m].name or 2 * equal_there[here[n].place] >= all_there[here[n].place]
    }


def _may_be(text: Located, draft: Located) -> bool:
    """True when a text with a draft's name rests on the same passages, or on none at all."""
    return not text.passages or not set(text.passages).isdisjoint(draft.passages)


def _equal(one: Sequence[Located], other: Sequence[Located]) -> Iterator[tuple[int, int]]:
    """Pairs that say the same: those of the same name first, then in order."""
    there: dict[Text, list[int]] = {}
    for n, text in enumerate(other):
        there.setdefault(bare(text.text), []).append(n)
    names = {text.name: n for n, text in enumerate(other)}
    left = []
    for n, text in enumerate(one):
        found = there.get(bare(text.text), [])
        if names.get(text.name) in found:
            found.remove(names[text.name])
            yield n, names[text.name]
        elif found:
            left.append(n)
    for n in left:
        if found := there[bare(one[n].text)]:
            yield n, found.pop(0)


def successors(old: Sequence[Located], new: Sequence[Located], alias: Mapping[str, str]) -> dict[int, int]:
    """Draft of the old edition -> the draft of the new one that takes its place.

    `alias` is the id that a passage has now where it was merged into another. Of several drafts
    of a passage the one most like it, of the same kind and rule first.
    """
    found = dict(_equal(old, new))
    taken = set(found.values())
    by_passage: dict[str, list[int]] = {}
    for n, draft in enumerate(new):
        if n not in taken:
            for passage in draft.passages:
                by_passage.setdefault(passage, []).append(n)
    for n, draft in enumerate(old):
        if n in found:
            continue
        passages = {alias.get(passage, passage) for passage in draft.passages}
        candidates = {m for passage in passages for m in by_passage.get(passage, ()) if m not in taken}
        if candidates:
            shape = Shape.of([words_of(draft.text)])
            best = max(candidates, key=lambda m: (*_fit(draft, new[m], passages, shape), -m))
            found[n] = best
            taken.add(best)
    return found


def _fit(draft: Located, other: Located, passages: set[str], shape: Shape) -> tuple[bool, int, float]:
    if isinstance(draft.text, Question) and isinstance(other.text, Question):
        alike = draft.text.tags == other.text.tags
    else:
        alike = draft.kind == other.kind
    shared = len(passages.intersection(other.passages))
    return alike, shared, likeness(shape, Shape.of([words_of(other.text)]))


def words_of(text: Text) -> str:
    """What a text says, as far as it is compared."""
    return text.stem if isinstance(text, Question) else text.markdown


def with_citations(text: Text, citations: Sequence[Citation], mended: Mapping[str, str]) -> Text:
    """The text with other quotes; the words of a quote in its own text change with it."""
    if isinstance(text, Question):
        explanation = text.explanation
        for before, after in mended.items():
            explanation = explanation.replace(before, after)
        return replace(text, citations=tuple(citations), explanation=explanation)
    markdown = text.markdown
    for before, after in mended.items():
        markdown = markdown.replace(before, after)
    marks = () if markdown != text.markdown else text.marks
    return replace(text, citations=tuple(citations), markdown=markdown, marks=marks)
