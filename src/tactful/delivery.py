"""What a writing command delivers: the letter, how it was judged and the account of it."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from msgspec import Struct

from tactful.contract import Brief, Composition, LetterKind, Origin
from tactful.judge import Judgement, is_clean

if TYPE_CHECKING:
    from tactful.reading.offer_mail import OfferMail

Writer = Literal["model", "phrases", "draft"]


class Delivery(Struct, frozen=True):
    """A finished letter.

    `calls` counts requests to a model, `prompt_tokens` and `completion_tokens` what they used, and `failures` names
    for each of the writer's answers the guards that it failed. `passed` is False where a guard of level error still
    fails: such a letter is shown, never called good. `fault` says what went wrong at the endpoint where this is the
    letter without a model instead, and `unfollowed` names the sender's wishes, in their own words, that the letter does
    not follow. `offer` is the mail with the offer, where the letter answers one.
    """

    kind: LetterKind
    composition: Composition
    judgements: tuple[Judgement, ...]
    brief: Brief
    advice: tuple[str, ...]
    writer: Writer
    calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    failures: tuple[tuple[str, ...], ...] = ()
    fault: str | None = None
    unfollowed: tuple[str, ...] = ()
    offer: OfferMail | None = None

    @property
    def text(self) -> str:
        """The letter, without a final line end."""
        return self.composition.text

    @property
    def passed(self) -> bool:
        """Whether no guard of level error fails."""
        return is_clean(self.judgements)

    @property
    def has_standard_phrases(self) -> bool:
        """Whether any part is a standard phrase."""
        return any(part.origin is Origin.STANDARD_PHRASE for part in self.composition.parts)

    @property
    def subject(self) -> str:
        """The subject line of an e-mail that carries the letter."""
        about = " at ".join(fact.value for fact in (self.brief.role, self.brief.company) if fact)
        return f"Your offer: {about}" if about else "Your offer"
