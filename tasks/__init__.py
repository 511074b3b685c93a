"""What is done to text: plain functions from records to records."""
