"""Typed facts of a guide: their kinds, their parts, and that every part is the guide's own words."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course.drafting.facts import Fact, FactKind, by_kind, facts_of, facts_of_guide
from course.drafting.outline import outline_guide
from course.guide.model import Guide
from course.guide.reading import read_guide

GUIDE = """# Mottak

## Melding

Legen skal melde fra innen 3 dager når et barn er skadet, med mindre politiet er varslet (loven § 33).

Du bør ikke love å tie. Helsepersonell kan dele opplysninger når pasienten samtykker.

Du må ikke ringe hjem. Vold kan føre til søvnvansker.

Tilsynet skal ha alarm. Den skal:

- virke i alle rom
- prøves hver måned

1. Lytt til pasienten.
2. Spør om behov.
3. Avtal ny time.

**Latent vold** er at frykten for det som kan komme, styrer hva den utsatte gjør.

## Vanlige misforståelser

- «Du må ha bevis for å melde.» Det holder at du har grunn til å tro.
- Volden går over av seg selv. Den blir oftest grovere.
"""


def read(tmp_path: Path, text: str) -> Guide:
    path = tmp_path / "guide.md"
    path.write_text(text, encoding="utf-8")
    return read_guide([path])


@pytest.fixture(scope="module")
def facts(tmp_path_factory: pytest.TempPathFactory) -> dict[FactKind, tuple[Fact, ...]]:
    return dict(by_kind(facts_of_guide(read(tmp_path_factory.mktemp("guide"), GUIDE))))


def test_a_duty_says_who_what_when_and_when_not(facts):
    first = facts[FactKind.DUTY][0]
    assert (first.cue, first.actor) == ("skal", "Legen")
    assert first.condition == "når et barn er skadet"
    assert first.exception == "med mindre politiet er varslet"
    assert first.action.startswith("melde fra innen 3 dager")
    assert facts[FactKind.RESPONSIBILITY][0].actor == "Legen"
    assert "tannlegen" in facts[FactKind.RESPONSIBILITY][0].role


def test_the_other_demands_and_what_is_none(facts):
    assert [(one.sentence, one.negated) for one in facts[FactKind.RECOMMENDATION]] == [
        ("Du bør ikke love å tie.", True)
    ]
    assert [one.actor for one in facts[FactKind.PERMISSION]] == ["Helsepersonell"]
    assert [one.sentence for one in facts[FactKind.PROHIBITION]] == ["Du må ikke ringe hjem."]


def test_limits_references_terms_and_exceptions_have_their_parts(facts):
    (limit,) = facts[FactKind.TIME_LIMIT][:1]
    assert (limit.quantity.value, limit.quantity.unit, limit.limit) == (3, "day", "innen")
    assert facts[FactKind.LAW_REFERENCE][0].reference == "loven § 33"
    (term,) = facts[FactKind.DEFINITION]
    assert term.term == "Latent vold"
    assert facts[FactKind.EXCEPTION][0].exception == "med mindre politiet er varslet"


def test_each_item_has_the_demand_of_its_lead_and_the_lead_has_none_of_its_own(facts):
    led = [one for one in facts[FactKind.DUTY] if one.lead]
    assert [(one.sentence, one.cue, one.at) for one in led] == [
        ("virke i alle rom", "skal", -1),
        ("prøves hver måned", "skal", -1),
    ]
    assert "Den skal:" not in [one.sentence for one in facts[FactKind.DUTY]]


def test_a_numbered_list_is_steps_and_an_announced_one_an_enumeration(facts):
    (steps,) = facts[FactKind.STEPS]
    assert [item.text for item in steps.items] == [
        "Lytt til pasienten.",
        "Spør om behov.",
        "Avtal ny time.",
    ]
    (listed,) = facts[FactKind.ENUMERATION]
    assert listed.lead.endswith("Den skal:")


def test_what_people_wrongly_believe_is_no_duty_and_has_its_correction(facts):
    assert [(one.mistaken, one.correction) for one in facts[FactKind.MISUNDERSTANDING]] == [
        ("Du må ha bevis for å melde", "Det holder at du har grunn til å tro."),
        ("Volden går over av seg selv", "Den blir oftest grovere."),
    ]
    assert not [one for one in facts[FactKind.DUTY] if "bevis" in one.sentence]


def check_pieces(facts: tuple[Fact, ...], passages: frozenset[str]) -> None:
    orders = [one.order for one in facts]
    assert orders == sorted(orders)
    for one in facts:
        assert one.sentence
        assert one.sentence in one.passage.text
        pieces = [one.actor, one.action, one.condition, one.exception, one.term, one.meaning]
        pieces += [one.limit, one.reference, one.mistaken, one.correction]
        assert all(piece in one.passage.text for piece in pieces), one
        assert one.cue in (one.lead if one.at < 0 else one.sentence)
        assert one.at < 0 or one.sentence[one.at :].startswith(one.cue)
        assert not one.lead or one.lead in passages
        assert all(item.text in passages for item in one.items)


@pytest.mark.parametrize(
    "name",
    [
        "en-owasp-authentication.md",
        "en-owasp-logging.html",
        "nb-helsepersonelloven.md",
        "nb-krisesenterlova.txt",
    ],
)
def test_every_part_is_an_exact_piece_of_the_shared_guides(shared, name):
    guide = read_guide([shared / "guides" / name])
    passages = frozenset(passage.text for passage in guide.passages())
    found = facts_of(outline_guide(guide), guide.language)
    assert len(found) > 50
    check_pieces(found, passages)


_TEXT = (
    "Du Legen skal må bør kan ikke aldri melde når dersom et barn er skadet, innen 3 uker med mindre § 5"
    " loven (lov) plikter å har rett til ; : . You must should not if the user, unless may Skriv Use –"
)
_WORDS = st.sampled_from(_TEXT.split())


@given(st.lists(_WORDS, min_size=1, max_size=40).map(" ".join))
def test_every_part_is_an_exact_piece_of_any_text(tmp_path_factory, text):
    guide = read(tmp_path_factory.mktemp("any"), f"# T\n\nOrd. {text}\n\n- {text}\n- Ord {text}\n")
    check_pieces(facts_of_guide(guide), frozenset(passage.text for passage in guide.passages()))
