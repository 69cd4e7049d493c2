"""Find the titles that stand before names, and the names that have them: "Mr Holt", "Dr Kealoha"."""

from __future__ import annotations

from tactful.text.patterns import compiled

_TITLED = compiled(r"\b(mrs|mr|ms|miss|mme|madame|madam|lady|sir|lord|herr|frau)\b\.? (\w+)(?: (\w+))?")
# "Mr & Mrs Peake" are Mr Peake and Mrs Peake.
_COUPLE = compiled(r"\b(mr|mrs|ms)\.? (?:&|and) (mr|mrs|ms)\.? (\w+)")
# A rank by its short form.
RANKS = {
    "dr": "dr", "doctor": "dr", "doktor": "dr", "dott": "dr", "dra": "dr",
    "prof": "prof", "professor": "prof", "professore": "prof",
}  # fmt: skip
_RANKED = compiled(rf"\b({'|'.join(RANKS)})\b\.? (\w+)\.?(?: (\w+))?(?: (\w+))?")
_MENS_TITLES = frozenset(("mr", "sir", "lord", "herr"))


def titled_names(text: str) -> frozenset[tuple[bool, str]]:
    """The lower-case names that stand with a title: (True, "holt") for "Mr Rasmus Holt", False for a woman's."""
    found: set[tuple[bool, str]] = set()
    for title, first, second in _TITLED.findall(_COUPLE.sub(r"\1 \3, \2 \3", text.lower())):
        found.update((title in _MENS_TITLES, name) for name in (first, second) if name)
    return frozenset(found)


def ranked_names(text: str) -> dict[str, frozenset[str]]:
    """The ranks that stand before a lower-case name: {"kealoha": {"dr"}}."""
    ranks: dict[str, frozenset[str]] = {}
    for rank, *names in _RANKED.findall(text.lower()):
        for name in filter(None, names):
            ranks[name] = ranks.get(name, frozenset()) | {RANKS[rank]}
    return ranks
