"""The same model asked directly, as a person would ask it: the words, and "write the letter"."""

from __future__ import annotations

from tactful.contract import Case, Letter
from tactful.evaluation.situations import Situation
from tactful.judge import failed_errors, judge
from tactful.model.answers import plain_text
from tactful.model.asking import seed_of
from tactful.model.chat import Chat, Reply, Sampling
from tactful.model.endpoint import Endpoint
from tactful.prompting import Message, load_prompt, user

_LONGEST_LETTER = 600


def direct_messages(situation: Situation) -> list[Message]:
    """What a model is asked, with all that the sender typed, secrets included."""
    return [user(load_prompt("direct").render(words=situation.words))]


def ask_directly(situation: Situation, endpoint: Endpoint, variant: int = 0) -> tuple[str, Reply]:
    """Return the letter that a model writes by itself. Raises `EndpointError`."""
    sampling = Sampling(seed=seed_of(situation.words, variant), max_tokens=_LONGEST_LETTER)
    reply = Chat(endpoint).ask(direct_messages(situation), None, sampling)
    return plain_text(reply.text), reply


def failed_guards(letter: str, case: Case) -> tuple[str, ...]:
    """The guards of level error that a letter fails, judged as this program's own are."""
    return tuple(judgement.guard for judgement in failed_errors(judge(Letter(letter), case)))


def case_of(situation: Situation) -> Case:
    """What a letter for a situation is judged against; raises `UnusableInputError` where the words cannot be used."""
    return Case.of_writing(situation.words, situation.manuscript().prepared(), is_draft=situation.is_draft)
