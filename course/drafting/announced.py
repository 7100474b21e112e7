"""Topics that a guide announces: lists whose lead says that they are what the guide is about.

When next to nothing follows them they are all there is, and each is a module without material.
When the guide then goes through them, its headings are the outline; a topic that was announced
and that no heading takes up is told, and gets a module without material where it was announced.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from course.citation import Passage
from course.drafting.units import count_words
from course.guide.model import Guide, ListBlock, Section
from course.language.words import stems, upper_first

_WORDS_A_TOPIC = 60
_LEAST_TOPICS = 3
_ANNOUNCES = re.compile(
    r"\b(?:kunnskap om|kunnskapar om|handler om|handlar om|omhandler|omhandlar|inneholder|inneheld"
    r"|omfatter|disse temaene|desse temaa|følgende tema|følgjande tema|temaene|temaa"
    r"|hvordan de kan handle i møte med|covers|deals with|the following topics|contains)\b.*:$",
    re.IGNORECASE,
)
_OF_THE_GUIDE = re.compile(
    r"\b(?:veileder|rettleiar|retningslinje|håndbok|handbok|guide|guideline|handbook|kurs|course|dokument|hefte)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic as it was announced: the item of the list, and the words that lead in to it."""

    title: str
    item: Passage
    block: ListBlock
    file: str


@dataclass(frozen=True, slots=True)
class Announced:
    """All announced topics, and how many words follow their lists."""

    topics: tuple[Topic, ...] = ()
    words_after: int = 0

    @property
    def is_all(self) -> bool:
        """True when next to nothing follows: the topics are the outline."""
        return bool(self.topics) and self.words_after < _WORDS_A_TOPIC * len(self.topics)

    def missing(self, headings: Sequence[str]) -> list[tuple[int, Topic]]:
        """Topics that no heading takes up, each with how many of the headings stand before it.

        None unless most of the topics are taken up: then the list is what the guide is about.
        """
        known = [stems(heading, 4) for heading in headings]
        taken = [_taken_up(stems(topic.title, 4), known) for topic in self.topics]
        if sum(at is not None for at in taken) * 2 <= len(taken):
            return []
        found: list[tuple[int, Topic]] = []
        before = 0
        for topic, at in zip(self.topics, taken, strict=True):
            if at is None:
                found.append((before, topic))
            else:
                before = max(before, at + 1)
        return found


def _taken_up(topic: frozenset[str], headings: Sequence[frozenset[str]]) -> int | None:
    """The heading that shares most with a topic, when it shares half of the shorter of the two."""
    shared = [len(topic & heading) for heading in headings]
    most = max(shared, default=0)
    for n, heading in enumerate(headings):
        if most and shared[n] == most and 2 * most >= min(len(topic), len(heading)):
            return n
    return None


def announced_in(guide: Guide) -> Announced:
    """The topics of every list that announces what the guide is about."""
    topics: list[Topic] = []
    words_after = 0
    for document in guide.documents:
        file = f"guide/{document.source.name}"
        for section in document.root.walk():
            words_after += sum(count_words(passage.text) for passage in section.passages)
            for block in section.lists:
                if _is_announcement(block):
                    for item in block.items:
                        topics.append(Topic(upper_first(item.text.rstrip(".;, ")), item, block, file))
                    words_after = _words_after(section, block)
    return Announced(tuple(topics), words_after) if len(topics) >= _LEAST_TOPICS else Announced()


def _is_announcement(block: ListBlock) -> bool:
    return (
        len(block.items) > 1
        and _ANNOUNCES.search(block.lead) is not None
        and _OF_THE_GUIDE.search(block.lead) is not None
    )


def _words_after(section: Section, block: ListBlock) -> int:
    """The words of a section behind a list; its last items are few, so look from the end."""
    words = 0
    for passage in reversed(section.passages):
        if passage is block.items[-1]:
            break
        words += count_words(passage.text)
    return words
