"""The course.toml of a course of one module, as small as it can be."""

SETTINGS = """format = 1
id = "x"
languages = ["nb"]
title = { nb = "X" }
summary = { nb = "X" }
[guide]
title = "V"
files = ["guide/v.md"]
[[module]]
id = "m"
title = { nb = "M" }
[[track]]
id = "t"
title = { nb = "T" }
modules = ["m"]
"""
