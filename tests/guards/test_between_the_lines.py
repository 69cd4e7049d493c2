"""What the guards read between the lines, and what only sounds like it.

Thanks, regret, wishes and refusals must be found where they are said in unusual words; pay, rivals, confidences and
reproaches where they are only hinted at; and none of them in their look-alikes.
"""

from __future__ import annotations

import pytest

from tactful.catalogue import all_guards
from tactful.contract import Case, Letter

GUARDS = {guard.id: guard for guard in all_guards()}
SOUND = (
    ("clear-decline", "I won't be coming to work for Harrow & Finch after all."),
    ("clear-decline", "I'm going to have to say no to this one."),
    ("clear-decline", "I can't do the assistant curator job."),
    ("clear-decline", "cant take the barista spot sorry"),
    ("clear-decline", "It is with sadness that I find I am not able to take up the fellowship."),
    ("clear-decline", "I do not feel I am the right person for the post."),
    ("clear-decline", "I don't believe this is the job for me."),
    ("clear-decline", "Please give the vacancy to somebody else, since I shall not be filling it."),
    ("regret", "It is with regret that I find myself unable to join you."),
    ("regret", "I only wish my answer were a different one."),
    ("regret", "Please forgive me for the trouble I have put you to."),
    ("regret", "My apologies for any inconvenience that this causes."),
    ("regret", "I am truly sad that it has to end this way."),
    ("regret", "I do feel bad about saying no after all your help."),
    ("regret", "Sorry to be the bearer of bad news."),
    ("regret", "I regret that I must turn you down."),
    ("good-wishes", "My best wishes go to you and everybody at the yard."),
    ("good-wishes", "Keep well, all of you."),
    ("good-wishes", "Stay well, and look after that garden."),
    ("good-wishes", "May the new wing open on time and full of readers."),
    ("good-wishes", "I'm crossing my fingers for your launch."),
    ("good-wishes", "Whoever gets the desk by the window will be lucky, and I hope they do you proud."),
    ("good-wishes", "Wishing the crew calm seas."),
    ("good-wishes", "I trust that you will soon find somebody who suits the post."),
    ("gratitude", "You gave me two hours of your evening, and I have not forgotten it."),
    ("gratitude", "I'm ever so grateful to Ines for showing me round."),
    ("gratitude", "Thank you all the same for thinking of me."),
    ("gratitude", "Your faith in me means a great deal."),
    ("gratitude", "Many thanks, too, to whoever arranged the trains."),
    ("gratitude", "It was generous of the whole panel to give up a Saturday."),
    ("gratitude", "I can't tell you how much I appreciate the chance."),
    ("gratitude", "thx so much 4 the offer"),
    ("no-pay", "I could not have hoped for kinder hands to be left in."),
    ("no-pay", "I have signed with Cash, Bond & Price LLP as a junior associate."),
    ("no-pay", "The seminar cost me a night's sleep, in the best way."),
    ("no-pay", "I have spent 12 years in payroll software, and I will stay there."),
    ("no-pay", "I owe you a great deal for your patience."),
    ("no-pay", "Your 40,000 readers deserve a full-time editor."),
    ("no-pay", "I can't afford to lose another year before my exams."),
    ("no-pay", "I weighed it up with great care, and the balance came down on the other side."),
    ("no-rival", "I have been given a place to read law at Keele, and I start in autumn."),
    ("no-rival", "Thanks to the new bus lane, I read your letter on the way home."),
    ("no-rival", "I am declining the Duty Manager role at Fernhill."),
    ("no-rival", "I will be staying in my current post at the moment."),
    ("no-rival", "I met Ms Adeyemi at the Harvard fair, and she was kindness itself."),
    ("no-rival", "I am moving to Lisbon with my family."),
    ("no-rival", "I am going back to college to finish my diploma."),
    ("no-rival", "I start something else on the 3rd of March."),
    ("no-oversharing", "I enjoyed hearing of your research on chronic pain."),
    ("no-oversharing", "I must decline the post of family doctor at St Columba's Hospice."),
    ("no-oversharing", "The project on dementia care impressed me."),
    ("no-oversharing", "Thank you for the offer of the divorce mediator role."),
    ("no-oversharing", "I have accepted a post in an oncology unit."),
    ("no-oversharing", "My circumstances at home have changed, and I cannot take it on."),
    ("no-oversharing", "I hope that your new baby is thriving."),
    ("no-oversharing", "Please pass on my sympathy for the loss of your founder."),
    ("no-insult", "The team made me feel like family."),
    ("no-insult", "I was sorry to leave so friendly a shop."),
    ("no-insult", "I know I am letting you down at a bad moment."),
    ("no-insult", "It is a demanding job, and I am not up to it."),
    ("no-insult", "Nobody could have been kinder."),
    ("no-insult", "I was slow to answer, and I am ashamed of it."),
    ("no-insult", "Your questions made me think for days."),
    ("no-insult", "I would rather be honest now than waste a place on your course."),
    ("no-chatter", "(Please give the enclosed book back to Ms Tan.)"),
    ("no-chatter", "I hope that this letter finds its way to the right desk."),
    ("no-chatter", "I have kept this brief, for I know how busy you are."),
    ("no-chatter", "Let me know if there is a form to sign."),
    ("no-chatter", "Here is the badge that I was lent."),
    ("no-chatter", "I wrote three drafts of this before I sent it."),
    ("no-chatter", "Please find my answer below."),
    ("no-chatter", "I have read your letter twice."),
    ("own-voice", "I hope that you fill the vacancy soon with someone who deserves it."),
    ("own-voice", "You told me that my application was the strongest, and I was touched."),
    ("own-voice", "We spoke on Monday about my start."),
    ("own-voice", "Your decision to offer me the post came as a surprise."),
    ("own-voice", "My husband and I have decided not to move."),
    ("own-voice", "I was pleased to be offered the position by your team."),
    ("own-voice", "Thank you for taking the time to interview me."),
    ("own-voice", "Please let the other applicants know that the post is free."),
)
UNSOUND = (
    ("clear-decline", "I am not sure that I can accept."),
    ("clear-decline", "Nothing would make me turn this down."),
    ("clear-decline", "I could hardly say no to such a team."),
    ("clear-decline", "Your colleague said she had declined a similar post once."),
    ("clear-decline", "If the start date cannot move, I would have to say no."),
    ("clear-decline", "I will not be joining the call on Thursday."),
    ("clear-decline", "I can't do Tuesday, but Wednesday suits me."),
    ("clear-decline", "I don't think it is a bad fit at all."),
    ("regret", "I was sorry to miss your colleague at the fair."),
    ("regret", "You will regret how this was handled."),
    ("regret", "I have no regrets about my choice."),
    ("regret", "Sadly, the lift was broken on the day of the interview."),
    ("regret", "It took me a week to decide."),
    ("regret", "I am not going to apologise for putting myself first."),
    ("regret", "She was sorry that you could not come to the dinner."),
    ("regret", "He was sorry for the rain."),
    ("good-wishes", "Good luck with the staff. You are going to need plenty of it."),
    ("good-wishes", "I wish you had told me sooner."),
    ("good-wishes", "I hope you will keep me in mind."),
    ("good-wishes", "I hope that we can work together one day."),
    ("good-wishes", "I hope this reaches you in time."),
    ("good-wishes", "Best wishes from the whole family were sent to me when I got the offer."),
    ("good-wishes", "I hope that you get everything that is coming to you."),
    ("good-wishes", "I wish you and your team"),
    ("gratitude", "Thank you so much for the two hours in the rain and for calling me by the wrong name."),
    ("gratitude", "Many thanks for leaving me in the lobby until the lights went out."),
    ("gratitude", "We thank you for the interest you have shown in our bank."),
    ("gratitude", "I'd be grateful if you could send back my portfolio."),
    ("gratitude", "Thankfully my landlord has agreed to extend the lease."),
    ("gratitude", "I thanked the receptionist on my way out."),
    ("gratitude", "Thanks to a frozen points failure, my train was late."),
    ("gratitude", "Please thank them and say no."),
    ("no-pay", "When I laid the two letters side by side, the bottom line decided it."),
    ("no-pay", "Their figure came in rather higher."),
    ("no-pay", "I sat down with a calculator, and it just would not work."),
    ("no-pay", "The difference would buy me a small car every year."),
    ("no-pay", "On what you put forward, I could not keep a roof over our heads in Dublin."),
    ("no-pay", "My present firm has made it worth my while to stay."),
    ("no-pay", "They made me an offer with one more nought on the end."),
    ("no-pay", "I would be taking home a third less."),
    ("no-rival", "I start on the 3rd at Barts."),
    ("no-rival", "You'll find me at Deliveroo from May."),
    ("no-rival", "Found something at the Holiday Inn."),
    ("no-rival", "I'm off to Leeds General instead - shorter shifts."),
    ("no-rival", "Zalando got in touch the day before you did, and I said yes to them."),
    ("no-rival", "the other place does four day weeks so im going there"),
    ("no-rival", "I've thrown in my lot with your neighbours across the street."),
    ("no-rival", "My future is with Ericsson now."),
    ("no-oversharing", "My consultant wants me closer to the hospital this spring."),
    ("no-oversharing", "I have a run of appointments on the third floor of St Mary's that I can't move."),
    ("no-oversharing", "Things with Tom have come to an end, and I need to find somewhere to live."),
    ("no-oversharing", "The test came back on Friday, and it was not what we hoped."),
    ("no-oversharing", "Our little boy needs more looking after than we thought."),
    ("no-oversharing", "Mum can't be left on her own any more."),
    ("no-oversharing", "I've been having a hard time getting out of bed."),
    ("no-oversharing", "I am expecting in July."),
    ("no-insult", "I prefer a place where people stay longer than a season."),
    ("no-insult", "I'd like to work somewhere that answers its post."),
    ("no-insult", "It must be hard to find people who rise above such surroundings."),
    ("no-insult", "I have chosen an employer who remembers the names of applicants."),
    ("no-insult", "Do let me know when you find out who is in charge."),
    ("no-insult", "I'm sure that somebody with lower expectations will turn up."),
    ("no-insult", "The carpet has seen better days, and so has the management."),
    ("no-insult", "It was an education to see how a meeting can be run without anybody listening."),
    ("no-chatter", "(I left out the bit about the other school, as you wanted.)"),
    ("no-chatter", "[Note: the name of the rival was removed.]"),
    ("no-chatter", "This version leaves the door open without giving a reason."),
    ("no-chatter", "Want it a bit warmer?"),
    ("no-chatter", "I've tried to keep it friendly but firm."),
    ("no-chatter", "Replace the name at the top before sending."),
    ("no-chatter", "Here you go, a short note that turns them down:"),
    ("no-chatter", "Tone: warm, formal"),
    ("own-voice", "We hope that you will consider other vacancies with us in the future."),
    ("own-voice", "I regret that we are unable to offer you the post on this occasion."),
    ("own-voice", "Thank you for coming in to talk to us about the vacancy."),
    ("own-voice", "Ms Lind thanks you for the offer and regrets that she can't accept."),
    ("own-voice", "We have filled the position with another applicant."),
    ("own-voice", "I am sorry to hear that you won't be joining our team."),
    ("own-voice", "Our panel was impressed with you, but the competition was strong."),
    ("own-voice", "Your skills do not match our needs at this time."),
)


