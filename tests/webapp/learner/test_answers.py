"""Saving answers: receipts, retries, two windows, and what nobody's page ever sends (law 3)."""

from __future__ import annotations

import datetime as dt
import json

import factories
import pytest
from conftest import both_databases
from walks import Walk, field, options, text_of

from course.people import Role
from webapp.store import attempts


@pytest.fixture
def attempt(walk: Walk) -> str:
    walk.start()
    return walk.start_quiz()


def answers_of(walk: Walk, attempt: str, who: Role = Role.LEARNER) -> dict[str, object]:
    from uuid import UUID

    with walk.site.bound():
        return dict(attempts.get(walk.site.people[who].actor, UUID(attempt)).attempt.answers)


def steps_of(walk: Walk, attempt: str) -> int:
    from uuid import UUID

    with walk.site.bound():
        return len(attempts.get(walk.site.people[Role.LEARNER].actor, UUID(attempt)).attempt.steps)


def change(number: int, values: list[str], revision: int = 1, key: str = "a-key-1") -> dict[str, object]:
    return {"question": number, "values": {"answer": values}, "revision": revision, "client_key": key}


@both_databases
def test_a_save_is_acknowledged_with_a_receipt_and_a_retry_gets_the_same(site: factories.Site) -> None:
    walk = Walk(site)
    walk.start()
    attempt = walk.start_quiz()
    number = walk.number_of(attempt, "q-single")
    first = walk.save(attempt, change(number, ["1"]))
    assert first.status_code == 200
    assert first.json is not None
    assert first.json["text"] == "Lagret kl.\u00a013.00"  # noon in UTC is 13 in Oslo in November
    assert first.json["revision"] == 1
    site.clock.move(minutes=5)
    again = walk.save(attempt, change(number, ["1"]))
    assert again.json == first.json
    assert steps_of(walk, attempt) == 2
    assert "Lagret kl.\u00a013.00" in walk.get(f"/attempts/{attempt}/{number}")


def test_the_page_shows_the_answer_again(walk: Walk, attempt: str) -> None:
    number = walk.number_of(attempt, "q-single")
    walk.save(attempt, change(number, ["1"]))
    page = walk.get(f"/attempts/{attempt}/{number}")
    assert 'value="1" id="answer-1" checked' in page
    assert page.count(" checked") == 1


def test_a_receipt_of_another_day_says_which_day(walk: Walk, attempt: str) -> None:
    walk.save(attempt, change(1, ["1"]))
    walk.site.clock.move(hours=24)
    walk.client = walk.site.client(Role.LEARNER)
    assert "Lagret 23. november 2026 kl. 13.00" in text_of(walk.get(f"/attempts/{attempt}/1"))


def test_an_older_revision_never_wins(walk: Walk, attempt: str) -> None:
    number = walk.number_of(attempt, "q-number")
    assert walk.save(attempt, change(number, ["3"], revision=2, key="newer")).status_code == 200
    late = walk.save(attempt, change(number, ["4"], revision=1, key="older"))
    same = walk.save(attempt, change(number, ["5"], revision=2, key="other"))
    for refused in (late, same):
        assert refused.status_code == 409
        assert refused.json is not None
        assert refused.json["error"] == "answered-elsewhere"
        assert refused.json["text"].startswith("Du har svart på spørsmålet i et annet vindu")
        assert "->" not in refused.json["text"]
    assert answers_of(walk, attempt) == {"q-number": {"text": "3", "unit": None}}


def test_a_key_that_was_used_for_something_else_is_refused(walk: Walk, attempt: str) -> None:
    walk.save(attempt, change(1, ["0"]))
    other = walk.save(attempt, change(2, ["1"], revision=1))
    assert (other.status_code, other.json and other.json["error"]) == (409, "key-reused")


def test_an_answer_can_be_taken_back(walk: Walk, attempt: str) -> None:
    number = walk.number_of(attempt, "q-multiple")
    walk.save(attempt, change(number, ["0", "2"]))
    walk.save(attempt, {"question": number, "values": {}, "revision": 2, "client_key": "a-key-2"})
    assert answers_of(walk, attempt) == {"q-multiple": None}
    assert "Du har svart på 0 av 5" in text_of(walk.get(f"/attempts/{attempt}/overview"))


