"""A course folder: its model, loading, writing, checking and freezing into a release."""
