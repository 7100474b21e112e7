"""Where each rule is from: code -> papers, as every finding carries them in its fact `source`.

Haladyna, Downing and Rodriguez, "A review of multiple-choice item-writing guidelines for
classroom assessment", Applied Measurement in Education 15(3), 2002,
doi:10.1207/s15324818ame1503_5, by the number of the guideline. Tarrant, Knierim, Hayes and
Ware, "The frequency of item writing flaws in multiple-choice questions used in high stakes
nursing assessments", Nurse Education Today 26(8), 2006, doi:10.1016/j.nedt.2006.07.006.
Rodriguez, "Three options are optimal for multiple-choice items", Educational Measurement:
Issues and Practice 24(2), 2005, doi:10.1111/j.1745-3992.2005.00006.x. Case and Swanson,
Constructing Written Test Questions for the Basic and Clinical Sciences, National Board of
Medical Examiners, 2002. Cochran, Annals of Mathematical Statistics 23, 1952.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType


def _haladyna(*numbers: str, more: str = "") -> str:
    return f"Haladyna 2002: {', '.join(numbers)}" + (f"; {more}" if more else "")


_TARRANT = "Tarrant 2006"

SOURCES: Mapping[str, str] = MappingProxyType(
    {
        "key-longest": _haladyna("24", "28d", more=_TARRANT),
        "key-echo": _haladyna("28b", more=_TARRANT),
        "option-all": _haladyna("26", more=_TARRANT),
        "option-none": _haladyna("25", more=_TARRANT),
        "option-combined": _haladyna("9", more=_TARRANT),
        "option-absolute": _haladyna("28a", more=_TARRANT),
        "option-sweeping": _haladyna("28a", more=_TARRANT),
        "option-vague": f"Case and Swanson 2002; {_TARRANT}",
        "option-long": _haladyna("13"),
        "options-same": _haladyna("19", "22"),
        "ranges-overlap": _haladyna("22"),
        "options-unsorted": _haladyna("21", more=_TARRANT),
        "options-mixed-kinds": _haladyna("23"),
        "options-mixed-forms": _haladyna("23", "28c", more=_TARRANT),
        "options-yes-no": _TARRANT,
        "options-opposite": _haladyna("28e"),
        "options-many": _haladyna("18", more="Rodriguez 2005"),
        "options-two": _haladyna("18", more="Rodriguez 2005"),
        "stem-long": _haladyna("13", "16"),
        "stem-unfocused": _haladyna("15", more=_TARRANT),
        "stem-undirected": _haladyna("15", more=_TARRANT),
        "stem-gap-inside": _TARRANT,
        "stem-negative": _haladyna("17", more=_TARRANT),
        "stem-article": _haladyna("28c", more=_TARRANT),
        "keys-longest": _haladyna("24"),
        "key-places": _haladyna("20", more="Cochran 1952"),
        "question-repeated": _haladyna("4"),
    }
)
"""Code of a finding -> the papers that its rule is from. Its keys are all the flaws there are."""
