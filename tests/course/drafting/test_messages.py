"""Everything that reading and drafting can say has a sentence in each language."""

import re
from pathlib import Path

from course.messages import LANGUAGES, say, table

ROOT = Path(__file__).resolve().parents[3] / "course"
FILES = [*(ROOT / "guide").rglob("*.py"), *(ROOT / "drafting").rglob("*.py"), ROOT / "cli" / "generate.py"]
CODE = re.compile(
    r'(?:SourceError\(|Finding\(|\.note\(|\.(?:say|done|look|aside|fail|text|progress)\(|help=)\s*"([a-z]+(?:-[a-z0-9]+)+)"'
)


def test_every_code_has_a_sentence_in_three_languages():
    codes = {code for file in FILES for code in CODE.findall(file.read_text(encoding="utf-8"))}
    assert len(codes) > 40
    for code in sorted(codes):
        assert set(table()[code]) == set(LANGUAGES), code


def test_no_sentence_is_left_over():
    text = "\n".join(file.read_text(encoding="utf-8") for file in FILES)
    from course.messages import drafting, sources

    spoken = set(re.findall(r'"([a-z]+(?:-[a-z0-9]+)+)"', text)) | {"help-generate"}
    assert {*drafting.MESSAGES, *sources.MESSAGES} <= spoken


def test_sentences_say_what_to_do():
    assert say("source-too-big", {"file": "a.md", "n": 200, "limit": 50}, "nb") == (
        "a.md er på 200 MB. Grensen er 50 MB.\n-> Del veilederen i flere filer."
    )
