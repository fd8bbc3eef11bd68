### Deliveries of messages, and e-mail.

# E-brevet som följer med ett meddelande. Rader delas av blanka rader.
deliveries-email-greeting = Hej!
deliveries-email-what = Här kommer meddelande { $number }/{ $year } från styrelsen för Sveriges Kommuner och Regioner: { $subject }
deliveries-email-copy = Meddelandet är bifogat som PDF. Sist i det står beloppen för er.
deliveries-email-register = Registrera meddelandet hos er. Bekräfta sedan på era sidor, där också alla bilagor finns: { $link }
deliveries-email-sender = E-brevet är skickat av Överens. Svara på det om adressen är fel.
deliveries-trial-subject = Prov från Överens
deliveries-trial-body = Det här är ett prov. Om du läser det fungerar e-posten.
