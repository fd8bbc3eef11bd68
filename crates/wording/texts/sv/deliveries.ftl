### Deliveries of messages, and e-mail.

# E-brevet som följer med ett meddelande. Rader delas av blanka rader.
deliveries-email-greeting = Hej!
deliveries-email-what = Här kommer meddelande { $number }/{ $year } från styrelsen för Sveriges Kommuner och Regioner: { $subject }
deliveries-email-copy = Meddelandet är bifogat som PDF. Sist i det står beloppen för er.
deliveries-email-register = Registrera meddelandet hos er. Bekräfta sedan på era sidor, där också alla bilagor finns: { $link }
deliveries-email-sender = E-brevet är skickat av Överens. Svara på det om adressen är fel.
deliveries-trial-subject = Prov från Överens
deliveries-trial-body = Det här är ett prov. Om du läser det fungerar e-posten.

# Doktorn om e-posten.
doctor-no-mail = E-posten är inte inställd. Det som ska skickas väntar.
doctor-no-mail-hint = Ange --mail och --mail-from, eller OVERENS_MAIL och OVERENS_MAIL_FROM. Se docs/operation.md.
doctor-mail-ready = E-postservern { $place } svarar, och förbindelsen är krypterad.
doctor-mail-open = E-postservern { $place } svarar, men förbindelsen är inte krypterad.
doctor-mail-open-hint = Det går bra på den egna datorn. Låt annars bli tls=none.
doctor-mail-folder = E-posten skrivs till mappen { $place } och skickas inte.
doctor-mail-folder-hint = Ange en e-postserver med smtp:// när breven ska fram.
doctor-mail-silent = E-postservern { $place } tar inte emot oss: { $answer }
doctor-mail-silent-hint = Kontrollera adress, port, användare, lösenord och certifikat. Prova sedan med overens mail test.
doctor-mail-no-reports = Ingen mapp för studsar är inställd. Brev som kommer tillbaka syns inte här.
doctor-mail-no-reports-hint = Ange --mail-reports med mappen där e-postserverns rapporter hamnar.
doctor-mail-reports = Mappen för studsar går att läsa. { $unmatched } rapporter i den hör inte till något brev härifrån.
doctor-mail-reports-unreadable = Mappen för studsar, { $path }, går inte att läsa: { $reason }
doctor-mail-reports-unreadable-hint = Skapa mappen, eller ge tjänsten rätt att läsa och skriva i den.
doctor-mail-in-doubt = E-brev som någon behöver se på: { $failed } misslyckade, { $uncertain } osäkra.
doctor-mail-in-doubt-hint = En samordnare avgör dem på sidan E-post i arbetsytan.

# Kommandoraden om e-posten.
mail-no-sender = Avsändaren saknas, eller är ingen e-postadress.
mail-no-sender-hint = Ange --mail-from, till exempel "Överens <overens@example.se>".
mail-place-scheme = E-postserverns adress börjar varken med smtp://, smtps:// eller file:.
mail-place-host = E-postserverns adress nämner ingen server eller mapp.
mail-place-port = Porten i e-postserverns adress är inget nummer.
mail-place-setting = Inställningen { $name } i e-postserverns adress går inte att förstå.
mail-place-password = Lösenordet står i e-postserverns adress, där alla på datorn kan se det.
mail-place-open = Lösenordet skulle skickas utan kryptering.
mail-place-half = Användare och lösenord måste anges båda två, eller inget av dem.
mail-place-file = Filen { $path } går inte att läsa.
mail-place-hint = Skriv smtp://användare@server:587. Lösenordet läggs i en fil som --mail-password-file nämner.
mail-test-accepted = E-postservern tog emot provet: { $answer }
mail-test-refused = E-postservern avvisade provet: { $answer }
mail-test-later = Provet kom inte iväg: { $answer }
mail-test-unknown = Förbindelsen bröts innan e-postservern svarade. Provet kan ha kommit fram: { $answer }
mail-test-no-address = Det där är ingen e-postadress.
mail-test-hint = Kör overens doctor. Den visar hur långt det går att komma med e-postservern.
