"""course.toml and help.toml: what a course is called, in what order, and what passes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from typing import TypeVar

from course.content.model import (
    Course,
    Defaults,
    Delivery,
    GuideInfo,
    HelpLine,
    Quiz,
    Texts,
    Track,
)
from course.content.toml import Table, read_toml, toml_list, toml_text, toml_texts
from course.errors import Finding
from course.quiz.rule_settings import RULE_KEYS, RULE_VALUES, is_rule, read_rules, write_rules
from course.quiz.rules import Quota

FORMAT = 1
LANGUAGES = ("nb", "nn", "en")


@dataclass(frozen=True, slots=True)
class ModuleInfo:
    """A `[[module]]` of course.toml."""

    id: str
    title: Texts
    note: Texts
    line: int


@dataclass(frozen=True, slots=True)
class Settings:
    """What course.toml says. `lines` gives the line of what another file may contradict."""

    id: str
    languages: tuple[str, ...]
    title: Texts
    summary: Texts
    guide: GuideInfo
    modules: tuple[ModuleInfo, ...]
    quizzes: tuple[Quiz, ...]
    tracks: tuple[Track, ...]
    defaults: Defaults
    delivery: Delivery
    lines: dict[str, int]


def read_settings(text: str, *, file: str) -> tuple[Settings | None, list[Finding]]:
    """Read course.toml; None when it is no TOML or of a format that this version does not know."""
    top, findings = read_toml(text, file=file)
    if top is None:
        return None, findings
    if top.whole("format", 0, low=0, high=1_000_000, required=True) != FORMAT and top.has("format"):
        top.find("format-unknown", "format", known=FORMAT)
        return None, findings
    top.known(
        "format", "id", "languages", "title", "summary", "guide", "module", "quiz", "track"
        , "defaults", "delivery"
    )  # fmt: skip
    lines = {key: top.line(key) for key in ("id", "languages", "title", "summary", "guide", "delivery.help")}
    modules = tuple(_each(top, "module", _module, lines))
    quizzes = tuple(_each(top, "quiz", _quiz, lines))
    tracks = tuple(_each(top, "track", _track, lines))
    return (
        Settings(
            top.id(),
            _languages(top),
            top.texts("title"),
            top.texts("summary"),
            _guide(top.table("guide")),
            modules,
            quizzes,
            tracks,
            _defaults(top.table("defaults")),
            _delivery(top.table("delivery")),
            lines,
        ),
        findings,
    )


def _languages(top: Table) -> tuple[str, ...]:
    languages = top.names("languages", required=True)
    for lang in languages:
        if lang not in LANGUAGES:
            top.find("language-unknown", "languages", lang=lang[:20], known=", ".join(LANGUAGES))
    return tuple(lang for lang in languages if lang in LANGUAGES)


def _guide(table: Table) -> GuideInfo:
    table.known("title", "publisher", "updated", "files", "language")
    return GuideInfo(
        table.text("title", required=True),
        table.text("publisher"),
        table.date("updated"),
        table.names("files", required=True),
        table.text("language"),
    )


_Item = TypeVar("_Item", ModuleInfo, Quiz, Track)


def _each(top: Table, kind: str, read: Callable[[Table], _Item], lines: dict[str, int]) -> Iterator[_Item]:
    """The tables `[[kind]]` that have an id, each id once; their lines go into `lines`."""
    for table in top.tables(kind):
        item = read(table)
        if not item.id:
            continue
        name = f"{kind} {item.id}"
        if name in lines:
            table.find("entry-twice", "id", kind=kind, id=item.id)
            continue
        lines[name] = table.line("id")
        yield item


def _module(table: Table) -> ModuleInfo:
    table.known("id", "title", "note")
    return ModuleInfo(table.id(), table.texts("title"), table.texts("note"), table.line("id"))


def _quiz(table: Table) -> Quiz:
    table.known("id", "title", "banks", "pass", "blueprint", *RULE_KEYS)
    percent = table.whole("pass", 100, low=1, high=100, required=True)
    banks = table.names("banks", required=True)
    settings: dict[str, str] = {}
    for key in RULE_KEYS:
        value = table.word(key)
        if value and not is_rule(key, value):
            table.find("rule-unreadable", key, key=key, value=value[:40], known=RULE_VALUES[key])
        elif value:
            settings[key] = value
    blueprint = tuple(_quota(line) for line in table.tables("blueprint"))
    rules = read_rules(Fraction(percent, 100), settings, blueprint)
    return Quiz(table.id(), table.texts("title"), banks, rules)


def _quota(table: Table) -> Quota:
    table.known("count", "module", "tag", "bloom", "difficulty")
    return Quota(
        table.whole("count", 1, low=1, high=1000, required=True),
        table.text("module"),
        table.text("tag"),
        table.text("bloom"),
        table.text("difficulty"),
    )


def _track(table: Table) -> Track:
    table.known("id", "title", "modules", "quizzes")
    modules = table.names("modules", required=True)
    return Track(table.id(), table.texts("title"), modules, table.names("quizzes"))


def _defaults(table: Table) -> Defaults:
    table.known("validity_months", "due_days")
    usual = Defaults()
    return Defaults(
        table.whole("validity_months", usual.validity_months, low=1, high=1200),
        table.whole("due_days", usual.due_days, low=1, high=3650),
    )


def _delivery(table: Table) -> Delivery:
    table.known("quick_exit", "neutral_titles", "help")
    return Delivery(table.flag("quick_exit"), table.flag("neutral_titles"), table.text("help"))


def read_help(text: str, *, file: str) -> tuple[tuple[HelpLine, ...], list[Finding]]:
    """Read help.toml."""
    top, findings = read_toml(text, file=file)
    if top is None:
        return (), findings
    top.known("line")
    lines = []
    for table in top.tables("line"):
        table.known("number", "service", "hours", "source", "verified_on", "next_check")
        service = table.texts("service")
        if not service:
            table.find("key-missing", "", key="service")
        lines.append(
            HelpLine(
                table.text("number", required=True),
                service,
                table.texts("hours"),
                table.text("source", required=True),
                table.date("verified_on"),
                table.date("next_check"),
                table.line("number"),
            )
        )
    return tuple(lines), findings


def write_settings(course: Course) -> str:
    """course.toml of a course."""
    guide = course.guide
    lines = [
        '# The course. Everything down to the line "outside the release" is frozen with it.',
        f"format = {FORMAT}",
        f"id = {toml_text(course.id)}",
        f"languages = {toml_list(course.languages)}",
        f"title = {toml_texts(course.title)}",
        f"summary = {toml_texts(course.summary)}",
        "",
        "[guide]",
        f"title = {toml_text(guide.title)}",
        *([f"publisher = {toml_text(guide.publisher)}"] if guide.publisher else []),
        *([f"updated = {guide.updated.isoformat()}"] if guide.updated else []),
        f"files = {toml_list(guide.files)}",
        *([f"language = {toml_text(guide.language)}"] if guide.language else []),
    ]
    for module in course.modules:
        lines += ["", "[[module]]", f"id = {toml_text(module.id)}", f"title = {toml_texts(module.title)}"]
        lines += [f"note = {toml_texts(module.note)}"] if module.note else []
    own = {module.id for module in course.modules if module.has_bank}
    for quiz in course.quizzes:
        if quiz.id in own and quiz.banks == (quiz.id,):
            continue  # a bank is by itself a quiz
        lines += ["", "[[quiz]]", f"id = {toml_text(quiz.id)}", f"title = {toml_texts(quiz.title)}"]
        lines += [f"banks = {toml_list(quiz.banks)}"]
        lines += [f"pass = {_percent(quiz.pass_share)}"]
        for key, value in write_rules(quiz.rules).items():
            lines += [f"{key} = {value if value.isdigit() else toml_text(value)}"]
        lines += _blueprint(quiz.rules.blueprint)
    for track in course.tracks:
        lines += ["", "[[track]]", f"id = {toml_text(track.id)}", f"title = {toml_texts(track.title)}"]
        lines += [f"modules = {toml_list(track.modules)}", f"quizzes = {toml_list(track.quizzes)}"]
    lines += [
        "",
        "# ---- outside the release: editing this changes no hash ----",
        "[defaults]  # copied to an organisation's rules at its first publish, never again",
        f"validity_months = {course.defaults.validity_months}",
        f"due_days = {course.defaults.due_days}",
        "",
        "[delivery]",
        f"quick_exit = {str(course.delivery.quick_exit).lower()}",
        f"neutral_titles = {str(course.delivery.neutral_titles).lower()}",
        *([f"help = {toml_text(course.delivery.help)}"] if course.delivery.help else []),
    ]
    return "\n".join(lines) + "\n"


def write_help(lines: tuple[HelpLine, ...]) -> str:
    """help.toml of help lines."""
    parts = ["# Help lines. Never part of a release: a wrong number is mended at once, everywhere."]
    for line in lines:
        parts += ["[[line]]", f"number = {toml_text(line.number)}", f"service = {toml_texts(line.service)}"]
        parts += [f"hours = {toml_texts(line.hours)}"] if line.hours else []
        parts += [f"source = {toml_text(line.source)}"]
        parts += [f"verified_on = {line.verified_on.isoformat()}"] if line.verified_on else []
        parts += [f"next_check = {line.next_check.isoformat()}"] if line.next_check else []
        parts += [""]
    return "\n".join(parts).rstrip("\n") + "\n"


def _blueprint(blueprint: tuple[Quota, ...]) -> list[str]:
    """The quotas of a quiz, one a line."""
    if not blueprint:
        return []
    lines = ["blueprint = ["]
    for quota in blueprint:
        words = {
            "module": quota.module,
            "tag": quota.tag,
            "bloom": quota.bloom,
            "difficulty": quota.difficulty,
        }
        asked = "".join(f", {key} = {toml_text(value)}" for key, value in words.items() if value)
        lines.append(f"  {{ count = {quota.count}{asked} }},")
    return [*lines, "]"]


def _percent(share: Fraction) -> int:
    """The share as whole per cent, which is what the file can say."""
    return int(share * 100)
