"""The main job, end to end: from sign-in to a certificate that a stranger can verify."""

from __future__ import annotations

import csv
import hashlib
import io
import json
import re
import time
from pathlib import Path
from typing import TYPE_CHECKING

import browsers
import factories
import page as pdf_standards
import pytest
from browsers import Keys, sign_in, window
from knowing import Known, asked, by_stem, fill_in, known
from servers import Server

from course import markup
from course.content.model import Course, Module
from course.people import Role
from webapp.actions.read_lesson import read_lesson
from webapp.actions.start_attempt import start_attempt
from webapp.actions.submit_attempt import submit_attempt
from webapp.store import enrolments, releases

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

pytestmark = [pytest.mark.browser, pytest.mark.slow]

NEXT = "button[name=go][value=next]"


def test_from_sign_in_to_a_certificate_that_a_stranger_verifies(
    chromium: Browser, reference_site: factories.Site, reference_server: Server, tmp_path: Path
) -> None:
    site, home = reference_site, reference_server.address
    course = course_of(site)
    learner = site.people[Role.LEARNER]
    with window(chromium, home) as page:
        sign_in(page, learner)
        page.get_by_role("button", name="Start").click()
        read_module(page, course.modules[0])
        read_module(page, course.modules[1])
        assert page.get_by_role("heading", level=1).inner_text() == course.modules[1].title["nb"]
        take_by_keyboard(page, course)
        hand_in_by_keyboard(page)
        assert page.get_by_role("heading", level=1).inner_text() == "Du har bestått"
        assert "8 av 8" in page.locator("main").inner_text()

        take_the_modules_between(site, learner, course)
        page.get_by_role("link", name="Til kurset").click()
        page.get_by_role("link", name=re.compile("Fortsett med leksjon 1 i modul 12")).click()
        read_module(page, course.modules[12])
        take_by_keyboard(page, course)
        hand_in_by_keyboard(page)
        assert "kursbeviset ditt er klart" in page.locator("main").inner_text()
        page.get_by_role("link", name="Se kursbeviset").click()
        assert learner.name in page.locator("main").inner_text()
        code = certificate_code(page)
        file = download_certificate(page, tmp_path)
        for profile in ("ua1", "2a"):
            assert pdf_standards.validate_pdf_bytes(file, profile=profile).failures == []
        page.get_by_role("button", name="Lås og logg ut").click()
        page.get_by_role("button", name="Logg inn").wait_for()
        page.goto("/courses")
        assert "/sign-in" in page.url, "signed out is signed out"
    with window(chromium, home) as stranger:
        verify(stranger, code, learner.name)
    with window(chromium, home) as page:
        the_instructor_sees_who_has_completed(page, site, learner)
    with window(chromium, home) as page:
        hr_takes_out_a_file(page, site, tmp_path)


def test_the_whole_way_without_javascript(
    chromium: Browser, small_site: factories.Site, small_server: Server, tmp_path: Path
) -> None:
    site, home = small_site, small_server.address
    course = course_of(site)
    learner = site.people[Role.LEARNER]
    with window(chromium, home, java_script_enabled=False, viewport=browsers.PHONE) as page:
        sign_in(page, learner)
        page.get_by_role("button", name="Start").click()
        read_module(page, course.modules[0])
        read_module(page, course.modules[1])
        page.get_by_role("button", name="Start prøven").click()
        for _ in course.modules[1].banks["nb"].questions:
            fill_in(page, known(asked(page, course)))
            page.locator(NEXT).click()
        assert "Du har svart på 5 av 5 spørsmål." in page.locator("main").inner_text()
        page.get_by_role("link", name=re.compile("^3")).click()
        page.get_by_role("button", name="Merk for senere").click()
        page.get_by_role("button", name="Se alle spørsmålene").click()
        assert page.get_by_text("Besvart, merket").count() == 1
        page.get_by_role("button", name="Lever svarene").click()
        assert page.get_by_role("heading", level=1).inner_text() == "Du har bestått"
        page.get_by_role("link", name="Se kursbeviset").click()
        code = certificate_code(page)
        assert download_certificate(page, tmp_path).startswith(b"%PDF-")
        page.get_by_role("button", name="Lås og logg ut").click()
        verify(page, code, learner.name)


def course_of(site: factories.Site) -> Course:
    with site.bound():
        return releases.frozen(site.people[Role.LEARNER].actor, site.programme().release).course


def read_module(page: Page, module: Module) -> None:
    """Read every lesson of a module, from its first, and go on to what comes after."""
    for number, lesson in enumerate(module.lessons_in("nb", ("nb",)), start=1):
        assert page.get_by_role("heading", level=1).inner_text() == lesson.title
        assert page.url.endswith(f"/{number}")
        for block in lesson.blocks:
            shown = page.locator(f"[id='{block.id}']")
            assert shown.count() == 1, block.id
        page.get_by_role("button", name=re.compile("^Lest")).click()


def take_by_keyboard(page: Page, course: Course) -> None:
    """Begin the quiz and answer all of it rightly with keys alone; at the overview after it."""
    keys = Keys(page)
    keys.follow("main form button")
    while page.locator("form[data-autosave]").count():
        answer_by_keyboard(keys, known(asked(page, course)))
        no_key_in(page, course)
        keys.follow(NEXT)
    assert "mangler" not in page.locator("main").inner_text()


