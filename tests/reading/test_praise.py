"""What the sender says kindly in passing is said to the reader; whatever else sounds kind is not."""

from __future__ import annotations

import pytest

from tactful.reading import read_brief

OFFER = "Ada Bell offered me the cook job at Oakmoor Ltd. I say no, it is too far."


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("She was lovely.", "You have been very kind."),
        ("Ada was so sweet to me tho", "You have been very kind to me."),
        ("Ada Bell, nice lady.", "You have been very kind."),
        ("They were really nice about my nerves, honestly", "You have all been very kind about my nerves."),
        ("Everyone was so welcoming.", "You all made me feel very welcome."),
        ("She's been patient with me.", "You have been very patient with me."),
        ("Lovely people.", "You have all been very kind."),
        ("I really liked them.", "I enjoyed getting to know you all."),
        ("I liked the team.", "I liked the team very much."),
        ("The interview was great fun", "I enjoyed the interview very much."),
        ("She let me ring the gong!", "Thank you for letting me ring the gong."),
        ("they showed me round the greenhouse so i feel bad", "Thank you for showing me round the greenhouse."),
    ],
)
def test_praise_in_passing_is_said(words: str, text: str) -> None:
    assert [mention.text for mention in read_brief(f"{OFFER} {words}").mentions] == [text]


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("She fixed my flat tyre, lovely woman that she is.", "Thank you for fixing my flat tyre."),
        (
            "Ada answered every question I had the same day.",
            "Thank you for answering every question I had the same day.",
        ),
        (
            "She sat with me till eight.",
            "Thank you for sitting with me till eight.",
        ),
        ("she give me free coffee beans for my mother", "Thank you for giving me free coffee beans for my mother."),
        ("Ada was lovely, let me do a trial morning and sent me off", "Thank you for letting me do a trial morning."),
        ("She let me go home early when my son was sick.", "Thank you for letting me go home early."),
        ("She brought me soup and then drove my mum home.", "Thank you for bringing me soup."),
        ("She packed me rolls for the train.", "Thank you for packing me rolls for the train."),
        ("Ada always rings back when she says she will", "Thank you for always ringing back."),
        ("The second interviewer, Paul, stayed late for me.", "Please also thank Paul for staying late for me."),
        (
            "Her wife Mrs Stone gave me warm rolls.",
            "Please also thank Mrs Stone for giving me warm rolls.",
        ),
        ("Their receptionist made me a tea.", "Please also thank your receptionist for making me a tea."),
        ("The owner's sister Paola held my baby.", "Please also thank Paola for holding my baby."),
    ],
)
def test_a_kind_deed_is_thanked_for(words: str, text: str) -> None:
    assert text in [mention.text for mention in read_brief(f"{OFFER} {words}").mentions]


def test_a_deed_of_the_reader_is_heard_behind_a_company_of_any_name() -> None:
    words = "Ada Bell at Oakmoor offered me the cook job. She lent me her umbrella. I say no."
    assert [m.text for m in read_brief(words).mentions] == ["Thank you for lending me your umbrella."]


def test_nobody_is_thanked_twice_for_one_thing() -> None:
    words = f"{OFFER} She made me a cake for my birthday. Thank her for the cake."
    assert [m.text for m in read_brief(words).mentions] == ["Thank you for the cake."]


def test_two_deeds_are_thanked_for_in_two_ways() -> None:
    mentions = read_brief(f"{OFFER} She lent me her notes and she found me a bed for the night.").mentions
    assert [mention.text for mention in mentions] == [
        "Thank you for lending me your notes.",
        "I am also grateful to you for finding me a bed for the night.",
    ]


@pytest.mark.parametrize(
    "words",
    [
        "She asked me about my children.",
        "She made me cry in the interview.",
        "She gave me a hard time.",
        "She gave me until Friday.",
        "She kept me waiting for an hour.",
        "She drove me mad with her questions.",
        "She offered me more money.",
        "She sent me the contract late.",
        "She showed me the dirty kitchen.",
        "She took me to the pub and got drunk.",
        "She called my old boss, lovely as she is.",
        "My friend Tom lent me his suit.",
        "She bought me a drink and then tried to kiss me.",
        "She lent me her car and then she charged me for it.",
        "She gave me a lift and laughed at my shoes.",
        "She let me go in 2019.",
        "She showed me photos of her ex.",
        "My mum drove me there.",
        "The other bakery let me try the oven.",
        "The pay is rubbish. Gino shouted at the cooks. She drew me a map.",
        "Don't mention the map. She drew me a map.",
    ],
)
def test_what_is_no_kindness_of_theirs_is_not_thanked_for(words: str) -> None:
    assert not any("hank" in mention.text for mention in read_brief(f"{OFFER} {words}").mentions)


@pytest.mark.parametrize(
    "words",
    [
        "They were nice until the contract came.",
        "She was nice enough.",
        "They were kind of rude.",
        "My old boss was lovely.",
        "My wife says they are great.",
        "If they were kind they would wait.",
        "I hope she is nice about it.",
        "I start at another kitchen and they are lovely.",
        "She let me know on Friday.",
        "She let me wait in the yard.",
        "Ada was nice but Carl groped me.",
        "She was lovely. Nothing gushing please.",
        "make it nice",
        "The knives she lent me are with the porter.",
        "Thanks for the bread you gave me money for.",
    ],
)
def test_what_only_sounds_kind_is_not_said(words: str) -> None:
    assert read_brief(f"{OFFER} {words}").mentions == ()


def test_praise_of_somebody_else_is_not_said_to_the_reader() -> None:
    words = f"{OFFER} I met the porter Carl Voss. He was lovely."
    assert read_brief(words).mentions == ()


def test_praise_stands_with_the_thanks() -> None:
    from tactful.templates import compose

    letter = compose(read_brief(f"{OFFER} She was lovely. Say I hope the lambing goes well."), "seed")
    thanks, *_, parting = (" ".join(part.text for part in paragraph) for paragraph in letter.paragraphs)
    assert thanks.endswith("You have been very kind.")
    assert "lambing" in parting
    assert "kind" not in parting


def test_who_stands_behind_the_company_is_no_place() -> None:
    words = "no to the florist job at Petal & Stem, Maya was so sweet she gave me a peony. Rosa"
    assert [mention.text for mention in read_brief(words).mentions] == ["Thank you for giving me a peony."]


def test_what_somebody_did_in_person_is_thanked_for() -> None:
    words = (
        "decline Mr Oduya, foreman at Kisumu Water. he drove me to the bus himself in the rain god bless him. Otieno"
    )
    assert [m.text for m in read_brief(words).mentions] == ["Thank you for driving me to the bus in the rain."]


def test_who_is_said_to_be_the_manager_is_thanked_as_the_reader() -> None:
    brief = read_brief("Barista job at Cortado Corner. Jess the manager showed me how to pour latte art. no. Ellie")
    assert brief.recipient is not None
    assert brief.recipient.value == "Jess"
    assert [mention.text for mention in brief.mentions] == ["Thank you for showing me how to pour latte art."]


def test_what_others_did_is_not_thanked_to_the_reader_named_before_the_full_stop() -> None:
    brief = read_brief("no to the teaching job at Larch House, Mrs Cole. the children sang me a song. Kim Hale")
    assert [m.text for m in brief.mentions] == ["Please also thank the children for singing me a song."]
