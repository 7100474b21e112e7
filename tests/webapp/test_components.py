"""The macros and layouts draw in any Flask app that gives them words and addresses; nothing is inline."""

import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path

import flask
import pytest
from jinja2 import ChoiceLoader, FileSystemLoader, StrictUndefined
from jinja2.ext import i18n
from markupsafe import Markup

ROOT = Path(__file__).resolve().parents[2]
WEBAPP = ROOT / "webapp"
STATIC = WEBAPP / "static"
TEMPLATES = WEBAPP / "templates"
PAGES = Path(__file__).parent / "pages"

SHELL = {
    "lang": "nb",
    "languages": [("nb", "Bokmål", "?lang=nb"), ("nn", "Nynorsk", "?lang=nn"), ("en", "English", "?lang=en")],
    "organisation": "RVTS Eksempel",
    "is_demo": True,
    "viewer": {"name": "Ida Mønsterud", "role": "instruktør"},
    "sign_out_href": "/logg-ut",
    "menu": [("Kull", "/kull", True), ("Spørsmål", "/sporsmal", False)],
    "exit_href": "https://neutral.example/",
    "draft": {"text": "Laget fra veileder.md.", "href": "/rapport", "link": "Se rapporten"},
    "help": {"intro": "Du trenger ikke oppgi navn.", "lines": [{"number": "116 117", "text": "Legevakt"}]},
    "footer_links": [("Personvern", "/personvern")],
    "has_errors": True,
}


def bare_app(undefined: type = StrictUndefined) -> flask.Flask:
    """An app with the macros' whole contract: `_`, `ngettext`, `static_url`, `csrf_token`. Nothing else."""
    app = flask.Flask("bare", static_folder=str(STATIC), static_url_path="/static")
    app.jinja_env.undefined = undefined
    app.jinja_env.loader = ChoiceLoader([FileSystemLoader(TEMPLATES), FileSystemLoader(PAGES)])
    app.jinja_env.trim_blocks = app.jinja_env.lstrip_blocks = True
    app.jinja_env.add_extension(i18n)
    app.jinja_env.install_gettext_callables(
        lambda text: text, lambda one, many, n: one if n == 1 else many, newstyle=True
    )
    app.jinja_env.globals["static_url"] = lambda filename: f"/static/{filename}?v=abc"
    app.jinja_env.globals["csrf_token"] = lambda: "a-token"
    return app


def drawn(template: str, **context: object) -> str:
    app = bare_app()
    with app.test_request_context():
        return flask.render_template(template, **context)


