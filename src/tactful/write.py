"""Write a letter from the sender's words: words, brief, composition, judgement, repair, delivery."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from msgspec.structs import replace

from tactful.clarity import read_clearly
from tactful.contract import NO_RULES, Case, HouseRules, LetterKind
from tactful.delivery import Delivery
from tactful.drafts import without_tenderness
from tactful.errors import EndpointError
from tactful.needs import require_facts, require_kind
from tactful.reading import Overrides, check_usable, with_overrides
from tactful.reading.asked_changes import Wished, with_wishes
from tactful.reading.reasons.wronged import is_to_be_cool
from tactful.repair import delivery_of, repair
from tactful.templates import compose

if TYPE_CHECKING:
    from tactful.model.endpoint import Endpoint
    from tactful.prompting import Message


def write(
    words: str,
    overrides: Overrides,
    variant: int = 0,
    endpoint: Endpoint | None = None,
    wishes: Sequence[str] = (),
    house: HouseRules = NO_RULES,
    kind: LetterKind = LetterKind.DECLINE,
) -> Delivery:
    """Write a letter of a kind from the sender's words: with the model at an endpoint, or without in standard phrases.

    `wishes` says what the sender asks of the letter, in their own words; `house` are the user's own rules. The same
    arguments (and replies) give the same letter. Where the endpoint fails, the letter is the one without a model, and
    its `fault` says so. Raises `UnusableInputError` where the words cannot be used, lack what the letter is about, or
    ask for another kind of letter.
    """
    wished = prepare_words(words, overrides, wishes, kind)
    seed = _seed(words, overrides)
    if endpoint is None:
        return _offline(words, wished, variant, house, seed)
    from tactful.model.writing import write_with_model

    try:
        delivery = write_with_model(words, wished.brief, endpoint, variant, house)
    except EndpointError as error:
        return replace(_offline(words, wished, variant, house, seed), fault=str(error))
    return replace(delivery, unfollowed=wished.unfollowed(delivery.text, by_model=True))


def prepare_words(words: str, overrides: Overrides, wishes: Sequence[str], kind: LetterKind) -> Wished:
    """Read the words into a brief, with what the options give and what the sender wishes; raises as `write` does."""
    check_usable(words, overrides.offer, kind)
    brief = with_overrides(read_clearly(words, overrides, kind), overrides)
    require_kind(kind, brief)
    wished = with_wishes(brief, words, wishes)
    require_facts(wished.brief)
    return wished


def first_messages(
    words: str, overrides: Overrides, variant: int, wishes: Sequence[str], kind: LetterKind
) -> list[list[Message]]:
    """The messages of the first requests to a model, without any call; raises as `write` does.

    The reader's, where the rules left a fact open, then the writer's, which would also hold what the reader found.
    """
    from tactful.model.first_requests import requests_for_words

    return requests_for_words(words, prepare_words(words, overrides, wishes, kind).brief, variant)


def _seed(words: str, overrides: Overrides) -> str:
    """What the wordings are chosen by: the words, or the offer where there are none."""
    return words if words.strip() or overrides.offer is None else overrides.offer.text


def _offline(words: str, wished: Wished, variant: int, house: HouseRules, seed: str) -> Delivery:
    """Compose a letter from standard phrases and the brief, and repair what the guards object to."""
    brief = wished.brief
    if is_to_be_cool(words, brief):
        brief = without_tenderness(replace(brief, form=replace(brief.form, open_door=False)))
    case = Case.of_writing(words, brief, house)
    delivery = delivery_of(repair(compose(brief, seed, variant), case, seed, variant), case, "phrases")
    return replace(delivery, unfollowed=wished.unfollowed(delivery.text, by_model=False))
