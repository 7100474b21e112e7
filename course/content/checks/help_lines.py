"""Help lines have been called or looked up lately: a wrong number is worse than none."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from course.content.model import Course
from course.errors import Finding, Level


def check_help_lines(course: Course, today: dt.date | None) -> Iterator[Finding]:
    """Lines nobody has verified, and those whose next check has passed on `today`."""
    file = course.delivery.help
    for line in course.help_lines:
        if line.verified_on is None:
            yield Finding("help-not-verified", Level.WARNING, file, line.line, {"number": line.number})
        for lang in course.languages:
            if line.service and not line.service.get(lang):
                facts = {"number": line.number, "lang": lang}
                yield Finding("help-not-translated", Level.WARNING, file, line.line, facts)
        if today is None:
            continue
        if line.verified_on is not None and line.verified_on > today:
            facts = {"number": line.number, "date": line.verified_on.isoformat()}
            yield Finding("help-verified-later", file=file, line=line.line, facts=facts)
        if line.next_check is not None and line.next_check < today:
            facts = {"number": line.number, "date": line.next_check.isoformat()}
            yield Finding("help-check-passed", Level.WARNING, file, line.line, facts)
