"""No rule that waits to be compiled passes over what it would find."""

from __future__ import annotations

import json
from pathlib import Path

from tactful.reading.clauses import reason_kinds
from tactful.reading.clauses.words import Words
from tactful.reading.names import evidence
from tactful.reading.said import courtesies_asked, directives, loose_wishes, statements
from tactful.reading.wishes import wishes
from tactful.reading.withheld import taboo
from tactful.text.late_patterns import LatePattern

WORDS = Path(__file__).resolve().parent / "words.jsonl"


def texts() -> list[str]:
    """Words, their lower case, and the same with the names masked."""
    cases = [Words(json.loads(line)["source"]) for line in WORDS.read_text("utf-8").splitlines()]
    return [text for words in cases for text in (words.text, words.lower, evidence.MaskedWords(words).text)]


def patterns() -> list[LatePattern]:
    rules = [evidence._late(rule.pattern) for question in evidence._file() for rule in rules_of(question)]
    kinds = [pattern for _, pattern in (*wishes._TONES, *reason_kinds._KINDS)]
    modules = (wishes, courtesies_asked, statements)
    named = [value for module in modules for value in vars(module).values() if isinstance(value, LatePattern)]
    said = [wish.pattern for wish in loose_wishes._WISHES] + [pattern for pattern, _ in directives._FORMS]
    topics = [taboo.words_of(name) for name in ("intimate", "emotion", "grudge")]
    return [*rules, *kinds, *named, *said, *topics]


def rules_of(question: str) -> tuple[evidence._Rule, ...]:
    return () if question in {"fragments", "says"} else evidence._rules(question)


def test_nothing_that_matches_is_passed_over() -> None:
    samples = texts()
    for pattern in patterns():
        passed_over = [text for text in samples if not pattern.may_match(text)]
        assert not [text for text in passed_over if pattern._pattern.search(text)], pattern._source
