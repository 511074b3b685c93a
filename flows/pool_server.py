"""Imported by the server that the processes of a pool are forked from, and by nobody else.

Code and models are so loaded once for all, and their memory is shared. Ctrl-C reaches every process
of a terminal: what becomes of a job that is under way is for the run to decide.
"""

import signal

import flows.stages.extract  # noqa: F401 - loaded for those that are forked
from tasks.russian.parse import parse_texts

signal.signal(signal.SIGINT, signal.SIG_IGN)
list(parse_texts(["Москва."]))  # the models are loaded when they are first asked
