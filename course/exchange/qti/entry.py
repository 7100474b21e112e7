"""Entry: one item of QTI while it is being read, in the names of `vocabulary`.

A reader of an interaction asks it for texts as our Markdown, for the marks that the item's
own rules give to an answer, and for what the item says to an answer.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction

from lxml import etree

from course.exchange.html_text import Converted, from_html, line_from_html, line_from_plain
from course.exchange.items import Item
from course.exchange.labels import Pairs
from course.exchange.qti.building import GAP, around, blocks, compared, line, source_of
from course.exchange.qti.labels import Said
from course.exchange.qti.processing import Processing
from course.exchange.qti.values import Many, Unsaid, Value, outcomes_of, responses_of, text_of
from course.exchange.qti.vocabulary import QTI
from course.markup import text_only
from course.quiz.question import Json, QuestionType

Answers = Mapping[str, Value]
Sample = tuple[Json, Answers]
"""An answer as ours, and as the values of the item's response variables."""

ALMOST = Fraction(1, 100)
"""Writers round as they like (0.33, 33.3333); none of our scorings are nearer to each other than this."""

_PARTS = ("rubricBlock", "templateBlock", "templateInline", "infoControl", "printedVariable")
_OUTSIDE = ("assessmentStimulusRef", "catalogInfo", "companionMaterialsInfo", "apipAccessibility")


@dataclass(frozen=True, slots=True)
class Feedback:
    """Something that is said when an outcome has a value, or has not; `owner` is the choice it stands in."""

    outcome: str
    identifier: str
    is_hidden: bool
    text: str
    owner: str = ""

    def is_shown(self, outcomes: Mapping[str, Value]) -> bool:
        """Whether these outcomes show it."""
        value = outcomes.get(self.outcome)
        found = self.identifier in value.values if isinstance(value, Many) else value == self.identifier
        return found is not self.is_hidden


