"""Law 5: the key stays on the server until the attempt is handed in.

Everything that a learner can be sent before that is collected, twice: once with words in the key
that stand nowhere else, and once with another key, which must change nothing at all.
"""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path

import factories
import pytest
import small_courses
from walks import Walk

from course.content.model import Course
from course.people import Role
from course.quiz.bank import parse_bank
from webapp.actions import start_attempt

SECRETS = (
    "Hemmelig-1",
    "Hemmelig-2",
    "Hemmelig-3",
    "hemmelig-4",
    "hemmelig-5",
    "7341",
    "hemmelig-quote",
    "hemmelig-6",
)

ONE_KEY = """---
module: plikter
pass: 80
---
## Hva gjør du? {#q-single}

- (x) Melder
  > Hemmelig-1 ros.
- ( ) Venter
  > Hemmelig-2 ris.
- ( ) Ber om samtykke

> Hemmelig-3 forklaring.

source: lov/meldeplikt-1 "når det er grunn til å tro"

## Hva gjelder? {#q-multiple}

- [x] Den er din egen
- [x] Den går foran
- [ ] Den krever samtykke
- [ ] Den krever enighet

source: lov/meldeplikt-3 "uten hinder av taushetsplikt"

## Plikten hindrer deg. {#q-true-false}

= usant

own: hemmelig-quote

## Hvor mange uker? {#q-number}

= 7341 uker
units: dager, uker, timer

source: lov/meldeplikt-2 "innen 3 uker"

## Hva heter tjenesten? {#q-short}

= hemmelig-4 | hemmelig-5

source: lov/meldeplikt-1 "skal melde fra"

## Hva hører sammen? {#q-matching}

- => Melder
- => Avverger
- => Venter
- Grunn til å tro => Melder
- Fare for liv => Avverger

source: lov/meldeplikt-1 "skal melde fra"

## Hva kommer først? {#q-ordering}

1. Skriver ned
2. Drøfter
3. Ringer
4. Sender

source: lov/meldeplikt-1 "skal melde fra"

## Fyll inn det som mangler. {#q-cloze}

Meld til [[hemmelig-6]] når [[(du tror det) | teamet tror det | alle tror det]].

source: lov/meldeplikt-1 "skal melde fra"
"""

QUESTIONS = ONE_KEY.count("\n## ")

OTHER_KEY = (
    ONE_KEY.replace("(x) Melder", "( ) Melder")
    .replace("( ) Ber om", "(x) Ber om")
    .replace("[x] Den går", "[ ] Den går")
    .replace("[ ] Den krever samtykke", "[x] Den krever samtykke")
    .replace("[ ] Den krever enighet", "[x] Den krever enighet")
    .replace("= usant", "= sant")
    .replace("= 7341 uker", "= 2,5 ± 1 dager")
    .replace("hemmelig-4 | hemmelig-5", "helt annet ord")
    .replace("tro => Melder", "tro => Venter")
    .replace("liv => Avverger", "liv => Melder")
    .replace("4. Sender\n", "4. Sender\n\norder: 3 1 4 2\n")
    .replace("[[hemmelig-6]]", "[[et | helt annet ord | og ett til]]")
    .replace("(du tror det) | teamet tror det", "du tror det | (teamet tror det)")
    .replace("Hemmelig-1 ros.", "Ris.")
    .replace("Hemmelig-3 forklaring.", "En mye lengre forklaring, i flere setninger. Slik.")
    .replace('lov/meldeplikt-2 "innen 3 uker"', 'lov/meldeplikt-3 "taushetsplikt"')
)


def course_with(text: str) -> Course:
    bank, findings = parse_bank(text, file="quizzes/nb/plikter.md", module="plikter", lang="nb")
    assert not findings, findings
    course = small_courses.small_course(approved=False)
    modules = tuple(
        dataclasses.replace(module, banks={"nb": bank}) if module.has_bank else module
        for module in course.modules
    )
    return small_courses.approve(dataclasses.replace(course, modules=modules))


class Recorder(Walk):
    """Keeps all that is sent: status, headers with cookies, and bodies."""

    def __init__(self, site: factories.Site) -> None:
        super().__init__(site)
        self.sent: list[str] = []
        opened = self.client.open

        def record(*args: object, **kwargs: object) -> object:
            response = opened(*args, **kwargs)
            headers = [line for line in response.headers.to_wsgi_list() if line[0] != "Date"]
            self.sent.append(f"{response.status}\n{headers}\n{response.get_data(as_text=True)}")
            return response

        self.client.open = record  # type: ignore[method-assign]


