"""What is done to sets: SQL, and the few functions that run it."""
