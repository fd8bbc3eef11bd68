# Organisations.
