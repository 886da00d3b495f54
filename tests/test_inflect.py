from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plainspeak.lexicon import inflect, spelling
from plainspeak.lexicon.entry import PartOfSpeech
from plainspeak.lexicon.inflect import (
    Feature,
    all_forms,
    forms,
    head_of,
    irregular,
    is_uncountable,
    plural,
    possessive,
    verb_forms,
)
from plainspeak.lexicon.spelling import spellings, with_s, with_z

# base, third person, past tense, past participle, -ing form
VERBS = """
    work works worked worked working
    use uses used used using
    utilise utilises utilised utilised utilising
    commence commences commenced commenced commencing
    facilitate facilitates facilitated facilitated facilitating
    address addresses addressed addressed addressing
    discuss discusses discussed discussed discussing
    express expresses expressed expressed expressing
    tax taxes taxed taxed taxing
    fix fixes fixed fixed fixing
    buzz buzzes buzzed buzzed buzzing
    reach reaches reached reached reaching
    publish publishes published published publishing
    veto vetoes vetoed vetoed vetoing
    echo echoes echoed echoed echoing
    embargo embargoes embargoed embargoed embargoing
    radio radios radioed radioed radioing
    try tries tried tried trying
    apply applies applied applied applying
    rely relies relied relied relying
    notify notifies notified notified notifying
    play plays played played playing
    employ employs employed employed employing
    survey surveys surveyed surveyed surveying
    delay delays delayed delayed delaying
    relay relays relayed relayed relaying
    tie ties tied tied tying
    die dies died died dying
    vie vies vied vied vying
    lie lies lay lain lying
    underlie underlies underlay underlain underlying
    agree agrees agreed agreed agreeing
    oversee oversees oversaw overseen overseeing
    guarantee guarantees guaranteed guaranteed guaranteeing
    canoe canoes canoed canoed canoeing
    dye dyes dyed dyed dyeing
    age ages aged aged ageing
    singe singes singed singed singeing
    change changes changed changed changing
    manage manages managed managed managing
    issue issues issued issued issuing
    pursue pursues pursued pursued pursuing
    argue argues argued argued arguing
    queue queues queued queued queuing
    panic panics panicked panicked panicking
    traffic traffics trafficked trafficked trafficking
    mimic mimics mimicked mimicked mimicking
    sync syncs synced synced syncing
    plan plans planned planned planning
    stop stops stopped stopped stopping
    map maps mapped mapped mapping
    drop drops dropped dropped dropping
    trim trims trimmed trimmed trimming
    fit fits fitted fitted fitting
    ban bans banned banned banning
    yap yaps yapped yapped yapping
    up ups upped upped upping
    quiz quizzes quizzed quizzed quizzing
    opt opts opted opted opting
    help helps helped helped helping
    need needs needed needed needing
    explain explains explained explained explaining
    view views viewed viewed viewing
    allow allows allowed allowed allowing
    draft drafts drafted drafted drafting
    replan replans replanned replanned replanning
    underpin underpins underpinned underpinned underpinning
    overlap overlaps overlapped overlapped overlapping
    unwrap unwraps unwrapped unwrapped unwrapping
    outstrip outstrips outstripped outstripped outstripping
    recap recaps recapped recapped recapping
    debar debars debarred debarred debarring
    commit commits committed committed committing
    permit permits permitted permitted permitting
    submit submits submitted submitted submitting
    resubmit resubmits resubmitted resubmitted resubmitting
    refer refers referred referred referring
    prefer prefers preferred preferred preferring
    occur occurs occurred occurred occurring
    equip equips equipped equipped equipping
    transfer transfers transferred transferred transferring
    worship worships worshipped worshipped worshipping
    program programs programmed programmed programming
    format formats formatted formatted formatting
    offer offers offered offered offering
    cover covers covered covered covering
    consider considers considered considered considering
    deliver delivers delivered delivered delivering
    render renders rendered rendered rendering
    recover recovers recovered recovered recovering
    visit visits visited visited visiting
    limit limits limited limited limiting
    benefit benefits benefited benefited benefiting
    target targets targeted targeted targeting
    budget budgets budgeted budgeted budgeting
    market markets marketed marketed marketing
    develop develops developed developed developing
    envelop envelops enveloped enveloped enveloping
    abandon abandons abandoned abandoned abandoning
    happen happens happened happened happening
    focus focuses focused focused focusing
    combat combats combated combated combating
    pivot pivots pivoted pivoted pivoting
    travel travels travelled travelled travelling
    cancel cancels cancelled cancelled cancelling
    label labels labelled labelled labelling
    model models modelled modelled modelling
    signal signals signalled signalled signalling
    channel channels channelled channelled channelling
    level levels levelled levelled levelling
    counsel counsels counselled counselled counselling
    total totals totalled totalled totalling
    equal equals equalled equalled equalling
    fuel fuels fuelled fuelled fuelling
    dial dials dialled dialled dialling
    trial trials trialled trialled trialling
    initial initials initialled initialled initialling
    enrol enrols enrolled enrolled enrolling
    fulfil fulfils fulfilled fulfilled fulfilling
    instil instils instilled instilled instilling
    control controls controlled controlled controlling
    compel compels compelled compelled compelling
    patrol patrols patrolled patrolled patrolling
    annul annuls annulled annulled annulling
    parallel parallels paralleled paralleled paralleling
    detail details detailed detailed detailing
    curtail curtails curtailed curtailed curtailing
    appeal appeals appealed appealed appealing
    reveal reveals revealed revealed revealing
    fail fails failed failed failing
    pool pools pooled pooled pooling
    haul hauls hauled hauled hauling
    enable enables enabled enabled enabling
    scale scales scaled scaled scaling
    call calls called called calling
    take takes took taken taking
    undertake undertakes undertook undertaken undertaking
    overtake overtakes overtook overtaken overtaking
    give gives gave given giving
    forgive forgives forgave forgiven forgiving
    make makes made made making
    remake remakes remade remade remaking
    get gets got got getting
    forget forgets forgot forgotten forgetting
    let lets let let letting
    relet relets relet relet reletting
    sublet sublets sublet sublet subletting
    set sets set set setting
    reset resets reset reset resetting
    offset offsets offset offset offsetting
    beset besets beset beset besetting
    put puts put put putting
    cut cuts cut cut cutting
    undercut undercuts undercut undercut undercutting
    run runs ran run running
    overrun overruns overran overrun overrunning
    begin begins began begun beginning
    win wins won won winning
    go goes went gone going
    undergo undergoes underwent undergone undergoing
    forgo forgoes forwent forgone forgoing
    do does did done doing
    undo undoes undid undone undoing
    have has had had having
    behave behaves behaved behaved behaving
    be is was been being
    see sees saw seen seeing
    foresee foresees foresaw foreseen foreseeing
    say says said said saying
    pay pays paid paid paying
    repay repays repaid repaid repaying
    overpay overpays overpaid overpaid overpaying
    lay lays laid laid laying
    mislay mislays mislaid mislaid mislaying
    buy buys bought bought buying
    bring brings brought brought bringing
    think thinks thought thought thinking
    rethink rethinks rethought rethought rethinking
    seek seeks sought sought seeking
    teach teaches taught taught teaching
    catch catches caught caught catching
    build builds built built building
    rebuild rebuilds rebuilt rebuilt rebuilding
    send sends sent sent sending
    spend spends spent spent spending
    overspend overspends overspent overspent overspending
    depend depends depended depended depending
    lend lends lent lent lending
    lead leads led led leading
    mislead misleads misled misled misleading
    plead pleads pleaded pleaded pleading
    read reads read read reading
    meet meets met met meeting
    feel feels felt felt feeling
    keep keeps kept kept keeping
    leave leaves left left leaving
    mean means meant meant meaning
    demean demeans demeaned demeaned demeaning
    deal deals dealt dealt dealing
    find finds found found finding
    bind binds bound bound binding
    hold holds held held holding
    withhold withholds withheld withheld withholding
    uphold upholds upheld upheld upholding
    stand stands stood stood standing
    understand understands understood understood understanding
    withstand withstands withstood withstood withstanding
    tell tells told told telling
    sell sells sold sold selling
    write writes wrote written writing
    underwrite underwrites underwrote underwritten underwriting
    drive drives drove driven driving
    derive derives derived derived deriving
    deride derides derided derided deriding
    override overrides overrode overridden overriding
    rise rises rose risen rising
    arise arises arose arisen arising
    choose chooses chose chosen choosing
    speak speaks spoke spoken speaking
    break breaks broke broken breaking
    know knows knew known knowing
    grow grows grew grown growing
    draw draws drew drawn drawing
    withdraw withdraws withdrew withdrawn withdrawing
    show shows showed shown showing
    fall falls fell fallen falling
    come comes came come coming
    overcome overcomes overcame overcome overcoming
    become becomes became become becoming
    forecast forecasts forecast forecast forecasting
    broadcast broadcasts broadcast broadcast broadcasting
    input inputs input input inputting
    learn learns learned learned learning
    spell spells spelled spelled spelling
    prove proves proved proved proving
    disprove disproves disproved disproved disproving
    improve improves improved improved improving
    delight delights delighted delighted delighting
    light lights lit lit lighting
    co-produce co-produces co-produced co-produced co-producing
    co-lead co-leads co-led co-led co-leading
    de-risk de-risks de-risked de-risked de-risking
    ring-fence ring-fences ring-fenced ring-fenced ring-fencing
    kick-start kick-starts kick-started kick-started kick-starting
    fast-track fast-tracks fast-tracked fast-tracked fast-tracking
    pre-plan pre-plans pre-planned pre-planned pre-planning
    sign-off signs-off signed-off signed-off signing-off
    log-in logs-in logged-in logged-in logging-in
""".strip().splitlines()

