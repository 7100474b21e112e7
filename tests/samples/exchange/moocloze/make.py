"""Makes questions.xml with moocloze."""

from moocloze import moocloze as m

questions = [
    m.Question(
        "Kort og flervalg",
        f"<p>Nødnummeret til politiet er {m.ShortAnswer('112')}, og til ambulansen "
        f"{m.Multichoice('113', ['110', '112'])}.</p>",
        "Lær dem utenat.",
    ),
    m.Question(
        "Tall",
        f"<p>Et døgn har {m.Numerical(24)} timer.</p><p>Et minutt har {m.Numerical(60, 1)} sekunder.</p>",
    ),
    m.Question(
        "Flere svar",
        f"<p>Velg: {m.Multiresponse(['avverge', 'hjelpe'], ['tie'])}</p>",
    ),
    m.Question(
        "Vekt",
        f"<p>{m.ShortAnswer('Ja', weight=2)} og {m.ShortAnswer('nei')}</p>",
    ),
]
m.questions_to_xml_file(questions, "questions.xml")
