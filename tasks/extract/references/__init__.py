"""Whom and what an article names, and the words that stand for them."""
