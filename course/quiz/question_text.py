"""One question as a bank writes it: heading, stem, answer part, explanation, `key: value` lines."""

from __future__ import annotations

import difflib
import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache

from course.citation import Citation
from course.errors import Finding, Level
from course.quiz.lines import Line, Part, Reading
from course.quiz.question import Question, QuestionType
from course.quiz.question_types import QUESTION_TYPES

BLOOM = ("remember", "understand", "apply", "analyse", "evaluate", "create")
"""The levels of the revised taxonomy (Anderson and Krathwohl, 2001), British spelling."""

DIFFICULTIES = ("easy", "medium", "hard")
"""How hard the author takes a question to be; a quiz may ask for so many of each."""

SETTINGS = ("source", "own", "bloom", "difficulty", "tags", "variant", "critical", "hint")
"""The `key: value` lines that every question may have, in the order in which they are written."""

_REPEATED = frozenset({"source", "hint"})
_ALL_SETTINGS = frozenset(SETTINGS).union(*(kind.settings for kind in QUESTION_TYPES.values()))
_ID = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_SETTING = re.compile(r"([^\W\d_][\w-]*)[ \t]?:(?:[ \t]*(.*))?")
_SOURCE = re.compile(r'(\S+)[ \t]+"(.*)"')


@dataclass(slots=True)
class _Split:
    """What follows a question's stem, sorted."""

    answer: list[Line] = field(default_factory=list)
    explanation: list[str] = field(default_factory=list)
    settings: list[tuple[str, Line]] = field(default_factory=list)


def read_question(
    lines: Sequence[Line], *, lang: str, file: str
) -> tuple[str, Question | None, list[Finding]]:
    """The id, the question (None when it cannot be made) and what is wrong; `lines[0]` is the heading."""
    heading, body = lines[0], lines[1:]
    findings: list[Finding] = []
    stem, question_id = _read_heading(heading, findings)
    kind, start = _find_type(body, lang)
    if kind is None:
        findings.append(Finding("question-answer-missing", line=heading.number))
        return question_id, None, findings
    stem = _read_stem(stem, body[:start], heading, findings)
    own_count = kind.own_lines(body[start:])
    split = _split(body[start + own_count :])
    split.answer[:0] = body[start : start + own_count]
    own, others = _sort_settings(split.settings, kind, findings)
    reading: Reading[QuestionType] = kind.read(Part(tuple(split.answer), lang, own))
    findings.extend(reading.findings)
    labels = _read_labels(others, heading, findings)
    if reading.content is None:
        return question_id, None, findings
    findings.extend(_placed(finding, reading.places, heading) for finding in reading.content.check())
    if labels.critical and not reading.content.is_scored:
        findings.append(Finding("critical-unscored", line=heading.number))
    question = Question(
        id=question_id,
        stem=stem,
        content=reading.content,
        explanation="\n".join(split.explanation).strip("\n"),
        citations=tuple(labels.citations),
        own_from=labels.own_from,
        bloom=labels.bloom,
        tags=labels.tags,
        critical=labels.critical,
        difficulty=labels.difficulty,
        variant=labels.variant,
        hints=tuple(labels.hints),
        file=file,
        line=heading.number,
    )
    return question_id, question, findings


def _read_heading(heading: Line, findings: list[Finding]) -> tuple[str, str]:
    """The first line of the stem, and the id."""
    text = heading.text[2:].strip()
    stem, mark, label = text.rpartition("{#") if text.endswith("}") else (text, "", "")
    if not mark or "{" in label or "}" in label[:-1]:
        findings.append(Finding("question-id-missing", line=heading.number))
        return text, ""
    question_id = label[:-1]
    if not _ID.fullmatch(question_id):
        findings.append(Finding("question-id-unreadable", line=heading.number, facts={"id": question_id}))
    return stem.rstrip(), question_id


def _find_type(body: Sequence[Line], lang: str) -> tuple[type[QuestionType] | None, int]:
    """The type whose form this is, and where its answer part begins."""
    for kind in QUESTION_TYPES.values():
        start = kind.find(body, lang)
        if start is not None:
            return kind, start
    return None, 0


def _read_stem(first: str, more: Sequence[Line], heading: Line, findings: list[Finding]) -> str:
    """The whole stem: the heading, and the paragraphs before the answer part."""
    for line in more:
        setting = _SETTING.fullmatch(line.text)
        if setting and setting[1] in _ALL_SETTINGS:
            findings.append(Finding("question-line-too-early", line=line.number, facts={"key": setting[1]}))
        elif line.is_answer:
            findings.append(Finding("question-answer-in-stem", line=line.number))
        elif line.text.startswith("# "):
            findings.append(Finding("question-heading-level", line=line.number))
    rest = "\n".join(line.text for line in more).strip("\n")
    stem = f"{first}\n\n{rest}" if first and rest else first or rest
    if not stem:
        findings.append(Finding("question-stem-empty", line=heading.number))
    return stem


def _split(lines: Sequence[Line]) -> _Split:
    """Sort the lines from the first answer on. A `>` directly under an option belongs to it."""
    split = _Split()
    in_option = blank = False
    for line in lines:
        if line.is_blank:
            split.answer.append(line)
            in_option, blank = False, True
            continue
        if line.text.startswith(">") and not in_option:
            if split.explanation and blank:
                split.explanation.append("")
            split.explanation.append(line.text[1:].removeprefix(" "))
            blank = False
        elif (setting := _SETTING.fullmatch(line.text)) and not _is_text(setting[1], line.text):
            split.settings.append((setting[1], Line(line.number, (setting[2] or "").strip())))
            in_option = False
        else:
            split.answer.append(line)
            in_option = in_option or line.text[0] in "-*+" or line.text[0].isspace()
            blank = False
    return split


