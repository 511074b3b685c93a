"""Passages, their fingerprints, and the alignment of copied ones."""
