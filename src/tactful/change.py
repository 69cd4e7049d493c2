"""Change a finished letter as the sender says in their own words."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from tactful.contract import Case
from tactful.delivery import Delivery
from tactful.errors import EndpointError

if TYPE_CHECKING:
    from tactful.model.endpoint import Endpoint


def change(
    delivery: Delivery, words: str, wish: str, endpoint: Endpoint, variant: int = 0, *, is_draft: bool = False
) -> Delivery:
    """Return the letter, changed by the model at an endpoint.

    `words` are what the letter was written from; `is_draft` says that they are a draft of it. Where the endpoint fails,
    the letter is as it was, and its `fault` says so. Without an endpoint, write the letter again with the wish.
    """
    from tactful.model.changing import change_with_model
    from tactful.model.own_validators import own_guards

    own = own_guards(endpoint.validators)
    case = Case(delivery.kind, words, delivery.brief, writing=True, is_draft=is_draft, own_guards=own)
    try:
        return change_with_model(delivery, case, wish, endpoint, variant)
    except EndpointError as error:
        return replace(delivery, fault=str(error))
