"""Change a finished letter as the sender says in their own words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from msgspec.structs import replace

from tactful.contract import Case
from tactful.delivery import Delivery
from tactful.errors import EndpointError

if TYPE_CHECKING:
    from tactful.model.endpoint import Endpoint


def change(delivery: Delivery, case: Case, wish: str, endpoint: Endpoint, variant: int) -> Delivery:
    """Return the letter, changed by the model at an endpoint.

    `case` is what the letter is judged against. Where the endpoint fails, the letter is as it was, and its `fault` says
    so. What changes a letter without a model is `Session.changed`.
    """
    from tactful.model.changing import change_with_model

    try:
        return change_with_model(delivery, case, wish, endpoint, variant)
    except EndpointError as error:
        return replace(delivery, fault=str(error))
