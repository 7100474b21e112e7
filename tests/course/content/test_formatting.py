"""The fixed form: ids that were missing, keys in order, stray spaces gone, and nothing else changed."""

from __future__ import annotations

import shutil
import tomllib
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lesson_texts import HEAD, LINE, PIECES

from course.content.formatting import format_bank, format_folder, format_lesson, format_toml
from course.content.lesson import parse_lesson
from course.content.load import load_course
from course.content.release import freeze
from course.errors import Level

NAME = {"file": "modules/nb/m/01-l.md", "module": "m", "lesson_id": "l", "lang": "nb"}


def formed(text: str) -> str:
    done = format_lesson(text, **NAME)
    assert done is not None
    return done[0]


def test_a_folder_in_its_fixed_form_changes_nothing(folder):
    first = format_folder(folder)
    for change in first.changes:
        (folder / change.file).write_bytes(change.data)
    again = format_folder(folder)
    assert (again.changes, again.faults) == ((), ())
    assert again.files == 6


def test_the_fixed_form_is_the_same_release_with_the_same_approvals(folder):
    before = load_course(folder)
    for change in format_folder(folder).changes:
        (folder / change.file).write_bytes(change.data)
    after = load_course(folder)
    assert before.course is not None
    assert after.course is not None
    assert freeze(after.course).hash == freeze(before.course).hash


def test_missing_ids_come_from_the_words_and_are_unique():
    text = (
        HEAD
        + '## Hva gjør du?\n\nEn.\n{.own from="x"}\n\n'
        + ':::case[Hva gjør du?]{.own from="y {z}"}\n\nTo.\n\n:::\n\n'
        + 'Tre *ord* til og så noen flere.  \n{.own from="x"}\n\nFire.[^hva-gjor-du-3]\n\n'
        + '[^hva-gjor-du-3]: g/x "q"\n'
    )
    done = format_lesson(text, **NAME)
    assert done is not None
    lesson, findings = parse_lesson(done[0], **NAME)
    assert findings == ()
    assert [block.id for block in lesson.blocks] == [
        "hva-gjor-du",
        "hva-gjor-du-2",
        "tre-ord-til-og-sa-noen",
        "hva-gjor-du-3",
    ]
    assert done[2] == 3


def test_an_id_that_is_there_never_changes():
    text = HEAD + '## Ny overskrift\n\nEn.\n{.own #gammel from="x"}\n'
    assert formed(text) == text


def test_a_block_without_letters_is_named_after_its_kind():
    assert "{.own #note" in formed(HEAD + ':::note{.own from="x"}\n\n???\n\n:::\n')


def test_a_translation_takes_its_ids_from_the_source_language(folder):
    for top in ("modules", "quizzes"):
        shutil.copytree(folder / top / "nb", folder / top / "en")
    toml = (folder / "course.toml").read_text("utf-8").replace('["nb"]', '["nb", "en"]')
    (folder / "course.toml").write_text(toml, "utf-8")
    lesson, bank = folder / "modules/en/plikter/01-melde.md", folder / "quizzes/en/plikter.md"
    lesson.write_text(lesson.read_text("utf-8").replace("#alene ", ""), "utf-8")
    text = bank.read_text("utf-8").replace("= usant", "= false").replace(" {#meld-02}", "")
    bank.write_text(text, "utf-8")
    changes = {change.file: change for change in format_folder(folder).changes}
    assert b"{.own #alene from=" in changes["modules/en/plikter/01-melde.md"].data
    assert b"{#meld-02}" in changes["quizzes/en/plikter.md"].data
    assert changes["quizzes/en/plikter.md"].new_ids == 1


