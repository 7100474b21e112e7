"""Certificates: their codes, their facts, the document, and what a stranger is told of them."""
