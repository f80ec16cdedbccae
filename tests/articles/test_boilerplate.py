"""Boilerplate in plain text is found by general rules; what the article says stays. All pages and names are invented."""

# ruff: noqa: E501 -- tables of pages read best one a line

from __future__ import annotations

import time

import pytest

from graph.articles import find_boilerplate

PROSE = [
    "The foreign minister of Tarsk, Anna Varga, met President Olof Lind in Brenna on Tuesday, her office said in a statement.",
    "The two sides discussed the border dispute and agreed to hold another round of talks in the autumn.",
    "Lind told reporters that the meeting had been useful. He declined to say whether a treaty was near.",
]
TITLE = "Varga meets Lind in Brenna for talks on border"
BODY = "\n\n".join([TITLE, *PROSE])

# Each page: what stands above the headline, what stands below the article. All of it is the page's.
PAGES = [
    (["Skip to content"], ["Share this article", "Facebook", "Twitter", "WhatsApp"]),
    (["World NewsAsiaEurope"], ["Back to top"]),
    (["HomeWorldPoliticsSports"], ["Previous Post", "Striker Pavo Renn joins city rivals", "Next Post", "Singer Mila Dorn cancels tour"]),
    (["Home > World > Europe"], ["Related Articles", "Grain prices fall as Renn Group sells its mills", "Lake ferry runs aground near Sund"]),
    (["Home", "World", "Politics", "Business"], ["Leave a Reply", "Your email address will not be published. Required fields are marked *", "Post Comment"]),
    (["Menu", "Search"], ["Tags: Tarsk, Lind, border", "You may also like", "Actor Jory Falk to wed in May"]),
    (["Advertisement"], ["© 2024 The Brenna Mail. All rights reserved.", "Privacy Policy", "Terms of Use"]),
    (["World | Politics | Opinion | Sport"], ["Share on Facebook", "Share on X", "Copy link"]),
    (["4 min read"], ["Read more: Renn quits as coach of the national side"]),
    (["Europe"], ["Sign up for our newsletter and get the day's top stories in your inbox.", "Subscribe"]),
    (["Middle East"], ["ShareTweetEmailPrint", "12 Comments"]),
    (["We use cookies to improve your experience on our website.", "Accept all"], ["Follow us on Instagram", "Download our app"]),
    (["Breaking News"], ["Most Read", "Bank chief Oda Pell resigns", "Heatwave closes schools", "Renn scores twice"]),
    (["Log in", "Subscribe now"], ["Write a comment", "Leave a comment"]),
    (["Please enable JavaScript to view this page."], ["More from this author", "Pell Bank buys insurer", "Falk wins prize"]),
    (["Your browser does not support the audio element."], ["About the author", "Jane Holt covers diplomacy and lives in Brenna with her two cats and a dog."]),
    (["Politics"], ["Filed under: Diplomacy", "Previous Article", "Bakers of Sund strike for higher pay?", "Next Article", "Pell, Falk in one film? Critic weighs in"]),
    (["AsiaKoreaTop Stories"], ["By submitting your email you agree to our terms of service and privacy policy.", "Unsubscribe at any time."]),
    (["Latest"], ["Recommended for you", "Why Renn left Sund", "The house that Pell built"]),
    (["3 hours ago"], ["Save my name, email, and website in this browser for the next time I comment.", "This site uses Akismet to reduce spam."]),
    (["Toggle navigation"], ["3 thoughts on “Varga meets Lind”", "Bob says:", "Great news, finally somebody who does what the voters of Sund have asked for all these years."]),
    (["Opinion", "Sports", "Videos"], ["← Older Posts", "Newer Posts →"]),
    (["Listen to this article"], ["Story continues below advertisement", "Trending Now", "Dorn sings again in Sund"]),
    (["#Brenna #Tarsk"], ["https://example.org/a/17", "news@example.org", "@brennamail"]),
    (["1.2K shares"], ["Previous ArticleNext Article", "Leave a CommentCancel Reply", "Powered by WordPress"]),
    (["You are here: Home / World / Tarsk"], ["Next ArticleRenn signs with Sund United", "Load more"]),
    (["Reading time: 5 minutes"], ["View all posts by Jane Holt", "Contact us", "Advertise with us"]),
    (["It looks like you are using an ad blocker."], ["Already a subscriber? Log in", "You have 2 free articles left this month."]),
]  # fmt: skip


def bad_and_kept(text: str) -> tuple[str, str]:
    """The text with only the boilerplate, and with only the rest."""
    spans = find_boilerplate(text)
    bad = [text[s:e] for s, e in spans]
    kept, last = [], 0
    for start, end in spans:
        kept.append(text[last:start])
        last = end
    return "\n".join(bad), "".join([*kept, text[last:]])


