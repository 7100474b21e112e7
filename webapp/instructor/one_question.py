"""One question: what the answers say about it, the passage it rests on, and mending its key."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue
from markupsafe import Markup

from course import markup
from course.content.release import FrozenCourse
from course.errors import ConflictError, CourseError, MissingError
from course.people import Role
from course.quiz.arrangement import in_file_order
from course.quiz.corrections import Correction, CorrectionKind, correction_from_json
from course.quiz.question import Form, Json, Question
from course.quiz.regrading import Consequences, Effect
from course.quiz.statistics.classical import QuestionFigures
from course.quiz.statistics.option_table import OptionRow
from webapp import clock
from webapp.access import current_actor, requires
from webapp.actions.correct_question import correct_question, preview_correction, shown_question
from webapp.errors import sentence
from webapp.instructor import blueprint, statistics
from webapp.instructor.following import title_of
from webapp.language import gettext as _
from webapp.question_view import View, view_of
from webapp.store import course_results, releases
from webapp.store.programmes import ProgrammeInfo

MAX_REASON = 400
KEY, ALSO = "key", "also"
_OWN = frozenset({"csrf_token", "how", "reason", "may_lower"})


@dataclass(frozen=True)
class Asked:
    """A version of a question in a programme, as its page needs it."""

    programme: ProgrammeInfo
    frozen: FrozenCourse
    version: UUID
    question: Question
    lang: str
    is_earlier: bool

    @property
    def title(self) -> str:
        """The course's title."""
        return title_of(self.frozen.course, self.frozen.course.track(self.programme.track))

    @property
    def stem(self) -> Markup:
        """The stem as safe HTML."""
        return Markup(markup.render_inline(self.question.stem))  # noqa: S704 - render_inline gives safe HTML


@dataclass(frozen=True, slots=True)
class Cited:
    """A passage with the words that are quoted from it."""

    id: str
    text: str
    quote: str


def _asked(programme: UUID, version: UUID) -> Asked:
    actor = current_actor()
    info = course_results.follow(actor, programme)
    found, question = shown_question(actor, version)
    if found.course != info.course:
        raise MissingError("question-missing", question=found.item)
    frozen = releases.frozen(actor, info.release)
    is_earlier = frozen.question_versions.get((found.lang, found.item)) != found.part
    return Asked(info, frozen, version, question, found.lang, is_earlier)


@blueprint.get("/results/<uuid:programme>/questions/<uuid:version>")
@requires(Role.INSTRUCTOR)
def question_figures(programme: UUID, version: UUID) -> ResponseReturnValue:
    """The figures of a question, what to look at, and the way to mend its key."""
    return _page(_asked(programme, version))


def _page(asked: Asked, error: str = "", field: str = "") -> ResponseReturnValue:
    """The question's page, and with an error the form as it was sent; `field` names what is wrong in it."""
    found = statistics.statistics_of(current_actor(), asked.programme)
    figures = found.of(asked.version)
    return (
        render_template(
            "instructor/question.html",
            asked=asked,
            figures=figures,
            test=found.figures.test,
            options=list(_options(figures)) if figures else [],
            advice=[statistics.advice(item) for item in found.work_on(asked.version)],
            cited=list(_cited(asked)),
            show=statistics,
            key=[_line(text) for text in asked.question.content.key()],
            view=_view(asked),
            ways=_ways(asked.question),
            how=request.form.get("how", ""),
            reason=request.form.get("reason", ""),
            errors={field: error} if error else {},
            has_errors=bool(error),
        ),
        422 if error else 200,
    )


@blueprint.post("/results/<uuid:programme>/questions/<uuid:version>/correction")
@requires(Role.INSTRUCTOR)
def preview(programme: UUID, version: UUID) -> ResponseReturnValue:
    """What a correction would do, before anything is written."""
    asked = _asked(programme, version)
    reason = " ".join(request.form.get("reason", "").split())[:MAX_REASON]
    try:
        correction = _correction(asked.question)
        if not reason:
            return _page(asked, _("Skriv hvorfor fasiten rettes. Deltakerne får se det."), "reason")
        told = preview_correction(version, correction, by=current_actor())
    except CourseError as error:
        return _page(asked, sentence(error), "how")
    return _consequences(asked, correction, reason, told)


@blueprint.post("/results/<uuid:programme>/questions/<uuid:version>/correction/approve")
@requires(Role.INSTRUCTOR)
def approve(programme: UUID, version: UUID) -> ResponseReturnValue:
    """Write the correction that was shown. When its consequences have changed, they are shown anew."""
    asked = _asked(programme, version)
    reason = " ".join(request.form.get("reason", "").split())[:MAX_REASON]
    correction, expected = _approved(asked)
    try:
        correct_question(
            version,
            correction,
            reason=reason,
            may_lower=request.form.get("may_lower") == "yes",
            expected=expected,
            by=current_actor(),
            now=clock.now(),
        )
    except ConflictError as error:
        told = preview_correction(version, correction, by=current_actor())
        return _consequences(asked, correction, reason, told, sentence(error)), 409
    return redirect(url_for("instructor.question_figures", programme=programme, version=version), 303)


