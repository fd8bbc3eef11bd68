# Drift: användare, spärrar, kontroller.

# Kommandoraden
trouble-reading-only = Ingenting skrivs just nu: { $reason }
trouble-reading-only-hint = Vänta tills läsläget stängs av, eller stäng av det: overens read-only off.
read-only-on = Läsläget är på. Ingenting skrivs förrän det stängs av.
read-only-off = Läsläget är av. Allt går att skriva igen.
keys-unnamed = En databas i PostgreSQL behöver en fil med nycklar, och ingen är angiven.
keys-unnamed-hint = Gör en en gång med overens keys make FIL, och ange den sedan i varje process: --keys FIL eller OVERENS_KEYS.
keys-missing = Filen med nycklar { $path } finns inte.
keys-missing-hint = Lägg tillbaka säkerhetskopian av nycklarna där, eller ange rätt fil med --keys. En databas som aldrig har haft nycklar får nya av: overens keys make { $path }
keys-already-there = { $path } finns redan och lämnas som den är.
keys-already-there-hint = Välj ett annat namn. Skriv aldrig över nycklar: med dem försvinner det som bara de öppnar.
keys-file = Filen med nycklar { $path } kan inte användas: { $reason }
keys-file-hint = Se efter att mappen finns och att den användare som kör Överens får läsa och skriva där.
keys-broken = { $path } är ingen fil med nycklar, eller är skadad.
keys-broken-hint = Lägg tillbaka säkerhetskopian av nycklarna, eller ange rätt fil med --keys.
keys-readable = Andra än ägaren får läsa filen med nycklar { $path }.
keys-readable-hint = Stäng den för andra: chmod 600 { $path }. Har någon obehörig kunnat läsa den: byt nycklar med overens keys change.
keys-unfit = Nycklarna i { $path } är inte databasens. Databasen har använts med { $known }, filen har { $given }.
keys-unfit-hint = Ange den fil som databasen har använts med. Är den borta: lägg tillbaka dess säkerhetskopia. Finns ingen kan ingen andra faktor öppnas, och alla behöver nya inbjudningar.
keys-unopened = Den andra faktorn för kontot { $account } går inte att öppna med nycklarna. Ingenting har ändrats.
keys-made = Nya nycklar finns i { $path }. Spara en kopia på ett annat ställe än säkerhetskopiorna av databasen. Den offentliga halvan:
keys-made-beside = Nycklar har gjorts i { $path }. Säkerhetskopiera dem för sig: en kopia av databasen innehåller dem inte.
keys-changed =
    Klart. { $count ->
         [0] Inga andra faktorer behövde förseglas om.
         [one] En andra faktor är förseglad med de nya nycklarna.
        *[other] { $count } andra faktorer är förseglade med de nya nycklarna.
    } Starta om tjänsten med den nya filen. Den offentliga halvan:
doctor-fine = Rätt
doctor-note = Att veta
doctor-wrong = Fel
doctor-sum =
    { $count ->
         [0] Inget fel hittades.
         [one] Ett fel hittades.
        *[other] { $count } fel hittades.
    }
doctor-area-configuration = Inställningar
doctor-area-database = Databas
doctor-area-keys = Nycklar
doctor-area-record = Händelser
doctor-area-published = Publicerat
doctor-area-mail = E-post
doctor-area-clock = Klocka
doctor-area-people = Personer
doctor-no-base-address = Ingen webbadress är angiven.
doctor-no-base-address-hint = Starta serve med --base-address https://… och ge samma här. Utan den pekar länkar dit programmet lyssnar.
doctor-base-address = Webbadressen är { $address }.
doctor-base-address-local = { $address } är en adress på den egna datorn.
doctor-base-address-open = { $address } går över en öppen ledning: ingen kan logga in.
doctor-base-address-unreadable = Webbadressen går inte att läsa.
doctor-base-address-hint = Skriv den som besökare gör, med https:// och utan sökväg: https://overens.exempel.se.
doctor-not-behind-proxy = Adressen är https men --behind-proxy är inte angivet.
doctor-not-behind-proxy-hint = Starta serve med --behind-proxy om en egen proxy håller certifikatet. Annars delar alla besökare spärrarna för en enda adress.
doctor-providers = Filen med identitetstjänster { $path } går att läsa.
doctor-no-database = Det finns ingen databas i { $place }.
doctor-no-database-hint = Ange rätt databas med --database. En ny görs av overens serve.
doctor-sqlite = Databasen svarar: SQLite { $version }.
doctor-postgres = Databasen svarar: PostgreSQL { $version }.
doctor-postgres-old = PostgreSQL { $version } får inga rättelser längre.
doctor-postgres-old-hint = Uppgradera till version { $oldest } eller senare.
doctor-encoding = Databasen lagrar text som { $encoding }.
doctor-encoding-hint = Gör en ny databas med --encoding=UTF8 och fyll den med overens restore.
doctor-schema = Tabellerna är de som programmet känner.
doctor-schema-old =
    { $steps ->
         [one] Tabellerna saknar en ändring.
        *[other] Tabellerna saknar { $steps } ändringar.
    }
