# What the rules of casework refuse, and why.
