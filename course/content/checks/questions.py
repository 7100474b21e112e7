"""Questions as questions: item-writing flaws, in each bank and over all banks of a language."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from course.content.files import COURSE
from course.content.model import Course
from course.errors import Finding
from course.quiz.flaws import find_flaws, find_shared_flaws


def check_questions(course: Course) -> Iterator[Finding]:
    """The flaws of every question. What is said of all banks of a language stands at course.toml."""
    for lang in course.languages:
        banks = [module.banks[lang] for module in course.modules if lang in module.banks]
        for bank in banks:
            yield from find_flaws(bank)
        for finding in find_shared_flaws(banks):
            yield finding if finding.file else replace(finding, file=COURSE, line=1)
