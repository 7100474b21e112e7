"""Every quote is in the guide, word for word (law 4 of the design)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from course.citation import Citation, Passage, first_difference, holds, nearest, plain, words_of
from course.content.model import Course
from course.errors import Finding

_CANDIDATES = 25
_COMMON = 0.2  # a word in a fifth of all passages says nothing of which one is meant


@dataclass(frozen=True, slots=True)
class Cited:
    """A citation and where it stands."""

    citation: Citation
    file: str
    line: int


def citations(course: Course) -> Iterator[Cited]:
    """All citations of a course, in its order."""
    for module in course.modules:
        for lessons in module.lessons.values():
            for lesson in lessons:
                for block in lesson.blocks:
                    yield from (Cited(cited, lesson.file, block.line) for cited in block.citations)
        for bank in module.banks.values():
            for question in bank.questions:
                yield from (Cited(cited, question.file, question.line) for cited in question.citations)


def check_sources(course: Course, line_of: Callable[[Cited], int]) -> Iterator[Finding]:
    """Citations whose passage or quote is not there. `line_of` finds the line of a citation."""
    index: _Index | None = None
    for cited in citations(course):
        if not cited.citation.passage or holds(cited.citation, course.passages):
            continue  # one without a passage has been told by the reader
        index = index or _Index(course.passages.values())
        yield _finding(cited, course.passages, index, line_of(cited))


def _finding(cited: Cited, passages: Mapping[str, Passage], index: _Index, line: int) -> Finding:
    name, quote = cited.citation.passage, cited.citation.quote
    facts: dict[str, str | int] = {"passage": name, "quote": quote}
    same = plain(quote)
    elsewhere = next((passage.id for passage in index.containing(same)), "")
    if name not in passages:
        facts["nearest"] = elsewhere or getattr(index.nearest(quote), "id", "")
        code = "passage-unknown-nearest" if facts["nearest"] else "passage-unknown"
        return Finding(code, file=cited.file, line=line, facts=facts)
    if same and same in passages[name].text:
        return Finding("quote-spacing", file=cited.file, line=line, facts=facts)
    if elsewhere:
        return Finding("quote-elsewhere", file=cited.file, line=line, facts={**facts, "other": elsewhere})
    best = nearest(quote, [passages[name]]) or index.nearest(quote)
    if best is None:
        return Finding("quote-nowhere", file=cited.file, line=line, facts=facts)
    said, there = first_difference(quote, best)
    facts |= {"nearest": best.id, "said": said, "there": there}
    return Finding("quote-not-found", file=cited.file, line=line, facts=facts)


class _Index:
    """Passages by their words, so that a thousand quotes that do not hold are told in a second."""

    def __init__(self, passages: Iterable[Passage]) -> None:
        self._passages = list(passages)
        self._by_word: dict[str, list[int]] = {}
        for n, passage in enumerate(self._passages):
            for word in words_of(passage.text):
                self._by_word.setdefault(word, []).append(n)

    def candidates(self, quote: str) -> list[Passage]:
        """The passages that share most of the quote's telling words."""
        most = max(len(self._passages) * _COMMON, _CANDIDATES)
        shared: Counter[int] = Counter()
        for word in sorted(words_of(quote)):
            places = self._by_word.get(word, [])
            if len(places) <= most:
                shared.update(places)
        ranked = sorted(shared, key=lambda n: (-shared[n], n))
        return [self._passages[n] for n in ranked[:_CANDIDATES]]

    def nearest(self, quote: str) -> Passage | None:
        """The passage that the quote was most likely meant for."""
        return nearest(quote, self.candidates(quote))

    def containing(self, quote: str) -> list[Passage]:
        """Passages that have the quote word for word."""
        return [passage for passage in self.candidates(quote) if quote and quote in passage.text]
