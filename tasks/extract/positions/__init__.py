"""Positions: a person in a post, as of a date."""
