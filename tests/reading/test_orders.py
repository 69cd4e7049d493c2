"""What the sender asks to be said is found where it is asked, whoever it is for, and not where it is forbidden."""

from __future__ import annotations

import pytest

from tactful.reading import read_brief

WORDS = "Mrs Ada Bell offered me the cook job at Oakmoor Ltd. I decline it.\n{}\nSam Okafor"


def said_for(wish: str) -> list[str]:
    return [mention.text for mention in read_brief(WORDS.format(wish)).mentions]


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ("Say thanks to the porter who found my hat.", ["Please also thank the porter who found my hat."]),
        ("thank Raj for the knife lesson and Mina for the apron",
         ["Please also thank Raj for the knife lesson.", "My thanks go to Mina for the apron."]),
        ("thank Mrs Bell for the second visit", ["Thank you for the second visit."]),
        ("thank Madame Bell for the second visit", ["Thank you for the second visit."]),
        ("Thank her and the waiters for the staff supper.", ["My thanks to you and the waiters for the staff supper."]),
        ("say thx for the soup n hi to the washers-up",
         ["Thank you for the soup.", "Please give my best regards to the washers-up."]),
        ("give the cat a cuddle from me", ["Please give the cat a cuddle from me."]),
        ("Wish her team well for the inspection in May.", ["I wish your team well for the inspection in May."]),
        ("wish the Foxes luck in the cup", ["I wish the Foxes luck in the cup."]),
        ("Invite her and the waiters to our concert on 14 December.",
         ["I would be glad if you and the waiters could come to our concert on 14 December."]),
        ("They are all welcome to our fair in May.", ["I would be glad if you could all come to our fair in May."]),
        ("- must say: sorry for the delay in replying", ["I am sorry for the delay in replying."]),
        ("And congratulations on the new kitchen.", ["Congratulations on the new kitchen."]),
        ("Mention the tasting, it made me laugh.", ["The tasting made me laugh."]),
        ("mention that the cat, Biscuit, was the best taster", ["The cat, Biscuit, was the best taster."]),
        ("Tell her the children's song made my day.", ["The children's song made my day."]),
        ("Mention the wood oven.", ["I will remember the wood oven with pleasure."]),
        ("The letter must say that I return the apron by Friday 20 June.",
         ["I will return the apron by Friday 20 June."]),
        ("Ask her to pass on my thanks to Mr Lund for the tea.", ["Please pass on my thanks to Mr Lund for the tea."]),
        ("Don't forget to thank her for the loan of the book.", ["Thank you for the loan of the book."]),
        ("Don't mention the knives, do mention I enjoyed the bread course.", ["I enjoyed the bread course."]),
    ],
)  # fmt: skip
def test_an_order_becomes_a_sentence_to_the_reader(wish: str, said: list[str]) -> None:
    assert said_for(wish) == said


@pytest.mark.parametrize(
    "wish",
    [
        "Don't thank the waiter, he was rude.",
        "Please do not mention the oven.",
        "dont offer to stay in touch",
        "No need to say hi to the team.",
        "without thanking anybody for the tour",
        "say I would love to take the job but I can't",
        "Say no.",
        "Tell her I decline.",
        "Ask if they could raise the pay.",
        "I don't want to stay in touch.",
    ],
)
def test_what_is_forbidden_or_said_anyway_is_no_wish(wish: str) -> None:
    assert said_for(wish) == []


@pytest.mark.parametrize(
    ("wish", "said"),
    [
        ("Please mention the flower rota, I can still do it in May.", ["I can still do the flower rota in May."]),
        ("I promised her the reading list, say I'll email it this week.", ["I will email the reading list this week."]),
        ("Put that I enjoyed meeting Alfred and his model trains.", ["I enjoyed meeting Alfred and his model trains."]),
        ("Include my reference number KS-4471.", ["My reference number is KS-4471."]),
        ("State that I hold you in high regard, that I liked the talk on 9 October, and nothing about the future.",
         ["I hold you in high regard.", "I liked the talk on 9 October."]),
        ("shout out to Dmitri for the whiteboard chat", ["Please also thank Dmitri for the whiteboard chat."]),
        ("tell Ada to give Rosie the dog a biscuit", ["Please give Rosie the dog a biscuit."]),
        ('Say the sea will wait, word for word: "The sea will wait for me."', ["The sea will wait for me."]),
    ],
)  # fmt: skip
def test_what_is_meant_is_said_in_full(wish: str, said: list[str]) -> None:
    assert said_for(wish) == said


def test_what_is_typed_in_small_letters_gets_no_capital_for_being_rare() -> None:
    words = "got offered barista at bean there by kim, its a no. say thx for the biryani lunch. -- neha"
    assert [mention.text for mention in read_brief(words).mentions] == ["Thank you for the biryani lunch."]
