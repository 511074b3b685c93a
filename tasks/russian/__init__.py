"""The language layer: tokens, morphology, syntax, names, numbers, money, dates, quotations."""
