"""Read the brief: every fact that the words give for sure, and what of them may not be told."""

from __future__ import annotations

import re

from msgspec.structs import replace

from tactful.contract import Brief, Fact, LetterKind, Mention, Reason, WithheldKind
from tactful.contract.brief import spans_of
from tactful.reading.letter_kinds import kind_meant
from tactful.reading.matters import as_refused, with_matter
from tactful.reading.names.evidence import Clue, MaskedWords, masked_pattern, masked_words
from tactful.reading.names.kinds import Name, NameKind, person_or_organisation
from tactful.reading.names.tellings import Telling
from tactful.reading.offer.company import find_company
from tactful.reading.offer.greeting import find_greeting
from tactful.reading.offer.only_person import only_person
from tactful.reading.offer.people import Person, distinct, is_recipient, same_person, weigh_people
from tactful.reading.offer.referral import find_referral, find_referral_contact
from tactful.reading.offer.role import find_role
from tactful.reading.offer.sender import find_sender
from tactful.reading.pasted.behalf import on_behalf
from tactful.reading.pasted.correspondence import correspondents
from tactful.reading.reasons.own_plans import TOLD_PLAN
from tactful.reading.reasons.reason import find_reason
from tactful.reading.said.mentions import find_mentions
from tactful.reading.thanks.praise import find_praise
from tactful.reading.thanks.thanked import find_thanked
from tactful.reading.wishes.unsaid import find_unsaid
from tactful.reading.wishes.wanted_form import with_wanted_form
from tactful.reading.wishes.wishes import has_called, max_words, tone
from tactful.reading.withheld.released import released
from tactful.reading.withheld.withholding import find_withheld, without_remainder
from tactful.text.patterns import compiled
from tactful.text.spans import overlaps_any
from tactful.text.wording import capitalised

# The weight of a person that outweighs "Dear Hiring Manager".
_SURELY = 6
_GREET_AS = (
    r"\b(?:use|(?:start|begin|open)(?: it| the letter)? with|(?:address|greet|call) (?:him|her|them)(?: as| with)?"
    r"|(?:salutation|greeting)(?: is|:)?):? ?[\"']?(?:dear |hi |hello )?<P>"
)
# The weight of whom a letter is written for, for signing it and against being greeted.
_SIGNS = 12
_ADDRESSED_SO = frozenset({Telling.MAIL_ADDRESSED_TO, Telling.GREETED_IN_CHAT})
# What cannot stand alone, though it was given word for word.
_NO_SENTENCE = compiled(r"(?:due to|owing to|because of)\b", re.IGNORECASE)
_GIVE_THE_REASON = frozenset({LetterKind.DECLINE, LetterKind.WITHDRAW})
_HOLDS_FOR_A_COMPANY = frozenset({Telling.DEALT_WITH, Telling.BEFORE_THE_COMPANY})


def read_brief(
    words: str, *, is_draft: bool = False, is_wish: bool = False, kind: LetterKind = LetterKind.DECLINE
) -> Brief:
    """Read the sender's words (with `is_draft`: a draft of the letter; `is_wish`: what is asked of it) into a brief.

    `kind` is the kind of letter that was asked for; where it is a refusal, the words may say that another one is
    meant. Of a draft and of a wish all may be told that is not forbidden; of other words only what is understood.
    """
    behalf = None if is_draft or is_wish else on_behalf(words)
    if behalf is None:
        return _read(words, None, is_draft=is_draft, is_wish=is_wish, kind=kind)
    brief = _read(behalf.words, behalf.name, is_draft=False, is_wish=False, kind=kind)
    return replace(brief, withheld=tuple(replace(w, text=words[w.start : w.end]) for w in brief.withheld))


def _read(words: str, signer: int | None, *, is_draft: bool, is_wish: bool, kind: LetterKind) -> Brief:
    """Read words in the voice of the one who signs, whose name stands at `signer` where they say so."""
    masked = masked_words(words)
    # Who withdraws has accepted what is turned down here, not another offer.
    heard = kind is LetterKind.DECLINE and not (is_draft or is_wish) and kind_meant(masked) is LetterKind.WITHDRAW
    offered = masked_words(as_refused(words)) if heard or kind is LetterKind.WITHDRAW else masked
    facts = _with_wishes(_facts(offered, signer, is_draft=is_draft), masked, kind)
    if not (is_draft or is_wish):
        facts = with_wanted_form(masked, facts)
    withheld = find_withheld(offered, facts, is_draft=is_draft)
    asked = () if is_draft else find_mentions(masked.words, withheld, facts)
    praise = () if is_draft or is_wish else find_praise(masked, withheld, facts, asked)
    reason = _in_own_words(find_reason(offered, withheld, facts), words)
    freed = released(masked.words, withheld, [*spans_of(praise), *spans_of([reason.fact] if reason.fact else [])])
    if reason.fact is not None and reason.fact.telling == TOLD_PLAN:
        freed = released(masked.words, freed, list(spans_of([reason.fact])), frozenset({WithheldKind.RIVAL}))
    mentions = (*asked, *praise)
    if facts.kind in _GIVE_THE_REASON:
        mentions = _beside(mentions, reason)
    brief = replace(facts, withheld=freed, reason=reason, mentions=mentions)
    brief = with_matter(masked, brief)
    if is_draft or is_wish:
        return brief
    brief = replace(brief, unsaid=find_unsaid(masked.words, withheld, brief))
    return without_remainder(masked, brief)


