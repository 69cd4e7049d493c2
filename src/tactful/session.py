"""What a sender may still do with a letter: change it in words, ask for another variant, edit it by hand."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from tactful.change import change
from tactful.contract import Case, Composition, Letter, Origin, Part, PartText
from tactful.delivery import Delivery
from tactful.input import require_letter
from tactful.judge import judge
from tactful.manuscript import Manuscript
from tactful.reading import Overrides


class Session(Struct, frozen=True):
    """A letter and what it was written from; each step returns another session, and none changes this one.

    `is_edited` says that the letter stands as the sender edited it, `is_saved` that it is in a file or was handed on.
    `fault` says what went wrong at the endpoint in the last step, where the letter is therefore as it was.
    """

    manuscript: Manuscript
    delivery: Delivery
    is_edited: bool = False
    is_saved: bool = False
    fault: str | None = None

    def changed(self, wish: str) -> Session:
        """Change the letter as a wish in the sender's own words says.

        A model changes the letter at hand. Where none wrote it, or the sender edited it, it is written again with the
        wish. The delivery's `unfollowed` names the wishes that could not be followed. Raises `UnusableInputError`
        where an edited letter can no longer be understood.
        """
        manuscript = replace(self.manuscript, wishes=(*self.manuscript.wishes, wish))
        if manuscript.endpoint is None or self.is_edited or self.delivery.fault:
            return self._with(manuscript, manuscript.write())
        case = manuscript.case_of(self.delivery)
        delivery = change(self.delivery, case, wish, manuscript.endpoint, manuscript.variant)
        return self._with(manuscript, delivery)

    def another(self) -> Session:
        """Write the letter in other words; of an edited letter the sender's own stay. Raises as `changed` does."""
        manuscript = replace(self.manuscript, variant=self.manuscript.variant + 1)
        return self._with(manuscript, manuscript.write())

    def edited(self, text: str) -> Session:
        """Take the letter as the sender edited it, and judge it as `tactful check` does.

        From here on it is the draft that a change starts from, the options have had their say in it, and an endpoint
        that failed is asked no more. Raises `UnusableInputError` where `text` cannot be read as a letter.
        """
        require_letter(text, "The edited letter")
        brief, kind = self.delivery.brief, self.delivery.kind
        # What the sender types into the letter is as much theirs as the words before it: nothing in it is invented.
        house = self.manuscript.house
        case = Case(kind, source=f"{self.manuscript.words}\n\n{text}", brief=brief, house=house)
        delivery = replace(
            self.delivery,
            composition=_as_typed(text),
            judgements=judge(Letter(text), case),
            writer="draft",
            fault=None,
            unfollowed=(),
        )
        endpoint = None if self.delivery.fault else self.manuscript.endpoint
        options = Overrides(offer=self.manuscript.overrides.offer)
        draft = Manuscript(text, options, self.manuscript.variant, (), endpoint, True, house, kind)
        return Session(draft, delivery, is_edited=True)

    def _with(self, manuscript: Manuscript, delivery: Delivery) -> Session:
        """Go on with another letter, unless it is only the one without a model, in place of one that stands."""
        if delivery.fault and not self.delivery.fault:
            return replace(self, fault=delivery.fault)
        return Session(manuscript, delivery)


def _as_typed(text: str) -> Composition:
    """A letter in one piece, so that not a space of it is put otherwise."""
    return Composition("", ((PartText(Part.PERSONAL, text, Origin.DRAFT),),), "", None)
