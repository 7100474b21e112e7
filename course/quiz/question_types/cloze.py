"""Cloze: fill the gaps of a text, by typing or by choosing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from fractions import Fraction
from typing import ClassVar, Self

from course import markup
from course.errors import AnswerError, CourseError, Fact, Finding
from course.quiz.arrangement import Group, shown_in
from course.quiz.fields import list_of, malformed, texts_of
from course.quiz.gaps import ChoiceGap, Gap, TypedGap, has_gap, read_gap, split_gaps, write_gap
from course.quiz.lines import Line, Part, Reading, Written
from course.quiz.options import (
    check_options,
    is_place,
    marked_as_key,
    options_from_json,
    options_group,
    options_to_json,
)
from course.quiz.ordinary import Ordinary
from course.quiz.question import Form, Json, Mark
from course.quiz.selects import chosen_in, chosen_loosely_in, field_name, show_choices, shown_at
from course.quiz.spellings import (
    MAX_LENGTH,
    Match,
    check_spellings,
    match_from_json,
    match_to_json,
    read_match,
    write_match,
)
from course.quiz.typed import check_typed, typed_in, typed_loosely

MAX_GAPS = 20
WORDS_AROUND = 4
"""How many words stand on each side of a gap where an answer is told in words."""

_USUAL = Match()
_LABEL = re.compile(r"[a-z][a-z-]*[ \t]?:")


@dataclass(frozen=True, slots=True)
class Cloze(Ordinary):
    """A text with gaps: one text more than gaps. An answer holds what stands in each gap.

    That is the text as typed, or the place of an option among the options of its own gap; None
    for a gap left empty. It is worth the share of the gaps that are right. What of case, accents,
    space and slips makes no difference in the typed gaps is said by `match`. Texts are
    Markdown and may hold paragraphs, lists and tables.
    """

    texts: tuple[str, ...]
    gaps: tuple[Gap, ...]
    match: Match = _USUAL

    type_name: ClassVar[str] = "cloze"
    precedence: ClassVar[int] = 92
    settings: ClassVar[frozenset[str]] = frozenset({"match"})

    @classmethod
    def find(cls, lines: Sequence[Line], lang: str) -> int | None:
        """The form is a text with `[[gap]]`; it begins with the paragraph of the first gap."""
        start = next((index for index, line in enumerate(lines) if _shows_gap(line.text)), None)
        while start and not lines[start - 1].is_blank:
            start -= 1
        return start

    @classmethod
    def read(cls, part: Part) -> Reading[Self]:
        """The text with its gaps, and `match` for the gaps to type in."""
        texts: list[str] = [""]
        gaps: list[Gap] = []
        places: list[int] = []
        findings: list[Finding] = []
        for line in part.lines:
            if line.text.lstrip().startswith(">"):
                findings.append(Finding("explanation-without-space", line=line.number))
                continue
            if line.text.startswith("# "):
                findings.append(Finding("question-heading-level", line=line.number))
            found, bodies, is_whole = split_gaps(line.text)
            if not is_whole:
                findings.append(Finding("gap-open", line=line.number))
            texts[-1] += found[0]
            for body, text in zip(bodies, found[1:], strict=True):
                gaps.append(read_gap(body))
                places.append(line.number)
                texts.append(text)
            texts[-1] += "\n"
        texts[0] = texts[0].lstrip("\n")
        texts[-1] = texts[-1].rstrip("\n")
        match, more = read_match(part.settings.get("match"))
        return Reading(cls(tuple(texts), tuple(gaps), match), (*findings, *more), tuple(places))

    def write(self) -> Written:
        """The text with its gaps, and `match` when it is not as usual."""
        text = self.texts[0] + "".join(
            write_gap(gap) + text for gap, text in zip(self.gaps, self.texts[1:], strict=True)
        )
        match = write_match(self.match)
        return Written(tuple(text.split("\n")), (("match", match),) if match else ())

    @classmethod
    def from_json(cls, data: Mapping[str, Json]) -> Self:
        """From what `to_json` gives."""
        texts = texts_of(data, "texts")
        gaps = tuple(_gap_from_json(item) for item in list_of(data, "gaps"))
        if len(texts) != len(gaps) + 1:
            raise malformed("texts")
        return cls(texts, gaps, match_from_json(data))

    def to_json(self) -> dict[str, Json]:
        """As `{"texts", "gaps"}` and the fields of `match`; a gap is `{"spellings"}` or `{"options"}`."""
        gaps: list[Json] = [_gap_to_json(gap) for gap in self.gaps]
        return {"type": self.type_name, "texts": [*self.texts], "gaps": gaps, **match_to_json(self.match)}

    def structure(self) -> Json:
        """The kind of each gap, and the number of its options and the place of the key."""
        return [
            [len(gap.options), *_keys(gap)] if isinstance(gap, ChoiceGap) else "typed" for gap in self.gaps
        ]

    def shape(self) -> Json:
        """The kind of each gap, and the number of its options."""
        return [len(gap.options) if isinstance(gap, ChoiceGap) else "typed" for gap in self.gaps]

    @property
    def groups(self) -> tuple[Group, ...]:
        """One for each gap to choose in; their places are counted on from gap to gap."""
        return tuple(group for _, group in self._choices())

    def accepting(self, answer: Json) -> Self:
        """Other words or another option are right too, gap by gap."""
        also = self.corrected([answer])
        gaps: list[Gap] = []
        for gap, more in zip(self.gaps, also.gaps, strict=True):
            if isinstance(gap, ChoiceGap) and isinstance(more, ChoiceGap):
                gaps.append(ChoiceGap(marked_as_key(gap.options, [*_keys(gap), *_keys(more)])))
            elif isinstance(gap, TypedGap) and isinstance(more, TypedGap):
                gaps.append(TypedGap(tuple(dict.fromkeys((*gap.spellings, *more.spellings)))))
        return replace(self, gaps=tuple(gaps))

    def corrected(self, answers: Sequence[Json]) -> Self:
        """Whole answers: what any of them has in a gap is right there."""
        rows = [self._filled(answer) for answer in answers if answer is not None]
        if not rows or len(rows) < len(answers) or any(None in row for row in rows):
            raise CourseError("correction-not-possible")
        gaps: list[Gap] = []
        for number, gap in enumerate(self.gaps):
            right = tuple(dict.fromkeys(row[number] for row in rows))
            if isinstance(gap, ChoiceGap):
                gaps.append(ChoiceGap(marked_as_key(gap.options, right)))
            else:
                gaps.append(TypedGap(tuple(str(text) for text in right)))
        return replace(self, gaps=tuple(gaps))

    def parse(self, form: Form, order: Sequence[int]) -> Json:
        """What stands in each gap, by the gaps' own fields."""
        groups = dict(self._choices())
        filled: list[Json] = []
        for number, gap in enumerate(self.gaps):
            if isinstance(gap, TypedGap):
                filled.append(typed_in(form, field_name(number), MAX_LENGTH) or None)
            else:
                filled.append(chosen_in(form, number, _local(groups[number], order)))
        return filled if any(each is not None for each in filled) else None

    def typed(self, form: Form, order: Sequence[int]) -> Json:
        """The known options of the form, and what was typed, cut at the limit."""
        groups = dict(self._choices())
        filled: list[Json] = []
        for number, gap in enumerate(self.gaps):
            if isinstance(gap, TypedGap):
                filled.append(typed_loosely(form, field_name(number), MAX_LENGTH).strip() or None)
            else:
                filled.append(chosen_loosely_in(form, number, _local(groups[number], order)))
        return filled if any(each is not None for each in filled) else None

    def check_answer(self, answer: Json) -> None:
        """A list with a text, a place or None for each gap, not all of them None; or None."""
        self._filled(answer)

    def is_finished(self, answer: Json) -> bool:
        """Each gap has something in it."""
        return isinstance(answer, list) and None not in answer

    def view(self, order: Sequence[int], answer: Json) -> dict[str, Json]:
        """The texts, and the gaps between them. Fields are all of one width: the key's would tell of it."""
        filled = answer if isinstance(answer, list) else [None] * len(self.gaps)
        groups = dict(self._choices())
        gaps: list[Json] = []
        for number, (gap, given) in enumerate(zip(self.gaps, filled, strict=True)):
            shown: dict[str, Json] = {"name": field_name(number), "number": number + 1}
            if isinstance(gap, TypedGap):
                gaps.append(shown | {"text": given if isinstance(given, str) else ""})
            else:
                places = _local(groups[number], order)
                texts = [gap.options[place].text for place in places]
                gaps.append(shown | {"options": show_choices(texts, shown_at(places, given))})
        return {
            "type": self.type_name,
            "first_field": field_name(0),
            "texts": [*self.texts],
            "gaps": gaps,
            "max_length": MAX_LENGTH,
            "ignore_case": self.match.ignore_case,
        }

    def grade(self, answer: Json) -> Mark:
        """The share of the gaps that are right; the parts are the gaps."""
        filled = self._filled(answer)
        if not self.gaps:
            return Mark(Fraction(0))
        rights = [self._is_right(gap, given) for gap, given in zip(self.gaps, filled, strict=True)]
        parts = tuple((str(number), right) for number, right in enumerate(rights))
        return Mark(Fraction(sum(rights), len(rights)), () if answer is None else parts)

    def summarise(self, answer: Json) -> tuple[str, ...]:
        """A line for each gap: its number, and what stands in it among the words around it."""
        filled = self._filled(answer)
        return () if answer is None else self._lines(filled)

    def key(self) -> tuple[str, ...]:
        """A line for each gap, as `summarise`."""
        return self._lines([_solution(gap) for gap in self.gaps])

    def solution(self) -> Json:
        """The first spelling or the key of each gap."""
        filled = [_solution(gap) for gap in self.gaps]
        return filled if any(each is not None for each in filled) else None

    def feedback(self, answer: Json) -> tuple[str, ...]:
        """Nothing beside the explanation."""
        self.check_answer(answer)
        return ()

    def check(self) -> tuple[Finding, ...]:
        """Gaps that can be filled, one key where there are options, and a page that shows them all.

        The fact `gap` (counted from 1) says which gap a finding is about.
        """
        if len(self.gaps) > MAX_GAPS:
            return (Finding("gaps-too-many", facts={"count": len(self.gaps), "limit": MAX_GAPS}),)
        findings: list[Finding] = []
        unforgiving: list[Finding] = []
        for number, gap in enumerate(self.gaps, start=1):
            for finding in self._check_gap(gap):
                facts: dict[str, Fact] = {**finding.facts, "gap": number}
                found = Finding(finding.code, finding.level, facts=facts)
                (unforgiving if finding.code == "typo-never" else findings).append(found)
        if len(unforgiving) == sum(isinstance(gap, TypedGap) for gap in self.gaps):
            findings += unforgiving[
                :1
            ]  # In some gap a slip may be forgiven, else the setting is for nothing.
        if self.gaps and not markup.shows_holes(self.texts):
            findings.append(Finding("gap-not-shown"))
        return tuple(findings)

    def _check_gap(self, gap: Gap) -> Iterator[Finding]:
        if isinstance(gap, TypedGap):
            for finding in check_spellings(gap.spellings, self.match):
                yield Finding("gap-empty") if finding.code == "question-answer-empty" else finding
            return
        for finding in check_options(gap.options):
            few = finding.code == "options-too-few"
            yield Finding("gap-options-too-few") if few else finding
        keys = _keys(gap)
        if not keys:
            yield Finding("gap-key-missing")
        elif len(keys) > 1:
            yield Finding("gap-key-twice")

    def _choices(self) -> Iterator[tuple[int, Group]]:
        """The number of each gap to choose in, with what a draw may do with its options."""
        first = 0
        for number, gap in enumerate(self.gaps):
            if isinstance(gap, ChoiceGap):
                yield number, options_group(gap.options, first)
                first += len(gap.options)

    def _filled(self, answer: Json) -> list[Json]:
        """What an answer has in each gap; raises AnswerError."""
        if answer is None:
            return [None] * len(self.gaps)
        if not isinstance(answer, list) or len(answer) != len(self.gaps):
            raise AnswerError("answer-of-another-kind")
        for gap, given in zip(self.gaps, answer, strict=True):
            if given is None:
                continue
            if isinstance(gap, ChoiceGap):
                if not is_place(given, len(gap.options)):
                    raise AnswerError("answer-of-another-kind")
            elif not isinstance(given, str) or not given.strip():
                raise AnswerError("answer-of-another-kind")
            else:
                check_typed(given, MAX_LENGTH)
        if all(given is None for given in answer):
            raise AnswerError("answer-of-another-kind")
        return answer

    def _is_right(self, gap: Gap, given: Json) -> bool:
        if isinstance(gap, ChoiceGap):
            return isinstance(given, int) and gap.options[given].is_key
        return isinstance(given, str) and self.match.accepts(given, gap.spellings)

    def _lines(self, filled: Sequence[Json]) -> tuple[str, ...]:
        around = markup.words_around(self.texts)
        lines: list[str] = []
        for number, (gap, given) in enumerate(zip(self.gaps, filled, strict=True)):
            word = self._words(gap, given).strip() or "–"
            before, after = _before(around[number]), _after(around[number + 1])
            lines.append(f"{number + 1}: {before}**{word}**{after}")
        return tuple(lines)

    def _words(self, gap: Gap, given: Json) -> str:
        """What stands in a gap, as Markdown; '' for nothing."""
        if isinstance(gap, ChoiceGap):
            return gap.options[given].text if isinstance(given, int) else ""
        return markup.escape(given) if isinstance(given, str) else ""