@pytest.mark.parametrize(("above", "below"), PAGES, ids=[f"page{i}" for i in range(len(PAGES))])
@pytest.mark.parametrize("gap", ["\n\n", "\n", "\r\n"], ids=["blank-lines", "packed", "crlf"])
def test_what_stands_around_an_article_is_marked_and_the_article_kept(above: list[str], below: list[str], gap: str) -> None:
    article = gap.join([TITLE, *PROSE])
    bad, kept = bad_and_kept(gap.join([*above, article, *below]))
    for line in [*above, *below]:
        assert line in bad
    assert kept.strip() == article


# Lines of articles that look like the page's, each between paragraphs or as the headline.
ARTICLE_LINES = [
    "Share prices fall after Renn Group warns of loss",
    "Comments by Varga anger Sund",
    "Read more closely, the treaty promises little",
    "Follow the money: how Pell Bank paid the minister",
    "Search for survivors continues off Sund",
    "Home minister Falk resigns",
    "Next talks in May",
    "Previous talks failed",
    "World leaders meet in Brenna",
    "Commentary",
    "Background",
    "What happens next",
    "The Varga-Lind Meeting: A Turning Point",
    "Potential Implications for Regional Politics",
    "Varga hands Lind a letter",
    "• Varga met Lind in Brenna",
    "- The ministers signed a memorandum",
    "“We will not sign,” Lind said.",
    "“No deal,” says Falk",
    "Sign of thaw as Varga visits Sund",
    "Related crimes unit arrests banker Pell",
    "Print workers strike at Brenna Mail",
    "Email shows Falk met Pell",
    "Cookies maker Dorn buys Sund bakery",
    "Advertisement tax splits coalition",
    "Newsletter editor Holt jailed in Tarsk",
    "Support for Lind grows",
    "Contact group meets in Sund",
    "Live ammunition used against protesters",
    "Photo of Varga with Pell stirs anger",
    "Image of army suffers after Sund raid",
    "Video shows police beating Falk",
    "Published accounts contradict Varga",
    "Updated treaty angers Sund",
    "By land and sea: Tarsk troops reach Sund",
    "McDermott meets DeLuca in MacArthur park",
    "ExxonMobil Signs PetroChina Deal",
    "YouTube blocks TarskTV channel",
    "Register of lobbyists opens in Brenna",
    "Subscribe to peace, Lind tells rebels",
    "Join NATO or not: Tarsk decides",
    "Trending up: exports to Sund",
    "Top diplomat Varga quits",
    "Facebook and Twitter banned in Tarsk",
    "Tag-team diplomacy of Varga and Falk",
    "Tarsk: Varga to visit Brenna",
    "Lind, Varga sign pact — Brenna press",
    "The recommended route was blocked by Sund police",
    "Terms of the deal: Tarsk leaves Sund",
    "Copyright law passed by Tarsk parliament",
    "«We will not sign», says Lind",
    "June 18, 2024 – Varga visits Sund",
    "President Lind says:",
    "Support US troops, Lind urges",
    "Join US in sanctions, Varga tells allies",
    "Post on X by minister stirs anger",
    "Join forces today, Lind tells rebels",
    "More in Tarsk flee homes",
    "Posted in Sund, troops await orders",
    "Related-party deals anger shareholders of Pell Bank",
    "Ad-hoc committee meets in Brenna",
    "Home/office rule divides Tarsk cabinet",
]  # fmt: skip


@pytest.mark.parametrize("line", ARTICLE_LINES)
def test_a_line_of_the_article_is_kept_as_headline_and_as_subhead(line: str) -> None:
    headline = "\n\n".join([line, *PROSE])
    subhead = "\n\n".join([TITLE, *PROSE[:2], line, PROSE[2]])
    packed = "\n".join([TITLE, *PROSE[:2], line, PROSE[2]])
    last = "\n\n".join([TITLE, *PROSE, line])
    for text in (headline, subhead, packed, last):
        assert find_boilerplate(text) == (), text


SENTENCES = [
    "The regulator said the company must tell its users that it uses cookies, and fined it two million marks.",
    "Please enable the minister to do her work, Lind asked parliament.",
    "Click farms in Sund sold followers to the ministry, according to the police.",
    "Varga posted on Facebook that she had met Falk.",
    "He asked readers of the newsletter to leave a comment, and thousands wrote to the ministry.",
    "By signing the treaty, Tarsk gave up its claim to Sund.",
    "Subscribers of Pell Telecom sued the company in Brenna over its prices.",
    "The editor was told to support the government or lose his licence.",
    "Previous governments had refused to meet the rebels, and Lind said he would not.",
]  # fmt: skip


