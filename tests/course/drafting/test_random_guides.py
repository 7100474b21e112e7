"""Whatever a guide holds, its course quotes it exactly and can be written; or there is a sentence why not."""

import pytest
from random_guides import Maker

from course.citation import holds, plain
from course.content.check import examine
from course.content.write import course_files, write_folder
from course.drafting.course import draft_course
from course.drafting.outline import outline_guide
from course.errors import Level, SourceError
from course.guide.lock import lock_bytes
from course.guide.reading import read_guide
from course.messages import LANGUAGES, say

BATCH = 20


def generated(path, folder):
    """The guide, its draft and the errors of its folder; None when a sentence said why there is no course."""
    try:
        guide = read_guide([path])
    except SourceError as error:
        told = [say(error.code, error.facts, lang) for lang in LANGUAGES]
        if not all(told):
            raise
        return None
    outline = outline_guide(guide)
    draft = draft_course(guide, outline=outline)
    if not outline.modules:
        return None
    files = course_files(draft.course, [one.source for one in guide.documents], lock_bytes(guide))
    write_folder(folder, files)
    errors = [one for one in examine(folder).findings if one.level is Level.ERROR]
    return guide, draft, errors


def quotes(draft):
    """Every citation of its lessons and questions."""
    for module in draft.course.modules:
        for lessons in module.lessons.values():
            yield from (one for lesson in lessons for block in lesson.blocks for one in block.citations)
        for bank in module.banks.values():
            yield from (one for question in bank.questions for one in question.citations)


@pytest.mark.parametrize(
    "first",
    [0, *(pytest.param(n, marks=pytest.mark.slow) for n in range(BATCH, 1_000, BATCH))],
)
def test_a_thousand_random_guides_are_quoted_exactly(tmp_path, first):
    """A few of them when time is short; a thousand otherwise."""
    drafted = 0
    for seed in range(first, first + BATCH):
        made = Maker(seed)
        text = made.text()
        path = tmp_path / f"veileder-{seed}{made.suffix}"
        path.write_text(text, encoding="utf-8")
        found = generated(path, tmp_path / f"kurs-{seed}")
        if found is None:
            continue
        guide, draft, errors = found
        drafted += 1
        passages = {passage.id: passage for passage in guide.passages()}
        assert all(holds(citation, passages) for citation in quotes(draft)), seed
        assert errors == [], seed
        if made.suffix == ".txt":
            source = plain(text)
            lost = [passage.text for passage in passages.values() if passage.text not in source]
            assert not lost, (seed, lost[0])
        taught = {one.passage for one in quotes(draft)}
        out = {one.passage.id for one in outline_guide(guide).left_out}
        assert taught | out == set(passages), seed
    assert drafted > BATCH // 2


TABLE = "| Hva | Når |\n|---|---|\n| Meld fra | Innen 3 dager |\n| Skriv journal | Samme dag |\n"
MIXED = (
    "# Both\n\n## Norsk\n\nLegen skal melde fra innen tre dager.\n\n## English\n\nThe doctor must report"
    " within three days.\n\n## Nynorsk\n\nKommunen skal sørgje for at ein ikkje ventar.\n"
)


@pytest.mark.parametrize(
    ("name", "text", "blocks"),
    [
        ("linje.txt", "Legen skal melde fra innen tre dager.", 1),
        ("linje.md", "Legen skal melde fra innen tre dager.", 1),
        ("tabell.md", TABLE, 1),
        ("tabell.html", "<table><tr><th>Hva</th></tr><tr><td>Meld fra</td></tr></table>", 1),
        ("liste.md", "- Meld fra\n- Skriv journal\n", 1),
        ("blandet.md", MIXED, 3),
    ],
)
def test_a_guide_of_next_to_nothing_is_a_course_of_next_to_nothing(tmp_path, name, text, blocks):
    (tmp_path / name).write_text(text, encoding="utf-8")
    _, draft, errors = generated(tmp_path / name, tmp_path / "kurs")
    assert errors == []
    lessons = [
        lesson for module in draft.course.modules for lesson in module.lessons[draft.course.languages[0]]
    ]
    assert sum(len(lesson.blocks) for lesson in lessons) == blocks


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.md", "# Bare en overskrift\n"),
        ("a.html", "<h1>Bare en overskrift</h1>"),
        ("a.txt", "\n \n"),
        ("a.md", "---\ntitle: Bare en tittel\n---\n"),
        ("a.html", ""),
    ],
)
def test_a_guide_without_text_gets_a_sentence(tmp_path, name, text):
    (tmp_path / name).write_text(text, encoding="utf-8")
    assert generated(tmp_path / name, tmp_path / "kurs") is None


def test_a_guide_of_sources_alone_has_no_modules(tmp_path):
    (tmp_path / "a.md").write_text("# G\n\n## Kilder\n\nEn rapport fra rådet.\n", encoding="utf-8")
    outline = outline_guide(read_guide([tmp_path / "a.md"]))
    assert outline.modules == ()
    assert len(outline.left_out) == 1


@pytest.mark.slow
@pytest.mark.parametrize("every", [1, 7, 10_000])
def test_a_guide_of_ten_thousand_passages_is_a_course(tmp_path, every):
    """Each under a heading of its own, seven under one, and all under one."""
    text = "# G\n\n" + "\n\n".join(
        (f"## Del {n}\n\n" if n % every == 0 else "")
        + f"Legen skal gi pasient {n} opplysninger om tiltak {n}."
        for n in range(10_000)
    )
    (tmp_path / "a.md").write_text(text, encoding="utf-8")
    guide, draft, errors = generated(tmp_path / "a.md", tmp_path / "kurs")
    assert errors == []
    assert {one.passage for one in quotes(draft)} == {passage.id for passage in guide.passages()}
    minutes = [lesson.minutes for module in draft.course.modules for lesson in module.lessons["nb"]]
    assert max(minutes) <= 7
