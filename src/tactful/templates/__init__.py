"""The phrase bank: letters and parts of letters in standard phrases, with the facts of a brief woven in."""

from tactful.templates.composing import compose, safest_letter, standard_part
from tactful.templates.frame import salutation_for, sign_off_for, signature_for
from tactful.templates.plans import order_of_parts

__all__ = [
    "compose",
    "order_of_parts",
    "safest_letter",
    "salutation_for",
    "sign_off_for",
    "signature_for",
    "standard_part",
]
