"""Errors that reach the user: one clear sentence that says what to do."""


class LetopisError(Exception):
    """A failure with a sentence for the user; the command line prints it and exits with 1."""


class MissingOutputError(LetopisError):
    """A stage needs the output of an earlier one that is not there."""


class SourceError(LetopisError):
    """A source that was given cannot be read."""
