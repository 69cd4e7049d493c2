"""What is said on the telephone: a script for the call, answers for its questions, a message for the voicemail."""

from tactful.phone.rehearsal import rehearse
from tactful.phone.script import Answer, Asked, Call, Line, Moment, Piece, Script
from tactful.phone.scripting import script_for

__all__ = ["Answer", "Asked", "Call", "Line", "Moment", "Piece", "Script", "rehearse", "script_for"]