doctor-schema-old-hint = Säkerhetskopiera och kör overens migrate.
doctor-reading-only = Läsläget är på sedan { $since }: { $reason }
doctor-reading-only-hint = Stäng av det när det inte behövs mer: overens read-only off, eller på sidan Drift.
doctor-whole = Databasen är hel.
doctor-room = Det finns { $free } MB ledigt på disken. Databasen tar { $size } MB.
doctor-little-room = Det finns bara { $free } MB ledigt på disken.
doctor-room-unknown = Det går inte att se hur mycket plats disken har.
doctor-room-hint = Se till att minst { $needed } MB är lediga. En säkerhetskopia tar lika mycket plats som databasen.
doctor-keys-fit = Nycklarna är databasens. Den offentliga halvan: { $public }
doctor-keys-first = Databasen har inte använts med nycklar än.
doctor-keys-first-hint = Starta overens serve. Säkerhetskopiera sedan nycklarna för sig.
doctor-no-keys-yet = Det finns inga nycklar än. De görs första gången overens serve startar.
doctor-keys-other = Nycklarna är inte databasens. Databasen har använts med { $known }, filen har { $given }.
doctor-sealed = Händelserna är förseglade till och med { $day }.
doctor-sealed-long-ago = Händelserna är förseglade bara till och med { $day }.
doctor-never-sealed = Händelserna har aldrig förseglats.
doctor-unsealed-hint = Se efter att en process gör bakgrundsarbetet, med nycklar: overens worker, eller serve utan --no-worker. Står jobbet still syns varför på sidan Jobb.
doctor-not-yet-sealed = Händelserna är inte förseglade än: webbplatsen är ny.
doctor-not-yet-sealed-hint = Titta igen om ett par dagar.
doctor-chain =
    Kedjan håller genom { $acts ->
         [one] en händelse.
        *[other] { $acts } händelser.
    }
doctor-published =
    { $count ->
         [one] En publicerad överenskommelse stämmer med det som frystes.
        *[other] { $count } publicerade överenskommelser stämmer med det som frystes.
    }
doctor-clocks-agree = Klockan är { $now } och stämmer med databasens.
doctor-clocks-differ = Klockan skiljer { $seconds } sekunder från databasens.
doctor-clock-behind = Klockan går efter den senaste händelsen, som är från { $at }.
doctor-clocks-hint = Ställ klockan med NTP på varje dator. En ny inloggning gäller fem minuter, och händelserna bär sin tid.
doctor-coordinators = { $count } personer kan samordna.
doctor-few-coordinators =
    { $count ->
         [0] Ingen kan samordna.
        *[other] Bara en person kan samordna.
    }
doctor-few-coordinators-hint = Bjud in så att det blir minst två: ingen publicerar ensam. De två första: overens user add E-POST --name NAMN.
doctor-administrators = { $count } personer kan administrera.
doctor-few-administrators =
    { $count ->
         [0] Ingen kan administrera.
        *[other] Bara en person kan administrera.
    }
doctor-few-administrators-hint = Bjud in så att det blir minst två. De två första: overens user add E-POST --name NAMN --role administrator --organisation driften.
doctor-demo = Databasen är gjord för demonstration, med påhittade personer.
doctor-demo-hint = Använd den aldrig på riktigt.
doctor-no-way-in =
    { $count ->
         [one] Ett aktivt konto saknar både andra faktor och identitetstjänst.
        *[other] { $count } aktiva konton saknar både andra faktor och identitetstjänst.
    }
doctor-no-way-in-hint = Återställ kontona med hjälp av två kollegor, eller stäng dem på sidan Konton.

