"""Ask a model for parts of a letter, and keep count of what that took."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING
from zlib import crc32

from msgspec import Struct, field

from tactful.announcing import announce
from tactful.contract import Part
from tactful.judge import Judgement
from tactful.model.chat import Chat, Reply, Sampling
from tactful.model.faults import OutOfTimeError
from tactful.model.writer import answer_schema
from tactful.text.wording import listed

if TYPE_CHECKING:
    from tactful.prompting import Message

# What an answer is said to fail that passes every guard, but leaves out what the brief asks for.
INCOMPLETE = "incomplete"
# Whoever fails once may have misunderstood.
_MOST_FAILED_ANSWERS = 1
# The parts of the last answer that may fail. Chosen by reading, like what is beyond hope: a model of 1.5 billion
# parameters, which writes sense, seldom is, and one of 135 million mostly.
_MOST_FAILING_AT_LAST = 1
_FIRST_TEMPERATURE = 0.2
# Between the seeds of two variants lie those of all attempts at one.
_APART = 97
_WARMER = 0.3
_ANSWER_TOKENS = 500


class Tally(Struct):
    """Calls made and tokens used so far; and for each of the writer's answers the guards that it failed.

    `asked_parts` is how many parts there were to write, and `failing` says of each answer how many of them failed.
    """

    asked_parts: int = 0
    calls: int = 0
    prompt_tokens: int = 0
    completion_tokens: int = 0
    failures: list[tuple[str, ...]] = field(default_factory=list)
    failing: list[int] = field(default_factory=list)

    def add(self, reply: Reply) -> Reply:
        """Count a reply and hand it on."""
        self.calls += 1
        self.prompt_tokens += reply.prompt_tokens
        self.completion_tokens += reply.completion_tokens
        return reply

    def note(self, failed: Sequence[Judgement], *, complete: bool = True) -> None:
        """Note which guards failed the writer's last answer, and whether it says all that the brief asks for."""
        guards = tuple(judgement.guard for judgement in failed)
        self.failures.append(guards if complete else (*guards, INCOMPLETE))

    @property
    def is_beyond_hope(self) -> bool:
        """Whether the model has failed in several answers, and at as many parts in all as there were to write."""
        return sum(map(bool, self.failing)) > _MOST_FAILED_ANSWERS and sum(self.failing) >= self.asked_parts

    def is_up_to_it(self, failing: Collection[Part]) -> bool:
        """Whether the model is to be trusted with what it wrote, where these parts fail in the end."""
        return not self.is_beyond_hope and len(failing) <= _MOST_FAILING_AT_LAST


def ask_for_parts(
    chat: Chat, tally: Tally, messages: Sequence[Message], parts: Collection[Part], attempt: int, seed: int
) -> str | None:
    """Return what the model answers where it is asked for parts, for the first time (attempt 0) or again.

    None where the time for the letter is over before it is asked again or answers that: what it has answered before
    then stands. Raises `EndpointError`.
    """
    announce(f"The model writes {listed(list(parts))} again" if attempt else "The model writes")
    try:
        return tally.add(chat.ask(messages, answer_schema(parts), sampling_for(attempt, seed))).text
    except OutOfTimeError:
        if attempt == 0:
            raise
        return None


def seed_of(words: str, variant: int) -> int:
    """The seed of a letter's first call: the same words and variant always draw the same."""
    return (crc32(words.encode("utf-8", "surrogatepass")) + _APART * variant) % 2**31


def sampling_for(attempt: int, seed: int) -> Sampling:
    """How the answer to the first request (attempt 0) and to each re-ask is drawn: warmer each time."""
    return Sampling(_FIRST_TEMPERATURE + _WARMER * attempt, seed + attempt, _ANSWER_TOKENS)
