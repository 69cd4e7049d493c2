"""A rough draft of a letter: taken apart, and freed of what may not be in it, sentence by sentence."""

from tactful.drafts.dismantling import Draft, DraftSentence, dismantle
from tactful.drafts.framing import framed
from tactful.drafts.pruning import Pruned, assemble, prune
from tactful.drafts.register import tone_heard_in
from tactful.drafts.restoring import bridging_sentence, lost_names, lost_personal

__all__ = [
    "Draft",
    "DraftSentence",
    "Pruned",
    "assemble",
    "bridging_sentence",
    "dismantle",
    "framed",
    "lost_names",
    "lost_personal",
    "prune",
    "tone_heard_in",
]
