"""What a Word document becomes: its text as Word shows it, its headings by whatever makes them."""

import hashlib

import pytest
from word_documents import item, p, run, table, word

from course.guide.model import Source
from course.guide.readers import read

FIELD = '<w:r><w:fldChar w:fldCharType="{}"/></w:r>'


def document(data):
    return read(Source("veileder.docx", data, "sha256:" + hashlib.sha256(data).hexdigest()))


def rows(data):
    """Headings with their level, passages, in order."""
    found, _ = document(data)
    result = []
    for section in found.root.walk():
        if section.heading and section.level:
            result.append(f"{'#' * section.level} {section.heading}")
        result += [passage.text for passage in section.passages]
    return result


def told(data):
    return {finding.code: dict(finding.facts) for finding in document(data)[1]}


def test_headings_by_style_by_based_on_style_and_by_outline_level():
    body = (
        p("Del én", "Overskrift1")
        + p("Tekst én.")
        + p("Plikten", "Kapittel")
        + p("Tekst to.")
        + p("Dypt nede", about='<w:outlineLvl w:val="7"/>')
        + p("Innledende tekst.", "Ingress")
        + p("Del to", "Overskrift1")
        + p("Tekst tre.", "Ring")
        + p("Ikke overskrift likevel.", "Kapittel", '<w:outlineLvl w:val="9"/>')
    )
    assert rows(word(body)) == [
        "# Del én", "Tekst én.", "## Plikten", "Tekst to.", "######## Dypt nede", "Innledende tekst.",
        "# Del to", "Tekst tre.", "Ikke overskrift likevel.",
    ]  # fmt: skip


def test_insertions_stay_and_deletions_and_hidden_text_go():
    body = p(
        run("Du skal ")
        + f'<w:ins w:author="x">{run("alltid ")}</w:ins>'
        + '<w:del w:author="x"><w:r><w:delText>aldri </w:delText></w:r></w:del>'
        + f'<w:moveFrom w:author="x">{run("flyttet ")}</w:moveFrom>'
        + run("hemmelig ", "<w:vanish/>")
        + run("skjult ", '<w:rStyle w:val="Skjult"/>')
        + run("synlig ", '<w:rStyle w:val="Skjult"/><w:vanish w:val="0"/>')
        + run("melde.")
    )
    joined = (
        p(run("Første del, "), about='<w:rPr><w:del w:author="x"/></w:rPr>')
        + p("andre del.")
        + table(["Frist", "En uke"], ["Borte", "Rad"]).replace(
            '<w:tr><w:tc><w:p><w:pPr></w:pPr><w:r><w:rPr></w:rPr><w:t xml:space="preserve">Borte',
            '<w:tr><w:trPr><w:del w:author="x"/></w:trPr><w:tc><w:p><w:pPr></w:pPr><w:r><w:t>Borte',
        )
    )
    assert rows(word(body + joined)) == [
        "Du skal alltid synlig melde.", "Første del, andre del.", "Frist | En uke",
    ]  # fmt: skip


def test_a_table_of_contents_is_left_out_by_field_by_control_and_by_style():
    field = p(
        FIELD.format("begin")
        + '<w:r><w:instrText> TOC \\o "1-3" </w:instrText></w:r>'
        + FIELD.format("separate")
    )
    body = (
        field
        + p("Plikten 3")
        + p(FIELD.format("end") + run("Etter listen."))
        + "<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val='Table of Contents'/>"
        + "</w:docPartObj></w:sdtPr>"
        + f"<w:sdtContent>{p('Innhold')}</w:sdtContent></w:sdt>"
        + p("Plikten 4", "INNH1")
        + f'<w:p><w:fldSimple w:instr="TOC \\h">{run("Plikten 5")}</w:fldSimple></w:p>'
    )
    assert rows(word(body)) == ["Etter listen."]


def test_a_field_that_never_ends_hides_nothing():
    body = p(FIELD.format("begin") + "<w:r><w:instrText> TOC </w:instrText></w:r>" + run("Én.")) + p("To.")
    assert rows(word(body)) == ["Én.", "To."]


