"""Take mail apart, whether it was saved as a file or pasted: headers, text, and what it answers or forwards."""

from tactful.mail.message import Message
from tactful.mail.opening import open_mail

__all__ = ["Message", "open_mail"]
