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

deliveries-no-such-email = E-brevet finns inte.
deliveries-no-such-email-hint = Gå tillbaka till sidan E-post och välj i listan.
deliveries-not-in-doubt = Någon annan har redan avgjort det, eller så skickas e-brevet just nu.
deliveries-not-in-doubt-hint = Läs in sidan igen och se hur det står till.
deliveries-none = Utskicket finns inte.
deliveries-none-hint = Gå tillbaka till listan och välj därifrån.
deliveries-nothing-to-send = Det finns inget att skicka om.
deliveries-nothing-to-send-hint = Bara det som misslyckats eller saknat adress skickas om. Läs in sidan igen.

deliveries-not-set-up = E-posten är inte inställd
deliveries-not-set-up-hint = Ingenting skickas förrän den som sköter driften har angett en e-postserver. Det som ska skickas väntar här och går inte förlorat.

deliveries-title = Utskick av meddelande { $number }/{ $year }
deliveries-lead = { $subject }
deliveries-summary = Av { $boards } nämnder har { $got } fått meddelandet, { $opened } öppnat det här och { $confirmed } bekräftat att det är registrerat.
deliveries-failed = Misslyckades
deliveries-uncertain = Osäkert om det kom fram
deliveries-no-address = Adress saknas
deliveries-on-its-way = På väg
deliveries-not-opened = Levererat, inte öppnat här
deliveries-not-confirmed = Öppnat här, inte bekräftat
deliveries-confirmed = Bekräftat som registrerat
deliveries-resent = { $sent ->
    [one] Ett e-brev är på väg igen.
   *[other] { $sent } e-brev är på väg igen.
 } { $without ->
    [0] { "" }
    [one] En mottagare saknar fortfarande adress.
   *[other] { $without } mottagare saknar fortfarande adress.
 }
deliveries-resend-all = Skicka om till { $count }
deliveries-resend-hint = Skickar bara till dem som e-brevet inte nådde eller som saknade adress. Adressen hämtas ur kontakterna. Osäkra e-brev avgörs på sidan E-post.
deliveries-resend-one = Skicka om
deliveries-all = Alla
deliveries-show = Visa
deliveries-choose = Välj
deliveries-count = { $count ->
    [one] En nämnd
   *[other] { $count } nämnder
 }
deliveries-take-home = Hämta listan (CSV)
deliveries-caption = Nämnder
deliveries-empty = Ingen står så.
deliveries-column-board = Kommun eller region
deliveries-column-standing = Läge
deliveries-column-sent = Skickat
deliveries-column-address = Adress
deliveries-column-answer = E-postservern sa
deliveries-column-number = Eget diarienummer
deliveries-column-opened = Öppnat här
deliveries-column-confirmed = Bekräftat
deliveries-column-when = När
deliveries-column-what = Vad
deliveries-column-detail = Mer
deliveries-events = Det här har hänt
deliveries-nothing = Saknas
deliveries-correct-address = Rätta adressen bland kontakterna

deliveries-did-planned = Meddelandet skickades och utskicket planerades
deliveries-did-typeset = Det egna exemplaret gjordes
deliveries-did-posted = E-brevet lades i kö
deliveries-did-accepted = E-postservern tog emot det, eller någon vet att det kom fram
deliveries-did-refused = E-postservern avvisade det
deliveries-did-postponed = E-postservern tar emot det senare
deliveries-did-uncertain = Förbindelsen bröts: ingen kan veta om det kom fram
deliveries-did-bounced = Det kom tillbaka
deliveries-did-resent = Någon lät skicka det igen
deliveries-did-opened = Mottagaren öppnade det här
deliveries-did-confirmed = Mottagaren bekräftade att det är registrerat
deliveries-did-no-address = Det fanns ingen adress att skicka till
deliveries-did-given-up = Någon bestämde att det inte ska skickas

deliveries-outbox = E-post
deliveries-outbox-lead = Här står e-post som väntar, som misslyckats och som ingen kan veta om den kom fram. Det som är osäkert skickas aldrig om av sig självt.
deliveries-outbox-empty = Här finns inget e-brev.
deliveries-outbox-all = All e-post
deliveries-outbox-none-failed = Inget e-brev har misslyckats, så här visas alla.
deliveries-outbox-latest = De { $listed } senaste av { $all } visas. Välj ett läge ovan för att hitta äldre.
deliveries-outbox-caption = E-brev, det senaste först
deliveries-outbox-subject = Ämne
deliveries-email-waiting = Väntar
deliveries-email-sending = Skickas nu
deliveries-email-sent = Mottaget av e-postservern
deliveries-email-uncertain = Osäkert
deliveries-email-failed = Misslyckat
deliveries-email-bounced = Kom tillbaka
deliveries-email-cancelled = Ska inte skickas
deliveries-put-in = Lades i kö
deliveries-attempts = Försök
deliveries-next = Nästa försök
deliveries-decided = Det är gjort.
deliveries-uncertain-hint = Fråga mottagaren, eller den som sköter e-postservern, innan du skickar igen: annars kan e-brevet komma fram två gånger.
deliveries-send-again = Skicka igen
deliveries-it-arrived = Det kom fram
deliveries-give-up = Skicka inte
deliveries-trial = Prova e-posten
deliveries-trial-address = Adress för provet
deliveries-trial-hint = Ett e-brev läggs i kö som alla andra och syns här.
deliveries-trial-send = Skicka ett prov

deliveries-own = Meddelanden
deliveries-own-lead = Meddelanden från styrelsen för SKR till er, det senaste först.
deliveries-own-caption = Meddelanden till er
deliveries-own-empty = Ni har inte fått något meddelande än.
deliveries-own-column-subject = Ärende
deliveries-own-column-message = Meddelande
deliveries-own-number-of = { $number }/{ $year }
deliveries-own-new = Inte öppnat
deliveries-own-opened = Öppnat, inte bekräftat
deliveries-own-confirmed = Registrerat hos er
deliveries-own-not-made = Ert eget exemplar görs just nu
deliveries-own-not-made-hint = Läs in sidan igen om en stund. Texten står redan här.
deliveries-own-documents = Handlingar
deliveries-own-text = Texten
deliveries-own-copy = Meddelandet med era belopp
deliveries-own-to-all = Meddelandet som det gick till alla
deliveries-own-size = { $size } kB
deliveries-own-amounts = Era belopp { $year }
deliveries-own-amounts-hint = Beloppen enligt den version av överenskommelsen som gäller nu. Varje belopp leder till hur det har räknats fram.
deliveries-own-registered = Registrerat hos er
deliveries-own-confirm-lead = Bekräfta när meddelandet är registrerat hos er. Skriv gärna ert eget diarienummer.
deliveries-own-confirmed-at = Ni bekräftade { $at }.
deliveries-own-number = Ert diarienummer
deliveries-own-number-hint = Till exempel KS 2026/15. Den som skickade meddelandet ser numret. Fältet får vara tomt.
deliveries-own-confirm = Bekräfta att det är registrerat
deliveries-own-save-number = Spara numret

deliveries-done-sent-again = lät skicka igen
deliveries-done-arrived = noterade att e-brevet kom fram
deliveries-done-given-up = bestämde att e-brevet inte ska skickas
deliveries-done-confirmed = bekräftade att meddelandet är registrerat
deliveries-to-ledger = Se utskicket: vem som fått meddelandet, och när

# Titles, which no two pages share.
deliveries-own-title = Meddelanden till oss
deliveries-own-one-title = Till oss: { $subject }
deliveries-one-title = Meddelandets väg till { $name }