def test_fields_are_read_as_their_results():
    body = p(
        run("Se side ")
        + FIELD.format("begin")
        + "<w:r><w:instrText> PAGEREF x </w:instrText></w:r>"
        + run("ikke dette")
        + FIELD.format("separate")
        + run("12")
        + FIELD.format("end")
        + run(".")
    )
    assert rows(word(body)) == ["Se side 12."]


def test_content_controls_and_links_are_text_and_prompts_are_not():
    body = (
        f"<w:sdt><w:sdtPr/><w:sdtContent>{p('Fra en innholdskontroll.')}</w:sdtContent></w:sdt>"
        f"<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{p('Klikk her.')}</w:sdtContent></w:sdt>"
        + p(run("Les ") + f'<w:hyperlink r:id="rId99">{run("loven")}</w:hyperlink>' + run("."))
    )
    assert rows(word(body)) == ["Fra en innholdskontroll.", "Les loven."]


def test_notes_are_passages_at_the_end_of_their_section():
    body = (
        p("Del én", "Overskrift1")
        + p(run("Du skal melde.") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + run(" Straks."))
        + p("Mer tekst.")
        + p("Del to", "Overskrift1")
        + p(run("Siste tekst.") + '<w:r><w:endnoteReference w:id="2"/><w:footnoteReference w:id="9"/></w:r>')
    )
    notes = (
        '<w:footnote w:type="separator" w:id="0"><w:p><w:r><w:separator/></w:r></w:p></w:footnote>'
        f'<w:footnote w:id="2">{p("<w:r><w:footnoteRef/></w:r>" + run(" Se forskriften."))}'
        f"{p('Og rundskrivet.')}</w:footnote>"
    )
    data = word(body, footnotes=notes, endnotes=f'<w:endnote w:id="2">{p("Fra en sluttnote.")}</w:endnote>')
    assert rows(data) == [
        "# Del én", "Du skal melde. Straks.", "Mer tekst.", "Se forskriften.", "Og rundskrivet.",
        "# Del to", "Siste tekst.", "Fra en sluttnote.",
    ]  # fmt: skip
    assert told(data) == {"docx-notes-moved": {"n": 2}}


def test_lists_nest_and_number_by_item_or_by_style():
    body = (
        p("Gjør dette:")
        + item("først", number=2)
        + item("dette", 1)
        + item("og dette", 2)
        + item("så", number=2)
        + p("Så kommer punkter:")
        + p("fra en stil", "Punkt")
        + p("ingen liste", "Punkt", '<w:numPr><w:numId w:val="0"/></w:numPr>')
    )
    found, _ = document(word(body))
    assert [(block.ordered, block.lead, [one.text for one in block.items]) for block in found.root.lists] == [
        (True, "Gjør dette:", ["først", "så"]),
        (False, "først", ["dette"]),
        (False, "dette", ["og dette"]),
        (False, "Så kommer punkter:", ["fra en stil"]),
    ]


def test_a_list_nine_deep_keeps_its_levels():
    found, _ = document(word("".join(item(f"nivå {n}", n) for n in range(9))))
    assert [block.lead for block in found.root.lists] == ["", *(f"nivå {n}" for n in range(8))]


def test_tables_with_merged_cells_say_the_label_in_each_row():
    start = '<w:tcPr><w:vMerge w:val="restart"/></w:tcPr>'
    body = table(
        [p(run("Hvem", "<w:b/>")), p(run("Hva", '<w:rStyle w:val="Sterk"/>'))],
        [start + p("Lege"), p("melder") + p("straks")],
        ["<w:tcPr><w:vMerge/></w:tcPr>" + p(""), "skriver journal"],
        ["<w:tcPr><w:gridSpan w:val='2'/></w:tcPr>" + p("Alle følger opp.")],
    )
    found, _ = document(word(body))
    (only,) = found.root.tables
    assert only.head == ("Hvem", "Hva")
    assert [row.text for row in only.rows] == [
        "Lege | melder straks", "Lege | skriver journal", "Alle følger opp.",
    ]  # fmt: skip


def test_a_table_in_a_table_loses_no_cell():
    inner = table(["a", "b"])
    assert rows(word(table(["før", inner + p("etter")]))) == ["a | b", "før | etter"]