class Entry:
    """One item and what is to be told of it. `said` is what an item of ours says to us."""

    def __init__(self, root: etree._Element, item: Item, lang: str, said: Said) -> None:
        self.root, self.item, self.lang, self.said = root, item, lang, said
        self.responses, self.outcomes = responses_of(root), outcomes_of(root)
        self.processing = Processing(root, self.responses, self.outcomes)
        self._markdown = _known(said.markdown)
        self.feedbacks: list[Feedback] = []
        body = root.find(f"{QTI}itemBody")
        self.body = copy.deepcopy(body) if body is not None else etree.Element(f"{QTI}itemBody")
        self.explanation: list[str] = []
        self._tell_parts()
        self._take_feedback()

    def interactions(self) -> list[etree._Element]:
        """The interactions of the item, in the order of the text."""
        return [each for each in self.body.iter() if is_interaction(each)]

    def blocks_of(self, role: str, element: etree._Element) -> str:
        """The Markdown of what an element holds, in paragraphs; its role is `stem`, `said` or `text`."""
        return self._markdown_of(role, source_of(element), from_html)

    def line_of(self, element: etree._Element) -> str:
        """The Markdown of what an element holds, on one line."""
        return self._markdown_of("line", source_of(element), line_from_html)

    def words_of(self, element: etree._Element) -> str:
        """The Markdown of plain words."""
        text = " ".join(text_of(element).split())
        return self._kept("words", text) or line_from_plain(text)

    def _markdown_of(self, role: str, source: str, convert: Callable[[str], Converted]) -> str:
        """The Markdown of HTML: the one that it was made from, where the item says it."""
        kept = self._kept(role, compared(source))
        if kept:
            return kept
        made = convert(source)
        self.item.lost(made.lost)
        return made.text

    def _kept(self, role: str, source: str) -> str:
        """The Markdown that the item says for it, '' for none; texts of one HTML come in their order."""
        found = self._markdown.get((role, source), [""])
        return found.pop(0) if len(found) > 1 else found[0]

    def stem_around(self, interaction: etree._Element) -> str:
        """The Markdown of the body without a block interaction; its prompt stands where it was."""
        prompt = interaction.find(f"{QTI}prompt")
        holder = etree.Element("div")
        if prompt is not None:
            has_blocks = any(child.tag in ("p", "div", "ul", "ol", "table") for child in prompt)
            holder = etree.Element("div" if has_blocks else "p")
            holder.text = prompt.text
            holder.extend(list(prompt))
        asked = " ".join(text_of(holder).split())
        replace(interaction, None)
        if asked and asked not in " ".join(text_of(self.body).split()):
            self.body.append(holder)
        return self.blocks_of("stem", self.body)

    # Scoring

    def marks(self, answers: Answers) -> Fraction:
        """What the item's own rules give for an answer; raises Unsaid."""
        value = self.processing.run(answers).get(self.processing.score_name)
        if value is None:
            return Fraction(0)
        if not isinstance(value, Fraction):
            raise Unsaid("score")
        return value

    @property
    def has_scoring(self) -> bool:
        """False for an item whose rules give no marks at all."""
        return bool(self.processing.score_name) or self.processing.is_unknown

    def scored(self, candidates: Sequence[QuestionType], samples: Sequence[Sample]) -> QuestionType:
        """The candidate that gives the marks of the item, else the most like it; what differs is told.

        The first sample is the right answer: its marks are what all of the item is worth.
        """
        if not self.has_scoring:
            self.item.note("qti-scoring-unsaid")
            return candidates[0]
        try:
            theirs = [self.marks(answers) for _, answers in samples]
        except Unsaid:
            self.item.changed("qti-scoring-unknown")
            return candidates[0]
        most = theirs[0]
        if most <= 0:
            self.item.changed("qti-scoring-other")
            return candidates[0]
        others: list[int] = []
        for candidate in candidates:
            ours = [candidate.grade(answer).share for answer, _ in samples]
            differ = (abs(our - their / most) >= ALMOST for our, their in zip(ours, theirs, strict=True))
            others.append(sum(differ))
            if not others[-1]:
                if abs(most - 1) >= ALMOST:
                    self.item.note("qti-points", points=f"{float(most):.6g}")
                return candidate
        self.item.changed("qti-scoring-other")
        return candidates[others.index(min(others))]

    # Feedback

    def tell_explanation(self, samples: Sequence[Sample]) -> None:
        """Put what is said to every answer into the explanation; tell what is said to some only.

        The first sample is the right answer, the others are wrong ones.
        """
        for feedback, shown in self.shown(samples):
            if all(shown):
                self.explain(feedback.text)
            elif shown[0] and not any(shown[1:]):
                self.tell_moved(feedback)
            else:
                self.tell_lost(feedback)

    def tell_moved(self, feedback: Feedback) -> None:
        """What was said to right answers alone is said to all of them here, as the explanation."""
        self.explain(feedback.text)
        self.item.changed("qti-feedback-moved", text=_short(feedback.text))

    def tell_lost(self, feedback: Feedback) -> None:
        """What is said has no place here."""
        self.item.changed("qti-feedback-lost", text=_short(feedback.text))

    def explain(self, text: str) -> None:
        """Add to the explanation."""
        if text and text not in self.explanation:
            self.explanation.append(text)

    def shown(self, samples: Sequence[Sample]) -> Iterator[tuple[Feedback, list[bool]]]:
        """Each feedback, with whether it is shown to each answer; none when the rules are not understood."""
        try:
            results = [self.processing.run(answers) for _, answers in samples]
        except Unsaid:
            for feedback in self.feedbacks:
                self.tell_lost(feedback)
            return
        for feedback in self.feedbacks:
            yield feedback, [feedback.is_shown(outcomes) for outcomes in results]

    def _take_feedback(self) -> None:
        """Collect what is said to answers, and take it out of the body."""
        for element in self.root.iterfind(f"{QTI}modalFeedback"):
            self._keep(element, "")
        for name in ("feedbackBlock", "feedbackInline"):
            for element in list(self.body.iter(QTI + name)):
                choice = next(element.iterancestors(f"{QTI}simpleChoice"), None)
                self._keep(element, "" if choice is None else choice.get("identifier", ""))
                replace(element, None)

    def _keep(self, element: etree._Element, owner: str) -> None:
        inner = element.find(f"{QTI}contentBody")
        text = self.blocks_of("said", element if inner is None else inner)
        if text:
            self.feedbacks.append(
                Feedback(
                    element.get("outcomeIdentifier", ""),
                    element.get("identifier", ""),
                    element.get("showHide", "show") == "hide",
                    text,
                    owner,
                )
            )

    def _tell_parts(self) -> None:
        """Tell of parts that have no place in a bank, and take them out of the text."""
        for name in _OUTSIDE:
            if self.root.find(QTI + name) is not None:
                self.item.changed("qti-part-lost", part=name)
        if self.root.find(f"{QTI}stylesheet") is not None:
            self.item.note("qti-style-lost")
        for name in _PARTS:
            found = list(self.body.iter(QTI + name))
            if any(text_of(element).strip() for element in found) or (found and name == "printedVariable"):
                self.item.changed("qti-part-lost", part=name)
            for element in found:
                replace(element, None)


def is_interaction(element: etree._Element) -> bool:
    """True for an interaction of any kind."""
    return str(element.tag).startswith(QTI) and str(element.tag).lower().endswith("interaction")


def replace(element: etree._Element, text: str | None) -> None:
    """Take an element out of its parent and put a text, or nothing, in its place."""
    parent = element.getparent()
    if parent is None:
        return
    words = (text or "") + (element.tail or "")
    before = element.getprevious()
    if before is not None:
        before.tail = (before.tail or "") + words
    else:
        parent.text = (parent.text or "") + words
    parent.remove(element)


def _known(texts: Pairs) -> dict[tuple[str, str], list[str]]:
    """The Markdown of texts by role and HTML, in the order of the item."""
    found: dict[tuple[str, str], list[str]] = {}
    for role, text in texts:
        found.setdefault((role, _source(role, text)), []).append(text)
    return found


def _source(role: str, markdown: str) -> str:
    """What a text of this role is in an item, as a writer makes it."""
    if role == "words":
        return text_only(markdown)
    if role == "line":
        return compared(source_of(line(markdown).element))
    made = around(markdown.split(GAP)) if role == "text" else blocks(markdown)
    return compared(source_of(made.element))


def _short(text: str) -> str:
    text = text_only(text)
    return text if len(text) <= 60 else text[:59].rstrip() + "…"
