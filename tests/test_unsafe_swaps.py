"""Swaps that go wrong: what no safe edit may make of a sentence.

Each row is a sentence and words that a naive swap would put into it. The sentence may be
left alone, or be given advice without a safe edit, or a safe edit that reads well.
"""

from __future__ import annotations

import pytest
from helpers import apply, checker

SWAPS = [
    # Another sense of the word.
    ("Requests are rate-limited.", "Asks"),
    ("The tenant undertakes to pay the rent.", "carries out to pay"),
    ("The council undertakes to review the fee each May.", "does to"),
    ("She is the beneficial owner of the flat.", "helpful owner"),
    ("The income threshold is £16,000.", "income limit"),
    ("The survey will inform the policy.", "tell the policy"),
    ("The review will inform the allocation of money.", "tell the allocation"),
    ("The feedback will inform your definition of success.", "tell your definition"),
    ("You must be a permit holder.", "let holder"),
    ("She works at a further education college.", "more education"),
    ("The offer is subject to contract.", "under contract"),
    ("He has an acquired brain injury.", "got brain"),
    ("Go to the minor injuries unit.", "small injuries"),
    ("Both parties must execute a deed.", "carry out a deed"),
    ("The landlord must serve a notice.", "give a notice"),
    ("She is in initial teacher training.", "first teacher"),
    ("We had to retain the services of a solicitor.", "keep the services"),
    ("The soil retains water.", "keeps water"),
    ("Power resides with the cabinet.", "lives with"),
    ("The costs will reside in employing staff.", "live in employing"),
    ("He demonstrated outside the town hall.", "showed outside"),
    ("He has leave to remain.", "leave to stay"),
    ("The supplementary planning document was adopted.", "extra planning"),
    ("The principal designer must sign.", "main designer"),
    ("He is partially sighted.", "partly sighted"),
    ("Pay additional rate tax.", "extra rate"),
    ("She claims additional state pension.", "extra state"),
    ("She has sufficient interest to claim judicial review.", "enough interest"),
    ("Each component is scalable with more instances.", "more cases"),
    ("The surgeon operated on him.", "ran on him"),
    ("The train terminates here.", "ends here"),
    ("The child was located by police at a friend’s house.", "was by police"),
    ("The rent owing to the landlord is due.", "because of the landlord"),
    ("The money owing to the council is due.", "because of the council"),
    ("Genetically modified crops are banned.", "changed crops"),
    ("Once upon a time there was a council.", "Once on"),
    ("The benefits are both tangible and intangible.", "real and intangible"),
    ("The court took into consideration two other offences.", "considered two"),
    ("We treat people as individuals.", "people as people"),
    ("Private individuals may apply.", "Private people"),
    ("Third persons must not be told.", "Third people"),
    ("We are following the review’s advice.", "are after"),
    ("The team is following the consultation closely.", "is after"),
    ("Once we established what each post should say, we wrote it.", "found out what"),
    ("Log in to Concur before you travel.", "Agree"),
    ("It shall bear any other legal or equitable action.", "fair action"),
    ("She wants a challenging work environment.", "difficult work"),
    ("The guide assumes familiarity with the use of forms.", "familiarity by"),
    ("Make sure you’re following the discussion.", "you’re after"),
    ("Citizens do not expect us to advertise in order for them to find us.", "advertise for them"),
    ("The contractor completed the survey of the site.", "filled in the survey"),
    ("Ministers want to be bold in addressing their mission.", "dealing with their mission"),
    ("We want to make the biggest impact for users.", "biggest effect"),
    ("Ear defenders cut exposure to impact or impulsive noise.", "to affect or"),
    ("Clear code is an important, but not sufficient, condition.", "not enough"),
    ("We must establish greater trust with residents.", "set up greater"),
    # The verb needs another pattern.
    ("She collaborated on a safer website.", "worked together on"),
    ("We use data to inform our team and set goals.", "tell our team and"),
    ("The app informs users on healthy homes.", "tells users on"),
    ("GSA leads on assisted acquisitions.", "helped acquisitions"),
    ("Officers will convene a meeting.", "meet a meeting"),
    ("We will reimburse you.", "pay back you"),
    ("The panel comprises five members.", "makes up five"),
    ("The panel is comprised of five members.", "made up five"),
    ("She will facilitate the meeting.", "help the meeting"),
    ("The lift will enable access to the hall.", "let access"),
    ("If concurred in, the policy will be sent on.", "agreed in"),
    ("We hope to reach agreement with the landlord.", "agree with the landlord"),
    ("We will disburse it in May.", "pay out it"),
    ("The council will undertake it in May.", "carry out it"),
    ("You must complete it and return it.", "fill in it"),
    ("You must adapt to accelerating change.", "to speeding up change"),
    ("The cohabiting couple must both sign.", "living together couple"),
    ("Participating councils have signed.", "Taking part councils"),
    ("Follow the established process for complaints.", "set up process"),
    ("There is a demonstrated need for housing.", "shown need"),
    ("Prior to you moving in, we will check the boiler.", "Before you moving"),
    ("Prior to the work starting, we will ring.", "Before the work starting"),
    ("The systems that the agencies built operated well.", "built run well"),
    ("The group convened monthly “coworking days” for all.", "met monthly"),
    ("The public can submit a request for records to any agency.", "ask for records to"),
    # One word too many, or too few.
    ("Put the papers in order to avoid delays.", "papers to avoid"),
    ("The council is going to consult you.", "is to consult"),
    ("Officers want a more expeditious process.", "more quick"),
    ("The savings were more substantial this year.", "more large"),
    ("The closures impact on people.", "closures effect"),
    ("There is a number of reasons for this.", "is several"),
    ("There was a large number of complaints.", "was many"),
    ("Quite a small number of people replied.", "Quite a few"),
    ("Such a large number of people replied.", "Such many"),
    ("A large number of complaints was received.", "Many complaints was"),
    ("A large number of them replied.", "Many them"),
    ("Individuals’ needs differ.", "People’ needs"),
    ("The per annum cost is £20.", "a year cost"),
    ("This is a circa £5m scheme.", "an about"),
    ("The approximately 300 staff will move.", "The about"),
    ("It costs somewhere in the region of £3 million.", "somewhere about"),
    ("We will pay a sum in the region of £5,000.", "a sum about"),
    ("The house is in the process of sale.", "is sale"),
    ("This is despite the fact that rents rose.", "is although"),
    ("The delay is due to the fact that the lorry broke down.", "is because"),
    ("Once in receipt of the form, we will act.", "Once getting"),
    ("Since inception, the fund has grown.", "Since start"),
    ("The notice said, or stated that, fees would rise.", "said, or said"),
    ("Provide rationale for request.", "Provide reason for"),
    ("The form was completed in May.", "in in"),
    ("You may change or modify the plan.", "change or change"),
    ("The code gives usage data for the app.", "use data"),
    # The law, a promise, who does what, how sure we are.
    ("The landlord shall ensure that the roof is sound.", "must"),
    ("The council shall have regard to the guidance.", "consider"),
    ("Work safely so far as is reasonably practicable.", "possible"),
    ("Without prejudice to section 4, the fee is due.", "Apart from"),
    ("The council must consult tenants.", "ask tenants"),
    ("You can park here provided that you show a badge.", "here if"),
    ("It is hoped that the bridge will open.", "We hope"),
    ("It helps to a greater or lesser extent.", "partly"),
    ("The survey gives an indication of demand.", "shows demand"),
    ("He said nothing along the lines of an apology.", "nothing like"),
    ("The course was facilitated by an officer.", "run by"),
    ("Select ‘Modify attachments’ and save.", "Change attachments"),
    ("The word “whilst” is old.", "“while”"),
]