def test_two_banks_never_get_the_same_new_id(folder):
    bank = folder / "quizzes/nb/plikter.md"
    text = bank.read_text("utf-8").replace(" {#meld-01}", "").replace(" {#meld-02}", "")
    bank.write_text(text, "utf-8")
    (folder / "quizzes/nb/trygghet.md").write_text(
        text.replace("module: plikter", "module: trygghet"), "utf-8"
    )
    for change in format_folder(folder).changes:
        (folder / change.file).write_bytes(change.data)
    course = load_course(folder).course
    assert course is not None
    ids = [question.id for module in course.modules for question in module.banks["nb"].questions]
    assert ids == [
        "nar-skal-du-melde-fra-2",
        "taushetsplikten-hindrer-deg-i-a-melde-2",
        "nar-skal-du-melde-fra",
        "taushetsplikten-hindrer-deg-i-a-melde",
    ]


def test_the_head_gets_its_keys_in_order_unless_it_has_comments():
    text = '---\nminutes: "4"\ntitle: "T"\n---\nA.\n{.own #a from="x"}\n'
    assert formed(text) == text.replace('minutes: "4"\ntitle: "T"', "title: T\nminutes: 4")
    commented = text.replace("---\nminutes", "---\n# om leksjonen\nminutes")
    assert formed(commented) == commented


def test_spaces_go_where_nothing_reads_them_and_stay_where_something_does():
    text = HEAD + 'A.  \nB.\t\n{.own #a from="x"}  \n\n\n\n```\n\n\nx  \n```\n{.own #k from="y"}\n\n\n'
    assert formed("\ufeff" + text.replace("\n", "\r\n")) == (
        HEAD + 'A.  \nB.\n{.own #a from="x"}\n\n```\n\n\nx\n```\n{.own #k from="y"}\n'
    )


def test_a_file_with_faults_is_left_as_it_is_and_the_others_are_not(folder, edit):
    edit("modules/nb/plikter/01-melde.md", "[^terskel-1]:", "[^terskel-9]:")
    edit("modules/nb/trygghet/01-start.md", "#pause ", "")
    done = format_folder(folder)
    assert {finding.file for finding in done.faults} == {"modules/nb/plikter/01-melde.md"}
    assert "modules/nb/trygghet/01-start.md" in {change.file for change in done.changes}
    assert "modules/nb/plikter/01-melde.md" not in {change.file for change in done.changes}


@pytest.mark.parametrize(
    "text", ['a = "x"  \n\n\nb = """\nto  \nlinjer"""\n\n\n', "a = 1", 'a = "a\u030a"\r\n']
)
def test_toml_values_never_change(text: str):
    plain = unicodedata.normalize("NFC", text.replace("\r\n", "\n"))
    assert tomllib.loads(format_toml(text)) == tomllib.loads(plain)
    assert format_toml(format_toml(text)) == format_toml(text)


@given(st.lists(st.one_of(PIECES, LINE, st.just('{.own from="z"}\n')), max_size=20).map("".join))
def test_the_fixed_form_reads_the_same_but_for_new_ids_and_is_fixed(body: str):
    lesson, findings = parse_lesson(HEAD + body, **NAME)
    faults = {finding.code for finding in findings if finding.level is Level.ERROR}
    if faults - {"id-missing"}:
        return
    done = format_lesson(HEAD + body, **NAME)
    assert done is not None
    text, after, made = done
    assert parse_lesson(text, **NAME)[0] == after
    assert [block.markdown for block in after.blocks] == [block.markdown for block in lesson.blocks]
    assert sum(not block.id for block in lesson.blocks) == made
    assert all(not old.id or old.id == new.id for old, new in zip(lesson.blocks, after.blocks, strict=True))
    assert format_lesson(text, **NAME) == (text, after, 0)


def test_a_bank_gets_its_fixed_form():
    text = "---\npass: 80\nmodule: m\n---\n## Er det så?\n= sant\nbloom: apply\nown: meg\n"
    done = format_bank(text, file="quizzes/nb/m.md", module="m", lang="nb")
    assert done is not None
    assert done[0].startswith("---\nmodule: m\npass: 80\n---\n")
    assert "## Er det så? {#er-det-sa}" in done[0]
    assert done[0].index("own: meg") < done[0].index("bloom: apply")
