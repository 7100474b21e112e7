"""PDF to headings and pieces, one file a step. `child.py` runs them in a process of its own."""
