# The chain of acts, its seals and histories.