def test_a_table_of_one_column_is_a_box_of_paragraphs():
    assert rows(word(table([p("Husk", "Overskrift1") + p("Du skal melde.")], ["Alltid."]))) == [
        "Du skal melde.",
        "Alltid.",
    ]
    assert document(word(table([p("Husk", "Overskrift1") + p("Tekst.")])))[0].title == "Husk"


def test_text_boxes_follow_their_paragraph_and_are_there_once():
    box = f"<w:txbxContent>{p('I en boks.')}{p('Mer i boksen.')}</w:txbxContent>"
    both = (
        '<w:r><mc:AlternateContent><mc:Choice Requires="wps">'
        f"<w:drawing><wps:txbx>{box}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    assert rows(word(p(run("Før boksen.") + both) + p("Etter."))) == [
        "Før boksen.", "I en boks.", "Mer i boksen.", "Etter.",
    ]  # fmt: skip


def test_what_text_cannot_hold_is_told_by_kind():
    fraction = "<m:f><m:num><m:r><m:t>a</m:t></m:r></m:num><m:den><m:r><m:t>b</m:t></m:r></m:den></m:f>"
    body = (
        p(run("Dosen er ") + f"<m:oMath>{fraction}</m:oMath>" + run(" mg."))
        + p(run("Der ") + "<m:oMath><m:r><m:t>a=2</m:t></m:r></m:oMath>" + run(" gjelder."))
        + p("<w:r><w:drawing><a:blip/></w:drawing></w:r><w:r><w:drawing><c:chart/></w:drawing></w:r>")
        + p("<w:r><w:object/></w:r>")
        + '<w:altChunk r:id="x"/>'
    )
    assert rows(word(body)) == ["Dosen er […] mg.", "Der a=2 gjelder."]
    assert told(word(body)) == {
        "docx-equations": {"n": 1},
        "docx-pictures": {"n": 1},
        "docx-charts": {"n": 1},
        "docx-objects": {"n": 2},
    }


def test_bold_paragraphs_that_look_like_headings_are_asked_about_and_stay_text():
    bold = "<w:b/>"
    body = (
        p(run("Plikten til å melde", bold))
        + p("Du skal melde.")
        + p(run("Husk dette.", bold))
        + p("Alltid.")
        + p(run("Delvis ", bold) + run("fet"))
        + p("Tekst.")
    )
    assert rows(word(body))[0] == "Plikten til å melde"
    assert told(word(body)) == {"docx-bold-headings": {"n": 1, "texts": "Plikten til å melde"}}


@pytest.mark.parametrize(
    ("body", "core", "title"),
    [
        (p("Tryggere hverdag", "Tittel") + p("Tekst."), "Noe annet", "Tryggere hverdag"),
        (p("Meldeplikt", "Overskrift1") + p("Tekst."), "Noe annet", "Meldeplikt"),
        (
            p("A", "Overskrift1") + p("T.") + p("B", "Overskrift1") + p("U."),
            "Håndbok i melding",
            "Håndbok i melding",
        ),
        (p("Tekst uten overskrift."), "Microsoft Word - utkast3.docx", ""),
    ],
)
def test_the_title_is_the_texts_own_before_the_files(body, core, title):
    inside = f'<p xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{core}</dc:title></p>'
    assert document(word(body, core=inside))[0].title == title


def test_publisher_and_date_come_from_the_properties_and_a_saved_file_is_no_update():
    custom = '<Properties><property name="Sist faglig oppdatert"><v>3. mai 2021</v></property></Properties>'
    core = "<p><modified>2026-01-01T00:00:00Z</modified><creator>En Person</creator></p>"
    app = "<Properties><Company>Eksempeletaten</Company></Properties>"
    found, _ = document(word(p("Tekst."), core=core, app=app, custom=custom))
    assert (str(found.updated), found.publisher) == ("2021-05-03", "Eksempeletaten")
    assert document(word(p("Tekst."), core=core))[0].updated is None


def test_passages_have_no_place_in_bytes():
    found, _ = document(word(p("Del", "Overskrift1") + p("Tekst.") + p("Del to", "Overskrift1") + p("Mer.")))
    passages = [passage for section in found.root.walk() for passage in section.passages]
    assert [(one.place, one.start, one.end, one.anchor) for one in passages] == [
        (("Del",), 0, 0, ""),
        (("Del to",), 0, 0, ""),
    ]
