"""Find the organisations that the sender prefers, works for, or compares with: none of them made this offer."""

from __future__ import annotations

from tactful.reading.evidence import MaskedWords
from tactful.reading.names import Name, NameKind


def rival_names(masked: MaskedWords) -> frozenset[str]:
    """The names, as their lower-case words, that some clause calls a rival or an employer of today."""
    found = {}
    for item in masked.weigh("rival"):
        if item.name.kind is not NameKind.PERSON and not _is_spoken_to(masked, item.name):
            found[" ".join(item.name.tokens)] = item
    return frozenset(found)


def _is_spoken_to(masked: MaskedWords, name: Name) -> bool:
    """Whether the name is a person's after all: "accepted ... Mr. X", "got the mail from X, recruiter"."""
    return bool(
        name.kind is NameKind.UNKNOWN and masked.text[name.end : name.end + 14].startswith((" called me", " rang"))
    )
