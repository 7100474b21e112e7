"""The generator's report: its numbers agree, it says what was left out, it is one file and the same twice."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest
from report_files import assert_stands_alone, faults

from course.cli import coverage, kyndig
from course.content.load import load_course
from course.drafting.coverage import COUNTED, Because, cover, facts_to_cover
from course.drafting.facts import FactKind
from course.drafting.outline import outline_guide
from course.drafting.questions.calibration import START
from course.drafting.questions.candidate import Needs
from course.drafting.report import as_json
from course.drafting.report.build import BEFORE, NOT_IN_COURSE, OPENING, TALLIES
from course.drafting.selection import Why
from course.drafting.sizing import How
from course.guide.reading import read_guide
from course.messages import table

SOURCE = """# Veileder om meldeplikt

Forfatteren takker alle som bidro.

## Når du skal melde

Du skal melde fra til barnevernstjenesten når det er grunn til å tro at et barn blir mishandlet.

Legen skal gi politiet opplysninger innen tre dager etter at kravet er mottatt.

Disse skal også gi politiet melding når barnet er i fare `<script>alert(1)</script>` hjemme.

## Samarbeid

Kommunen bør ha en skriftlig avtale med krisesenteret.

Kommunen skal føre tilsyn med krisesenteret minst hvert andre år.
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "meldeplikt.md").write_text(SOURCE, encoding="utf-8")
    return generated(tmp_path, "kurs")


def generated(tmp_path: Path, name: str) -> Path:
    with pytest.raises(SystemExit) as left:
        kyndig.main(["generate", str(tmp_path / "meldeplikt.md"), "-o", str(tmp_path / name)])
    assert left.value.code in (0, 1)
    return tmp_path / name


def report(folder: Path) -> dict[str, Any]:
    loaded: dict[str, Any] = json.loads((folder / "report.json").read_text(encoding="utf-8"))
    return loaded


def test_the_schema_is_that_of_the_report_and_the_report_keeps_it(folder: Path):
    schema = as_json.schema_bytes()
    assert Path(as_json.__file__).with_name("schema.json").read_bytes() == schema
    assert faults(report(folder), json.loads(schema)) == []
    assert faults({**report(folder), "minutes": "3"}, json.loads(schema)) == ["/minutes: '3' is no integer"]


def test_its_numbers_agree_with_each_other(folder: Path):
    told = report(folder)
    assert sum(module["drafts"] for module in told["modules"]) == len(told["drafts"])
    assert sum(rule["drafts"] for rule in told["rules"]) == len(told["drafts"])
    assert sum(chapter["passages"] for chapter in told["chapters"]) == told["passages"]
    assert sum(len(rows) for rows in told["beside"].values()) == told["used"]
    for row in told["tallies"]:
        assert row["found"] == row["asked"] + row["taught"] + row["left_out"]
    whole = {row["kind"]: row for row in told["tallies"]}
    assert whole["asked-for"]["found"] == whole["duty"]["found"] + whole["recommendation"]["found"] == 5
    assert len(told["gaps"]) == whole["asked-for"]["found"] - whole["asked-for"]["asked"]


def test_a_gap_says_which_sentence_and_why(folder: Path):
    gaps = {gap["sentence"]: gap["reason"] for gap in report(folder)["gaps"]}
    assert [reason for sentence, reason in gaps.items() if sentence.startswith("Disse skal")] == ["orphan"]


LONG = " ".join(f"Avsnitt {n} handler om noe som alle i avdelingen har nytte av." for n in range(12))
SHAPES = f"""# Veileder om vakter

Denne veilederen er laget for alle som går vakter.

## Innkalling

{"Alle får beskjed på telefon når det trengs flere på vakt. " * 3}

## Bytte av vakt

Du kan bytte vakt med en annen.

## Rutiner på vakt

{(LONG + chr(10) + chr(10)) * 40}

## Kilder

Håndbok for vaktledere.

Rapport om vakter.
"""


def test_each_module_says_how_it_came_about_and_of_what(tmp_path: Path):
    (tmp_path / "meldeplikt.md").write_text(SHAPES, encoding="utf-8")
    modules = report(generated(tmp_path, "kurs"))["modules"]
    split = [one for one in modules if one["how"] == "split"]
    assert [one["part"] for one in split] == [[n, len(split)] for n in range(1, len(split) + 1)]
    assert len(split) > 1
    assert {tuple(one["made_of"]) for one in split} == {("Rutiner på vakt",)}
    (merged,) = [one for one in modules if one["how"] == "merged-short"]
    assert merged["made_of"] == ["Innkalling", "Bytte av vakt"]
    page = (tmp_path / "kurs" / "report.html").read_text(encoding="utf-8")
    assert "Slått sammen: for korte hver for seg<small>Innkalling · Bytte av vakt</small>" in page
    assert f"Delt: for lang til én modul (del 1 av {len(split)})" in page


