"""What Moodle's own elements mean: grades, units, languages, formats, and what is told of what we lack."""

from __future__ import annotations

from fractions import Fraction

import pytest

from course.exchange.model import Exchanged, ItemReport, Outcome
from course.exchange.moodle_xml import read
from course.quiz.question import Question
from course.quiz.question_types.number import Number
from course.quiz.question_types.short_text import ShortText
from course.quiz.question_types.true_false import TrueFalse


def quiz(*questions: str) -> Exchanged:
    text = f'<?xml version="1.0" encoding="UTF-8"?>\n<quiz>\n{"".join(questions)}\n</quiz>'
    return read(text.encode(), file="quiz.xml", lang="nb")


def question(kind: str, inside: str, text: str = "Hva gjør du?", name: str = "Navn") -> str:
    return (
        f'<question type="{kind}"><name><text>{name}</text></name>'
        f'<questiontext format="html"><text><![CDATA[{text}]]></text></questiontext>{inside}</question>'
    )


def answer(text: str, grade: object, more: str = "") -> str:
    return f'<answer fraction="{grade}" format="html"><text><![CDATA[{text}]]></text>{more}</answer>'


def said(text: str) -> str:
    return f'<feedback format="html"><text>{text}</text></feedback>'


def only(found: Exchanged) -> tuple[Question, ItemReport]:
    (made,), (item,) = found.questions, found.items
    return made, item


def codes(item: ItemReport) -> set[str]:
    return {finding.code for finding in item.findings}


def choices(*grades: object, single: bool = True) -> str:
    answers = "".join(answer(f"valg {place}", grade) for place, grade in enumerate(grades, start=1))
    flag = str(single).lower()
    return question("multichoice", f"<single>{flag}</single><shuffleanswers>1</shuffleanswers>{answers}")


def test_the_option_with_the_full_grade_is_the_key():
    made, item = only(quiz(choices(0, 100, 0)))
    assert [option.is_key for option in made.content.options] == [False, True, False]
    assert item.outcome is Outcome.WHOLE


@pytest.mark.parametrize("grades", [(100, 50, 0), (100, -25, 0), (90, 0, 0)])
def test_other_grades_of_a_single_answer_are_told_with_their_figures(grades):
    made, item = only(quiz(choices(*grades)))
    assert made.content.options[0].is_key
    assert item.outcome is Outcome.CHANGED
    (finding,) = item.findings
    assert finding.code == "moodle-grades-lost"
    told = next(grade for grade in grades if grade not in (0, 100))
    assert f"{told} %" in str(finding.facts["figures"])


def test_two_right_options_of_which_one_can_be_picked_are_left_out():
    found = quiz(choices(100, 100, 0))
    assert not found.questions
    assert codes(found.items[0]) == {"exchange-several-right"}


@pytest.mark.parametrize(
    "grades",
    [(50, 50, -100), (50, 50, -50, -50), ("33.33333", "33.33", 33, -100), ("14.28571",) * 7 + (-50, -50)],
)
def test_grades_that_score_as_ours_do_change_nothing(grades):
    made, item = only(quiz(choices(*grades, single=False)))
    assert item.outcome is Outcome.WHOLE
    assert [option.is_key for option in made.content.options] == [float(grade) > 0 for grade in grades]
    assert made.content.partial


@pytest.mark.parametrize(
    ("grades", "code"),
    [
        ((50, 50, 0), "moodle-wrong-was-free"),
        ((70, 30, -100), "moodle-grades-lost"),
        ((50, 50, -10), "moodle-grades-lost"),
    ],
)
def test_grades_that_score_otherwise_are_told(grades, code):
    _, item = only(quiz(choices(*grades, single=False)))
    assert (item.outcome, codes(item)) == (Outcome.CHANGED, {code})


def test_all_or_nothing_of_the_plugin_stays_all_or_nothing():
    answers = answer("en", 100) + answer("to", 100) + answer("tre", 0)
    made, item = only(quiz(question("multichoiceset", f"<shuffleanswers>1</shuffleanswers>{answers}")))
    assert not made.content.partial
    assert item.outcome is Outcome.WHOLE


def test_options_that_moodle_does_not_shuffle_stay_in_their_order():
    answers = answer("en", 100) + answer("to", 0)
    made, _ = only(quiz(question("multichoice", f"<single>true</single>{answers}")))
    assert all(option.is_fixed for option in made.content.options)


