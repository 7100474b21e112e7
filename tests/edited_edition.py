"""A next edition of the reference guide, made by listed edits, with what each must be found to be.

The first edition is the guide with one table more (it has none of its own). An edit replaces
words of a file that stand there once; `before` and `after` are how the passages begin that it
touches. All passages that no edit names are unchanged.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

TABLE = """\
## Frister

| Hva | Hvem | Frist |
|---|---|---|
| Gjennomgå meldingen | barnevernstjenesten | 1 uke |
| Bekrefte meldingen | barnevernstjenesten | 3 uker |
| Avslutte undersøkelsen | barnevernstjenesten | 3 måneder |

"""


@dataclass(frozen=True)
class Edit:
    """Words of a file and those that take their place; what became of which passages, and its class."""

    name: str
    file: str
    find: str
    put: str
    kind: str
    weight: str
    before: tuple[str, ...] = ()
    after: tuple[str, ...] = ()
    also: tuple[tuple[str, str, str], ...] = ()
    """More replacements (file, find, put) that belong to the same edit."""


VOLD, TEGN, LOVER, SIKRE, FOLGE, SAKER = (
    "01-hva-vold-er.md",
    "02-risiko-og-tegn.md",
    "05-lover-og-regelverk.md",
    "06-sikre-og-beskytte.md",
    "11-folge-opp.md",
    "12-komplekse-saker.md",
)

_ONE_MORE_DUTY = "Helsepersonellet skal skrive i journalen at meldingen er sendt, og når."
_SEVERAL = (
    "Flere plikter kan gjelde samtidig, og den ene erstatter ikke den andre"
    " (helsepersonelloven §§ 31, 33 og 39; straffeloven § 196).\n\n"
)
_OVERVIEW = (
    "Ledelsen skal ha oversikt over medarbeidernes kompetanse og behov for opplæring (forskrift om ledelse og"
    " kvalitetsforbedring i helse- og omsorgstjenesten §§ 6–9).\n\n"
)
_SECRET = "Krisesenteret har taushetsplikt også om at noen har vært i kontakt (krisesenterlova § 5).\n\n"
_LEARN = "## Lære av det som gikk galt\n\n"
_INFORM = "Informer pasienten så langt det er trygt.\n"

EDITS = (
    Edit(
        "a typing error",
        VOLD,
        "opptrer ofte sammen",
        "opptrer ofte samen",
        "edited",
        "editorial",
        ("Ulike former for vold",),
        ("Ulike former for vold",),
    ),
    Edit(
        "a comma",
        FOLGE,
        "før pasienten går, fordi",
        "før pasienten går fordi",
        "edited",
        "editorial",
        ("Du bør avtale ny time",),
        ("Du bør avtale ny time",),
    ),
    Edit(
        "a small word",
        TEGN,
        "halsen er rødt kriterium",
        "halsen er et rødt kriterium",
        "edited",
        "editorial",
        ("Stump vold",),
        ("Stump vold",),
    ),
    Edit(
        "a duty's limit",
        LOVER,
        "gjennomgå meldingen senest innen 1 uke",
        "gjennomgå meldingen senest innen 2 uker",
        "edited",
        "duty",
        ("Barnevernstjenesten skal gjennomgå",),
        ("Barnevernstjenesten skal gjennomgå",),
    ),
    Edit(
        "a number",
        SIKRE,
        "varer høyst 3 måneder",
        "varer høyst 6 måneder",
        "edited",
        "substantive",
        ("Et besøksforbud i eget hjem",),
        ("Et besøksforbud i eget hjem",),
    ),
    Edit(
        "a duty softened",
        FOLGE,
        "Arbeidstakeren skal si fra",
        "Arbeidstakeren bør si fra",
        "edited",
        "duty",
        ("Arbeidstakeren skal si fra",),
        ("Arbeidstakeren bør si fra",),
    ),
    Edit(
        "advice made a duty",
        SAKER,
        "Tjenestene bør velge",
        "Tjenestene skal velge",
        "edited",
        "duty",
        ("Tjenestene bør velge",),
        ("Tjenestene skal velge",),
    ),
    Edit(
        "advice made a permission",
        TEGN,
        "Legen bør utrede",
        "Legen kan utrede",
        "edited",
        "substantive",
        ("Legen bør utrede",),
        ("Legen kan utrede",),
    ),
    Edit(
        "a new duty",
        LOVER,
        "## Varsle og avverge\n",
        f"{_ONE_MORE_DUTY}\n\n## Varsle og avverge\n",
        "new",
        "duty",
        (),
        ("Helsepersonellet skal skrive i journalen",),
    ),
    Edit(
        "new advice",
        SIKRE,
        "Du bør ikke be pasienten endre",
        "Du bør notere når planen sist ble gjennomgått.\n\nDu bør ikke be pasienten endre",
        "new",
        "substantive",
        (),
        ("Du bør notere",),
    ),
    Edit(
        "a new explanation",
        VOLD,
        "## Konflikt eller vold\n",
        "Volden foregår gjerne bak lukkede dører, skjult for naboer og venner.\n\n## Konflikt eller vold\n",
        "new",
        "clarifying",
        (),
        ("Volden foregår gjerne",),
    ),
    Edit(
        "a passage gone",
        FOLGE,
        "Risikoen for sekundærtraumatisering øker når du hører mange historier og har få steder å drøfte dem"
        " (Kollegastøtte).\n\n",
        "",
        "gone",
        "substantive",
        ("Risikoen for sekundærtraumatisering",),
    ),
    Edit(
        "a duty gone",
        SIKRE,
        "Arbeidstakeren skal avbryte arbeid som ikke kan fortsette uten fare for liv eller helse"
        " (arbeidsmiljøloven § 2-3).\n\n",
        "",
        "gone",
        "duty",
        ("Arbeidstakeren skal avbryte",),
    ),
    Edit(
        "a passage moved to another section",
        LOVER,
        _SEVERAL,
        "",
        "moved",
        "editorial",
        ("Flere plikter kan gjelde",),
        ("Flere plikter kan gjelde",),
        ((LOVER, "## Opplysningsrett\n\n", f"{_SEVERAL}## Opplysningsrett\n\n"),),
    ),
    Edit(
        "a passage moved to another file",
        VOLD,
        _OVERVIEW,
        "",
        "moved",
        "editorial",
        ("Ledelsen skal ha oversikt",),
        ("Ledelsen skal ha oversikt",),
        ((FOLGE, "## Ta vare på deg selv\n", f"{_OVERVIEW}## Ta vare på deg selv\n"),),
    ),
    Edit(
        "a passage moved within its section",
        SIKRE,
        _SECRET,
        "",
        "moved",
        "editorial",
        ("Krisesenteret har taushetsplikt også",),
        ("Krisesenteret har taushetsplikt også",),
        ((SIKRE, "## Krisesenter\n\n", f"## Krisesenter\n\n{_SECRET}"),),
    ),
    Edit(
        "a step moved",
        LOVER,
        f"5. {_INFORM}",
        "",
        "moved",
        "editorial",
        ("Informer pasienten",),
        ("Informer pasienten",),
        ((LOVER, "1. Ring nødetatene", f"1. {_INFORM}1. Ring nødetatene"),),
    ),
    Edit(
        "a passage split",
        FOLGE,
        "avslutter ikke meldeplikten. Helsepersonellet",
        "avslutter ikke meldeplikten.\n\nHelsepersonellet",
        "split",
        "editorial",
        ("En melding avslutter",),
        ("En melding avslutter", "Helsepersonellet skal melde på nytt"),
    ),
    Edit(
        "a passage split and mended",
        LOVER,
        "som er egnet til å stoppe lovbruddet (straffeloven § 196). Plikten",
        "som egner seg til å stoppe lovbruddet (straffeloven § 196).\n\nPlikten",
        "split",
        "editorial",
        ("Du oppfyller avvergingsplikten",),
        ("Du oppfyller avvergingsplikten", "Plikten gjelder det som pågår"),
    ),
    Edit(
        "two passages merged",
        SIKRE,
        "timeavtale (krisesenterlova § 2).\n\nKommunen",
        "timeavtale (krisesenterlova § 2). Kommunen",
        "merged",
        "editorial",
        ("Den utsatte kan kontakte", "Kommunen skal sørge for et likeverdig"),
        ("Den utsatte kan kontakte",),
    ),
    Edit(
        "a heading with new words", TEGN, "## Når faren haster\n", "## Når det er akutt fare\n", "heading", ""
    ),
    Edit(
        "a title with new words",
        FOLGE,
        "title: Følge opp voldssaker og ta vare på deg selv",
        "title: Oppfølging og egenomsorg",
        "heading",
        "",
    ),
    Edit(
        "an item more in a list of advice",
        TEGN,
        "- våpen\n",
        "- våpen\n- mord på kjæledyr\n",
        "new",
        "substantive",
        (),
        ("mord på kjæledyr",),
    ),
    Edit(
        "an item more in a list of duties",
        LOVER,
        "\n\nMeldeplikten gjelder barn under 18 år",
        "\n- Meld når et barn lever skjult for hjelpeapparatet.\n\nMeldeplikten gjelder barn under 18 år",
        "new",
        "duty",
        (),
        ("Meld når et barn lever skjult",),
    ),
    Edit(
        "what counts them",
        LOVER,
        "til barnevernstjenesten i fem tilfeller",
        "til barnevernstjenesten i seks tilfeller",
        "edited",
        "duty",
        ("Helsepersonell skal uten hinder",),
        ("Helsepersonell skal uten hinder",),
    ),
    Edit(
        "a limit in a list under a duty",
        LOVER,
        "når den utsatte er under 16 år (§§ 312",
        "når den utsatte er under 18 år (§§ 312",
        "edited",
        "duty",
        ("incest og seksuell",),
        ("incest og seksuell",),
    ),
    Edit("an item less in a list", TEGN, "- nylig brudd\n", "", "gone", "substantive", ("nylig brudd",)),
    Edit(
        "a row changed",
        LOVER,
        "barnevernstjenesten | 1 uke |",
        "barnevernstjenesten | 2 uker |",
        "edited",
        "substantive",
        ("Gjennomgå meldingen |",),
        ("Gjennomgå meldingen |",),
    ),
    Edit(
        "a row more",
        LOVER,
        "| Avslutte undersøkelsen |",
        "| Svare på klagen | statsforvalteren | 4 uker |\n| Avslutte undersøkelsen |",
        "new",
        "substantive",
        (),
        ("Svare på klagen",),
    ),
    Edit(
        "a definition",
        VOLD,
        "trakassering gjennom telefon og nett",
        "trakassering og bildedeling gjennom telefon og nett",
        "edited",
        "substantive",
        ("Digital vold er",),
        ("Digital vold er",),
    ),
    Edit(
        "who decides",
        SIKRE,
        "og politiet i alle andre saker",
        "og statsforvalteren i alle andre saker",
        "edited",
        "substantive",
        ("Barnevernstjenesten beslutter",),
        ("Barnevernstjenesten beslutter",),
    ),
    Edit(
        "who has the duty",
        SAKER,
        "Barnekoordinatoren skal sørge for",
        "Fastlegen skal sørge for",
        "edited",
        "duty",
        ("Barnekoordinatoren skal",),
        ("Fastlegen skal",),
    ),
    Edit(
        "an example more",
        VOLD,
        "foreldresamarbeid og økonomi",
        "foreldresamarbeid, felles venner og økonomi",
        "edited",
        "clarifying",
        ("Volden kan fortsette",),
        ("Volden kan fortsette",),
    ),
    Edit(
        "an exception less",
        FOLGE,
        "uten undersøkelse, med mindre meldingen er åpenbart grunnløs (",
        "uten undersøkelse (",
        "edited",
        "substantive",
        ("Barnevernstjenesten skal begrunne",),
        ("Barnevernstjenesten skal begrunne",),
    ),
    Edit(
        "a sentence more",
        SAKER,
        "avverge et lovbrudd (politiregisterloven § 27).",
        "avverge et lovbrudd (politiregisterloven § 27). Politiet bør si hva du kan fortelle videre.",
        "edited",
        "substantive",
        ("Politiet kan dele",),
        ("Politiet kan dele",),
    ),
)

SECTION_GONE = (
    _LEARN,
    (
        ("Helsepersonellet kan gi Statens kommisjon", "substantive"),
        ("Offentlige virksomheter skal", "duty"),
        ("Opplysninger som er gitt til en barnevoldsundersøkelse", "substantive"),
    ),
)
"""A whole section that is gone: its heading, and its passages with the class of each."""


def write_editions(guide: Path, folder: Path) -> tuple[Path, Path]:
    """Write both editions as folders; raises ValueError for an edit that no longer fits the guide."""
    texts = {path.name: path.read_text("utf-8") for path in sorted(guide.glob("*.md"))}
    texts[LOVER] = _swap(texts[LOVER], "## Begreper\n", f"{TABLE}## Begreper\n")
    first, second = folder / "første", folder / "andre"
    _write(first, texts)
    for edit in EDITS:
        for file, find, put in ((edit.file, edit.find, edit.put), *edit.also):
            texts[file] = _swap(texts[file], find, put)
    start = texts[SAKER].index(_LEARN)
    texts[SAKER] = texts[SAKER][:start] + texts[SAKER][texts[SAKER].index("## Begreper", start) :]
    _write(second, texts)
    return first, second


def _swap(text: str, find: str, put: str) -> str:
    if text.count(find) != 1:
        raise ValueError(f"{find!r} stands {text.count(find)} times in the guide")
    return text.replace(find, put)


def _write(folder: Path, texts: dict[str, str]) -> None:
    folder.mkdir()
    for name, text in texts.items():
        (folder / name).write_text(text, encoding="utf-8")
