"""GIFT in: what each kind of question is in a bank, and what of it a bank cannot hold."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from fractions import Fraction

from course.errors import Level
from course.exchange.escaping import one_line
from course.exchange.gift import embedded
from course.exchange.gift.grammar import Answer, Kind, Parsed, Text, parse
from course.exchange.html_text import (
    Converted,
    from_html,
    from_markdown,
    from_moodle,
    from_plain,
    line_from_html,
    line_from_moodle,
    line_from_plain,
)
from course.exchange.items import Intake, Item
from course.exchange.labels import category_tag, with_labels
from course.exchange.model import Exchanged
from course.exchange.moodle_xml.grades import is_near, multiple_grades, read_decimal
from course.markup import text_only
from course.quiz.options import Option
from course.quiz.question import Question, QuestionType
from course.quiz.question_types.matching import Matching, Pair
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.number import Number
from course.quiz.question_types.short_text import ShortText
from course.quiz.question_types.single import Single
from course.quiz.question_types.true_false import TrueFalse
from course.quiz.truth import truth_words

_BLOCK = {"html": from_html, "markdown": from_markdown, "moodle": from_moodle}
_LINE = {"html": line_from_html, "moodle": line_from_moodle}


def read(data: bytes, *, file: str, lang: str) -> Exchanged:
    """The questions of a GIFT file. Never raises."""
    intake = Intake(file, lang)
    text = intake.text(data)
    category = ""
    for parsed in parse(text or ""):
        if intake.is_full:
            break
        if parsed.kind is Kind.CATEGORY:
            category = category_tag(parsed.title)
        else:
            _take(intake, parsed, category)
    return intake.result()


def _take(intake: Intake, parsed: Parsed, category: str) -> None:
    item = intake.start(parsed.kind.value, title=parsed.title, line=parsed.line)
    content = _content(parsed, item, intake.lang)
    if content is None:
        item.title = item.title or one_line(parsed.stem.text)[:300]
        return
    question = Question(
        id=parsed.id or parsed.title,
        stem=embedded.stem(parsed) or block(parsed.stem, item),
        content=content,
        explanation=block(parsed.general, item),
        tags=parsed.tags or ((category,) if category else ()),
    )
    question, unread = with_labels(question, parsed.comments)
    if unread:
        item.changed("exchange-labels-unreadable", keys=", ".join(unread))
    intake.keep(item, question)


def _content(parsed: Parsed, item: Item, lang: str) -> QuestionType | None:
    """What the answers are in a bank; None when the question is left out, and the item says why."""
    if parsed.kind is Kind.BROKEN:
        item.leave_out(parsed.fault, level=Level.ERROR)
    elif parsed.kind is Kind.ESSAY:
        item.leave_out("exchange-essay")
    elif parsed.kind is Kind.DESCRIPTION:
        item.leave_out("exchange-description")
    else:
        return embedded.content(parsed, lang) or _CONTENT[parsed.kind](parsed, item, lang)
    return None


def block(text: Text, item: Item) -> str:
    """A text as Markdown in blocks; what is lost is told."""
    made = _BLOCK.get(text.format, _from_plain)(text.text)
    item.lost(made.lost)
    return made.text


def line(text: Text, item: Item) -> str:
    """A text as Markdown on one line; what is lost is told."""
    if text.format == "markdown":
        made = from_markdown(text.text)
    else:
        made = _LINE.get(text.format, _line_from_plain)(text.text)
    item.lost(made.lost)
    return one_line(made.text)


def _from_plain(text: str) -> Converted:
    return Converted(from_plain(text))


def _line_from_plain(text: str) -> Converted:
    return Converted(line_from_plain(text))


def _options(answers: Iterable[Answer], keys: Sequence[bool], item: Item) -> tuple[Option, ...]:
    return tuple(
        Option(line(answer.text, item), is_key, block(answer.feedback, item))
        for answer, is_key in zip(answers, keys, strict=True)
    )


def _share(answer: Answer) -> Fraction:
    """What an answer is worth: its weight, else everything after `=` and nothing after `~`."""
    weight = read_decimal(answer.weight) if answer.weight else None
    if weight is None:
        return Fraction(0 if answer.sign == "~" else 1)
    return weight / 100


def _choice(parsed: Parsed, item: Item, _lang: str) -> QuestionType | None:
    """With `=` there is one answer to pick, without it several (as Moodle has it)."""
    answers = [answer for answer in parsed.answers if answer.text]
    if len(answers) < len(parsed.answers):
        item.changed("gift-empty-answer")
    shares = [_share(answer) if answer.sign or answer.weight else Fraction(0) for answer in answers]
    if any(answer.sign == "=" for answer in answers):
        return _one(answers, shares, item)
    return _several(answers, shares, item)


def _one(answers: Sequence[Answer], shares: Sequence[Fraction], item: Item) -> QuestionType | None:
    best = max(shares)
    keys = [share == best for share in shares]
    if sum(keys) > 1:
        item.leave_out("exchange-several-right")
        return None
    for answer, share, is_key in zip(answers, shares, keys, strict=True):
        if (share and not is_key) or (is_key and not is_near(share, Fraction(1))):
            _partial_credit(item, answer, share)
    return Single(_options(answers, keys, item))


def _several(answers: Sequence[Answer], shares: Sequence[Fraction], item: Item) -> QuestionType:
    keys = [share > 0 for share in shares]
    options = _options(answers, keys, item)
    for scoring in ("partial", "right-minus-wrong"):
        grades = multiple_grades(keys, scoring)
        if all(is_near(share, grade) for share, grade in zip(shares, grades, strict=True)):
            return Multiple(options, scoring)
    item.changed("exchange-weights-changed", weights=", ".join(_percent(share) for share in shares)[:100])
    return Multiple(options)


def _truth(parsed: Parsed, item: Item, lang: str) -> QuestionType:
    """With feedback to an answer it becomes a question with two fixed options, which have feedback."""
    wrong, right = parsed.answers[0].feedback, parsed.said_if_right
    if not wrong and not right:
        return TrueFalse(parsed.is_true, lang)
    item.note("exchange-true-false-as-single")
    said = [block(right, item), block(wrong, item)]
    return Single(
        tuple(
            Option(word, is_key, said[0] if is_key else said[1], is_fixed=True)
            for word, is_key in zip(truth_words(lang), (parsed.is_true, not parsed.is_true), strict=True)
        )
    )


def _short(parsed: Parsed, item: Item, _lang: str) -> QuestionType | None:
    """The spellings that are worth everything. Moodle's `*` stands for anything, ours does not."""
    spellings: list[str] = []
    for answer in parsed.answers:
        share, text = _share(answer), one_line(answer.text.text)
        if share and not is_near(share, Fraction(1)):
            _partial_credit(item, answer, share)
        elif share and "*" in text.replace("\\*", ""):
            item.changed("exchange-wildcard", answer=text[:100])
        elif share and text:
            spellings.append(text.replace("\\*", "*"))
        _feedback_lost(item, answer)
    if not spellings:
        item.leave_out("exchange-no-full-answer")
        return None
    return ShortText(tuple(dict.fromkeys(spellings)))


