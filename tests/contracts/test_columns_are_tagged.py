"""Every column says whether it holds something about a person, and for how long it is kept."""

from __future__ import annotations

import pytest

from webapp import models
from webapp.db.base import Base

KINDS = {"none", "link", "identity", "secret", "fact", "answer", "trace"}
COLUMNS = [column for table in Base.metadata.sorted_tables for column in table.columns]


@pytest.mark.parametrize("column", COLUMNS, ids=str)
def test_column_is_tagged(column):
    assert models.__all__
    assert column.info.get("pii") in KINDS
    assert (column.info["pii"] == "none") == ("retention" not in column.info)


def test_columns_that_point_at_a_person_are_never_tagged_none():
    pointing = [column for column in COLUMNS if column.name == "person"]
    assert pointing
    assert all(column.info["pii"] == "link" for column in pointing)


def test_below_the_global_tables_the_organisation_leads_every_key():
    world = {"organisation", "course", "part", "release", "release_part", "question_version"}
    for table in Base.metadata.sorted_tables:
        if table.name in world:
            continue
        assert next(iter(table.primary_key.columns)).name == "o", table.name
        for index in table.indexes:
            if index.unique:
                assert next(iter(index.columns)).name == "o", index.name
