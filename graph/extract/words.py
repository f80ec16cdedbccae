"""Closed word lists of English news prose, by what they do in a sentence. Lemmas, lower case.
Words that trigger a relation type are not here but in config.yaml's ontology."""

from __future__ import annotations

from graph.extract.actor_nouns import of_class, sections


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


# -- who ---------------------------------------------------------------------------------------------------------------------------------

OFFICES = of_class("office")
"""People named by a position that they hold."""
PROFESSIONS = of_class("profession")
PERSONS = PROFESSIONS | of_class("person") | of_class("combatant")
"""People named by what they do or what befalls them; one of them alone is an actor only where the text says who it is."""

NAMES_TOO = _words("abbot baron constable dean deacon duke earl steward vicar warden")
"""Offices that are given names and surnames as well."""
TITLES = (OFFICES - NAMES_TOO) | _words(
    """
    mr mrs ms miss dr sir dame lady prof gen col lt maj sgt capt adm gov sen rev fr sheik comrade brig cmdr amb hon
    """
)
"""Words that stand before a person's name, capitalised or not."""

APPOINTING = _words(
    """
    appoint name elect reappoint reelect re-elect install inaugurate confirm choose select swear pick hire promote make crown ordain
    """
)
NOMINATING = _words("nominate designate propose tip")
TAKING_OVER = _words("take succeed replace join rejoin")
RESIGNING = _words("resign retire step stand quit depart")
REMOVING = _words("dismiss sack fire remove oust depose suspend topple")
ENTERING = APPOINTING | NOMINATING | TAKING_OVER | _words("become start begin")
"""Verbs with which an office begins."""
LEAVING = RESIGNING | REMOVING
"""Verbs with which an office ends."""

LEADING = _words(
    """
    president premier chancellor chairman chairwoman chairperson chair speaker governor mayor commander chief head leader director ceo
    boss king queen emir sultan emperor pope ruler executive co-chair commissioner rector co-leader
    """
)
"""Offices of which the holder leads the organisation it names."""

SPEAKING = _words("spokesman spokeswoman spokesperson")
REPRESENTING = _words("ambassador envoy representative delegate lawyer attorney counsel negotiator consul")
MEMBERSHIP = _words("member lawmaker legislator senator congressman congresswoman deputy mp mep")
FOUNDING = _words("founder co-founder")
OWNING = _words("owner shareholder")

KIN = of_class("kin") | _words("child")

BODIES = of_class("body")
BUSINESSES = of_class("business")
ORGANIZATIONS = BODIES | BUSINESSES | _words("airport guard miner grocer bookmaker")
"""Bodies named by a common noun."""

DESCRIPTORS = ORGANIZATIONS | of_class("descriptor") | _words("rival")
"""Words that stand before a body's name: "carmaker Velda", "the charity Nordhelp"."""

GOVERNMENTS = _words("""
    government side authority administration regime leadership delegation cabinet presidency state nation country team
    diplomacy officialdom chancellery
    """)
"""With a country: that country itself, acting."""

COLLECTIVES = of_class("collective")
MASSES = _words("police people personnel staff military crew clergy folk townsfolk womenfolk menfolk cavalry infantry")
"""Nouns that are plural in sense."""

CRAFT = of_class("craft")
"""Arms of a country that stand for it: "warships from Norway and Sweden"."""

AMBIGUOUS = of_class("ambiguous") | of_class("descriptor")
"""Nouns that are an actor where a country or an organisation has them."""

GROUPS = (
    PERSONS
    | COLLECTIVES
    | CRAFT
    | _words(
        """
        official authority diplomat lawmaker legislator deputy politician minister leader parliamentarian envoy ambassador negotiator
        inspector officer lawyer judge prosecutor magistrate delegation delegate court union army navy military militia gang opposition
        relative parent mother
        """
    )
)
"""Unnamed groups that act: people by what they do or suffer, the arms that stand for those who wield them, and offices that many hold."""

PLURAL_THINGS = frozenset(lemma for section, lemmas in sections().items() if section.startswith("singular ") for lemma in lemmas)
"""Actors in the singular alone."""

PARTITIVES = _words(
    """
    group dozen hundred thousand million score number series handful majority crowd some many most several all both one two three couple
    pair part lot member leader representative official delegation team minority half third quarter bunch band column convoy
    mob gang panel squad throng posse horde cohort contingent
    """
)
"""Heads whose "of" phrase says who is meant."""

PARTED = _words("group gang team delegation")
"""Bodies among them: "a gang of smugglers" is the smugglers."""

PLURAL_ROLES = _words("""
    side camp country nation leader government minister party state president neighbor neighbour power diplomat capital official man woman
    pair duo company firm team general counterpart ally ministry group army
    """)  # fmt: skip
"""After "both" or "the two": the two last such actors."""

