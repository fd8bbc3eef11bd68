### The register.

# Numret i den egna organisationens diarium.
register-own-number-missing = Det står inget nummer.
register-own-number-missing-hint = Skriv numret som det står i ert eget diarium, till exempel KS 2026/15.
register-own-number-too-long = Numret är för långt. Det får ha högst { $most } tecken.
register-own-number-not-a-text = Numret har tecken som inte syns, till exempel en radbrytning.
register-own-number-hint = Skriv bara själva numret, på en rad.
