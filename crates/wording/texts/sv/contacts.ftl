# Kontaktregistret.
