"""What a bank says of a question beside stem and answers, as `key: value` pairs that formats can carry.

The keys are those of the bank's own text: source, own, bloom, difficulty, tags, variant,
critical, hint, and the settings of the question's type (scoring, match ...).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import replace

from course.citation import Citation, plain
from course.errors import Finding
from course.quiz.bank import parse_bank
from course.quiz.lines import Line, Part
from course.quiz.question import Question, QuestionType
from course.quiz.question_text import BLOOM, DIFFICULTIES

_SOURCE = re.compile(r'(\S+)[ \t]+"(.*)"')
_HEAD = ("---", "module: m", "pass: 80", "---", "", "## x {#x}", "")
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")

Pairs = tuple[tuple[str, str], ...]


def labels_of(question: Question) -> Pairs:
    """The labels of a question as pairs, without the settings of its type. `source` and `hint` may repeat."""
    pairs = [
        *(("source", f'{citation.passage} "{citation.quote}"') for citation in question.citations),
        ("own", question.own_from),
        ("bloom", question.bloom),
        ("difficulty", question.difficulty),
        ("tags", ", ".join(question.tags)),
        ("variant", question.variant),
        ("critical", "yes" if question.critical else ""),
        *(("hint", hint) for hint in question.hints),
    ]
    return tuple((key, value) for key, value in pairs if value)


def unsaid(question: Question, said: Collection[str] = ()) -> str:
    """The keys of the labels that a format has no place for, joined by commas; `said` are those it has."""
    return ", ".join(dict.fromkeys(key for key, _ in labels_of(question) if key not in said))


def with_labels(question: Question, pairs: Iterable[tuple[str, str]]) -> tuple[Question, tuple[str, ...]]:
    """The question with labels from pairs, and the keys whose values could not be read.

    Keys that are no label are passed over. Never raises.
    """
    citations: list[Citation] = []
    hints: list[str] = []
    single: dict[str, str] = {}
    unread: list[str] = []
    for key, value in pairs:
        text = plain(value)
        found = _SOURCE.fullmatch(text)
        if not text:
            continue
        if key == "source" and found and found[2].strip():
            citations.append(Citation(found[1], found[2]))
        elif key == "hint":
            hints.append(text)
        elif key in _VALUES and _VALUES[key](text):
            single[key] = text
        elif key == "source" or key in _VALUES:
            unread.append(key)
    labelled = replace(
        question,
        citations=(*question.citations, *citations),
        own_from=single.get("own", question.own_from),
        bloom=single.get("bloom", question.bloom),
        difficulty=single.get("difficulty", question.difficulty),
        tags=clean_tags(single["tags"].split(",")) if "tags" in single else question.tags,
        variant=single.get("variant", question.variant),
        critical=single["critical"] == "yes" if "critical" in single else question.critical,
        hints=(*question.hints, *hints),
    )
    return labelled, tuple(dict.fromkeys(unread))


_VALUES: dict[str, Callable[[str], object]] = {
    "own": bool,
    "bloom": BLOOM.__contains__,
    "difficulty": DIFFICULTIES.__contains__,
    "tags": bool,
    "variant": _ID.fullmatch,
    "critical": ("yes", "no").__contains__,
}


def settings_of(content: QuestionType) -> Pairs:
    """The type's own settings, as its bank text has them: scoring, match, units ..."""
    return tuple(pair for pair in content.write().settings if pair[1])


def with_settings(content: QuestionType, pairs: Iterable[tuple[str, str]], lang: str) -> QuestionType:
    """The content with settings of its own type from pairs; as it was when they cannot be read."""
    known = type(content).settings
    written = content.write()
    settings = dict(written.settings) | {key: plain(value) for key, value in pairs if key in known}
    lines = tuple(Line(number, text) for number, text in enumerate(written.lines, start=1))
    given = {key: Line(0, value) for key, value in settings.items() if value}
    reading = type(content).read(Part(lines, lang, given))
    return content if reading.content is None or reading.findings else reading.content


def content_from(
    lines: Sequence[str], settings: Pairs, lang: str
) -> tuple[QuestionType | None, tuple[Finding, ...]]:
    """The content that answer lines and settings of a bank stand for, whatever its type, and what is wrong.

    The findings have no line, since these lines are in no file.
    """
    said = (f"{key}: {value}" for key, value in settings)
    text = "\n".join((*_HEAD, *lines, "", *said, "own: x"))
    bank, findings = parse_bank(text, file="", module="m", lang=lang)
    found = tuple(replace(finding, file="", line=0) for finding in findings)
    return (bank.questions[0].content if len(bank.questions) == 1 else None), found


def clean_tags(tags: Iterable[str]) -> tuple[str, ...]:
    """Tags as a bank can hold them: one line each, without commas, each once."""
    made = (plain(tag.replace(",", " ")) for tag in tags)
    return tuple(dict.fromkeys(tag for tag in made if tag))


def category_tag(path: str) -> str:
    """A tag for a Moodle category: its path without what every course has, or ''.

    `$course$/top/Default for Unit 1/Law` is "Default for Unit 1/Law"; a slash in a name is
    written twice.
    """
    parts = path.strip().replace("//", "\0").split("/")
    named = [part.replace("\0", "/").strip() for part in parts]
    kept = [part for part in named if part and part != "top" and not re.fullmatch(r"\$\w+\$", part)]
    return next(iter(clean_tags(["/".join(kept)])), "")
