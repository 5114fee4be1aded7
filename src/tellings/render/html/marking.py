"""Where in the words of a report a reading's value stands."""

import re


def mark_value(words: str, value: str) -> tuple[str, str, str]:
    """Return words cut around the first place where a reading's value stands as it is; all before, if it does not."""
    match = re.search(rf"(?<!\w){re.escape(value)}(?!\w)", words, re.IGNORECASE) if value.strip() else None
    if match is None or len(match.group()) == len(words):
        return words, "", ""
    return words[: match.start()], match.group(), words[match.end() :]
