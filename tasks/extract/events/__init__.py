"""Events: contacts and changes with participants, place, date and modality."""