def test_each_passage_that_was_left_out_says_why(tmp_path: Path):
    (tmp_path / "meldeplikt.md").write_text(SHAPES, encoding="utf-8")
    told = report(generated(tmp_path, "kurs"))
    left = [(one["text"], one["why"]) for one in told["left_out"]]
    assert left == [("Håndbok for vaktledere.", "sources"), ("Rapport om vakter.", "sources")]
    assert told["passages"] - told["used"] == len(left)
    page = (tmp_path / "kurs" / "report.html").read_text(encoding="utf-8")
    assert "Kilder og lenker" in page
    assert "Rapport om vakter." in page


def test_a_demand_beside_a_list_of_topics_is_a_gap_that_no_lesson_teaches(tmp_path: Path):
    topics = "Veilederen skal ha disse temaene:\n\n- Melding\n- Samtaler\n- Taushet\n"
    text = f"# Plan\n\nLederen skal melde fra innen tre dager.\n\n{topics}"
    (tmp_path / "meldeplikt.md").write_text(text, encoding="utf-8")
    told = report(generated(tmp_path, "kurs"))
    assert {module["how"] for module in told["modules"]} == {"announced"}
    assert [one["why"] for one in told["left_out"]] == ["around-topics"]
    gaps = {gap["sentence"]: gap["reason"] for gap in told["gaps"]}
    assert gaps["Lederen skal melde fra innen tre dager."] == "not-taught"


def test_everything_that_the_report_can_say_has_its_words():
    wanted = [f"report-how-{how}" for how in (*How, BEFORE, OPENING)]
    wanted += [f"report-why-{why}" for why in (*Why, NOT_IN_COURSE)]
    wanted += [f"report-gap-{do}{why}" for why in Because for do in ("", "do-")]
    wanted += [f"report-rule-{rule}" for rule in (*START, "")]
    wanted += [f"report-one-{kind}" for kind in FactKind]
    wanted += [f"report-more-{needs or 'complete'}" for needs in Needs]
    wanted += [f"report-kind-{kind}" for kind, _ in TALLIES]
    assert [code for code in wanted if code not in table()] == []
    room = Path(as_json.__file__).parent
    files = [path for path in room.iterdir() if path.suffix in {".py", ".html"}]
    said = "".join(path.read_text("utf-8") for path in [*files, Path(coverage.__file__)])
    own = [code for code in table() if code.startswith("report-") and code not in wanted]
    left_over = [code for code in own if not re.search(f"[\"']{code}[\"']", said)]
    assert left_over == [], "sentences that nothing says"


def test_coverage_is_counted_as_check_counts_it(folder: Path):
    course = load_course(folder).course
    assert course is not None
    guide = read_guide([folder / "guide" / "meldeplikt.md"])
    covered = cover(course, facts_to_cover(guide, outline_guide(guide)))
    told = {row["kind"]: row for row in report(folder)["tallies"]}
    assert told["asked-for"]["found"] == len(covered.demands)
    assert told["asked-for"]["asked"] == sum(one.is_asked for one in covered.demands)
    assert {gap["kind"] for gap in report(folder)["gaps"]} <= {kind.value for kind in COUNTED}
    assert [gap["sentence"] for gap in report(folder)["gaps"]] == [
        one.fact.sentence for one in covered.demands if not one.is_asked
    ]


def test_more_drafts_are_shown_for_the_module_that_has_them(tmp_path: Path):
    limits = "\n\n".join(
        f"{who} skal gi {whom} skriftlig svar på meldingen innen {n} dager etter at den er mottatt."
        for n, (who, whom) in enumerate(
            [
                ("Legen", "politiet"),
                ("Kommunen", "foreldrene"),
                ("Tannlegen", "barnevernstjenesten"),
                ("Krisesenteret", "fylkeslegen"),
                ("Skolen", "tilsynet"),
                ("Barnehagen", "helsestasjonen"),
            ],
            start=3,
        )
    )
    (tmp_path / "meldeplikt.md").write_text(f"# Veileder\n\n## Frister\n\n{limits}\n", encoding="utf-8")
    folder = generated(tmp_path, "kurs")
    told = report(folder)
    (module,) = [one for one in told["modules"] if one["reserve"]]
    assert module["reserve"] == len(told["more"]) == sum(rule["reserve"] for rule in told["rules"])
    lines = (folder / module["more"]).read_text(encoding="utf-8").splitlines()
    assert sum(line.startswith("## ") for line in lines) == module["reserve"]
    page = (folder / "report.html").read_text(encoding="utf-8")
    assert f"utkast til, i {module['more']}" in page
    assert all(draft["id"] in page for draft in told["more"])


