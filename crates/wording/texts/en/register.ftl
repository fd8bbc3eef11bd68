### The register.

# The number in the organisation's own register.
register-own-number-missing = There is no number.
register-own-number-missing-hint = Write the number as it stands in your own register, for example KS 2026/15.
register-own-number-too-long = The number is too long. It may have at most { $most } characters.
register-own-number-not-a-text = The number has characters that cannot be seen, such as a line break.
register-own-number-hint = Write only the number itself, on one line.
