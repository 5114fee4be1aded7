"""Where a reader sees a sentence end: it decides what is shown around evidence, and what a click takes hold of."""

import re

SENTENCE_END = re.compile(
    r"(?<![.\s][A-Z])(?<!\b(?:Mr|Ms|Dr|St|Lt|vs|Jr|Sr))(?<!\b(?:Mrs|Sen|Rep|Gov|Gen|Col|Sgt|Rev|Hon))"
    r"[.!?][\"'”’)\]]*\s+(?=[“\"‘'(\[]?[A-Z0-9])"
)
"""A mark that ends a sentence, with white space and a capital after it, and no initial or title before it."""
