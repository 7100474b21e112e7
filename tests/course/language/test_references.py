"""References to law: statutes with and without paragraphs, articles, acts; and what is none."""

import pytest

from course.language.references import law_references


@pytest.mark.parametrize(
    ("sentence", "lang", "expected"),
    [
        ("Se helsepersonelloven § 33 og barnevernsloven §§ 13-1 og 13-4.", "nb",
         ("helsepersonelloven § 33", "barnevernsloven §§ 13-1 og 13-4")),
        ("Jf. pasient- og brukerrettighetsloven § 3-4.", "nb", ("pasient- og brukerrettighetsloven § 3-4",)),
        ("Etter lov 2. juli 1999 nr. 64 om helsepersonell.", "nb", ("lov 2. juli 1999 nr. 64",)),
        ("Følger av personvernforordningen artikkel 9.", "nb", ("personvernforordningen artikkel 9",)),
        ("Etter barnelova har barnet rett til samvær.", "nn", ("barnelova",)),
        ("Loven gjelder, og han fikk lov til det.", "nb", ()),
        ("Kapittel 5 handler om tolk og de lovende tegnene.", "nb", ()),
        ("Keep a register under Article 30 of the Regulation.", "en", ("Article 30 of the Regulation",)),
        ("The Health Act 1999 applies.", "en", ("The Health Act 1999",)),
        ("Act at once, and read the next section.", "en", ()),
    ],
)  # fmt: skip
def test_finds_the_reference_as_it_stands(sentence, lang, expected):
    assert law_references(sentence, lang) == expected
