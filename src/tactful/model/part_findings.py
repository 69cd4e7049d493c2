"""Which part of a letter each finding is about, and what the brief asks for that no part says."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from tactful.contract import Brief, Composition, Finding, LetterKind, Level, Part, ReasonKind
from tactful.guards.clear_request import MOST_REQUESTS
from tactful.judge import Judgement
from tactful.model.tasks import GIVING_A_REASON, parts_needed, task_of
from tactful.purpose import gives_reason
from tactful.reading.clauses.reason_kinds import kind_of_reason, kinds_of_reason
from tactful.removal import touches
from tactful.text import FoldedText, split_sentences
from tactful.text.naming import is_named, spelled_alike
from tactful.text.patterns import compiled

Findings = dict[Part, list[Finding]]

# Reasons whose words are also those of another; that something fits better goes with every one.
_ALSO_SAID = {
    ReasonKind.UNTOLD: (ReasonKind.DIFFERENT_FIELD,),
    ReasonKind.PERSONAL: (ReasonKind.ANOTHER_OPPORTUNITY,),
    ReasonKind.LOCATION: (ReasonKind.ANOTHER_OPPORTUNITY,),
    ReasonKind.DIFFERENT_FIELD: (ReasonKind.ANOTHER_OPPORTUNITY,),
    ReasonKind.BETTER_FIT: (ReasonKind.ANOTHER_OPPORTUNITY, ReasonKind.DIFFERENT_FIELD),
}

_WORD = compiled(r"[^\W_]+")
_CONTENT_WORD_LENGTH = 4
_SPEAKS_OF_THE_CALL = compiled(r"\b(?:call\w*|phone\w*|telephone\w*|spoke|speaking|talk\w*|told|said|conversation)\b")
_RECOMMENDS = compiled(
    r"\b(?:recommend|suggest|introduce|refer|commend|propose|put(?:ting)? [^.]{0,40}(?:forward|in touch)|consider)\b"
    r"|\b(?:recommend|suggest|introduc|commend|propos)ing\b"
)


def findings_by_part(composition: Composition, judgements: Sequence[Judgement]) -> Findings:
    """Sort what failed at level error by the part that it falls into, or where it is missing."""
    found: Findings = {}
    for judgement in judgements:
        if judgement.level is Level.ERROR:
            for finding in judgement.findings:
                for part in _parts_of(composition, finding):
                    found.setdefault(part, []).append(finding)
    return found


def left_out(parts: Mapping[Part, str], brief: Brief) -> Findings:
    """What the brief asks for and the parts do not say: parts that must not be empty, people and points to mention."""
    missing: Findings = {}
    for part in parts_needed(brief):
        if not parts.get(part) and not (part is Part.REASON and gives_reason(parts.get(Part.DECISION, ""))):
            missing[part] = [Finding(f"The part {part} is missing.", task_of(part, brief.kind), part=part)]
    if Part.PERSONAL not in missing:
        missing |= _unmentioned(parts, brief)
    return _unnamed(parts, brief) | _unconfirmed(parts, brief) | _unfounded(parts, brief) | missing


def _unmentioned(parts: Mapping[Part, str], brief: Brief) -> Findings:
    said = set(_WORD.findall(spelled_alike(" ".join(parts.values()))))
    points = [mention.text for mention in brief.mentions]
    points += [fact.value for fact in brief.thanked]
    remedies = []
    if brief.kind is LetterKind.NEGOTIATE and not all(_is_said(r.text, said) for r in brief.requests[:MOST_REQUESTS]):
        remedies.append(task_of(Part.PERSONAL, brief.kind))
    if not all(_is_said(point, said) for point in points):
        remedies.append("Say each point that the brief asks you to mention, and name each person whom it names there.")
    if brief.referral and not _is_recommended(parts, brief.referral.value):
        remedies.append(f"Say in a sentence of its own that you recommend {brief.referral.value} for the role.")
    message = "The letter leaves out what the brief asks for."
    return {Part.PERSONAL: [Finding(message, remedy, part=Part.PERSONAL) for remedy in remedies]} if remedies else {}


def _is_recommended(parts: Mapping[Part, str], name: str) -> bool:
    surname, sentences = name.split()[-1], split_sentences(FoldedText(" ".join(parts.values())))
    said = [sentence.lower for sentence in sentences if is_named(surname, sentence.lower)]
    return any(map(_RECOMMENDS.search, said))


def _unnamed(parts: Mapping[Part, str], brief: Brief) -> Findings:
    said = " ".join(parts.values())
    unnamed = [fact.value for fact in (brief.role, brief.company) if fact and not is_named(fact.value, said)]
    if not unnamed:
        return {}
    remedy = f"{task_of(Part.THANKS, brief.kind)} Name {' and '.join(unnamed)} there."
    return {Part.THANKS: [Finding("The letter does not say which offer it is about.", remedy, part=Part.THANKS)]}


def _unfounded(parts: Mapping[Part, str], brief: Brief) -> Findings:
    """A reason that is not the sender's, and that names nobody and nothing by which a guard would know."""
    if brief.kind not in GIVING_A_REASON:
        return {}
    fact = brief.reason.fact
    own = {brief.reason.kind, *(kinds_of_reason(fact.value.casefold()) if fact else ())}
    granted = {ReasonKind.BETTER_FIT, *_ALSO_SAID.get(brief.reason.kind, ())}
    remedy = f"{task_of(Part.REASON, brief.kind)} Give no other reason."
    finding = Finding("The letter gives another reason than the sender.", remedy, part=Part.REASON)
    given = {part: _reasons_in(parts.get(part, "")) for part in (Part.DECISION, Part.REASON)}
    return {part: [finding] for part, kinds in given.items() if not kinds & own and kinds - granted}


def _reasons_in(text: str) -> set[ReasonKind]:
    lower = text.casefold()
    return {*kinds_of_reason(lower), *filter(None, [kind_of_reason(lower)])}


def _unconfirmed(parts: Mapping[Part, str], brief: Brief) -> Findings:
    decision = parts.get(Part.DECISION, "")
    to_confirm = brief.called and brief.kind is LetterKind.DECLINE
    if not to_confirm or not decision or speaks_of_the_call(" ".join(parts.values())):
        return {}
    remedy = f"{task_of(Part.DECISION, brief.kind)} Say there that this confirms what you told the reader on the phone."
    return {Part.DECISION: [Finding("The letter does not speak of the call.", remedy, part=Part.DECISION)]}


def speaks_of_the_call(text: str) -> bool:
    """Whether a text speaks of what was told on the telephone."""
    return _SPEAKS_OF_THE_CALL.search(text.casefold()) is not None


def _is_said(point: str, said: set[str]) -> bool:
    words = [word for word in _WORD.findall(spelled_alike(point)) if len(word) >= _CONTENT_WORD_LENGTH]
    return sum(word in said for word in words) * 2 >= len(words)


def _parts_of(composition: Composition, finding: Finding) -> list[Part]:
    if finding.span is None:
        return [finding.part] if finding.part else []
    return [p.content.part for p in composition.placed_parts if touches(finding, p.start, p.end)]
