"""Sheet: one question while it is being written as an item of QTI.

The writer of a type declares the responses, puts the interaction into the body and says how
it is scored; what all questions share (stem, explanation, labels) is added here. The item is
in the names of `vocabulary`; `versions.document` gives it the form of a version.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from fractions import Fraction

from lxml import etree

from course.exchange.html_text import Converted, from_html, line_from_html, line_from_plain
from course.exchange.items import Item
from course.exchange.labels import Pairs
from course.exchange.qti.building import (
    Html,
    add,
    base_value,
    blocks,
    compared,
    decimal,
    in_blocks,
    inside,
    line,
    q,
    set_outcome,
    source_of,
    value,
    variable,
    when,
)
from course.exchange.qti.versions import Version
from course.markup import text_only
from course.quiz.question import Question

RESPONSE = "RESPONSE"
SCORE = "SCORE"
FEEDBACK = "FEEDBACK"
EXPLANATION = "EXPLANATION"
SHOWN = "shown"

_TITLE = 100


@dataclass(slots=True)
class Sheet:
    """The parts of an item; `item` is told of what cannot be said."""

    question: Question
    lang: str
    version: Version
    item: Item
    responses: list[etree._Element] = field(default_factory=list)
    outcomes: list[etree._Element] = field(default_factory=list)
    body: list[etree._Element] = field(default_factory=list)
    rules: list[etree._Element] = field(default_factory=list)
    template: str = ""
    said: list[etree._Element] = field(default_factory=list)
    is_scored: bool = True
    settings: Pairs = ()
    """What the type says beside its own settings; see `labels`."""
    _texts: list[tuple[str, str, str, bool]] = field(default_factory=list)

    def respond(
        self,
        base_type: str,
        correct: Sequence[str],
        *,
        cardinality: str = "single",
        name: str = RESPONSE,
        worth: Iterable[tuple[str, Fraction]] = (),
        has_case: bool | None = None,
        lower: Fraction | None = None,
    ) -> None:
        """Declare a response with its key, and with what values are worth where a mapping scores it."""
        made = q("responseDeclaration", identifier=name, cardinality=cardinality, baseType=base_type)
        if correct:
            made.append(q("correctResponse", *map(value, correct)))
        entries = [
            q("mapEntry", mapKey=key, mappedValue=decimal(points), **_case(has_case)) for key, points in worth
        ]
        if entries:
            bound = {} if lower is None else {"lowerBound": decimal(lower)}
            made.append(q("mapping", *entries, **bound, defaultValue="0"))
        self.responses.append(made)

    def ask(self, interaction: etree._Element) -> None:
        """Put stem and interaction into the body; a stem of one paragraph becomes the prompt."""
        stem = self.blocks("stem", self.question.stem)
        if len(stem) == 1 and not (stem.text or "").strip() and stem[0].tag == "p":
            interaction.insert(0, q("prompt", *inside(stem[0])))
        else:
            self.body += in_blocks(stem)
        self.body.append(interaction)

    def tell(self) -> None:
        """Put the stem into the body by itself."""
        self.body += in_blocks(self.blocks("stem", self.question.stem))

    def blocks(self, role: str, markdown: str) -> etree._Element:
        """A `div` with the HTML of a text in paragraphs; its role is `stem` or `said`."""
        return self.kept(role, markdown, blocks(markdown), from_html)

    def line(self, markdown: str) -> etree._Element:
        """A `div` with the HTML of a text on one line."""
        return self.kept("line", markdown, line(markdown), line_from_html)

    def words(self, markdown: str) -> str:
        """A text where QTI has no marks; the Markdown is kept for ourselves."""
        text = text_only(markdown)
        leads_back = line_from_plain(text) == markdown
        self._texts.append(("words", text, markdown, leads_back))
        if not leads_back:
            self.item.note("qti-choice-plain", text=text[:60])
        return text

    def kept(self, role: str, markdown: str, made: Html, back: Callable[[str], Converted]) -> etree._Element:
        """HTML made from Markdown, which is kept for ourselves where the HTML does not lead back to it."""
        self.item.lost(made.lost)
        source = source_of(made.element)
        self._texts.append((role, compared(source), markdown, back(source).text == markdown))
        return made.element

    @property
    def markdown(self) -> Pairs:
        """Roles and Markdown of texts that HTML does not lead back to; all of those with the same HTML."""
        found: dict[tuple[str, str], list[tuple[str, bool]]] = {}
        for role, source, text, leads_back in self._texts:
            found.setdefault((role, source), []).append((text, leads_back))
        pairs: list[tuple[str, str]] = []
        for (role, _), texts in found.items():
            if len(set(texts)) > 1:
                pairs += [(role, text) for text, _ in texts]
            elif not texts[0][1]:
                pairs.append((role, texts[0][0]))
        return tuple(pairs)

    def choice(self, name: str, identifier: str, markdown: str, **attributes: str) -> etree._Element:
        """A choice with the words of a line of Markdown."""
        return q(name, *inside(self.line(markdown)), identifier=identifier, **attributes)

    def by_template(self, name: str) -> None:
        """Score by a standard template: `match_correct` or `map_response`."""
        self.template = name

    def feedback(self, texts: Iterable[tuple[str, str]], cardinality: str) -> None:
        """Say something to those who pick a choice, by its identifier."""
        found = [(identifier, text) for identifier, text in texts if text]
        if not found:
            return
        self._outcome(FEEDBACK, cardinality, "identifier")
        self.rules.append(set_outcome(FEEDBACK, variable(RESPONSE)))
        self.said += [self._modal(FEEDBACK, identifier, text) for identifier, text in found]

    def whole(self) -> etree._Element:
        """The item with all its parts, in the order that QTI wants."""
        rules = self._rules()
        root = q(
            "assessmentItem",
            identifier=identifier_of(self.question.id),
            title=text_only(self.question.stem)[:_TITLE].strip() or self.question.id or "?",
            adaptive="false",
            timeDependent="false",
            lang=self.lang,
            toolName="Kyndig",
        )
        add(root, self.responses)
        if self.is_scored:
            score = q(
                "outcomeDeclaration",
                identifier=SCORE,
                cardinality="single",
                baseType="float",
                normalMaximum="1",
            )
            score.append(q("defaultValue", value("0")))
            root.append(score)
        add(root, self.outcomes)
        root.append(q("itemBody", *self.body))
        if isinstance(rules, str):
            root.append(q("responseProcessing", template=self.version.template(rules)))
        elif rules:
            root.append(q("responseProcessing", *rules))
        add(root, self.said)
        return root

    def _rules(self) -> list[etree._Element] | str:
        """The rules of the item, or the name of the template that says all of them."""
        if self.question.explanation:
            self._outcome(EXPLANATION, "single", "identifier")
            self.rules.append(set_outcome(EXPLANATION, base_value("identifier", SHOWN)))
            self.said.append(self._modal(EXPLANATION, SHOWN, self.question.explanation))
        if self.template and self.rules:
            return [_TEMPLATES[self.template](), *self.rules]
        return self.template or self.rules

    def _outcome(self, name: str, cardinality: str, base_type: str) -> None:
        self.outcomes.append(
            q("outcomeDeclaration", identifier=name, cardinality=cardinality, baseType=base_type)
        )

    def _modal(self, outcome: str, identifier: str, markdown: str) -> etree._Element:
        inner = in_blocks(self.blocks("said", markdown))
        if self.version.has_dashes:
            inner = [q("contentBody", *inner)]
        return q("modalFeedback", *inner, outcomeIdentifier=outcome, identifier=identifier, showHide="show")


def _case(has_case: bool | None) -> dict[str, str]:
    return {} if has_case is None else {"caseSensitive": "true" if has_case else "false"}


def identifier_of(question_id: str) -> str:
    """A question's id as an identifier of QTI, which begins with a letter or an underscore."""
    return question_id if question_id[:1].isalpha() else f"_{question_id}"


def is_null(name: str = RESPONSE) -> etree._Element:
    """True when there is no answer."""
    return q("isNull", variable(name))


def score(points: etree._Element) -> etree._Element:
    """The rule that gives the mark of an expression."""
    return set_outcome(SCORE, points)


def full_marks() -> etree._Element:
    """The rule that gives 1."""
    return score(base_value("float", "1"))


def no_marks() -> etree._Element:
    """The rule that gives 0."""
    return score(base_value("float", "0"))


def scored_when(condition: etree._Element) -> etree._Element:
    """Full marks on a condition, else nothing."""
    return when(condition, [full_marks()], [no_marks()])


def scored_unless_empty(points: etree._Element) -> etree._Element:
    """The marks that an expression gives, and nothing when there is no answer."""
    return when(is_null(), [no_marks()], [score(points)])


def match_correct(name: str = RESPONSE) -> etree._Element:
    """True when a response is the key."""
    return q("match", variable(name), q("correct", identifier=name))


def map_response(name: str = RESPONSE) -> etree._Element:
    """What a response is worth by its mapping."""
    return q("mapResponse", identifier=name)


_TEMPLATES = {
    "match_correct": lambda: scored_when(match_correct()),
    "map_response": lambda: scored_unless_empty(map_response()),
}
