"""Markdown to HTML: safe whatever comes in, as previews show it, and never an exception."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from course import markup
from course.content.lesson import parse_lesson
from course.markup import escape, render, render_inline, survey, text_only

SIGNS = re.findall(
    r"\S+",
    r"""<script> </p> [x](javascript: ![ ]( ) &#106; ` ** > - 1. | : # <!-- "
    data:text/html, vbscript: //x.no \\x wzxhzdk:0 [^a] *[ {.own""",
)
BLANKS = ["\n", "\n\n", "    ", " ", "\x02", "\x03", "\x02wzxhzdk:0\x03", ":   ", "- ", "> "]
HOSTILE = st.lists(
    st.one_of(
        st.sampled_from(SIGNS),
        st.sampled_from(["<a href='", "<img src=x onerror=", *BLANKS]),
        st.text(st.characters(codec="utf-8"), max_size=8),
    ),
    max_size=30,
).map("".join)

TAG = re.compile(r"<\s*/?\s*([a-zA-Z0-9]+)([^>]*)>")
ALLOWED = frozenset(
    re.findall(
        r"\w+", "p br hr strong em code pre ul ol li dl dt dd blockquote a img table thead tbody tr th td"
    )
) | {f"h{level}" for level in range(1, 7)}


@given(HOSTILE)
def test_only_known_tags_and_harmless_attributes_ever_come_out(text: str):
    for rendered in (render(text, shift=2), render_inline(text)):
        for tag, rest in TAG.findall(rendered):
            assert tag in ALLOWED
            names = set(re.findall(r'([a-zA-Z-]+)="', re.sub(r'"[^"]*"', '""', rest)))
            assert names <= {"href", "title", "rel", "src", "alt", "start", "align"}
        for url in re.findall(r'href="([^"]*)"', rendered):
            assert re.match(r"(https?|mailto|tel):|(?![a-z+.-]*:|//|\\\\)", url, re.IGNORECASE)
        assert not re.search(r'src="(?:[a-z]+:|//)', rendered, re.IGNORECASE)


@given(HOSTILE)
def test_the_words_and_the_survey_never_raise(text: str):
    assert "<script" not in render(text)
    assert isinstance(text_only(text), str)
    assert survey(text).lost_items >= 0


@pytest.mark.parametrize("text", ["a\ud800b", "[" * 700 + "\udfff", "| a |\n|---|\n| \ud800 |"])
def test_half_a_character_is_shown_as_a_question_mark(text: str):
    for rendered in (render(text), render_inline(text), text_only(text)):
        assert "?" in rendered
        rendered.encode("utf-8")


@given(st.text(st.characters(codec="utf-8", exclude_categories=("C", "Zl", "Zp")), max_size=80))
def test_an_escaped_text_is_shown_word_for_word(text: str):
    shown = text_only(escape(text))
    assert shown.split() == text.split()


@given(st.text(st.sampled_from("ab1 #*_`[]^:{}.-+=|<>&\\!()~"), min_size=1, max_size=30))
def test_an_escaped_text_is_one_block_of_a_lesson_and_comes_back_whole(text: str):
    if not text.strip():
        return
    body = f'---\ntitle: T\n---\n{escape(text)}\n{{.own #a from="x"}}\n'
    lesson, findings = parse_lesson(body, file="x.md", module="m", lesson_id="l", lang="nb")
    assert findings == ()
    assert text_only(lesson.blocks[0].markdown).split() == text.split()


@pytest.mark.parametrize(
    ("markdown", "shown"),
    [
        ("**fet** og _kursiv_", "<p><strong>fet</strong> og <em>kursiv</em></p>"),
        ("<b>x</b> & y", "<p>&lt;b&gt;x&lt;/b&gt; &amp; y</p>"),
        ("<div>**x**</div>", "<p>&lt;div&gt;<strong>x</strong>&lt;/div&gt;</p>"),
        ("Ord\n:   Det *det* er.", "<dl>\n<dt>Ord</dt>\n<dd>Det <em>det</em> er.</dd>\n</dl>"),
        ("Husk:\n- a\n- b", "<p>Husk:</p>\n<ul>\n<li>a</li>\n<li>b</li>\n</ul>"),
        ("den\n1. mai 2020", "<p>den\n1. mai 2020</p>"),
        ("Slik:\n1. a\n2. b", "<p>Slik:</p>\n<ol>\n<li>a</li>\n<li>b</li>\n</ol>"),
        ("3. tre\n4. fire", '<ol start="3">\n<li>tre</li>\n<li>fire</li>\n</ol>'),
        ("- a\n  - b", "<ul>\n<li>a<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>"),
        ("```\n<x>\n\ny\n```", "<pre><code>&lt;x&gt;\n\ny\n</code></pre>"),
        ("# A", "<h3>A</h3>"),
        ("##### A", "<h6>A</h6>"),
        ("[a](https://b.no)", '<p><a href="https://b.no" rel="noreferrer">a</a></p>'),
        ("[a](javascript:b)", '<p><a rel="noreferrer">a</a></p>'),
        ("![ord](https://b.no/c.png)", "<p>ord</p>"),
        ("![ord](media/c.png)", '<p><img alt="ord" src="media/c.png"></p>'),
    ],
)
def test_what_markdown_becomes(markdown: str, shown: str):
    assert render(markdown, shift=2) == shown


