"""GIFT and tables: what goes out comes back unchanged, every text, key, source and label."""

from __future__ import annotations

import pytest
from exchanged_banks import BANKS, LANG
from hypothesis import HealthCheck, given, settings

from course.exchange.formats import FORMATS
from course.exchange.model import Format, Outcome
from course.quiz.question import Bank

SLOW_TO_DRAW = [HealthCheck.filter_too_much, HealthCheck.data_too_large, HealthCheck.too_slow]
WHOLE = pytest.mark.parametrize("form", [FORMATS["gift"], FORMATS["csv"]], ids=["gift", "csv"])


@WHOLE
@settings(suppress_health_check=SLOW_TO_DRAW)
@given(bank=BANKS)
def test_a_bank_comes_back_as_it_went_out(form: Format, bank: Bank):
    written = form.write(bank)
    found = form.read(written.data, file="m", lang=LANG)
    left = {item.id for item in written.items if item.outcome is Outcome.LEFT_OUT}
    kept = tuple(each for each in bank.questions if each.id not in left)
    assert found.questions == kept
    assert not found.findings or not kept


@settings(suppress_health_check=SLOW_TO_DRAW)
@given(bank=BANKS)
def test_a_table_leaves_nothing_out(bank: Bank):
    items = FORMATS["csv"].write(bank).items
    assert {item.outcome for item in items} <= {Outcome.WHOLE}
