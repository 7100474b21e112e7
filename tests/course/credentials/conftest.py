"""Made-up certificates: nobody in them exists."""

import datetime as dt
from fractions import Fraction

import pytest

from course.credentials.certificate import CertificateFacts, ModuleFact

TITLES = (
    "Før du begynner",
    "Hva vold i nære relasjoner er",
    "Snakke om volden",
    "Lover og regelverk",
)


def make_modules(count=4):
    return tuple(
        ModuleFact(
            no=n,
            title=f"{TITLES[n % len(TITLES)]} {n}",
            minutes=5 + n % 4,
            points=Fraction(21, 2) if n else None,
            out_of=12 if n else 0,
            done_on=dt.date(2026, 11, 4 + n % 19),
        )
        for n in range(count)
    )


def make_facts(**changes):
    facts = {
        "code": "RVTS0W40J2GB1G6GW3RG",
        "name": "Ingrid Eksempelsen",
        "course": "Vold i nære relasjoner",
        "track": "Fullt løp",
        "lang": "nb",
        "issued": dt.date(2026, 11, 23),
        "valid_until": dt.date(2028, 11, 23),
        "issuer": "RVTS Eksempel",
        "release_no": "2",
        "release_hash": "sha256:a41f09c7" + "0" * 56,
        "guide_title": "Veileder om vold",
        "guide_updated": dt.date(2026, 7, 2),
        "pass_share": Fraction(4, 5),
        "has_critical": True,
        "modules": make_modules(),
    }
    return CertificateFacts(**{**facts, **changes})


@pytest.fixture
def modules_of():
    return make_modules


@pytest.fixture
def facts_of():
    return make_facts
