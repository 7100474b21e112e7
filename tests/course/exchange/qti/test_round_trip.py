"""What goes out as QTI comes back: every text, key, scoring, source and label, in each version."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
import qti_banks
from exchanged_banks import BANKS, LANG
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from course.exchange.formats import FORMATS
from course.exchange.items import Item
from course.exchange.model import Outcome
from course.exchange.qti.packages import read
from course.exchange.qti.versions import V30, VERSIONS, Version
from course.exchange.qti.writing import write_item
from course.quiz.bank import parse_bank
from course.quiz.question import Bank, Question, QuestionType
from course.quiz.question_types.cloze import Cloze
from course.quiz.question_types.multiple import Multiple
from course.quiz.question_types.ordering import Ordering

pytestmark = pytest.mark.slow

SLOW_TO_DRAW = [HealthCheck.filter_too_much, HealthCheck.data_too_large, HealthCheck.too_slow]
ANY_VERSION = st.sampled_from(VERSIONS)


@settings(suppress_health_check=SLOW_TO_DRAW)
@given(version=ANY_VERSION, bank=BANKS | qti_banks.banks)
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


@settings(suppress_health_check=SLOW_TO_DRAW)
@given(version=ANY_VERSION, bank=qti_banks.banks)
def test_what_qti_can_say_stands_in_the_item_itself(version: Version, bank: Bank):
    """Without the instruction that only we read, key and marks are the same: others see them too."""
    for question in bank.questions[:1]:
        data = write_item(question, LANG, version, Item(1, question.content.type_name))
        assert data is not None
        bare = re.sub(rb"<\?kyndig .*?\?>", b"", data)
        assert bare != data
        found = read(bare, file="m", lang=LANG)
        assert len(found.questions) == 1
        content = found.questions[0].content
        if question.content.type_name in SAID_WHOLE and not settings_beyond_qti(question.content):
            assert type(content) is type(question.content)
            assert content.structure() == question.content.structure()
            assert found.items[0].outcome is Outcome.WHOLE


SAID_WHOLE = ("multiple", "number", "short_text", "matching", "ordering", "cloze", "rating")


def settings_beyond_qti(content: QuestionType) -> bool:
    """True for what may be another type there: units to choose from (a cloze), one gap (a short text)."""
    return bool(
        getattr(content, "units", ())
        or getattr(content, "listed", ())
        or getattr(content, "orders", ())
        or (isinstance(content, Multiple | Ordering) and is_scored_alike(content))
        or (isinstance(content, Cloze) and len(content.gaps) == 1)
    )


def is_scored_alike(content: Multiple | Ordering) -> bool:
    """True where two of our scorings give the same marks, so that the marks do not tell which was meant."""
    if isinstance(content, Ordering):
        return len(content.items) == 2
    keys = sum(option.is_key for option in content.options)
    return keys in (1, len(content.options), len(content.options) - keys)


def test_the_longest_order_with_several_right_ones_is_still_understood():
    items = tuple(f"steg {number}" for number in range(20))
    other = (1, 0, *range(2, 20))
    content = Ordering(items, "pairs", (tuple(range(20)), other, tuple(reversed(range(20)))))
    data = write_item(Question("q", "Rekkefølge?", content, own_from="x"), LANG, V30, Item(1, "ordering"))
    assert data is not None
    found = read(data, file="m", lang=LANG)
    assert [item.findings for item in found.items] == [()]
    assert found.questions[0].content == content


def test_the_reference_course_goes_out_and_comes_back():
    paths = sorted((Path(__file__).resolve().parents[4] / "quizzes").glob("*/*.md"))
    assert paths
    for path in paths:
        lang = path.parent.name
        bank, _ = parse_bank(path.read_text("utf-8"), file=path.name, module=path.stem, lang=lang)
        written = FORMATS["qti-2.2"].write(bank)
        changed = {finding.code for item in written.items for finding in item.findings}
        assert changed <= {"qti-leniency-lost", "qti-decimal-point", "qti-only-here"}
        assert read(written.data, file=path.name, lang=lang).questions == bank.questions