def test_a_table_keeps_its_alignment_without_a_style():
    rendered = render("| a | b |\n|---|--:|\n| 1 | 2 |")
    assert '<td align="right">2</td>' in rendered
    assert "style" not in rendered


def test_the_page_says_where_pictures_and_lessons_are():
    where = {"media/a.png": "/releases/1/a.png", "02-b.md#c": "/b#c"}
    rendered = render("![a](media/a.png) [b](02-b.md#c) [c](borte.md)", resolve=where.get)
    assert 'src="/releases/1/a.png"' in rendered
    assert 'href="/b#c"' in rendered
    assert "borte.md" not in rendered


@pytest.mark.parametrize("sign", ["[", "![](", "*", "_", "`", "<", "&", "\\", "> ", "  - ", "1. ", "- \n  "])
def test_a_text_that_would_take_long_is_shown_as_it_is_written(sign: str):
    text = sign * 8_000
    for rendered in (render(text), render_inline(text)):
        assert set(re.findall(r"<([a-z]+)", rendered)) <= {"p"}
    assert not survey(text).is_shown


def test_a_line_keeps_its_emphasis_and_nothing_that_begins_a_block():
    assert render_inline("1. **Er** det `a`? [b](https://c.no)\n# d") == (
        "1. <strong>Er</strong> det <code>a</code>? b # d"
    )


def test_the_words_of_a_text_are_one_line():
    assert text_only("**A** b\n\n- c\n- d\n\n| e | f |\n|---|---|\n| 1 | 2 |") == "A b c d e f 1 2"


def test_a_survey_says_what_became_of_a_text():
    seen = survey("Se [a](b.md) ![ord](c_d.png) <u>x</u> `<i>` <e@f.no>\n- en\n- to")
    assert [(link.url, link.is_picture, link.words) for link in seen.links] == [
        ("b.md", False, ""),
        ("c_d.png", True, "ord"),
        ("mailto:e@f.no", False, ""),
    ]
    assert (seen.is_shown, seen.lost_items, seen.html) == (True, 0, "<u>")


@given(st.text(st.characters(codec="utf-8", exclude_categories=("Cc",)), max_size=40))
def test_a_survey_of_plain_words_is_what_rendering_would_have_said(text: str):
    seen = survey(text)
    if seen.is_shown and not seen.links:
        assert seen.is_empty == (text_only(text) == "")


@pytest.mark.parametrize("markdown", ["", "  ", "---", "[x]: https://a.no 'b'", "> "])
def test_a_text_that_shows_nothing_is_known(markdown: str):
    assert survey(markdown).is_empty == (text_only(markdown) == "")


def test_items_that_are_no_list_are_counted():
    assert survey("    - a\n    - b").lost_items == 2


def test_a_library_that_fails_is_not_heard_of(monkeypatch):
    def broken(*_: object) -> str:
        raise ValueError

    monkeypatch.setattr(markup.Markdown, "convert", broken)
    assert render("**a**\n\nb & c") == "<p>**a**</p>\n<p>b &amp; c</p>"
    assert render_inline("**a** & b") == "**a** &amp; b"


@given(st.lists(HOSTILE, min_size=1, max_size=5))
def test_a_text_with_holes_is_cut_at_its_holes_and_is_as_safe_as_any(texts: list[str]):
    pieces = markup.render_around(texts, shift=1)
    assert len(pieces) == len(markup.words_around(texts)) == len(texts)
    for tag, rest in TAG.findall("".join(pieces)):
        assert tag.lower() in ALLOWED
        assert "javascript:" not in rest.lower()
    if markup.shows_holes(texts):
        assert "".join(pieces) == render("\ue000".join(texts), shift=1).replace("\ue000", "")


@pytest.mark.parametrize(
    ("texts", "pieces"),
    [
        (["Jeg **må** ", " nå."], ["<p>Jeg <strong>må</strong> ", " nå.</p>"]),
        (["**", "** er"], ["<p><strong>", "</strong> er</p>"]),
        (["- en ", "\n- to ", ""], ["<ul>\n<li>en ", "</li>\n<li>to ", "</li>\n</ul>"]),
        (["a\ue000b ", ""], ["<p>a\ufffdb ", "</p>"]),
        (["bare tekst"], ["<p>bare tekst</p>"]),
    ],
)
def test_what_is_put_between_pieces_stands_in_the_text(texts: list[str], pieces: list[str]):
    assert markup.shows_holes(texts)
    assert markup.render_around(texts) == pieces


@pytest.mark.parametrize(
    "texts",
    [["[a ", "](b.md)"], ["![", "](b.png)"], ['[a](b.md "', '")'], ["`a ", "`"], ["x\n\n    kode ", ""]],
)
def test_a_hole_in_a_link_or_in_code_is_told_and_the_text_is_shown_as_it_is_written(texts: list[str]):
    assert not markup.shows_holes(texts)
    pieces = markup.render_around(texts)
    assert len(pieces) == len(texts)
    assert "<a" not in "".join(pieces)
