"""The question types, found in this folder: one file a type, and nothing else names one.

A file holds one public class with a `type_name`, which is the file's own name.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Mapping
from types import MappingProxyType
from typing import cast

from course.quiz.question import QuestionType


def _discover() -> Mapping[str, type[QuestionType]]:
    found: list[type[QuestionType]] = []
    for info in pkgutil.iter_modules(__path__):
        module = importlib.import_module(f"{__name__}.{info.name}")
        classes = [
            value
            for value in vars(module).values()
            if isinstance(value, type) and value.__module__ == module.__name__ and hasattr(value, "type_name")
        ]
        if len(classes) != 1 or classes[0].type_name != info.name:
            raise ImportError(f"{module.__name__} must hold one question type, named after the file")
        found.append(cast("type[QuestionType]", classes[0]))
    found.sort(key=lambda kind: (kind.precedence, kind.type_name))
    return MappingProxyType({kind.type_name: kind for kind in found})


QUESTION_TYPES: Mapping[str, type[QuestionType]] = _discover()
"""Type name -> class, in the order in which the bank asks whether a form is theirs."""
