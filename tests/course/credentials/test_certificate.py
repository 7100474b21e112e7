"""What a certificate says: fixed, canonical, and never more than is so."""

import dataclasses
import datetime as dt
import json
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.credentials.certificate import CertificateFacts, ModuleFact, PublicFacts, clean
from course.credentials.code import ALPHABET
from course.errors import CourseError

texts = st.text(max_size=20)
named = st.text(min_size=1, max_size=20).filter(clean)
days = st.dates(dt.date(2000, 1, 1), dt.date(2100, 1, 1))
modules = st.builds(
    lambda no, title, minutes, share, out_of, done_on: ModuleFact(
        no=no,
        title=title,
        minutes=minutes,
        points=None if share is None else share * out_of,
        out_of=out_of,
        done_on=done_on,
    ),
    st.none() | st.integers(0, 99),
    texts,
    st.integers(0, 500),
    st.none() | st.fractions(0, 1, max_denominator=12),
    st.integers(0, 50),
    st.none() | days,
)
certificates = st.builds(
    CertificateFacts,
    code=st.text(ALPHABET, min_size=17, max_size=20),
    name=named,
    course=named,
    track=texts,
    lang=st.sampled_from(["nb", "nn", "en"]),
    issued=days,
    valid_until=st.none() | st.dates(dt.date(2100, 1, 1), dt.date(2200, 1, 1)),
    issuer=named,
    release_no=texts,
    release_hash=st.just("sha256:" + "0" * 64),
    guide_title=texts,
    guide_updated=st.none() | days,
    pass_share=st.none() | st.fractions(0, 1, max_denominator=100),
    has_critical=st.booleans(),
    is_draft=st.booleans(),
    modules=st.lists(modules, max_size=4).map(tuple),
)


def test_the_canonical_form_to_the_byte(facts_of):
    facts = facts_of(
        modules=(ModuleFact(no=1, title="Før", minutes=5, points=Fraction(21, 2), out_of=12),),
        valid_until=None,
    )
    assert facts.to_json().decode("utf-8") == (
        '{"code":"RVTS0W40J2GB1G6GW3RG","course":"Vold i nære relasjoner","format":1,'
        '"guide_title":"Veileder om vold","guide_updated":"2026-07-02","has_critical":true,"is_draft":false,'
        '"issued":"2026-11-23","issuer":"RVTS Eksempel","lang":"nb","modules":[{"done_on":null,"minutes":5,'
        '"no":1,"out_of":12,"points":"21/2","title":"Før"}],"name":"Ingrid Eksempelsen","pass_share":"4/5",'
        '"release_hash":"sha256:a41f09c7'
        + "0" * 56
        + '","release_no":"2","track":"Fullt løp","valid_until":null}'
    )
    assert facts.facts_hash == "sha256:e5de334c96a72a26dd9e8505bb0ccea84fddf5818cda7593f4dcbbcfb43975d5"


@given(certificates)
def test_what_was_written_is_read_as_the_same_facts(facts):
    again = CertificateFacts.from_json(facts.to_json())
    assert again == facts
    assert again.facts_hash == facts.facts_hash


@given(certificates, st.data())
def test_any_change_changes_the_hash(facts, data):
    field = data.draw(st.sampled_from(["name", "course", "issuer"]))
    other = dataclasses.replace(facts, **{field: getattr(facts, field) + "x"})
    assert other.facts_hash != facts.facts_hash


def test_the_canonical_form_has_no_float_and_is_the_same_for_both_spellings_of_a_letter(facts_of):
    composed, decomposed = facts_of(name="Åse"), facts_of(name="A\u030ase")
    assert composed.to_json() == decomposed.to_json()

    def no_float(text):
        raise AssertionError(text)

    json.loads(composed.to_json(), parse_float=no_float)


@pytest.mark.parametrize(
    ("given_text", "kept"),
    [
        ("  Ola \t Prøve\nstad ", "Ola Prøve stad"),
        ("Ola\u202eevil", "Olaevil"),
        ("Ola\x00\ufeff\u200b", "Ola"),
        ("\ufdd0Ola\uffff", "Ola"),
        ("Ola\ud800", "Ola"),
        ("علی\u200cرضا", "علی\u200cرضا"),
    ],
)
def test_texts_are_cleaned_of_what_cannot_be_seen(given_text, kept):
    assert clean(given_text) == kept


@given(st.text())
def test_cleaning_twice_is_cleaning_once(text):
    assert clean(clean(text)) == clean(text)


def test_minutes_and_points_are_the_modules_added_up(facts_of):
    facts = facts_of()
    assert facts.minutes == 5 + 6 + 7 + 8
    assert (facts.points, facts.out_of) == (Fraction(63, 2), 36)
    assert facts.percent == 87
    assert facts.is_tested


def test_per_cent_is_rounded_down(facts_of):
    row = ModuleFact(no=1, title="En", points=Fraction(1999, 1000), out_of=2)
    assert facts_of(modules=(row,)).percent == 99


def test_a_course_without_quizzes_was_not_tested(facts_of):
    facts = facts_of(modules=(ModuleFact(no=1, title="En", minutes=5),))
    assert not facts.is_tested
    assert facts.percent == 0


def test_the_public_facts_are_every_field_but_the_name(facts_of):
    facts = facts_of()
    shown = facts.public()
    assert type(shown) is PublicFacts
    assert {f.name for f in dataclasses.fields(shown)} == {f.name for f in dataclasses.fields(facts)} - {
        "name"
    }
    assert not hasattr(shown, "name")
    assert "Eksempelsen" not in repr(shown)
    assert all(getattr(shown, f.name) == getattr(facts, f.name) for f in dataclasses.fields(shown))


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"name": " \u200b"}, "certificate-text-missing"),
        ({"course": ""}, "certificate-text-missing"),
        ({"issuer": ""}, "certificate-text-missing"),
        ({"code": "RVTS-0W40-J2GB-1G6G-W3RG"}, "certificate-code"),
        ({"code": ""}, "certificate-code"),
        ({"valid_until": dt.date(2026, 11, 22)}, "certificate-dates"),
        ({"modules": (ModuleFact(no=1, title="A", points=Fraction(3), out_of=2),)}, "certificate-points"),
        ({"modules": (ModuleFact(no=1, title="A", points=Fraction(-1), out_of=2),)}, "certificate-points"),
        ({"modules": (ModuleFact(no=1, title="A", minutes=-1),)}, "certificate-points"),
    ],
)
def test_facts_that_cannot_be_so_are_refused(facts_of, changes, code):
    with pytest.raises(CourseError) as caught:
        facts_of(**changes)
    assert caught.value.code == code


@pytest.mark.parametrize("data", [b"", b"{}", b"[]", b"null", b"\xff", b'{"format":2}', b"[" * 100_000])
def test_what_is_not_a_certificate_says_so(data):
    with pytest.raises(CourseError) as caught:
        CertificateFacts.from_json(data)
    assert caught.value.code == "certificate-unreadable"


@given(certificates, st.data())
def test_a_damaged_certificate_is_refused_or_another_one_never_a_crash(facts, data):
    raw = bytearray(facts.to_json())
    at = data.draw(st.integers(0, len(raw) - 1))
    raw[at] ^= data.draw(st.integers(1, 255))
    try:
        again = CertificateFacts.from_json(bytes(raw))
    except CourseError:
        return
    assert isinstance(again, CertificateFacts)
