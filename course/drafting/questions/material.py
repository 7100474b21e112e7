"""What a rule makes the drafts of a module of: its facts by kind, and what the whole guide says."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby

from course.drafting.facts import Fact, FactKind, by_kind
from course.drafting.questions.knowledge import Knowledge
from course.drafting.statements import Statement, passes, shown_of
from course.drafting.titles import bare
from course.language.definites import leans_on_before


@dataclass(frozen=True, slots=True)
class Material:
    """The facts of a module, and the whole guide's knowledge. `title` is the module's."""

    title: str
    facts: Mapping[FactKind, tuple[Fact, ...]]
    knowledge: Knowledge
    _statements: dict[tuple[str, str], Statement | None] = field(default_factory=dict)

    @property
    def lang(self) -> str:
        """The guide's language."""
        return self.knowledge.lang

    def of(self, *kinds: FactKind) -> list[Fact]:
        """The facts of some kinds, in the order of the text."""
        found = [fact for kind in kinds for fact in self.facts[kind]]
        return sorted(found, key=lambda fact: fact.order) if len(kinds) > 1 else found

    def statement(self, fact: Fact) -> Statement | None:
        """The fact's sentence when it stands by itself and is worth asking about, else None."""
        key = (fact.passage.id, fact.sentence)
        if key not in self._statements:
            shown = shown_of(fact.sentence)
            good = (
                _stands(fact)
                and passes(fact.sentence, shown)
                and not leans_on_before(shown, bare(fact.heading))
            )
            self._statements[key] = (
                Statement(fact.sentence, shown, fact.passage, fact.heading, fact.order) if good else None
            )
        return self._statements[key]

    def pairs(self, *kinds: FactKind) -> Iterator[tuple[Fact, Statement]]:
        """The facts whose sentences pass, with them."""
        for fact in self.of(*kinds):
            if statement := self.statement(fact):
                yield fact, statement

    def statements(self, *kinds: FactKind) -> list[Statement]:
        """The sentences of such facts, each once."""
        return list({id(statement): statement for _, statement in self.pairs(*kinds)}.values())


def _stands(fact: Fact) -> bool:
    """False for a fragment that hangs on the words before its list."""
    return not fact.listed or fact.sentence.endswith(".")


def material(title: str, facts: Sequence[Fact], knowledge: Knowledge) -> Material:
    """The material of a module."""
    return Material(title, by_kind(facts), knowledge)


def by_section(facts: Iterable[Fact]) -> Iterator[list[Fact]]:
    """Facts that follow each other under one heading."""
    for _, some in groupby(facts, key=lambda fact: (fact.module, fact.heading)):
        yield list(some)
