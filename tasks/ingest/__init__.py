"""Bytes of a source become decoded items."""