def test_a_grade_that_is_no_number_is_told():
    _, item = only(quiz(choices("hundre", 100)))
    assert codes(item) == {"moodle-grade-unreadable"}


@pytest.mark.parametrize(
    ("first", "second", "is_true"),
    [
        (("true", 100), ("false", 0), True),
        (("false", 100), ("true", 0), False),
        (("Sant", 0), ("Usant", 100), False),
    ],
)
def test_true_and_false_are_known_by_word_else_by_place(first, second, is_true):
    made, _ = only(quiz(question("truefalse", answer(*first) + answer(*second))))
    assert made.content == TrueFalse(is_true, "nb")


def test_true_and_false_with_feedback_become_two_fixed_options_that_keep_it():
    made, item = only(
        quiz(question("truefalse", answer("true", 0, said("Nei.")) + answer("false", 100, said("Ja."))))
    )
    assert [(each.text, each.is_key, each.feedback, each.is_fixed) for each in made.content.options] == [
        ("Sant", False, "Nei.", True),
        ("Usant", True, "Ja.", True),
    ]
    assert item.outcome is Outcome.WHOLE


def test_a_statement_without_a_right_answer_is_left_out():
    found = quiz(question("truefalse", answer("true", 0) + answer("false", 0)))
    assert codes(found.items[0]) == {"moodle-truth-unclear"}


def test_spellings_case_and_stars_of_short_answers():
    inside = "<usecase>1</usecase>" + answer("5*", 100) + answer(r"5\*", 100) + answer("fem", 100)
    made, item = only(quiz(question("shortanswer", inside)))
    assert made.content == ShortText(("5", "5*", "fem"), ignore_case=False)
    assert codes(item) == {"moodle-wildcard"}


def test_a_short_answer_that_takes_anything_is_left_out():
    found = quiz(question("shortanswer", answer("*", 100)))
    assert "exchange-no-full-answer" in codes(found.items[0])


def test_what_is_said_to_single_spellings_goes_to_the_explanation():
    inside = (
        answer("113", 100, said("Ja.")) + answer("112", 50, said("Nesten.")) + answer("*", 0, said("Nei."))
    )
    made, item = only(quiz(question("shortanswer", inside)))
    assert made.explanation == "113: Ja.\n\n112: Nesten.\n\nNei."
    assert codes(item) == {"moodle-grades-lost", "moodle-feedback-moved"}


def number(*answers: tuple[object, object, object], more: str = "") -> str:
    made = "".join(
        answer(str(value), grade, f"<tolerance>{tolerance}</tolerance>")
        for value, tolerance, grade in answers
    )
    return question("numerical", made + more)


def units(*units: tuple[str, object], more: str = "") -> str:
    made = "".join(
        f"<unit><multiplier>{factor}</multiplier><unit_name>{name}</unit_name></unit>"
        for name, factor in units
    )
    return f"<units>{made}</units>{more}"


@pytest.mark.parametrize(
    ("value", "tolerance", "expected"),
    [
        ("24", "0", (24, 0)),
        ("3.14", "0.005", (Fraction(314, 100), Fraction(1, 200))),
        ("3,5", "-1", (Fraction(7, 2), 1)),
        ("1.2e3", "", (1200, 0)),
        (".5", "5e-1", (Fraction(1, 2), Fraction(1, 2))),
    ],
)
def test_numbers_are_read_exactly(value, tolerance, expected):
    made, item = only(quiz(number((value, tolerance, 100))))
    assert (made.content.value, made.content.tolerance) == expected
    assert item.outcome is Outcome.WHOLE


def test_ranges_that_touch_are_one_number():
    made, _ = only(quiz(number((10, 1, 100), (12, 1, 100))))
    assert made.content == Number(Fraction(11), Fraction(2), lang="nb")


def test_numbers_apart_are_left_out_and_wider_ranges_told():
    assert codes(quiz(number((2, 0, 100), (-2, 0, 100))).items[0]) == {"moodle-numbers-several"}
    made, item = only(quiz(number((10, 1, 100), (10, 5, 50))))
    assert (made.content.tolerance, codes(item)) == (1, {"moodle-grades-lost"})


