"""What stands out in a lesson: key points, boxes of what to do, terms, objectives at a stated level."""

import pytest

from course.content.model import BlockKind
from course.drafting.course import draft_course
from course.drafting.facts import facts_of
from course.drafting.key_points import by_passage, key_points
from course.drafting.objectives import BLOOM, UNSEEN, VERBS, is_measurable, level_of
from course.drafting.outline import outline_guide
from course.drafting.phrases import PHRASES
from course.guide.reading import read_guide

FILL = "Avdelingen ligger ved elven, og vinduene vender mot fjellet og fjorden. " * 14


def blocks_of(tmp_path, text):
    (tmp_path / "a.md").write_text(f"# G\n\n{text}\n", encoding="utf-8")
    (module,) = draft_course(read_guide([tmp_path / "a.md"])).course.modules
    (lesson,) = next(iter(module.lessons.values()))
    return lesson.blocks


def boxes_in(tmp_path, text):
    found = [block for block in blocks_of(tmp_path, text) if block.kind is BlockKind.DO]
    return [(box.title, box.markdown, len(box.citations)) for box in found]


DUTIES = (
    f"## Melding\n\n{FILL}\n\nLegen skal melde skader til politiet innen tre dager. {FILL}\n\n"
    "Legen må ikke gi journalen til pårørende uten samtykke fra pasienten.\n\n"
    "I tillegg skal legen skrive ned hva som ble sagt.\n"
)


def test_key_points_are_the_duties_and_limits_in_the_order_of_the_text_and_quote_them(tmp_path):
    first, *rest = blocks_of(tmp_path, DUTIES)
    assert (first.kind, first.title) == (BlockKind.NOTE, "Det viktigste")
    assert first.markdown.split("\n") == [
        "- Legen skal melde skader til politiet innen tre dager.",
        "- Legen må ikke gi journalen til pårørende uten samtykke fra pasienten.",
    ]
    quotes = [citation.quote for citation in first.citations]
    assert [f"- {quote}" for quote in quotes] == first.markdown.split("\n")
    assert rest[0].heading == ""
    assert all(block.kind is BlockKind.TEXT for block in rest)


def test_a_short_lesson_has_no_key_points(tmp_path):
    blocks = blocks_of(tmp_path, DUTIES.replace(FILL, ""))
    assert [block for block in blocks if block.kind is BlockKind.NOTE] == []


def test_no_more_than_a_third_of_a_lesson_is_said_twice(tmp_path):
    duties = " ".join(
        f"Legen skal gi pasienten opplysninger om tiltak nummer {n} i planen." for n in range(40)
    )
    first, *rest = blocks_of(tmp_path, f"## A\n\n{duties}")
    assert first.kind is BlockKind.NOTE
    assert len(first.citations) <= 5
    assert 3 * len(first.markdown) <= sum(len(block.markdown) for block in rest) + 3 * len("- ") * 5


def test_key_points_are_spread_over_the_headings(tmp_path):
    many = " ".join(f"Legen skal melde skade nummer {n} innen {n} dager." for n in range(2, 9))
    one = "Sykepleieren skal ringe pårørende om natten."
    first, *_ = blocks_of(tmp_path, f"## A\n\n{many}\n\n## B\n\n{FILL}\n\n{one}\n")
    assert first.kind is BlockKind.NOTE
    assert first.markdown.endswith(f"- {one}")


def test_what_stands_in_a_box_is_no_key_point_as_well(tmp_path):
    steps = "1. Sjekk navnet.\n2. Sjekk dosen.\n3. Skriv under.\n"
    blocks = blocks_of(tmp_path, f"{DUTIES}\n\n## Slik\n\n{steps}")
    note = next(block for block in blocks if block.kind is BlockKind.NOTE)
    boxed = {one.passage for block in blocks if block.kind is BlockKind.DO for one in block.citations}
    assert boxed
    assert not boxed & {one.passage for one in note.citations}


def test_a_lead_that_demands_makes_its_list_a_box(tmp_path):
    text = "## Tilbud\n\nKommunen skal sørge for:\n\n- et gratis dagtilbud\n- et botilbud\n"
    assert boxes_in(tmp_path, text) == [
        (
            "Hva skal kommunen gjøre?",
            "Kommunen skal sørge for:\n\n- et gratis dagtilbud\n- et botilbud",
            3,
        )
    ]


def test_a_list_of_conditions_is_no_box(tmp_path):
    text = "## Vilkår\n\nLegen skal melde fra dersom:\n\n- pasienten er under 18 år\n- pasienten er gravid\n"
    assert boxes_in(tmp_path, text) == []
    long = "Legen skal vurdere faren samme dag når ett av disse kjennetegnene finnes hos pasienten:"
    assert boxes_in(tmp_path, f"## Tegn\n\n{long}\n\n- kvelertak\n- våpen\n") == []


