"""Find which job was offered: what stands around "job" or "post", or ends in what people are hired as."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from tactful.contract import Fact
from tactful.reading.clauses.lexicon import word_list
from tactful.reading.clauses.words import Field
from tactful.reading.names.evidence import MaskedWords
from tactful.reading.names.kinds import Name, NameKind, person_or_organisation
from tactful.reading.names.role_cues import (
    APPOSED,
    AS,
    AS_A_DOER,
    AT_NAME,
    BEFORE_JOB,
    BEFORE_OFFER,
    BEFORE_THING,
    FIELD_JOB,
    GOES_ON,
    LEADING_IN,
    NAME_GOES_ON,
    OF,
    OF_ANOTHER_JOB,
    OTHER_JOB,
    RISEN_FROM,
)
from tactful.reading.names.role_phrases import (
    FILLERS,
    dotted_start,
    is_plural,
    leading_role,
    phrase_start,
    phrase_with_head,
)
from tactful.reading.offer.outright_roles import LABELLED, Candidate, named_outright
from tactful.reading.offer.rivals import is_offered_by_a_rival, rival_names
from tactful.reading.offer.role_casing import within_a_sentence
from tactful.text.patterns import compiled
from tactful.text.spans import Span

_LEAD = compiled(r"(?:(?:the|an?|my|your|their|our|full[- ]time|part[- ]time|paid|of|as)\s+|[\s\"'(])*", re.IGNORECASE)
# "RN med-surg", "PM growth": what comes behind an abbreviation belongs to it.
_SHORT_FIELD = 3
# Characters. A longer piece of a sentence is no list of facts.
_LONGEST_FIELD = 75
# What one would be called is not yet what was offered: "I want my title to be shop manager".
_TITLE_TO_BE = compiled(r"\btitle (?:to be|should be|to say|changed to|be) [\"']?$", re.IGNORECASE)
_NEAR = 24
_ENOUGH_ALONE = 4
# "The Elm St job" tells where it is.
_STREET = compiled(r" (?:st|street|rd|road|ave|avenue|lane|blvd|boulevard)\.?$")
_PRONOUN = compiled(r"(?:i|we|you|they|he|she|it)'[a-z]+\b")
# Nobody is offered "the butchers role" who is to learn it.
_LEARNING = compiled(r" (?:apprenticeship|traineeship|internship)$", re.IGNORECASE)
# Who is told of the answer is not what is refused: "tell the hiring manager".
_TOLD = compiled(
    r"\b(?:tell|telling|e-?mail|write to|message|text|ring|phone|let|inform|ask|reply to|answer|contact"
    r"|dear) (?:the |their |her |his )$",
    re.IGNORECASE,
)
# "No to Wildflower Florist, florist", "no to Steel City Trams — inspector"
_BEHIND_A_HOUSE = compiled(r"(?:,| ?[-–—]) (?P<role>[^,.;:!?()\n]{3,40})")
# "Hobbs Haulage, Mick, driver"
_LISTED_THIRD = compiled(r"(?:^|[.!?\n] ?)\ue002{1,80}, [\ue000\ue001]{1,60}, $")


class _Edges(Struct, frozen=True):
    """Where the names of recipient and sender begin and end."""

    starts: frozenset[int]
    ends: frozenset[int]


def find_role(masked: MaskedWords, company: Name | None, known: tuple[Name, ...]) -> Fact | None:
    """The job that was offered; None where it is uncertain. `known` are the names of recipient and sender."""
    rivals = rival_names(masked)
    edges = _Edges(frozenset(name.start for name in known), frozenset(name.end for name in known))
    candidates = [
        trimmed
        for candidate in (
            *named_outright(masked),
            *_around_job(masked),
            *_hired_as(masked),
            *_phrases(masked, company, edges),
        )
        if (trimmed := _trim(masked, candidate)) is not None
        and not _is_elsewhere(masked, trimmed, rivals)
        and not _TITLE_TO_BE.search(masked.text, max(0, trimmed.start - _NEAR), trimmed.start)
    ]
    best = max(candidates, key=lambda c: (c.weight, -c.start), default=None)
    return None if best is None else _fact(masked, best, company)


def _fact(masked: MaskedWords, best: Candidate, company: Name | None) -> Fact:
    """The role without the company that leads it, and in small letters where only its sentence gave it a capital."""
    words = masked.words
    named = company.text.lower() if company else ""
    joints = tuple(f"{named}{joint} " for joint in ("'s", " —", " –", " -", "")) if named else ()
    lead = next((joint for joint in joints if words.lower.startswith(joint, best.start)), "")
    start = best.start + len(lead) if best.start + len(lead) < best.end else best.start
    fact = words.fact(start, _end(masked, start, best.end), best.says)
    begins = start == words.sentence_at(start)[0]
    return replace(fact, value=within_a_sentence(fact.value, begins=begins, careless=words.careless))


def _end(masked: MaskedWords, start: int, end: int) -> int:
    """The end of a role without the firm that it is in, and without what only joins it to "job"."""
    for joint in (" in ", " of the "):
        inside = next(
            (n for n in masked.names if start < n.start < end and masked.text.endswith(joint, start, n.start)), None
        )
        if inside is not None and inside.kind in {NameKind.ORGANISATION, NameKind.UNKNOWN}:
            end = inside.start - len(joint)
    arrow = re.search(r" ?(?:->|→|=>)", masked.words.text[start:end])
    end = start + arrow.start() if arrow else end
    # "The caretaker's job"
    return end - len("'s") if masked.words.lower.endswith("'s", start, end) else end


def _around_job(masked: MaskedWords) -> Iterator[Candidate]:
    text = masked.words.text
    for match in OF.finditer(text):
        yield _weighted(text, *match.span("role"), 7, "it stands after “position of”")
    for pattern, noun in ((BEFORE_OFFER, "offer"), (BEFORE_THING, "thing")):
        for match in pattern.finditer(text):
            span = phrase_with_head(text, *match.span("role"))
            if span and span[1] == match.end("role"):
                yield Candidate(*span, 6, f"it stands before “{noun}”")
    yield from _before_job(text)


def _before_job(text: str) -> Iterator[Candidate]:
    says = "it stands before “job” or the like"
    for match in chain(BEFORE_JOB.finditer(text), FIELD_JOB.finditer(text)):
        start, end = phrase_start(text, *match.span("role")), match.end("role")
        if start is None:
            continue
        if _LEARNING.match(text, end, match.end()):
            head = phrase_with_head(text, start, end)
            yield Candidate(start, match.end(), 7 if head and head[1] == end else 3, says)
            continue
        if (lead := leading_role(text, start)) is not None:
            yield Candidate(lead, end, 7, says)
        elif (apposed := _with_speciality(text, match, start)) is not None:
            yield from apposed
        else:
            yield _weighted(text, start, end, 5, says)


def _with_speciality(text: str, match: re.Match[str], start: int) -> tuple[Candidate, ...] | None:
    """The role before a comma that "payments job" only tells more closely; None where it stands for itself."""
    before = APPOSED.search(text, max(0, match.start() - _LONGEST_FIELD), match.start())
    if before is None or match[0][:1] != "," or phrase_with_head(text, start, match.end("role")):
        return None
    head = phrase_with_head(text, *before.span("role"))
    if head is not None and head[1] == before.end("role"):
        return (Candidate(*head, 7, "it stands before “job” or the like"),)
    # "The hotel, reception job"; but nobody is hired as what follows the "product owner" that no list knows.
    is_place = before["role"].lower().split()[-1] in word_list("organisations")
    return None if is_place or phrase_start(text, *before.span("role")) is None else ()


def _hired_as(masked: MaskedWords) -> Iterator[Candidate]:
    text = masked.words.text
    for match in AS.finditer(text):
        if match[0].lower().startswith("as ") and GOES_ON.search(text, max(0, match.start() - _NEAR), match.start()):
            continue
        span = phrase_with_head(text, *match.span("role"))
        if span and not _is_no_role(text, match, span) and LEADING_IN.fullmatch(text, match.start("role"), span[0]):
            yield Candidate(*span, 6, "the sender was offered to work as that")
    for match in AS_A_DOER.finditer(text):
        yield Candidate(*match.span("role"), 3, "the sender was offered to work as that")


def _is_no_role(text: str, match: re.Match[str], span: Span) -> bool:
    """Whether several do the work, "the wicket for spinners", or a house is told no: "no to the opticians, clerk"."""
    says_no, of_many = match[0].lower().startswith("no"), is_plural(text[slice(*span)])
    named_behind = _BEHIND_A_HOUSE.match(text, span[1]) if says_no else None
    if named_behind and phrase_with_head(text, *named_behind.span("role")):
        return True
    return of_many and (says_no or match[0].lower().startswith("for"))


def _phrases(masked: MaskedWords, company: Name | None, known: _Edges) -> Iterator[Candidate]:
    """Fields that are a role, in the first sentences; one that says what the recipient is counts less."""
    for field in masked.words.fields:
        short = len(field.text) <= _LONGEST_FIELD
        span = phrase_with_head(masked.words.text, field.start, field.end) if short else None
        if span is None or _speaks_of_somebody(masked, field.start, span, known):
            continue
        if span[0] == field.start and len(field.text.split()) <= _SHORT_FIELD and field.text.split()[0].isupper():
            span = field.start, field.end
        weight = _weight_in_field(masked, field, span, company)
        if weight >= _ENOUGH_ALONE:
            yield Candidate(*span, weight, "it is what people are hired as")
    for name in masked.names:
        if (
            name.kind is NameKind.ROLE
            and " " in name.text
            and not _speaks_of_somebody(masked, name.start, (name.start, name.end), known)
        ):
            yield Candidate(name.start, name.end, 2, "it is what people are hired as")


def _weight_in_field(masked: MaskedWords, field: Field, span: Span, company: Name | None) -> int:
    """What speaks for a phrase: it fills its field or its sentence, stands early, or beside the company."""
    words = masked.words
    if NAME_GOES_ON.match(words.text, span[1]):
        return 0
    behind = words.text[span[1] : span[1] + 4].lower()
    fills = span[1] - span[0] > len(field.text) // 2 or behind.startswith((" at ", " @ ", " for", " in ", " on "))
    near = company is not None and words.sentence_at(company.start) == words.sentence_at(field.start)
    alone = words.sentences[field.sentence] in {span, (span[0], span[1] + 1)}
    return 2 + (span[0] == field.start and fills) + near + (field.sentence < 2) + alone


def _speaks_of_somebody(masked: MaskedWords, start: int, span: Span, known: _Edges) -> bool:
    """Whether the phrase says what the recipient, the sender or another person is."""
    before = masked.text[max(0, start - 6) : start]
    after = masked.text[span[1] : span[1] + 8]
    person_before = bool(re.search(r"[\ue000]\W{1,4}$", before))
    person_before |= any(start - gap in known.ends for gap in range(5))
    person_before &= not _LISTED_THIRD.search(masked.text, 0, start)
    person_after = bool(re.match(r"\s?(?:is |=|:|- )?\s?[\ue000]", after)) or any(
        span[1] + gap in known.starts and not re.search(r"[,./\n]", masked.text[span[1] : span[1] + gap])
        for gap in range(6)
    )
    return person_before or person_after or _is_of_another_job(masked, span[0])


def _is_of_another_job(masked: MaskedWords, start: int) -> bool:
    """Whether the words before say that this is what the sender is, or what belongs to somebody: "my lawyer"."""
    before = max(0, start - 24), start
    return OF_ANOTHER_JOB.search(masked.text, *before) is not None or _TOLD.search(masked.text, *before) is not None


def _is_elsewhere(masked: MaskedWords, candidate: Candidate, rivals: frozenset[str]) -> bool:
    """Whether the clause puts the job where the sender goes instead."""
    if candidate.weight >= LABELLED:
        return False
    risen = RISEN_FROM.match(masked.words.lower, candidate.end)
    if risen and (risen["offered"] or phrase_with_head(masked.words.text, *risen.span("role"))):
        return True
    behind = AT_NAME.match(masked.text, candidate.end)
    name = masked.name_at(behind.end()) if behind else None
    of_a_rival = is_offered_by_a_rival(masked, candidate.start) or (name and " ".join(name.tokens) in rivals)
    return bool(of_a_rival) or _is_of_another_job(masked, candidate.start)


def _weighted(text: str, start: int, end: int, weight: int, says: str) -> Candidate:
    span = phrase_with_head(text, start, end)
    return Candidate(*span, weight + 2, says) if span else Candidate(start, end, weight - 2, says)


def _trim(masked: MaskedWords, candidate: Candidate) -> Candidate | None:
    """Without determiners, quotes, names of people and the like at the edges; None if nothing is left."""
    candidate = _risen_to(masked.words.text, candidate)
    text = masked.words.text[candidate.start : candidate.end]
    lead = _LEAD.match(text)
    start = dotted_start(masked.words.text, candidate.start + (lead.end() if lead else 0))
    end = candidate.start + len(text.rstrip(" -,'\"/"))
    if _STREET.search(masked.words.lower, start, end) or OTHER_JOB.search(
        masked.words.lower[max(0, start - 40) : start]
    ):
        return None
    if (
        _PRONOUN.match(masked.words.lower, start)
        or end - start < 2
        or _is_person_or_company(masked, start, end)
        or not re.search(r"[A-Za-z]{2}", text)
    ):
        return None
    if all(word.lower() in word_list("not_of_a_role") | FILLERS for word in masked.words.text[start:end].split()):
        return None
    return Candidate(start, end, candidate.weight, candidate.says)


def _risen_to(text: str, candidate: Candidate) -> Candidate:
    """Of two roles with an arrow between them the second: "data entry -> team lead"."""
    arrow = RISEN_FROM.search(text, candidate.start, candidate.end)
    span = phrase_with_head(text, *arrow.span("role")) if arrow else None
    return replace(candidate, start=span[0], end=span[1]) if span else candidate


def _is_person_or_company(masked: MaskedWords, start: int, end: int) -> bool:
    titles = word_list("titles")
    if masked.words.text[start:end].lower() in titles - word_list("roles"):
        return True
    named = masked.name_at(start)
    if named is not None and named.end == end and person_or_organisation(named) is NameKind.PERSON:
        return True
    inside = masked.text[start:end]
    return bool(re.fullmatch("[\ue000]+|[\ue002]+", inside))
