"""The course page: what it is, how far one is, what is asked, and what it rests on."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from uuid import UUID

from flask import redirect, render_template, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from course.errors import ConflictError
from course.people import Role
from webapp import clock
from webapp.access import current_actor, requires
from webapp.actions import complete_course, start_course
from webapp.language import current_lang, day, duration, ngettext, text_of
from webapp.language import gettext as _
from webapp.learner import blueprint, dates, wording
from webapp.learner.courses import course_title, go_on_href, modules_done, stop_title
from webapp.learner.frame import course_frame
from webapp.learner.path import LessonStop, QuizStop, Stop, href, size
from webapp.learner.progress import Progress, State, of_programme
from webapp.store import programmes

SHORT_HASH = 8


@blueprint.get("/courses/<uuid:programme_id>")
@requires(Role.LEARNER)
def course(programme_id: UUID) -> ResponseReturnValue:
    """The page of a course that is offered."""
    actor = current_actor()
    way = of_programme(actor, programmes.get(actor, programme_id), current_lang())
    return render_template(
        "learner/course.html",
        way=way,
        title=course_title(way),
        summary=wording.title(way.course.summary),
        go_on=_go_on(way),
        modules=tuple(_modules(way)),
        facts=list(_facts(way)),
        progress_text=modules_done(way),
        guide=_guide(way),
        completed=_completed(way),
        quick_exit=way.programme.quick_exit,
        **course_frame(way.programme, way.release.info, tab_title=_("Kurs")),
    )


@blueprint.post("/courses/<uuid:programme_id>/start")
@requires(Role.LEARNER)
def start(programme_id: UUID) -> ResponseReturnValue:
    """Begin, or begin the next round, and go to the first part of it."""
    actor = current_actor()
    try:
        start_course.start_course(programme_id, by=actor, now=clock.now())
    except ConflictError:  # the same button twice at once: the other one began it
        start_course.start_course(programme_id, by=actor, now=clock.now())
    way = of_programme(actor, programmes.get(actor, programme_id), current_lang())
    stop = way.next_stop if way.state is State.ACTIVE else None
    target = go_on_href(way, stop) if stop else url_for("learner.course", programme_id=programme_id)
    return redirect(target, 303)


@blueprint.post("/courses/<uuid:programme_id>/complete")
@requires(Role.LEARNER)
def complete(programme_id: UUID) -> ResponseReturnValue:
    """Ask for the completion when nothing is left to do."""
    actor = current_actor()
    way = of_programme(actor, programmes.get(actor, programme_id), current_lang())
    if way.enrolment is not None:
        complete_course.complete_course(way.enrolment.id, lang=current_lang(), by=actor, now=clock.now())
    return redirect(url_for("learner.course", programme_id=programme_id), 303)


@dataclass(frozen=True, slots=True)
class GoOn:
    """The page's one primary button: `href`, or `post` when it begins something."""

    text: str
    href: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True)
class Line:
    """A lesson or quiz of the module that is open."""

    title: Markup
    href: str
    aside: str
    kind: str = ""
    is_current: bool = False


@dataclass(frozen=True, slots=True)
class Module:
    """A stop on the rail."""

    number: str
    title: Markup
    kind: str
    word: str
    meta: tuple[str, ...]
    href: str | None
    lines: tuple[Line, ...]


def _go_on(way: Progress) -> GoOn | None:
    programme = way.programme.id
    stop = way.next_stop
    if way.can_complete:
        return GoOn(_("Få kursbeviset"), post=url_for("learner.complete", programme_id=programme))
    if way.state in (State.EXPIRING, State.EXPIRED):
        return GoOn(_("Forny kurset"), post=url_for("learner.start", programme_id=programme))
    if way.state is State.COMPLETED and way.completion is not None and way.completion.certificate:
        certificate = way.completion.certificate
        return GoOn(_("Se beviset"), url_for("learner.certificate", certificate_id=certificate))
    if way.state is State.NEW:
        words = _("Start kurset")
        return GoOn(words, post=url_for("learner.start", programme_id=programme))
    if stop is None or way.state is not State.ACTIVE:
        return None
    return GoOn(_go_on_words(way, stop), go_on_href(way, stop))


