# Sidans ram: huvud, fot, sökvägar, fel, komponenter.

frame-name = Överens
frame-figure-table = Visa siffrorna som tabell
frame-not-found = Det finns ingen sida på den här adressen.
frame-not-found-hint = Kontrollera adressen, sök, eller börja från startsidan.
frame-not-found-title = Sidan finns inte
frame-error-title = Det gick inte
