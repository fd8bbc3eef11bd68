### Review of what was asked for.
