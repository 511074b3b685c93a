"""The families of commands, one file each; `flows/command_line.py` lists them.

Each command imports what it needs, so that none waits for what another uses.
"""
