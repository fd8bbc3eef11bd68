### Batches of payments.