def _consequences(
    asked: Asked, correction: Correction, reason: str, told: Consequences, error: str = ""
) -> str:
    new = correction.question(asked.question)
    return render_template(
        "instructor/correction.html",
        asked=asked,
        reason=reason,
        correction=json.dumps({"kind": correction.kind.value, "content": correction.to_json()}),
        expected=json.dumps(_told_to_json(told)),
        what=_what(correction, new),
        lines=list(_effects(told)),
        losses=told.count(Effect.NOW_FAILS) + told.count(Effect.LOWER),
        nothing=told.total == told.count(Effect.NONE) and not told.under_way,
        error=error,
    )


def _effects(told: Consequences) -> Iterator[tuple[str, str]]:
    yield _("Resultater som er sett på"), str(told.total)
    yield _("Går fra ikke bestått til bestått"), str(told.count(Effect.NOW_PASSES))
    yield _("Får flere poeng"), str(told.count(Effect.HIGHER))
    yield _("Får færre poeng"), str(told.count(Effect.LOWER))
    yield _("Går fra bestått til ikke bestått"), str(told.count(Effect.NOW_FAILS))
    yield _("Kursbevis som hviler på dem, og som blir stående"), str(told.certificates)
    yield _("Minutter opplæring som ikke trengs likevel"), str(told.minutes_saved)
    yield _("Minutter opplæring på nytt, hvis resultater kan bli dårligere"), str(told.minutes_more)
    yield _("Påbegynte forsøk som får den nye fasiten"), str(told.under_way)


def _what(correction: Correction, new: Question) -> list[Markup]:
    if correction.kind is CorrectionKind.EVERYONE:
        return [Markup.escape(_("Alle som fikk spørsmålet, får poenget."))]
    if correction.kind is CorrectionKind.LEFT_OUT:
        return [Markup.escape(_("Spørsmålet teller ikke for noen."))]
    return [_line(text) for text in new.content.key()]


def _line(text: str) -> Markup:
    return Markup(markup.render_inline(text))  # noqa: S704 - render_inline gives safe HTML


def _ways(question: Question) -> list[tuple[str, str]]:
    """Value and words of each way to mend the key that the question's type allows."""
    solution = question.content.solution()
    ways = [
        (KEY, _("Bare svaret over er riktig"), lambda: question.content.corrected([solution])),
        (ALSO, _("Svaret over er også riktig"), lambda: question.content.accepting(solution)),
    ]
    found = [(value, words) for value, words, make in ways if _is_possible(make)]
    return [
        *found,
        (CorrectionKind.EVERYONE.value, _("Alle som fikk spørsmålet, får poenget")),
        (CorrectionKind.LEFT_OUT.value, _("Spørsmålet teller ikke for noen")),
    ]


def _is_possible(make: object) -> bool:
    try:
        make()  # type: ignore[operator]
    except CourseError:
        return False
    return True


def _correction(question: Question) -> Correction:
    """What the form asks for. Raises CourseError for a way or an answer that the type does not take."""
    how = request.form.get("how", "")
    if how not in (KEY, ALSO):
        return correction_from_json(how, None)
    answer = question.content.parse(_values(), in_file_order(question.content.groups))
    if answer is None:
        raise CourseError("correction-not-possible")
    content = question.content
    return Correction(
        CorrectionKind.KEY, content.corrected([answer]) if how == KEY else content.accepting(answer)
    )


def _values() -> Form:
    """The answer's own fields of the form."""
    return {name: request.form.getlist(name) for name in request.form if name not in _OWN}


def _approved(asked: Asked) -> tuple[Correction, Consequences]:
    """The correction and the consequences that the page carried. Raises CourseError for any other form."""
    try:
        data, told = (json.loads(request.form.get(name, "")) for name in ("correction", "expected"))
        correction = correction_from_json(data["kind"], data["content"])
        effects = {Effect(name): int(n) for name, n in told["effects"].items()}
        rest = {name: int(told[name]) for name in _TOLD}
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise CourseError("web-refused") from error
    correction.question(asked.question)
    return correction, Consequences(effects, **rest)


_TOLD = ("certificates", "minutes_saved", "minutes_more", "under_way")


def _told_to_json(told: Consequences) -> dict[str, Json]:
    effects: dict[str, Json] = {effect.value: n for effect, n in told.effects.items()}
    return {"effects": effects, **{name: getattr(told, name) for name in _TOLD}}


def _options(figures: QuestionFigures) -> Iterator[tuple[str, OptionRow]]:
    for row in figures.options:
        yield statistics.words_of(row), row


def _cited(asked: Asked) -> Iterator[Cited]:
    """The passages that the question rests on, each with what of it is quoted."""
    for citation in asked.question.citations:
        passage = asked.frozen.course.passages.get(citation.passage)
        yield Cited(citation.passage, passage.text if passage else citation.quote, citation.quote)


def _view(asked: Asked) -> View:
    """The question's own form in the order of the file, with its key or what was sent filled in."""
    content = asked.question.content
    order = in_file_order(content.groups)
    answer = content.typed(_values(), order) if request.method == "POST" else content.solution()
    return view_of(_("Riktig svar"), content.view(order, answer), asked.lang, error=None, level=3)