ROLE_SYNONYMS = {
    "premier": "prime minister",
    "chief diplomat": "foreign minister",
    "top diplomat": "foreign minister",
    "foreign secretary": "foreign minister",
    "secretary of state": "foreign minister",
    "minister of foreign affairs": "foreign minister",
    "defense minister": "defence minister",
    "defence secretary": "defence minister",
    "defense secretary": "defence minister",
    "defense chief": "defence minister",
    "defence chief": "defence minister",
    "head of state": "president",
    "ceo": "chief executive",
    "chief executive officer": "chief executive",
    "supreme leader": "leader",
    "spokeswoman": "spokesperson",
    "spokesman": "spokesperson",
    "chairwoman": "chairman",
    "chairperson": "chairman",
    "chair": "chairman",
}
"""Names of one office, and the spelling they share in ids."""

# -- what stands over a statement ----------------------------------------------------------------------------------------------------------

SPEAKER_REPORTING = _words(
    """
    say tell announce report state claim assert declare add note explain insist maintain argue allege confirm reveal disclose
    acknowledge admit write tweet post remark suggest believe contend testify indicate stress emphasize emphasise reiterate warn predict
    estimate comment quote affirm complain boast specify
    """
)
"""Verbs whose subject answers for what stands under them."""
REPORTING = SPEAKER_REPORTING | _words(
    """
    concede observe think underline underscore repeat highlight mention caution conclude recall communicate tout lament signal show find
    learn hear know understand describe
    """
)

REPORTED_ADVERBS = _words("reportedly allegedly purportedly apparently supposedly")
FACTIVE = _words("show reveal disclose learn know confirm acknowledge admit recall find underscore underline highlight")

ALLEGING_ADJECTIVES = _words("alleged suspected reported purported supposed apparent claimed rumoured rumored")
CANCELLED_ADJECTIVES = _words("cancelled canceled aborted foiled attempted thwarted scrapped averted abandoned prevented")
"""Of an event that did not take place. "Failed talks" did."""

RANKING = _words("first second third fourth fifth sixth seventh eighth ninth tenth latest last next only")
"""Words that tell one of several by its place among them."""
GIVEN = _words("the this that these those its his her their our my your")
"""Words that take what they stand before for granted."""
NEGATORS = _words("no not never n't neither nor without hardly scarcely barely seldom rarely")
DENYING = _words("deny refute rebut disavow")
DISMISSING = _words("dismiss reject disprove debunk quash")
"""With reports or claims as their object: what those say is denied."""
DENIAL_NOUNS = _words("refusal failure cancellation denial rejection lack absence ban inability reluctance unwillingness omission")
REPORT_NOUNS = _words("report rumour rumor claim allegation accusation assertion suspicion complaint charge insinuation evidence")
REQUEST_NOUNS = _words("call appeal request demand plea order pressure ultimatum instruction recommendation petition urging")
ACCUSING = _words("accuse suspect charge convict blame acquit indict")
BARRING = _words("prevent stop bar ban keep prohibit discourage block dissuade deter exclude restrain")
PREVENTING = _words(
    """
    cancel scrap abandon avoid hesitate prevent refuse fail decline avert forgo skip thwart foil stop forget neglect shelve
    reject boycott
    """
)
"""Verbs under which an act does not happen."""
PREVENTING_PARTICLES = frozenset({("call", "off"), ("rule", "out"), ("turn", "down"), ("hold", "off"), ("back", "out"), ("give", "up")})
POSTPONING_PARTICLES = frozenset({("put", "off"), ("push", "back"), ("put", "on")})
POSTPONING = _words("postpone delay suspend defer")
PLANNING = _words(
    """
    gear brace gird steel plan
    intend schedule expect prepare arrange aim hope seek set propose promise pledge vow agree decide want wish mean
    consider slate bind offer commit threaten undertake anticipate ready await bid attempt try look invite aspire resolve organize
    organise pursue envisage contemplate eye due
    """
)
PLANNING_ADJECTIVES = _words(
    """
    upcoming forthcoming planned scheduled proposed expected future intended prospective looming imminent impending pending coming next
    due set likely ready poised slated
    """
)
POSSIBLE_ADJECTIVES = _words(
    "possible potential likely probable prospective hypothetical apparent suspected alleged unlikely conceivable able"
)
ACHIEVING = _words("""
    manage continue begin start resume finish complete proceed go help come get keep end conduct hold dare happen
    """)