@pytest.mark.parametrize("value", ["*", "ti", "1e400", "9" * 60])
def test_what_is_no_number_is_left_out(value):
    assert not quiz(number((value, 0, 100))).questions


def test_the_unit_of_a_number_comes_along():
    made, item = only(quiz(number((12, 0, 100), more=units(("mg", 1)))))
    assert made.content.unit == "mg"
    assert item.outcome is Outcome.WHOLE
    _, item = only(
        quiz(number((12, 0, 100), more=units(("mg", 1), more="<unitgradingtype>1</unitgradingtype>")))
    )
    assert codes(item) == {"moodle-unit-not-graded"}
    made, item = only(quiz(number((12, 0, 100), more=units(("m/s^2", 1)))))
    assert (made.content.unit, codes(item)) == ("", {"moodle-unit-unreadable"})


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        ("<unitgradingtype>1</unitgradingtype><unitpenalty>1.0</unitpenalty><showunits>2</showunits>", set()),
        ("<unitgradingtype>2</unitgradingtype><unitpenalty>0.1</unitpenalty>", {"moodle-unit-penalty"}),
        ("<unitgradingtype>0</unitgradingtype>", {"moodle-unit-required"}),
    ],
)
def test_several_units_turn_into_each_other_and_the_multiplier_is_turned_round(more, expected):
    made, item = only(quiz(number((0.5, 0, 100), more=units(("mg", 1000), ("g", "1.0"), more=more))))
    assert (made.content.unit, made.content.units, made.content.factors) == (
        "g",
        ("g", "mg"),
        (1, Fraction(1, 1000)),
    )
    assert made.content.grade({"text": "500", "unit": 1}).is_right
    assert not made.content.grade({"text": "500", "unit": 0}).is_right
    assert codes(item) == expected


def test_units_without_the_one_of_the_number_are_told():
    made, item = only(quiz(number((5, 0, 100), more=units(("cm", 100), ("mm", 1000)))))
    assert (made.content.units, codes(item)) == ((), {"moodle-unit-without-base"})
    made, item = only(quiz(number((5, 0, 100), more=units(("cm", 100), more="<showunits>3</showunits>"))))
    assert (made.content.unit, item.outcome) == ("", Outcome.WHOLE)


@pytest.mark.parametrize(
    ("grading", "scoring", "outcome"),
    [
        ("RELATIVE_NEXT_EXCLUDE_LAST", "pairs", Outcome.WHOLE),
        ("ALL_OR_NOTHING", "exact", Outcome.WHOLE),
        ("ABSOLUTE_POSITION", "pairs", Outcome.CHANGED),
    ],
)
def test_orders_are_those_of_the_file_and_scored_alike_or_told(grading, scoring, outcome):
    inside = f"<selecttype>ALL</selecttype><gradingtype>{grading}</gradingtype>"
    answers = "".join(answer(text, rank) for text, rank in (("én", 1), ("to", 3), ("tre", 2)))
    made, item = only(quiz(question("ordering", inside + answers)))
    assert made.content.items == ("én", "to", "tre")
    assert (made.content.scoring, item.outcome) == (scoring, outcome)


def cloze(text: str) -> Exchanged:
    return quiz(question("cloze", "", text=text))


def test_the_paragraphs_before_the_first_gap_are_the_stem():
    made, item = only(cloze("<p>Les og fyll ut.</p><p>Ring {1:SA:=113~=en-en-tre} nå.</p><p>Slutt.</p>"))
    assert made.stem == "Les og fyll ut."
    assert made.content.texts == ("Ring ", " nå.\n\nSlutt.")
    assert made.content.gaps[0].spellings == ("113", "en-en-tre")
    assert item.outcome is Outcome.WHOLE


@pytest.mark.parametrize("word", ["MULTICHOICE", "MC", "MCV", "MULTICHOICE_HS", "MCS"])
def test_gaps_to_choose_in_have_one_key(word):
    made, _ = only(cloze(f"Spørsmål<p>{{2:{word}:galt~%100%<b>rett</b> &amp; sant~%0%nei\\~nei}}</p>"))
    options = made.content.gaps[0].options
    assert [(option.text, option.is_key) for option in options] == [
        ("galt", False),
        ("**rett** & sant", True),
        ("nei~nei", False),
    ]


