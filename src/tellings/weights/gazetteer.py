"""The packaged gazetteer: places of the world from GeoNames."""

import zlib
from functools import lru_cache
from importlib.resources import files

from tellings.model.errors import MissingError
from tellings.text.places import Gazetteer

NAME = "gazetteer.tsv.z"


@lru_cache(maxsize=1)
def load_gazetteer() -> Gazetteer:
    """Load the packaged places, once for a process.

    Raises:
        MissingError: the packaged file is not there.
    """
    try:
        packed = (files("tellings.weights") / "data" / NAME).read_bytes()
    except FileNotFoundError:
        raise MissingError(
            f"the packaged gazetteer {NAME} is missing, so no place can be found; reinstall tellings"
        ) from None
    places, names, demonyms = zlib.decompress(packed).decode("utf-8").split("\n\n")
    return Gazetteer(places.split("\n"), names.split("\n"), demonyms.rstrip("\n").split("\n"))
