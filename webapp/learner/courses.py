"""My courses: where to go on, what has to be done by when, what runs out, what is done."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from uuid import UUID

from flask import render_template, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from course.people import Actor, Role
from webapp import course_text
from webapp.access import current_actor, requires
from webapp.language import current_lang, day, text_of
from webapp.language import gettext as _
from webapp.learner import blueprint, dates, wording
from webapp.learner.frame import people_frame
from webapp.learner.path import LessonStop, Stop, href
from webapp.learner.progress import Progress, State, of_all
from webapp.store import completions, releases


@blueprint.get("/courses")
@requires(Role.LEARNER)
def my_courses() -> ResponseReturnValue:
    """The list, with one card for where one stopped."""
    actor = current_actor()
    ways = of_all(actor, current_lang())
    return render_template(
        "learner/courses.html",
        resume=_resume(ways),
        sections=[section for section in _sections(actor, ways) if section.entries],
        **people_frame([way.programme for way in ways]),
    )


@dataclass(frozen=True, slots=True)
class Resume:
    """The card: the very lesson or quiz that comes next."""

    title: Markup
    note: str
    href: str
    done: int
    total: int
    progress_text: str
    aside: str


@dataclass(frozen=True, slots=True)
class Item:
    """A course in a list. `action`: its words; `href` or, when it begins something, `post`."""

    title: Markup
    note: str
    kind: str
    word: str
    action: str
    context: str
    course_href: str | None = None
    href: str = ""
    post: str = ""
    is_quiet: bool = False


@dataclass(frozen=True, slots=True)
class Section:
    """A list under its heading."""

    id: str
    title: str
    entries: tuple[Item, ...]


def _resume(ways: Sequence[Progress]) -> Resume | None:
    begun = [way for way in ways if way.state is State.ACTIVE and way.next_stop is not None]
    way = max(begun, key=lambda way: (way.last_at is not None, way.last_at), default=None)
    stop = way.next_stop if way else None
    if way is None or stop is None:
        return None
    total = len(way.assessment.modules)
    return Resume(
        title=stop_title(stop),
        note=" · ".join(part for part in (course_words(way), *_where(way, stop)) if part),
        href=go_on_href(way, stop),
        done=way.modules_done,
        total=total,
        progress_text=modules_done(way),
        aside=dates.about_left(way.assessment.minutes_left),
    )


def _where(way: Progress, stop: Stop) -> Iterator[str]:
    if isinstance(stop, LessonStop):
        lessons = [other for other in way.path.in_module(stop.module.id) if isinstance(other, LessonStop)]
        yield _(
            "modul %(module)s, leksjon %(no)s av %(total)s",
            module=stop.module_no,
            no=stop.no,
            total=len(lessons),
        )
        if stop.lesson.minutes:
            yield dates.about(stop.lesson.minutes)
    elif way.open_attempt is not None and way.open_attempt.quiz == stop.quiz.id:
        yield _("du er midt i prøven")


def stop_words(stop: Stop) -> str:
    """The title of a lesson, or what a quiz is called."""
    if isinstance(stop, LessonStop):
        return stop.lesson.title
    return wording.quiz_name(stop.quiz, stop.module_no)


def stop_title(stop: Stop) -> Markup:
    """The same, marked with its language."""
    lang = stop.lesson.lang if isinstance(stop, LessonStop) else ""
    return course_text.marked(Markup.escape(stop_words(stop)), lang)


def go_on_href(way: Progress, stop: Stop) -> str:
    """Where going on leads: into the attempt that is open, when that is what comes next."""
    line = way.open_attempt
    if not isinstance(stop, LessonStop) and line is not None and line.quiz == stop.quiz.id:
        return url_for("learner.go_on", attempt_id=line.id)
    return href(way.programme.id, stop)


def modules_done(way: Progress) -> str:
    """How far, in words."""
    return _("%(done)s av %(total)s moduler ferdig", done=way.modules_done, total=len(way.assessment.modules))


def _sections(actor: Actor, ways: Sequence[Progress]) -> Iterator[Section]:
    groups: dict[str, list[Progress]] = {}
    for way in ways:
        groups.setdefault(_group(way), []).append(way)
    must = sorted(groups.get("must", ()), key=lambda way: way.due or dt.date.max)
    yield Section("ma", _("Må gjøres"), tuple(map(_item, must)))
    yield Section("i-gang", _("I gang"), tuple(map(_item, groups.get("active", ()))))
    soon = sorted(groups.get("soon", ()), key=_last_day)
    yield Section("snart", _("Går ut snart"), tuple(map(_item, soon)))
    yield Section("utlopt", _("Utløpt"), tuple(map(_item, groups.get("expired", ()))))
    yield Section("kan", _("Kurs du kan ta"), tuple(map(_item, groups.get("new", ()))))
    done = (*map(_item, groups.get("done", ())), *_no_longer_offered(actor, ways))
    yield Section("ferdig", _("Fullført"), done)


def _group(way: Progress) -> str:
    if way.state is State.COMPLETED:
        return "done"
    if way.is_valid:
        return "soon"
    if way.is_assigned:
        return "must"
    return {State.ACTIVE: "active", State.EXPIRED: "expired"}.get(way.state, "new")


def _last_day(way: Progress) -> dt.date:
    return (way.completion and way.completion.valid_until) or dt.date.max


def _item(way: Progress) -> Item:
    name = course_words(way)
    kind, word = _status(way)
    stop = way.next_stop
    link, post, action, context = "", "", "", name
    if way.state is State.COMPLETED and way.completion is not None:
        action, context = _("Se beviset"), _("for %(course)s", course=name)
        link = _certificate(way.completion.certificate) or course_href(way)
    elif way.state is State.ACTIVE and stop is not None:
        action, context = _("Fortsett"), _("med %(course)s", course=name)
        link = go_on_href(way, stop)
    elif way.state is State.ACTIVE:
        action, link = _("Åpne"), course_href(way)
    else:
        action = _("Start") if way.state is State.NEW else _("Forny")
        post = url_for("learner.start", programme_id=way.programme.id)
    return Item(
        title=course_title(way),
        note=" · ".join(part for part in _notes(way) if part),
        kind=kind,
        word=word,
        action=action,
        context=context,
        course_href=course_href(way),
        href=link,
        post=post,
        is_quiet=way.state is State.COMPLETED,
    )


def course_title(way: Progress) -> Markup:
    """The course's title, with the track's where there are several."""
    name = wording.title(way.course.title)
    if len(way.course.tracks) < 2:
        return name
    return Markup("{}: {}").format(name, wording.title(way.track.title))


def course_words(way: Progress) -> str:
    """The same without marks of language."""
    track = text_of(way.track.title) if len(way.course.tracks) > 1 else ""
    return ": ".join(part for part in (text_of(way.course.title), track) if part)


def course_href(way: Progress) -> str:
    """The address of the course page."""
    return url_for("learner.course", programme_id=way.programme.id)


def _certificate(certificate: UUID | None) -> str:
    return url_for("learner.certificate", certificate_id=certificate) if certificate else ""


def _status(way: Progress) -> tuple[str, str]:
    if way.state is State.COMPLETED:
        return "ok", passed_word(way)
    if way.is_valid and _last_day(way) != dt.date.max:
        return "soon", dates.days_left(_last_day(way), now=way.today)
    if way.is_assigned and way.due is not None and way.due < way.today:
        return "late", _("Forfalt")
    if way.state is State.EXPIRED:
        return "soon", _("Utløpt")
    if way.state is State.ACTIVE and way.assessment.is_complete and way.is_draft:
        return "none", _("Utkast")
    return ("run", _("I gang")) if way.state is State.ACTIVE else ("none", _("Ikke startet"))


def passed_word(way: Progress) -> str:
    """What a completed track is called: passed where there was something to pass."""
    return _("Bestått") if way.track.quizzes else _("Fullført")


def _notes(way: Progress) -> Iterator[str]:
    done = way.completion
    if way.voided is not None:
        yield _("Beviset ble trukket tilbake. Ta kurset på nytt")
    if way.state is State.COMPLETED and done is not None:
        yield _("Fullført %(day)s", day=day(done.achieved_on))
        if done.valid_until is not None:
            yield _("gyldig til %(day)s", day=day(done.valid_until))
        return
    if done is not None and done.valid_until is not None:
        words = _("Beviset går ut %(day)s") if way.is_valid else _("Beviset gikk ut %(day)s")
        yield words % {"day": day(done.valid_until)}
    elif way.is_assigned and way.due is not None:
        yield dates.due(way.due, now=way.today)
    if way.is_draft:
        yield _("Utkast, gir ikke kursbevis")
    if way.state is State.ACTIVE:
        yield dates.about_left(way.assessment.minutes_left)
    else:
        yield dates.about(way.minutes)


def _no_longer_offered(actor: Actor, ways: Sequence[Progress]) -> Iterator[Item]:
    """Completions of tracks that are not among those on offer: they stand all the same."""
    known = {(way.programme.course, way.programme.track) for way in ways}
    old = [done for done in completions.own(actor) if (done.course, done.track) not in known]
    opened = releases.opened(actor, [done.release for done in old]) if old else {}
    for done in old:
        release = opened.get(done.release)
        if release is None or (done.course, done.track) in known:
            continue
        known.add((done.course, done.track))
        name = text_of(release.frozen.course.title)
        is_valid = done.valid_until is None or dates.today() <= done.valid_until
        yield Item(
            title=wording.title(release.frozen.course.title),
            note=_("Fullført %(day)s", day=day(done.achieved_on)),
            kind="ok" if is_valid else "soon",
            word=_("Fullført") if is_valid else _("Utløpt"),
            action=_("Se beviset") if done.certificate else "",
            context=_("for %(course)s", course=name),
            href=_certificate(done.certificate),
            is_quiet=True,
        )
