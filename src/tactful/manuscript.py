"""What a letter is written from: the words or the draft, the options, the wishes, and the model if there is one."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from msgspec import Struct
from msgspec.structs import replace

from tactful.clarity import read_clearly
from tactful.contract import NO_RULES, Brief, Case, HouseRules, LetterKind
from tactful.delivery import Delivery
from tactful.reading import Overrides, with_overrides
from tactful.write import first_messages, prepare_words, write

if TYPE_CHECKING:
    from tactful.model.endpoint import Endpoint
    from tactful.prompting import Message
    from tactful.report.changes import Change


class Manuscript(Struct, frozen=True):
    """Everything that a letter depends on but a model's replies.

    `words` say what happened or, where `is_draft`, are a draft of the letter. `endpoint` is None where no model is to
    write; `wishes` are the sender's, in their own words; `house` are the user's own rules. `kind` is what the letter is
    for; None leaves it to the draft to say, and is a refusal otherwise.
    """

    words: str
    overrides: Overrides
    variant: int = 0
    wishes: tuple[str, ...] = ()
    endpoint: Endpoint | None = None
    is_draft: bool = False
    house: HouseRules = NO_RULES
    kind: LetterKind | None = None

    def write(self) -> Delivery:
        """Write the letter. Raises `UnusableInputError` where the words cannot be used."""
        if self.is_draft:
            # Here and below imported late: who has no draft need not wait for what rewrites one.
            from tactful.rewrite import rewrite

            writes = partial(rewrite, kind=self.kind)
        else:
            writes = partial(write, kind=self._kind_of_words)
        delivery = writes(
            self.words,
            self.overrides,
            variant=self.variant,
            endpoint=self.endpoint,
            wishes=self.wishes,
            house=self.house,
        )
        return replace(delivery, offer=self.overrides.offer)

    def understood(self) -> Brief:
        """What was understood of the words, with what the options give, whether a letter can be written or not.

        Raises `UnusableInputError` where what an option gives cannot be used, or the words leave too much unclear.
        """
        if self.is_draft:
            from tactful.rewrite import read_draft

            return read_draft(self.words, self.overrides, self.kind)
        return with_overrides(read_clearly(self.words, self.overrides, self._kind_of_words), self.overrides)

    def prepared(self) -> Brief:
        """All that the letter may use, before any of it is written; raises as `write` does."""
        if self.is_draft:
            from tactful.rewrite import prepare_draft

            return prepare_draft(self.words, self.overrides, wishes=self.wishes, kind=self.kind)[0].brief
        return prepare_words(self.words, self.overrides, wishes=self.wishes, kind=self._kind_of_words).brief

    def messages(self) -> list[list[Message]]:
        """The messages of the first requests to a model, without any call; raises as `write` does."""
        if self.is_draft:
            from tactful.rewrite import messages_for_rewrite

            return messages_for_rewrite(self.words, self.overrides, self.variant, wishes=self.wishes, kind=self.kind)
        return first_messages(self.words, self.overrides, self.variant, wishes=self.wishes, kind=self._kind_of_words)

    def changes(self, delivery: Delivery) -> tuple[Change, ...]:
        """What a letter changes in the draft that it was written from, passage by passage."""
        from tactful.report.changes import changes_of

        options = self.overrides
        wished = bool(self.wishes or options.reason or options.refer or options.ask or options.max_words)
        return changes_of(self.case_of(delivery), delivery, wished=wished)

    def case_of(self, delivery: Delivery) -> Case:
        """What a letter that was written from it is judged against."""
        return Case(delivery.kind, self.source, delivery.brief, writing=True, is_draft=self.is_draft, house=self.house)

    @property
    def source(self) -> str:
        """The words; a draft without caps lock and what else its way here left in it, each word in its place."""
        if not self.is_draft:
            return self.words
        from tactful.drafts.typed.written_out import written_out

        return written_out(self.words)

    @property
    def _kind_of_words(self) -> LetterKind:
        return self.kind or LetterKind.DECLINE