RIGHT = [
    ("Please inform the council of any change.",
     "Please tell the council about any change."),
    ("Members were informed of the decision.", "Members were told about the decision."),
    ("The limit is more stringent.", "The limit is stricter."),
    ("We want the most equitable outcome.", "We want the fairest outcome."),
    ("A more considerable increase is expected.", "A larger increase is expected."),
    ("The council will disburse it in May.", "The council will pay it out in May."),
    ("Individuals’ needs differ.", "People’s needs differ."),
    ("We are in the process of hiring staff.", "We are hiring staff."),
    ("A large number of them replied.", "Many of them replied."),
    ("Fees rose over the course of 3 years.", "Fees rose over 3 years."),
]  # fmt: skip


def safely_edited(sentence: str) -> list[str]:
    """Return what each safe edit alone makes of a sentence."""
    return [
        apply(sentence, suggestion.edits)
        for finding in checker().check(sentence).findings
        for suggestion in finding.suggestions
        if suggestion.safe
    ]


@pytest.mark.parametrize(("sentence", "wrong"), SWAPS)
def test_no_safe_edit_makes_the_swap(sentence: str, wrong: str) -> None:
    made = [after for after in safely_edited(sentence) if wrong in after]
    assert wrong not in sentence
    assert not made


@pytest.mark.parametrize(
    "sentence",
    [
        "Please note that: the office is closed.",
        "If it is an Apple, please note that in your ticket.",
    ],
)
def test_words_that_a_sentence_stands_on_are_not_left_out(sentence: str) -> None:
    assert safely_edited(sentence) == []


@pytest.mark.parametrize(("sentence", "right"), RIGHT)
def test_a_safe_edit_gives_the_right_sentence(sentence: str, right: str) -> None:
    assert right in safely_edited(sentence)
