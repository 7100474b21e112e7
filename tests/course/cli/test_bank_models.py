"""Models and comparisons on a screen of eighty columns and as data."""

from __future__ import annotations

import io
import json
import re
from dataclasses import replace

import lsat
import numpy as np
import pytest

from course.cli.bank_models import comparisons_data, models_data, show_comparisons, show_models
from course.cli.output import Output, Stream, cells
from course.quiz.statistics.columns import Coded
from course.quiz.statistics.differential import compare_responses
from course.quiz.statistics.models import fit_models
from course.quiz.statistics.responses import Responses


def screen(lang: str = "nb") -> tuple[Output, io.StringIO]:
    written = io.StringIO()
    out = Output(lang, out=Stream(written, live=True, unicode=True), err=Stream(io.StringIO(), True, True))
    out.width = 80
    return out, written


def plain(written: io.StringIO) -> str:
    return re.sub(r"\x1b\[[0-9;]*m", "", written.getvalue()).replace("\u00a0", " ")


@pytest.fixture(scope="module")
def groups():
    """Two languages and a small unit; question 3 is much harder in the second."""
    chance = np.random.default_rng(1)
    codes = np.repeat([0, 1, 2], [600, 500, 20])
    difficulty = np.tile(np.linspace(-1, 1, 9), (1120, 1))
    difficulty[:, 2] += 1.2 * (codes == 1)
    right = chance.random((1120, 9)) < 1 / (1 + np.exp(difficulty - chance.normal(size=(1120, 1))))
    names = [f"et-spørsmål-med-en-lang-id-{n}" for n in range(9)]
    responses = Responses.from_matrix(right * 1.0, questions=names)
    column = Coded(("bokmål", "nynorsk", "sámi"), codes[responses.person])
    return replace(responses, groups={"lang": column})


@pytest.mark.parametrize("lang", ["nb", "nn", "en"])
def test_tables_keep_within_eighty_columns(groups, lang: str):
    out, written = screen(lang)
    show_models(fit_models(groups), out)
    show_comparisons(compare_responses(groups, "lang"), out)
    assert max(cells(line) for line in plain(written).splitlines()) <= 80


def test_lsat_is_shown_with_n_and_intervals():
    out, written = screen()
    show_models(fit_models(Responses.from_matrix(lsat.LSAT_7.matrix())), out)
    shown = plain(written)
    assert "Rasch-modellen, vanskegrad i logits (1 000 personer)" in shown
    assert "1          1 000        −0,54   −0,70 til −0,39    0,97     0,96" in shown
    assert "3          1 000     1,71    1,08 til 2,34   −1,06   −1,28 til −0,83" in shown
    assert "10,83 med 4 frihetsgrader, p = 0,028" in " ".join(shown.split())


def test_what_is_refused_says_why_and_what_to_do():
    out, written = screen()
    matrix = lsat.LSAT_7.matrix()[:90] * 1.0
    matrix[:, 0] = 1
    show_models(fit_models(Responses.from_matrix(matrix)), out)
    shown = plain(written)
    assert "Alle 90 hadde 1 riktig." in shown
    assert shown.count("90 personer er for få: tallene ville vært tilfeldige.") == 2
    assert "→ Vent til minst 200 har svart." in shown


def test_the_questions_that_differ_come_first_and_the_small_group_is_not_shown(groups):
    out, written = screen()
    show_comparisons(compare_responses(groups, "lang"), out)
    shown = plain(written)
    assert "nynorsk (500) mot bokmål (600), Mantel-Haenszel" in shown
    rows = [line for line in shown.splitlines() if line.startswith("et-spørsmål")]
    assert rows[0].startswith("et-spørsmål-med-en-l")
    assert "−" in rows[0]
    assert " C " in rows[0]
    assert "Negativ delta er vanskeligere for nynorsk." in shown
    assert "sámi har 20 personer. Det er for få å sammenligne." in shown


def test_data_is_plain_json_with_every_question(groups):
    out, _ = screen("en")
    models = json.loads(json.dumps(models_data(fit_models(groups), out), allow_nan=False))
    assert models["method"] == "conditional"
    assert models["persons"] == 1120
    assert len(models["questions"]) == 9
    assert set(models["questions"][0]["difficulty"]) == {"value", "n", "low", "high"}
    assert len(models["scores"]) == 10
    compared = json.loads(json.dumps(comparisons_data(compare_responses(groups, "lang")), allow_nan=False))
    assert [(each["focal"], each["reason"]) for each in compared] == [
        ("nynorsk", None),
        ("sámi", "dif-group-too-small"),
    ]
    third = compared[0]["questions"][2]
    assert third["class"] == "C"
    assert third["delta"] < -1.5
    assert third["anchor"] is False
    few = json.loads(json.dumps(models_data(fit_models(groups.at(groups.person < 20).present()), out)))
    assert few["method"] is None
    assert few["rasch_refused"]["code"] == "models-too-few-people"
    assert "Wait until" in few["two_parameter_refused"]["text"]


def test_the_command_shows_both_when_asked_and_neither_when_not(run, tmp_path):
    chance = np.random.default_rng(2)
    ability, hard = chance.normal(size=(300, 1)), np.linspace(-1, 1, 6)
    right = chance.random((300, 6)) < 1 / (1 + np.exp(hard - ability))
    rows = [
        f"p{who},q-{what},{int(right[who, what])},{'nb' if who < 160 else 'nn'}"
        for who in range(300)
        for what in range(6)
    ]
    file = tmp_path / "responses.csv"
    file.write_text("person,question,score,lang\n" + "\n".join(rows))
    bare = run("bank", "statistics", file).output
    assert "Rasch" not in bare
    assert "Mantel" not in bare
    shown = run("bank", "statistics", file, "--irt", "--by", "lang").output
    assert "Rasch-modellen, vanskegrad i logits (300 personer)" in shown
    assert "nn (140) mot nb (160), Mantel-Haenszel" in shown
    data = json.loads(run("bank", "statistics", file, "--irt", "--by", "lang", "--json").output)
    assert data["models"]["method"] == "conditional"
    assert data["comparisons"][0]["focal_people"] == 140
