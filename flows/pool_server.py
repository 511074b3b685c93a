"""Imported by the server that the processes of a pool are forked from, and by nobody else.

The code of the stages is so loaded once for all. Ctrl-C reaches every process of a terminal: what
becomes of a job that is under way is for the run to decide.
"""

import signal

import flows.stages.extract  # noqa: F401 - loaded for those that are forked

signal.signal(signal.SIGINT, signal.SIG_IGN)
