"""Typed facts: what a guide demands, defines, limits and lists, each resting on its sentence.

Questions are made from sets of facts of one kind, and coverage counts duties and
recommendations. A sentence may hold several facts. Every typed part is an exact piece of the
passage that the fact names, or (`lead`, the items) of the passage named beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from course.citation import Passage
from course.drafting.outline import Outline
from course.drafting.units import Unit, units_of
from course.guide.model import Guide, ListBlock
from course.language.actors import role_of
from course.language.conditions import condition_in, exception_in
from course.language.definitions import definition_in
from course.language.demands import Demand, DemandKind, demands
from course.language.imperatives import imperative_at
from course.language.mistakes import announces_mistakes, mistake_in
from course.language.quantities import Quantity, limits, promptness
from course.language.references import law_references
from course.language.sentences import split_sentences


class FactKind(StrEnum):
    """What kind of thing a guide says."""

    DUTY = "duty"
    RECOMMENDATION = "recommendation"
    PERMISSION = "permission"
    PROHIBITION = "prohibition"
    DEFINITION = "definition"
    ENUMERATION = "enumeration"
    NUMBER = "number"
    TIME_LIMIT = "time-limit"
    STEPS = "steps"
    CONDITION = "condition"
    EXCEPTION = "exception"
    RESPONSIBILITY = "responsibility"
    LAW_REFERENCE = "law-reference"
    MISUNDERSTANDING = "misunderstanding"


DEMANDS = frozenset((FactKind.DUTY, FactKind.RECOMMENDATION, FactKind.PERMISSION, FactKind.PROHIBITION))
"""The kinds that demand something of somebody."""


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact. `sentence` is an exact piece of the passage's text; so are the parts, where a kind has them.

    - every kind: `order` counts the sentences of the guide, and facts of one sentence share it;
      `listed` says that the sentence is an item of a list, and `lead` are the words that
      announce the list ('' when none), which stand in another passage.
    - demands: `cue` (skal, plikter å), where it stands (`at`, in the sentence; in the lead when
      the demand is made there: -1), `actor` ('' when nobody is named), `action`, `condition`,
      `exception`, `negated` (a recommendation not to do something).
    - responsibility: `actor`, `role` (actors of the same kind, in lower case; () when unknown),
      `action`, `cue`.
    - definition: `term`, `meaning`. Number and time limit: `quantity` (None for `limit` such as
      straks), `limit` (the words of the bound). Condition: `condition`, `action`. Exception:
      `exception`, `action`. Law reference: `reference`. Misunderstanding: `mistaken` (in the
      passage, or its heading), `correction`.
    - enumeration and steps: `items`, the passages of the list; the fact's own passage is its
      first, and `sentence` that one's text.
    """

    kind: FactKind
    passage: Passage
    sentence: str
    heading: str
    module: str
    order: int
    listed: bool = False
    lead: str = ""
    cue: str = ""
    at: int = -1
    actor: str = ""
    role: tuple[str, ...] = ()
    action: str = ""
    condition: str = ""
    exception: str = ""
    negated: bool = False
    term: str = ""
    meaning: str = ""
    quantity: Quantity | None = None
    limit: str = ""
    reference: str = ""
    mistaken: str = ""
    correction: str = ""
    items: tuple[Passage, ...] = field(default=())


LONGEST = 1_000
"""Characters: what is longer is no sentence, and has no facts."""

LEAST_STEPS, MOST_STEPS = 3, 9


def facts_of(outline: Outline, lang: str) -> tuple[Fact, ...]:
    """All facts of the taught passages of an outline, in the order of the text."""
    reader = _Reader(lang)
    for module in outline.modules:
        for lesson in module.lessons:
            for unit in lesson.units:
                reader.read(unit, module.id)
    return tuple(reader.facts)


def facts_of_guide(guide: Guide) -> tuple[Fact, ...]:
    """All facts of a guide that has no outline: of each passage that would be taught; `module` is ''."""
    reader = _Reader(guide.language)
    for document in guide.documents:
        for unit in units_of(document.root, guide.language, left_out=[]):
            reader.read(unit, "")
    return tuple(reader.facts)


_KINDS = {
    DemandKind.DUTY: FactKind.DUTY,
    DemandKind.RECOMMENDATION: FactKind.RECOMMENDATION,
    DemandKind.PERMISSION: FactKind.PERMISSION,
    DemandKind.PROHIBITION: FactKind.PROHIBITION,
}


@dataclass(frozen=True, slots=True)
class _Place:
    """What all facts of a sentence share."""

    passage: Passage
    sentence: str
    heading: str
    module: str
    order: int
    listed: bool
    lead: str

    def fact(self, kind: FactKind, **parts: object) -> Fact:
        return Fact(
            kind,
            self.passage,
            self.sentence,
            self.heading,
            self.module,
            self.order,
            self.listed,
            self.lead,
            **parts,  # type: ignore[arg-type]
        )


