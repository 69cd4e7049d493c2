"""Find which job was offered: what stands around "job" or "post", or ends in what people are hired as."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from tactful.contract import Fact
from tactful.reading.evidence import MaskedWords
from tactful.reading.lexicon import is_role_word, word_list
from tactful.reading.names import Name, NameKind

_JOB = r"(?:job|role|position|post|spot|opening|gig|vacancy|slot|traineeship|internship|apprenticeship)"
_PHRASE = r"(?P<role>[A-Za-z0-9][^,.;:!?()\n\"=]{0,60}?)"
_LABEL = re.compile(
    r"(?:^|[.!?\n*•(-] ?|\b(?:accepted|declined?|the) )(?:the )?(?:job|role|position|post|title|stelle"
    r"|puesto)(?: title| offered)?"
    r"(?: is| was| =|=| :|:)\s?(?P<role>[^.;\n=]{2,70}?)(?=[.;\n]|$|, (?!\w+ &)| at | with | \()",
    re.IGNORECASE,
)
_NAKED_LABEL = re.compile(
    r"(?:^|[.!?\n] ?)(?i:job|role|position|post) (?!title)(?P<role>[A-Z][^,.;\n(=]{2,60}?)(?=[,.;\n(]|$"
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
_BEFORE_OFFER = re.compile(rf"\b(?:the|an?|your|their|this) {_PHRASE} offer\b", re.IGNORECASE)
_FIELD_JOB = re.compile(
    rf"(?:^|[.!?\n,;:(/-] ?|\boffer(?:ed|s)? (?:me |for )?|\bdecline )"
    rf"(?P<role>[A-Za-z0-9][^,.;:!?()\n\"=]{{0,50}}?) {_JOB}\b",
    re.IGNORECASE,
)
_AS = re.compile(
    r"\b(?:as|be|for|offer(?:ed|s|ing)?|(?:want(?:s|ed)?) (?:me|him|her|us)|hire[ds]?|chose|accepted"
    r"|declined?|declining|take|taking|took|refusal of|refuse|refusing)"
    r" (?:me |you |him |her |us )?(?:as |for )?(?:an? |the |your |their |to be (?:an? |the |their )?)?"
    r"(?=(?P<role>[A-Za-z0-9][^,.;:!?\n\"]{1,60}))",
    re.IGNORECASE,
)
# "RN med-surg", "PM growth": what comes behind an abbreviation belongs to it.
_SHORT_FIELD = 3
_WEAK_FILLERS = frozenset(
    {"offer", "the", "a", "dream", "same", "new", "other", "second", "real", "paid", "better", "good", "whole"}
)
_TAIL = re.compile(
    r"(?: (?:II|III|IV|I|[1-9]|20\d\d)\b)?(?: of (?:the )?[A-Z][A-Za-z&-]*(?: (?:and |& )?[A-Z][A-Za-z-]*){0,3})?"
    r"(?: in [A-Z][A-Za-z]+ [A-Z][A-Za-z]+)?(?: on nights| on days)?"
)
_OTHER_JOB = re.compile(
    r"\b(?:(?:going to|taking|took|accepted|accepting|joining|starting|started|got"
    r"|chose) (?:on )?(?:as )?an? (?:[a-z-]+ )?"
    r"|another (?:[a-z-]+ )?|(?:now |i |currently )work(?:ing)? as (?:an? )?(?:[a-z-]+ )?)$"
)


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    weight: int
    says: str


def find_role(masked: MaskedWords, company: Name | None, recipient: tuple[Name, ...]) -> Fact | None:
    """The job that was offered; None where it is uncertain."""
    candidates = [
        trimmed
        for candidate in (
            *_labelled(masked),
            *_around_job(masked),
            *_hired_as(masked),
            *_phrases(masked, company, recipient),
        )
        if (trimmed := _trim(masked, candidate)) is not None
    ]
    best = max(candidates, key=lambda c: (c.weight, -c.start), default=None)
    return None if best is None else masked.words.fact(best.start, best.end, best.says)


def _labelled(masked: MaskedWords) -> Iterator[_Candidate]:
    for pattern in (_LABEL, _NAKED_LABEL):
        for match in pattern.finditer(masked.words.text):
            yield _Candidate(*match.span("role"), 9, "the words say “role” or the like")


def _around_job(masked: MaskedWords) -> Iterator[_Candidate]:
    text = masked.words.text
    for match in _OF.finditer(text):
        yield _weighted(text, *match.span("role"), 7, "it stands after “position of”")
    for match in _BEFORE_OFFER.finditer(text):
        if span := _phrase_with_head(text, *match.span("role")):
            yield _Candidate(*span, 6, "it stands before “offer”")
    for pattern in (_BEFORE_JOB, _FIELD_JOB):
        for match in pattern.finditer(text):
            start = _phrase_start(text, match.start("role"), match.end("role"))
            if start is not None:
                yield _weighted(text, start, match.end("role"), 5, "it stands before “job” or the like")


def _hired_as(masked: MaskedWords) -> Iterator[_Candidate]:
    text = masked.words.text
    for match in _AS.finditer(text):
        if span := _phrase_with_head(text, *match.span("role")):
            yield _Candidate(*span, 6, "the sender was offered to work as that")


def _phrases(masked: MaskedWords, company: Name | None, recipient: tuple[Name, ...]) -> Iterator[_Candidate]:
    """Fields that are a role, in the first sentences; one that says what the recipient is counts less."""
    for field in masked.words.fields:
        span = _phrase_with_head(masked.words.text, field.start, field.end)
        if span is None or len(field.text.split()) > 9 or _speaks_of_somebody(masked, field.start, span, recipient):
            continue
        near = company is not None and masked.words.sentence_at(company.start) == masked.words.sentence_at(field.start)
        if span[0] == field.start and len(field.text.split()) <= _SHORT_FIELD and field.text.split()[0].isupper():
            span = field.start, field.end
        whole = span[0] == field.start and span[1] - span[0] > len(field.text) // 2
        early = field.sentence < 2
        weight = 2 + whole + near + early
        if weight >= 4:
            yield _Candidate(*span, weight, "it is what people are hired as")
    for name in masked.names:
        if (
            name.kind is NameKind.ROLE
            and " " in name.text
            and not _speaks_of_somebody(masked, name.start, (name.start, name.end), recipient)
        ):
            yield _Candidate(name.start, name.end, 2, "it is what people are hired as")


def _speaks_of_somebody(masked: MaskedWords, start: int, span: tuple[int, int], recipient: tuple[Name, ...]) -> bool:
    """Whether the phrase says what the recipient, the sender or another person is."""
    before = masked.text[max(0, start - 6) : start]
    after = masked.text[span[1] : span[1] + 8]
    person_before = bool(re.search(r"[\ue000]\W{1,4}$", before))
    person_before |= any(0 <= start - name.end <= 4 for name in recipient)
    person_after = bool(re.match(r"\s?(?:is |=|:|- )?\s?[\ue000]", after)) or any(
        0 <= name.start - span[1] <= 5 and not re.search(r"[,/\n]", masked.text[span[1] : name.start])
        for name in recipient
    )
    mine = bool(re.search(r"\b(?:my|i'm an?|i am an?|ex)\s$", masked.text[max(0, span[0] - 8) : span[0]]))
    return person_before or person_after or mine


def _weighted(text: str, start: int, end: int, weight: int, says: str) -> _Candidate:
    span = _phrase_with_head(text, start, end)
    return _Candidate(*span, weight + 2, says) if span else _Candidate(start, end, weight - 2, says)


def _phrase_start(text: str, start: int, end: int) -> int | None:
    """The start of the last words without a stop word; None if nothing is left."""
    tokens = list(re.finditer(r"\S+", text[start:end]))
    first = len(tokens)
    while first > 0 and tokens[first - 1].group().lower().strip(".'\"") not in word_list("not_of_a_role"):
        first -= 1
    kept = tokens[first:]
    if not kept or len(kept) > 6 or all(token.group().lower() in _WEAK_FILLERS for token in kept):
        return None
    return start + kept[0].start()


def _phrase_with_head(text: str, start: int, end: int) -> tuple[int, int] | None:
    """The longest run of words without a stop word that ends in a role word, with what may follow one."""
    tokens = list(re.finditer(r"[^\s(),]+", text[start:end]))
    best = None
    for index, token in enumerate(tokens):
        word = token.group().strip(".'\"")
        if word.lower() == "pm" and index and re.search(r"\d$", tokens[index - 1].group()):
            continue
        if not is_role_word(word) or (
            index and re.search(r"[(),]", text[start + tokens[index - 1].end() : start + token.start()]) and best
        ):
            continue
        if best is None or _contiguous(tokens, best[1], index):
            best = (best[0] if best else index, index)
    if best is None:
        return None
    first = best[0]
    while first > 0 and _belongs(text[start:end], tokens[first - 1], tokens[first]):
        first -= 1
    stop = start + tokens[best[1]].end()
    tail = _TAIL.match(text, stop, end)
    return start + tokens[first].start(), tail.end() if tail else stop


def _contiguous(tokens: list[re.Match[str]], last: int, index: int) -> bool:
    between = [token.group().lower() for token in tokens[last + 1 : index]]
    return len(between) <= 2 and not any(word in word_list("not_of_a_role") and word != "of" for word in between)


def _belongs(text: str, token: re.Match[str], following: re.Match[str]) -> bool:
    word = token.group().lower().strip(".'\"")
    return word not in word_list("not_of_a_role") and not re.search(r"[(),]", text[token.end() : following.start()])


def _trim(masked: MaskedWords, candidate: _Candidate) -> _Candidate | None:
    """Without determiners, quotes, names of people and the like at the edges; None if nothing is left."""
    text = masked.words.text[candidate.start : candidate.end]
    lead = re.match(r"(?:(?:the|an?|my|your|their|full[- ]time|part[- ]time|of|as)\s+|[\s\"'(])*", text, re.IGNORECASE)
    start = candidate.start + (lead.end() if lead else 0)
    end = candidate.start + len(text.rstrip(" -,'\"/"))
    if _OTHER_JOB.search(masked.words.lower[max(0, start - 40) : start]):
        return None
    if end - start < 2 or _is_person_or_company(masked, start, end) or not re.search(r"[A-Za-z]{2}", text):
        return None
    if all(word.lower() in word_list("not_of_a_role") | _WEAK_FILLERS for word in masked.words.text[start:end].split()):
        return None
    return _Candidate(start, end, candidate.weight, candidate.says)


def _is_person_or_company(masked: MaskedWords, start: int, end: int) -> bool:
    titles = word_list("titles")
    if masked.words.text[start:end].lower() in titles - word_list("roles"):
        return True
    return any(
        name.start <= start and end <= name.end and name.kind in {NameKind.PERSON, NameKind.ORGANISATION}
        for name in masked.names
    )
