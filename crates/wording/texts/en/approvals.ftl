# What it takes two persons for.