# Hjälp
help-any-keys = Filen med webbplatsens nycklar. Utan valet gäller OVERENS_KEYS, annars filen bredvid databasen, som görs första gången.
help-doctor = Se efter om allt är i ordning, och vad som behöver göras
help-doctor-base-address = Adressen som besökare skriver, som i serve.
help-doctor-behind-proxy = En egen proxy står framför, som i serve.
help-doctor-identity-providers = Filen med identitetstjänster.
help-doctor-format = text för människor eller json för program.
help-doctor-after = Ingenting ändras. Slutkod 0 när inget är fel, 1 när något är det.
help-keys = Webbplatsens nycklar, som ingen databas innehåller
help-keys-make = Gör en ny fil med nycklar, bara för ägaren
help-keys-make-file = Filen som ska göras.
help-keys-change = Byt nycklar: det som är förseglat förseglas om
help-keys-change-file = Filen med de nya nycklarna, gjord med overens keys make.
help-keys-change-keys = Filen med de nycklar som gäller nu. Utan valet OVERENS_KEYS, annars filen bredvid databasen.
help-keys-change-after = Stoppa serve och worker först, och starta dem med den nya filen efteråt.
help-read-only = Låt ingenting skrivas för en tid
help-read-only-on = Från nu, i varje process
help-read-only-on-reason = Varför, i ord för alla som arbetar här.
help-read-only-off = Inte längre

# Nej
administration-reading-only = Ingenting kan sparas just nu: { $reason }
administration-reading-only-hint = Läs gärna vidare. Försök igen när läsläget är avstängt.
administration-already-on = { $name } slog på läsläget { $since }.
administration-already-on-hint = Prata med den som slog på det.
administration-reason-everybody-hint = Skriv varför. Alla som arbetar här läser det.
administration-reason-kept-hint = Skriv varför. Det står kvar i historiken.
administration-no-such-account = Det finns inget sådant konto.
administration-no-such-account-hint = Sök efter personen bland kontona.
administration-no-such-session-hint = Den har kanske redan avslutats. Läs in sidan igen.
administration-closed-already = Kontot är redan stängt.
administration-closed-already-hint = Ingenting mer behöver göras.
administration-own-account = Du kan inte stänga ditt eget konto.
administration-own-account-hint = Be en annan administratör.
administration-last = Det är kontot för den sista administratören.
administration-last-hint = Se till att någon annan blir administratör först.
administration-waiting-reading-only = Ingenting sparades: läsläget är på
administration-waiting-limit = Ingenting sparades: för många formulär på kort tid
administration-waiting-limit-lead = Du, eller många på samma nätverk, har skickat fler formulär än vi tar emot på en gång.
administration-waiting-kept = Det du skrev finns kvar på den här sidan. Vänta en stund och skicka igen.
administration-waiting-send = Skicka igen
administration-limit-hint = Vänta en minut och försök igen.

# Rutan överst
administration-banner = Läsläget är på sedan { $since }
administration-banner-who = { $name } slog på det. Du kan läsa allt men inte spara något.

# Sidor
administration-accounts = Konton
administration-accounts-lead = Alla som kan eller har kunnat logga in.
administration-search = Sök på namn, e-post eller organisation
administration-search-button = Sök
administration-accounts-caption =
    { $count ->
         [one] Ett konto
        *[other] { $count } konton
    }
