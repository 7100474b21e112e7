"""Promises for whatever is thrown at the readers: a document or a SourceError, and whole passages."""

import hashlib

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from course.citation import plain
from course.errors import SourceError
from course.guide.lock import lock_bytes, lock_of, read_lock
from course.guide.model import Guide, Source
from course.guide.readers import read

SIGNS = [
    "# ", "## ", "- ", "  - ", "1. ", "> ", "**", "[", "](", ")", "<p>", "</p>", "<ul>", "<li>", "</li>",
    "<table>", "<tr>", "<td>", "&nbsp;", "&", "<!--", "-->", "```", "    ", ":", "Ord ", "ærlig ", "title: x",
    "{#a}", "<main>", "<nav>", "<h1>", "</h1>", "<dl>", "<dt>", "<dd>", "[^1]", "[^1]: ", ".", "§ 1. ",
    "Sist faglig oppdatert: 25. oktober 2018",
]  # fmt: skip
BREAKS = ["|", "|-|", "\n", "\n\n", "---\n", "\t", "\r\n", "\u00ad", "\u00a0", "\x0b", "\x0c"]
MARKED = st.lists(st.sampled_from([*SIGNS, *BREAKS]), max_size=40).map("".join)


def source(name, data):
    return Source(name, data, "sha256:" + hashlib.sha256(data).hexdigest())


def passages(document):
    return [passage for section in document.root.walk() for passage in section.passages]


@pytest.mark.parametrize("name", ["a.md", "a.html", "a.txt"])
@settings(max_examples=150)
@given(data=st.one_of(st.binary(max_size=300), st.text(max_size=200).map(str.encode), MARKED.map(str.encode)))
def test_any_bytes_give_a_document_or_a_source_error(name, data):
    try:
        document, findings = read(source(name, data))
    except SourceError:
        return
    found = passages(document)
    assert found
    assert [passage.text for passage in found] == [plain(passage.text) for passage in found]
    assert all(passage.text for passage in found)
    assert len({passage.id for passage in found}) == len(found)
    assert all(0 <= passage.start <= passage.end for passage in found)
    in_blocks = {
        passage.id
        for section in document.root.walk()
        for block in (*section.lists, *section.tables)
        for passage in (block.items if hasattr(block, "items") else block.rows)
    }
    assert in_blocks <= {passage.id for passage in found}
    guide = Guide((document,), document.title, "nb")
    assert read_lock(lock_bytes(guide)) == lock_of(guide)
    assert all(finding.file == f"guide/{name}" for finding in findings)


@settings(max_examples=60)
@given(text=MARKED)
def test_reading_twice_gives_the_same(text):
    def once(name):
        try:
            return read(source(name, text.encode()))
        except SourceError as error:
            return error.code

    for name in ("a.md", "a.html", "a.txt"):
        assert once(name) == once(name)
