### What the bank says.
