### Payment accounts.
