"""The vocabulary of web pages: what stands around articles everywhere, and in no site's own words.
How it is applied is decided in boilerplate.py."""

# ruff: noqa: E501 -- tables of phrases and patterns read best one group a line

from __future__ import annotations

import re

from graph.ids import digest

_LABELS = """
share|share this|share this article|share this story|share this post|share article|share via|share on|share on social media|tweet|tweet this|retweet|pin it|print|print this article
email|e-mail|email this|email this article|send|copy link|copy url|link copied|copied|save|save for later|bookmark|add to favorites|gift this article|listen|listen to this article|listen to article
like|like this|like this:|likes|reply|report|flag|upvote|more|menu|main menu|search|search for|close|open|toggle navigation|toggle menu|navigation|skip to content|skip to main content|skip navigation
home|homepage|back|back to home|back to top|back to top button|to top|scroll to top|return to top|go to top|top of page|next|previous|prev|older|newer|older posts|newer posts|next page|previous page
load more|load more posts|show more|show less|see more|see all|view all|view more|read more|read full article|read the full story|continue reading|click here|learn more|find out more|more info|expand|collapse
leave a comment|leave a reply|leave your comment|leave comment|write a comment|post a comment|post comment|add a comment|add comment|join the conversation|join the discussion|be the first to comment|no comments|no comments yet
comments|comment|view comments|show comments|hide comments|comments are closed|comments closed|cancel reply|submit|submit comment|your name|your email|name|website|name *|email *|comment *|message *|required
log in|login|log out|logout|sign in|sign up|sign out|register|create account|my account|my profile|forgot password|forgot your password?|remember me|subscribe|subscribe now|subscribe today|unsubscribe|donate|donate now|support us
newsletter|newsletters|our newsletter|join our newsletter|newsletter signup|newsletter sign-up|email newsletter|sign me up|get the newsletter|follow|follow us|follow us on|connect with us|stay connected|social media|social
advertisement|advertisements|advertising|ad|ads|sponsored|sponsored content|promoted|promoted content|paid content|partner content|article continues below|story continues below|advertise|advertise with us|remove ads
about|about us|about this site|contact|contact us|careers|jobs|help|faq|faqs|support|press|sitemap|site map|rss|rss feed|feedback|terms|terms of use|terms of service|terms & conditions|terms and conditions|privacy
privacy policy|cookie policy|cookies policy|cookie settings|cookie preferences|manage cookies|manage preferences|accessibility|accessibility statement|disclaimer|legal|legal notice|imprint|do not sell my personal information
accept|accept all|accept cookies|accept all cookies|reject all|decline|agree|i agree|got it|got it!|ok|allow all|allow cookies|necessary only|customize|your privacy|your privacy choices|cookie notice|privacy notice
about the author|about author|author bio|author|written by|posted by|all posts by author|view all posts|editorial standards|corrections policy|tags|tag|topics|categories|category|filed under|archives|archive|labels
photo gallery|image gallery|gallery|slideshow|video player|play video|play|pause|mute|unmute|fullscreen|loading|loading...|please wait|enlarge image|view image in fullscreen|caption|close caption|hide caption|toggle caption|image|image source|photo
download our app|get the app|download the app|google play|app store|get it on google play|download on the app store|available on|desktop version|mobile version|english|select language|change language|translate
live|live updates|breaking news|latest|latest news|top news|watch live|listen live|e-paper|epaper|subscriptions|weather|horoscope|horoscopes|crossword|puzzles|games|podcasts|newsroom|classifieds|obituaries|today's paper
"""
_TEASERS = """
previous article|next article|previous post|next post|previous story|next story|previous news|next news|prev post|prev article|prev story|up next|read next|what to read next|next up|next read|continue with
"""
_LISTS = """
related|related articles|related article|related posts|related post|related stories|related story|related news|related content|related topics|related coverage|related links|related reading|related items|related videos
you may also like|you might also like|you may like|you might like|you may also be interested in|you might also be interested in|also read|read also|also on this site|see also|more stories|more news|more articles|more on this|more on this story|more on this topic
more from this section|more from author|more from this author|more like this|other news|other stories|other articles|recommended|recommended for you|recommended stories|recommended articles|recommended reading|suggested|suggested for you|suggested articles
most read|most popular|most viewed|most shared|most commented|most recent|popular|popular now|popular posts|popular articles|popular stories|trending|trending now|trending news|trending stories|trending topics|what's trending|what's hot
latest posts|latest stories|latest articles|latest headlines|latest updates|recent posts|recent articles|recent news|recent stories|recent comments|top stories|top headlines|headlines|editor's picks|editors' picks|editor's choice|editors' choice|our picks
don't miss|do not miss|must read|must reads|in case you missed it|icymi|featured|featured posts|featured stories|featured articles|today's top stories|around the web|from around the web|from our partners|from the web|more to explore|keep reading|further reading
"""
_TERMINAL = """
leave a comment|leave a reply|leave your comment|leave comment|write a comment|post a comment|add a comment|join the conversation|join the discussion|comments|view comments|show comments|reader comments|comments are closed|about the author|about author|author bio
"""


