"""Find which job was offered: what stands around "job" or "post", or ends in what people are hired as."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tactful.contract import Fact
from tactful.reading.evidence import MaskedWords
from tactful.reading.lexicon import word_list
from tactful.reading.names import Name, NameKind
from tactful.reading.rivals import rival_names
from tactful.reading.role_phrases import FILLERS, phrase_start, phrase_with_head

_JOB = r"(?:job|role|position|post|spot|opening|gig|vacancy|slot|traineeship|internship|apprenticeship)"
_PHRASE = r"(?P<role>[A-Za-z0-9][^,.;:!?()\n\"=]{0,60}?)"
_LABEL = re.compile(
    r"(?:^|[.!?\n*•(-] ?|\b(?:accepted|declined?|the) )(?:the )?(?:job|role|position|post|title|stelle"
    r"|puesto)(?: title| offered)?"
    r"(?: is| was| =|=| :|:)\s?(?P<role>[^.;\n=]{2,70}?)(?=[.;\n]|$|, (?!\w+ &)| at | with | \()",
    re.IGNORECASE,
)
_NAKED_LABEL = re.compile(
    r"(?:^|[.!?\n] ?)(?i:job|role|position|post) (?!title)(?P<role>[A-Za-z][^,.;\n(=]{2,60}?)(?=[,.;\n(]|$"
    r"| at | with )",
    re.MULTILINE,
)
_OF = re.compile(
    rf"\b(?:{_JOB}|offer\w* me the part) (?:of|as) (?:an? |the |your )?(?P<role>[A-Za-z][^,.;:!?\n\"]{{1,60}}?)"
    r"(?=[,.;:!?\n\"]|$| (?:at|with|in the|in your|on|for|from|that|which|because|but|and|to|starting) )",
    re.IGNORECASE,
)
_BEFORE_JOB = re.compile(
    rf"\b(?:the|an?|that|your|this|their|its|as) {_PHRASE} {_JOB}\b(?! (?:offer )?(?:market|search|fair"
    r"|interview|is|was)\b)",
    re.IGNORECASE,
)
_BEFORE_THING = re.compile(rf"\b(?:the|an?|that|your|this|their|its|as) {_PHRASE} (?:thing|gig)\b", re.IGNORECASE)
_BEFORE_OFFER = re.compile(rf"\b(?:the|an?|your|their|this) {_PHRASE} offer\b", re.IGNORECASE)
_FIELD_JOB = re.compile(
    rf"(?:^|[.!?\n,;:(/-] ?|\boffer(?:ed|s)? (?:me |for )?|\bdecline )"
    rf"(?P<role>[A-Za-z0-9][^,.;:!?()\n\"=]{{0,50}}?) {_JOB}\b",
    re.IGNORECASE,
)
_AS = re.compile(
    r"\b(?:as|be|for(?! me\b| him\b| her\b| us\b)|offer(?:ed|s|ing)?|(?:want(?:s|ed)?) (?:me|him|her|us)|hire[ds]?|chose|accepted"
    r"|declined?|declining|confirm(?:ing)?|(?:take|taking|took)(?= on | an? | the | your | their )|refusal of|refuse|refusing)"
    r" (?:me |you |him |her |us )?(?:as |for )?(?:an? |the |your |their |our |to be (?:an? |the |their )?)?"
    r"(?=(?P<role>[A-Za-z0-9][^,.;:!?\n\"]{1,60}))",
    re.IGNORECASE,
)
# What may stand between "offered me" and the role.
_LEADING_IN = re.compile(r"(?:(?:an?|the|your|their|our|full-time|part-time|new|of|to be|being|position|post|role|job)[ ,]+){0,4}", re.IGNORECASE)
# "RN med-surg", "PM growth": what comes behind an abbreviation belongs to it.
_SHORT_FIELD = 3
# Characters. A longer piece of a sentence is no list of facts.
_LONGEST_FIELD = 75
_OTHER_JOB = re.compile(
    r"\b(?:(?:going to|taking|took|accepted|accepting|joining|starting|started|got"
    r"|chose) (?:on )?(?:as )?an? (?:[a-z-]+ )?"
    r"|another (?:[a-z-]+ )?|(?:now |i |currently )work(?:ing)? as (?:an? )?(?:[a-z-]+ )?)$"
)


_OF_ANOTHER_JOB = re.compile(
    r"(?<!as )\b(?:my|our|his|her|ex|i'?m an?|i am an?|i am|(?:i'?ve|have|i) been(?: an?| the)?|i was an?|i work as an?|works as an?)\s$"
)
_AT_NAME = re.compile(r" (?:job |role |position |post )?(?:at|with|for|in) (?:the )?")
# "Sparkle Hand Car Wash" is nobody's role.
_NAME_GOES_ON = re.compile(r" (?!I\b|II|IV|V\b)[A-Z]")
_LABELLED = 9


@dataclass(frozen=True, slots=True)
class _Edges:
    """Where the names of recipient and sender begin and end."""

    starts: frozenset[int]
    ends: frozenset[int]


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    weight: int
    says: str


def find_role(masked: MaskedWords, company: Name | None, known: tuple[Name, ...]) -> Fact | None:
    """The job that was offered; None where it is uncertain. `known` are the names of recipient and sender."""
    rivals = rival_names(masked)
    edges = _Edges(frozenset(name.start for name in known), frozenset(name.end for name in known))
    candidates = [
        trimmed
        for candidate in (
            *_labelled(masked),
            *_around_job(masked),
            *_hired_as(masked),
            *_phrases(masked, company, edges),
        )
        if (trimmed := _trim(masked, candidate)) is not None and not _is_elsewhere(masked, trimmed, rivals)
    ]
    best = max(candidates, key=lambda c: (c.weight, -c.start), default=None)
    return None if best is None else masked.words.fact(best.start, best.end, best.says)


def _labelled(masked: MaskedWords) -> Iterator[_Candidate]:
    text = masked.words.text
    for pattern in (_LABEL, _NAKED_LABEL):
        for match in pattern.finditer(text):
            is_said = re.search(r"\b(?:is|was) ?$", text[match.start() : match.start("role")], re.IGNORECASE)
            naked = pattern is _NAKED_LABEL and text[match.start("role")].islower()
            if not (is_said or naked) or phrase_with_head(text, *match.span("role")):
                yield _Candidate(*match.span("role"), 9, "the words say “role” or the like")


def _around_job(masked: MaskedWords) -> Iterator[_Candidate]:
    text = masked.words.text
    for match in _OF.finditer(text):
        yield _weighted(text, *match.span("role"), 7, "it stands after “position of”")
    for pattern, noun in ((_BEFORE_OFFER, "offer"), (_BEFORE_THING, "thing")):
        for match in pattern.finditer(text):
            span = phrase_with_head(text, *match.span("role"))
            if span and span[1] == match.end("role"):
                yield _Candidate(*span, 6, f"it stands before “{noun}”")
    for pattern in (_BEFORE_JOB, _FIELD_JOB):
        for match in pattern.finditer(text):
            start = phrase_start(text, match.start("role"), match.end("role"))
            if start is not None:
                yield _weighted(text, start, match.end("role"), 5, "it stands before “job” or the like")


def _hired_as(masked: MaskedWords) -> Iterator[_Candidate]:
    text = masked.words.text
    for match in _AS.finditer(text):
        span = phrase_with_head(text, *match.span("role"))
        if span and _LEADING_IN.fullmatch(text, match.start("role"), span[0]):
            yield _Candidate(*span, 6, "the sender was offered to work as that")


def _phrases(masked: MaskedWords, company: Name | None, known: _Edges) -> Iterator[_Candidate]:
    """Fields that are a role, in the first sentences; one that says what the recipient is counts less."""
    for field in masked.words.fields:
        short = len(field.text) <= _LONGEST_FIELD
        span = phrase_with_head(masked.words.text, field.start, field.end) if short else None
        if span is None or _NAME_GOES_ON.match(masked.words.text, span[1]) or _speaks_of_somebody(masked, field.start, span, known):
            continue
        near = company is not None and masked.words.sentence_at(company.start) == masked.words.sentence_at(field.start)
        if span[0] == field.start and len(field.text.split()) <= _SHORT_FIELD and field.text.split()[0].isupper():
            span = field.start, field.end
        behind = masked.words.text[span[1] : span[1] + 4].lower()
        whole = span[0] == field.start and (
            span[1] - span[0] > len(field.text) // 2 or behind.startswith((" at ", " @ ", " for", " in "))
        )
        early = field.sentence < 2
        alone = masked.words.sentences[field.sentence] in {span, (span[0], span[1] + 1)}
        weight = 2 + whole + near + early + alone
        if weight >= 4:
            yield _Candidate(*span, weight, "it is what people are hired as")
    for name in masked.names:
        if (
            name.kind is NameKind.ROLE
            and " " in name.text
            and not _speaks_of_somebody(masked, name.start, (name.start, name.end), known)
        ):
            yield _Candidate(name.start, name.end, 2, "it is what people are hired as")


def _speaks_of_somebody(masked: MaskedWords, start: int, span: tuple[int, int], known: _Edges) -> bool:
    """Whether the phrase says what the recipient, the sender or another person is."""
    before = masked.text[max(0, start - 6) : start]
    after = masked.text[span[1] : span[1] + 8]
    person_before = bool(re.search(r"[\ue000]\W{1,4}$", before))
    person_before |= any(start - gap in known.ends for gap in range(5))
    person_after = bool(re.match(r"\s?(?:is |=|:|- )?\s?[\ue000]", after)) or any(
        span[1] + gap in known.starts and not re.search(r"[,./\n]", masked.text[span[1] : span[1] + gap])
        for gap in range(6)
    )
    return person_before or person_after or _is_of_another_job(masked, span[0])


def _is_of_another_job(masked: MaskedWords, start: int) -> bool:
    """Whether the words before say that this is what the sender is, or what belongs to somebody: "my lawyer"."""
    return bool(_OF_ANOTHER_JOB.search(masked.text, max(0, start - 24), start))


def _is_elsewhere(masked: MaskedWords, candidate: _Candidate, rivals: frozenset[str]) -> bool:
    """Whether the clause puts the job where the sender goes instead."""
    if candidate.weight >= _LABELLED:
        return False
    behind = _AT_NAME.match(masked.text, candidate.end)
    name = masked.name_at(behind.end()) if behind else None
    return bool(name and " ".join(name.tokens) in rivals) or _is_of_another_job(masked, candidate.start)


def _weighted(text: str, start: int, end: int, weight: int, says: str) -> _Candidate:
    span = phrase_with_head(text, start, end)
    return _Candidate(*span, weight + 2, says) if span else _Candidate(start, end, weight - 2, says)


def _trim(masked: MaskedWords, candidate: _Candidate) -> _Candidate | None:
    """Without determiners, quotes, names of people and the like at the edges; None if nothing is left."""
    text = masked.words.text[candidate.start : candidate.end]
    lead = re.match(r"(?:(?:the|an?|my|your|their|our|full[- ]time|part[- ]time|of|as)\s+|[\s\"'(])*", text, re.IGNORECASE)
    start = candidate.start + (lead.end() if lead else 0)
    end = candidate.start + len(text.rstrip(" -,'\"/"))
    if _OTHER_JOB.search(masked.words.lower[max(0, start - 40) : start]):
        return None
    if end - start < 2 or _is_person_or_company(masked, start, end) or not re.search(r"[A-Za-z]{2}", text):
        return None
    if all(word.lower() in word_list("not_of_a_role") | FILLERS for word in masked.words.text[start:end].split()):
        return None
    return _Candidate(start, end, candidate.weight, candidate.says)


def _is_person_or_company(masked: MaskedWords, start: int, end: int) -> bool:
    titles = word_list("titles")
    if masked.words.text[start:end].lower() in titles - word_list("roles"):
        return True
    inside = masked.text[start:end]
    return bool(re.fullmatch("[\ue000]+|[\ue002]+", inside))