PHRASES = [
    ("put in place", "puts in place", "put in place", "put in place", "putting in place"),
    ("pay … back", "pays … back", "paid … back", "paid … back", "paying … back"),
    ("fully utilise", "fully utilises", "fully utilised", "fully utilised", "fully utilising"),
    ("be aware of", "is aware of", "was aware of", "been aware of", "being aware of"),
    (
        "design and develop",
        "designs and develops",
        "designed and developed",
        "designed and developed",
        "designing and developing",
    ),
    (
        "plan and pay for",
        "plans and pays for",
        "planned and paid for",
        "planned and paid for",
        "planning and paying for",
    ),
    ("carry out", "carries out", "carried out", "carried out", "carrying out"),
    ("set up", "sets up", "set up", "set up", "setting up"),
]

PLURALS = """
    outcome outcomes | stakeholder stakeholders | policy policies | strategy strategies
    key keys | survey surveys | day days | soliloquy soliloquies | bus buses | process processes
    business businesses | basis bases | analysis analyses | crisis crises | box boxes | tax taxes
    church churches | branch branches | stomach stomachs | monarch monarchs | epoch epochs
    dish dishes | quiz quizzes | waltz waltzes | photo photos | memo memos | portfolio portfolios
    ratio ratios | hero heroes | veto vetoes | embargo embargoes | cargo cargoes | potato potatoes
    roof roofs | proof proof | chief chiefs | brief briefs | belief beliefs | tariff tariffs
    half halves | life lives | knife knives | leaf leaves | shelf shelves | bookshelf bookshelves
    wife wives | midwife midwives | thief thieves | loaf loaves | safe safes | staff staff
    man men | woman women | policeman policemen | chairwoman chairwomen | human humans
    german germans | talisman talismans | person people | spokesperson spokespeople
    child children | grandchild grandchildren | foot feet | tooth teeth | mouse mice
    criterion criteria | phenomenon phenomena | appendix appendices | index indexes
    matrix matrices | medium media | curriculum curriculums | forum forums | bonus bonuses
    consortium consortiums | referendum referendums | memorandum memorandums | stimulus stimuli
    premises premises | series series | means means | species species | goods goods
    headquarters headquarters | conditions conditions | outcomes outcomes | lens lenses
    housing housing | advice advice | data data | guidance guidance | feedback feedback
    passer-by passers-by | runner-up runners-up | mother-in-law mothers-in-law
    start-up start-ups | check-in check-ins | follow-up follow-ups | hand-over hand-overs
    co-producer co-producers | stand-by stand-bys | well-being well-being | sub-group sub-groups
    vice-chair vice-chairs | step-child step-children
"""

