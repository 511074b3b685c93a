"""Articles become claims, one module for each kind."""
