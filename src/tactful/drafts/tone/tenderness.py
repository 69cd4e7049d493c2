"""Choose plain standard phrases for an angry draft, whose writer would be ashamed to sign tender ones."""

from __future__ import annotations

from msgspec.structs import replace

from tactful.contract import Brief

# Words of feelings and pains that such a writer neither has nor took.
_TENDER = (
    "mean", "great deal", "touched", "pleased", "delighted", "flattered", "honoured", "glad", "pleasure", "grateful",
    "gratitude", "appreciate", "value", "trust", "faith", "belief", "believing", "truly", "so much", "very much",
    "warmly", "kind", "kindness", "generous", "care", "careful", "carefully", "weighed", "at length", "much thought",
    "reflection", "difficult", "hard decision", "not easy", "not lightly", "quickly", "every angle", "much as",
    "heartfelt", "deeply", "really", "genuine", "real",
)  # fmt: skip


def without_tenderness(brief: Brief) -> Brief:
    """The brief for phrases that claim no feelings."""
    return replace(brief, form=replace(brief.form, avoided=(*brief.form.avoided, *_TENDER)))