NOUN_PHRASES = [
    ("point of contact", "points of contact"),
    ("direction of travel", "directions of travel"),
    ("right of way", "rights of way"),
    ("secretary of state", "secretaries of state"),
    ("terms of reference", "terms of reference"),
    ("terms and conditions", "terms and conditions"),
    ("attorney general", "attorneys general"),
    ("director general", "directors general"),
    ("court martial", "courts martial"),
    ("chair designate", "chairs designate"),
    ("major general", "major generals"),
    ("chief executive", "chief executives"),
    ("local authority", "local authorities"),
    ("person with lived experience", "people with lived experience"),
    ("public money", "public money"),
    ("service user", "service users"),
    ("going concern", "going concerns"),
]

COMPARISONS = """
    strong stronger strongest | big bigger biggest | large larger largest | clear clearer clearest
    easy easier easiest | early earlier earliest | happy happier happiest | dry drier driest
    simple simpler simplest | gentle gentler gentlest | narrow narrower narrowest
    thin thinner thinnest | quick quicker quickest | new newer newest | low lower lowest
    free freer freest | good better best | bad worse worst | far further furthest
    well better best | soon sooner soonest | hard harder hardest | little less least
"""

LONG_COMPARISONS = "robust complex useful timely shared tired real often clearly wrong able-bodied"

