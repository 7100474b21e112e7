"""Modules and lessons from a guide's topics: which, in what order, of what size."""

import pytest

from course.drafting.outline import outline_guide
from course.drafting.selection import Why
from course.drafting.sizing import LEAST_MODULE, MOST_LESSON, MOST_MODULE, MOST_MODULES, How
from course.guide.reading import read_guide

# Written for this test, in the form of an institution's page about a guide: an introduction
# with headings, then the topics as lines under lines that end in a colon, the date glued on.
PAGE = """Arbeidet med trygg medisinering angår mange yrkesgrupper.\u00a0

Nasjonal plan for legemidler

Planen er fulgt opp av alle regioner, og tiltakene er samlet i en rapport.

Veileder for trygg medisinering på sykehjem

Rådet har laget en veileder på oppdrag fra etaten.\u00a0

Se veilederen (eksempel.no)
I veilederen finner ansatte kunnskap om hvordan de kan handle i møte med:
pasienter som nekter å ta medisin
pårørende som deler ut medisin
Veilederen gir kunnskap om:
hva trygg medisinering innebærer
tegn på feil, bivirkninger og overdosering
hvordan følge opp avvik der mange er involvertSist faglig oppdatert: 7. mars 2020"""

TOPICS = [
    "Pasienter som nekter å ta medisin",
    "Pårørende som deler ut medisin",
    "Hva trygg medisinering innebærer",
    "Tegn på feil, bivirkninger og overdosering",
    "Hvordan følge opp avvik der mange er involvert",
]

SEED_TOPICS = [
    "Vold og overgrep mot barn",
    "Vold og overgrep mot voksne",
    "Personer som utøver vold og overgrep",
    "Negativ sosial kontroll, tvangsekteskap og kjønnslemlestelse",
    "Hva vold i nære relasjoner innebærer",
    "Risikofaktorer og tegn på vold",
    "Hvordan utrede ved mistanke om vold",
    "Hvordan snakke om volden",
    "Hvordan sikre og beskytte de som utsettes for vold",
    "Lover og regelverk",
    "Hvordan følge opp voldssaker",
    "Hvordan følge opp komplekse saker der mange aktører er involvert",
]


