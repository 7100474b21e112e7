"""Writes qti21.zip: QTI 2.1 as qti-package-maker makes it for Blackboard."""

from qti_package_maker import package_interface

maker = package_interface.QTIPackageInterface("first aid", allow_mixed=True)
ITEMS = (
    ("MC", ("Which number is for an ambulance in Norway?", ["110", "112", "113"], "113")),
    (
        "MA",
        (
            "Which of these are vital signs?",
            ["pulse", "breathing", "eye colour", "height"],
            ["pulse", "breathing"],
        ),
    ),
    (
        "MATCH",
        (
            "Match each organ with what it does.",
            ["heart", "lung", "kidney"],
            ["pumps blood", "takes up oxygen", "cleans blood"],
        ),
    ),
    ("NUM", ("What is the boiling point of water at sea level, in degrees Celsius?", 100.0, 0.5)),
    ("FIB", ("What is the largest organ of the body?", ["skin", "the skin"])),
    ("MULTI_FIB", ("The [a] pumps blood to the [b].", {"a": ["heart"], "b": ["body", "whole body"]})),
    ("ORDER", ("Put the steps in order.", ["check for danger", "check for response", "call for help"])),
)
for kind, content in ITEMS:
    maker.add_item(kind, content)
maker.save_package("blackboard_qti_v2_1", "qti21.zip")