def _phrases(block: str) -> frozenset[str]:
    return frozenset(phrase for line in block.strip().splitlines() for phrase in line.strip().split("|"))


LABELS = _phrases(_LABELS)
"""Whole lines that are controls or labels of a page, folded to lower case."""
TEASERS = _phrases(_TEASERS)
"""Headings followed by the headline of one other article."""
LISTS = _phrases(_LISTS)
"""Headings followed by headlines of other articles."""
TERMINAL = _phrases(_TERMINAL)
"""Headings after which, below the article, all is the page's."""

SECTIONS = frozenset(
    "world news international national local politics political business economy economics finance financial markets money sport sports football cricket tennis "
    "tech technology science health lifestyle life style culture arts art entertainment celebrity opinion opinions editorial editorials columns columnists analysis "
    "features feature video videos photos photo gallery multimedia podcast podcasts travel food education environment climate energy defense defence security "
    "diplomacy military crime law society religion history books music film movies tv media autos cars property "
    "home latest top trending breaking headlines exclusive exclusives live interviews interview magazine weekend special reports report "
    "us usa uk eu europe european asia asian africa african america americas american middle east west north south central eastern western northern southern "
    "latin pacific oceania australia china japan korea india russia ukraine canada mexico brazil germany france italy spain turkey iran iraq israel palestine syria "
    "pakistan afghanistan egypt nigeria kenya global regional region and & of the affairs more all stories elections election blog blogs".split()
)
"""Words of which the names of sections are made; a line of nothing else, beside the article, is navigation."""
CONTROLS = frozenset(
    "share tweet email e-mail print facebook twitter x whatsapp telegram linkedin reddit pinterest tumblr instagram youtube tiktok messenger viber vk flipboard "
    "threads bluesky mastodon snapchat line wechat weibo skype pocket sms copy link rss follow like pin save odnoklassniki mix xing via on by and".split()
)
"""Words of share bars."""
NETWORKS = r"(?:facebook|twitter|x|whats\s?app|telegram|linked\s?in|reddit|pinterest|instagram|you\s?tube|tik\s?tok|messenger|google news|flipboard|threads|bluesky|mastodon|email)"

_CREDIT = r"(?:file\s+)?(?:photo(?:graph|s)?|image|picture|video|illustration|graphic|pic)(?:\s+(?:credits?|source|courtesy(?:\s+of)?|by|via|from))?"
_AGENCIES = r"(?:reuters|afp|ap|getty(?:\s+images)?|epa|shutterstock|istock|wikimedia(?:\s+commons)?|anadolu|xinhua|tass|bloomberg|unsplash|pixabay|pexels|alamy|handout)"
_NAME = r"[A-Z][\w.'’-]*"
_DATE = (
    r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\.?,?\s+)?"
    r"(?:\d{1,2}(?:st|nd|rd|th)?\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?,?\s+\d{4}"
    r"|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d{1,2}(?:st|nd|rd|th)?,?\s+\d{4}|\d{4}-\d\d-\d\d|\d{1,2}[/.]\d{1,2}[/.]\d{2,4})"
)
_TIME = r"(?:,?\s*(?:at|[-–|•·T])?\s*\d{1,2}[:.]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*(?:[A-Z]{2,4}|[+-]\d\d:?\d\d|Z)?)?"

