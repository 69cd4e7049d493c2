"""What a letter is written from: the words or the draft, the options, the wishes, and the model if there is one."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from tactful.contract import NO_RULES, HouseRules
from tactful.decline import decline, messages_for_decline
from tactful.delivery import Delivery
from tactful.reading import Overrides
from tactful.rewrite import messages_for_rewrite, rewrite

if TYPE_CHECKING:
    from tactful.model.endpoint import Endpoint
    from tactful.prompting import Message


@dataclass(frozen=True, slots=True)
class Manuscript:
    """Everything that a letter depends on but a model's replies.

    `words` say what happened or, where `is_draft`, are a draft of the letter. `endpoint` is None where no model is to
    write; `wishes` are the sender's, in their own words; `house` are the user's own rules.
    """

    words: str
    overrides: Overrides
    variant: int = 0
    wishes: tuple[str, ...] = ()
    endpoint: Endpoint | None = None
    is_draft: bool = False
    house: HouseRules = NO_RULES

    def write(self) -> Delivery:
        """Write the letter. Raises `UnusableInputError` where the words cannot be used."""
        write = rewrite if self.is_draft else decline
        return write(self.words, self.overrides, self.variant, self.endpoint, self.wishes, self.house)

    def messages(self) -> list[list[Message]]:
        """The messages of the first requests to a model, without any call; raises as `write` does."""
        messages = messages_for_rewrite if self.is_draft else messages_for_decline
        return messages(self.words, self.overrides, self.variant, self.wishes)
