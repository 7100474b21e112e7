"""A guide: read from sources of several formats into sections and citable passages."""
