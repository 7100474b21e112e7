"""Files and folders to a guide, and what is said of those that cannot be read."""

import os
from pathlib import Path

import pytest

from course.errors import SourceError
from course.guide.decoding import MAX_BYTES
from course.guide.lock import lock_bytes, read_lock
from course.guide.reading import read_guide, safe_name

TEXT = "# Tema\n\n## Del\n\nEt avsnitt om blåmerker på øret.\n\nEt avsnitt til.\n"


def write(folder: Path, name: str, data: str | bytes = TEXT) -> Path:
    path = folder / name
    path.write_bytes(data.encode() if isinstance(data, str) else data)
    return path


def ids(guide):
    return [passage.id for passage in guide.passages()]


def refusal(*paths):
    with pytest.raises(SourceError) as caught:
        read_guide(paths)
    return caught.value


def test_a_folder_is_read_in_the_order_of_names_and_numbers_are_no_part_of_ids(tmp_path):
    write(tmp_path, "10-siste.md")
    write(tmp_path, "02-første del.md")
    write(tmp_path, "README.md")
    write(tmp_path, "bilde.png", b"\x89PNG")
    guide = read_guide([tmp_path])
    assert [document.source.name for document in guide.documents] == ["02-første del.md", "10-siste.md"]
    assert ids(guide)[::2] == ["forste-del/del-1", "siste/del-1"]
    assert [(finding.code, finding.file) for finding in guide.findings] == [
        ("source-left-out", "guide/README.md"),
        ("source-left-out", "guide/bilde.png"),
    ]


def test_the_same_heading_twice_goes_on_counting_and_ids_are_unique(tmp_path):
    path = write(tmp_path, "a.md", "## Del\n\nEn her.\n\n## Annet\n\nTo her.\n\n## Del\n\nTre her.\n")
    assert ids(read_guide([path])) == ["a/del-1", "a/annet-1", "a/del-2"]


def test_a_lock_keeps_ids_for_texts_that_have_not_changed(tmp_path):
    path = write(tmp_path, "a.md", "## Del\n\nEn her.\n\nTo her.\n\nTre her.\n")
    lock = read_lock(lock_bytes(read_guide([path])))
    write(
        tmp_path, "a.md", "## Ny del\n\nHelt ny tekst.\n\n## Del\n\nTre her.\n\nEn her.\n\nTo, men endret.\n"
    )
    guide = read_guide([path], lock=lock)
    assert ids(guide) == ["a/ny-del-1", "a/del-3", "a/del-1", "a/del-4"]


def test_two_sources_whose_names_differ_by_number_or_suffix_only_get_ids_of_their_own(tmp_path):
    for name in ("01-a.md", "02-a.md", "a.txt"):
        write(tmp_path, name)
    guide = read_guide([tmp_path])
    assert len(set(ids(guide))) == len(ids(guide)) == 6


@pytest.mark.parametrize(
    "encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "latin-1", "cp1252", "mac-roman", "cp865"]
)
def test_the_encodings_that_norwegian_texts_come_in(tmp_path, encoding):
    text = TEXT.replace(
        "øret", "øret, «sa hun» – straks" if encoding == "utf-8" else "øret, sa hun, særlig på kvelden"
    )
    path = write(tmp_path, "a.md", text.encode(encoding))
    guide = read_guide([path])
    assert "blåmerker på øret" in next(iter(guide.passages())).text
    told = [finding.code for finding in guide.findings]
    assert told == ([] if encoding in {"utf-8", "utf-8-sig", "utf-16"} else ["encoding-guessed"])


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"", "source-empty"),
        (b" \n\t\r\n", "source-empty"),
        ("\ufeff \n".encode("utf-16"), "source-no-text"),
        ("–\n\n***\n\n…\n".encode(), "source-no-text"),
        (b"%PDF-1.7 ...", "source-binary"),
        (b"PK\x03\x04" + bytes(50), "source-binary"),
        (bytes(range(256)) * 20, "source-binary"),
        (b"tekst\x00tekst", "source-binary"),
        (b"# Bare en overskrift\n", "source-no-text"),
    ],
)
def test_what_is_no_text_is_refused_by_name(tmp_path, data, code):
    error = refusal(write(tmp_path, "veileder.md", data))
    assert error.code == code
    assert str(error.facts["file"]).endswith("veileder.md")


