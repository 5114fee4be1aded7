"""A fault that one report meets in a reader -> that report's problem, so that the others are read all the same."""

import traceback

from tellings.model.problem import Problem


def make_fault(path: str, error: Exception, *, undone: str = "read") -> Problem:
    """Make a problem of any exception: what could not be done and what to do, with the place in the program apart."""
    trace = "".join(traceback.format_exception(error))
    return Problem(path, f"can't be {undone}: {_explain(error)}", fault=trace)


def _explain(error: Exception) -> str:
    """Say in one line what an exception means for a report, and what to do."""
    match error:
        case MemoryError():
            return "it takes more memory than there is; cut it into reports, or raise the limit"
        case RecursionError():
            return "it nests too deeply; give its text"
        case _:
            kind = type(error).__name__
            return f"the program failed at it ({kind}); give its text instead, and report it with what --verbose says"
