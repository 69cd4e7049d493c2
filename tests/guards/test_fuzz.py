"""Whatever a letter holds, each guard answers, and its spans lie inside the text and are equal to it."""

from __future__ import annotations

import json
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from tactful.catalogue import all_guards
from tactful.contract import Case, Letter, Verdict
from tactful.reading import read_brief

CORPUS = Path(__file__).parents[1] / "corpus"
SENTENCES = [json.loads(line)["text"] for line in (CORPUS / "sentences.jsonl").read_text("utf-8").splitlines()[::40]]
TRICKS = (
    "\u200b", "\u00ad", "\ufeff", "\u202e", "\x00", "\x1b[2J", "\ud800", "\r\n", "\n\n", "\u2028", "ﬁ", "Ł", "İ", "ß",
    "é", "e\u0301", "𝟗𝟓k", "£95\u00a0000", "[Your Name]", "${gr.x}", "{{x}}", "Dear ", "Kind regards,\n", "—", "…", "“",
)  # fmt: skip
PIECES = st.sampled_from([*SENTENCES, *TRICKS]) | st.text(max_size=12)
TEXTS = st.lists(PIECES, max_size=9).map(" ".join) | st.lists(PIECES, max_size=6).map("\n".join)


@given(text=TEXTS, source=TEXTS, is_draft=st.booleans(), writing=st.booleans())
def test_every_guard_answers_with_spans_of_the_text(text: str, source: str, is_draft: bool, writing: bool) -> None:
    case = Case(source=source, brief=read_brief(source, is_draft=is_draft), is_draft=is_draft, writing=writing)
    letter = Letter(text)
    for guard in all_guards():
        assert_sound(guard.check(letter, case), text)


def assert_sound(verdict: Verdict, text: str) -> None:
    for finding in verdict.findings:
        assert finding.message
        assert finding.remedy
        if finding.start is None:
            assert (finding.end, finding.text) == (None, "")
        else:
            assert_span(text, finding.start, finding.end, finding.text)
    for place in verdict.evidence:
        assert_span(text, place.start, place.end, place.text)


def assert_span(text: str, start: int, end: int | None, said: str) -> None:
    assert end is not None
    assert 0 <= start < end <= len(text)
    assert text[start:end] == said
