"""Case: a story with choices, in which each choice decides what happens next."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import ClassVar, Self

from course.errors import AnswerError, Finding
from course.quiz.arrangement import Group
from course.quiz.case_lines import Choice, Node, count_own_lines, find_nodes, read_nodes, write_nodes
from course.quiz.case_map import MAX_NODES, best_path, check_nodes, numbered, numbers_by_id
from course.quiz.fields import fraction_of, list_of, malformed, text_of
from course.quiz.lines import Line, Part, Reading, Written
from course.quiz.ordinary import Ordinary
from course.quiz.question import Form, Json, Mark
from course.quiz.typed import FIELD

WAY_FIELD = "way"
"""The form field with the way so far: positions of choices as shown, with points between."""

ACT_FIELD = "act"
"""Sent by the button that makes a choice for good: without it a choice is only looked at."""

_WAY = re.compile(r"[0-9]{1,2}(?:\.[0-9]{1,2}){0,60}")
_POSITION = re.compile(r"[0-9]{1,2}")


@dataclass(frozen=True, slots=True)
class Case(Ordinary):
    """Nodes, of which the first is the start. An answer is the path: the places of the choices made.

    Places are counted over all choices in the order of the file. A choice is made for good, so
    a path only grows. It is worth what its end is worth, and nothing before an end is reached.
    What happens after a choice is part of the story, and shown at once; what it was worth is not.
    """

    nodes: tuple[Node, ...]

    type_name: ClassVar[str] = "case"
    precedence: ClassVar[int] = 2
    settings: ClassVar[frozenset[str]] = frozenset()

    @classmethod
    def find(cls, lines: Sequence[Line], lang: str) -> int | None:
        """The form is headings with `###`."""
        return find_nodes(lines)

    @classmethod
    def own_lines(cls, lines: Sequence[Line]) -> int:
        """Everything through the last choice or score."""
        return count_own_lines(lines)

    @classmethod
    def read(cls, part: Part) -> Reading[Self]:
        """Nodes with their choices and scores."""
        nodes, places, findings = read_nodes(part.lines)
        return Reading(cls(nodes), tuple(findings), places)

    def write(self) -> Written:
        """`### Title {#id}`, text, `- [choice](#node)`, and `score: 100` at ends."""
        return Written(write_nodes(self.nodes))

    @classmethod
    def from_json(cls, data: Mapping[str, Json]) -> Self:
        """From what `to_json` gives."""
        nodes: list[Node] = []
        for item in list_of(data, "nodes"):
            if not isinstance(item, dict):
                raise malformed("nodes")
            choices = tuple(_choice_from_json(choice) for choice in list_of(item, "choices"))
            score = fraction_of(item, "score") if "score" in item else None
            if score is not None and not 0 <= score <= 1:
                raise malformed("score")
            nodes.append(
                Node(text_of(item, "id"), text_of(item, "title"), text_of(item, "text"), choices, score)
            )
        return cls(tuple(nodes))

    def to_json(self) -> dict[str, Json]:
        """As `{"nodes": [{"id", "title", "text", "choices": [{"text", "to", "feedback"}], "score"}]}`."""
        return {"type": self.type_name, "nodes": [_node_to_json(node) for node in self.nodes]}

    def structure(self) -> Json:
        """Where each choice leads, and what each end is worth."""
        return {"nodes": self._targets(), "scores": [_score(node) for node in self.nodes]}

    def shape(self) -> Json:
        """Where each choice leads, and which nodes are ends."""
        return {"nodes": self._targets(), "ends": [node.score is not None for node in self.nodes]}

    @property
    def groups(self) -> tuple[Group, ...]:
        """The choices of each node."""
        places: list[list[int]] = [[] for _ in self.nodes]
        for place, number, _ in numbered(self.nodes):
            places[number].append(place)
        return tuple(Group(tuple(each)) for each in places if each)

    def parse(self, form: Form, order: Sequence[int]) -> Json:
        """The path so far, and one choice more when the form's button makes it."""
        sent = form.get(WAY_FIELD, ())
        if len(sent) > 1:
            raise AnswerError("one-answer-only")
        way = sent[0] if sent else ""
        if way and not _WAY.fullmatch(way[:400]):
            raise AnswerError("option-unknown")
        path: list[int] = []
        for position in way.split(".") if way else ():
            path.append(self._place_shown(path, position, order))
        if ACT_FIELD in form:
            chosen = {value for value in form.get(FIELD, ()) if value != ""}
            if len(chosen) > 1:
                raise AnswerError("one-answer-only")
            if not chosen:
                raise AnswerError("case-choice-missing")
            path.append(self._place_shown(path, chosen.pop(), order))
        return [*path] or None

    def typed(self, form: Form, order: Sequence[int]) -> Json:
        """The path so far, or nothing: a choice that was refused was not made."""
        try:
            return self.parse(form, order)
        except AnswerError:
            return None

    def check_answer(self, answer: Json) -> None:
        """The places of choices that follow one another from the start; or None."""
        self._walk(answer)

    def check_change(self, before: Json, after: Json) -> None:
        """A path may only go on: raises AnswerError `case-choice-made`."""
        made = before if isinstance(before, list) else []
        path = after if isinstance(after, list) else []
        if path[: len(made)] != made:
            raise AnswerError("case-choice-made")

    def is_finished(self, answer: Json) -> bool:
        """True at an end."""
        steps, here = self._walk(answer)
        return bool(steps) and (here is None or not here.choices)

    def view(self, order: Sequence[int], answer: Json) -> dict[str, Json]:
        """The node that the path has come to, and the way there; nothing of the nodes that lie ahead.

        `by_hand`: the answer goes with a button of its own (`act`), never as it is picked.
        `stays`: the page comes again after it.
        """
        steps, here = self._walk(answer)
        options: list[Json] = []
        way: list[str] = []
        lines: list[Json] = []
        for node, place, choice in steps:
            way.append(str(self._shown(node, order).index(place)))
            lines.append({"title": node.title, "choice": choice.text, "feedback": choice.feedback})
        if here is None:
            return {"type": self.type_name, "steps": lines, "options": options}
        text, question = _asked(here)
        places = dict(self._choices_of(here))
        for shown, place in enumerate(self._shown(here, order)):
            options.append({"value": str(shown), "text": places[place].text, "chosen": False})
        return {
            "type": self.type_name,
            "first_field": "answer-0",
            "by_hand": True,
            "stays": bool(options),
            "way": ".".join(way),
            "steps": lines,
            "title": here.title,
            "text": text,
            "question": question,
            "options": options,
        }

    def grade(self, answer: Json) -> Mark:
        """What the end of the path is worth."""
        steps, here = self._walk(answer)
        is_end = bool(steps) and here is not None and not here.choices
        return Mark(here.score or Fraction(0) if here is not None and is_end else Fraction(0))

    def summarise(self, answer: Json) -> tuple[str, ...]:
        """The path: each node with the choice that was made there, and where it led."""
        steps, here = self._walk(answer)
        lines = [f"{node.title}: {choice.text}" for node, _, choice in steps]
        return (*lines, *([here.title] if steps and here is not None else []))

    def key(self) -> tuple[str, ...]:
        """A shortest path to an end with full marks."""
        return self.summarise(self.solution())

    def solution(self) -> Json:
        """A shortest path to an end with full marks, or None."""
        return [*best_path(self.nodes)] or None

    def feedback(self, answer: Json) -> tuple[str, ...]:
        """What happened after each choice, and at the end."""
        steps, here = self._walk(answer)
        said = [choice.feedback for _, _, choice in steps]
        said += [here.text] if steps and here is not None and not here.choices else []
        return tuple(text for text in said if text)

    def check(self) -> tuple[Finding, ...]:
        """Nodes, links and ends; see `case_map.py`."""
        return tuple(check_nodes(self.nodes))

    def _walk(self, answer: Json) -> tuple[list[tuple[Node, int, Choice]], Node | None]:
        """The steps of a path and the node that it comes to; raises AnswerError.

        Only a case without nodes, or with a broken link, comes to none.
        """
        here = self.nodes[0] if self.nodes else None
        if answer is None:
            return [], here
        if not isinstance(answer, list) or not 0 < len(answer) <= MAX_NODES:
            raise AnswerError("answer-of-another-kind")
        by_id = numbers_by_id(self.nodes)
        steps: list[tuple[Node, int, Choice]] = []
        for place in answer:
            choice = dict(self._choices_of(here)).get(place) if here and type(place) is int else None
            if here is None or choice is None or type(place) is not int:
                raise AnswerError("answer-of-another-kind")
            steps.append((here, place, choice))
            number = by_id.get(choice.to)
            here = None if number is None else self.nodes[number]
        return steps, here

    def _choices_of(self, node: Node) -> list[tuple[int, Choice]]:
        """The choices of a node with their places."""
        first = 0
        for other in self.nodes:
            if other is node:
                break
            first += len(other.choices)
        return list(enumerate(node.choices, start=first))

    def _shown(self, node: Node, order: Sequence[int]) -> list[int]:
        """The places of a node's choices as a draw shows them."""
        of_node = {place for place, _ in self._choices_of(node)}
        return [place for place in order if place in of_node]

    def _place_shown(self, path: Sequence[int], position: str, order: Sequence[int]) -> int:
        """The place of the choice at a position, at the node that a path has come to."""
        _, here = self._walk([*path] or None)
        shown = self._shown(here, order) if here is not None and len(path) < MAX_NODES else []
        if not _POSITION.fullmatch(position) or int(position) >= len(shown):
            raise AnswerError("option-unknown")
        return shown[int(position)]

    def _targets(self) -> list[Json]:
        """For each node the numbers of the nodes that its choices lead to; -1 for none."""
        by_id = numbers_by_id(self.nodes)
        return [[by_id.get(choice.to, -1) for choice in node.choices] for node in self.nodes]


def _asked(node: Node) -> tuple[str, str]:
    """The text of a node, and the question that it ends in: a last paragraph of one line with a `?`."""
    text, _, last = node.text.rpartition("\n\n")
    if node.choices and last.endswith("?") and "\n" not in last and text:
        return text, last
    return node.text, ""


def _score(node: Node) -> Json:
    return None if node.score is None else str(node.score)


def _node_to_json(node: Node) -> Json:
    choices: list[Json] = [
        {"text": choice.text, "to": choice.to, "feedback": choice.feedback} for choice in node.choices
    ]
    data: dict[str, Json] = {"id": node.id, "title": node.title, "text": node.text, "choices": choices}
    return data if node.score is None else data | {"score": str(node.score)}


def _choice_from_json(data: Json) -> Choice:
    if not isinstance(data, dict):
        raise malformed("choices")
    return Choice(text_of(data, "text"), text_of(data, "to"), text_of(data, "feedback"))
