"""Indicators: figures with metric, scope, period and modality."""
