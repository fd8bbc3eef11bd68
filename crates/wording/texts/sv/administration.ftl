# Drift: användare, spärrar, kontroller.
