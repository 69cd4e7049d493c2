"""Prepare a call that declines an offer: the letter that follows it, then the script from the same facts."""

from __future__ import annotations

from msgspec.structs import replace

from tactful.advice import advice_for
from tactful.manuscript import Manuscript
from tactful.phone import Call, rehearse


def letter_after(manuscript: Manuscript) -> Manuscript:
    """What the letter that follows a call is written from."""
    return replace(manuscript, overrides=replace(manuscript.overrides, called=True))


def prepare_call(manuscript: Manuscript) -> Call:
    """Write the script of a call, judged by the guards of the letters, and the letter that follows it.

    The letter is the one of `--called`; the script is in standard phrases, even where a model writes the letter. The
    same manuscript (and replies) gives the same call. Raises `UnusableInputError` where the words cannot be used.
    """
    letter = letter_after(manuscript).write()
    case = manuscript.case_of(letter)
    script, judgements = rehearse(case, manuscript.words.strip() or letter.text, manuscript.variant)
    advice = advice_for(letter.brief, manuscript.words, is_call=True)
    return Call(script, judgements, replace(letter, advice=advice))
