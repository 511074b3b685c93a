"""Who said what: direct, indirect and mixed speech, its speaker and its time."""