def answer_by_keyboard(keys: Keys, answer: Known) -> None:
    page = keys.page
    texts = [text.strip() for text in page.locator("fieldset label:has(input) > span").all_inner_texts()]
    several = page.locator("fieldset input[type=checkbox]").count() > 0
    if several:
        for value, text in enumerate(texts):
            keys.go_to(f"input[value='{value}']")
            if text in answer.picks:
                keys.press("Space")
    elif answer.picks:
        keys.go_to("fieldset input[type=radio]")
        place = texts.index(answer.picks[0])
        if place == 0:
            keys.press("Space")
        for _ in range(place):
            keys.press("ArrowDown")
    else:
        keys.go_to("#answer")
        page.keyboard.type(answer.text)
        if answer.unit:
            keys.go_to("select[name=unit]")
            page.keyboard.type(answer.unit)
    assert {text.strip() for text in page.locator("label:has(input:checked) > span").all_inner_texts()} == {
        *answer.picks
    }


def hand_in_by_keyboard(page: Page) -> None:
    Keys(page).follow("main form button")


def no_key_in(page: Page, course: Course) -> None:
    """See that the page, as the browser has it after all scripts, has no explanation and no feedback."""
    secrets = set()
    for question in by_stem(course).values():
        said = json.dumps(question.content.to_json(), ensure_ascii=False)
        secrets |= {question.explanation, *re.findall(r'"feedback": "([^"]+)"', said)}
    plain = {text for secret in secrets if len(text := markup.text_only(secret)) >= 20}
    assert len(plain) > 100
    words = " ".join(re.sub("<[^>]+>", " ", page.content()).split())
    assert not [secret for secret in plain if secret in words]


def take_the_modules_between(site: factories.Site, learner: factories.Person, course: Course) -> None:
    """Modules 2 to 11, through the ordinary actions."""
    with site.bound():
        programme = site.programme()
        enrolment = enrolments.latest(learner.actor, programme.course, programme.track)
        assert enrolment is not None
        now = site.clock.now()
        for module in course.modules[2:12]:
            for lesson in module.lessons_in("nb", ("nb",)):
                read_lesson(enrolment.id, module.id, lesson.id, lang="nb", by=learner.actor, now=now)
            attempt = start_attempt(enrolment.id, module.id, lang="nb", by=learner.actor, now=now)
            factories.answer_all(site, learner, attempt)
            assert submit_attempt(attempt, client_key="submit", by=learner.actor, now=now).passed


def certificate_code(page: Page) -> str:
    panel = page.get_by_role("region", name="Kontroll")
    return panel.locator("code, .k-code").first.inner_text().strip()


def download_certificate(page: Page, folder: Path) -> bytes:
    """Wait for the worker as the page says, and take the file."""
    deadline = time.monotonic() + 60
    while page.get_by_text("Filen lages nå").count() and time.monotonic() < deadline:
        page.wait_for_timeout(500)
        page.get_by_role("link", name="Last siden på nytt").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Last ned PDF").click()
    assert re.fullmatch(r"kursbevis-EKS[0-9A-Z-]+\.pdf", download.value.suggested_filename)
    file = folder / download.value.suggested_filename
    download.value.save_as(file)
    return file.read_bytes()


def verify(page: Page, code: str, name: str) -> None:
    """Check a code as somebody who has it on paper, and whether the name there is the right one."""
    page.goto("/verify")
    page.get_by_label("Kode på beviset").fill(code.lower().replace("-", " "))
    page.get_by_role("button", name="Sjekk beviset").click()
    main = page.locator("main")
    assert "er gyldig i dag" in main.inner_text()
    assert name not in page.content()
    for typed, said in ((name.upper(), "Navnet stemmer"), ("Kari Nordmann", "Navnet stemmer ikke")):
        page.get_by_label("Navnet som står på beviset").fill(typed)
        page.get_by_role("button", name="Sammenlign").click()
        assert page.get_by_role("status").get_by_role("heading").inner_text() == said
        assert name not in main.inner_text()


def the_instructor_sees_who_has_completed(
    page: Page, site: factories.Site, learner: factories.Person
) -> None:
    sign_in(page, site.people[Role.INSTRUCTOR])
    assert page.url.endswith("/results")
    page.get_by_role("link", name="Vold i nære relasjoner").first.click()
    row = page.get_by_role("row", name=re.compile(learner.name))
    assert "100 %" in row.inner_text()
    assert "Bestått" in row.inner_text()


def hr_takes_out_a_file(page: Page, site: factories.Site, folder: Path) -> None:
    sign_in(page, site.people[Role.HR])
    assert page.url.endswith("/hr")
    page.get_by_role("link", name="Eksporter …").click()
    page.get_by_label("Hva skal filen brukes til?").fill("Kursstatus til personalsystemet")
    page.get_by_role("button", name="Lag eksporten").click()
    with page.expect_download() as download:
        page.get_by_role("link", name=re.compile("Last ned 1 rad")).click()
    download.value.save_as(folder / "export.csv")
    with page.expect_download() as download:
        page.get_by_role("link", name=re.compile("Last ned følgeark")).click()
    download.value.save_as(folder / "export.json")
    data = (folder / "export.csv").read_bytes()
    manifest = json.loads((folder / "export.json").read_bytes())
    assert data.startswith(b"\xef\xbb\xbf")
    rows = list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), delimiter=";"))
    assert len(rows) == 1
    assert rows[0]["employee_no"] == "100001"
    assert rows[0]["unit"] == "Barneposten"
    assert rows[0]["course"].startswith("vold-i-naere-relasjoner")
    assert rows[0]["status"] == "valid"
    assert rows[0]["completed"] < rows[0]["valid_until"]
    assert hashlib.sha256(data).hexdigest() in manifest["sha256"]
    assert manifest["on"] == rows[0]["completed"]
    assert manifest["row_count"] == 1
