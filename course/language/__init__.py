"""Bokmål, nynorsk and English: which one it is, sentences, modality, quantities, definitions.

Rules and counts of our own, the same on every machine; no locale, no model, no word list
from elsewhere.
"""