LINE_PATTERNS = tuple(
    re.compile(pattern, re.IGNORECASE)
    for pattern in (
        rf"[\[(]?\s*{_CREDIT}\s*[:/©|]\s*.{{1,120}}",
        rf"[\[(]\s*(?:{_CREDIT}|credit|source)\b.{{0,120}}[\])]\.?",
        rf"{_CREDIT}\s+(?:credit|courtesy|by)\b.{{1,100}}",
        rf"credits?:\s*.{{1,100}}|(?:[\w .'’-]{{1,40}}\s*/\s*)?{_AGENCIES}(?:\s*[/|]\s*[\w .'’-]{{1,40}})*",
        r"(?:©|\(c\)|copyright\b\s*(?:©|\(c\)|\d{4})).{0,200}|.{0,150}\ball rights reserved\.?.{0,80}",
        rf"(?:click to )?(?:share|tweet|pin|post|send|follow us|find us|like us|join us|save|print|email)(?:\s+(?:this|it|article|story|post|link))*\s+(?:on|via|to|by|at|in)\s+{NETWORKS}(?:\s*[(|,.:!].{{0,40}})?",
        r"\d[\d.,]*\s?[km]?\s+(?:shares?|comments?|views?|likes?|replies|reactions|votes|followers|subscribers)(?:\s*[|•·].{0,60})?",
        r"(?:estimated\s+)?(?:reading|read) time:?\s*.{0,30}|(?:a\s+)?\d{1,3}[\s-]*min(?:ute)?s?\.?\s+(?:read|listen|watch)",
        r"(?:last\s+)?(?:updated|modified|published|posted|created|first published)(?:\s+(?:on|at))?\s*:?\s*(?:an?\s+|\d+\s+)(?:second|minute|hour|day|week|month|year)s?\s+ago.{0,60}",
        r"(?:\d+|an?)\s+(?:minute|hour|day|week|month|year)s?\s+ago",
        rf"(?:(?:last|first)\s+)?(?:updated|modified|published|posted|date)(?:\s+(?:on|at))?\s*[:|]?\s*{_DATE}{_TIME}.{{0,80}}",
        rf"{_DATE}{_TIME}(?:\s*[|•·]\s*.{{0,40}})?",
        r"(?:tags?|tagged|topics?|filed under|filed in|posted in|categor(?:y|ies)|keywords|labels?)\s*:\s*.{1,200}|filed under\s.{1,80}",
        r"(?:read more|read also|also read|read next|related|related (?:story|stories|articles?|posts?|news|coverage|reading)|see also|must read|don['’]t miss|recommended|more on this|you may also like|further reading)(?:\s*[:|»›→]|\s+[–-]\s)\s*.{1,250}",
        r"(?:previous|next|older|newer|prev)(?:\s+(?:article|post|story|page|entry))?\s*[:»›→«‹←]\s*.{0,250}|[‹←→›]\s?.{1,200}|«(?!.*»).{1,200}|»(?!.*«).{1,200}|.{1,150}\s[→›]|(?!.*«).{1,150}\s»",
        r"(?:you are here:?\s*)?(?:home|front page)(?:(?:\s+/\s+|\s*[>»›|→]\s*)[^/>»›|→]{1,60}){1,6}[/>»›|→]?",
        r"(?:[\w&'’.-]{1,20}(?: [\w&'’.-]{1,20}){0,3} ?[|•·] ?){2,12}(?:[\w&'’.-]{1,20}(?: [\w&'’.-]{1,20}){0,3})?",
        r"(?:https?://|www\.)\S+|\S+@\S+\.\w{2,10}|(?:e-?mail|tel|phone|contact)\s*:\s*\S.{0,60}|@\w{2,40}|(?:#\w{2,40}[\s,]*)+",
        r"page \d+ of \d+|\d{1,2}:\d\d(?:\s*/\s*\d{1,2}:\d\d)?|\d+\s*/\s*\d+|\(?\d{1,4}\)?|[\W_]+",
        r"(?:article|story) continues (?:below|after).{0,40}|(?:advertisement|ad)\s*[:|].{0,60}|scroll (?:down )?to continue.{0,30}|- ?advertisement ?-",
        r"(?:view|see|show|load|read)\s+(?:all|more|full)\s+(?:\d+\s+)?(?:posts?|articles?|stor(?:y|ies)|comments?|news|photos|videos|results?)(?:\s+(?:by|from|in|on)\s.{1,40})?",
        r"more (?:from|by|on) (?-i:[A-Z])[\w.'’&-]*(?: (?-i:[A-Z])[\w.'’&-]*){0,3}:?|all posts by .{1,40}|view all posts by .{1,40}",
        r"powered by [\w. ]{2,40}|designed by [\w. ]{2,40}|theme: .{1,60}|hosted by [\w. ]{2,30}|generated by [\w. ]{2,30}",
        r"your (?:e-?mail )?address will (?:not|never) be (?:published|shared).{0,120}|required fields (?:are )?marked.{0,20}|save my name,? e-?mail.{0,120}|notify me (?:of|when|by|about)\b.{0,100}",
        r"this site uses akismet.{0,120}|learn how your comment data.{0,60}|(?:please )?(?:log|sign) ?in (?:or (?:register|sign up) )?to\b.{0,80}|you must be (?:logged|signed) in\b.{0,60}|be the first to (?:comment|share|know|reply)\b.{0,60}",
        r"(?:\d+ )?(?:thoughts?|comments?|repl(?:y|ies)|responses?) (?:on|to) [\"“'‘«].{1,200}|leave a (?:comment|reply)\b.{0,60}|(?:comments?|discussion) (?:\(\d+\)|are (?:off|closed|disabled).{0,60})",
        r"(?:reply|report|like|share|flag)(?:\s+(?:reply|report|like|share|flag|\d+))+",
        r"(?:sign up|subscribe|register)\b(?=.{0,200}\b(?:our|newsletters?|inbox|e-?mail|alerts|for free|free trial|unlimited access|an account)\b).{0,300}|join\b(?=.{0,100}\b(?:newsletters?|inbox|our channel|mailing list|our community|subscribers)\b).{0,300}",
        r"(?:get|receive)\b(?=.{0,200}\b(?:your inbox|newsletters?|by e-?mail|notifications|the app|our app)\b).{0,300}|enter your e-?mail.{0,120}|.{0,200}\bdelivered (?:straight |directly )?to your (?:inbox|e-?mail)\b.{0,100}",
        r".{0,80}\bunsubscribe (?:at any time|anytime|here)\b.{0,120}|by (?:signing up|subscribing|clicking|continuing|submitting|registering|using this)\b.{0,60}\byou\b.{0,250}|check your inbox\b.{0,120}",
        r"(?:\w+ ){0,6}?(?:we|this (?:web)?site|our (?:web)?site)(?: and our partners)? (?:may )?uses? cookies\b.{0,400}|.{0,120}\b(?:consent to|accept|agree to) (?:the use of|our use of|our|all) cookies\b.{0,200}|.{0,100}\byour (?:cookie|privacy) (?:preferences|settings|choices)\b.{0,150}",
        r"(?:please )?(?:enable|turn on) javascript\b.{0,150}|your browser (?:does not|doesn['’]t|is not)\b.{0,150}|.{0,80}\b(?:disable|turn off) your ad ?blocker\b.{0,150}|(?:it (?:looks|seems) like )?you(?: are|['’]re) using an ad ?blocker\b.{0,150}",
        r"(?:follow|find|like|join|connect with|contact|reach|write to|e-?mail|support) (?-i:us|Us)\b.{0,120}|download (?:our|the)\b.{0,30}\bapp\b.{0,80}|click (?:here|the link|on the)\b.{0,120}|tap (?:here|to (?:read|view|open|unmute|play))\b.{0,80}",
        r"(?:do you )?have (?:a (?:tip|story)|something to say)\b.{0,160}|(?:got|send us) (?:a|your) (?:news )?tips?\b.{0,120}|(?:this (?:article|story|content|translation) (?:was|is|has been)) (?:originally published|first published|republished|syndicated|produced by automated|automatically)\b.{0,200}",
        r"the views expressed (?:in|by|here)\b.{0,250}|(?:this is )?an? (?:premium|subscriber-only|exclusive subscriber) (?:article|story|content)\b.{0,100}|(?:already a subscriber|not a subscriber|already have an account)\?.{0,80}|you have (?:\d+|no|one|reached)\b.{0,60}\bfree articles?\b.{0,100}",
    )
)
"""Whole lines that the page wrote, wherever they stand."""
LINE = re.compile("|".join(f"(?:{pattern.pattern})" for pattern in LINE_PATTERNS), re.IGNORECASE)
"""Any of them, asked at once."""

