"""What a Markdown source becomes: sections, passages, lists, tables, terms."""

import hashlib

import pytest

from course.errors import Level, SourceError
from course.guide.model import Source
from course.guide.readers import read

GUIDE = """---
title: "Trygg medisinering"
updated: 2026-07-02
publisher: Eksempelrådet
---

Alle avdelinger skal ha en rutine.

## Utdeling {#utdeling}

Legen skal **signere** [ordinasjonen](https://example.org) med *full* tittel.[^1]
Linjen er delt.

Sjekk dette:

- navn og
  fødselsdato
- dose
    - styrke
    - mengde
- tid

1. Les ordinasjonen.
2. Tell tablettene.

### Dokumentasjon

**Avvik** er alt som ikke går som planlagt.

| Hva | Hvem |
|-----|------|
| Dose | Lege |
| Tid \\| sted | Sykepleier |

> Et sitat.

```python
kode = "ikke med"
```

- [Lenke én](https://example.org/1)
- [Lenke to](https://example.org/2)

Sist faglig oppdatert: 25. oktober 2018

[^1]: Kilde som ikke skal læres bort.
"""


def document(text, name="01-trygg-medisinering.md"):
    data = text.encode() if isinstance(text, str) else text
    return read(Source(name, data, "sha256:" + hashlib.sha256(data).hexdigest()), file="trygg-medisinering")


def sections(text):
    found, _ = document(text)
    return {section.heading: section for section in found.root.walk()}


def test_front_matter_gives_title_date_and_publisher():
    found, _ = document(GUIDE)
    assert (found.title, str(found.updated), found.publisher) == (
        "Trygg medisinering",
        "2026-07-02",
        "Eksempelrådet",
    )


def test_markup_is_left_behind_and_lines_are_joined():
    first = sections(GUIDE)["Utdeling"].passages[0]
    assert first.text == "Legen skal signere ordinasjonen med full tittel. Linjen er delt."
    assert first.place == ("Trygg medisinering", "Utdeling")
    assert first.anchor == "utdeling"
    assert first.id == "trygg-medisinering/utdeling-1"


def test_lists_keep_their_lead_their_order_and_what_hangs_on_an_item():
    bullets, nested, steps = sections(GUIDE)["Utdeling"].lists
    assert (bullets.lead, [item.text for item in bullets.items]) == (
        "Sjekk dette:",
        ["navn og fødselsdato", "dose", "tid"],
    )
    assert (nested.lead, [item.text for item in nested.items]) == ("dose", ["styrke", "mengde"])
    assert steps.ordered
    assert [item.text for item in steps.items] == ["Les ordinasjonen.", "Tell tablettene."]


def test_tables_terms_and_quotations():
    section = sections(GUIDE)["Dokumentasjon"]
    (table,) = section.tables
    assert table.head == ("Hva", "Hvem")
    assert [row.text for row in table.rows] == ["Dose | Lege", "Tid | sted | Sykepleier"]
    assert [(term.term, term.passage.text) for term in section.terms] == [
        ("Avvik", "Avvik er alt som ikke går som planlagt.")
    ]
    assert "Et sitat." in [passage.text for passage in section.passages]


def test_code_footnotes_links_and_the_date_are_left_out_and_told():
    found, findings = document(GUIDE)
    words = " ".join(passage.text for section in found.root.walk() for passage in section.passages)
    assert not {"kode", "læres", "Lenke", "oppdatert"} & set(words.replace(":", " ").split())
    assert [(finding.code, finding.line) for finding in findings] == [
        ("code-left-out", 1 + GUIDE[: GUIDE.index("```python")].count("\n")),
        ("links-left-out", 1 + GUIDE[: GUIDE.index("- [Lenke én]")].count("\n")),
        ("footnotes-left-out", 1 + GUIDE[: GUIDE.index("[^1]: ")].count("\n")),
    ]


def test_offsets_cover_the_passage_in_the_source():
    found, _ = document(GUIDE)
    for section in found.root.walk():
        for passage in section.passages:
            piece = GUIDE[passage.start : passage.end]
            assert piece == piece.strip()
            assert "\n\n" not in piece
            assert all(word.strip(".") in piece for word in passage.text.split())


def test_reference_links_and_html_are_read_as_words():
    section = sections("# T\n\nSe [rutinen][r] og <b>pass</b> på&nbsp;dosen.\n\n[r]: https://example.org\n")[
        "T"
    ]
    assert section.passages[0].text == "Se rutinen og pass på dosen."


def test_several_top_headings_are_sections_and_no_title():
    found, _ = document("# En\n\nAlfa beta.\n\n# To\n\nGamma delta.\n")
    assert (found.title, [section.heading for section in found.root.sections]) == ("", ["En", "To"])


@pytest.mark.parametrize("depth", [60, 500])
def test_a_list_nested_very_deep_loses_no_text(depth):
    text = "# T\n\n" + "\n".join("  " * n + f"- punkt {n} her" for n in range(depth))
    found, findings = document(text)
    words = [passage.text for section in found.root.walk() for passage in section.passages]
    assert [f"punkt {n} her" in word for n, word in enumerate(words)] == [True] * depth
    assert [finding.level for finding in findings] == [Level.WARNING]


def test_twenty_thousand_brackets_are_text():
    found, findings = document("# T\n\n" + "[" * 20_000 + " slutt\n")
    assert found.root.passages[-1].text.endswith("slutt")
    assert [finding.code for finding in findings] == ["markup-not-read"]


@pytest.mark.parametrize(
    "text", ["# Bare en overskrift\n", "- [a](b)\n- [c](d)\n", "```\nkode\n```\n", "<!-- x -->\n"]
)
def test_a_source_without_paragraphs_is_refused(text):
    with pytest.raises(SourceError) as caught:
        document(text)
    assert caught.value.code == "source-no-text"


def test_front_matter_that_is_none_is_text():
    assert (
        sections("---\n\nBare en strek over teksten.\n\n---\n")[""]
        .passages[0]
        .text.startswith("Bare en strek")
    )


def test_a_paragraph_too_long_to_cite_is_several_passages_and_no_word_is_lost():
    sentence = "Avdelingen har en rutine som alle kjenner til, nummer {}."
    text = " ".join(sentence.format(n) for n in range(400))
    found, _ = document(f"# T\n\n## A\n\n{text}\n")
    passages = found.root.sections[0].passages
    assert len(passages) > 3
    assert " ".join(passage.text for passage in passages) == text
    assert all(passage.text.endswith(".") and len(passage.text) <= 5_000 for passage in passages)


def test_a_heading_too_long_to_be_one_is_a_paragraph():
    found, _ = document("# T\n\n## " + "ord " * 200 + "\n\nTekst her.\n")
    assert [section.heading for section in found.root.walk()] == ["T"]
    assert [len(passage.text.split()) for passage in found.root.passages] == [200, 2]


def test_a_list_keeps_the_number_that_it_starts_with():
    section = sections("# T\n\n5. Les.\n6. Tell.\n")["T"]
    assert section.lists[0].start == 5
