"""Lessons are the guide's own words: every block quotes its passages, nothing is added or lost."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course.citation import holds, plain
from course.content.check import examine
from course.content.model import BlockKind
from course.content.write import course_files, write_folder
from course.drafting.course import draft_course
from course.drafting.outline import outline_guide
from course.errors import Level, SourceError
from course.guide.lock import lock_bytes
from course.guide.reading import read_guide
from course.markup import text_only

pytestmark = pytest.mark.slow

GUIDE = """# Trygg utdeling

## Rutiner

Alle skal ha en rutine. Med avvik menes alt som ikke går som planlagt. Avvik meldes.

**Rutine** er en fast måte å gjøre noe på.

Sjekk dette:

- navn
    - fornavn
    - etternavn
- dose

Ha dette med:

- penn
    - blå
- papir

## Slik gjør du

1. Les ordinasjonen.
2. Tell tablettene.
3. Skriv under.

## Tidslinje

1. Legen skal svare innen 1 uke.
2. Kommunen skal varsle innen 3 uker.
3. Legen skal følge opp.

## Oversikt

| Hva | Hvem |
|-----|------|
| Dose | Lege \\| vakt |
| Tid | Pleier |
"""


def drafted(tmp_path, text=GUIDE):
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    guide = read_guide([tmp_path / "a.md"])
    return guide, draft_course(guide)


def blocks_of(draft):
    return [block for module in draft.course.modules for one in module.lessons["nb"] for block in one.blocks]


def test_every_quote_holds_and_every_passage_is_taught(tmp_path):
    guide, draft = drafted(tmp_path)
    passages = {passage.id: passage for passage in guide.passages()}
    citations = [citation for block in blocks_of(draft) for citation in block.citations]
    assert all(holds(citation, passages) for citation in citations)
    assert list(dict.fromkeys(citation.passage for citation in citations)) == list(passages)


def test_a_blocks_text_is_what_it_quotes(tmp_path):
    _, draft = drafted(tmp_path)
    for block in blocks_of(draft):
        words = plain(text_only(block.markdown)).lower()
        if block.kind is not BlockKind.TERM and "|" not in block.markdown:
            assert words == " ".join(citation.quote for citation in block.citations).lower()


def test_a_definition_is_a_term_and_the_rest_of_its_paragraph_stays(tmp_path):
    _, draft = drafted(tmp_path)
    first, term, rest, bold = blocks_of(draft)[:4]
    assert (first.markdown, first.heading, first.kind) == (
        "Alle skal ha en rutine.",
        "Rutiner",
        BlockKind.TEXT,
    )
    assert (term.markdown, term.kind) == ("Avvik\n:   Alt som ikke går som planlagt.", BlockKind.TERM)
    assert (rest.markdown, rest.heading) == ("Avvik meldes.", "")
    assert (bold.markdown, bold.kind) == ("Rutine\n:   En fast måte å gjøre noe på.", BlockKind.TERM)


def test_a_list_is_one_block_with_what_hangs_on_its_items(tmp_path):
    _, draft = drafted(tmp_path)
    block = next(block for block in blocks_of(draft) if block.markdown.startswith("- penn"))
    assert block.markdown == "- penn\n    - blå\n- papir"
    assert len(block.citations) == len(block.marks) == 3
    assert block.markdown[: block.marks[0]] == "- penn"


def test_steps_to_take_are_the_box_and_a_timeline_is_a_list(tmp_path):
    _, draft = drafted(tmp_path)
    boxes = [block for block in blocks_of(draft) if block.kind is BlockKind.DO]
    assert [(box.title, box.heading) for box in boxes] == [
        ("Hva gjør du?", ""),
        ("Slik gjør du", "Slik gjør du"),
    ]
    assert any(block.markdown.startswith("1. Legen skal svare") for block in blocks_of(draft))


def test_a_table_stays_a_table_where_its_rows_have_its_columns(tmp_path):
    _, draft = drafted(tmp_path, GUIDE.replace(" \\| vakt", ""))
    assert blocks_of(draft)[-1].markdown == "| Hva | Hvem |\n|---|---|\n| Dose | Lege |\n| Tid | Pleier |"
    _, draft = drafted(tmp_path)
    assert blocks_of(draft)[-1].markdown == "- Dose | Lege | vakt\n- Tid | Pleier"


def test_objectives_are_measurable_and_about_what_the_lesson_has(tmp_path):
    _, draft = drafted(tmp_path)
    (lesson,) = draft.course.modules[0].lessons["nb"]
    assert lesson.objectives == (
        "Gjengi hovedpunktene om rutiner, tidslinje og oversikt",
        "Forklare hva som menes med avvik og rutine",
        "Nevne trinnene i «Slik gjør du» i riktig rekkefølge",
        "Gjengi fristene og grensene som gjelder",
    )
    vague = ("forstå", "kjenne til", "ha kunnskap om")
    assert not any(objective.lower().startswith(vague) for objective in lesson.objectives)


WORDS = st.text(alphabet="abcæ1 .§*_[]<>|:#-\"'«»{}\\`&", min_size=1, max_size=60)
HTML = [
    "<h1>",
    "</h1>",
    "<h2>",
    "<p>",
    "<ul>",
    "<li>",
    "</ul>",
    "<ol>",
    "<table>",
    "<tr>",
    "<td>",
    "<dl>",
    "<dt>",
    "<dd>",
]
PARTS = st.lists(
    st.one_of(
        WORDS,
        WORDS.map("- {}".format),
        WORDS.map("1. {}".format),
        WORDS.map("## {}".format),
        WORDS.map("**{}** er noe".format),
        WORDS.map("Legen skal melde innen 3 uker om {} når det er nødvendig.".format),
        st.sampled_from(HTML),
    ),
    min_size=1,
    max_size=12,
)


@pytest.mark.parametrize("name", ["a.md", "a.html", "a.txt"])
@settings(max_examples=60)
@given(parts=PARTS)
def test_whatever_the_guide_says_its_course_can_be_written_and_quotes_it(tmp_path_factory, name, parts):
    home = tmp_path_factory.mktemp("g")
    (home / name).write_text("\n\n".join(parts), encoding="utf-8")
    try:
        guide = read_guide([home / name])
    except SourceError:
        return
    outline = outline_guide(guide)
    if not outline.modules:
        return
    draft = draft_course(guide, outline=outline)
    passages = {passage.id: passage for passage in guide.passages()}
    for module in draft.course.modules:
        for lessons in module.lessons.values():
            for lesson in lessons:
                assert lesson.blocks
                assert all(holds(one, passages) for block in lesson.blocks for one in block.citations)
    files = course_files(draft.course, [one.source for one in guide.documents], lock_bytes(guide))
    write_folder(home / "kurs", files)
    report = examine(home / "kurs")
    assert [finding for finding in report.findings if finding.level is Level.ERROR] == []


def test_a_lesson_never_starts_deep_in_its_headings(tmp_path):
    long = "Avdelingen har en rutine som alle kjenner. " * 60
    text = "".join(f"#### Dypt {n}\n\n{long}\n\n" for n in range(4))
    _, draft = drafted(tmp_path, f"# G\n\n## A\n\n{long}\n\n### B\n\n{text}")
    for lesson in draft.course.modules[0].lessons["nb"]:
        levels = [1, *(block.heading_level for block in lesson.blocks if block.heading)]
        assert all(after <= before + 1 for before, after in pairwise(levels))


def test_pointers_elsewhere_are_not_taught(tmp_path):
    _, draft = drafted(tmp_path, "# G\n\n## A\n\nSe også: håndboken\n\nSe etter merker på øret.\n")
    assert [block.markdown for block in blocks_of(draft)] == ["Se etter merker på øret."]


def test_a_long_list_is_several_blocks_and_counts_on(tmp_path):
    steps = "\n".join(f"{n}. Les side {n}." for n in range(3, 133))
    _, draft = drafted(tmp_path, f"# G\n\n## A\n\n{steps}\n")
    lines = [line for block in blocks_of(draft) for line in block.markdown.split("\n")]
    assert lines == [f"{n}. Les side {n}." for n in range(3, 133)]
    assert len(blocks_of(draft)) == 3


def test_a_long_table_is_several_with_the_same_head(tmp_path):
    rows = "\n".join(f"| {n} | b |" for n in range(120))
    _, draft = drafted(tmp_path, f"# G\n\n## A\n\n| Hva | Hvem |\n|---|---|\n{rows}\n")
    assert [block.markdown.split("\n")[0] for block in blocks_of(draft)] == ["| Hva | Hvem |"] * 3
    assert sum(len(block.citations) for block in blocks_of(draft)) == 120


def test_a_row_of_signs_is_no_lesson(tmp_path):
    guide, draft = drafted(tmp_path, "# G\n\n## A\n\nTekst her.\n\n" + "[x" * 500 + "\n")
    assert [block.markdown for block in blocks_of(draft)] == ["Tekst her."]
    assert draft.left_out == len(list(guide.passages())) - 1
