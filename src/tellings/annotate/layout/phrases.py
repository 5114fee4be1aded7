"""Phrases of the pages around reports: buttons, prompts, links, credits and stamps, as patterns in lower case.

They were gathered from what extractors leave over in English news of some sixty outlets, and are kept general: each
stands on the pages of many.
"""

import re

FINAL = re.compile(r"[.!?…][\"'”’)\]]*$")
"""The end of a line of running text: a full stop or its like, and what closes after it."""

_PLATFORM = r"(?:twitter|facebook|instagram|whatsapp|telegram|linkedin|youtube|tiktok|x)"
_STAMPED = r"(?=\d|jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun)"

BUTTONS = (
    r"ad(?:vertisement)?s?",
    r"(?:advertisement |newsletter sign up |story |article ){0,3}continue[sd]? (?:reading )?"
    r"(?:below|the main story)\b.{0,40}",
    r"(?:share|tweet|print|e-?mail|comments?|discuss|menu|search|home|close|next|previous|loading|top|reply|like|follow)\W*",
    r"(?:photos?|videos?|images?|gallery|slideshow|audio|captions?|transcript)\W*(?:\d+ images?\W*)?",
    r"(?:hide|toggle) caption",
    r"(?:twitter|facebook|whatsapp|telegram|linkedin|pinterest|reddit|link|copy link|bookmark|save|register)\W*",
    r"(?:log ?in|sign (?:up|in)|subscribe|donate|listen|watch|play|pause|back|more|full screen|live)\W*",
    r"(?:newsletters?|contents?|tags?|topics?|credits?|notes?|updates?|sources?|corrections?|clarification)\W*",
    r"(?:editor['’]?s note|opinion|world|news|sports?|business|politics|about us|contact us|terms of use)\W*",
    r"(?:privacy policy|view comments|leave a comment)\W*",
    r"(?:show|hide|view|see) (?:all|more|less|comments?|captions?|gallery|transcript)\b.{0,30}",
    r"(?:\d+ )?(?:comments?|shares?|likes?|views?|retweets?)(?: \d+)?",
    r"\d+ min(?:ute)?s? read|\d+ (?:minute|hour|day|week)s? ago",
    r"(?:image|media) (?:copyright|source)(?!.* caption).{0,30}",
    r"scroll down (?:for|to)\b.{0,40}",
    r"(?:skip|jump|go|back|return) to (?:main |the )?(?:content|top|navigation|home ?page).{0,30}",
)
"""What a whole line may be."""

LINKS = (
    r"(?:read|see|watch|listen|view) (?:more|also|next|now|full|the full)\b(?: ?[:|>»]|$| (?:this )?story| on\b)",
    r"read or share this\b",
    r"(?:also (?:read|see|watch)|read also|related|recommended|more|watch|listen|trending|don['’]t miss) ?[:|»>]",
    r"(?:you may (?:also )?like|editor['’]?s?['’]? (?:picks?|choice)|up next|in (?:pictures|photos)) ?[:|»>]",
    r"(?:related|recommended) (?:stories|articles|coverage|content|topics|posts|links|news|reading|videos?)\b",
    r"most (?:read|popular|viewed|shared)(?: ?[:|»>]| in\b)",
    r"more (?:from|on|in|stories|news|coverage) .{0,60}[:»]$",
    r"(?:tags?|filed under|file under|topics?|categor(?:y|ies)|keywords|labels|posted in|section) ?: ",
    r"(?:categories|archives) (?:categories|archives|select)",
)
"""How a line that leads elsewhere begins."""