def everything_before_submitting(walk: Recorder) -> str:
    """Every page and reply, with right, wrong, foreign and unreadable answers; the attempt's id."""
    walk.get("/courses")
    walk.get(walk.course_path)
    walk.start()
    walk.read_all()
    for place in ("0/1", "1/1", "1/2", "quizzes/1"):
        walk.get(f"{walk.course_path}/{place}")
    attempt = walk.start_quiz()
    walk.client.get(f"/attempts/{attempt}")
    for number in range(1, QUESTIONS + 1):
        tries: list[object] = ["0", "1", "2", ["0", "1"], "7341", "hva som helst", "9", "\x00", "x" * 500]
        for revision, value in enumerate(tries, start=1):
            given = value if isinstance(value, list) else [value]
            values = {"answer": given, "unit": ["1"], "answer-0": given, "answer-1": ["2"]}
            key = f"{number}-{revision}"
            walk.save(
                attempt, {"question": number, "values": values, "revision": revision, "client_key": key}
            )
            walk.save(attempt, {"question": number, "values": values, "revision": 1, "client_key": f"{key}b"})
        for go in ("next", "flag", "unflag", "previous", "overview", "stay"):
            for value in ("0", "tekst", ["0", "3"], "1,5"):
                form = {**walk.form(attempt, number), "answer": value, "unit": "2", "go": go}
                form |= {"answer-0": value, "answer-1": "1", "answer-2": "2", "answer-3": "3"}
                walk.client.post(f"/attempts/{attempt}/{number}", data=form)
        walk.get(f"/attempts/{attempt}/{number}")
    for path in ("overview", "result", str(QUESTIONS + 1), "0"):
        walk.client.get(f"/attempts/{attempt}/{path}")
    for path in ("/courses", walk.course_path, f"{walk.course_path}/quizzes/1", "/certificates"):
        walk.get(path)
    return attempt


def plain(sent: list[str], release: str) -> list[str]:
    """What was sent without what is new in every site: ids, tokens, and the release's own name."""
    digest = release.removeprefix("sha256:")
    rules = [
        (re.escape(digest), "RELEASE"),
        (f"{digest[:4]} {digest[4:8]}", "RELEASE"),
        (r"[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}", "ID"),
        (r'(name="(?:csrf_token|client_key)" value=")[^"]+', r"\1TOKEN"),
        (r"kyndig=[^;]+", "kyndig=TOKEN"),
    ]
    found = []
    for text in sent:
        said = text
        for pattern, name in rules:
            said = re.sub(pattern, name, said)
        found.append(said)
    return found


@pytest.fixture
def same_draws(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(start_attempt.secrets, "token_bytes", lambda n: b"\x07" * n)


@pytest.mark.slow
def test_nothing_of_the_key_is_sent_before_submitting(
    database_url: str, standing_clock: factories.StandingClock
) -> None:
    with factories.site(database_url, standing_clock, course=course_with(ONE_KEY)) as site:
        walk = Recorder(site)
        attempt = everything_before_submitting(walk)
        # What the learner typed themselves comes back to them; a typed number is not the key. Random
        # tokens hold four given digits now and then.
        before = "".join(plain(walk.sent, site.programme().release)).replace('value="7341"', "")
        assert len(walk.sent) > 200
        for secret in SECRETS:
            assert secret not in before, secret
        walk.submit(attempt)
        after = walk.get(f"/attempts/{attempt}/result")
        assert all(secret in after for secret in ("Hemmelig-3", "7341", "hemmelig-4", "hemmelig-quote"))
        assert "Meld til <strong>hemmelig-6</strong> når" in after
        assert "Grunn til å tro → Melder" in after


@pytest.mark.slow
def test_another_key_changes_nothing_that_is_sent_before_submitting(
    tmp_path: Path, standing_clock: factories.StandingClock, same_draws: None
) -> None:
    import databases

    heard = []
    for text in (ONE_KEY, OTHER_KEY):
        standing_clock.moment = factories.START
        with (
            databases.fresh("sqlite", tmp_path) as url,
            factories.site(url, standing_clock, course=course_with(text)) as site,
        ):
            walk = Recorder(site)
            everything_before_submitting(walk)
            heard.append(plain(walk.sent, site.programme().release))
    one, other = heard
    assert len(one) == len(other)
    for said, other_said in zip(one, other, strict=True):
        assert said == other_said


def test_the_script_of_the_page_knows_no_more_than_the_page(site: factories.Site) -> None:
    script = site.client(Role.LEARNER).get("/static/js/autosave.js").text
    assert not re.search(r"correct|is_key|\bkey\.(?!value)|feedback|explanation", script)
