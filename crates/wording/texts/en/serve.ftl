# Operation: serve, worker, migrate, backup, restore, user.
