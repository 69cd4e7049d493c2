"""What the sender asks to be said becomes a sentence to the reader, or is left out; who is thanked, who recommended."""

from __future__ import annotations

import pytest

from tactful.reading import read_brief


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("tell him thanks for the cuppa and the tour", "Thank you for the cuppa and the tour."),
        ("say I enjoyed seeing the new kitchens with her", "I enjoyed seeing the new kitchens with you."),
        ("and say I hope the lambing goes well", "I hope the lambing goes well."),
        (
            "Say I will come sing for the feast in June if they want me",
            "I would gladly come and sing for the feast in June, if you would like that.",
        ),
        ("Please to thank also the Chief", "Please also thank the Chief."),
        ("I'd love to beta test.", "I would love to beta test."),
        ("Say how good they were to me.", "You were very good to me."),
        ("please mention that I would gladly deputise at Easter", "I would gladly deputise at Easter."),
        ("Tell him his dough is the best in the city and I'm sorry.", "Your dough is the best in the city."),
        ("Please convey my regards to the staff also.", "Please give my regards to the staff as well."),
        ("I learned a lot from the menu test, say that.", "I learned a lot from the menu test."),
        ("thank her for the tour pls", "Thank you for the tour."),
        ("ask her to say hi to Bec", "Please give my best regards to Bec."),
        ("say good luck for your new shop", "I wish you the best of luck with your new shop."),
        ("say good luck for the future", "I wish you the best of luck for the future."),
        (
            "I'd like to say how sorry I am that she now has to start the search again",
            "I am sorry that you now have to start the search again.",
        ),
        ("loved meeting the team tho", "I loved meeting the team."),
        ("I'd be glad to volunteer on fridays though", "I would be happy to volunteer on Fridays."),
        (
            "I'd love to come give the talk in October as planned.",
            "I would love to come and give the talk in October as planned.",
        ),
        (
            "I want to stay in touch about the malaria project",
            "I hope that we can stay in touch about the malaria project.",
        ),
        (
            "i have exams till july. after that i can help out for free at the camp",
            "I would gladly help out for free at the camp.",
        ),
        ("After my exams I could help at weekends.", "After my exams, I would gladly help at weekends."),
        (
            "I'd really like to come in spring if they still want me",
            "I would like to come in spring if you still want me.",
        ),
        ("You never made me wait is what I want to tell her, every other place did.", "You never made me wait."),
        ("Thank for lab tour", "Thank you for the lab tour."),
        ("Thank for waiting so long", "Thank you for waiting so long."),
        ("Thank for the tasting dinner", "Thank you for the tasting dinner."),
        ("thank her also for lunch", "Thank you for lunch."),
        ("give kisses to Lily and Max", "Please give my love to Lily and Max."),
        ("If they have a part time post please tell me", "Please let me know if you have a part time post."),
        ("let me know if anything in the bakery comes up", "Please let me know if anything in the bakery comes up."),
    ],
)
def test_a_wish_becomes_a_sentence(words: str, text: str) -> None:
    brief = read_brief(f"The cook job at Oakmoor Ltd from Ada Bell.\n{words}")
    assert [mention.text for mention in brief.mentions] == [text]


@pytest.mark.parametrize(
    "words",
    [
        "tell him the soup was horrible",
        "say I would love to take it but my wife is ill",
        "tell her to go to hell",
        "say thanks for nothing",
        "mention that Pellworth pays more",
    ],
)
def test_what_hurts_or_tells_is_not_said(words: str) -> None:
    assert read_brief(f"The cook job at Oakmoor Ltd from Ada Bell.\n{words}").mentions == ()


@pytest.mark.parametrize(
    ("words", "text"),
    [
        (
            "Say I hope they find someone brilliant for the children.",
            "I hope you find someone brilliant for the children.",
        ),
        (
            "tell him if hes ever stuck on a weekend job i dont mind helping out. cheers",
            "If you are ever stuck on a weekend job, I would be glad to help out.",
        ),
        (
            "Ask Haruki to keep me in mind in a couple of yrs",
            "Please keep me in mind in a couple of years.",
        ),
        ("happy to help when they are too busy", "I would be happy to help when you are too busy."),
        ("mention the lab tour", "Thank you for the lab tour."),
        ("Sorry for being late, I lost my phone.", "I am sorry to be so late with my answer."),
        ("apologise for getting back to him so late", "I am sorry to be so late with my answer."),
        ("he let me try the kiln - say thanks for that", "Thank you for letting me try the kiln."),
        ("Thank the councillors for the tea.", "Please also thank the councillors for the tea."),
        ("Also congratulate them on the launch of Kitsune.", "Congratulations on the launch of Kitsune."),
        ("Initech pays more, mention the lunch we had", "Thank you for the lunch we had."),
    ],
)  # fmt: skip
def test_a_wish_becomes_a_sentence_of_the_letter(words: str, text: str) -> None:
    brief = read_brief(f"The clerk job at Oakmoor Ltd from Haruki Tanabe. {words}")
    assert [mention.text for mention in brief.mentions] == [text]