BYLINE = re.compile(
    rf"(?:by|text by|story by|written by|posted by|reported by|edited by|author:?)\s+{_NAME}(?:\s+(?:{_NAME}|de|van|von|al|bin|der|la)){{0,3}}"
    rf"(?:(?:,|\s+and|\s*&|\s+[|•·/–-]|\s+in)\s+{_NAME}(?:\s+{_NAME}){{0,3}}){{0,3}}\s*(?:[|•·–,-]\s*.{{0,60}})?"
)
"""A line naming who wrote it; only at the article's head or foot. The first word's case is folded before."""
PUBLISHED = re.compile(r"(?:first\s+)?(?:published|posted|date)(?:\s+(?:on|at))?\s*[:|]?\s*(.{6,60})", re.IGNORECASE)
"""A line that states the day of publication."""
CREDIT_TAIL = re.compile(
    rf"\s*(?:[\[(]\s*(?:{_CREDIT}|credit)\b\s*[:/]?[^\])\n]{{1,80}}[\])]|(?:{_CREDIT}|credit)\s*[:/©]\s*[^.!?\n]{{1,60}}|©\s*[^.!?\n]{{1,60}})\.?\s*$",
    re.IGNORECASE,
)
"""The credit at the end of a caption that says something."""


def fingerprint() -> str:
    """Of the whole vocabulary: it decides what is extracted."""
    patterns = (*LINE_PATTERNS, BYLINE, PUBLISHED, CREDIT_TAIL)
    return digest(*map(sorted, (LABELS, TEASERS, LISTS, TERMINAL, SECTIONS, CONTROLS)), *(p.pattern for p in patterns), size=8)
