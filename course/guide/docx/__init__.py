"""Word documents: what is in the file, what its styles mean, and its text made ready for mammoth."""
