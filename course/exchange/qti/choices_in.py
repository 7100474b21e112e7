"""choiceInteraction as single, multiple, true/false or rating."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from lxml import etree

from course.exchange.labels import with_settings
from course.exchange.qti.entry import Answers, Entry, Sample
from course.exchange.qti.values import Declaration, Many, Unsaid
from course.exchange.qti.vocabulary import QTI
from course.quiz.options import Option
from course.quiz.question import QuestionType
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.rating import Rating
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse
from course.quiz.truth import read_truth, truth_words

SCORINGS = ("partial", "right-minus-wrong", "all")

_MANY = 8
"""Of more options not every set of picks is tried, but those that tell the scorings apart."""


def read_choice(entry: Entry, interaction: etree._Element) -> QuestionType | None:
    """The content of a choiceInteraction, or None when it is left out."""
    choices = [each for each in interaction.iter(f"{QTI}simpleChoice")]
    names = [choice.get("identifier", "") for choice in choices]
    declared = entry.responses.get(interaction.get("responseIdentifier", ""))
    if declared is None or declared.base_type != "identifier" or len(set(names)) < len(names) or not names:
        entry.item.leave_out("qti-broken")
        return None
    options = [Option(entry.line_of(choice)) for choice in choices]
    if entry.said.type_name == "rating" or (
        not declared.correct and not entry.has_scoring and not declared.mapping
    ):
        return _read_rating(entry, declared, names, options)
    limit = interaction.get("maxChoices", "1").strip()
    is_fixed = [_is_fixed(choice, interaction) for choice in choices]
    options = [Option(option.text, False, "", fixed) for option, fixed in zip(options, is_fixed, strict=True)]
    if declared.cardinality == "single" or limit == "1":
        return _read_single(entry, declared, names, options)
    return _read_multiple(entry, declared, names, options, limit)


def _is_fixed(choice: etree._Element, interaction: etree._Element) -> bool:
    """Without shuffling all options stay where they are."""
    return interaction.get("shuffle", "false") != "true" or choice.get("fixed", "false") == "true"


def _read_rating(
    entry: Entry, declared: Declaration, names: Sequence[str], options: Sequence[Option]
) -> QuestionType:
    """A scale; what is said to every step of it is the explanation."""
    if entry.said.type_name != "rating":
        entry.item.note("qti-no-key-rating")
    for feedback, shown in entry.shown([(None, _value(declared, [name])) for name in names]):
        if all(shown):
            entry.explain(feedback.text)
        else:
            entry.tell_lost(feedback)
    return Rating(tuple(option.text for option in options))


def _value(declared: Declaration, names: Sequence[str]) -> Answers:
    """The response that picking these choices gives."""
    if declared.cardinality == "single":
        return {declared.id: names[0] if names else None}
    return {declared.id: Many(tuple(names)) if names else None}


def _tell_order(entry: Entry, options: Sequence[Option]) -> None:
    """A fixed option stays last here; in QTI it stays where it is."""
    fixed = [option.is_fixed for option in options]
    if fixed != sorted(fixed):
        entry.item.changed("qti-fixed-last")


def _read_single(
    entry: Entry, declared: Declaration, names: Sequence[str], options: Sequence[Option]
) -> QuestionType | None:
    keys = [name for name in declared.correct if name in names]
    if len(keys) != 1:
        keys = _best(entry, declared, names) or keys
    if len(keys) != 1:
        entry.item.leave_out("qti-keys-several" if keys else "qti-key-missing")
        return None
    _tell_order(entry, options)
    samples: list[Sample] = [(names.index(keys[0]), _value(declared, keys))]
    samples += [(place, _value(declared, [name])) for place, name in enumerate(names) if name != keys[0]]
    said = _feedback_of_single(entry, names, samples)
    content = Single(
        tuple(
            Option(option.text, name in keys, "\n\n".join(said[name]), option.is_fixed)
            for name, option in zip(names, options, strict=True)
        )
    )
    made = entry.scored([content], samples)
    return _as_true_false(entry, content) or made


def _best(entry: Entry, declared: Declaration, names: Sequence[str]) -> list[str]:
    """The choices that are worth most by the item's own rules, if they are worth anything."""
    try:
        worth = {name: entry.marks(_value(declared, [name])) for name in names}
    except Unsaid:
        worth = {}
    most = max(worth.values(), default=0)
    return [name for name, marks in worth.items() if marks == most] if most > 0 else []