administration-accounts-empty = Inget konto passar. Sök på något kortare.
administration-status = Status
administration-status-open = Öppet
administration-status-invited = Inbjuden
administration-status-closed = Stängt
administration-mandates = Uppdrag
administration-last-signed-in = Senast inloggad
administration-never = Aldrig
administration-opened = Öppnat
administration-activated = Taget i bruk
administration-closed-when = Stängt
administration-ways-in = Loggar in med
administration-way-factor = lösenord och andra faktor
administration-way-provider = identitetstjänst
administration-way-none = inget än
administration-mandates-caption = Uppdrag
administration-mandates-empty = Personen har inga uppdrag.
administration-column-role = Roll
administration-column-organisation = Organisation
administration-column-from = Från
administration-column-to = Till
administration-until-further = Tills vidare
administration-mandate-proposed = Föreslaget
administration-mandate-in-force = Gäller
administration-mandate-refused = Avslaget
administration-mandate-ended = Avslutat
administration-sessions = Inloggningar som pågår
administration-sessions-empty = Personen är inte inloggad någonstans.
administration-session-began = Började
administration-session-seen = Senast använd
administration-session-ends = Slutar senast
administration-session-device = Enhet
administration-session-method = Inloggad med
administration-method-password = lösenord
administration-method-provider = identitetstjänst
administration-method-demo = demonstration
administration-end-which = Vilken inloggning vill du avsluta?
administration-end-all = Alla
administration-end-one = Den som började { $began }
administration-end = Avsluta
administration-attempts = De senaste försöken att logga in
administration-attempts-empty = Inga försök de senaste veckorna.
administration-attempt-outcome = Utfall
administration-attempt-well = Lyckades
administration-attempt-badly = Misslyckades
administration-attempt-address = Nätverksadress, förkortad kontrollsumma
administration-close = Stäng kontot
administration-close-lead = Personen loggas ut, uppdragen och inbjudningarna avslutas och kontot kan inte öppnas igen. Det personen har gjort står kvar.
administration-close-reason = Varför stängs kontot?
administration-back-to-account = Gå tillbaka till kontot
administration-operation = Drift
administration-operation-lead = Hur tjänsten mår just nu, och vad som behöver göras.
administration-version = Version
administration-address = Webbadress
administration-proxy = Egen proxy framför
administration-now = Klockan är
administration-last-backup = Senaste säkerhetskopia härifrån
administration-last-backup-unknown = Okänd
administration-findings = Vad kontrollen säger
administration-findings-lead = Kör overens doctor på servern för att också kontrollera databasen från början till slut, disken och inställningarna.
administration-column-area = Område
administration-column-found = Vad
administration-column-advice = Att göra
administration-alerts = Att titta på
administration-alerts-none = Inget ovanligt den senaste timmen.
administration-alert-failed = { $count } försök att logga in har misslyckats den senaste timmen.
administration-alert-paused =
    { $count ->
         [one] En adress är pausad efter för många misslyckade försök.
        *[other] { $count } adresser är pausade efter för många misslyckade försök.
    }
administration-alert-refused = { $name } har nekats { $count } gånger den senaste timmen.
administration-alert-jobs =
    { $count ->
         [one] Ett jobb har gett upp.
        *[other] { $count } jobb har gett upp.
    }
administration-limits = Spärrar som gäller
administration-limit-what = Vad
administration-limit-most = Högst
administration-limit-email = Misslyckade inloggningar per e-postadress
administration-limit-network = Misslyckade inloggningar per nätverksadress
administration-limit-within = { $most } på { $minutes } minuter
administration-limit-person = Formulär per inloggad person
administration-limit-forms-address = Formulär per nätverksadress
administration-limit-api = Frågor till API:t per nätverksadress
administration-limit-rate = { $rate } i sekunden, { $burst } på en gång
administration-limit-session = En inloggning
administration-limit-session-most = { $idle } minuter oanvänd, { $hours } timmar totalt
administration-more = Mer
administration-more-attempts = Försök att logga in
administration-more-jobs = Jobb
administration-more-record = Händelser
administration-attempts-page = Försök att logga in
administration-attempts-lead = De senaste sju dagarna. Adresser visas bara som början av en kontrollsumma.
administration-hours = Timme för timme
administration-hour = Timme som började
administration-hour-well = Lyckades
administration-hour-badly = Misslyckades
administration-hour-addresses = Nätverksadresser
administration-hours-empty = Ingen har försökt logga in de senaste sju dagarna.
administration-watched-networks = Nätverksadresser med många misslyckade försök nu
administration-watched-emails = E-postadresser med många misslyckade försök nu
administration-watched-address = Förkortad kontrollsumma
administration-watched-failed = Misslyckade försök
administration-watched-latest = Senaste
administration-watched-paused = Pausad
administration-watched-not-paused = Ännu inte pausad
administration-watched-empty = Ingen.
administration-reading = Läsläge
administration-reading-is-off = Av. Allt går att spara.
administration-reading-is-on = På sedan { $since }, av { $name }: { $reason }
administration-reading-on = Slå på läsläget
administration-reading-off = Stäng av läsläget
administration-reading-on-lead = Alla kan läsa och logga in, men ingen kan spara något förrän läsläget stängs av. Det gäller genast, i varje process.
administration-reading-off-lead = Alla kan spara igen genast.
administration-reading-reason = Varför? Alla som arbetar här läser det.
administration-back-to-operation = Gå tillbaka till Drift
administration-done-closed = stängde kontot
administration-done-sessions = avslutade inloggningar
administration-done-reading-on = slog på läsläget
administration-done-reading-off = stängde av läsläget
administration-done-keys = bytte webbplatsens nycklar
