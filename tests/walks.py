"""A learner who walks through the pages of the small course with a browser-less client."""

from __future__ import annotations

import html
import re
from uuid import UUID

import factories
from werkzeug.test import TestResponse

from course.people import Role


class Walk:
    """One learner's way through the small course, page by page."""

    def __init__(self, site: factories.Site, who: Role | factories.Person = Role.LEARNER) -> None:
        self.site = site
        self.client = site.client(who)
        self.programme = site.programme().id
        self.course_path = f"/courses/{self.programme}"
        self._csrf = ""

    def get(self, path: str, status: int = 200) -> str:
        response = self.client.get(path)
        assert response.status_code == status, (response.status_code, response.text[:2000])
        return response.text

    @property
    def csrf(self) -> str:
        if not self._csrf:
            self._csrf = factories.csrf(self.client.get("/courses").text)
        return self._csrf

    def post(self, path: str, data: dict[str, object] | None = None) -> TestResponse:
        return self.client.post(path, data={"csrf_token": self.csrf, **(data or {})})

    def save(self, attempt: str, body: object, **headers: str) -> TestResponse:
        """What the page's script sends."""
        return self.client.post(
            f"/attempts/{attempt}/answers",
            json=body,
            headers={"X-CSRFToken": self.csrf, "Accept": "application/json", **headers},
        )

    def start(self) -> str:
        """Start the course; the address that it leads to."""
        response = self.post(f"{self.course_path}/start")
        assert response.status_code == 303
        return response.location

    def read_all(self) -> None:
        for place in ("0/1", "1/1", "1/2"):
            assert self.post(f"{self.course_path}/{place}").status_code == 303

    def start_quiz(self) -> str:
        """Begin the quiz; the attempt's id."""
        response = self.post(f"{self.course_path}/quizzes/1")
        assert response.status_code == 303, response.text[:2000]
        return str(UUID(response.location.rsplit("/", 1)[1]))

    def form(self, attempt: str, number: int) -> dict[str, str]:
        """The hidden fields of a question page."""
        page = self.get(f"/attempts/{attempt}/{number}")
        return {name: field(page, name) for name in ("csrf_token", "client_key", "revision")}

    def answer(self, attempt: str, number: int, value: object, go: str = "next") -> TestResponse:
        """Fill in a question's form and press one of its buttons."""
        filled = {**self.form(attempt, number), "answer": value, "go": go}
        return self.client.post(f"/attempts/{attempt}/{number}", data=filled)

    def answer_right(self, attempt: str, *, but: tuple[str, ...] = ()) -> None:
        """Answer all questions as one who knows, but for some types."""
        for number in range(1, 6):
            page = self.get(f"/attempts/{attempt}/{number}")
            stem = stem_of(page)
            kind = KINDS[stem]
            if kind in but:
                continue
            assert self.answer(attempt, number, right(page, kind)).status_code == 303

    def submit(self, attempt: str) -> TestResponse:
        return self.post(f"/attempts/{attempt}/submit")

    def pass_course(self) -> str:
        """From the start to the certificate; the attempt's id."""
        self.start()
        self.read_all()
        attempt = self.start_quiz()
        self.answer_right(attempt)
        assert self.submit(attempt).status_code == 303
        return attempt

    def number_of(self, attempt: str, kind: str) -> int:
        """The number of the question of a type."""
        return next(
            number
            for number in range(1, 6)
            if KINDS[stem_of(self.get(f"/attempts/{attempt}/{number}"))] == kind
        )


RIGHT = {
    "q-single": "Melder til barnevernstjenesten",
    "q-multiple": ("Den er din egen", "Den går foran taushetsplikten"),
    "q-true-false": False,
    "q-number": "3",
    "q-short": "barnevernet",
}
"""What a learner who knows answers, in words."""

KINDS = {
    "Hva gjør du når det er grunn til å tro at et barn blir mishandlet?": "q-single",
    "Hva gjelder for meldeplikten?": "q-multiple",
    "Taushetsplikten hindrer deg i å melde.": "q-true-false",
    "Hvor mange uker kan det gå før du får svar?": "q-number",
    "Hva heter tjenesten du melder til?": "q-short",
}


def field(page: str, name: str) -> str:
    found = re.search(rf'name="{name}" value="([^"]*)"', page)
    assert found, f"no field {name}"
    return html.unescape(found[1])


def stem_of(page: str) -> str:
    found = re.search(r"<h1[^>]*>(.*?)</h1>", page, re.S)
    assert found
    return html.unescape(re.sub("<[^>]+>", "", found[1])).strip()


def options(page: str) -> dict[str, str]:
    """Text -> value of the options on a page."""
    found = re.findall(
        r'<input class="ds-input" type="(?:radio|checkbox)"[^>]*value="(\d+)"[^>]*><span>(.*?)</span>', page
    )
    return {html.unescape(text): value for value, text in found}


def right(page: str, kind: str) -> object:
    """The right answer to a question as its form has it."""
    key = RIGHT[kind]
    shown = options(page)
    if isinstance(key, bool):
        return shown["Sant" if key else "Usant"]
    if isinstance(key, tuple):
        return [shown[text] for text in key]
    return shown.get(key, key)


def text_of(page: str) -> str:
    """The words of a page's main part, spaces made plain."""
    main = re.search(r"<main.*?</main>", page, re.S)
    assert main
    return " ".join(html.unescape(re.sub(r"<[^>]+>", " ", main[0])).split())