# Words in -ise, and words made from them, that are never spelt with z.
NEVER_Z = """
    advertise advertised advertiser advertisement advise advised adviser appraise reappraise
    appraised apprise arise arising bruise bruised chastise circumcise clockwise comprise
    comprised comprising compromise compromised concise cruise demise despise devise devised
    disenfranchise disguise disguised enfranchise enterprise enterprises excise exercise
    exercised exercising expertise franchise franchised fundraise fundraiser fundraising
    guise improvise improvised incise liaise liaised liaising likewise malaise merchandise
    noise otherwise practise practised practising praise praised precise premise premised
    premises promise promised promising raise raised raising revise revised reviser rise
    rising supervise supervised unsupervised surmise surprise surprised surprisingly televise
    treatise wise wisely size crisis basis this is his tennis
""".split()

WITH_Z = """
    utilise utilize | utilised utilized | organisation organization
    organisational organizational | reorganise reorganize | prioritising prioritizing
    prioritisation prioritization | recognisable recognizable | minimises minimizes
    co-organise co-organize | re-prioritise re-prioritize | de-prioritised de-prioritized
    analyse analyze | analysed analyzed | analyser analyzer | paralyse paralyze
    catalyse catalyze | civilisation civilization | authorised authorized
    unauthorised unauthorized | apologise apologize | emphasises emphasizes
    operationalise operationalize | customer customer | operationalisation operationalization
"""


def _rows(table: str) -> list[list[str]]:
    return [row.split() for line in table.strip().splitlines() for row in line.split("|")]


def _pairs(table: str) -> list[tuple[str, str]]:
    words = table.replace("|", " ").split()
    return list(zip(words[::2], words[1::2], strict=True))


@pytest.mark.parametrize("row", [line.split() for line in VERBS], ids=lambda row: row[0])
def test_verb(row: list[str]) -> None:
    assert list(verb_forms(row[0]).values()) == row


@pytest.mark.parametrize("row", PHRASES, ids=lambda row: row[0])
def test_verb_phrase(row: tuple[str, ...]) -> None:
    assert tuple(forms(row[0], PartOfSpeech.VERB).values()) == row


@pytest.mark.parametrize(("noun", "wanted"), _pairs(PLURALS))
def test_plural(noun: str, wanted: str) -> None:
    assert plural(noun) == wanted


