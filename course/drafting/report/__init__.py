"""The generator's report: the guide beside the course that was drafted from it, as JSON and as a page."""
