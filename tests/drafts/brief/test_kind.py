"""What a draft is for, told by what it says."""

from __future__ import annotations

import pytest

from tactful.contract import LetterKind
from tactful.drafts import kind_of_draft


@pytest.mark.parametrize(
    ("draft", "kind"),
    [
        ("Dear Ana, thank you for the offer, but I must decline it. Sam", LetterKind.DECLINE),
        ("Hi Ana, not taking the job. Cheers, Sam", LetterKind.DECLINE),
        ("Dear Ana, I accepted your offer on 2 May. I am sorry, but I have to withdraw. Sam", LetterKind.WITHDRAW),
        ("Hi Ana, so I said yes to the job but I can't start after all. Sam", LetterKind.WITHDRAW),
        ("Dear Ana, you asked why I declined. My answer stands: I will not be taking the job. Sam", LetterKind.REPLY),
        (
            "Dear Ana, you asked why I said no to the post, and about my talk. I'll need a projector. Sam",
            LetterKind.REPLY,
        ),
        ("Dear Ana, I won't be taking the job. Could you ask Bo to send my file back? Sam", LetterKind.DECLINE),
        ("Dear Ana, I know that I turned you down in May. Could you send my file back? Sam", LetterKind.REPLY),
        ("Dear Ana, I said yes to you in May, but I have to take back. Sam", LetterKind.WITHDRAW),
        ("Dear Ana, I have accepted a post at Kew, so I won't be coming. Sam", LetterKind.DECLINE),
        ("Dear Ana, I signed with Kew. I can't join you. Sam", LetterKind.DECLINE),
        ("Dear Ana, I said no to Kew because I want to join you. Could I start in May? Sam", LetterKind.NEGOTIATE),
        ("Dear Ana, thank you for the offer. Could you give me until Friday to decide? Sam", LetterKind.ASK_TIME),
        ("Hi Ana, need more time to think, can I tell you on Friday? Sam", LetterKind.ASK_TIME),
        ("Dear Ana, I would love to join. Could I work from home two days a week? Sam", LetterKind.NEGOTIATE),
        ("Dear Ana, I do want the job. Either you give me nights only or I walk. Sam", LetterKind.NEGOTIATE),
        ("Dear Ana, before I say yes: could I start at 10? Honestly if not I'm out. Sam", LetterKind.NEGOTIATE),
        ("Hi Ana, could I work from home on Fridays? I'll decline if you can't. Sam", LetterKind.NEGOTIATE),
        ("Hi Ana, can't accept it as it stands. Could I work from home on Fridays? Sam", LetterKind.NEGOTIATE),
        ("Hi Ana, now you want me to start on Monday? I've taken another job. Sam", LetterKind.DECLINE),
        ("Hi Ana, you want me to start on Monday, but I'd like to start on 9 June. Sam", LetterKind.NEGOTIATE),
        ("Hi Ana, could I start in June? Otherwise I must decline. Sam", LetterKind.NEGOTIATE),
        (
            "Hi Ana, I'm declining the offer. Could I get my file back? If not, I will collect it. Sam",
            LetterKind.DECLINE,
        ),
        ("Hi Ana, if it isn't too late, I must decline. Could you send my file back? Sam", LetterKind.DECLINE),
        ("Hi Ana, if you can't reach me: I decline the offer. Could you return my book? Sam", LetterKind.DECLINE),
        ("Dear Ana, I need more time for decide. Please you reserve the place for me. Sam", LetterKind.ASK_TIME),
        ("Dear Ana, I must decline. Please keep my file. Next time give me more time. Sam", LetterKind.DECLINE),
        ("Dear Ana, thank you for the lovely day. Sam", None),
    ],
)
def test_the_kind_of_a_draft(draft: str, kind: LetterKind | None) -> None:
    assert kind_of_draft(draft) is kind