@pytest.mark.parametrize("sentence", SENTENCES)
def test_a_sentence_with_words_of_the_web_is_kept(sentence: str) -> None:
    assert find_boilerplate("\n\n".join([TITLE, PROSE[0], sentence, *PROSE[1:]])) == ()


def test_bullet_summary_and_two_headlines_are_kept() -> None:
    text = "\n".join(["Varga meets Lind", "Varga met Lind in Brenna.", "A letter was handed over.", "", TITLE, *PROSE])
    assert find_boilerplate(text) == ()


@pytest.mark.parametrize(
    "line",
    [
        "Photo: Jane Holt/Brenna Mail",
        "Photo by Jane Holt",
        "(Photo by Jane Holt/Getty Images)",
        "[Image: Brenna Mail]",
        "Image credit: Tarsk Foreign Ministry",
        "Picture courtesy of the Tarsk ministry",
        "AP Photo/Jane Holt",
        "Getty Images",
        "0:00 / 3:21",
        "Advertisement",
        "ADVERTISEMENT",
        "Article continues below",
        "Read more: Pell resigns",
        "ALSO READ | Falk to wed in May",
        "Related: Renn joins Sund",
        "Share on WhatsApp",
        "Sign up for our free weekly newsletter",
        "Follow us on Telegram",
        "Last updated: 18 June 2024 10:30 GMT",
    ],
)  # fmt: skip
def test_furniture_inside_an_article_is_marked_alone(line: str) -> None:
    text = "\n\n".join([TITLE, PROSE[0], line, *PROSE[1:]])
    bad, kept = bad_and_kept(text)
    if line.startswith("AP Photo"):  # the agency and the name, in whatever split
        assert "Holt" in bad
        return
    assert bad == line
    assert all(part in kept for part in (TITLE, *PROSE))


def test_a_related_box_inside_an_article_ends_at_the_next_paragraph_and_leaves_the_subhead() -> None:
    text = "\n\n".join([TITLE, PROSE[0], "Related Articles\nRenn joins Sund United\nDorn cancels tour", "A letter from Lind", *PROSE[1:]])
    bad, kept = bad_and_kept(text)
    assert bad == "Related Articles\nRenn joins Sund United\nDorn cancels tour"
    assert "A letter from Lind" in kept


def test_the_credit_at_the_end_of_a_caption_is_marked_and_the_caption_kept() -> None:
    caption = "Varga shakes hands with Lind in Brenna on Tuesday."
    for credit in ("Photo: Jane Holt", "(Photo by Jane Holt/Pool)", "© Brenna Mail", "Credit: Jane Holt"):
        bad, kept = bad_and_kept(f"{TITLE}\n\n{PROSE[0]}\n\n{caption} {credit}\n\n{PROSE[1]}")
        assert bad.strip() == credit
        assert caption in kept


def test_bylines_and_dates_below_the_headline_are_marked() -> None:
    for line in (
        "By Jane Holt",
        "By Jane Holt and Tom Ek",
        "BY JANE HOLT, Brenna",
        "June 18, 2024",
        "18 June 2024 10:30 GMT",
        "Published June 18, 2024 at 5:04 p.m.",
    ):
        bad, kept = bad_and_kept(f"{TITLE}\n{line}\n\n" + "\n\n".join(PROSE))
        assert bad == line
        assert TITLE in kept


def test_comments_of_readers_below_the_article_are_marked_even_as_paragraphs() -> None:
    comments = ["2 Comments", "Bob", "Falk met Pell in secret, everybody in Sund has known that for years and nobody said it."]
    bad, kept = bad_and_kept(BODY + "\n\n" + "\n\n".join(comments))
    assert all(comment in bad for comment in comments)
    assert kept.strip() == BODY


def test_a_text_without_any_paragraph_keeps_its_lines() -> None:
    assert find_boilerplate("Varga meets Lind\nLind thanks Varga") == ()
    assert find_boilerplate("") == ()
    assert find_boilerplate("\n\n \n") == ()


def test_what_is_known_already_is_not_looked_at() -> None:
    text = "Share\n\n" + BODY
    assert find_boilerplate(text, [(0, 6)]) == ()
    assert find_boilerplate(text) == ((0, 5),)


def test_time_grows_with_the_text_not_faster() -> None:
    for hard in (
        "a | " * 99,
        "#aa" * 130,
        "By " + "Aa " * 130,
        "x" * 399,
        "A.b-" * 99,
        "get " * 99,
        "home / " * 57,
        "“" * 399,
        "photo " * 66,
        "Aa" * 79,
    ):
        started = time.perf_counter()
        find_boilerplate("\n".join([TITLE, *[hard] * 50, PROSE[0]]))
        assert time.perf_counter() - started < 5, hard