PROMPTS = (
    r"(?:newsletter )?sign up (?:to|for|now|here|today|with|continue)\b",
    r"(?:subscribe|register|log in|sign in) (?:to|for|now|here|today|with)\b",
    r"(?:get|receive) (?:the|our|all|daily|breaking|more)\b.{0,60}\b(?:newsletters?|inbox|alerts?|app)\b",
    r"(?:follow|like|join|find|contact|check|visit) (?:us|me)\b(?: (?:on|at|out|via|by|here)\b| ?@|$)",
    rf"follow (?:@\w+|[\w .]{{1,40}} on {_PLATFORM})\b",
    r"(?:click|tap|swipe) (?:here|on|through|to)\b",
    r"share (?:this|on|via|with|your)\b",
    r"(?:tweet|e-?mail|print|save|report) this(?: (?:story|article|page|post|comment|ad))?\W*$",
    rf"(?:e-?mail|contact|tel|phone|{_PLATFORM}) ?: ?\S+",
    r"(?:your|this) browser (?:does not|doesn['’]t|is not)\b|(?:please )?enable javascript",
    r"media playback is unsupported",
    r"(?:we|this (?:web)?site) uses? cookies",
    r"by (?:signing up|subscribing|clicking|continuing)\b.{0,80}\b(?:agree|accept|terms|consent)\b",
    r"(?:do you )?have (?:you )?(?:a |an |any )?(?:news |story )?(?:tips?|story|question)\b.{0,60}[?:]",
    r"we pay for your|if you (?:like|liked|enjoyed) this|enter your e-?mail",
    r"to (?:get|receive|read|see) .{0,80}\b(?:follow us|sign up|subscribe|newsletters?)\b",
    r"(?:do|did|are|were|have) you .{0,80}\? ?(?:please )?(?:e-?mail|contact|tell|call|text|write|get in touch)\b",
    r"find this (?:article|story|page) (?:at|online)\b",
    r"thank you for (?:reading|subscribing|signing)|support our (?:journalism|work)",
)
"""How a line that asks its reader for something begins."""

CREDITS = (
    r"(?:screenshot|picture|photo|image|credit|photo credit|picture credit|image credit|photograph) ?: ",
    r"(?:photo|photograph|image|picture|video|graphic|courtesy)s? (?:by|courtesy|credit|via|from)\b(?!.*\.$)",
    r"©(?!.*[.!?]$)|\(c\) |© ?\d{4}|copyright\b ?(?:©|\(c\)|\d{4}|by|of|the)|all rights reserved",
    r"this (?:material|article|story|content|report|page|post) (?:may not|(?:was )?originally|first appeared)",
    r"\(?(?:additional |further )?(?:reporting|writing|editing|compiled|translated) by\b"
    r"(?!.*\b(?:show(?:s|ed)?|found|reveal(?:s|ed)|suggest(?:s|ed)|has|had|was|were)\b)",
    r"additional reporting (?:by|from)\b",
    r"sources? ?: ?[^.]{1,60}(?:editors? ?:|$)",
    r"this (?:story|article|page|post) (?:has been|was|is being) updated\b",
    r"a version of this (?:article|story|report) (?:appear|was |ran|first )",
    r"(?:\d{1,2} \w+ \d{4} )?(?:last |first )?(?:updated|published|modified|posted|created)(?: on| at)? ?[:|]? ?"
    rf"{_STAMPED}(?=.{{0,60}}$)",
)
"""How a line that says whose a report or a picture is, or when it was put up, begins."""

ENDINGS = (
    r"contributed to this (?:report|story|article)",
    r"all rights reserved|may not be (?:republished|reproduced|redistributed).{0,80}",
    r"continue reading(?: the main story)?|click here|on twitter @\w+",
    r"can be (?:reached|contacted) (?:at|on|by|via) (?:e-?mail|(?:tele)?phone|\S+@\S+|@\w+|[+(\d]).{0,80}",
)
"""How a line of any of these kinds ends."""


def compile_phrases(phrases: tuple[str, ...], *, ending: str = "") -> re.Pattern[str]:
    """Compile phrases into one pattern, whatever the case and the kind of white space."""
    body = "|".join(f"(?:{phrase})" for phrase in phrases).replace(" ", r"\s")
    return re.compile(f"(?:{body}){ending}", re.IGNORECASE)
