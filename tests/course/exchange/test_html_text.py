"""HTML, plain text and Markdown into each other: what is said stays, what is lost is told."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from course.citation import plain
from course.exchange.html_text import (
    from_html,
    from_markdown,
    from_moodle,
    from_plain,
    is_plain,
    line_from_html,
    line_from_plain,
    line_to_html,
    line_to_plain,
    stem_to_plain,
    to_html,
)
from course.markup import text_only
from course.messages import table


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>Én <b>to</b> tre</p><p>Fire</p>", "Én **to** tre\n\nFire"),
        ("a<br>b<br/>c", "a\n\nb\n\nc"),
        ("<ul><li>én<ul><li>inni</li></ul></li><li>to</li></ul>", "- én\n    - inni\n- to"),
        ("<ol><li>én</li><li>to</li></ol>", "1. én\n2. to"),
        ("x<sup>2</sup> H<sub>2</sub>O", "x² H₂O"),
        (
            "<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>",
            "| a | b |\n| --- | --- |\n| 1 | 2 |",
        ),
        ("<p>1. mai</p>", "1\\. mai"),
        ("<p>- nei</p>", "\\- nei"),
        ("a &amp; b &lt;i&gt; *c* d_e", "a &amp; b &lt;i> \\*c\\* d\\_e"),
        ("før <b> fet </b>etter <i>i</i>", "før **fet** etter *i*"),
        ("<a href='https://x.no/a?b=c'>lenke</a>", "[lenke](https://x.no/a?b=c)"),
        ("<pre>a\n  b</pre>", "```\na\n  b\n```"),
        ("<code>a`b</code> <kbd>c</kbd>", "`` a`b `` `c`"),
        ("<h3>Tittel</h3>ord", "**Tittel**\n\nord"),
        ("<blockquote><p>a</p><p>b</p></blockquote>", "> a\n>\n> b"),
        ("<div><span>a <p>b</p></span></div>", "a\n\nb"),
        ("<p>a&nbsp;b</p><p>&nbsp;</p>", "a\u00a0b"),
        ("<script>x()</script><style>p{}</style>a<!-- b -->", "a"),
        ("bare ord", "bare ord"),
        ("", ""),
    ],
)
def test_html_becomes_markdown(html: str, markdown: str):
    made = from_html(html)
    assert made.text == markdown
    assert not made.lost


@pytest.mark.parametrize(
    ("html", "text", "lost"),
    [
        ('<img src="x.png" alt="en katt"> her', "en katt her", "exchange-lost-picture"),
        ("<video src='x'></video>a", "a", "exchange-lost-media"),
        ("<iframe src='http://x'></iframe>a", "a", "exchange-lost-media"),
        ("<math><mi>x</mi></math>", "x", "exchange-lost-formula"),
        ("\\(x^2\\)", "\\\\(x^2\\\\)", "exchange-lost-formula"),
        ("<a href='@@PLUGINFILE@@/a.pdf'>fil</a>", "fil", "exchange-lost-link"),
        ("<a href='javascript:x()'>trykk</a>", "trykk", "exchange-lost-link"),
        ("<u>a</u>", "a", "exchange-lost-style"),
        ("m<sup>ab</sup>", "m(ab)", "exchange-lost-style"),
        ("<input value='x'>a", "a", "exchange-lost-field"),
        ("<table><tr><td>a</td></tr></table>", "a", "exchange-lost-layout"),
        ("x" * 200_001, "", "exchange-lost-rest"),
    ],
)
def test_what_is_lost_is_told(html: str, text: str, lost: str):
    made = from_html(html)
    assert made.lost == {lost}
    assert not text or made.text == text


@pytest.mark.parametrize(
    ("html", "markdown"),
    [
        ("<p>én</p><p>to</p>", "én to"),
        ("<ul><li>én</li><li>to</li></ul>", "én to"),
        ("a<br>b", "a b"),
        ("<pre>a\n b</pre>", "`a b`"),
        ("<p><b>a</b></p>", "**a**"),
        ("<a href='https://x.no'>lenke</a>", "lenke"),
    ],
)
def test_html_becomes_a_line(html: str, markdown: str):
    assert line_from_html(html).text == markdown


def test_an_address_and_its_words_cannot_become_anything_else():
    made = from_html("<a href='https://x.no/)[y](javascript:z)'>a</a><a href='https://x.no'>b](c) d</a>")
    assert "javascript" not in to_html(made.text)
    assert made.lost == {"exchange-lost-link"}


def test_deep_and_broken_html_is_read():
    deep = from_html("<div>" * 5_000 + "ord" + "</div>" * 5_000)
    assert "ord" in deep.text or deep.lost
    assert "ord" in from_html("<b>" * 300 + "ord").text
    assert from_html("<p>a</b></p></div>").text == "a"


def test_moodle_text_has_lines_and_tags():
    assert from_moodle("én\nto").text == "én\n\nto"
    assert from_moodle("én <b>to</b>\ntre").text == "én **to**\n\ntre"
    assert from_moodle("2 < 3").text == "2 < 3"


def test_markdown_of_others_keeps_its_marks_and_turns_its_tags():
    assert from_markdown("*a* <div>b</div>\n- c").text == "*a* b\n- c"
    assert from_markdown("a<br>b").text == "a\n\nb"
    assert from_markdown("`<p>` og <span>x</span>").text == "`<p>` og x"
    assert from_markdown("*a* <b>b</b>").text == "*a* **b**"
    assert from_markdown("<img src=x alt=y>").lost == {"exchange-lost-picture"}


@given(st.text(max_size=80))
@example("1. mai\n\n- *a*\n> b\n# c\n= d\n`e` <f> &amp; \\g [h](i)")
def test_plain_text_is_shown_as_it_is(text: str):
    made = from_plain(text)
    assert plain(text_only(made)) == plain(text_only(from_plain(made)) if made == text else shown(text))
    line = line_from_plain(text)
    assert "\n" not in line
    assert plain(line_to_plain(line)) == shown(text)


def shown(text: str) -> str:
    """The words of a text that any page can show."""
    return plain("".join(sign for sign in text if (sign >= " " and sign != "\x7f") or sign in "\t\n\r"))


@given(st.text("<>/abdivplutr ol&;=\"'\\*_#-1.\n", max_size=120))
def test_any_html_gives_markdown_and_codes_that_are_told(html: str):
    for convert in (from_html, line_from_html, from_markdown, from_moodle):
        made = convert(html)
        assert made.lost <= table().keys()
    assert "\n" not in line_from_html(html).text


def test_markdown_becomes_html_and_words():
    assert to_html("*a*\n\n- b") == "<p><em>a</em></p>\n<ul>\n<li>b</li>\n</ul>"
    assert line_to_html("*a* <b>") == "<em>a</em> &lt;b&gt;"
    assert line_to_plain("- *a* <b> `c`") == "- a <b> c"
    assert stem_to_plain("1. mai\n\n- a\n- b") == "1. mai a b"
    assert is_plain("- a")
    assert not is_plain("*a*")
    assert not is_plain("a &amp; b")
