"""A rough draft of a letter: taken apart, and freed of what may not be in it, sentence by sentence."""

from tactful.drafts.brief.addressee import with_own_frame
from tactful.drafts.brief.courtesies import with_courtesies
from tactful.drafts.brief.door import with_door_shut
from tactful.drafts.brief.elsewhere import without_claims, without_names_elsewhere
from tactful.drafts.brief.familiars import among_familiars
from tactful.drafts.brief.home import without_strange_company
from tactful.drafts.brief.kind import kind_of_draft, refuses_in_a_letter
from tactful.drafts.brief.private_reason import with_private_reason
from tactful.drafts.brief.quoted_titles import without_titles
from tactful.drafts.dependants import points_back
from tactful.drafts.parts.dismantling import Draft, DraftSentence, dismantle
from tactful.drafts.parts.framing import framed, signed_by
from tactful.drafts.pruning import Pruned, prune, with_stops
from tactful.drafts.restoring import bridging_sentence, lost_names, lost_people, lost_personal
from tactful.drafts.tone.register import is_curt, tone_heard_in, with_tone_heard
from tactful.drafts.tone.tenderness import without_tenderness
from tactful.drafts.typed.chat import reader_of, speaker_of
from tactful.drafts.typed.slots import without_slots
from tactful.drafts.typed.written_out import written_out
from tactful.drafts.unfit.colleagues import with_unwelcome_withheld

__all__ = [
    "Draft",
    "DraftSentence",
    "Pruned",
    "among_familiars",
    "bridging_sentence",
    "dismantle",
    "framed",
    "is_curt",
    "kind_of_draft",
    "lost_names",
    "lost_people",
    "lost_personal",
    "points_back",
    "prune",
    "reader_of",
    "refuses_in_a_letter",
    "signed_by",
    "speaker_of",
    "tone_heard_in",
    "with_courtesies",
    "with_door_shut",
    "with_own_frame",
    "with_private_reason",
    "with_stops",
    "with_tone_heard",
    "with_unwelcome_withheld",
    "without_claims",
    "without_names_elsewhere",
    "without_slots",
    "without_strange_company",
    "without_tenderness",
    "without_titles",
    "written_out",
]