def _is_text(key: str, text: str) -> bool:
    """True for what looks like a setting, but is text with a gap: `Plikten: [[meldeplikt]]`."""
    return "[[" in text and key not in _ALL_SETTINGS


def _sort_settings(
    settings: Sequence[tuple[str, Line]], kind: type[QuestionType], findings: list[Finding]
) -> tuple[dict[str, Line], list[tuple[str, Line]]]:
    """The settings of the type, and those that every question may have."""
    own: dict[str, Line] = {}
    others: list[tuple[str, Line]] = []
    seen: set[str] = set()
    for key, line in settings:
        if key in kind.settings or key in SETTINGS:
            if key in seen and key not in _REPEATED:
                findings.append(Finding("question-line-twice", line=line.number, facts={"key": key}))
                continue
            seen.add(key)
            if not line.text:
                findings.append(Finding("question-line-empty", line=line.number, facts={"key": key}))
            elif key in SETTINGS:
                others.append((key, line))
            else:
                own[key] = line
        elif key in _ALL_SETTINGS:
            findings.append(Finding("question-line-of-another-type", line=line.number, facts={"key": key}))
        else:
            known = _nearest(key[:30].lower()) or ", ".join(sorted({*SETTINGS, *kind.settings}))
            facts = {"key": key[:30], "known": known}
            findings.append(Finding("question-line-unknown", line=line.number, facts=facts))
    return own, others


@lru_cache(maxsize=256)
def _nearest(key: str) -> str:
    """The setting that a key was most likely meant for, or ''."""
    return next(iter(difflib.get_close_matches(key, sorted(_ALL_SETTINGS), n=1)), "")


@dataclass(slots=True)
class _Labels:
    citations: list[Citation] = field(default_factory=list)
    own_from: str = ""
    bloom: str = ""
    tags: tuple[str, ...] = ()
    critical: bool = False
    difficulty: str = ""
    variant: str = ""
    hints: list[str] = field(default_factory=list)


def _read_labels(settings: Sequence[tuple[str, Line]], heading: Line, findings: list[Finding]) -> _Labels:
    """The values of the settings that every question may have."""
    labels = _Labels()
    for key, line in settings:
        value = line.text
        if key == "source":
            found = _SOURCE.fullmatch(value)
            if found and found[2].strip():
                labels.citations.append(Citation(found[1], found[2]))
            else:
                findings.append(Finding("question-source-unreadable", line=line.number))
        elif key == "own":
            labels.own_from = value
        elif key == "tags":
            labels.tags = tuple(tag.strip() for tag in value.split(",") if tag.strip())
        elif key == "hint":
            labels.hints.append(value)
        else:
            _read_word(key, line, labels, findings)
    keys = {key for key, _ in settings}
    if not keys & {"source", "own"}:
        findings.append(Finding("question-without-source", line=heading.number))
    elif keys >= {"source", "own"}:
        findings.append(Finding("question-source-and-own", Level.WARNING, line=heading.number))
    return labels


def _read_word(key: str, line: Line, labels: _Labels, findings: list[Finding]) -> None:
    """A setting whose value is one of a few words, or a name."""
    value, at = line.text, line.number
    if key == "bloom":
        labels.bloom = value
        if value not in BLOOM:
            facts = {"value": value, "known": ", ".join(BLOOM)}
            findings.append(Finding("bloom-unknown", line=at, facts=facts))
    elif key == "difficulty":
        labels.difficulty = value
        if value not in DIFFICULTIES:
            facts = {"value": value, "known": ", ".join(DIFFICULTIES)}
            findings.append(Finding("difficulty-unknown", line=at, facts=facts))
    elif key == "variant":
        labels.variant = value
        if not _ID.fullmatch(value):
            findings.append(Finding("variant-unreadable", line=at, facts={"value": value}))
    elif key == "critical":
        labels.critical = value == "yes"
        if value not in ("yes", "no"):
            findings.append(Finding("critical-unknown", line=at, facts={"value": value}))


def _placed(finding: Finding, places: Sequence[int], heading: Line) -> Finding:
    """A finding of the content's own check, on the line of the option or gap that it is about."""
    option = finding.facts.get("gap", finding.facts.get("option"))
    line = places[option - 1] if isinstance(option, int) and 0 < option <= len(places) else heading.number
    return Finding(finding.code, finding.level, line=line, facts=finding.facts)


def write_question(question: Question) -> list[str]:
    """The lines that `read_question` reads as this question, if any do."""
    first, _, rest = question.stem.partition("\n\n")
    if "\n" in first or first != first.strip() or rest.startswith("\n"):
        first, rest = "", question.stem  # No heading holds it: all of it goes below.
    label = f"{{#{question.id}}}" if question.id else ""
    lines = [" ".join(("##", *filter(None, (first, label)))), ""]
    if rest:
        lines += [*rest.split("\n"), ""]
    written = question.content.write()
    lines += [*written.lines, ""]
    if question.explanation:
        lines += [f"> {line}".rstrip() for line in question.explanation.split("\n")] + [""]
    settings = [
        *written.settings,
        *(("source", f'{citation.passage} "{citation.quote}"') for citation in question.citations),
        ("own", question.own_from),
        ("bloom", question.bloom),
        ("difficulty", question.difficulty),
        ("tags", ", ".join(question.tags)),
        ("variant", question.variant),
        ("critical", "yes" if question.critical else ""),
        *(("hint", hint) for hint in question.hints),
    ]
    lines += [f"{key}: {value}" for key, value in settings if value]
    while lines and not lines[-1]:
        lines.pop()
    return lines