def test_escaped_signs_and_entities_in_gaps_are_themselves():
    made, _ = only(cloze(r"<p>Hva?</p>{1:SAC:=a\}b&#125;~=&#35;c\#d~=x&lt;y}"))
    assert made.content.gaps[0].spellings == ("a}b}", "#c#d", "x<y")
    assert not made.content.match.ignore_case


@pytest.mark.parametrize(
    ("gap", "code"),
    [
        ("{1:MR:=a~=b~c}", "moodle-gap-several"),
        ("{1:NM:=5:0.1}", "moodle-gap-number"),
        ("{1:MC:=a~=b}", "exchange-several-right"),
        ("{1:SA:=*}", "exchange-no-full-answer"),
        ("{1:SA:=aldri slutt", "moodle-no-gaps"),
        ("{1:RX:=a.*}", "moodle-no-gaps"),
        ("ingen", "moodle-no-gaps"),
        ('<a href="{1:SA:=x}">lenke</a>', "moodle-gap-lost"),
    ],
)
def test_gaps_that_we_do_not_have_leave_the_question_out_with_a_line(gap, code):
    found = cloze(f"<p>Hva?</p><p>{gap}</p>")
    assert not found.questions
    assert code in codes(found.items[0])


def test_brackets_in_the_text_are_no_gaps_of_ours():
    made, _ = only(cloze("<p>Hva?</p><p>Se [[her]]: {1:SA:=x}</p>"))
    assert len(made.content.gaps) == 1


def test_a_choice_that_no_gap_asks_for_is_a_distractor_of_its_group():
    inside = "".join(
        f"<selectoption><text>{text}</text><group>{group}</group></selectoption>"
        for text, group in (("a", 1), ("b", 1), ("c", 2), ("d", 2), ("e", 2))
    )
    made, _ = only(quiz(question("gapselect", inside, text="Velg.<p>[[2]] og [[3]]</p>")))
    texts = [[(option.text, option.is_key) for option in gap.options] for gap in made.content.gaps]
    assert texts == [[("a", False), ("b", True)], [("c", True), ("d", False), ("e", False)]]


@pytest.mark.parametrize("kind", ["calculated", "ddimageortext", "randomsamatch", "stack", "x" * 200, ""])
def test_types_that_we_do_not_have_are_named(kind):
    found = quiz(question(kind, ""))
    assert codes(found.items[0]) == {"moodle-type-left-out"}
    assert found.items[0].findings[0].facts["type"] == (kind[:40] or "?")


def test_labels_hints_and_categories():
    inside = (
        "<idnumber>Plikt 1</idnumber><generalfeedback><text>Fordi.</text></generalfeedback>"
        "<hint format='html'><text>Tenk &lt;i&gt;etter&lt;/i&gt;</text></hint><hidden>1</hidden>"
        "<tags><tag><text>vold</text></tag></tags><coursetags><tag><text>kurs, to</text></tag></coursetags>"
    )
    category = '<question type="category"><category><text>$course$/top/Vold/A//B</text></category></question>'
    made, item = only(
        quiz(category, question("truefalse", inside + answer("true", 100) + answer("false", 0)))
    )
    assert made.id == "plikt-1"
    assert made.explanation == "Fordi."
    assert made.hints == ("Tenk *etter*",)
    assert made.tags == ("vold", "kurs to", "Vold/A/B")
    assert made.own_from == "importert fra quiz.xml"
    assert codes(item) == {"moodle-hidden"}


def test_weights_are_told_only_where_they_differ():
    def weighed(weight: int) -> str:
        return question("truefalse", f"<defaultgrade>{weight}.0</defaultgrade>" + answer("true", 100))

    assert all(item.outcome is Outcome.WHOLE for item in quiz(weighed(2), weighed(2)).items)
    outcomes = [item.outcome for item in quiz(weighed(1), weighed(3), weighed(1)).items]
    assert outcomes == [Outcome.WHOLE, Outcome.CHANGED, Outcome.WHOLE]


def test_ordinary_replies_and_penalties_are_told_once_for_the_file_and_long_ones_for_the_question():
    def replying(reply: str) -> str:
        inside = f"<correctfeedback><text>{reply}</text></correctfeedback><penalty>0.25</penalty>"
        return question(
            "multichoice", "<shuffleanswers>1</shuffleanswers>" + inside + answer("a", 100) + answer("b", 0)
        )

    found = quiz(replying("Riktig."), replying("Riktig."))
    assert [(each.code, each.facts["n"]) for each in found.findings] == [
        ("moodle-combined-ordinary", 2),
        ("moodle-penalties", 2),
    ]
    assert all(item.outcome is Outcome.WHOLE for item in found.items)
    assert codes(quiz(replying("Lang forklaring. " * 9)).items[0]) == {"moodle-combined-left-out"}


