"""Write the letter that declines an offer."""

from tactful.write import first_messages as messages_for_decline
from tactful.write import prepare_words, write_from_phrases
from tactful.write import write as decline

__all__ = ["decline", "messages_for_decline", "prepare_words", "write_from_phrases"]