def test_instructions_are_a_box_in_english_too(tmp_path):
    items = "- Ensure that failures are logged.\n- Do not store passwords.\n"
    text = f"## Logs\n\nThe logs of the system are read by many people.\n\n{items}"
    ((title, markdown, quotes),) = boxes_in(tmp_path, text)
    assert (title, quotes) == ("Logs", 2)
    assert markdown.startswith("- Ensure that")


def test_duties_of_one_actor_in_a_row_are_a_box(tmp_path):
    duties = ["Kommunen skal gi råd.", "Kommunen skal skaffe tolk.", "Kommunen skal føre journal."]
    ((title, markdown, quotes),) = boxes_in(tmp_path, "## Ansvar\n\n" + "\n\n".join(duties))
    assert (title, quotes) == ("Hva skal kommunen gjøre?", 3)
    assert markdown.split("\n") == [f"- {duty}" for duty in duties]
    duties[1] = "Legen skal skaffe tolk."
    assert boxes_in(tmp_path, "## Ansvar\n\n" + "\n\n".join(duties)) == []


def test_a_lesson_has_few_boxes(tmp_path):
    text = "\n\n".join(f"## Del {n}\n\nDu skal:\n\n- lese {n}\n- skrive {n}" for n in range(7))
    blocks = blocks_of(tmp_path, text)
    assert sum(block.kind is BlockKind.DO for block in blocks) == 4
    assert sum("lese" in block.markdown for block in blocks) == 7


def test_a_list_that_its_lead_defines_a_term_by_is_that_term(tmp_path):
    items = "- personell med lisens,\n- elever og\n- studenter.\n"
    text = f"## Ord\n\nMed helsepersonell menes i denne lov:\n\n{items}"
    (block,) = blocks_of(tmp_path, text)
    assert block.kind is BlockKind.TERM
    assert block.markdown == "Helsepersonell\n:   Personell med lisens; elever; studenter."
    assert [citation.quote for citation in block.citations][1:] == [
        "personell med lisens,",
        "elever og",
        "studenter.",
    ]


def test_a_label_in_front_of_a_sentence_about_the_same_is_no_term(tmp_path):
    text = "## A\n\n**Melding**: Melding til etaten er det første steget på en lang vei.\n"
    assert [block.kind for block in blocks_of(tmp_path, text)] == [BlockKind.TEXT]


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_every_objective_that_is_drafted_has_a_level_and_can_be_seen(lang):
    drafted = [text[lang] for name, text in PHRASES.items() if name.startswith("objective-")]
    assert {level_of(text, lang) for text in drafted} == set(BLOOM)
    assert all(is_measurable(text, lang) for text in drafted)
    verbs = [verb for level in BLOOM for verb in VERBS[lang][level]]
    assert len(verbs) == len(set(verbs))
    assert not set(verbs) & set(UNSEEN[lang])


@pytest.mark.parametrize(
    ("objective", "lang", "seen"),
    [
        ("Forstå reglene", "nb", False),
        ("Kjenne til fristene", "nn", False),
        ("Know the rules", "en", False),
        ("Knowledge of the rules", "en", True),
        ("Velge rett instans", "nb", True),
    ],
)
def test_to_understand_and_to_know_cannot_be_seen(objective, lang, seen):
    assert is_measurable(objective, lang) is seen


def test_headings_that_are_no_nouns_read_well_in_an_objective(tmp_path):
    text = f"# G\n\n## Snakke om volden\n\n{FILL}\n\n## Snakk trygt\n\n{FILL}\n\n## Hva gjør du?\n\n{FILL}\n"
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    objectives = [
        lesson.objectives[0]
        for module in draft_course(read_guide([tmp_path / "a.md"])).course.modules
        for lesson in module.lessons["nb"]
    ]
    assert (
        "; ".join(objectives)
        .replace(" og ", "; ")
        .replace(", ", "; ")
        .endswith("å snakke om volden; «Snakk trygt»; «Hva gjør du?»")
    )


def test_conditions_of_duties_make_an_objective_of_application(tmp_path):
    text = (
        "# G\n\n## Melding\n\nLegen skal melde fra dersom pasienten er i fare.\n\n"
        "Når barnet er skadet, skal legen ringe politiet.\n"
    )
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    (module,) = draft_course(read_guide([tmp_path / "a.md"])).course.modules
    levels = [level_of(text, "nb") for text in module.lessons["nb"][0].objectives]
    assert levels == ["remember", "apply"]


def test_key_points_of_the_guides_are_exact_and_stand_alone(shared):
    guide = read_guide([shared / "guides" / "nb-helsepersonelloven.md"])
    outline = outline_guide(guide)
    facts = by_passage(facts_of(outline, guide.language))
    points = [
        one for module in outline.modules for lesson in module.lessons for one in key_points(lesson, facts)
    ]
    assert len(points) > 60
    assert all(point.sentence in point.passage.text for point in points)
    openings = {point.sentence.split()[0] for point in points}
    assert not openings & {"Dette", "Det", "De", "Slik", "Disse", "Likevel"}
