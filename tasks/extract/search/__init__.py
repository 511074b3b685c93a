"""Search: which sentences have which words, in any form."""
