"""Guides that nobody wrote: made of a seed, in every text format, with all that guides may hold and worse."""

from __future__ import annotations

import html
import random

SENTENCES = {
    "nb": (
        "Legen skal melde fra innen {n} dager.",
        "Kommunen skal sørge for et tilbud til {word}.",
        "Du bør spørre om {word}, og du kan ringe {n}.",
        "Med {word} menes alt som ikke går som planlagt.",
        "Helsepersonell må ikke gi opplysninger om {word} uten samtykke.",
        "Dersom {word} er i fare, skal legen varsle politiet straks.",
        "Dette gjelder ikke når annet følger av § {n} a.",
        "Endret ved lov {n} juni 2020 nr. {n} (ikr. 1 juli 2021).",
    ),
    "nn": (
        "Kommunen skal sørgje for at {word} får tilgang til tolk innan {n} veker.",
        "Ein bør ikkje vente med {word} dersom det hastar.",
        "Med {word} er det her meint alt som ikkje går som planlagt.",
    ),
    "en": (
        "The application must log {word} within {n} seconds.",
        "Staff should not share {word}, e.g. by email.",
        "{word} means the process of checking the same thing twice.",
        "Ensure that {word} is stored for at least {n} days.",
    ),
}
WORDS = (
    "vold",
    "økt",
    "journal",
    "logger",
    "CSRF",
    "helse- og omsorg",
    "«plan»",
    "*merke*",
    "a_b_c",
    "<tag>",
)
HEADINGS = (
    "Plikter",
    "§ 4 b. Aldersgrense",
    "Kapittel 6 Tiltak",
    "Kilder",
    "Begreper",
    "Snakke om",
    "2.1 Hva?",
    "Innhold",
)
LEADS = (
    "Du skal:",
    "Kommunen skal sørge for:",
    "Med tilbud menes her:",
    "Veilederen omfatter disse temaene:",
    "Use:",
)
JUNK = (
    "[",
    "]](",
    "\u00ad",
    "\u200b",
    "**",
    "`",
    "&amp;",
    "\\",
    ":::",
    "[^1]: x",
    "---",
    "| a |",
    "{#x}",
    "\u0301",
    "🙂",
    "<b>",
    "--",
)


class Maker:
    """Makes one document of one seed."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)
        self.suffix = self.random.choice((".md", ".html", ".txt"))
        self.langs = self.random.choice((("nb",), ("nn",), ("en",), ("nb", "nn", "en")))
        self.junk = self.random.random() < 0.5

    def text(self) -> str:
        """The whole document in its format."""
        parts = [self._part() for _ in range(self.random.randint(0, 40))]
        body = "\n\n".join(parts)
        return f"<html><body><main>{body}</main></body></html>" if self.suffix == ".html" else body

    def _part(self) -> str:
        makers = (self._heading, self._paragraph, self._paragraph, self._list, self._table, self._term)
        return self.random.choice(makers)()

    def _sentence(self) -> str:
        lang = self.random.choice(self.langs)
        sentence = self.random.choice(SENTENCES[lang]).format(
            n=self.random.randint(0, 99), word=self.random.choice(WORDS)
        )
        if self.junk and self.random.random() < 0.2:
            at = self.random.randint(0, len(sentence))
            sentence = sentence[:at] + self.random.choice(JUNK) + sentence[at:]
        return sentence

    def _words(self) -> str:
        return " ".join(self._sentence() for _ in range(self.random.choice((1, 1, 2, 5, 40))))

    def _tagged(self, tag: str, text: str) -> str:
        return f"<{tag}>{html.escape(text) if self.random.random() < 0.9 else text}</{tag}>"

    def _heading(self) -> str:
        level = self.random.randint(1, 6)
        text = self.random.choice((*HEADINGS, self._sentence()))
        if self.suffix == ".html":
            return self._tagged(f"h{level}", text)
        return f"{'#' * level} {text}" if self.suffix == ".md" else text

    def _paragraph(self) -> str:
        return self._tagged("p", self._words()) if self.suffix == ".html" else self._words()

    def _list(self) -> str:
        items = [self._sentence() for _ in range(self.random.choice((1, 3, 7, 60)))]
        ordered = self.random.random() < 0.4
        lead = self.random.choice((*LEADS, ""))
        if self.suffix == ".html":
            inside = "".join(self._tagged("li", item) for item in items)
            return f"<p>{lead}</p><{'ol' if ordered else 'ul'}>{inside}</{'ol' if ordered else 'ul'}>"
        signs = [f"{n}." if ordered else "-" for n, _ in enumerate(items, start=1)]
        indents = ["    " if n and self.random.random() < 0.2 else "" for n, _ in enumerate(items)]
        lines = [f"{indent}{sign} {item}" for indent, sign, item in zip(indents, signs, items, strict=True)]
        return f"{lead}\n\n" + "\n".join(lines)

    def _table(self) -> str:
        rows = [[self._sentence() for _ in range(3)] for _ in range(self.random.randint(1, 6))]
        if self.suffix == ".html":
            return (
                "<table>"
                + "".join(f"<tr>{''.join(self._tagged('td', cell) for cell in row)}</tr>" for row in rows)
                + "</table>"
            )
        lines = [f"| {' | '.join(row)} |" for row in rows]
        return "\n".join([lines[0], "|---|---|---|", *lines[1:]])

    def _term(self) -> str:
        word = self.random.choice(WORDS)
        if self.suffix == ".html":
            return f"<dl><dt>{html.escape(word)}</dt>{self._tagged('dd', self._sentence())}</dl>"
        return f"**{word}** er {self._sentence()}"