def guide_of(tmp_path, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    return read_guide([tmp_path / name])


def prose(words, start="Avdelingen skal ha en rutine"):
    return f"{start} " + "som alle kjenner til " * (words // 4) + "i dag."


def check_topics(guide, topics):
    outline = outline_guide(guide)
    assert [module.title for module in outline.modules] == topics
    for module, topic in zip(outline.modules, topics, strict=True):
        assert module.gap
        last = module.lessons[0].units[0].passages[-1]
        assert last.text.lower() == topic.lower()


def test_topics_that_the_text_announces_are_the_modules_in_its_order(tmp_path):
    guide = guide_of(tmp_path, "side.txt", PAGE)
    assert str(guide.updated) == "2020-03-07"
    assert guide.title == "Veileder for trygg medisinering på sykehjem"
    check_topics(guide, TOPICS)


def test_the_shared_seed_page_gives_its_twelve_topics(shared):
    (page,) = (shared / "seed").iterdir()
    guide = read_guide([page])
    assert str(guide.updated) == "2018-10-25"
    check_topics(guide, SEED_TOPICS)


def test_an_announced_list_that_the_text_then_goes_through_is_no_outline(tmp_path):
    text = PAGE.rpartition("Sist")[0] + "\n\n" + "\n\n".join(f"{topic}\n\n{prose(300)}" for topic in TOPICS)
    outline = outline_guide(guide_of(tmp_path, "side.txt", text))
    assert [module.title for module in outline.modules][1:] == TOPICS[1:]
    assert not any(module.gap for module in outline.modules)


def test_an_announced_topic_that_no_heading_takes_up_is_a_module_without_material(tmp_path):
    taken = [topic for n, topic in enumerate(TOPICS) if n != 1]
    text = PAGE.rpartition("Sist")[0] + "\n\n" + "\n\n".join(f"{topic}\n\n{prose(500)}" for topic in taken)
    outline = outline_guide(guide_of(tmp_path, "side.txt", text))
    gaps = [(module.title, module.how, module.made_of) for module in outline.modules if module.gap]
    assert gaps == [(TOPICS[1], How.ANNOUNCED, ("pårørende som deler ut medisin",))]
    assert [finding.facts["topic"] for finding in outline.findings] == [TOPICS[1]]
    titles = [module.title for module in outline.modules]
    assert titles.index(TOPICS[1]) == titles.index(TOPICS[2]) - 1


def test_several_documents_are_a_module_each(tmp_path):
    for name, words in (("01-en.md", 40), ("02-to.md", 400)):
        (tmp_path / name).write_text(
            f"---\ntitle: Del {name[:2]}\n---\n## A\n\n{prose(words)}\n", encoding="utf-8"
        )
    outline = outline_guide(read_guide([tmp_path]))
    assert [module.title for module in outline.modules] == ["Del 01", "Del 02"]


def shapes(outline):
    return [(module.title, module.how, module.part, module.made_of) for module in outline.modules]


def test_short_neighbours_are_put_together_and_long_sections_split(tmp_path):
    long = "\n\n".join(f"### Del {n}\n\n{prose(400)}" for n in range(12))
    text = "# Guide\n\n" + "\n\n".join(
        [f"## Kort {n}\n\n{prose(120)}" for n in range(4)]
        + [f"## {name}\n\n{long}" for name in ("Lang", "Like lang", "Lengst")]
    )
    outline = outline_guide(guide_of(tmp_path, "a.md", text))
    assert shapes(outline) == [
        (
            "Kort 0, kort 1, kort 2 og kort 3",
            How.MERGED_SHORT,
            (0, 0),
            ("Kort 0", "Kort 1", "Kort 2", "Kort 3"),
        ),
        *(
            (f"{name} ({n} av 2)", How.SPLIT, (n, 2), (name,))
            for name in ("Lang", "Like lang", "Lengst")
            for n in (1, 2)
        ),
    ]


def test_a_chapter_that_is_most_of_the_guide_is_opened(tmp_path):
    sections = "\n\n".join(f"### Del {n}\n\n{prose(500)}" for n in range(5))
    text = f"# Guide\n\n## Råd\n\n{sections}\n\n## Siste\n\n{prose(500)}"
    outline = outline_guide(guide_of(tmp_path, "a.md", text))
    assert shapes(outline) == [
        *((f"Del {n}", How.OPENED, (0, 0), (f"Del {n}",)) for n in range(5)),
        ("Siste", How.KEPT, (0, 0), ("Siste",)),
    ]


def test_what_merged_says_names_all_that_is_in_it(tmp_path):
    names = ["Kravet til internkontroll i små virksomheter", "Ansvaret til den som leder vakten"]
    names += ["Meldinger som kommer om natten", "Hva den som vikarierer, skal få vite", "Låste skap og rom"]
    text = "# Guide\n\n" + "\n\n".join(f"## {name}\n\n{prose(190)}" for name in names)
    outline = outline_guide(guide_of(tmp_path, "a.md", text))
    assert len(outline.modules) < len(names)
    titles = "; ".join(module.title for module in outline.modules).lower()
    assert all(name.lower() in titles for name in names)
    assert [heading for module in outline.modules for heading in module.made_of] == names


def test_a_title_that_several_lessons_have_is_numbered(tmp_path):
    outline = outline_guide(guide_of(tmp_path, "a.md", f"# G\n\n## A\n\n{prose(700)}\n\n{prose(700)}\n"))
    (module,) = outline.modules
    assert [lesson.title for lesson in module.lessons] == ["A (1 av 2)", "A (2 av 2)"]
    assert len({lesson.id for lesson in module.lessons}) == 2


@pytest.mark.parametrize("sections", [1, 3, 30, 200])
def test_sizes_stay_within_their_bounds_and_nothing_is_lost_or_moved(tmp_path, sections):
    text = "# Guide\n\n" + "\n\n".join(
        f"## Del {n}\n\n"
        + "\n\n".join(prose(30 + 17 * (n % 7), f"Avsnitt {n}-{k} skal leses") for k in range(4))
        for n in range(sections)
    )
    guide = guide_of(tmp_path, "a.md", text)
    outline = outline_guide(guide)
    lessons = [lesson for module in outline.modules for lesson in module.lessons]
    units = [unit for lesson in lessons for unit in lesson.units]
    assert [passage for unit in units for passage in unit.passages] == list(guide.passages())
    whole = sum(unit.seconds for unit in units)
    sizes = [[seconds_of(lesson) for lesson in module.lessons] for module in outline.modules]
    assert len(sizes) <= max(MOST_MODULES, 2 * whole // MOST_MODULE + 1)
    assert all(sum(module) <= MOST_MODULE for module in sizes)
    assert all(size <= MOST_LESSON for module in sizes for size in module)
    assert all(sum(module) >= LEAST_MODULE for module in sizes) or sections < 4
    assert len({module.id for module in outline.modules}) == len(outline.modules)
    if sections > 3:
        assert {lesson.minutes for lesson in lessons} <= {3, 4, 5, 6, 7}


def seconds_of(lesson):
    return sum(unit.seconds for unit in lesson.units)


def test_notes_of_amendment_and_lists_of_sources_are_left_out(tmp_path):
    text = (
        "# Lov\n\n## Kapittel 1. Plikter\n\n### § 1. Melde\n\nLegen skal melde fra.\n\n"
        "*Endret ved lov 3 mars 2023 nr. 2 (i kraft 1 juli 2023).*\n\n"
        "### § 2. (Opphevet)\n\nOpphevet ved lov 22 juni 2012 nr. 46.\n\n"
        "## Kilder\n\nEn rapport fra rådet.\n"
    )
    outline = outline_guide(guide_of(tmp_path, "lov.md", text))
    taught = [
        passage.text
        for module in outline.modules
        for lesson in module.lessons
        for unit in lesson.units
        for passage in unit.passages
    ]
    assert taught == ["Legen skal melde fra."]
    assert [one.why for one in outline.left_out] == [Why.AMENDMENT, Why.REPEALED, Why.SOURCES]


def test_a_heading_without_text_is_told_and_no_lesson(tmp_path):
    full = f"## Fullt tema\n\n{prose(300)}\n\n### Tom del\n\n### Full del\n\n{prose(50)}\n"
    text = f"# G\n\n## Tomt tema\n\n{full}"
    outline = outline_guide(guide_of(tmp_path, "a.md", text))
    (module,) = outline.modules
    assert module.empty == ("Tomt tema", "Tom del")
    assert [(finding.code, finding.facts["topic"], finding.line) for finding in outline.findings] == [
        ("topic-without-text", "Tomt tema", 3),
        ("topic-without-text", "Tom del", 9),
    ]


def test_a_text_without_headings_is_one_module_and_says_so(tmp_path):
    outline = outline_guide(guide_of(tmp_path, "a.txt", f"{prose(300)}\n\n{prose(80)}\n"))
    assert len(outline.modules) == 1
    assert [finding.code for finding in outline.findings] == ["no-topics"]


def test_a_statute_of_90_kb_gives_a_course_of_sensible_size(shared):
    outline = outline_guide(read_guide([shared / "guides" / "nb-helsepersonelloven.md"]))
    assert 5 <= len(outline.modules) <= MOST_MODULES
    lessons = [lesson for module in outline.modules for lesson in module.lessons]
    assert all(3 <= lesson.minutes <= 7 for lesson in lessons)
