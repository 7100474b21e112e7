"""Which candidates become drafts: few and good, spread over rules, keys and sections.

Greedy by P(keep) x worth, halved for every earlier pick of the same rule, key or section. A
module has room for so many drafts by its words; of that room at most 40 % is for one rule and
30 % for one key. A passage is asked about once, a long one twice. What a rule of item-writing
warns of is never chosen. What is left over, and what people have to complete, makes the
further drafts, fewer than a person tires of.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from course.drafting.questions import modality
from course.drafting.questions.calibration import Calibration
from course.drafting.questions.candidate import Candidate, Needs
from course.language.words import content_words, stems
from course.quiz.flaws import is_sound
from course.quiz.question_types.single import Single

LEAST_ROOM, MOST_ROOM = 3, 12
"""Drafts a module has room for: an attempt has 8 to 12 questions, and people add their own."""

WORDS_A_DRAFT = 110
"""So many words make room for one draft: nine in a thousand, the most that was worth reading."""

RULE_SHARE, KEY_SHARE = 40, 30
"""Per cent of the room that one rule, and one key, may take; each may take two (a key one)."""

MODALITY_A_MODULE, WORDS_FOR_ONE_MORE = 2, 800
"""Modality is monotone: two a module, and three in one of so many words."""

LEAST_USABLE, LEAST_KEEP = 70, 25
"""Per cent: a rule that has been less sure than this has its drafts behind "more drafts"."""

LONG_PASSAGE = 60
"""Words: a passage longer than this is asked about twice at most, others once."""

MOST_MORE = {Needs.NOTHING: 8, Needs.DISTRACTORS: 4, Needs.SITUATION: 3}
MOST_MORE_OF_A_RULE = 4
"""Further drafts a module, by what they need and of one rule."""


@dataclass(frozen=True, slots=True)
class Chosen:
    """The drafts of a module for its bank, and the further ones, each in the order of the text."""

    bank: tuple[Candidate, ...]
    more: tuple[Candidate, ...]


@dataclass(slots=True)
class Asked:
    """What the modules so far ask about, by rule and key: no fact is asked about twice."""

    _facts: dict[tuple[str, str], list[frozenset[str]]] = field(default_factory=dict)
    _openings: set[tuple[str, ...]] = field(default_factory=set)
    keys_longest: int = 0
    singles: int = 0

    def count(self, rule: str, key: str) -> int:
        """How many drafts of a rule have a key."""
        return len(self._facts.get((rule, key), ()))

    def has(self, one: Candidate) -> bool:
        """True when a draft of the rule has the same key and starts alike, or has most words in common."""
        mine = stems(one.about)
        return _opening(one) in self._openings or any(
            2 * len(mine & theirs) > min(len(mine), len(theirs))
            for theirs in self._facts.get((one.rule, one.key), ())
        )

    def add(self, one: Candidate) -> None:
        """Remember a draft of a bank."""
        self.remember(one)
        if isinstance(one.content, Single):
            self.singles += 1
            self.keys_longest += has_longest_key(one)

    def remember(self, one: Candidate) -> None:
        """Remember what is asked about, be it in a further draft."""
        self._facts.setdefault((one.rule, one.key), []).append(stems(one.about))
        self._openings.add(_opening(one))


def _opening(one: Candidate) -> tuple[str, ...]:
    """Rule, key and the first three content words without their endings."""
    return (one.rule, one.key, *(word[:5] for word in content_words(one.about)[:3]))


def has_longest_key(one: Candidate) -> bool:
    """True when the key is longer than every other option."""
    if not isinstance(one.content, Single):
        return False
    lengths = [(len(option.text), option.is_key) for option in one.content.options]
    key = max((length for length, is_key in lengths if is_key), default=0)
    return all(length < key for length, is_key in lengths if not is_key)


@dataclass(slots=True)
class _Picks:
    """What has been picked in a module so far."""

    words: int
    rules: Counter[str] = field(default_factory=Counter)
    keys: Counter[str] = field(default_factory=Counter)
    sections: Counter[str] = field(default_factory=Counter)
    passages: Counter[str] = field(default_factory=Counter)
    sentences: set[tuple[str, str]] = field(default_factory=set)

    @property
    def room(self) -> int:
        """How many drafts the module has room for."""
        return min(max(LEAST_ROOM, self.words // WORDS_A_DRAFT), MOST_ROOM)

    def _most_of(self, rule: str) -> int:
        if rule == modality.RULE:
            return MODALITY_A_MODULE + (self.words >= WORDS_FOR_ONE_MORE)
        return max(2, self.room * RULE_SHARE // 100)

    def allows(self, one: Candidate, lengths: Mapping[str, int]) -> bool:
        """False when its rule, its key or one of its passages has had its share."""
        if self.rules[one.rule] >= self._most_of(one.rule):
            return False
        if self.keys[one.key] >= max(1, self.room * KEY_SHARE // 100):
            return False
        if any((cited.passage, cited.quote) in self.sentences for cited in one.citations):
            return False
        return all(
            self.passages[cited.passage] < (2 if lengths.get(cited.passage, 0) > LONG_PASSAGE else 1)
            for cited in one.citations
        )

    def add(self, one: Candidate) -> None:
        self.rules[one.rule] += 1
        self.keys[one.key] += 1
        self.sections[one.heading] += 1
        for cited in one.citations:
            self.passages[cited.passage] += 1
            self.sentences.add((cited.passage, cited.quote))


def choose(
    candidates: Iterable[Candidate],
    asked: Asked,
    *,
    words: int,
    lengths: Mapping[str, int],
    calibration: Calibration,
    lang: str,
    title: str = "",
) -> Chosen:
    """The drafts of a module of so many words; `asked` grows by those of the bank.

    `lengths` gives the words of a passage by its id; `title` is the module's.
    """
    left = list(candidates)
    rules = sorted({one.rule for one in left})
    sure = {rule: calibration.of(rule, lang).percent for rule in rules}
    picks = _Picks(words)
    bank: list[Candidate] = []
    behind: list[Candidate] = []
    good = [one for one in left if not one.needs and _is_sure(sure[one.rule])]
    unsure = [one for one in left if one.needs or not _is_sure(sure[one.rule])]
    while good and len(bank) < picks.room:
        best = max(good, key=lambda one: (_score(one, sure[one.rule][0], picks, asked), -one.order))
        good.remove(best)
        if asked.has(best) or not _is_sound(best, lang, title):
            continue
        if not picks.allows(best, lengths):
            behind.append(best)
            continue
        bank.append(best)
        asked.add(best)
        picks.add(best)
    more = _more([*behind, *good, *unsure], sure, asked, picks, lang=lang, title=title)
    return Chosen(_in_order(bank), _in_order(more))


def _is_sure(percent: tuple[int, int]) -> bool:
    keep, usable = percent
    return keep >= LEAST_KEEP and usable >= LEAST_USABLE


def _more(
    left: Sequence[Candidate],
    sure: dict[str, tuple[int, int]],
    asked: Asked,
    picks: _Picks,
    *,
    lang: str,
    title: str,
) -> list[Candidate]:
    """The further drafts, the surest first: of each kind so many, no sentence twice in one kind."""
    counts: Counter[Needs] = Counter()
    rules: Counter[str] = Counter()
    taken: set[tuple[Needs, str]] = set()
    found: list[Candidate] = []
    for one in sorted(left, key=lambda one: (-sure[one.rule][0] * one.worth, one.order)):
        places = {(one.needs, f"{cited.passage} {cited.quote}") for cited in one.citations}
        if counts[one.needs] >= MOST_MORE[one.needs] or rules[one.rule] >= MOST_MORE_OF_A_RULE:
            continue
        if places & taken or asked.has(one):
            continue
        if not one.needs and any((c.passage, c.quote) in picks.sentences for c in one.citations):
            continue
        if not one.needs and not _is_sound(one, lang, title):
            continue
        counts[one.needs] += 1
        rules[one.rule] += 1
        asked.remember(one)
        taken |= places
        found.append(one)
    return found


def _score(one: Candidate, keep: int, picks: _Picks, asked: Asked) -> float:
    """How good a pick it is now. Modality's keys and the longest keys are evened out over the course."""
    earlier = picks.rules[one.rule] + picks.keys[one.key] + picks.sections[one.heading]
    if isinstance(one.content, Single):
        earlier += asked.count(one.rule, one.key) if len(one.key) <= _SHORT_KEY else 0
        if has_longest_key(one) and asked.keys_longest * len(one.content.options) > asked.singles:
            earlier += 1
    return keep * one.worth / 2.0 ** min(earlier, 100)


_SHORT_KEY = 4
"""Letters: the keys of modality, which would else be `skal` seven times of ten."""


def _is_sound(one: Candidate, lang: str, title: str) -> bool:
    """False when a rule of item-writing warns of the question, or its own type finds a fault in it."""
    question = one.question("x", lang)
    return is_sound(question, lang, title) and not question.content.check()


def _in_order(some: Iterable[Candidate]) -> tuple[Candidate, ...]:
    return tuple(sorted(some, key=lambda one: (one.order, one.rule, one.about)))
