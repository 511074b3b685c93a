"""How facts that were extracted agree with those that a careful reader found."""
