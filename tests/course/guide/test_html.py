"""What an HTML page becomes: its own text and nothing around it."""

import hashlib

import pytest

from course.citation import plain
from course.errors import SourceError
from course.guide.model import Source
from course.guide.readers import read

PAGE = """<!DOCTYPE html>
<html lang="nb"><head><title>Vern av barn | Eksempeletaten</title><style>p{color:red}</style></head>
<body>
<header><a href="/">Eksempeletaten</a></header>
<nav><ul><li><a href="/a">Meny A</a></li></ul></nav>
<div id="cookie-banner"><p>Vi bruker informasjonskapsler.</p></div>
<main>
<h1>Vern av barn</h1>
<p class="skjult" style="display: none">Skjult avsnitt.</p>
<p hidden>Også skjult.</p>
<h2 id="plikt">Plikt til å melde</h2>
<p>Du skal <strong>melde</strong> fra&nbsp;når du har
grunn til å tro det, <a href="/33">etter loven</a>.<br>Straks.</p>
<ul><li>barn under 18&#160;år</li><li><p>søsken</p><ul><li>halvsøsken</li></ul></li></ul>
<ul><li><a href="/1">Les mer om vern</a></li><li><a href="/2">Les mer om plikt</a></li></ul>
<div>Tekst rett i en div <em>med</em> vekt.<p>Avsnitt i div.</p>Hale i div.</div>
<table><thead><tr><th>Frist</th><th>Hvem</th></tr></thead>
<tr><td>1 uke</td><td>Barnevernet</td></tr></table>
<dl><dt>Pålegg</dt><dd>Et krav om opplysninger.</dd></dl>
<p><strong>Pålegg</strong> er et krav.</p>
<aside><p>Faktaboks på siden.</p></aside>
<pre><code>kode()</code></pre>
<p>Sist faglig oppdatert: 3. mai 2021</p>
</main>
<footer><p>Kontakt oss</p></footer>
<script>var a = "<p>nei</p>";</script>
</body></html>"""


def document(text, name="side.html"):
    data = text if isinstance(text, bytes) else text.encode()
    return read(Source(name, data, "sha256:" + hashlib.sha256(data).hexdigest()))


def texts(text):
    found, _ = document(text)
    return [passage.text for section in found.root.walk() for passage in section.passages]


def test_only_the_pages_own_text_is_read():
    assert texts(PAGE) == [
        "Du skal melde fra når du har grunn til å tro det, etter loven. Straks.",
        "barn under 18 år",
        "søsken",
        "halvsøsken",
        "Tekst rett i en div med vekt.",
        "Avsnitt i div.",
        "Hale i div.",
        "1 uke | Barnevernet",
        "Pålegg: Et krav om opplysninger.",
        "Pålegg er et krav.",
    ]


def test_title_date_anchor_and_place():
    found, findings = document(PAGE)
    assert (found.title, str(found.updated)) == ("Vern av barn", "2021-05-03")
    (section,) = found.root.sections
    assert section.passages[0].anchor == "plikt"
    assert section.passages[0].place == ("Vern av barn", "Plikt til å melde")
    assert {finding.code for finding in findings} == {"links-left-out", "code-left-out"}


def test_lists_tables_and_terms():
    found, _ = document(PAGE)
    (section,) = found.root.sections
    bullets, nested = section.lists
    assert [item.text for item in bullets.items] == ["barn under 18 år", "søsken"]
    assert (nested.lead, [item.text for item in nested.items]) == ("søsken", ["halvsøsken"])
    assert section.tables[0].head == ("Frist", "Hvem")
    assert {term.term for term in section.terms} == {"Pålegg"}


def test_offsets_cover_the_passage_in_the_source():
    found, _ = document(PAGE)
    for passage in found.root.sections[0].passages:
        piece = PAGE[passage.start : passage.end]
        first, last = passage.text.split()[0], passage.text.split()[-1]
        assert piece.startswith(first.rstrip(":"))
        assert piece.endswith(last.lstrip("|"))


@pytest.mark.parametrize("tag", ["article", "main"])
def test_without_one_main_part_the_body_is_read(tag):
    page = f"<body><{tag}><p>Første del her.</p></{tag}><article><p>Andre del her.</p></article></body>"
    assert texts(page)[0] == "Første del her."


def test_a_page_that_says_its_title_twice_has_it_once():
    found, _ = document(
        "<body><header><h1>Logg</h1></header><nav><a href='#a'>x</a></nav>"
        "<h1>Logg</h1><h2>A</h2><p>Tekst her.</p></body>"
    )
    assert found.title == "Logg"
    assert [section.heading for section in found.root.sections] == ["A"]


def test_a_declared_encoding_is_believed():
    page = '<html><head><meta charset="iso-8859-1"></head><body><p>Blåmerker på øret.</p></body></html>'
    assert texts(page.encode("latin-1")) == ["Blåmerker på øret."]


def test_nested_500_deep_loses_nothing():
    page = (
        "<body>"
        + "".join(f"<ul><li>punkt {n}" for n in range(500))
        + "</li></ul>" * 500
        + "<p>Slutt her.</p></body>"
    )
    found = texts(page)
    assert found[:2] == ["punkt 0", "punkt 1"]
    assert found[-2:] == ["punkt 499", "Slutt her."]


def test_nested_deeper_than_can_be_read_is_refused_and_not_cut():
    page = "<body>" + "<div>" * 5_000 + "<p>Inni.</p></body>"
    with pytest.raises(SourceError) as caught:
        document(page)
    assert caught.value.code == "source-too-deep"


def test_unclosed_and_crossed_tags_are_read_as_a_browser_would():
    assert texts("<p>En <b>to<p>Tre</b> fire<li>fem") == ["En to", "Tre fire", "fem"]


def test_passages_are_plain():
    assert all(text == plain(text) for text in texts(PAGE.replace("Avsnitt", "Av\u00adsnitt  \u00a0")))
