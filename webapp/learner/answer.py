"""An answer on its way in: from a form, or from the page's script with a receipt back.

Law 3 of the design: nobody is told that an answer is saved before it is, and the same answer
sent again is stored once and gets the same receipt.
"""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from flask import jsonify, request
from flask.typing import ResponseReturnValue
from werkzeug.datastructures import MultiDict

from course.errors import AccessError, AttemptError, CourseError, MissingError
from course.people import Actor, Role
from course.quiz.attempt import CERTAINTIES
from course.quiz.draw import DrawnItem
from course.quiz.question import Json, Question
from webapp import clock
from webapp.access import current_actor, requires
from webapp.actions.flag_question import flag_question
from webapp.actions.record_answer import record_answer
from webapp.learner import blueprint, dates
from webapp.learner.attempt import ShownAttempt
from webapp.store import attempts, releases
from webapp.store.attempts import DrawnAttempt

MAX_REVISION = 1_000_000_000
MAX_FIELDS = 50
CERTAINTY_FIELD = "certainty"
_CERTAINTIES = frozenset(str(each) for each in CERTAINTIES)
_CLIENT_KEY = re.compile(r"[A-Za-z0-9-]{1,64}")
_REVISION = re.compile(r"[0-9]{1,10}")
_OWN_FIELDS = frozenset({"csrf_token", "go", "revision", "client_key"})


@dataclass(frozen=True, slots=True)
class Sent:
    """What a page sent: the question's fields, and by which key and revision."""

    values: Mapping[str, Sequence[str]]
    revision: int
    client_key: str
    certainty: int | None = None

    def __post_init__(self) -> None:
        if type(self.revision) is not int or not 1 <= self.revision <= MAX_REVISION:
            raise AttemptError("revision-unreadable")
        if not isinstance(self.client_key, str) or not _CLIENT_KEY.fullmatch(self.client_key):
            raise AttemptError("client-key-unreadable")


def sent_form(form: MultiDict[str, str]) -> Sent:
    """What a form holds. Raises AttemptError for a key or revision that no page of ours made."""
    revision = form.get("revision", "")
    values = {name: form.getlist(name) for name in form if name not in _OWN_FIELDS}
    number = int(revision) if _REVISION.fullmatch(revision) and revision.isascii() else 0
    return _sent(values, number, form.get("client_key", ""))


def _sent(values: Mapping[str, Sequence[str]], revision: int, client_key: str) -> Sent:
    """What was sent, with how sure the learner is taken out of the question's own fields."""
    own = {name: given for name, given in values.items() if name != CERTAINTY_FIELD}
    said = values.get(CERTAINTY_FIELD, ())
    certainty = int(said[0]) if len(said) == 1 and said[0] in _CERTAINTIES else None
    return Sent(own, revision, client_key, certainty)


def sent_json(data: object) -> tuple[int, Sent]:
    """The number of the question and what is said of it. Raises CourseError for any other shape."""
    if not isinstance(data, dict):
        raise CourseError("web-refused")
    number, values = data.get("question"), data.get("values")
    if type(number) is not int or not isinstance(values, dict) or len(values) > MAX_FIELDS:
        raise CourseError("web-refused")
    for name, given in values.items():
        if name in _OWN_FIELDS or not isinstance(given, list) or len(given) > MAX_FIELDS:
            raise CourseError("web-refused")
        if not all(isinstance(value, str) for value in given):
            raise CourseError("web-refused")
    return number, _sent(values, data.get("revision", 0), data.get("client_key", ""))


def new_key() -> str:
    """A key for a page without script, made anew each time it is drawn."""
    return secrets.token_hex(16)


@blueprint.post("/attempts/<uuid:attempt_id>/answers")
@requires(Role.LEARNER)
def save_answer(attempt_id: UUID) -> ResponseReturnValue:
    """Save an answer that the page's script sent, and give the receipt."""
    if request.headers.get("Sec-Fetch-Site", "same-origin") != "same-origin":
        raise AccessError("web-refused")
    actor = current_actor()
    number, sent = sent_json(_body())
    item, question = _asked(actor, attempts.drawn(actor, attempt_id), number)
    receipt = record_answer(
        attempt_id,
        item.question,
        question.content.parse(sent.values, item.order),
        revision=sent.revision,
        client_key=sent.client_key,
        certainty=sent.certainty,
        by=actor,
        now=clock.now(),
    )
    return jsonify(
        n=receipt.n,
        revision=receipt.revision,
        at=receipt.at.isoformat(),
        text=dates.saved_at(receipt.at),
    )


def _asked(actor: Actor, drawn: DrawnAttempt, number: int) -> tuple[DrawnItem, Question]:
    """The question of a number, and how it was drawn. Raises MissingError."""
    if not 1 <= number <= len(drawn.draw.items):
        raise MissingError("not-in-attempt")
    item = drawn.draw.items[number - 1]
    question = releases.frozen(actor, drawn.release).course.question(item.question, drawn.lang)
    if question is None:
        raise MissingError("question-missing", question=item.question)
    return item, question


def save_sent(shown: ShownAttempt, number: int, sent: Sent, *, by: Actor, flagged: bool | None) -> None:
    """Save what a form holds. A question that the person left as it was drawn adds nothing.

    Raises AnswerError for an answer that the question cannot take, ConflictError when another
    window was first, AttemptError when the attempt is closed.
    """
    item = shown.item(number)
    answer = shown.question(number).content.parse(sent.values, item.order)
    if not _is_untouched(shown, item.question, (answer, sent.certainty), sent.revision):
        record_answer(
            shown.attempt.id,
            item.question,
            answer,
            revision=sent.revision,
            client_key=sent.client_key,
            certainty=sent.certainty,
            by=by,
            now=clock.now(),
            flagged=flagged,
        )
    elif flagged is not None:
        flag_question(
            shown.attempt.id,
            item.question,
            flagged,
            client_key=sent.client_key,
            by=by,
            now=clock.now(),
        )


def _is_untouched(shown: ShownAttempt, question: str, said: tuple[Json, int | None], revision: int) -> bool:
    """True when the answer is the very one that the page was drawn with, the revision before its own."""
    if revision == 1:
        return said == (None, None)
    return any(
        step.item == question and step.revision == revision - 1 and (step.answer, step.certainty) == said
        for step in shown.attempt.steps
    )


def _body() -> object:
    """The JSON that was sent. Python's reader takes NaN and lone surrogates; both are refused later,
    as no field of ours is a float and no answer holds half a character.
    """
    try:
        return json.loads(request.get_data())
    except (ValueError, RecursionError) as error:
        raise CourseError("web-refused") from error
