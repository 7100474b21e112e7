"""Draft questions, one file a rule. A rule gives candidates; `choosing.py` keeps the few and good.

Rules are those that the project's own trials found to pay: number and limit, definition among
siblings, modality. A rule is a function (statements of a module, everything known of the
guide) -> candidates, in the order of the text.
"""