def _go_on_words(way: Progress, stop: Stop) -> str:
    has_begun = bool(way.read_on or way.attempts)
    if isinstance(stop, LessonStop):
        facts = {"no": stop.no, "module": stop.module_no}
        if not has_begun:
            return _("Start med leksjon %(no)s i modul %(module)s", **facts)
        return _("Fortsett med leksjon %(no)s i modul %(module)s", **facts)
    if way.open_attempt is not None and way.open_attempt.quiz == stop.quiz.id:
        return _("Fortsett prøven")
    if stop.module_no is None:
        return _("Ta prøven «%(quiz)s»", quiz=text_of(stop.quiz.title))
    return _("Ta prøven til modul %(module)s", module=stop.module_no)


def _modules(way: Progress) -> Iterator[Module]:
    parts = {part.module: part for part in way.assessment.modules}
    current = way.next_stop
    for number, module_id in enumerate(way.track.modules, start=way.course.first_module_no):
        module, part = way.course.module(module_id), parts[module_id]
        if module is None:
            continue
        stops = way.path.in_module(module_id)
        is_here = way.state is State.ACTIVE and current in stops
        has_begun = part.is_started or is_here
        kind, word = ("none", _("Ikke startet"))
        if way.enrolment is not None and part.is_complete:
            kind, word = "ok", _("Ferdig")
        elif way.enrolment is not None and has_begun:
            kind, word = "run", _("I gang")
        elif way.is_draft:
            word = _("Utkast")
        opens = way.enrolment is not None and bool(stops)
        yield Module(
            str(number),
            wording.title(module.title),
            kind,
            word,
            tuple(_meta(way, number, stops, part.minutes_left if has_begun else 0)),
            href(way.programme.id, stops[0]) if opens and not is_here else None,
            tuple(_line(way, stop, is_current=stop == current) for stop in stops) if is_here else (),
        )
    for stop in way.path.stops:
        if stop.module is None and isinstance(stop, QuizStop):
            yield _loose_quiz(way, stop)


def _loose_quiz(way: Progress, stop: QuizStop) -> Module:
    """A quiz that comes after no module of the track, on the rail all the same."""
    is_passed = way.passed_at(stop.quiz) is not None
    return Module(
        "?",
        wording.title(stop.quiz.title),
        "ok" if is_passed else "none",
        _("Bestått") if is_passed else _("Ikke bestått ennå"),
        (_("Krav: %(share)s", share=wording.percent(stop.quiz.pass_share)),),
        href(way.programme.id, stop) if way.enrolment else None,
        (),
    )


def _meta(way: Progress, number: int, stops: tuple[Stop, ...], left: int) -> Iterator[str]:
    lessons = [stop for stop in stops if isinstance(stop, LessonStop)]
    minutes = sum(stop.lesson.minutes for stop in lessons)
    parts = [_("Modul %(no)s", no=number)]
    if minutes and left and left < minutes:
        parts.append(f"{duration(minutes)}, {dates.about_left(left)}")
    elif minutes:
        parts.append(duration(minutes))
    yield " · ".join(parts)
    for stop in stops:
        if isinstance(stop, QuizStop):
            yield _quiz_meta(way, stop)
    module = next((stop.module for stop in stops if stop.module), None)
    if module is not None and module.note:
        yield text_of(module.note)


def _quiz_meta(way: Progress, stop: QuizStop) -> str:
    passed = way.passed_at(stop.quiz)
    if passed is None:
        count = size(way.course, stop.quiz, way.lang).asked
        return ngettext("Prøve med %(num)s spørsmål", "Prøve med %(num)s spørsmål", count)
    return _("Prøven: %(points)s av %(all)s poeng", points=wording.points(passed.points), all=passed.out_of)


