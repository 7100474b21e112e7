"""`kyndig generate`: what it says, what it writes, how it ends. Bad input gets a sentence and code 2."""

import json
import os
import subprocess
import sys

import pytest

from course.cli import kyndig
from course.quiz.bank import parse_bank

GUIDE = (
    "---\ntitle: Trygg avdeling\nupdated: 2018-10-25\n---\n\n## Melding\n\n"
    "Legen skal gi politiet opplysninger om skader på kroppen.\n\n"
    "Kommunen skal svare på meldingen senest innen 3 uker.\n"
)
TOPICS = (
    "Veileder om smerte\n\nLes den.\n\n"
    "Veilederen gir kunnskap om:\nå måle smerte\nå lindre smerte\nå skrive det ned\n"
)


@pytest.fixture
def run(capsys, monkeypatch):
    monkeypatch.setenv("KYNDIG_LANG", "nb")

    def call(*args):
        with pytest.raises(SystemExit) as ended:
            kyndig.main([os.fspath(arg) for arg in args])
        said = capsys.readouterr()
        return ended.value.code, said.out, said.err

    return call


@pytest.fixture
def source(tmp_path):
    path = tmp_path / "veileder.md"
    path.write_text(GUIDE, encoding="utf-8")
    return path


def files(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_a_guide_becomes_a_checked_folder(run, source, tmp_path):
    code, out, err = run("generate", source, "-o", tmp_path / "kurs")
    assert code == 0
    assert files(tmp_path / "kurs") == [
        "course.toml",
        "drafted.lock",
        "guide.lock",
        "guide/veileder.md",
        "modules/nb/melding/01-melding.md",
        "quizzes/nb/melding.md",
        "report.html",
        "report.json",
    ]
    assert "1 modul   1 leksjon   2 utkast   0 hull" in out
    assert "sist faglig oppdatert 25. oktober 2018" in out
    assert f"kyndig review {tmp_path / 'kurs'}" in out
    assert [line.split()[0] for line in err.splitlines()] == ["ok"] * 4
    assert "ingen feil" in err


def test_twice_gives_the_same_bytes(run, source, tmp_path):
    for name in ("en", "to"):
        assert run("generate", source, "-o", tmp_path / name)[0] == 0
    for name in files(tmp_path / "en"):
        assert (tmp_path / "en" / name).read_bytes() == (tmp_path / "to" / name).read_bytes()


def test_gaps_are_notes_and_are_named(run, tmp_path):
    (tmp_path / "a.txt").write_text(TOPICS, encoding="utf-8")
    code, out, _ = run("generate", tmp_path / "a.txt", "-o", tmp_path / "kurs")
    assert code == 0
    assert "3 moduler   3 leksjoner   0 utkast   3 hull" in out
    assert "3 temaer har ikke stoff i veilederen" in out
    assert "  Å måle smerte" in out


def test_a_source_without_topics_is_made_and_told(run, tmp_path):
    (tmp_path / "a.txt").write_text(
        "Legen skal gi politiet opplysninger om skader på kroppen.\n", encoding="utf-8"
    )
    code, out, _ = run("generate", tmp_path / "a.txt", "-o", tmp_path / "kurs")
    assert code == 1
    assert "guide/a.txt: merknad: Veilederen har ingen overskrifter" in out


def test_few_questions_are_said_and_not_filled_up(run, tmp_path):
    (tmp_path / "a.md").write_text("# T\n\n## Vind\n\nVinden blåser over fjellet i dag.\n", encoding="utf-8")
    code, _, err = run("generate", tmp_path / "a.md", "-o", tmp_path / "kurs")
    assert code == 0
    assert "Ingen utkast til spørsmål" in err


def test_json_is_data(run, source, tmp_path):
    code, out, _ = run("generate", source, "-o", tmp_path / "kurs", "--json", "--title", "Mitt kurs")
    data = json.loads(out)
    assert code == 0
    assert (data["title"], data["language"], data["updated"]) == ("Mitt kurs", "nb", "2018-10-25")
    assert (data["questions"], data["gaps"], data["lessons"]) == (2, 0, 1)
    assert data["modules"][0]["questions"] == {"number": 1, "modality": 1}


def test_a_language_may_be_told(run, source, tmp_path):
    run("generate", source, "-o", tmp_path / "kurs", "--lang", "nn")
    assert "modules/nn/melding/01-melding.md" in files(tmp_path / "kurs")


def test_a_course_is_replaced_only_when_asked_and_other_files_never(run, source, tmp_path):
    folder = tmp_path / "kurs"
    assert run("generate", source, "-o", folder)[0] == 0
    before = (folder / "course.toml").read_bytes()
    assert run("generate", source, "-o", folder, "--title", "Ny")[0] == 2
    assert (folder / "course.toml").read_bytes() == before
    assert run("generate", source, "-o", folder, "--title", "Ny", "--force")[0] == 0
    assert (folder / "course.toml").read_bytes() != before
    (folder / "notater.txt").write_text("mine", encoding="utf-8")
    assert run("generate", source, "-o", folder, "--force")[0] == 2
    assert (folder / "notater.txt").read_text(encoding="utf-8") == "mine"


BAD = {
    "tom.md": b"",
    "binær.md": bytes(range(256)) * 40,
    "pdf.md": b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n",
    "overskrifter.md": b"# En\n\n## To\n",
    "lenker.md": b"- [a](b)\n- [c](d)\n",
    "bare-tegn.txt": b"---\n***\n",
    "kurs.docx": b"PK\x03\x04",
    "uten-endelse": b"tekst",
    "dyp.html": b"<div>" * 5_000 + b"<p>x</p>",
}


@pytest.mark.parametrize("name", [*BAD, "finnes-ikke.md", "tom-mappe", "stor.md"])
def test_bad_sources_get_a_sentence_and_nothing_is_written(run, tmp_path, name):
    path = tmp_path / name
    if name in BAD:
        path.write_bytes(BAD[name])
    elif name == "tom-mappe":
        path.mkdir()
    elif name == "stor.md":
        with path.open("wb") as file:
            file.truncate(200_000_000)
    code, out, err = run("generate", path, "-o", tmp_path / "kurs")
    assert code == 2
    assert out == ""
    assert err.startswith("feil: ")
    assert name in err
    assert "Traceback" not in err
    assert not (tmp_path / "kurs").exists()
    assert [entry.name for entry in tmp_path.iterdir() if entry.name.startswith(".")] == []


ODD = {
    "latin1.md": GUIDE.encode("latin-1"),
    "utf16.md": GUIDE.encode("utf-16"),
    "klammer.md": GUIDE.encode() + b"\n" + b"[" * 20_000 + b"\n",
    "dyp.md": GUIDE.encode() + b"\n" + "\n".join("  " * n + f"- punkt {n}" for n in range(500)).encode(),
    "dyp.html": b"<p>Hei du.</p>" + b"<ul><li>x" * 500,
    "rart navn «æøå» 🙂.md": GUIDE.encode(),
    "-o.md": GUIDE.encode(),
    "linje\nskift.md": GUIDE.encode(),
    os.fsdecode(b"\xff\xfe.md"): GUIDE.encode(),
}


@pytest.mark.parametrize("name", ODD)
def test_odd_sources_become_courses_without_faults(run, tmp_path, name):
    (tmp_path / name).write_bytes(ODD[name])
    code, _, err = run("generate", "-o", tmp_path / "kurs", "--", tmp_path / name)
    assert code in {0, 1}
    assert "ingen feil" in err
    assert (tmp_path / "kurs" / "course.toml").is_file()


@pytest.fixture
def command_in_memory(run, source, tmp_path):
    """The command has run once, so that all it imports is there."""
    assert run("generate", source, "-o", tmp_path / "kurs")[0] in (0, 1)


def test_a_folder_that_cannot_be_written_gets_a_sentence(run, command_in_memory, bound_folder):
    guide = bound_folder / "veileder.md"
    guide.write_text(GUIDE, encoding="utf-8")
    (bound_folder / "låst").mkdir(mode=0o500)
    code, _, err = run("generate", guide, "-o", bound_folder / "låst" / "kurs")
    assert code == 2
    assert "Du har ikke tilgang" in err
    assert "Traceback" not in err
    assert list((bound_folder / "låst").iterdir()) == []


def test_a_file_where_the_folder_should_be_gets_a_sentence(run, source, tmp_path):
    code, _, err = run("generate", source, "-o", source)
    assert code == 2
    assert "Traceback" not in err
    assert source.read_text(encoding="utf-8") == GUIDE


@pytest.mark.parametrize(
    "args", [[], ["a.md"], ["a.md", "-o"], ["a.md", "-o", "k", "--lang", "de"], ["--nei"]]
)
def test_wrong_use_gets_a_sentence(run, args):
    code, _, err = run("generate", *args)
    assert code == 2
    assert "Traceback" not in err


def test_the_three_languages_of_the_command_line(run, source, tmp_path, monkeypatch):
    for lang, word in (("nn", "leksjon"), ("en", "lesson")):
        monkeypatch.setenv("KYNDIG_LANG", lang)
        _, out, _ = run("generate", source, "-o", tmp_path / lang)
        assert f"1 {word}" in out


def test_every_shared_guide_gives_a_course_without_faults(run, shared, tmp_path):
    for path in sorted((shared / "guides").iterdir()):
        if path.suffix in {".md", ".html", ".txt"} and path.stem != "README":
            code, _, err = run("generate", path, "-o", tmp_path / path.stem)
            assert (code, "ingen feil" in err) == (0, True), path.name


def test_no_parser_is_loaded_before_it_is_needed():
    loaded = "[name for name in ('lxml', 'markdown_it', 'rich', 'markdown') if name in sys.modules]"
    program = f"import sys, course.cli; print({loaded})"
    run_ = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert run_.stdout.strip() == "[]"


REVIEWED = """# Frister

## Klage

Kommunen skal behandle klagen senest innen 3 uker etter at den kom inn.

Legen skal tilkalle bakvakten når blodtrykket faller raskt.
"""


def keep_of_number(folder):
    rules = json.loads((folder / "report.json").read_text("utf-8"))["rules"]
    return next(rule["keep"] for rule in rules if rule["rule"] == "number")


def test_further_drafts_lie_beside_the_course_and_are_no_part_of_it(tmp_path, run):
    (tmp_path / "a.md").write_text(REVIEWED, encoding="utf-8")
    assert run("generate", tmp_path / "a.md", "-o", tmp_path / "kurs")[0] == 0
    (further,) = (tmp_path / "kurs/drafts/nb").iterdir()
    text = further.read_text("utf-8")
    bank, _ = parse_bank(text, file="x", module=further.stem, lang="nb")
    assert "needs-situation" in {tag for question in bank.questions for tag in question.tags}
    taught = (tmp_path / "kurs/quizzes/nb" / further.name).read_text("utf-8")
    there, _ = parse_bank(taught, file="y", module=further.stem, lang="nb")
    assert not {question.id for question in bank.questions} & {question.id for question in there.questions}
    assert run("generate", tmp_path / "a.md", "-o", tmp_path / "kurs", "--force")[0] == 0


def test_reviews_of_the_replaced_course_and_of_others_say_how_sure_a_rule_is(tmp_path, run):
    (tmp_path / "a.md").write_text(REVIEWED, encoding="utf-8")
    first, again = tmp_path / "kurs", tmp_path / "igjen"
    run("generate", str(tmp_path / "a.md"), "-o", str(first))
    unmoved = keep_of_number(first)
    (bank,) = (first / "quizzes/nb").iterdir()
    parsed, _ = parse_bank(bank.read_text("utf-8"), file="x", module=bank.stem, lang="nb")
    number = next(question for question in parsed.questions if question.tags == ("number",))
    (first / "reviews.toml").write_text(
        f'format = 1\n\n[[question]]\nid = "{number.id}"\nlang = "nb"\nhash = "sha256:0"\n'
        'state = "rejected"\nby = "kari"\nat = 2026-05-04T10:00:00Z\n',
        encoding="utf-8",
    )
    run("generate", str(tmp_path / "a.md"), "-o", str(again), "--calibration", str(first))
    assert keep_of_number(again) < unmoved
    run("generate", str(tmp_path / "a.md"), "-o", str(first), "--force")
    assert keep_of_number(first) < unmoved


def test_a_calibration_folder_without_a_course_is_told(tmp_path, run):
    (tmp_path / "a.md").write_text(REVIEWED, encoding="utf-8")
    options = ("--calibration", tmp_path / "borte")
    code, _, told = run("generate", tmp_path / "a.md", "-o", tmp_path / "kurs", *options)
    assert code == 2
    assert "borte" in told
    assert not (tmp_path / "kurs").exists()