@dataclass(slots=True)
class _Reader:
    """Goes through units once and keeps what it finds."""

    lang: str
    facts: list[Fact] = field(default_factory=list)
    _order: int = 0

    def read(self, unit: Unit, module: str) -> None:
        """All facts of a unit."""
        lists = {item.id: block for block in unit.lists for item in block.items}
        leads = {block.lead for block in unit.lists if block.lead}
        rows = {row.id for table in unit.tables for row in table.rows}
        terms = {block.passage.id: block.term for block in unit.terms}
        mistakes = announces_mistakes(unit.heading)
        for passage in unit.passages:
            block = lists.get(passage.id)
            term = terms.get(passage.id, "")
            if mistakes and passage.text not in leads:
                self._mistake(passage, unit.heading, module, block, term)
                continue
            if block is not None and block.items[0] is passage:
                self._list(block, unit.heading, module)
            if passage.id in rows:
                continue
            is_lead = passage.text in leads
            for n, sentence in enumerate(split_sentences(passage.text)):
                self._order += 1
                if len(sentence) > LONGEST:
                    continue
                lead = block.lead if block is not None and n == 0 else ""
                place = _Place(passage, sentence, unit.heading, module, self._order, block is not None, lead)
                announces = is_lead and passage.text.endswith(sentence)
                self.facts.extend(self._sentence(place, term if n == 0 else "", announces=announces))

    def _mistake(
        self, passage: Passage, heading: str, module: str, block: ListBlock | None, term: str
    ) -> None:
        """A misunderstanding; what it says is no duty, however it is worded."""
        self._order += 1
        found = mistake_in(passage.text, term)
        if found is not None:
            lead = block.lead if block is not None else ""
            place = _Place(passage, passage.text, heading, module, self._order, block is not None, lead)
            self.facts.append(
                place.fact(FactKind.MISUNDERSTANDING, mistaken=found.mistaken, correction=found.correction)
            )

    def _list(self, block: ListBlock, heading: str, module: str) -> None:
        """A list as a whole: steps when it is numbered and short, an enumeration when it is announced."""
        first = block.items[0]
        place = _Place(first, first.text, heading, module, self._order + 1, True, block.lead)
        if block.ordered and LEAST_STEPS <= len(block.items) <= MOST_STEPS:
            self.facts.append(place.fact(FactKind.STEPS, items=block.items))
        elif block.lead and len(block.items) > 1:
            self.facts.append(place.fact(FactKind.ENUMERATION, items=block.items))

    def _sentence(self, place: _Place, marked: str, *, announces: bool) -> Iterator[Fact]:
        sentence, lang = place.sentence, self.lang
        if definition := definition_in(sentence, lang, marked):
            yield place.fact(FactKind.DEFINITION, term=definition.term, meaning=definition.meaning)
        condition = condition_in(sentence, lang)
        exception = exception_in(sentence, lang)
        said = () if announces else demands(sentence, lang)
        if not said and place.lead:
            said = tuple(_led(place.lead, sentence, lang))
        shared = {
            "condition": condition.text if condition else "",
            "exception": exception.text if exception else "",
        }
        for one in said:
            action = _action(sentence, one)
            parts = shared | {"cue": one.cue, "at": one.start, "actor": one.actor, "action": action}
            yield place.fact(_KINDS[one.kind], negated=one.negated, **parts)
            if one.kind is DemandKind.DUTY and one.actor and one.start >= 0:
                role = role_of(one.actor, lang)
                yield place.fact(FactKind.RESPONSIBILITY, role=role, **parts)
        if condition and (said or condition.rest):
            yield place.fact(FactKind.CONDITION, condition=condition.text, action=condition.rest)
        if exception:
            yield place.fact(FactKind.EXCEPTION, exception=exception.text, action=exception.rest)
        for limit in limits(sentence, lang):
            kind = FactKind.TIME_LIMIT if limit.is_time else FactKind.NUMBER
            yield place.fact(kind, quantity=limit.quantity, limit=limit.bound)
        if said and (soon := promptness(sentence, lang)):
            yield place.fact(FactKind.TIME_LIMIT, limit=soon)
        for reference in law_references(sentence, lang):
            yield place.fact(FactKind.LAW_REFERENCE, reference=reference)


def _led(lead: str, sentence: str, lang: str) -> Iterable[Demand]:
    """The demand that a lead makes of each of its items (`Du skal:`), as a demand of the item.

    An item that is a sentence of its own about something else has none.
    """
    for one in demands(lead.rstrip(": ") + ".", lang):
        fits = not sentence[:1].isupper() or imperative_at(sentence, lang) is not None or lead.endswith(":")
        if fits:
            yield Demand(one.kind, one.cue, -1, -1, "", one.negated)
            return


def _action(sentence: str, one: Demand) -> str:
    """What is demanded: the words after the demand, without the actor when it stands there."""
    if one.start < 0:
        return sentence.rstrip(" .;,")
    if not one.actor and sentence[one.start : one.end][:1].isupper():
        return sentence[one.start :].rstrip(" .")  # an instruction
    rest = sentence[one.end :].strip()
    if one.actor and rest.startswith(one.actor):
        rest = rest[len(one.actor) :].strip()
    return rest.rstrip(" .;")


def by_kind(facts: Iterable[Fact]) -> Mapping[FactKind, tuple[Fact, ...]]:
    """The facts of each kind, in order; every kind is there."""
    found: dict[FactKind, list[Fact]] = {kind: [] for kind in FactKind}
    for fact in facts:
        found[fact.kind].append(fact)
    return {kind: tuple(some) for kind, some in found.items()}
