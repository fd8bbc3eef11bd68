# Organisationer.
