"""Every guard proves itself by its own examples."""

from __future__ import annotations

import inspect
import re
import sys

import pytest
from msgspec.structs import replace

from tactful.catalogue import all_guards
from tactful.contract import (
    REFUSALS,
    Case,
    Evidence,
    Example,
    Finding,
    Guard,
    Letter,
    LetterKind,
    Level,
    OwnWords,
    Part,
    Verdict,
)
from tactful.reading import read_brief

FEWEST_EXAMPLES = 5


def case_of(guard: Guard, example: Example) -> Case:
    if example.source is None:
        return Case(example.kind)
    brief = read_brief(example.source, is_draft=guard.needs_draft, kind=example.kind)
    return Case(example.kind, source=example.source, brief=brief, is_draft=guard.needs_draft)


def verdict(guard: Guard, example: Example) -> Verdict:
    return guard.check(Letter(example.text), case_of(guard, example))


def cases(attribute: str) -> list[object]:
    return [
        pytest.param(guard, example, id=f"{guard.id}-{number}")
        for guard in all_guards()
        for number, example in enumerate(getattr(guard, attribute), start=1)
    ]


@pytest.mark.parametrize(("guard", "example"), cases("passes"))
def test_passes_what_must_pass(guard: Guard, example: Example) -> None:
    assert verdict(guard, example).findings == ()


@pytest.mark.parametrize(("guard", "example"), cases("fails"))
def test_fails_what_must_fail(guard: Guard, example: Example) -> None:
    assert verdict(guard, example).findings


@pytest.mark.parametrize("guard", all_guards(), ids=lambda guard: guard.id)
class TestEveryGuard:
    def test_has_examples_of_both_kinds(self, guard: Guard) -> None:
        assert len(guard.passes) >= FEWEST_EXAMPLES
        assert len(guard.fails) >= FEWEST_EXAMPLES

    def test_applies_to_the_letters_of_its_examples(self, guard: Guard) -> None:
        assert all(example.kind in guard.kinds for example in (*guard.passes, *guard.fails))

    def test_objects_to_a_users_words_where_it_forbids_something(self, guard: Guard) -> None:
        assert (guard.own_words is OwnWords.FORBIDDEN) == guard.id.startswith(("no-", "not-"))

    def test_says_what_it_asks_and_why(self, guard: Guard) -> None:
        reasons = inspect.getdoc(sys.modules[guard.check.__module__]) or ""
        assert guard.asks.endswith(("?", "."))
        assert len(reasons.split()) > len(guard.asks.split()), "the module's docstring gives no reason"

    def test_has_an_id_for_its_file(self, guard: Guard) -> None:
        assert guard.check.__module__ == f"tactful.guards.{guard.id.replace('-', '_')}"

    def test_finds_exact_spans(self, guard: Guard) -> None:
        for example in (*guard.passes, *guard.fails):
            found = verdict(guard, example)
            spans: tuple[Finding | Evidence, ...] = (*found.findings, *found.evidence)
            for span in spans:
                if span.start is None or span.end is None:
                    assert (span.start, span.end, span.text) == (None, None, "")
                else:
                    assert 0 <= span.start < span.end
                    assert span.text == example.text[span.start : span.end]

    def test_spans_hold_for_disguised_text(self, guard: Guard) -> None:
        for example in guard.fails:
            text = "\N{ZERO WIDTH SPACE}Łukasz ﬁrst…\r\n" + example.text
            for finding in verdict(guard, replace(example, text=text)).findings:
                if finding.start is not None:
                    assert finding.text == text[finding.start : finding.end]

    def test_tells_what_to_write_instead(self, guard: Guard) -> None:
        for example in guard.fails:
            for finding in verdict(guard, example).findings:
                assert finding.message.endswith((".", "?"))
                assert finding.remedy.endswith(".")
                assert finding.remedy != finding.message
                assert (
                    not re.search(rf"\b{re.escape(finding.text)}\b", finding.remedy, re.IGNORECASE) or not finding.text
                )

    def test_names_the_part_of_what_is_absent(self, guard: Guard) -> None:
        # Salutation and sign-off belong to no part: only the guard of the frame may name none.
        places = {*Part, None} if guard.id == "letter-shape" else set(Part)
        for example in guard.fails:
            for finding in verdict(guard, example).findings:
                assert finding.start is not None or finding.part in places

    @pytest.mark.parametrize("text", ["", " \n\r\n", "\0", "…", "Dear Ana,", "🙂" * 50], ids=repr)
    def test_survives_odd_text(self, guard: Guard, text: str) -> None:
        assert isinstance(guard.check(Letter(text), Case(source=text)), Verdict)


def test_ids_are_distinct() -> None:
    ids = [guard.id for guard in all_guards()]
    assert len(ids) == len(set(ids))


def test_only_known_guards_are_advice_in_check() -> None:
    assert {guard.id for guard in all_guards() if guard.check_level is Level.ADVICE} <= {"no-leak", "regret"}


@pytest.mark.parametrize(
    ("guard", "kind"),
    [pytest.param(g, kind, id=f"{g.id}-{kind}") for g in all_guards() for kind in sorted(g.kinds - REFUSALS)],
)
def test_nobody_who_asks_for_something_is_told_to_refuse(guard: Guard, kind: LetterKind) -> None:
    for example in guard.fails:
        case = replace(case_of(guard, example), kind=kind)
        for finding in guard.judge(Letter(example.text), case).findings:
            assert not re.search(r"declin|refus|accepted another", f"{finding.message} {finding.remedy}")
