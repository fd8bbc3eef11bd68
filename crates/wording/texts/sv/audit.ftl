# Händelsekedjan, sigillen och historiken.
