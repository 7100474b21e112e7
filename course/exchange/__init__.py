"""Question banks in and out: other programs' formats, one file or folder each.

`formats.FORMATS` finds them; nothing else names one. A reader turns bytes into questions and
a report on each of them, and never raises for what is in the file; a writer turns a bank into
bytes and says, question by question, what the format cannot hold.
"""
