"""Items become articles: furniture cut, run-together ones divided, dates found."""
