"""What goes out as QTI comes back: every text, key, scoring, source and label, in each version."""

from __future__ import annotations

import pytest
import qti_banks
from exchanged_banks import BANKS, LANG
from hypothesis import HealthCheck, given, settings

from course.exchange.formats import FORMATS
from course.exchange.items import Item
from course.exchange.model import Outcome
from course.exchange.qti.versions import VERSIONS, Version
from course.exchange.qti.writing import write_item
from course.quiz.question import Bank

SLOW_TO_DRAW = [HealthCheck.filter_too_much, HealthCheck.data_too_large, HealthCheck.too_slow]
EACH = pytest.mark.parametrize("version", VERSIONS, ids=[version.number for version in VERSIONS])


@EACH
@settings(suppress_health_check=SLOW_TO_DRAW)
@given(bank=BANKS | qti_banks.banks)
def test_a_package_and_its_items_come_back_as_they_went_out(version: Version, bank: Bank):
    form = FORMATS[f"qti-{version.number}"]
    written = form.write(bank)
    assert not [item for item in written.items if item.outcome is Outcome.LEFT_OUT]
    found = form.read(written.data, file="m", lang=LANG)
    assert found.questions == bank.questions
    assert {item.outcome for item in found.items} <= {Outcome.WHOLE}, [item.findings for item in found.items]
    for question in bank.questions[:1]:
        data = write_item(question, LANG, version, Item(1, question.content.type_name))
        assert data is not None
        assert form.sniff(data, "x.xml")
        assert form.read(data, file="m", lang=LANG).questions == (question,)
