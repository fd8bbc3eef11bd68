# Sidans ram: huvud, fot, sökvägar, fel, komponenter.
