"""Rewrite a rough draft: draft, brief, revision in place, judgement, repair, delivery."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tactful.contract import NO_RULES, Brief, Case, Fact, HouseRules, LetterKind, Origin, ReasonKind
from tactful.delivery import Delivery
from tactful.drafts import (
    among_familiars,
    dismantle,
    kind_of_draft,
    reader_of,
    refuses_in_a_letter,
    signed_by,
    speaker_of,
    tone_heard_in,
    with_courtesies,
    with_door_shut,
    with_own_frame,
    with_private_reason,
    with_tone_heard,
    with_unwelcome_withheld,
    without_claims,
    without_names_elsewhere,
    without_slots,
    without_strange_company,
    without_titles,
    written_out,
)
from tactful.errors import EndpointError
from tactful.needs import require_facts
from tactful.reading import Overrides, check_usable, read_brief, with_overrides
from tactful.reading.asked_changes import Wished, with_wishes
from tactful.repair import delivery_of, repair
from tactful.revision import revise

if TYPE_CHECKING:
    from tactful.model.endpoint import Endpoint
    from tactful.prompting import Message

_PUT_RIGHT = (
    with_own_frame, without_titles, without_claims, without_names_elsewhere,
    without_strange_company, with_door_shut,
    among_familiars, with_unwelcome_withheld,
)  # fmt: skip


def rewrite(
    draft: str,
    overrides: Overrides,
    variant: int = 0,
    endpoint: Endpoint | None = None,
    wishes: Sequence[str] = (),
    house: HouseRules = NO_RULES,
    kind: LetterKind | None = None,
) -> Delivery:
    """Make a letter of a draft; its sound sentences stay word for word.

    What is missing or replaced is written by the model at an endpoint, or without one in standard phrases. `wishes`
    says what the sender asks of the letter, in their own words: a model may change sound sentences for their sake.
    `house` are the user's own rules. `kind` is what the letter is for; None leaves it to the draft to say. The same
    arguments (and replies) give the same letter. Where the endpoint fails, the letter is the one without a model, and
    its `fault` says so. Raises `UnusableInputError` where the draft cannot be used.
    """
    wished, case = prepare_draft(draft, overrides, wishes, kind)
    case = replace(case, house=house)
    offline = _revised(case, variant, overrides)
    offline = replace(offline, unfollowed=wished.unfollowed(offline.text, by_model=False))
    if endpoint is None:
        return offline
    from tactful.model.changing import change_with_model
    from tactful.model.rewriting import rewrite_with_model

    endpoint = endpoint.from_now()
    try:
        delivery = rewrite_with_model(offline, case, endpoint, variant)
        delivery = replace(delivery, unfollowed=wished.unfollowed(delivery.text, by_model=True))
        return change_with_model(delivery, case, "; ".join(wishes), endpoint, variant) if wishes else delivery
    except EndpointError as error:
        return replace(offline, fault=str(error))


def prepare_draft(
    draft: str, overrides: Overrides, wishes: Sequence[str], kind: LetterKind | None
) -> tuple[Wished, Case]:
    """Read a draft into a brief, and say what its letter is judged against; raises as `rewrite` does."""
    written = written_out(draft)
    check_usable(draft, overrides.offer, refuses=refuses_in_a_letter(written))
    brief = _read(draft, written, overrides, kind)
    brief = with_private_reason(with_courtesies(brief, written), written)
    # A bound on the words stands in an option: what looks like one in a draft is said to the recipient.
    tone = brief.tone or tone_heard_in(written)
    brief = replace(brief, tone=tone, max_words=overrides.max_words)
    wished = with_wishes(brief, written, wishes)
    if brief.kind is LetterKind.NEGOTIATE:
        require_facts(wished.brief)
    return wished, Case.of_writing(written, wished.brief, is_draft=True)


def read_draft(draft: str, overrides: Overrides, kind: LetterKind | None) -> Brief:
    """Read a draft into a brief with what the options give; who has signed it needs no name of another place.

    `kind` is what the letter is for; None leaves it to the draft to say.
    """
    return _read(draft, written_out(draft), overrides, kind)


def _read(typed: str, draft: str, overrides: Overrides, kind: LetterKind | None) -> Brief:
    """What `read_draft` returns of a draft as typed, and as written out."""
    speaker, reader = speaker_of(typed), reader_of(typed)
    known = kind or kind_of_draft(draft)
    brief = without_slots(read_brief(draft, is_draft=True, kind=known or LetterKind.DECLINE))
    brief = replace(brief, kind=known or brief.kind)
    for put_right in _PUT_RIGHT:
        brief = put_right(brief, draft)
    if reader and brief.recipient is None:
        brief = replace(brief, recipient=Fact(reader, rule="the draft is a chat with them"))
    if speaker and brief.sender is None:
        brief = replace(brief, sender=Fact(speaker, rule="the draft is a chat, in which they speak"))
    is_signed = (overrides.defaults.sender or overrides.offer) and signed_by(dismantle(draft, brief))
    if is_signed:
        overrides = replace(overrides, defaults=replace(overrides.defaults, sender=None))
    told = with_overrides(brief, overrides)
    if overrides.offer is None:
        return told
    # A draft is not made to name the job and the company where it does not.
    own = with_overrides(brief, replace(overrides, offer=None))
    return replace(told, company=own.company, role=own.role, sender=own.sender if is_signed else told.sender)


def messages_for_rewrite(
    draft: str, overrides: Overrides, variant: int, wishes: Sequence[str], kind: LetterKind | None
) -> list[list[Message]]:
    """The messages of the first request to a model, without any call, none where no model is needed.

    Raises as `rewrite` does.
    """
    from tactful.model.first_requests import requests_for_rewrite

    _, case = prepare_draft(draft, overrides, wishes, kind)
    return requests_for_rewrite(_revised(case, variant, overrides), case, variant)


def _revised(case: Case, variant: int, overrides: Overrides) -> Delivery:
    """The letter that a draft becomes without a model."""
    draft = case.source or ""
    if not (overrides.tone or overrides.defaults.tone or case.brief.wishes or case.brief.to_kin):
        case = replace(case, brief=with_tone_heard(case.brief, draft))
    # The wish for another reason, or for none, takes the place of the draft's.
    none_wished = bool(case.brief.wishes) and case.brief.reason.kind is ReasonKind.NONE
    new_reason = none_wished or overrides.reason is not None
    repaired = repair(revise(draft, case, variant, new_reason=new_reason), case, draft, variant)
    kept = any(content.origin is Origin.DRAFT for content in repaired.composition.parts)
    return delivery_of(repaired, case, "draft" if kept else "phrases")