def _line(way: Progress, stop: Stop, *, is_current: bool) -> Line:
    link = href(way.programme.id, stop)
    if isinstance(stop, LessonStop):
        if way.path.is_read(stop, way.read_on):
            return Line(stop_title(stop), link, _("Lest"), "ok", is_current)
        aside = _("Du er her") if is_current else dates.about(stop.lesson.minutes)
        return Line(stop_title(stop), link, aside, "", is_current)
    count = size(way.course, stop.quiz, way.lang).asked
    words = Markup.escape(ngettext("Prøve: %(num)s spørsmål", "Prøve: %(num)s spørsmål", count))
    if way.passed_at(stop.quiz) is not None:
        return Line(words, link, _("Bestått"), "ok", is_current)
    aside = _("Krav: %(share)s", share=wording.percent(stop.quiz.pass_share))
    return Line(words, link, _("Du er her") if is_current else aside, "", is_current)


def _facts(way: Progress) -> Iterator[tuple[str, str]]:
    if way.is_assigned and way.due is not None and not way.is_valid:
        yield _("Frist"), day(way.due)
    if way.state is State.ACTIVE and way.assessment.minutes_left:
        yield _("Igjen"), dates.about(way.assessment.minutes_left)
    elif way.minutes:
        yield _("Omfang"), dates.about(way.minutes)
    shares = {stop.quiz.pass_share for stop in way.path.stops if isinstance(stop, QuizStop)}
    if shares:
        yield _("Prøver"), _requirement(shares)
        yield _("Forsøk"), _("ingen grense")
    if way.is_draft:
        yield _("Kursbevis"), _("gis ikke for utkast")
        return
    if way.release.info.drafts:
        yield _("Ikke gjennomgått"), ngettext("%(num)s del", "%(num)s deler", way.release.info.drafts)
    yield _("Beviset gjelder"), _validity(way.programme.validity_months)


def _requirement(shares: set[Fraction]) -> str:
    if len(shares) == 1:
        return _("%(share)s riktig", share=wording.percent(next(iter(shares))))
    lowest, highest = wording.points(min(shares) * 100), wording.percent(max(shares))
    return _("%(lowest)s til %(highest)s riktig", lowest=lowest, highest=highest)


def _validity(months: int) -> str:
    if months % 12 == 0:
        return ngettext("%(num)s år", "%(num)s år", months // 12)
    return ngettext("%(num)s måned", "%(num)s måneder", months)


@dataclass(frozen=True, slots=True)
class Guide:
    """What the side panel says about the source."""

    text: str
    cite: str
    code: str


def _guide(way: Progress) -> Guide:
    guide = way.course.guide
    who = _("%(title)s, utgitt av %(publisher)s.", title=guide.title, publisher=guide.publisher)
    text = " ".join(
        [
            who if guide.publisher else f"{guide.title}.",
            _("Hver setning som lærer deg noe, viser hvor den kommer fra."),
        ]
    )
    cite = _("Utgivelse %(no)s", no=way.release.info.no)
    if guide.updated is not None:
        cite = _("Sist faglig oppdatert %(day)s", day=day(guide.updated)) + " · " + cite
    digest = way.release.info.hash.removeprefix("sha256:")[:SHORT_HASH]
    return Guide(text, cite, f"{digest[:4]} {digest[4:]}")


def _completed(way: Progress) -> str:
    """What is said to whoever has completed the track; '' to the others."""
    done = way.completion
    if done is None:
        return ""
    words = [_("Du fullførte kurset %(day)s.", day=day(done.achieved_on))]
    if done.valid_until is not None:
        sentence = _("Beviset gjelder til %(day)s.") if way.is_valid else _("Beviset gikk ut %(day)s.")
        words.append(sentence % {"day": day(done.valid_until)})
    return " ".join(words)
