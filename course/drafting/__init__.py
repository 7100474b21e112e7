"""Drafting: a guide to a draft course. Everything here rests on the guide; nothing is invented."""
