# Signing in, invitations, accounts and sessions.
