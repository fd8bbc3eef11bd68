# Uppdrag: vem som företräder vem.
