"""The answers of `tactful check` for people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence

from tactful.catalogue import guard_of
from tactful.checked import Answer, CheckedLetter, UnusableLetter
from tactful.contract import NO_RULES, Finding, HouseRules, Level
from tactful.judge import Judgement
from tactful.report.excerpt import GREEN, RED, YELLOW, Style, excerpt, place_of, printable
from tactful.text.wording import counted

_COLOURS = {Level.ERROR: RED, Level.ADVICE: YELLOW}


def letter_report(letter: CheckedLetter, style: Style) -> str:
    """Each finding of a letter: where it is, what is wrong, what to write instead; empty where there is none."""
    findings = [(j, finding) for j in letter.judgements for finding in j.findings]
    findings.sort(key=lambda pair: len(letter.text) if pair[1].start is None else pair[1].start)
    return "\n".join(_finding(letter, judgement, finding, style) for judgement, finding in findings)


def summary(answers: Sequence[Answer], style: Style, house: HouseRules = NO_RULES) -> str:
    """One line about all letters: how many, how many are clean, what was found, who signs, what did not run."""
    letters = [answer for answer in answers if isinstance(answer, CheckedLetter)]
    unusable = sum(isinstance(answer, UnusableLetter) for answer in answers)
    clean = sum(letter.passed for letter in letters)
    parts = [f"{counted(len(letters), 'letter')}, {clean} clean", _found(letters)]
    if unusable:
        parts.append(f"{counted(unusable, 'input')} could not be judged")
    if unsigned := sum(not letter.signed for letter in letters):
        parts.append("no name stands below it" if len(letters) == 1 else f"{unsigned} without a name below")
    if idle := sorted({j.guard for letter in letters for j in letter.judgements if j.passed is None}):
        parts.append(f"not run: {', '.join(idle)} ({_why_idle(idle)})")
    if house.switched_off:
        parts.append(f"switched off by your config file: {', '.join(house.switched_off)}")
    return style.strong("; ".join(parts) + ".", GREEN if clean == len(answers) else RED)


def _why_idle(guards: Sequence[str]) -> str:
    only_for_drafts = all(guard_of(guard).needs_draft for guard in guards)
    return "it compares with a draft" if only_for_drafts else "without --source"


def _found(letters: Sequence[CheckedLetter]) -> str:
    count = Counter(j.level for letter in letters for j in letter.judgements for _ in j.findings)
    errors, advice = count[Level.ERROR], count[Level.ADVICE]
    return f"{counted(errors, 'error')}, {counted(advice, 'piece')} of advice"


def _finding(letter: CheckedLetter, judgement: Judgement, finding: Finding, style: Style) -> str:
    name = printable(str(letter.id))
    level = style.strong(judgement.level, _COLOURS[judgement.level])
    lines = [f"{name}{_place(letter, finding)}: {level} {judgement.guard}: {finding.message}"]
    if finding.span:
        lines += [f"    {line}" for line in excerpt(letter.text, *finding.span, style)]
    return "\n".join([*lines, f"  What to do: {finding.remedy}", ""])


def _place(letter: CheckedLetter, finding: Finding) -> str:
    if finding.start is None:
        return f" ({finding.part})" if finding.part else ""
    line, column = place_of(letter.text, finding.start)
    return f":{line}:{column}"
