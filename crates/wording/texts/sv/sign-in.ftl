# Inloggning, inbjudningar, konto och sessioner.
