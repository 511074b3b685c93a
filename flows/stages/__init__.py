"""The six stages: files in, files out."""