DEEP = "[" * 100_000


@pytest.mark.slow
@pytest.mark.parametrize(
    ("body", "status"),
    [
        ("", 400),
        ("ikke json", 400),
        (DEEP, 400),
        ("[]", 400),
        ('"tekst"', 400),
        ("null", 400),
        ("NaN", 400),
        ("{}", 400),
        ('{"question": NaN, "values": {}, "revision": 1, "client_key": "k"}', 400),
        ('{"question": 1.0, "values": {}, "revision": 1, "client_key": "k"}', 400),
        ('{"question": true, "values": {}, "revision": 1, "client_key": "k"}', 400),
        ('{"question": "1", "values": {}, "revision": 1, "client_key": "k"}', 400),
        ('{"question": [1], "values": {}, "revision": 1, "client_key": "k"}', 400),
        ('{"question": 1, "values": [], "revision": 1, "client_key": "k"}', 400),
        ('{"question": 1, "values": {"answer": "0"}, "revision": 1, "client_key": "k"}', 400),
        ('{"question": 1, "values": {"answer": [0]}, "revision": 1, "client_key": "k"}', 400),
        ('{"question": 1, "values": {"answer": [["0"]]}, "revision": 1, "client_key": "k"}', 400),
        ('{"question": 1, "values": {"answer": [NaN]}, "revision": 1, "client_key": "k"}', 400),
        ('{"question": 1, "values": {"answer": [{}]}, "revision": 1, "client_key": "k"}', 400),
        ('{"question": 0, "values": {}, "revision": 1, "client_key": "k"}', 404),
        ('{"question": 6, "values": {}, "revision": 1, "client_key": "k"}', 404),
        ('{"question": -1, "values": {}, "revision": 1, "client_key": "k"}', 404),
        ('{"question": 1' + "0" * 400 + ', "values": {}, "revision": 1, "client_key": "k"}', 404),
        ('{"question": 1, "values": {}, "revision": 0, "client_key": "k"}', 409),
        ('{"question": 1, "values": {}, "revision": -1, "client_key": "k"}', 409),
        ('{"question": 1, "values": {}, "revision": 1e9, "client_key": "k"}', 409),
        ('{"question": 1, "values": {}, "revision": 1000000001, "client_key": "k"}', 409),
        ('{"question": 1, "values": {}, "revision": true, "client_key": "k"}', 409),
        ('{"question": 1, "values": {}, "revision": null, "client_key": "k"}', 409),
        ('{"question": 1, "values": {}, "revision": 1, "client_key": ""}', 409),
        ('{"question": 1, "values": {}, "revision": 1, "client_key": "' + "k" * 65 + '"}', 409),
        ('{"question": 1, "values": {}, "revision": 1, "client_key": "k\\u0000"}', 409),
        ('{"question": 1, "values": {}, "revision": 1, "client_key": "k\\n"}', 409),
        ('{"question": 1, "values": {}, "revision": 1, "client_key": "submit:x"}', 409),
        ('{"question": 1, "values": {}, "revision": 1, "client_key": ["k"]}', 409),
        ('{"question": 1, "values": {}, "revision": 1}', 409),
    ],
)
def test_what_no_page_of_ours_sends_is_refused_with_a_sentence(
    walk: Walk, attempt: str, body: str, status: int
) -> None:
    walk.save(attempt, change(1, ["1"]))
    before = answers_of(walk, attempt)
    answer = walk.client.post(
        f"/attempts/{attempt}/answers",
        data=body,
        content_type="application/json",
        headers={"X-CSRFToken": walk.csrf},
    )
    assert answer.status_code == status, answer.text
    assert answer.json is not None
    assert set(answer.json) == {"error", "text"}
    assert answer.json["text"].endswith(".")
    assert answers_of(walk, attempt) == before