@pytest.mark.parametrize(("phrase", "wanted"), NOUN_PHRASES)
def test_plural_of_a_phrase(phrase: str, wanted: str) -> None:
    assert forms(phrase, PartOfSpeech.NOUN)[Feature.PLURAL] == wanted


@pytest.mark.parametrize("row", _rows(COMPARISONS), ids=lambda row: row[0])
def test_comparison(row: list[str]) -> None:
    assert list(forms(row[0], PartOfSpeech.ADJECTIVE).values()) == row


@pytest.mark.parametrize("word", LONG_COMPARISONS.split())
def test_long_words_compare_with_more_and_most(word: str) -> None:
    found = forms(word, PartOfSpeech.ADJECTIVE)
    assert found[Feature.COMPARATIVE] == f"more {word}"
    assert found[Feature.SUPERLATIVE] == f"most {word}"


@pytest.mark.parametrize("word", NEVER_Z)
def test_never_spelt_with_z(word: str) -> None:
    assert with_z(word) == word


@pytest.mark.parametrize(("word", "wanted"), _pairs(WITH_Z))
def test_spelt_with_z(word: str, wanted: str) -> None:
    assert with_z(word) == wanted
    assert with_s(wanted) == word


@pytest.mark.parametrize("word", ["size", "prize", "seize", "capsize", "downsize", "maize"])
def test_never_spelt_with_s(word: str) -> None:
    assert with_s(word) == word


@pytest.mark.parametrize(
    ("form", "wanted"),
    [
        ("co-production", {"co-production", "coproduction"}),
        ("co-organise", {"co-organise", "coorganise", "co-organize", "coorganize"}),
        ("reach out", {"reach out"}),
        ("organised well-being", {
            "organised well-being", "organized well-being",
            "organised wellbeing", "organized wellbeing",
        }),
        ("re-form", {"re-form"}),
        ("re-signed", {"re-signed"}),
        ("re-creating", {"re-creating"}),
        ("co-operate", {"co-operate", "cooperate"}),
    ],
)  # fmt: skip
def test_spellings(form: str, wanted: set[str]) -> None:
    assert set(spellings(form)) == wanted


@pytest.mark.parametrize(
    ("noun", "wanted"),
    [
        ("council", "council’s"),
        ("councils", "councils’"),
        ("people", "people’s"),
        ("business", "business’s"),
        ("businesses", "businesses’"),
        ("crisis", "crisis’s"),
        ("service user", "service user’s"),
    ],
)
def test_possessive(noun: str, wanted: str) -> None:
    assert possessive(noun) == wanted


@pytest.mark.parametrize(
    ("phrase", "part_of_speech", "wanted"),
    [
        ("put in place", PartOfSpeech.VERB, 0),
        ("proactively engage with", PartOfSpeech.VERB, 1),
        ("point of contact", PartOfSpeech.NOUN, 0),
        ("lead point of contact", PartOfSpeech.NOUN, 1),
        ("service user", PartOfSpeech.NOUN, 1),
        ("fit for purpose", PartOfSpeech.ADJECTIVE, 0),
    ],
)
def test_head(phrase: str, part_of_speech: PartOfSpeech, wanted: int) -> None:
    assert head_of(phrase, part_of_speech) == wanted


def test_head_can_be_named() -> None:
    found = forms("key working", PartOfSpeech.VERB, head="working")
    assert found[Feature.THIRD_PERSON] == "key workings"
    assert forms("and benefit", PartOfSpeech.VERB, head="benefit")[Feature.PAST] == "and benefited"


@pytest.mark.parametrize(
    ("phrase", "part_of_speech", "feature", "wanted"),
    [
        ("be aware of", PartOfSpeech.VERB, Feature.BASE,
         ("be aware of", "are aware of", "am aware of")),
        ("be aware of", PartOfSpeech.VERB, Feature.PAST, ("was aware of", "were aware of")),
        ("focus on", PartOfSpeech.VERB, Feature.PAST, ("focused on", "focussed on")),
        ("consortium", PartOfSpeech.NOUN, Feature.PLURAL, ("consortiums", "consortia")),
        ("going forward", PartOfSpeech.PHRASE, Feature.FIXED, ("going forward",)),
    ],
)  # fmt: skip
def test_forms_found_beside_the_one_written(
    phrase: str, part_of_speech: PartOfSpeech, feature: str, wanted: tuple[str, ...]
) -> None:
    assert all_forms(phrase, part_of_speech)[feature] == wanted


