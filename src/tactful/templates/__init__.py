"""The phrase bank: letters and parts of letters in standard phrases, with the facts of a brief woven in."""

from tactful.templates.composing import compose, safest_letter, standard_part
from tactful.templates.frame import salutation_for, sign_off_for

__all__ = ["compose", "safest_letter", "salutation_for", "sign_off_for", "standard_part"]