@pytest.mark.slow
@pytest.mark.parametrize(
    ("kind", "value"),
    [
        ("q-single", "3"),
        ("q-single", "-1"),
        ("q-single", "1.0"),
        ("q-single", "\u0661"),
        ("q-single", "\ud800"),
        ("q-single", "q-single"),
        ("q-multiple", "99"),
        ("q-true-false", "2"),
        ("q-number", "tre"),
        ("q-number", "NaN"),
        ("q-number", "1e5"),
        ("q-number", "\x00"),
        ("q-number", "3" * 5000),
        ("q-short", "a\x00b"),
        ("q-short", "\udfff"),
        ("q-short", "x" * 10_000),
    ],
)
def test_an_answer_that_the_question_cannot_take_gets_a_sentence(
    walk: Walk, attempt: str, kind: str, value: str
) -> None:
    number = walk.number_of(attempt, kind)
    body = json.dumps(change(number, [value]))
    answer = walk.client.post(
        f"/attempts/{attempt}/answers",
        data=body,
        content_type="application/json",
        headers={"X-CSRFToken": walk.csrf},
    )
    assert answer.status_code == 422, answer.text
    assert answer.json is not None
    assert answer.json["text"].endswith((".", "12,5"))
    assert answers_of(walk, attempt) == {}
    # The same in a form, as far as a form can carry it: the page comes back and nothing is lost.
    if not any("\ud800" <= char <= "\udfff" for char in value):
        page = walk.answer(attempt, number, value)
        assert page.status_code == 422
        assert "<title>Feil: " in page.text
        assert answers_of(walk, attempt) == {}


def test_two_answers_to_a_question_that_takes_one(walk: Walk, attempt: str) -> None:
    number = walk.number_of(attempt, "q-single")
    assert walk.save(attempt, change(number, ["0", "1"])).status_code == 422


def test_ten_megabytes_are_refused_before_they_are_read(walk: Walk, attempt: str) -> None:
    answer = walk.save(attempt, change(1, ["x" * 10_000_000]))
    assert answer.status_code == 413
    assert answer.json is not None
    assert answer.json["error"] == "web-too-big"
    page = walk.post(f"/attempts/{attempt}/1", {"answer": "x" * 10_000_000})
    assert page.status_code == 413
    assert "1 MB" in page.text


def test_whoever_is_signed_out_is_told_so_and_nothing_is_stored(walk: Walk, attempt: str) -> None:
    stranger = walk.site.client(None)
    answer = stranger.post(f"/attempts/{attempt}/answers", json=change(1, ["0"]))
    assert answer.status_code == 401
    assert answer.json is not None
    assert answer.json["error"] == "signed-out"
    assert answers_of(walk, attempt) == {}


def test_a_save_without_the_pages_token_is_refused(walk: Walk, attempt: str) -> None:
    answer = walk.client.post(f"/attempts/{attempt}/answers", json=change(1, ["0"]))
    assert answer.status_code == 400
    assert answer.json is not None
    assert answer.json["error"] == "web-csrf"


@pytest.mark.parametrize("site_of_origin", ["cross-site", "same-site", "none"])
def test_a_save_that_another_site_asked_for_is_refused(walk: Walk, attempt: str, site_of_origin: str) -> None:
    assert walk.save(attempt, change(1, ["0"]), **{"Sec-Fetch-Site": site_of_origin}).status_code == 403
    assert walk.save(attempt, change(1, ["0"]), **{"Sec-Fetch-Site": "same-origin"}).status_code == 200


def test_nobody_reaches_another_persons_attempt(walk: Walk, attempt: str) -> None:
    other = Walk(walk.site, walk.site.add(Role.LEARNER))
    assert other.save(attempt, change(1, ["0"])).status_code == 404
    for path in ("", "/1", "/overview", "/result"):
        page = other.client.get(f"/attempts/{attempt}{path}")
        assert page.status_code == 404
        assert "Vi finner ikke prøven, eller den er ikke din." in page.text
    for path in ("/1", "/submit"):
        assert (
            other.post(f"/attempts/{attempt}{path}", {"client_key": "k", "revision": "1"}).status_code == 404
        )
    unknown = "00000000-0000-7000-8000-000000000000"
    assert walk.client.get(f"/attempts/{unknown}/1").status_code == 404
    assert walk.client.get("/attempts/ikke-en-id/1").status_code == 404
    assert answers_of(walk, attempt) == {}


