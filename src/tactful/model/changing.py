"""Change a finished letter as the sender wishes: all parts are asked for, judged, and asked for again if they fail.

A part that still fails keeps the text that it had, which passed.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from tactful.contract import Brief, Case, Composition, Letter, Origin, Part
from tactful.delivery import Delivery
from tactful.drafts import lost_personal
from tactful.model.answers import parts_of_answer
from tactful.model.asking import Tally, ask_for_parts, seed_of
from tactful.model.chat import Chat
from tactful.model.contact_slots import filled, with_slots
from tactful.model.endpoint import Endpoint
from tactful.model.engine import start_engine
from tactful.model.part_findings import Findings
from tactful.model.replacing import replaced
from tactful.model.settling import delivered, settle
from tactful.model.tasks import parts_to_write, task_of
from tactful.model.writer import answer_of, introduction, reask_messages, render_brief, seed_text
from tactful.prompting import Message, fenced, load_prompt, user
from tactful.reading.asked_changes import Wished, split_wishes, with_wishes
from tactful.templates import salutation_for, sign_off_for
from tactful.text.naming import is_named
from tactful.text.patterns import compiled

_REMOVES = compiled(
    r"\b(?:leave out|drop|without|remove|delete|cut|no|not|nothing|don['’]?t|omit|skip|short(?:er|en)?|brief(?:er)?"
    r"|concise|instead|fewer|only)\b",
    re.IGNORECASE,
)
_INCOMPLETE = "The letter leaves out what it was asked to say."


def change_with_model(delivery: Delivery, case: Case, wish: str, endpoint: Endpoint, variant: int) -> Delivery:
    """Change a letter as a wish in the sender's own words says; what may not be told is taken out of the wish first.

    `case` is what the letter is judged against. A wish of which nothing is left asks no model. `unfollowed` of the
    result names the wishes where nothing could be changed. Raises `EndpointError`.
    """
    wished = with_wishes(delivery.brief, case.source or "", [wish])
    if not wished.asked:
        return _with_unfollowed(delivery, wished.refused)
    change = _Change(replace(case, brief=wished.brief), wished, variant)
    tally = Tally()
    letter = change.carry_out(_reframed(delivery.composition, delivery.brief, wished.brief), endpoint, tally)
    if answer_of(letter) != answer_of(delivery.composition):
        return _with_unfollowed(delivered(delivery, letter, change.case, tally), wished.refused)
    unchanged = delivered(delivery, delivery.composition, replace(case, brief=delivery.brief), tally)
    is_new = any(asked not in delivery.brief.wishes for asked in wished.asked)
    return _with_unfollowed(
        unchanged, split_wishes([wish]) if is_new else wished.unfollowed(letter.text, by_model=False)
    )


def change_messages(letter: Composition, wished: Wished, seed: str, slots: dict[str, str]) -> list[Message]:
    """Ask for all parts of a letter with a change.

    Contact details are kept from the request: `slots` receives what stands in their place.
    """
    parts = {part: with_slots(text, slots) for part, text in answer_of(letter).items()}
    earlier = tuple(wish for wish in wished.brief.wishes if wish not in wished.asked)
    task = load_prompt("change").render(
        letter=json.dumps(parts, ensure_ascii=False),
        brief=render_brief(replace(wished.brief, wishes=earlier), seed),
        wish=fenced("\n".join(wish.value for wish in wished.asked)),
    )
    return [*introduction(wished.brief, seed), user(task)]


class _Change(Struct, frozen=True):
    """What is asked for, what the changed letter is judged against, and which variant of the answer is wanted."""

    case: Case
    wished: Wished
    variant: int

    def carry_out(self, letter: Composition, endpoint: Endpoint, tally: Tally) -> Composition:
        """Return the letter after the first answer and the re-asks."""
        slots: dict[str, str] = {}
        everything: Findings = {part: [] for part in parts_to_write(self.case.brief)}
        failing = everything
        first = messages = change_messages(letter, self.wished, self._example, slots)
        start_engine()
        chat = Chat(endpoint)
        for attempt in range(endpoint.retries + 1):
            answer = ask_for_parts(chat, tally, messages, failing, attempt, self._seed)
            if answer is None:
                break
            answered = parts_of_answer(answer, failing, self.case.kind)
            texts = {part: filled(text, slots) for part, text in answered.items()}
            if texts:
                letter, failing = self._settled(letter, texts, tally)
                messages = reask_messages(self.case.brief, self._example, _without_contacts(failing, slots))
            else:
                messages, failing = first, everything
            if not failing:
                break
        return self._with_mentions(letter)

    @property
    def _example(self) -> str:
        return seed_text(self.case.source or "", self.variant)

    @property
    def _seed(self) -> int:
        return seed_of("\n".join((self.case.source or "", *(wish.value for wish in self.wished.asked))), self.variant)

    @property
    def _may_leave_out(self) -> bool:
        return any(_REMOVES.search(wish.value) for wish in self.wished.asked)

    def _settled(self, letter: Composition, texts: Mapping[Part, str], tally: Tally) -> tuple[Composition, Findings]:
        """Return the letter with the texts that pass, and the parts to ask for again."""
        current = answer_of(letter)
        new = {part: text for part, text in texts.items() if text != current[part] and (text or self._may_leave_out)}
        letter, failing = settle(letter, new, self.case, replaced, tally)
        return letter, {**self._left_out(letter), **failing}

    def _left_out(self, letter: Composition) -> Findings:
        """Return what the brief asks for and the letter does not say."""
        if self._may_leave_out:
            return {}
        asked: dict[Part, str] = {}
        if lost_personal(letter.text, self.case.brief).text:
            asked[Part.PERSONAL] = task_of(Part.PERSONAL, self.case.kind)
        names = [person.value for person in self.case.brief.thanked if not is_named(person.value, letter.text)]
        if names:
            asked[Part.THANKS] = f"{task_of(Part.THANKS, self.case.kind)} Thank by name as well: {', '.join(names)}."
        return {part: [Letter.absence(part, _INCOMPLETE, remedy)] for part, remedy in asked.items()}

    def _with_mentions(self, letter: Composition) -> Composition:
        """Return the letter with what it was asked to mention in the sender's own words, if it passes so."""
        lost = lost_personal(letter.text, self.case.brief).text
        if not lost or self._may_leave_out:
            return letter
        text = f"{answer_of(letter)[Part.PERSONAL]} {lost}".strip()
        return settle(letter, {Part.PERSONAL: text}, self.case, _replaced_by_phrase, Tally())[0]


def _replaced_by_phrase(letter: Composition, part: Part, text: str) -> Composition:
    return replaced(letter, part, text, Origin.STANDARD_PHRASE)


def _reframed(letter: Composition, before: Brief, after: Brief) -> Composition:
    """The letter with a greeting and a sign-off in the tone that it is to have; those of a draft stay."""
    salutation, sign_off = letter.salutation, letter.sign_off
    if salutation == salutation_for(before):
        salutation = salutation_for(after)
    if sign_off == sign_off_for(before):
        sign_off = sign_off_for(after)
    return replace(letter, salutation=salutation, sign_off=sign_off)


def _without_contacts(failing: Findings, slots: dict[str, str]) -> Findings:
    return {
        part: [replace(finding, remedy=with_slots(finding.remedy, slots)) for finding in findings]
        for part, findings in failing.items()
    }


def _with_unfollowed(delivery: Delivery, wishes: tuple[str, ...]) -> Delivery:
    return replace(delivery, unfollowed=tuple(dict.fromkeys((*delivery.unfollowed, *wishes))))
