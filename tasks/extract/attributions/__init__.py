"""Attributions: which outlet passes on whose report."""