@pytest.mark.parametrize("number", ["0", "6", "-1", "99999999999999999999", "1.5", "en"])
def test_a_number_that_no_question_has(walk: Walk, attempt: str, number: str) -> None:
    page = walk.client.get(f"/attempts/{attempt}/{number}")
    assert page.status_code == 404
    assert "Traceback" not in page.text


def test_after_handing_in_nothing_more_is_stored(walk: Walk, attempt: str) -> None:
    walk.save(attempt, change(1, ["0"]))
    form = walk.form(attempt, 2)
    walk.submit(attempt)
    late = walk.save(attempt, change(1, ["1"], revision=2, key="late"))
    assert (late.status_code, late.json and late.json["error"]) == (409, "attempt-closed")
    page = walk.client.post(f"/attempts/{attempt}/2", data={**form, "answer": "0", "go": "next"})
    assert (page.status_code, page.location) == (303, f"/attempts/{attempt}/result")
    # A retry of what was stored before still gets its receipt: the page may have lost the first one.
    assert walk.save(attempt, change(1, ["0"])).status_code == 200


# ---------------------------------------------------------------- the form's own buttons


def test_the_buttons_save_and_go_where_they_say(walk: Walk, attempt: str) -> None:
    number = walk.number_of(attempt, "q-number")
    base = f"/attempts/{attempt}"
    after = f"{base}/{number + 1}" if number < 5 else f"{base}/overview"
    for go, target in (
        ("next", after),
        ("previous", f"{base}/{max(number - 1, 1)}"),
        ("overview", f"{base}/overview"),
        ("noe annet", after),
    ):
        answer = walk.answer(attempt, number, "3", go)
        assert (answer.status_code, answer.location) == (303, target)
    assert answers_of(walk, attempt) == {"q-number": {"text": "3", "unit": None}}
    assert steps_of(walk, attempt) == 2, "an answer that is left as it was is not stored again"


def test_the_same_form_sent_twice_is_stored_once(walk: Walk, attempt: str) -> None:
    number = walk.number_of(attempt, "q-short")
    form = {**walk.form(attempt, number), "answer": "barnevernet", "go": "next"}
    for _ in range(2):
        assert walk.client.post(f"/attempts/{attempt}/{number}", data=form).status_code == 303
    assert steps_of(walk, attempt) == 2


def test_a_form_from_a_window_that_is_behind_is_told_and_keeps_what_was_typed(
    walk: Walk, attempt: str
) -> None:
    number = walk.number_of(attempt, "q-number")
    behind = walk.form(attempt, number)
    walk.answer(attempt, number, "3")
    page = walk.client.post(f"/attempts/{attempt}/{number}", data={**behind, "answer": "4", "go": "next"})
    assert page.status_code == 409
    assert "Svaret er endret i et annet vindu" in page.text
    assert f'href="/attempts/{attempt}/{number}"' in page.text
    assert field(page.text, "revision") == "2"
    assert 'value="4"' in page.text
    assert answers_of(walk, attempt) == {"q-number": {"text": "3", "unit": None}}


def test_a_window_that_is_behind_but_untouched_may_go_on(walk: Walk, attempt: str) -> None:
    number = walk.number_of(attempt, "q-number")
    behind = walk.form(attempt, number)
    walk.answer(attempt, number, "3")
    page = walk.client.post(f"/attempts/{attempt}/{number}", data={**behind, "answer": "", "go": "next"})
    assert page.status_code == 303
    assert answers_of(walk, attempt) == {"q-number": {"text": "3", "unit": None}}


def test_what_was_typed_stays_beside_the_error(walk: Walk, attempt: str) -> None:
    number = walk.number_of(attempt, "q-number")
    page = walk.answer(attempt, number, "to-tre <b>")
    assert page.status_code == 422
    assert text_of(page.text).startswith("Du må rette noe før du går videre")
    assert 'value="to-tre &lt;b&gt;"' in page.text
    assert '<a href="#answer">Svaret er ikke et tall.' in page.text
    assert 'aria-invalid="true"' in page.text


