"""Where the choices of a branching case lead: its ways, its ends, and what is wrong with them."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence

from course.citation import plain
from course.errors import Finding, Level
from course.quiz.case_lines import Choice, Node, is_percent

MAX_NODES = 50
MAX_CHOICES = 10
"""More than that nobody weighs against each other."""


def numbered(nodes: Sequence[Node]) -> Iterator[tuple[int, int, Choice]]:
    """Place (counted over the whole case), number of its node, and choice itself, in file order."""
    place = 0
    for number, node in enumerate(nodes):
        for choice in node.choices:
            yield place, number, choice
            place += 1


def numbers_by_id(nodes: Sequence[Node]) -> dict[str, int]:
    """The number of each node by its id; of two with one id the first."""
    return {node.id: number for number, node in reversed(list(enumerate(nodes)))}


def best_path(nodes: Sequence[Node]) -> list[int]:
    """The places of the choices on a shortest way to an end with full marks; [] when there is none."""
    by_id = numbers_by_id(nodes)
    came: dict[int, tuple[int, int]] = {0: (0, 0)} if nodes else {}
    waiting = deque(came)
    out = _out(nodes)
    while waiting:
        number = waiting.popleft()
        if nodes[number].score == 1 and not nodes[number].choices:
            return _way(came, number)
        for place, choice in out[number]:
            target = by_id.get(choice.to)
            if target is not None and target not in came:
                came[target] = (number, place)
                waiting.append(target)
    return []


def _way(came: Mapping[int, tuple[int, int]], number: int) -> list[int]:
    """The places of the choices from the first node to this one."""
    way: list[int] = []
    while number:
        number, place = came[number]
        way.append(place)
    return way[::-1]


def _out(nodes: Sequence[Node]) -> list[list[tuple[int, Choice]]]:
    """For each node its choices with their places."""
    out: list[list[tuple[int, Choice]]] = [[] for _ in nodes]
    for place, number, choice in numbered(nodes):
        out[number].append((place, choice))
    return out


def check_nodes(nodes: Sequence[Node]) -> list[Finding]:
    """What is wrong with a case: in its nodes, in its links, in its ends.

    The fact `option` says which line a finding is about: nodes counted from 1, and after
    them the choices.
    """
    findings: list[Finding] = []
    if len(nodes) > MAX_NODES:
        findings.append(Finding("case-too-long", facts={"count": len(nodes), "limit": MAX_NODES}))
    by_id = numbers_by_id(nodes)
    for number, node in enumerate(nodes, start=1):
        findings += _check_node(number, node, by_id)
    findings += _check_choices(nodes)
    findings += _check_ways(nodes)
    scores = [node.score for node in nodes if node.score is not None]
    if 1 not in scores:
        findings.append(Finding("case-without-best-end"))
    elif len(set(scores)) == 1:
        findings.append(Finding("case-ends-alike", Level.WARNING))
    return findings


def _check_node(number: int, node: Node, by_id: Mapping[str, int]) -> Iterator[Finding]:
    if not node.title.strip():
        yield Finding("case-node-without-title", facts={"option": number})
    first = by_id[node.id] + 1
    if node.id and first < number:
        yield Finding("case-node-twice", facts={"option": number, "id": node.id})
    if not node.text.strip():
        yield Finding("case-node-empty", facts={"option": number, "node": node.id})
    if node.choices and node.score is not None:
        yield Finding("case-end-with-choices", facts={"option": number, "node": node.id})
    elif not node.choices and node.score is None:
        yield Finding("case-node-without-choices", facts={"option": number, "node": node.id})
    elif number == 1 and not node.choices:
        yield Finding("case-starts-at-end", facts={"option": number})
    if node.score is not None and not is_percent(node.score):
        yield Finding("case-score-unreadable", facts={"option": number, "value": str(node.score * 100)})
    if len(node.choices) > MAX_CHOICES:
        yield Finding("case-choices-too-many", facts={"option": number, "limit": MAX_CHOICES})


def _check_choices(nodes: Sequence[Node]) -> Iterator[Finding]:
    ids = numbers_by_id(nodes)
    seen: set[tuple[int, str]] = set()
    for place, number, choice in numbered(nodes):
        at = len(nodes) + place + 1
        text = plain(choice.text).casefold()
        if not text:
            yield Finding("case-choice-empty", facts={"option": at})
        elif (number, text) in seen:
            yield Finding("case-choices-alike", facts={"option": at})
        seen.add((number, text))
        if not choice.to:
            yield Finding("case-choice-without-link", facts={"option": at})
        elif choice.to not in ids:
            yield Finding("case-link-broken", facts={"option": at, "to": choice.to[:80]})


def _check_ways(nodes: Sequence[Node]) -> Iterator[Finding]:
    """Nodes that no way leads to, and choices that lead back to where one has been.

    Without such choices each way ends, so every node reaches an end that has one.
    """
    if not nodes:
        return
    by_id = numbers_by_id(nodes)
    out = _out(nodes)
    on_way, seen = {0}, {0}
    walk = [(0, iter(out[0]))]
    while walk:
        number, rest = walk[-1]
        step = next(rest, None)
        if step is None:
            on_way.discard(number)
            walk.pop()
            continue
        place, choice = step
        target = by_id.get(choice.to)
        if target in on_way:
            yield Finding("case-goes-round", facts={"option": len(nodes) + place + 1, "to": choice.to})
        elif target is not None and target not in seen:
            seen.add(target)
            on_way.add(target)
            walk.append((target, iter(out[target])))
    for number, node in enumerate(nodes):
        if number not in seen and by_id[node.id] == number:
            yield Finding("case-node-unreachable", facts={"option": number + 1, "node": node.id})
