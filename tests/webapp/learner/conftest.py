"""A learner at the beginning of the small course."""

from __future__ import annotations

import factories
import pytest
from walks import Walk


@pytest.fixture
def walk(site: factories.Site) -> Walk:
    return Walk(site)