"""Verbs under which an act does happen."""
REQUESTING = _words(
    """
    urge ask call request demand appeal implore beg press order instruct recommend advise require encourage exhort propose plead
    petition insist tell oblige push lobby campaign pressure nudge
    """
)
WISHING_OTHERS = _words("want need like prefer wish")
"""Verbs that ask for something where another is to do it."""
SUPPOSING = _words("suppose mean")
DOUBTING = _words("doubt fear worry suspect assume presume imagine guess dread risk speculate")
SIGNALLING = _words(
    "signal herald suggest indicate portend presage foreshadow promise imply weigh mull ponder explore float moot debate need want"
)
"""Verbs whose object may come about."""
CAUSING = _words("provoke trigger spark cause prompt ignite produce bring yield entail unleash")
CHANGING = _words(
    """
    strengthen deepen expand boost improve increase enhance restore revive normalise normalize widen broaden rebuild intensify cement
    upgrade mend repair foster promote facilitate
    """
)
"""Verbs that change what is between two: it is as far along as the change."""
EMPLOYMENT = _words("deployment dispatch use employment mobilisation mobilization involvement")
SCHEDULING = _words("schedule plan set slate propose expect intend arrange pencil")
CONTACTING = _words(
    "telephone phone call ring write email text message cable march rally demonstrate strike gather protest stage hold begin go block chant"
)
"""Acts, by word or in public, whose purpose they themselves fulfil: who "marched to demand" demanded."""
SPEECH_ACTS = _words(
    """
    congratulate thank apologise apologize condemn criticise criticize complain protest praise warn inform assure welcome demand denounce
    oppose urge commemorate honour honor mourn mark express press
    """
)
"""Acts that are done by the very speech: who "telephoned to congratulate" congratulated."""
UNABLE = _words("unable unwilling powerless loath")
DOUBTFUL = _words("unlikely doubtful unclear uncertain unsure improbable reluctant hesitant conceivable questionable")
NECESSARY = _words("necessary essential vital important crucial imperative urgent time obliged obligated")
EVALUATING = _words(
    "glad happy pleased delighted proud sorry sad surprised right wrong first last lucky fortunate honoured honored quick slow able careful"
)
"""Adjectives over an act that took place: "was glad to meet"."""
MANDATING = _words("appoint name nominate designate elect send dispatch hire assign authorize authorise allow permit invite empower")
"""Verbs whose object is to do what the infinitive below them says."""
SEEMING = _words("seem appear tend look stand")
POSSIBLE_MODALS = _words("may might could can")
PLANNED_MODALS = _words("will shall wo 'll ll")
HYPOTHETICAL_MODALS = _words("would should ought must")
CONDITIONAL_MARKS = _words("if unless whether lest provided assuming suppose")
POSSIBLE_ADVERBS = _words("possibly perhaps maybe potentially conceivably likely probably presumably")
IRREALIS_NOUNS = _words(
    """
    possibility prospect potential chance likelihood hope risk threat fear readiness willingness desire idea suggestion rumor rumour
    speculation need opportunity ability odds danger temptation right
    """
)
PLAN_NOUNS = _words(
    """
    plan intention preparation proposal bid attempt effort offer promise pledge decision agreement intent arrangement invitation
    commitment schedule aim goal ambition verge brink cusp eve postponement preparations drive push willingness
    """
)

LIGHT_VERBS = _words(
    """
    hold have make pay conduct take give stage launch undertake carry mount start open begin do engage participate attend host wage
    complete conclude finish send deliver hand issue offer extend express voice sign reach strike impose enter join resume continue lead
    convene exchange ink forge maintain establish reiterate reaffirm provide file announce
    """
)
"""Verbs whose subject is the agent of the event that is their object."""

LOCATIVES = _words("in at near outside inside within around across on off along through throughout alongside beside above behind opposite")

CAUSES = _words("invitation request behest urging order insistence instigation prompting bidding suggestion advice")
"""Nouns at which something is done, elsewhere and after their own time: "at the invitation of"."""

OTHER_TIME = _words("never previously earlier later formerly now still subsequently once since eventually already afterwards afterward")
"""Adverbs by which the second of two joined verbs tells of another time."""

CARRYING_NOUNS = _words(
    """
    effort mission bid attempt campaign drive operation process programme program session round move action measure delivery shipment
    supply activity work project package scheme plan initiative order
    """
)
"""Nouns of which the one before them says what is done: "mediation effort", "aid deliveries"."""

CHANGES = _words(
    """
    strengthening deepening expansion broadening improvement warming restoration resumption renewal normalisation normalization development
    consolidation establishment upgrade upgrading suspension severance severing breakdown collapse deterioration worsening cooling
    escalation easing intensification continuation start launch end enhancement revival thaw increase boost rapprochement widening
    rebuilding beginning
    """
)
"""Nouns that say how what stands after "of" changes: "a strengthening of ties"."""

TRANSPARENT_NOUNS = _words(
    """
    series round string number wave spate part lot kind sort set pair couple bout range raft host variety day hour week month
    """
)
"""Of-phrases after these name what is meant: "a series of attacks"."""
