"""What becomes of each text of a folder when its guide changes: kept, drafted anew, or left to people."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from course.citation import Citation, Passage, holds
from course.content.drafted import Drafted
from course.content.lesson import write_block, write_sources
from course.content.model import Course
from course.content.release import DraftItem, subjects
from course.drafting.blocks import quote_of
from course.drafting.counterparts import (
    Claims,
    Located,
    Text,
    bare,
    blocks_of,
    claim,
    questions_of,
    successors,
    with_citations,
)
from course.drafting.course import Draft
from course.guide.likeness import Shape, likeness
from course.guide.weighing import GRAVITY, Weight
from course.language.sentences import split_sentences
from course.markup import escape
from course.quiz.question import Question
from course.quiz.question_text import write_question

_SAME_SENTENCE = 0.6


class Fate(StrEnum):
    """What becomes of a text that a change of the guide touches."""

    CONFLICT = "conflict"
    QUOTE_GONE = "quote-gone"
    WITHOUT_SOURCE = "without-source"
    DRAFTED_ANEW = "drafted-anew"
    QUOTE_MENDED = "quote-mended"
    MERGED = "merged"
    NEW = "new"
    HOLDS = "holds"


@dataclass(frozen=True, slots=True)
class Touched:
    """A block, term or question that rests on changed passages.

    `text` is what stands in the folder, `draft` what the new edition gives in its place, both
    in the form of their files; `line` is 0 for what was not there before.
    """

    item: DraftItem
    kind: str
    file: str
    line: int
    passages: tuple[str, ...]
    weight: Weight
    fate: Fate
    text: str = ""
    draft: str = ""


@dataclass(frozen=True, slots=True)
class Footing:
    """What texts stand on, before and after.

    `old` and `passages` are the editions' passages by id. `weights` has every passage whose
    words changed, came or went; `moved` those that only moved; `alias` is where merged ones
    went, `parts` which passage a new part was split from and `split` the other way round,
    `fresh` what is wholly new. `drafted` says which texts were edited by nobody, None where
    that is not known.
    """

    course: Course
    lang: str
    base: Draft | None
    new: Draft
    old: Mapping[str, Passage]
    passages: Mapping[str, Passage]
    weights: Mapping[str, Weight]
    moved: set[str]
    alias: Mapping[str, str]
    parts: Mapping[str, str]
    split: Mapping[str, Sequence[str]]
    fresh: set[str]
    drafted: Drafted | None = None

    def unedited(self, here: Sequence[Located]) -> frozenset[int] | None:
        """The numbers of the texts that nobody edited, or None where that is not known."""
        if self.drafted is None:
            return None
        return self.drafted.unedited([(item_of(text, self.lang), text.text) for text in here])

    def heaviest(self, names: Iterable[str]) -> Weight:
        """The gravest change among passages."""
        found = (self.weights.get(name, Weight.EDITORIAL) for name in names)
        return max(found, key=GRAVITY.__getitem__, default=Weight.EDITORIAL)

    def homes(self, name: str) -> list[Passage]:
        """Where the words of a passage may stand now: itself, what it was merged into, its parts."""
        names = [name, self.alias.get(name, name), *self.split.get(name, ())]
        return [self.passages[one] for one in dict.fromkeys(names) if one in self.passages]


@dataclass(frozen=True, slots=True)
class Decision:
    """What becomes of one text: its new words where it gets some, and the draft that it was held against."""

    fate: Fate
    weight: Weight
    text: Text | None = None
    draft: Text | None = None


@dataclass(frozen=True, slots=True)
class Side:
    """The blocks, or the questions, of the folder and of both drafts; by their numbers."""

    here: Sequence[Located]
    old: Sequence[Located]
    new: Sequence[Located]
    claims: Claims
    successors: Mapping[int, int]
    decisions: Mapping[int, Decision]


@dataclass(frozen=True, slots=True)
class Fates:
    """What becomes of all blocks and all questions, and of the texts in other languages."""

    blocks: Side
    questions: Side
    others: tuple[Touched, ...] = field(default=())


def compare(footing: Footing) -> Fates:
    """Decide about every text of the folder."""
    lang = footing.lang
    base = footing.base.course if footing.base else None
    blocks = _side(
        footing,
        blocks_of(footing.course, lang),
        blocks_of(base, lang) if base else [],
        blocks_of(footing.new.course, lang),
    )
    questions = _side(
        footing,
        questions_of(footing.course, lang),
        [*questions_of(base, lang), *_reserve(footing.base)] if base else [],
        [*questions_of(footing.new.course, lang), *_reserve(footing.new)],
    )
    return Fates(blocks, questions, tuple(_others(footing)))


def _reserve(draft: Draft | None) -> list[Located]:
    return [
        Located(question, module, n, question.file)
        for module, questions in (draft.reserve.items() if draft else ())
        for n, question in enumerate(questions)
    ]


def _side(footing: Footing, here: Sequence[Located], old: Sequence[Located], new: Sequence[Located]) -> Side:
    unedited = footing.unedited(here)
    if footing.base is None and unedited is not None:
        old = [here[n] for n in sorted(unedited)]  # their drafts are what stands there
    claims = claim(here, old, unedited)
    follow = successors(old, new, footing.alias)
    if footing.base is None:
        follow = {n: m for n, m in follow.items() if _takes_place(footing, old[n], new[m])}
    decisions: dict[int, Decision] = {}
    for n, text in enumerate(here):
        draft = claims.draft_of(n)
        before = old[draft] if draft is not None else None
        after = new[follow[draft]] if draft is not None and draft in follow else None
        decided = _decide(footing, text, before, after, is_draft=n in claims.unedited)
        if decided is not None:
            decisions[n] = decided
    return Side(here, old, new, claims, follow, decisions)


def _decide(
    footing: Footing, text: Located, before: Located | None, after: Located | None, *, is_draft: bool
) -> Decision | None:
    """What becomes of a text, or None when nothing of it changed."""
    names = {*text.passages, *(before.passages if before else ())}
    changed = {name for name in names if name in footing.weights}
    came = (
        {name for name in after.passages if name in footing.fresh or name in footing.parts}
        if after
        else set()
    )
    differs = after is not None and bare(after.text) != bare(text.text)
    anew = before is not None and after is not None and bare(after.text) != bare(before.text)
    weight = footing.heaviest(changed | came)
    if not changed and not came:
        is_other = is_draft and anew and differs and footing.base is not None
        if is_other and after is not None and _has_another_frame(footing, text, after):
            return Decision(Fate.DRAFTED_ANEW, weight, replace(after.text, id=text.text.id), after.text)
        return Decision(Fate.HOLDS, weight) if names & footing.moved else None
    whole = all(holds(cited, footing.passages) for cited in text.text.citations)
    nowhere = bool(text.passages) and not any(footing.homes(name) for name in text.passages)
    if not is_draft:
        if anew and differs and after is not None:
            return Decision(Fate.CONFLICT, weight, None, after.text)
        fate = Fate.WITHOUT_SOURCE if nowhere else Fate.HOLDS if whole else Fate.QUOTE_GONE
        return Decision(fate, weight)
    if after is not None and differs and (not whole or came or _same_rule(text, after)):
        return Decision(Fate.DRAFTED_ANEW, weight, replace(after.text, id=text.text.id), after.text)
    if whole:
        return Decision(Fate.HOLDS, weight)
    if nowhere:
        return Decision(Fate.WITHOUT_SOURCE, weight)
    is_known = before is not None and footing.base is not None
    if is_known and text.kind != "question" and all(name in footing.alias for name in text.passages):
        return Decision(Fate.MERGED, weight)
    if mended := mend(footing, text.text, reword=weight is Weight.EDITORIAL):
        return Decision(Fate.QUOTE_MENDED, weight, mended)
    return Decision(Fate.QUOTE_GONE, weight)


def _takes_place(footing: Footing, text: Located, after: Located) -> bool:
    """True when a new draft rests on what the text rests on, and beyond that on new passages alone.

    Asked where the drafts of the old edition are not known: another version of Kyndig may cut
    the guide into other blocks.
    """
    now = {footing.alias.get(name, name) for name in text.passages}
    there = {name for name in now if name in footing.passages}
    more = set(after.passages) - now
    return there <= set(after.passages) and all(
        name in footing.fresh or name in footing.parts for name in more
    )


def item_of(text: Located, lang: str) -> DraftItem:
    """What a review, and drafted.lock, call a text."""
    return DraftItem("question" if text.kind == "question" else "block", text.name, lang)


def _same_rule(text: Located, after: Located) -> bool:
    """True for blocks, and for questions that the same rule made."""
    one, other = text.text, after.text
    return not (isinstance(one, Question) and isinstance(other, Question)) or one.tags == other.tags


def _has_another_frame(footing: Footing, text: Located, after: Located) -> bool:
    """True when what changed is around the passages: their headings, or what stands in a block with them."""
    renamed = any(
        name in footing.old
        and name in footing.passages
        and name not in footing.moved
        and footing.old[name].place != footing.passages[name].place
        for name in text.passages
    )
    if renamed and _same_rule(text, after):
        return True
    is_block = not isinstance(text.text, Question)
    return _only_heading(text, after) or (is_block and set(after.passages) != set(text.passages))


def _only_heading(text: Located, after: Located) -> bool:
    """True for a block whose heading alone would be another: renamed, or come before another block."""
    one, other = text.text, after.text
    if isinstance(one, Question) or isinstance(other, Question):
        return False
    return replace(one, id="", heading="", heading_level=0) == replace(
        other, id="", heading="", heading_level=0
    )


def mend(footing: Footing, text: Text, *, reword: bool) -> Text | None:
    """The text with quotes that hold: where their words stand now, else, with `reword`, their new words."""
    citations: list[Citation] = []
    mended: dict[str, str] = {}
    for cited in text.citations:
        homes = footing.homes(cited.passage)
        home = next((passage for passage in homes if cited.quote in passage.text), None)
        if home is not None:
            citations.append(Citation(home.id, cited.quote))
            continue
        found = _reworded(footing, cited, homes) if reword else None
        if found is None:
            return None
        citations.append(found)
        mended[escape(cited.quote)] = escape(found.quote)
    changed = with_citations(text, citations, mended)
    return changed if changed != text else None


def _reworded(footing: Footing, cited: Citation, homes: Sequence[Passage]) -> Citation | None:
    """The words that a quote has become: all of the passage for all of it, else its likest sentence."""
    before = footing.old.get(cited.passage)
    if before is not None and cited.quote in {before.text, quote_of(before.text)} and len(homes) == 1:
        return Citation(homes[0].id, quote_of(homes[0].text))
    shape = Shape.of([cited.quote])
    best, score = None, _SAME_SENTENCE
    for home in homes:
        for sentence in split_sentences(home.text):
            alike = likeness(shape, Shape.of([sentence]))
            if alike > score:
                best, score = Citation(home.id, sentence), alike
    return best


def _others(footing: Footing) -> Iterable[Touched]:
    """Texts in other languages: they rest on the same passages, and people see to them."""
    for subject in subjects(footing.course):
        if subject.item.lang == footing.lang:
            continue
        names = [cited.passage for cited in subject.text.citations]
        if not any(name in footing.weights for name in names):
            continue
        whole = all(holds(cited, footing.passages) for cited in subject.text.citations)
        nowhere = not any(footing.homes(name) for name in names)
        fate = Fate.WITHOUT_SOURCE if nowhere else Fate.HOLDS if whole else Fate.QUOTE_GONE
        located = Located(subject.text, subject.item.id.partition("#")[0], 0, subject.file)
        yield Touched(
            subject.item,
            located.kind,
            subject.file,
            subject.line,
            located.passages,
            footing.heaviest(names),
            fate,
            written(subject.text),
        )


def written(text: Text | None) -> str:
    """A text in the form of its file, its sources with it."""
    if text is None:
        return ""
    if isinstance(text, Question):
        return "\n".join(write_question(text))
    return "\n".join([write_block(text), "", *write_sources(text)])
