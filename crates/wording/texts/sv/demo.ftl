# Demonstrationen.
