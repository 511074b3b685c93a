"""Documents through their life: planned, drafted, signed, adopted, in force, violated."""
