"""Write the letter that declines an offer: words, brief, composition, judgement, repair, delivery."""

from __future__ import annotations

from tactful.advice import advice_for
from tactful.contract import Brief, Case
from tactful.delivery import Delivery
from tactful.later import require_decline
from tactful.reading import Overrides, check_usable, read_brief, with_overrides
from tactful.repair import repair
from tactful.templates import compose


def decline(words: str, overrides: Overrides, variant: int = 0) -> Delivery:
    """Write a letter from the sender's words, without a model.

    The same words, overrides and variant give the same letter. Raises `UnusableInputError` where the words cannot be
    used, or ask for another kind of letter.
    """
    check_usable(words)
    brief = with_overrides(read_brief(words), overrides)
    require_decline(brief.kind)
    return write_from_phrases(words, brief, variant)


def write_from_phrases(words: str, brief: Brief, variant: int) -> Delivery:
    """Compose a letter from standard phrases and the brief, and repair what the guards object to."""
    case = Case(brief.kind, source=words, brief=brief, writing=True)
    repaired = repair(compose(brief, words, variant), case, words, variant)
    return Delivery(
        kind=brief.kind,
        composition=repaired.composition,
        judgements=repaired.judgements,
        brief=brief,
        advice=advice_for(brief),
        writer="phrases",
    )
