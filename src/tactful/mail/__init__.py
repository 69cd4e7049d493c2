"""Take mail apart, whether it was saved as a file or pasted: headers, text, and what it answers or forwards."""

from tactful.mail.message import Message
from tactful.mail.mime import is_mime, read_mime
from tactful.mail.thread import split_thread

__all__ = ["Message", "is_mime", "read_mime", "split_thread"]