def _as_true_false(entry: Entry, content: Single) -> TrueFalse | None:
    """True/false for two options that are the words for it in the bank's language, without feedback."""
    texts = [option.text for option in content.options]
    words = truth_words(entry.lang)
    if len(texts) != 2 or any(option.feedback for option in content.options):
        return None
    if entry.said.type_name not in ("", "true_false") or {*map(str.casefold, texts)} != {
        *map(str.casefold, words)
    }:
        return None
    return TrueFalse(
        next(bool(read_truth(option.text)) for option in content.options if option.is_key), entry.lang
    )


def _feedback_of_single(
    entry: Entry, names: Sequence[str], samples: Sequence[Sample]
) -> dict[str, list[str]]:
    """What is said to each choice; what is said to all of them is the explanation."""
    said: dict[str, list[str]] = {name: [] for name in names}
    order = [names[place] for place, _ in samples if isinstance(place, int)]
    for feedback, shown in entry.shown(samples):
        if all(shown):
            entry.explain(feedback.text)
        elif any(shown):
            for name, is_shown in zip(order, shown, strict=True):
                if is_shown:
                    said[name].append(feedback.text)
        elif feedback.owner in said:
            said[feedback.owner].append(feedback.text)
        else:
            entry.tell_lost(feedback)
    return said


def _read_multiple(
    entry: Entry, declared: Declaration, names: Sequence[str], options: Sequence[Option], limit: str
) -> QuestionType | None:
    keys = [name for name in names if name in declared.correct] or _positive(entry, declared, names)
    if not keys:
        entry.item.leave_out("qti-key-missing")
        return None
    _tell_order(entry, options)
    most = int(limit) if limit.isdigit() and len(limit) < 4 else 0
    if most and most < len(names):
        entry.item.note("qti-picks-limited", limit=most)
    samples: list[Sample] = [
        ([*(names.index(name) for name in picks)] or None, _value(declared, picks))
        for picks in _picks(names, keys)
        if not most or len(picks) <= most
    ]
    said = _feedback_of_multiple(entry, declared, names, keys)
    content = Multiple(
        tuple(
            Option(option.text, name in keys, "\n\n".join(said[name]), option.is_fixed)
            for name, option in zip(names, options, strict=True)
        )
    )
    own = dict(entry.said.settings).get("scoring", "")
    candidates = [
        with_settings(content, (("scoring", scoring),), entry.lang)
        for scoring in dict.fromkeys((own, *SCORINGS))
        if scoring in SCORINGS
    ]
    return entry.scored(candidates, samples)


def _positive(entry: Entry, declared: Declaration, names: Sequence[str]) -> list[str]:
    """The choices that are worth something by themselves."""
    try:
        return [name for name in names if entry.marks(_value(declared, [name])) > 0]
    except Unsaid:
        return []


def _picks(names: Sequence[str], keys: Sequence[str]) -> list[list[str]]:
    """Sets of picks in the order of the options: the key first, then all, or those that tell most."""
    if len(names) <= _MANY:
        every = [[*picks] for count in range(len(names) + 1) for picks in combinations(names, count)]
        return [[*keys], *(picks for picks in every if picks != [*keys])]
    wrong = [name for name in names if name not in keys]
    found = [[*keys], [], [*names], wrong]
    found += [[name] for name in names]
    found += [[key for key in keys if key != left] for left in keys]
    found += [[name for name in names if name in keys or name == more] for more in wrong]
    return [picks for place, picks in enumerate(found) if picks not in found[:place]]


def _feedback_of_multiple(
    entry: Entry, declared: Declaration, names: Sequence[str], keys: Sequence[str]
) -> dict[str, list[str]]:
    """What is said to those who pick a choice, whatever else they pick."""
    said: dict[str, list[str]] = {name: [] for name in names}
    picks = [[*keys], [*names], *([name] for name in names)]
    samples: list[Sample] = [(None, _value(declared, each)) for each in picks]
    for feedback, shown in entry.shown(samples):
        alone = [name for name, is_shown in zip(names, shown[2:], strict=True) if is_shown]
        if all(shown):
            entry.explain(feedback.text)
        elif len(alone) == 1 and shown[1] and shown[0] is (alone[0] in keys):
            said[alone[0]].append(feedback.text)
        elif not any(shown) and feedback.owner in said:
            said[feedback.owner].append(feedback.text)
        elif shown[0] and not any(shown[1:]):
            entry.tell_moved(feedback)
        else:
            entry.tell_lost(feedback)
    return said
