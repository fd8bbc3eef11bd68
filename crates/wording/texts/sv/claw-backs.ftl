### Claiming money back by decision.
