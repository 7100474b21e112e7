"""One question a page: the form that saves, goes on and goes back, with or without script."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from uuid import UUID

from flask import redirect, render_template, request, url_for
from flask.typing import ResponseReturnValue

from course.content.release import DraftItem
from course.errors import AnswerError, AttemptError, ConflictError, CourseError
from course.people import Role
from course.quiz.attempt import StepKind
from course.quiz.rules import Behaviour
from webapp import clock
from webapp.access import current_actor, requires
from webapp.actions.check_answer import check_answer
from webapp.actions.flag_question import flag_question
from webapp.errors import sentence
from webapp.learner import blueprint
from webapp.learner.answer import new_key, save_sent, sent_form
from webapp.learner.attempt import ShownAttempt, place_words, shown_attempt
from webapp.learner.certainty import certainty_choices
from webapp.learner.telling import offers_check, told_of
from webapp.learner.timing import minutes_left, time_left
from webapp.question_view import view_of

FLAGS = {"flag": True, "unflag": False}


@blueprint.get("/attempts/<uuid:attempt_id>")
@requires(Role.LEARNER)
def go_on(attempt_id: UUID) -> ResponseReturnValue:
    """To where one stopped: the first question without an answer after the last that was touched."""
    shown = shown_attempt(current_actor(), attempt_id)
    if not shown.attempt.is_open:
        return redirect(_result(attempt_id), 303)
    number = _where_one_stopped(shown)
    if number is None:
        return redirect(url_for("learner.overview", attempt_id=attempt_id), 303)
    return redirect(url_for("learner.question", attempt_id=attempt_id, number=number), 303)


@blueprint.get("/attempts/<uuid:attempt_id>/<int:number>")
@requires(Role.LEARNER)
def question(attempt_id: UUID, number: int) -> ResponseReturnValue:
    """A question of an attempt that is open."""
    shown = shown_attempt(current_actor(), attempt_id)
    shown.item(number)
    if not shown.attempt.is_open:
        return redirect(_result(attempt_id), 303)
    return _page(shown, number)


@blueprint.post("/attempts/<uuid:attempt_id>/<int:number>")
@requires(Role.LEARNER)
def answer_question(attempt_id: UUID, number: int) -> ResponseReturnValue:
    """Save the form, and go where its button says. What was typed stays when it cannot be saved."""
    actor = current_actor()
    shown = shown_attempt(actor, attempt_id)
    shown.item(number)
    go = request.form.get("go") or _without_go(shown, number)
    sent = sent_form(request.form)
    try:
        if not shown.state(number).is_locked:
            save_sent(shown, number, sent, by=actor, flagged=FLAGS.get(go))
        if go == "check":
            check_answer(
                attempt_id,
                shown.item(number).question,
                client_key=f"check-{sent.client_key}"[:64],
                by=actor,
                now=clock.now(),
            )
    except AnswerError as error:
        if go != "flag":
            return _page(shown, number, sent.values, error), 422
        _flag(shown, number, sent.client_key)
    except ConflictError as error:
        return _page(shown_attempt(actor, attempt_id), number, sent.values, error), 409
    except AttemptError as error:
        return _refused(error, shown, number, sent.values)
    return redirect(_onward(shown, number, go), 303)


def _page(
    shown: ShownAttempt,
    number: int,
    values: Mapping[str, Sequence[str]] | None = None,
    error: CourseError | None = None,
) -> str:
    """The page; with `values` what was typed is shown again, beside what is wrong with it."""
    item, asked = shown.item(number), shown.question(number)
    is_conflict = isinstance(error, ConflictError)
    seen = asked.content.view(item.order, shown.attempt.answers.get(item.question))
    if values is not None and not seen.get("by_hand"):
        seen = asked.content.view(item.order, asked.content.typed(values, item.order))
    said = sentence(error) if error else None
    view = view_of(asked.stem, seen, shown.stored.lang, error=None if is_conflict else said)
    key = ("question", item.question, shown.stored.lang)
    return render_template(
        "learner/question.html",
        shown=shown,
        number=number,
        place=place_words(shown, number),
        view=view,
        field=f"#{view.first_field}",
        error=None if is_conflict else said,
        conflict=said if is_conflict else None,
        has_errors=error is not None,
        keeps_typed=isinstance(error, AnswerError),
        client_key=new_key(),
        revision=shown.attempt.last_revision(item.question) + 1,
        is_flagged=item.question in shown.attempt.flagged,
        told=told_of(shown, number),
        offers_check=offers_check(shown, number),
        certainties=certainty_choices() if _asks_certainty(shown, number) else [],
        certainty=str(shown.attempt.certainties.get(item.question) or ""),
        time=time_left(shown),
        minutes_one=minutes_left(1),
        minutes_many=minutes_left(99).replace("99", "{n}"),
        is_draft=DraftItem(*key) in shown.release.frozen.drafts,
        **shown.frame(place_words(shown, number)),
    )


def _refused(
    error: AttemptError, shown: ShownAttempt, number: int, values: Mapping[str, Sequence[str]]
) -> ResponseReturnValue:
    """What the state of the attempt does not allow: it is over, or nothing was answered to check."""
    if error.code == "nothing-to-check":
        return _page(shown_attempt(current_actor(), shown.attempt.id), number, values, error), 422
    if error.code not in ("attempt-closed", "time-is-out", "question-locked"):
        raise error
    if error.code == "attempt-closed":
        return redirect(_result(shown.attempt.id), 303)
    return redirect(url_for("learner.go_on", attempt_id=shown.attempt.id), 303)


def _flag(shown: ShownAttempt, number: int, client_key: str) -> None:
    """Mark the question although its answer cannot be saved: one may go on without."""
    item = shown.item(number).question
    flag_question(shown.attempt.id, item, True, client_key=client_key, by=current_actor(), now=clock.now())


def _without_go(shown: ShownAttempt, number: int) -> str:
    """Where a form goes that was sent by a button of the question's own: a story stays until its end."""
    item = shown.item(number)
    seen = shown.question(number).content.view(item.order, shown.attempt.answers.get(item.question))
    return "stay" if seen.get("stays") else "next"


def _onward(shown: ShownAttempt, number: int, go: str) -> str:
    target = {"previous": number - 1, "unflag": number, "stay": number, "check": number}.get(go, number + 1)
    if go == "overview" or target > shown.count:
        return url_for("learner.overview", attempt_id=shown.attempt.id)
    anchor = {"stay": "svar", "check": "vurdering"}.get(go)
    return url_for("learner.question", attempt_id=shown.attempt.id, number=max(target, 1), _anchor=anchor)


def _asks_certainty(shown: ShownAttempt, number: int) -> bool:
    return shown.rules.behaviour is Behaviour.CERTAINTY and shown.question(number).content.is_scored


def _result(attempt_id: UUID) -> str:
    return url_for("learner.result", attempt_id=attempt_id)


def _where_one_stopped(shown: ShownAttempt) -> int | None:
    touched = [step.item for step in shown.attempt.steps if step.kind is StepKind.ANSWER]
    numbers = [item.question for item in shown.attempt.draw.items]
    last = numbers.index(touched[-1]) + 1 if touched else 0
    after = [number for number in shown.unanswered if number > last]
    return next(iter(after or shown.unanswered), None)
