# Driften: serve, worker, migrate, backup, restore, user.
