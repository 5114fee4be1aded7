"""The packaged numbers: weights of terms and the model of pairs."""

from functools import lru_cache
from importlib.resources import files

import msgspec

from tellings.annotate.quotations import AntecedentModel
from tellings.collate.aligner import PairModel
from tellings.collate.contrasts.model import FEATURES as CONTRAST_FEATURES
from tellings.collate.contrasts.model import KINDS, ContrastModel
from tellings.model.errors import MissingError
from tellings.text.name_features import ORG_FEATURES, PERSON_FEATURES
from tellings.text.name_model import NameModel
from tellings.text.names import Names
from tellings.text.words import TermWeights
from tellings.weights.gazetteer import load_gazetteer
from tellings.weights.name_book import load_name_book

TERMS = "idf.json"
PAIRS = "pairs.json"
NAMES = "names.json"
CONTRASTS = "contrasts.json"
ANTECEDENTS = "antecedents.json"


class _Terms(msgspec.Struct):
    source: str
    documents: int
    counts: dict[str, int]


def read_packaged(name: str) -> bytes:
    """The bytes of a packaged file.

    Raises:
        MissingError: the file is not there.
    """
    try:
        return (files("tellings.weights") / "data" / name).read_bytes()
    except FileNotFoundError:
        raise MissingError(f"the packaged file {name} is missing; reinstall tellings") from None


@lru_cache(maxsize=1)
def load_terms() -> TermWeights:
    """Load how telling words are, once for a process."""
    content = msgspec.json.decode(read_packaged(TERMS), type=_Terms)
    return TermWeights(content.counts, content.documents)


@lru_cache(maxsize=1)
def load_pairs() -> PairModel:
    """Load the model of pairs of sentences, once for a process.

    Raises:
        MissingError: the file is not there, or is of another version of the features.
    """
    model = msgspec.json.decode(read_packaged(PAIRS), type=PairModel)
    if not model.fits:
        raise MissingError(f"the packaged file {PAIRS} is of another version of the features; reinstall tellings")
    return model


@lru_cache(maxsize=1)
def load_names() -> Names:
    """Load what compares names, weights and gazetteer, once for a process.

    Raises:
        MissingError: a file is not there, or is of another version of the features.
    """
    model = msgspec.json.decode(read_packaged(NAMES), type=NameModel)
    if set(model.person.weights) != set(PERSON_FEATURES) or set(model.org.weights) != set(ORG_FEATURES):
        raise MissingError(f"the packaged file {NAMES} is of another version of the features; reinstall tellings")
    return Names(model, load_gazetteer(), load_name_book())


@lru_cache(maxsize=1)
def load_contrasts() -> ContrastModel:
    """Load the model of pairs of phrases, once for a process.

    Raises:
        MissingError: the file is not there, or is of another version of the features.
    """
    model = msgspec.json.decode(read_packaged(CONTRASTS), type=ContrastModel)
    complete = all(set(kind.weights) == set(CONTRAST_FEATURES) for kind in model.kinds.values())
    if set(model.kinds) != set(KINDS) or not complete:
        raise MissingError(f"the packaged file {CONTRASTS} is of another version of the features; reinstall tellings")
    return model


@lru_cache(maxsize=1)
def load_antecedents() -> AntecedentModel:
    """Load what says whom pronouns and descriptions stand for, once for a process.

    Raises:
        MissingError: the file is not there, or is of another version of the clues.
    """
    model = msgspec.json.decode(read_packaged(ANTECEDENTS), type=AntecedentModel)
    if not model.fits:
        raise MissingError(f"the packaged file {ANTECEDENTS} is of another version of the clues; reinstall tellings")
    return model
