"""Take out what stands twice in a row by a slip: "the the offer", "I am I am not", "I sadly, I cannot"."""

from __future__ import annotations

from tactful.text.patterns import compiled

_I = r"I(?:['’](?:m|ve|d|ll)| (?:am|have|was|will|must))?"
# English has none of these twice in a row, as it has "had had", "that that", "told you you" and "log in in".
_NEVER_TWICE = "a|an|and|at|because|but|for|from|his|if|must|my|of|or|our|the|their|to|we|with|your"
# In small letters: "The The" is a band, and "An An" a name.
_TWICE = compiled(rf"(?<![\w'’&.-])(?:({_I})(?:,? \1(?![\w'’-]))+|({_NEVER_TWICE})(?: \2(?![\w'’&.-]))+)")
_ROUND_AN_ADVERB = compiled(
    r"\bI ((?!apply|reply|comply)\w{3,}ly),? I(?= (?:am|have|had|must|will|can|cannot|do|would|need)\b)"
)


def without_stutters(text: str) -> str:
    """The text with each such thing once; another text stays as it is."""
    return _ROUND_AN_ADVERB.sub(r"I \1", _TWICE.sub(r"\1\2", text))
