"""The types that every part of the program shares: letters, facts, guards and what guards find.

Imports nothing of the program but `tactful.text`.
"""

from tactful.contract.brief import (
    Brief,
    Fact,
    Mention,
    Question,
    Reason,
    ReasonKind,
    Request,
    RequestKind,
    Withheld,
    WithheldKind,
)
from tactful.contract.composition import Composition, Origin, PartText, PlacedPart
from tactful.contract.form import ASKED, FREE_FORM, LAID_OUT, Apology, Form, Spelling
from tactful.contract.guard import NO_RULES, Case, Example, Guard, HouseRules, OwnWords
from tactful.contract.kinds import REFUSALS, LetterKind, Level, Part
from tactful.contract.letter import Letter
from tactful.contract.verdict import Evidence, Finding, Verdict

__all__ = [
    "ASKED",
    "FREE_FORM",
    "LAID_OUT",
    "NO_RULES",
    "REFUSALS",
    "Apology",
    "Brief",
    "Case",
    "Composition",
    "Evidence",
    "Example",
    "Fact",
    "Finding",
    "Form",
    "Guard",
    "HouseRules",
    "Letter",
    "LetterKind",
    "Level",
    "Mention",
    "Origin",
    "OwnWords",
    "Part",
    "PartText",
    "PlacedPart",
    "Question",
    "Reason",
    "ReasonKind",
    "Request",
    "RequestKind",
    "Spelling",
    "Verdict",
    "Withheld",
    "WithheldKind",
]
