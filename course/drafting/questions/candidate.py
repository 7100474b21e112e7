"""A candidate question: what a rule proposes, what it rests on, and what is left for people to do."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from course.citation import Citation
from course.drafting.phrases import phrase
from course.drafting.statements import Statement
from course.language.words import stems
from course.markup import escape
from course.quiz.options import Option
from course.quiz.question import Question, QuestionType
from course.quiz.question_types.single import Single


class Needs(StrEnum):
    """What an author has to add before a candidate is a question; also the second tag of its draft."""

    NOTHING = ""
    DISTRACTORS = "needs-distractors"
    SITUATION = "needs-situation"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A proposed question. Stem, key and `about` are plain text, the content is Markdown as in a bank.

    `order` is its place in the guide, `heading` its section, `key` what is not to be asked for
    too often, `about` the fact in words, so that none is asked about twice. `worth` is how much
    the fact is worth knowing, in per cent of a duty or a limit.
    """

    rule: str
    stem: str
    content: QuestionType
    citations: tuple[Citation, ...]
    order: int
    heading: str
    key: str
    about: str
    worth: int
    bloom: str = "remember"
    needs: Needs = Needs.NOTHING
    note: str = ""
    """What is said beside the quotation, in plain text."""

    def question(self, question_id: str, lang: str, file: str = "") -> Question:
        """The draft: stem, content, the quoted passages as feedback, the rule as its first tag."""
        said = feedback([citation.quote for citation in self.citations], lang)
        return Question(
            question_id,
            _markdown(self.stem),
            self.content,
            f"{said}\n\n{escape(self.note)}" if self.note else said,
            self.citations,
            bloom=self.bloom,
            tags=(self.rule, self.needs.value) if self.needs else (self.rule,),
            file=file,
        )


GAP = "_____"

LONGEST_STEM = 38
"""Words, the gap among them (guard 10 says 35; a statute's sentences run a little longer)."""

LONGEST_OPTION = 25
"""Words of an option (guard 10)."""


def _markdown(text: str) -> str:
    """A stem as Markdown. Its gap stays as it is: underscores between spaces emphasise nothing."""
    return "\n\n".join(gapped(part) for part in text.split("\n\n"))


def gapped(text: str) -> str:
    """Plain text with a gap as Markdown."""
    return escape(text).replace("\\_" * len(GAP), GAP)


def gap_stem(statement: Statement, start: int, end: int, *, context: str) -> str:
    """The shown sentence with a gap, after its section's title where that says something more."""
    return in_context(f"{statement.shown[:start]}{GAP}{statement.shown[end:]}", context)


def in_context(text: str, context: str) -> str:
    """The text after its section's title, where that says something more and is not too long."""
    mine = stems(context)
    repeats = len(mine & stems(text)) * 2 > len(mine)
    whole = f"{context}: {text}"
    return text if not context or repeats or len(whole.split()) > LONGEST_STEM else whole


def feedback(quotes: Sequence[str], lang: str) -> str:
    """What is said after an answer, as Markdown: the guide's own words."""
    if len(quotes) == 1:
        return escape(phrase("feedback-source", lang, quote=quotes[0]))
    lines = (f"- {escape(phrase('quoted', lang, text=quote))}" for quote in quotes)
    return "\n".join([escape(phrase("feedback-sources", lang)), "", *lines])


def single(key: str, wrong: Sequence[str], *, order: Sequence[str] = ()) -> Single:
    """Key and distractors in an order that says nothing: the one given, else by letter."""
    texts = order or sorted((key, *wrong))
    return Single(tuple(Option(escape(text), text == key) for text in texts))


def cite(statement: Statement) -> tuple[Citation, ...]:
    """The sentence, in its passage."""
    return (Citation(statement.passage.id, statement.text),)
