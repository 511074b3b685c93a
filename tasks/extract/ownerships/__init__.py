"""Ownerships: who owns what, with shares."""