def test_a_huge_file_is_refused_before_it_is_read(tmp_path):
    path = tmp_path / "stor.md"
    with path.open("wb") as file:
        file.truncate(200_000_000)  # sparse: takes no room on the disk
    assert refusal(path).code == "source-too-big"
    assert MAX_BYTES < 200_000_000


def test_a_text_longer_than_any_guide_is_refused(tmp_path):
    assert refusal(write(tmp_path, "lang.txt", b"ord " * 3_000_000)).code == "source-too-long"


def test_what_is_not_there_or_no_file(tmp_path):
    write(tmp_path, "kurs.doc", b"PK")
    (tmp_path / "tom").mkdir()
    os.mkfifo(tmp_path / "rør.md")
    (tmp_path / "løkke.md").symlink_to(tmp_path / "løkke.md")
    found = {
        name: refusal(tmp_path / name).code
        for name in ("finnes-ikke.md", "kurs.doc", "tom", "rør.md", "løkke.md", "x" * 300 + ".md", "a\0b.md")
    }
    assert found == {
        "finnes-ikke.md": "source-missing",
        "kurs.doc": "source-format",
        "tom": "source-folder-empty",
        "rør.md": "source-not-a-file",
        "løkke.md": "source-missing",
        "x" * 300 + ".md": "source-missing",
        "a\0b.md": "source-missing",
    }


def test_a_file_without_permission(bound_folder):
    path = write(bound_folder, "hemmelig.md")
    path.chmod(0)
    assert refusal(path).code == "source-not-allowed"


def test_two_sources_of_the_same_name(tmp_path):
    (tmp_path / "b").mkdir()
    error = refusal(write(tmp_path, "Veileder.md"), write(tmp_path / "b", "veileder.md"))
    assert error.code == "source-name-twice"


@pytest.mark.parametrize(
    ("name", "safe"),
    [
        ("01-lovverk.md", "01-lovverk.md"),
        ("blåmerker på øret.md", "blåmerker på øret.md"),
        ("a\nb.md", "a-b.md"),
        ("-rf.md", "rf.md"),
        ("..md", "kilde.md"),
        ('c:\\x"y.md', "c-x-y.md"),
        ("日本語.md", "日本語.md"),
        ("\udcff\udcfe.md", "kilde.md"),
        ("x" * 200 + ".md", "x" * 120 + ".md"),
    ],
)
def test_names_that_every_system_can_hold(name, safe):
    assert safe_name(name) == safe


def test_weird_names_are_read(tmp_path):
    for name in ("日本語.md", "a\nb.md", "-rf.md", "emoji 🙂.md", os.fsdecode(b"\xff\xfe.md")):
        write(tmp_path, name)
    guide = read_guide([tmp_path])
    assert len({document.source.name for document in guide.documents}) == 5
    assert all(passage.id.isascii() for passage in guide.passages())
    lock_bytes(guide)


def test_the_guides_title_date_and_language(tmp_path):
    write(tmp_path, "a.md", "---\ntitle: A\nupdated: 2020-01-01\n---\nDu skal melde fra når du ser vold.\n")
    write(tmp_path, "b.md", "---\ntitle: B\noppdatert: 3. mai 2021\n---\nDu skal ikke vente.\n")
    guide = read_guide([tmp_path / "a.md", tmp_path / "b.md"])
    assert (str(guide.updated), guide.language) == ("2021-05-03", "nb")
    assert read_guide([tmp_path / "a.md"]).title == "A"


def test_documents_may_say_which_guide_they_are_a_part_of(tmp_path):
    write(tmp_path, "a.md", "---\ntitle: A\nguide: Trygg avdeling\n---\nDu skal melde fra.\n")
    write(tmp_path, "b.md", "---\ntitle: B\n---\nDu skal ikke vente.\n")
    assert read_guide([tmp_path]).title == "Trygg avdeling"
