"""What people do: one verb a file; the listing is the feature list.

An action opens one transaction, asks the domain what follows, and has the store keep it. Its
function has its file's name and takes `by` (the actor) and `now`. Rules live in `course`.
"""
