# Administration: users, limits, checks.
