"""The date of last professional update, in the forms that documents state it."""

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.guide.dates import latest, parse_date, statements
from course.language.dates import long_date

DAY = dt.date(2018, 10, 25)


@pytest.mark.parametrize(
    "text",
    [
        "Sist faglig oppdatert: 25. oktober 2018",
        "Sist fagleg oppdatert 25.10.2018.",
        "SIST FAGLIG OPPDATERT: 25. OKTOBER 2018",
        "Sist faglig endret den 25. okt. 2018",
        "er involvertSist faglig oppdatert: 25. oktober 2018",
        "Last professional update: 25 October 2018",
        "Last reviewed: October 25, 2018",
        "Last updated: 2018-10-25",
        "Sist oppdatert 25.10.2018",
        "Sist revidert: 25. oktober 2018",
    ],
)
def test_the_forms_that_documents_use(text):
    assert latest(statements(text)) == DAY


@pytest.mark.parametrize(
    "text",
    [
        "25. oktober 2018",
        "Vedtatt: 25. oktober 2018",
        "Sist faglig oppdatert: 31. februar 2018",
        "Sist oppdatert: i går",
    ],
)
def test_what_states_no_date(text):
    assert latest(statements(text)) is None


def test_a_professional_update_counts_before_any_other_and_the_latest_before_earlier_ones():
    text = (
        "Sist oppdatert: 1. mai 2024. Sist faglig oppdatert: 3. mai 2020. Sist faglig oppdatert: 4. mai 2021."
    )
    assert latest(statements(text)) == dt.date(2021, 5, 4)


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
@given(date=st.dates(min_value=dt.date(1000, 1, 1)))
def test_dates_in_words_are_read_back(lang, date):
    assert parse_date(long_date(date, lang)) == date
    assert parse_date(date.isoformat()) == date


@given(st.text(max_size=60))
def test_any_text_gives_a_date_or_none(text):
    parse_date(text)
    latest(statements(text))