@pytest.mark.parametrize("phrase", ["public money", "help", "working together"])
def test_uncountable(phrase: str) -> None:
    assert is_uncountable(phrase)


def test_countable() -> None:
    assert not is_uncountable("money box")


@pytest.mark.parametrize("base", sorted(irregular()["verbs"]))
def test_each_irregular_verb_breaks_the_rules(base: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A line that repeats a rule would hide the rule's mistakes, so it is taken out."""
    right = all_forms(base, PartOfSpeech.VERB)
    table = irregular()
    rows = {verb: row for verb, row in table["verbs"].items() if verb != base}
    gerunds = {verb: form for verb, form in table["gerunds"].items() if verb != base}
    monkeypatch.setattr(inflect, "irregular", lambda: {**table, "verbs": rows, "gerunds": gerunds})
    assert inflect._verb.__wrapped__(base) != right


@pytest.mark.parametrize("noun", sorted(irregular()["plurals"]))
def test_each_irregular_plural_breaks_the_rules(noun: str, monkeypatch: pytest.MonkeyPatch) -> None:
    right = all_forms(noun, PartOfSpeech.NOUN)[Feature.PLURAL]
    table = irregular()
    rows = {word: row for word, row in table["plurals"].items() if word != noun}
    nouns = {**table["nouns"], "endings": [e for e in table["nouns"]["endings"] if e != noun]}
    monkeypatch.setattr(inflect, "irregular", lambda: {**table, "plurals": rows, "nouns": nouns})
    assert inflect._plurals.__wrapped__(noun) != right


@pytest.mark.parametrize(("key", "respell"), [("ise_only", with_z), ("ize_only", with_s)])
def test_each_word_that_keeps_its_spelling_breaks_the_rules(
    key: str, respell: Callable[[str], str], monkeypatch: pytest.MonkeyPatch
) -> None:
    table = irregular()
    monkeypatch.setattr(
        spelling, "irregular", lambda: {**table, "spelling": {**table["spelling"], key: []}}
    )
    prefixed = [f"re{word}" for word in table["spelling"][key]]
    assert [word for word in prefixed if respell(word) == word] == []


WORDS = st.from_regex(r"[a-z]{2,9}[bcdfghklmnpqrtvwxyze]", fullmatch=True)
PARTS = st.sampled_from([PartOfSpeech.VERB, PartOfSpeech.NOUN, PartOfSpeech.ADJECTIVE])


@given(words=st.lists(WORDS, min_size=1, max_size=4), part_of_speech=PARTS)
def test_forms_keep_their_words(words: list[str], part_of_speech: PartOfSpeech) -> None:
    """Only the head changes, and no form has two spaces together or none at all."""
    phrase = " ".join(words)
    for found in all_forms(phrase, part_of_speech).values():
        assert len(found) == len(set(found)) > 0
        for form in found:
            assert not re.search(r"^\s|\s$|\s\s", form)
            assert len(form.split()) >= len(words)


@given(word=WORDS)
def test_third_person_and_gerund_differ_from_the_base(word: str) -> None:
    found = verb_forms(word)
    assert found[Feature.GERUND].endswith("ing")
    assert found[Feature.THIRD_PERSON] != word


@given(form=st.from_regex(r"[a-z]{1,8}([ -][a-z]{1,8}){0,2}", fullmatch=True))
def test_a_form_is_its_own_first_spelling(form: str) -> None:
    found = spellings(form)
    assert found[0] == form
    assert len(set(found)) == len(found)
    assert {spelling.replace("z", "s").replace("-", "") for spelling in found} == {
        form.replace("z", "s").replace("-", "")
    }
