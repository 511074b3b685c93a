"""Memberships: who belongs to which body."""
