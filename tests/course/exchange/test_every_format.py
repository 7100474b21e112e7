"""What every format keeps, whichever it is: no bytes break a reader, and what goes out comes back."""

from __future__ import annotations

import pytest
from exchanged_banks import BANKS, LANG
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course.exchange.formats import FORMATS, find_format, format_named
from course.exchange.model import Exchanged, Format, Outcome
from course.messages import LANGUAGES, say
from course.quiz.bank import parse_bank, write_bank
from course.quiz.question import Bank

pytestmark = pytest.mark.slow

FEWER = settings(
    max_examples=settings().max_examples // 3,  # of seven formats each
    suppress_health_check=[HealthCheck.filter_too_much, HealthCheck.data_too_large, HealthCheck.too_slow],
)
EVERY = pytest.mark.parametrize("form", FORMATS.values(), ids=FORMATS)


def assert_holds(found: Exchanged) -> None:
    """What a reader promises, whatever it was given."""
    bank = Bank("m", LANG, found.questions)
    again, _ = parse_bank(write_bank(bank), file="", module="m", lang=LANG)
    assert again.questions == found.questions
    taken = [item for item in found.items if item.outcome is not Outcome.LEFT_OUT]
    assert [item.id for item in taken] == [question.id for question in found.questions]
    assert [item.number for item in found.items] == [*range(1, len(found.items) + 1)]
    for item in found.items:
        assert item.outcome is Outcome.WHOLE or item.findings
    for finding in (*found.findings, *(each for item in found.items for each in item.findings)):
        for lang in LANGUAGES:
            assert say(finding.code, finding.facts, lang)


@EVERY
@given(data=st.binary(max_size=300) | st.text(max_size=300).map(lambda text: text.encode("utf-8", "ignore")))
def test_any_bytes_give_questions_or_findings(form: Format, data: bytes):
    found = form.read(data, file="x", lang=LANG)
    assert_holds(found)
    assert found.items or found.findings
    form.sniff(data, "x")


@EVERY
@FEWER
@given(bank=BANKS, changes=st.lists(st.tuples(st.integers(0), st.binary(max_size=4)), max_size=4))
def test_a_spoilt_file_gives_questions_or_findings(
    form: Format, bank: Bank, changes: list[tuple[int, bytes]]
):
    data = form.write(bank).data
    for place, put in changes:
        at = place % (len(data) + 1)
        data = data[:at] + put + data[at + 1 :]
    assert_holds(form.read(data, file="x", lang=LANG))


@EVERY
@FEWER
@given(bank=BANKS)
def test_a_bank_that_goes_out_is_accounted_for_question_by_question(form: Format, bank: Bank):
    written = form.write(bank)
    assert [item.id for item in written.items] == [question.id for question in bank.questions]
    for item, question in zip(written.items, bank.questions, strict=True):
        assert item.type_found == question.content.type_name
        assert (item.type is None) == (item.outcome is Outcome.LEFT_OUT)
        for finding in item.findings:
            for lang in LANGUAGES:
                assert say(finding.code, finding.facts, lang)
    found = form.read(written.data, file="m", lang=LANG)
    kept = [item.id for item in written.items if item.outcome is not Outcome.LEFT_OUT]
    assert len(found.questions) == len(kept)
    if any(item.outcome is not Outcome.LEFT_OUT for item in written.items):
        assert find_format(written.data, f"m{form.suffixes[0]}") is form


def test_names_are_found_in_any_case():
    for name, form in FORMATS.items():
        assert format_named(name.upper()) is form


@EVERY
def test_a_file_beyond_the_limit_is_refused(form: Format, monkeypatch: pytest.MonkeyPatch):
    for module in ("course.exchange.items", "course.safe_xml", "course.safe_zip"):
        monkeypatch.setattr(f"{module}.MAX_BYTES", 10)
    found = form.read(b"x" * 11, file="x", lang=LANG)
    assert not found.items
    assert found.findings[0].facts["limit"] == 0
