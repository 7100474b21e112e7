"""The store: one noun a file, the only place with queries.

Every function takes the actor first and decides what that actor may see; it returns values, never
rows. Reading happens in a session that cannot write; writing only within an action's transaction.
"""
