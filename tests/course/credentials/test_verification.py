"""What a stranger is told: whether it holds, and whether a typed name is the one on it."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.credentials.verification import (
    CertificateEvent,
    EventKind,
    Verdict,
    Verification,
    name_matches,
    verdict,
    verify,
)

TODAY = dt.date(2027, 1, 1)


def event(kind, day):
    return CertificateEvent(kind, dt.date.fromisoformat(day))


def test_valid_through_its_last_day_then_expired(facts_of):
    facts = facts_of()
    assert verdict(facts, (), dt.date(2028, 11, 23)) is Verdict.VALID
    assert verify(facts, (), dt.date(2028, 11, 24)) == Verification(
        Verdict.EXPIRED, dt.date(2028, 11, 24), facts=facts.public()
    )


def test_a_certificate_without_an_end_does_not_expire(facts_of):
    assert verdict(facts_of(valid_until=None), (), dt.date(2999, 1, 1)) is Verdict.VALID


def test_an_unknown_code_tells_nothing():
    assert verify(None, (), TODAY) == Verification(Verdict.UNKNOWN)


def test_revoked_from_the_day_it_was_revoked(facts_of):
    facts, events = facts_of(), [event(EventKind.REVOKED, "2026-12-02")]
    assert verdict(facts, events, dt.date(2026, 12, 1)) is Verdict.VALID
    assert verify(facts, events, dt.date(2026, 12, 2)) == Verification(
        Verdict.REVOKED, dt.date(2026, 12, 2), facts=facts.public()
    )
    assert verdict(facts, events, dt.date(2030, 1, 1)) is Verdict.REVOKED


def test_a_replaced_one_does_not_hold_and_says_that_there_is_a_newer(facts_of):
    told = verify(facts_of(), [event(EventKind.REPLACED, "2026-12-02")], TODAY)
    assert (told.verdict, told.is_replaced) == (Verdict.REVOKED, True)
    both = [event(EventKind.REPLACED, "2026-12-02"), event(EventKind.REVOKED, "2026-12-20")]
    told = verify(facts_of(), both, TODAY)
    assert (told.since, told.is_replaced) == (dt.date(2026, 12, 2), False)


def test_sharing_changes_nothing(facts_of):
    assert verdict(facts_of(), [event(EventKind.SHARED, "2026-12-02")], TODAY) is Verdict.VALID


@pytest.mark.parametrize("on", [dt.date(2027, 1, 1), dt.date(2040, 1, 1)])
@pytest.mark.parametrize(
    "events", [(), (event(EventKind.REVOKED, "2026-12-02"),), (event(EventKind.SHARED, "2026-12-02"),)]
)
def test_the_name_is_in_no_answer(facts_of, on, events):
    assert "Eksempelsen" not in repr(verify(facts_of(), events, on))


@pytest.mark.parametrize(
    "typed",
    [
        "Ingrid D'Eksempel-Sen Åse",
        "  ingrid   d’eksempel‑sen a\u030ase ",
        "INGRID D'EKSEMPEL-SEN ÅSE",
        "Ｉｎｇｒｉｄ D'Eksempel–Sen\xa0Åse",
        "Ingrid D'Eksempel-Sen Åse\u200b",
    ],
)
def test_the_name_matches_however_it_is_typed(typed):
    assert name_matches(typed, "Ingrid D'Eksempel-Sen Åse")


@pytest.mark.parametrize(
    "typed",
    [
        "",
        " ",
        "Ingrid",
        "Inger Eksempelsen",
        "Ingrid Eksempelse",
        "IngridEksempelsen",
        "x" * 100_000,
        "\ud800",
    ],
)
def test_another_name_does_not_match(typed):
    assert name_matches(typed, "Ingrid Eksempelsen") is False


def test_no_name_at_all_matches_nothing():
    assert not name_matches("\u200b", " ")


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts_can_be_compared_both_ways(first, second):
    assert name_matches(first, second) == name_matches(second, first)


@given(st.text(min_size=1, max_size=40))
def test_a_name_matches_itself_in_capitals_and_in_small_letters(name):
    if name_matches(name, name):
        assert name_matches(name.casefold(), name)