def test_a_question_can_be_marked_for_later_without_a_good_answer(walk: Walk, attempt: str) -> None:
    number = walk.number_of(attempt, "q-number")
    assert walk.answer(attempt, number, "vet ikke", "flag").status_code == 303
    page = walk.get(f"/attempts/{attempt}/overview")
    assert "Mangler svar, merket" in page
    assert "Fjern merket" in walk.get(f"/attempts/{attempt}/{number}")
    answer = walk.answer(attempt, number, "3", "unflag")
    assert answer.location == f"/attempts/{attempt}/{number}"
    assert "merket" not in text_of(walk.get(f"/attempts/{attempt}/overview")).replace("Merk for senere", "")
    assert answers_of(walk, attempt) == {"q-number": {"text": "3", "unit": None}}


def test_marking_twice_with_the_same_form_marks_once(walk: Walk, attempt: str) -> None:
    form = {**walk.form(attempt, 1), "go": "flag"}
    for _ in range(2):
        assert walk.client.post(f"/attempts/{attempt}/1", data=form).status_code == 303
    assert steps_of(walk, attempt) == 2


@pytest.mark.slow
@pytest.mark.parametrize(
    "wrong",
    [
        {"revision": ""},
        {"revision": "x"},
        {"revision": "0"},
        {"revision": "\u0661"},
        {"revision": "9" * 4000},
        {"client_key": ""},
        {"client_key": "å"},
        {"client_key": "x" * 200},
    ],
)
def test_a_form_with_a_made_up_key_or_revision_is_refused(
    walk: Walk, attempt: str, wrong: dict[str, str]
) -> None:
    form = {**walk.form(attempt, 1), "answer": "0", **wrong}
    page = walk.client.post(f"/attempts/{attempt}/1", data=form)
    assert page.status_code == 409
    assert "Last siden på nytt" in page.text
    assert answers_of(walk, attempt) == {}


def test_going_on_leads_to_where_one_stopped(walk: Walk, attempt: str) -> None:
    def leads() -> str:
        return walk.client.get(f"/attempts/{attempt}").location.removeprefix(f"/attempts/{attempt}/")

    assert leads() == "1"
    page = walk.get(f"/attempts/{attempt}/2")
    walk.answer(attempt, 2, next(iter(options(page).values()), "3"))
    assert leads() == "3"
    walk.answer_right(attempt)
    assert leads() == "overview"
    walk.submit(attempt)
    assert leads() == "result"


def test_handing_in_twice_is_the_same_as_once(walk: Walk, attempt: str) -> None:
    walk.answer_right(attempt)
    for _ in range(3):
        assert walk.submit(attempt).location == f"/attempts/{attempt}/result"
    for path in ("", "/1", "/overview"):
        answer = walk.client.get(f"/attempts/{attempt}{path}")
        assert (answer.status_code, answer.location) == (303, f"/attempts/{attempt}/result")


def test_an_open_attempt_has_no_result(walk: Walk, attempt: str) -> None:
    answer = walk.client.get(f"/attempts/{attempt}/result")
    assert (answer.status_code, answer.location) == (303, f"/attempts/{attempt}/overview")


def test_a_quiz_that_is_open_is_gone_on_with_and_never_doubled(walk: Walk, attempt: str) -> None:
    assert walk.start_quiz() == attempt
    assert "Fortsett prøven" in walk.get(f"{walk.course_path}/quizzes/1")


def test_the_time_is_that_of_the_organisation(walk: Walk, attempt: str) -> None:
    walk.site.clock.moment = dt.datetime(2027, 7, 1, 12, 0, tzinfo=dt.UTC)
    walk._csrf = ""
    walk.client = walk.site.client(Role.LEARNER)
    said = walk.save(attempt, change(1, ["0"])).json
    assert said is not None
    assert said["text"] == "Lagret kl.\u00a014.00"  # summer time
