"""The errors of Tellings: one small tree. A message says what failed, where, the value seen, and what to do."""


class TellingsError(Exception):
    """Anything that Tellings refuses to do, with a message for its user."""


class UsageError(TellingsError):
    """The call is wrong: an option, an argument, a combination of them."""


class DataError(TellingsError):
    """What was given can't be used as it is."""


class ReadError(DataError):
    """A file, folder or stream can't be read as a report."""


class NoArticleError(ReadError):
    """A file is data of some kind, and says nothing of being articles: in a folder it is passed over."""


class ManifestError(DataError):
    """A manifest can't be used, or names what is not there."""


class DateError(DataError):
    """A date can't be understood."""


class MissingError(TellingsError):
    """Something that must be installed is not there."""


class ModelError(TellingsError):
    """A language model, or the server that it is asked at, can't be used; what needs no model goes on."""


class AnswerError(ModelError):
    """An answer of a language model can't be used."""
