"""The shared reading of one article: its mentions, dates, clauses and syntax, found once."""