@pytest.mark.parametrize(
    "words",
    ["tell him he pays peanuts", "I hope they rot.", "would help if they paid £30k more", "say I hope lol u know"],
)
def test_a_wish_that_breaks_a_rule_or_the_grammar_is_left_out(words: str) -> None:
    assert read_brief(f"The clerk job at Oakmoor Ltd. {words}").mentions == ()


@pytest.mark.parametrize(
    "words",
    [
        "I was sorry to hear that Ana's late husband founded it.",
        "Sorry but no. Their offer came too late.",
        "I'm sorry for Ana, she works late every night.",
        "Sorry for the short mail. I came home late.",
        "Sorry, I am working late.",
    ],
)
def test_what_else_is_late_is_no_late_answer(words: str) -> None:
    assert "late with my answer" not in " ".join(
        m.text for m in read_brief(f"The clerk job at Oakmoor. {words}").mentions
    )


def test_people_to_thank() -> None:
    brief = read_brief("talked to: Haruki Tanabe (hiring mgr), Bronwyn, and Fitz. cook job. thank all three")
    assert [fact.value for fact in brief.thanked] == ["Bronwyn", "Fitz"]


@pytest.mark.parametrize(
    ("words", "thanked"),
    [
        ("Tom in the lab was lovely.", ["Tom"]),
        ("Marisol on reception was so kind to me.", ["Marisol"]),
        ("My friend Tom in Leeds was great about it.", []),
        ("Tom in the lab was nice but rude to the cleaner.", []),
    ],
)
def test_who_is_praised_at_the_employer_is_thanked(words: str, thanked: list[str]) -> None:
    brief = read_brief(f"No to the cook job at Oakmoor Ltd from Ada Bell. {words} - Sam Okafor")
    assert [fact.value for fact in brief.thanked] == thanked


@pytest.mark.parametrize(
    ("words", "referral"),
    [
        ("My friend Ngozi Eze would be perfect, she said yes you can give my name.", "Ngozi Eze"),
        ("I think highly of Shoshana Levi, who told me she's open to moving.", "Shoshana Levi"),
        (
            "The manager there is Tom Hale. My friend Ngozi Eze has said I can pass her name on.",
            "Ngozi Eze",
        ),
        ("Tom Hale asks if I know anyone. I do, my cousin Ngozi Eze, she said ok.", "Ngozi Eze"),
        ("Tom Hale asks if I know anyone, he said yes to that. My cousin Ngozi Eze might be free.", None),
        ("My friend Ngozi Eze would be perfect.", None),
        ("My friend Ngozi Eze would be perfect but I haven't asked her, she's happy where she is.", None),
    ],
)
def test_somebody_is_recommended_only_with_consent(words: str, referral: str | None) -> None:
    fact = read_brief(f"The cook job at Oakmoor Ltd from Ada Bell. {words}").referral
    assert (fact.value if fact else None) == referral


@pytest.mark.parametrize(
    "wish",
    [
        "tell her to get lost",
        "tell her to jump in a lake",
        "tell her I hope the place burns down",
        "tell her to keep the change, no seriously say something polite",
        "tell her I owe her a beer, just kidding",
    ],
)
def test_what_is_said_in_anger_or_taken_back_is_not_said(wish: str) -> None:
    assert not read_brief(f"Ana Lopez at Oakmoor Ltd offered me the cook job. {wish}. I decline. Jo Bell").mentions


@pytest.mark.parametrize("wish", ["tell her to stop by in spring", "tell her to keep the jacket, no need to post it"])
def test_what_is_kindly_told_to_do_is_asked_for(wish: str) -> None:
    assert read_brief(f"Ana Lopez at Oakmoor Ltd offered me the cook job. {wish}. I decline. Jo Bell").mentions


@pytest.mark.parametrize(
    ("words", "said"),
    [
        ("good luck with the exams Jo Bell", "I wish you the best of luck with the exams."),
        ("good luck with the lambing. Jo Bell", "I wish you the best of luck with the lambing."),
        ("best of luck to her with the new shop! Jo Bell", "I wish you the best of luck with the new shop."),
        ("good luck with the letter. Jo Bell", None),
    ],
)
def test_good_luck_is_wished_without_being_asked_for(words: str, said: str | None) -> None:
    brief = read_brief(f"Decline the driver job at Acme, Tom Hale. {words}")
    assert [mention.text for mention in brief.mentions] == ([said] if said else [])
    assert brief.sender is not None
    assert brief.sender.value == "Jo Bell"


@pytest.mark.parametrize(
    "words", ["He answered every email within the hour.", "He replied to all my questions at once."]
)
def test_who_answers_at_once_is_thanked(words: str) -> None:
    (mention,) = read_brief(f"Decline the driver job at Acme, Tom Hale. {words} Jo Bell").mentions
    assert mention.text.startswith("Thank you for ")
