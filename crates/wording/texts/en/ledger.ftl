### The ledger.