class Page(HTMLParser):
    """What the tests ask of a page: its ids, its references to them, its addresses."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.ids: Counter[str] = Counter()
        self.references: set[str] = set()
        self.addresses: list[str] = []
        self.open: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        void = {"br", "hr", "img", "input", "link", "meta", "use", "path", "rect"}
        if tag not in void:
            self.open.append(tag)
        for name, value in attrs:
            if name == "id":
                self.ids[value or ""] += 1
            elif name in {"for", "aria-labelledby", "aria-describedby"}:
                self.references |= set((value or "").split())
            elif name in {"href", "src"}:
                self.addresses.append(value or "")

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        if self.open and self.open[-1] == tag:
            self.open.pop()

    def handle_endtag(self, tag: str) -> None:
        assert self.open, f"</{tag}> closes nothing"
        assert self.open[-1] == tag, f"</{tag}> closes <{self.open[-1]}>"
        self.open.pop()


@pytest.fixture(scope="module")
def every_component() -> str:
    return drawn("components.html", **SHELL)


def test_the_sheet_shows_every_public_macro() -> None:
    sheet = (PAGES / "components.html").read_text(encoding="utf-8")
    inner = {"shell.html", "attributes.html"}  # drawn by the layouts and by other macros
    for file in sorted((TEMPLATES / "components").glob("*.html")):
        if file.name in inner:
            continue
        for name in re.findall(r"\{%-?\s*macro ([a-z]\w*)", file.read_text(encoding="utf-8")):
            if (file.name, name) not in {("icons.html", "brand"), ("icons.html", "shape")}:
                assert re.search(rf"\b{name}\(", sheet), f"{file.name}: {name} is not shown"


def test_nothing_is_inline(every_component: str) -> None:
    assert not re.search(r"\sstyle=", every_component)
    assert "<style" not in every_component
    assert "data:" not in every_component
    assert not re.search(r"\son[a-z]+=", every_component)
    for script in re.findall(r"<script[^>]*>.*?</script>", every_component, re.S):
        assert re.fullmatch(r'<script type="module" src="[^"]+"></script>', script)


def test_elements_are_closed_and_ids_are_met_once(every_component: str) -> None:
    page = Page(every_component)
    assert page.open == []
    assert [name for name, times in page.ids.items() if times > 1] == []
    assert page.references - set(page.ids) == set()


def test_every_file_that_a_page_asks_for_exists(every_component: str) -> None:
    asked = {re.split(r"[?#]", address)[0] for address in Page(every_component).addresses}
    files = [address.removeprefix("/static/") for address in asked if address.startswith("/static/")]
    assert len(files) > 15
    assert [name for name in files if not (STATIC / name).is_file()] == []


def test_every_icon_that_a_page_asks_for_is_drawn(every_component: str) -> None:
    drawings = set(re.findall(r'<symbol id="([^"]+)"', (STATIC / "icons.svg").read_text(encoding="utf-8")))
    asked = set(re.findall(r"icons\.svg\?v=abc#([\w-]+)", every_component))
    assert {name for name in asked if name.startswith("s-")} == {
        f"s-{kind}" for kind in ("none", "run", "ok", "soon", "late", "bad", "mark")
    }
    assert asked <= drawings


def test_what_people_typed_is_text_and_what_we_made_is_html(every_component: str) -> None:
    assert 'value="&lt;tolv&gt;"' in every_component
    assert "<span><b>Ja</b></span>" in every_component
    assert "hemmelig" not in every_component, "a password came back in the page"


def test_only_forms_that_change_something_carry_the_token(every_component: str) -> None:
    for method, rest in re.findall(r'<form[^>]*method="(\w+)"[^>]*>(.*?)</form>', every_component, re.S):
        # One form of the sheet shows token() itself.
        if "Hvor er du" not in rest:
            assert ('name="csrf_token" value="a-token"' in rest) == (method == "post")


def test_errors_and_hints_are_said_of_their_field(every_component: str) -> None:
    field = re.search(r'<input[^>]*id="feil"[^>]*>', every_component)
    assert field
    assert 'aria-invalid="true"' in field[0]
    assert 'aria-describedby="feil-error feil-hint"' in field[0]


def test_title_says_error_and_draft_first() -> None:
    assert "<title>Feil: Utkast: Komponenter – Kyndig</title>" in drawn("components.html", **SHELL)
    assert "<title>Komponenter – Kyndig</title>" in drawn("components.html")
    assert "<title>Kurs</title>" in drawn("components.html", tab_title="Kurs")


def test_quick_exit_is_there_only_where_it_is_asked_for() -> None:
    with_exit = drawn("components.html", **SHELL)
    assert 'data-exit href="https://neutral.example/" rel="noreferrer"' in with_exit
    assert "js/exit.js" in with_exit
    without = drawn("components.html", **(SHELL | {"exit_href": ""}))
    assert "data-exit" not in without
    assert "js/exit.js" not in without


def test_help_numbers_can_be_called() -> None:
    assert '<a href="tel:116117">116 117</a> Legevakt' in drawn("components.html", **SHELL)


@pytest.mark.parametrize("layout", ["base", "learner", "staff", "public"])
def test_a_layout_needs_no_variable(layout: str) -> None:
    page = Page(drawn(f"layouts/{layout}.html"))
    assert page.open == []
    assert page.ids["innhold"] == 1


def test_an_error_page_needs_nothing_but_its_words() -> None:
    html = drawn("layouts/error.html", heading="Vi finner ikke siden", explanation="Adressen kan være feil.")
    assert "<h1>Vi finner ikke siden</h1>" in html
    html = drawn(
        "layouts/error.html",
        heading="Vi finner ikke siden",
        explanation=Markup("Adressen <em>kan</em> være feil."),
        status=404,
        ways_out=[("Mine kurs", "/"), ("Fortsett", "/kurs")],
    )
    assert "Feil 404" in html
    assert html.count('class="ds-button"') == 2
    assert html.count('data-variant="secondary"') == 1


def test_pages_name_no_class_of_the_design_system() -> None:
    inner = {TEMPLATES / "components", TEMPLATES / "layouts"}
    for page in TEMPLATES.rglob("*.html"):
        if not inner & set(page.parents):
            assert not re.search(r"""["' ](ds|k)-[a-z]""", page.read_text(encoding="utf-8")), (
                page.relative_to(TEMPLATES)
            )