def passes(guard: str, text: str) -> bool:
    return not GUARDS[guard].check(Letter(text), Case()).findings


@pytest.mark.parametrize(("guard", "text"), SOUND)
def test_passes_what_is_sound(guard: str, text: str) -> None:
    assert passes(guard, text)


@pytest.mark.parametrize(("guard", "text"), UNSOUND)
def test_fails_what_is_not(guard: str, text: str) -> None:
    assert not passes(guard, text)


@pytest.mark.parametrize("second", ["They will need it.", "Something tells me that you will need every bit of it."])
def test_the_next_sentence_takes_a_wish_back(second: str) -> None:
    wish = "Good luck with the new wing."
    assert passes("good-wishes", f"I must decline. {wish}")
    assert not passes("good-wishes", f"I must decline. {wish} {second}")


def test_a_wish_that_breaks_off_is_none() -> None:
    assert not passes("good-wishes", "I must decline. I hope that your crew will soon find somebody who")


def test_a_passage_in_other_words_is_told_twice() -> None:
    once = (
        "Thank you for offering me the post of lamp keeper at Fastnet Point. I am sorry, but I must decline your offer."
        " I wish you and everybody on the point a quiet winter."
    )
    again = (
        "Thank you again for offering me the post of lamp keeper at Fastnet Point. I wish everybody on the point a very"
        " quiet winter."
    )
    letter = "Dear Ms. Okafor,\n\n{}\n\nKind regards,\nSam Lindqvist"
    assert passes("letter-shape", letter.format(once))
    assert not passes("letter-shape", letter.format(f"{once}\n\n{again}"))


def test_a_remark_below_the_signature_is_not_the_letter() -> None:
    letter = "Dear Ms. Okafor,\n\nI must decline.\n\nKind regards,\nSam Lindqvist"
    assert passes("no-chatter", f"{letter}\n\nP.S. The key is with the porter.")
    assert not passes("no-chatter", f"{letter}\n\n(I took the bit about the manager out, as you wished.)")