def test_pictures_and_files_are_told():
    text = 'Hva er dette? <img src="@@PLUGINFILE@@/a.png" alt="Et skjold">'
    inside = '<file name="a.png" path="/" encoding="base64">AAAA</file>'
    made, item = only(quiz(question("truefalse", answer("true", 100) + inside, text=text)))
    assert made.stem == "Hva er dette? Et skjold"
    assert codes(item) == {"exchange-lost-picture", "moodle-files-left-out"}


@pytest.mark.parametrize(
    ("form", "text", "stem"),
    [
        ("html", "<p>Er <b>a</b> &lt; b?</p><p>To</p>", "Er **a** < b?\n\nTo"),
        ("moodle_auto_format", "En\nto", "En\n\nto"),
        ("plain_text", "Er *a* < b?", r"Er \*a\* &lt; b?"),
        ("markdown", "Er *a* så?", "Er *a* så?"),
        ("wiki_like", "Er a?", "Er a?"),
        ("ukjent", "<p>Er a?</p>", "Er a?"),
    ],
)
def test_every_format_of_text_is_read(form, text, stem):
    raw = f'<questiontext format="{form}"><text><![CDATA[{text}]]></text></questiontext>'
    made, _ = only(quiz('<question type="truefalse">' + raw + answer("true", 100) + "</question>"))
    assert made.stem == stem


NORWEGIAN = '<span lang="nb" class="multilang">Hva?</span> <span lang="en" class="multilang">What?</span>'


@pytest.mark.parametrize(
    "text",
    [
        NORWEGIAN,
        '<span class="multilang" lang="en">What?</span><span class="multilang" lang="no">Hva?</span>',
        '<lang lang="en">What?</lang><lang lang="nb_no">Hva?</lang>',
        "{mlang nb}Hva?{mlang}{mlang en}What?{mlang}",
        "{mlang en,fr}What?{mlang}{mlang other}Hva?{mlang}",
    ],
)
def test_one_language_of_several_comes_in(text):
    made, item = only(quiz(question("truefalse", answer("true", 100), text=text)))
    assert made.stem == "Hva?"
    assert codes(item) == {"moodle-languages-left-out"}


@pytest.mark.parametrize(
    "text",
    ['<span lang="en">What?</span>', '<span class="multilang" lang="en">What?', "{mlang xx", "{mlang}What?"],
)
def test_marks_that_are_no_choice_of_languages_change_nothing(text):
    made, item = only(quiz(question("truefalse", answer("true", 100), text=f"Hei {text}")))
    assert "Hei" in made.stem
    assert "moodle-languages-left-out" not in codes(item)


def test_text_that_is_not_escaped_is_read_all_the_same():
    raw = "<question type='truefalse'><questiontext><text>Er <b>a</b> så?</text></questiontext>"
    made, _ = only(quiz(raw + answer("true", 100) + "</question>"))
    assert made.stem == "Er **a** så?"


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'<!DOCTYPE quiz [<!ENTITY a "b">]><quiz>&a;</quiz>', "xml-with-doctype"),
        (b'<!DOCTYPE quiz SYSTEM "file:///etc/passwd"><quiz/>', "xml-with-doctype"),
        (b"<quiz><question>", "xml-broken"),
        (b"<quiz>&nbsp;</quiz>", "xml-broken"),
        (b"<html/>", "moodle-no-quiz"),
        (b"<quiz/>", "exchange-nothing-found"),
        (b"", "xml-broken"),
    ],
)
def test_files_that_are_hostile_broken_or_something_else_are_refused(data, code):
    found = read(data, file="x.xml", lang="nb")
    assert (found.questions, found.items, [finding.code for finding in found.findings]) == ((), (), [code])


def test_space_before_the_declaration_is_forgiven():
    data = b'\n\n <?xml version="1.0"?><quiz>' + choices(100, 0).encode() + b"</quiz>"
    assert len(read(data, file="x.xml", lang="nb").questions) == 1