def _beside(mentions: tuple[Mention, ...], reason: Reason) -> tuple[Mention, ...]:
    """The mentions but for those of the words in which the reason is told."""
    told = list(spans_of([reason.fact])) if reason.fact else []
    is_piece = reason.fact is not None and _NO_SENTENCE.match(reason.fact.value) is not None
    return tuple(
        m
        for m in mentions
        if (m.verbatim and not is_piece) or not any(overlaps_any(span, told) for span in spans_of([m]))
    )


def _in_own_words(reason: Reason, words: str) -> Reason:
    fact = reason.fact
    if fact is None or fact.start is None or "accept" not in words[fact.start : fact.end].lower():
        return reason
    return replace(reason, fact=replace(fact, value=" ".join(words[fact.start : fact.end].split())))


def read_names(text: str) -> Brief:
    """Read only who, where and which job from a text; it tells nothing else, and withholds nothing."""
    return _facts(masked_words(text), None, is_draft=False)


def _facts(masked: MaskedWords, signer: int | None, *, is_draft: bool) -> Brief:
    others, own, signed_for = correspondents(masked)
    signs = [Clue(name, _SIGNS, Telling.WRITTEN_FOR) for name in _names_at(masked, signer)]
    # Who got the mail with the offer does not get the answer.
    got = [] if is_draft else [item for item in own if not any(same_person(item.name, o.name) for o in others)]
    others = [*others, *(replace(item, weight=-item.weight, tells="") for item in (*signs, *got))]
    recipient, recipient_names = _recipient(masked, others, is_draft=is_draft)
    sender = find_sender(masked, distinct(recipient_names), [*own, *signs])
    own_names = (sender[1],) if sender else ()
    if recipient is None and sender and not is_draft and (person := only_person(masked, others, own_names)):
        recipient, recipient_names = _greeted(masked, person, Telling.NOBODY_ELSE), person.names
    known = distinct((*recipient_names, *own_names))
    company = find_company(masked, known, signed_for, recipient_known=recipient is not None, is_draft=is_draft)
    if company is None and recipient and not is_draft and _may_be_a_company(recipient, recipient_names):
        recipient = None
    everybody = (*known, *((company[1],) if company else ()))
    referral = find_referral(masked, everybody)
    return Brief(
        recipient=recipient,
        company=company[0] if company else None,
        role=find_role(masked, company[1] if company else None, (*recipient_names, *own_names)),
        sender=sender[0] if sender and not _is_only_addressed(*sender) else None,
        referral=referral,
        referral_contact=find_referral_contact(masked, referral),
        thanked=() if is_draft else find_thanked(masked, everybody),
    )


def _is_only_addressed(fact: Fact, name: Name) -> bool:
    """Whether it is only known how others address the sender: nobody signs "Mr. Castellano"."""
    return fact.telling in _ADDRESSED_SO and name.titled and len(name.tokens) == 1


def _names_at(masked: MaskedWords, place: int | None) -> list[Name]:
    """The name that stands at a place of the original."""
    return [name for name in masked.names if masked.words.folded.origin(name.start, name.start)[0] == place]


def _recipient(
    masked: MaskedWords, correspondence: list[Clue], *, is_draft: bool
) -> tuple[Fact | None, tuple[Name, ...]]:
    people = weigh_people(masked, correspondence)
    if is_draft and (greeted := find_greeting(masked)) and (greeted[1] or not _is_named(people)):
        fact, names = greeted
        same = [n for p in people for n in p.names if any(same_person(n, name) for name in names)]
        return fact, (*names, *same)
    person = _likeliest([person for person in people if is_recipient(person)])
    if person is None:
        return None, ()
    return _greeted(masked, person, person.tells), person.names


def _greeted(masked: MaskedWords, person: Person, telling: str) -> Fact:
    """The form in which the letter greets a person."""
    best = _greeted_as(masked, person) or person.best_name
    # "Dear Brisk team"
    end = best.end + len(" team") * masked.words.lower.startswith(" team", best.end)
    fact = masked.fact(best.start, end, telling)
    if best.titled and fact.value[0].islower():
        # "coach ramirez"
        return replace(fact, value=capitalised(fact.value))
    return fact


def _likeliest(people: list[Person]) -> Person | None:
    """The first of the people, or whom a firm is named after that made the offer: "Gruber Orgelbau, Herr Gruber"."""
    first = people[0] if people else None
    if first is None or first.is_certain or not first.made_an_offer:
        return first
    tokens = set(first.best_name.tokens)
    owners = (p for p in people[1:] if p.is_certain and not tokens.isdisjoint(p.best_name.tokens))
    return next(owners, first)


def _greeted_as(masked: MaskedWords, person: Person) -> Name | None:
    """The form in which the sender wants a person greeted, where they say so."""
    for match in masked_pattern(_GREET_AS).finditer(masked.text):
        name = masked.name_at(match.start("name"))
        if name in person.names:
            return name
    return None


def _may_be_a_company(recipient: Fact, names: tuple[Name, ...]) -> bool:
    """Whether nothing tells that a name of one word is a person's: "tell Acme no"."""
    sure = any(len(name.tokens) > 1 or person_or_organisation(name) is NameKind.PERSON for name in names)
    return recipient.telling in _HOLDS_FOR_A_COMPANY and not sure


def _is_named(people: list[Person]) -> bool:
    """Whether the words name the recipient apart from a general greeting."""
    return any(person.weight >= _SURELY and is_recipient(person) for person in people)


def _with_wishes(facts: Brief, masked: MaskedWords, kind: LetterKind) -> Brief:
    words = masked.words
    return replace(
        facts,
        kind=kind_meant(masked) if kind is LetterKind.DECLINE else kind,
        called=has_called(words),
        tone=tone(words),
        max_words=max_words(words),
    )