def _number(parsed: Parsed, item: Item, lang: str) -> QuestionType | None:
    """The first number that is worth everything, with its tolerance."""
    found: Number | None = None
    for answer in parsed.answers:
        _feedback_lost(item, answer)
        share = _share(answer)
        if answer.sign == "~" or not share:
            continue
        if not is_near(share, Fraction(1)):
            _partial_credit(item, answer, share)
            continue
        made = _value(answer.text.text, lang)
        if made is None:
            item.leave_out("exchange-number-unreadable", level=Level.ERROR, value=answer.text.text[:60])
            return None
        if found is None:
            found = made
        elif found != made:
            item.changed("exchange-number-only-one", answer=answer.text.text[:60])
    if found is None:
        item.leave_out("exchange-no-full-answer")
    return found


def _value(text: str, lang: str) -> Number | None:
    """`12`, `12:0.5` (value and tolerance) or `11.5..12.5` (from and to)."""
    for sign in ("..", ":"):
        first, found, second = text.partition(sign)
        if found and first.strip():
            one, other = read_decimal(first), read_decimal(second)
            if one is None or other is None:
                return None
            if sign == ":":
                return Number(one, abs(other), lang=lang)
            return Number((one + other) / 2, abs(other - one) / 2, lang=lang)
    value = read_decimal(text)
    return None if value is None else Number(value, lang=lang)


def _match(parsed: Parsed, item: Item, _lang: str) -> QuestionType:
    """A right side without a left one belongs to nothing."""
    pairs, distractors = [], []
    for answer in parsed.answers:
        right = line_from_plain(answer.right or "")
        if answer.text:
            pairs.append(Pair(line(answer.text, item), right))
        else:
            distractors.append(right)
    return Matching(tuple(pairs), tuple(distractors))


def _partial_credit(item: Item, answer: Answer, share: Fraction) -> None:
    item.changed(
        "exchange-partial-credit-lost",
        answer=one_line(answer.text.text)[:100],
        percent=_percent(share),
    )


def _percent(share: Fraction) -> str:
    return f"{float(share * 100):.5f}".rstrip("0").rstrip(".")


def _feedback_lost(item: Item, answer: Answer) -> None:
    """These types say the same to everybody; what is said to one answer has no place."""
    if answer.feedback:
        item.changed(
            "exchange-feedback-lost",
            answer=one_line(answer.text.text)[:100] or "*",
            feedback=text_only(block(answer.feedback, item))[:200],
        )


_CONTENT: dict[Kind, Callable[[Parsed, Item, str], QuestionType | None]] = {
    Kind.MULTICHOICE: _choice,
    Kind.TRUE_FALSE: _truth,
    Kind.SHORT_ANSWER: _short,
    Kind.NUMERICAL: _number,
    Kind.MATCH: _match,
}