def _shows_gap(text: str) -> bool:
    """True for a line with a gap that is neither a quotation nor a label such as `source:`."""
    return has_gap(text) and not text.lstrip().startswith(">") and not _LABEL.match(text)


def _before(text: str) -> str:
    """The last words of a text, as much as stands in the paragraph, item or cell of the gap after it."""
    words = text.rsplit("\n", 1)[-1]
    kept = " ".join(words.split()[-WORDS_AROUND:])
    cut = "… " if len(words.split()) > WORDS_AROUND else ""
    return f"{cut}{markup.escape(kept)}{' ' if kept and words[-1].isspace() else ''}"


def _after(text: str) -> str:
    """The first words of a text, as `_before`."""
    words = text.split("\n", 1)[0]
    kept = " ".join(words.split()[:WORDS_AROUND])
    cut = " …" if len(words.split()) > WORDS_AROUND else ""
    return f"{' ' if kept and words[0].isspace() else ''}{markup.escape(kept)}{cut}"


def _keys(gap: ChoiceGap) -> list[Json]:
    return [place for place, option in enumerate(gap.options) if option.is_key]


def _solution(gap: Gap) -> Json:
    if isinstance(gap, ChoiceGap):
        return next(iter(_keys(gap)), None)
    return next((text for text in gap.spellings if text.strip()), None)


def _local(group: Group, order: Sequence[int]) -> list[int]:
    """The places of a gap's own options as they are shown, counted from the gap's first."""
    first = min((*group.places, *group.last), default=0)
    return [place - first for _, place in shown_in(group, order)]


def _gap_to_json(gap: Gap) -> Json:
    if isinstance(gap, TypedGap):
        return {"spellings": [*gap.spellings]}
    options = options_to_json(gap.options)
    return {"options": options}


def _gap_from_json(item: Json) -> Gap:
    if not isinstance(item, dict):
        raise malformed("gaps")
    return (
        TypedGap(texts_of(item, "spellings")) if "spellings" in item else ChoiceGap(options_from_json(item))
    )