def test_what_reading_told_stands_apart_from_what_drafting_told(tmp_path: Path):
    text = "Du skal lagre filen.\n\n```\nkode\n```\n"
    (tmp_path / "meldeplikt.md").write_text(text, encoding="utf-8")
    told = report(generated(tmp_path, "kurs"))
    assert [note["code"] for note in told["unreadable"]] == ["code-left-out"]
    assert "no-topics" in [note["code"] for note in told["notes"]]


def test_the_page_is_one_file_that_runs_nothing_and_fetches_nothing(folder: Path):
    page = (folder / "report.html").read_text(encoding="utf-8")
    assert "&lt;script&gt;alert(1)" in page
    assert_stands_alone(page)


ODD = {
    "one line": "Du skal melde fra til barnevernstjenesten.",
    "tables alone": "| Hvem | Frist |\n| --- | --- |\n| Legen | 3 dager |\n| Kommunen | 3 uker |\n",
    "no drafts": "# Om huset\n\n## Rommene\n\nHuset har mange rom.\n\n## Hagen\n\nHagen er stor og grønn.\n",
    "a list of topics": "# Plan\n\nVeilederen skal ha disse temaene:\n\n- Melding\n- Samtaler\n- Taushet\n",
    "marks": '# <b>A</b> & "B"\n\n## <i>C</i>\n\nDu skal skrive </style><script>x</script> & «så».\n',
}


@pytest.mark.parametrize("name", ODD)
def test_odd_guides_have_a_whole_report(tmp_path: Path, name: str):
    (tmp_path / "meldeplikt.md").write_text(ODD[name], encoding="utf-8")
    folder = generated(tmp_path, "kurs")
    assert faults(report(folder), json.loads(as_json.schema_bytes())) == []
    assert_stands_alone((folder / "report.html").read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    "name",
    [
        "en-owasp-authentication.md",
        "en-owasp-logging.html",
        "nb-krisesenterlova.txt",
        "en-owasp-session-management.docx",
        "en-owasp-authorization.pdf",
        pytest.param("nb-barnevernsloven.pdf", marks=pytest.mark.slow),
        "nb-helse-og-omsorgstjenesteloven.docx",
        "nb-helsepersonelloven.md",
    ],
)
def test_real_guides_have_a_report_that_keeps_its_schema_and_stands_alone(
    tmp_path: Path, shared: Path, name: str
):
    with pytest.raises(SystemExit) as left:
        kyndig.main(["generate", str(shared / "guides" / name), "-o", str(tmp_path / "kurs")])
    assert left.value.code in (0, 1)
    told = report(tmp_path / "kurs")
    assert faults(told, json.loads(as_json.schema_bytes())) == []
    assert told["used"] + len(told["left_out"]) == told["passages"]
    assert all(one["why"] in set(Why) for one in told["left_out"])
    assert_stands_alone((tmp_path / "kurs" / "report.html").read_text(encoding="utf-8"))


def test_the_same_guide_gives_the_same_report(folder: Path, tmp_path: Path):
    again = generated(tmp_path, "igjen")
    for name in ("report.json", "report.html"):
        assert (folder / name).read_bytes() == (again / name).read_bytes()


def test_a_folder_with_a_report_can_be_generated_again(folder: Path):
    with pytest.raises(SystemExit) as left:
        kyndig.main(["generate", str(folder.parent / "meldeplikt.md"), "-o", str(folder), "--force"])
    assert left.value.code in (0, 1)


@pytest.mark.parametrize("lang", ["nn", "en"])
def test_the_page_speaks_the_language_of_the_guide(tmp_path: Path, lang: str):
    (tmp_path / "meldeplikt.md").write_text(SOURCE, encoding="utf-8")
    with pytest.raises(SystemExit):
        kyndig.main(["generate", str(tmp_path / "meldeplikt.md"), "-o", str(tmp_path / "ut"), "--lang", lang])
    page = (tmp_path / "ut" / "report.html").read_text(encoding="utf-8")
    assert f'<html lang="{lang}">' in page
    assert {"nn": "Frå rettleiar til kursutkast", "en": "From guide to draft course"}[lang] in page
