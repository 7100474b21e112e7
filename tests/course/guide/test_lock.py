"""guide.lock: written the same way every time, read back whole, refused by line."""

import json

import pytest

from course.citation import text_hash
from course.errors import SourceError
from course.guide.lock import lock_bytes, lock_of, read_lock
from course.guide.reading import read_guide

HEAD = '{"files":{"guide/a.md":"sha256:00"},"format":1}\n'


def entry(**changes):
    text = changes.get("text", "Én.")
    whole = {"id": "a/b-1", "hash": text_hash(str(text)), "text": text} | changes
    return json.dumps(whole, ensure_ascii=False) + "\n"


@pytest.fixture
def guide(tmp_path):
    path = tmp_path / "a.md"
    path.write_text("# Tittel\n\n## Ære og øre {#aere}\n\nEn «quote» her.\n\n- punkt\n", encoding="utf-8")
    return read_guide([path])


def test_is_read_back_whole(guide):
    lock = read_lock(lock_bytes(guide))
    assert lock.passages == tuple(guide.passages())
    assert lock.files == {"guide/a.md": guide.documents[0].source.sha256}
    assert lock == lock_of(guide)


def test_is_json_lines_with_sorted_keys_and_letters_as_they_are(guide):
    head, first, *_ = lock_bytes(guide).decode().splitlines()
    assert json.loads(head)["format"] == 1
    assert list(json.loads(first)) == sorted(json.loads(first))
    assert "«quote»" in first
    assert json.loads(first)["place"] == ["Tittel", "Ære og øre"]


def test_reads_what_another_program_wrote():
    lock = read_lock((HEAD + entry() + "\n" + entry(id="a/b-2", text="To.")).encode())
    assert [passage.id for passage in lock.passages] == ["a/b-1", "a/b-2"]


@pytest.mark.parametrize(
    ("data", "code", "line"),
    [
        (b"", "lock-line", 1),
        (b"\xff", "lock-not-utf8", None),
        (b"[]\n", "lock-line", 1),
        (b'{"files":{},"format":2}\n', "lock-format", 1),
        (b'{"files":[],"format":1}\n', "lock-line", 1),
        ((HEAD + "{").encode(), "lock-line", 2),
        ((HEAD + "[" * 100_000).encode(), "lock-line", 2),
        ((HEAD + "\n" + entry(hash="sha256:00")).encode(), "lock-hash", 3),
        ((HEAD + entry() + entry()).encode(), "lock-id-twice", 3),
        ((HEAD + entry(place="x")).encode(), "lock-line", 2),
        ((HEAD + entry(span=[1])).encode(), "lock-line", 2),
        ((HEAD + entry(span=[-1, True])).encode(), "lock-line", 2),
        ((HEAD + entry(anchor=1)).encode(), "lock-line", 2),
        ((HEAD + '{"id": "a", "hash": "", "text": ""}').encode(), "lock-line", 2),
    ],
)
def test_faults_have_their_line(data, code, line):
    with pytest.raises(SourceError) as caught:
        read_lock(data)
    assert caught.value.code == code
    assert caught.value.facts.get("line") == line
