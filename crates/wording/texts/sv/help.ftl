# Hjälpen på kommandoraden. Nyckeln är vägen: help-KOMMANDO-ARGUMENT.

help-heading-usage = Användning
help-heading-commands = Kommandon
help-heading-arguments = Argument
help-heading-options = Val
help-value-options = [VAL]
help-value-command = KOMMANDO

help = Överens delar statsbidrag enligt överenskommelse, från den signerade summan till varje krona.
help-after = AGREEMENT är en fil eller ett id som följer med: psykisk-halsa-2016 till psykisk-halsa-2024.
    { "" }
    Exempel:
    { "  " }overens allocate psykisk-halsa-2021
    { "  " }overens explain psykisk-halsa-2021 --recipient Tyresö
    { "  " }overens check psykisk-halsa-2023 --as-published
    { "  " }overens compare psykisk-halsa-2021 psykisk-halsa-2022 --recipient 0138
    { "" }
    Text på stdout är data. Allt annat går till stderr.
    Slutkoder: 0 klart, 1 kontrollen gick inte ihop, 2 fel användning eller felaktig indata.
help-lang = Språk: sv eller en. Kan också sättas med OVERENS_LANG.
help-version = Visa programmets version.
help-any-help = Visa den här hjälpen.
help-any-lang = Språk: sv eller en.
help-any-agreement = En fil eller id:t för en överenskommelse som följer med.
help-any-before = Den tidigare: en fil eller ett id.
help-any-after = Den senare: en fil eller ett id.
help-any-population = Egna uppgifter, CSV med reference_date,code,population (län två siffror, kommuner fyra; age_from och age_to för åldrar). De går före dem som följer med. Kan ges flera gånger.
help-any-out = Skriv till en fil i stället för skärmen. Filen skrivs hel eller inte alls.
help-any-item = Bara den här posten. Kan ges flera gånger.
help-any-recipient = Bara den här mottagaren: kod eller namn. Kan ges flera gånger.

help-check = Kontrollera att poster, grupper och totalsumma går ihop
help-check-after = Slutkod 1 om det inte går ihop. Då visas skillnaderna i kronor och de förklaringar som skulle få allt att gå ihop.
help-check-as-published = Läs raderna som källorna skriver dem, inte som de tillämpas.

help-allocate = Dela ut en överenskommelse till alla mottagare
help-allocate-format = table (för läsning), csv, json eller xlsx (kräver --out).
help-allocate-proof = Skriv ett bevis till en ny mapp: allt som behövs för att räkna om varje krona utan Överens. Alltid hela överenskommelsen.
help-allocate-after = CSV-kolumner: agreement,item,level,code,recipient,amount. JSON beskrivs i docs/schema/allocation.schema.json.

help-explain = Förklara rad för rad varför en mottagare får sitt belopp
help-explain-recipient = Kod eller namn: 0138, Tyresö, Region Stockholm, Stockholms län. En länskod visar både regionen och länet.

help-compare = Visa vad som ändrades mellan två överenskommelser: pott, folkmängd, nyckel, nya och borttagna poster
help-compare-format = table (för läsning), csv eller json (post för post).

help-diff = Visa vad som skiljer två versioner av en överenskommelse, uppgift för uppgift

help-simulate = Pröva andra belopp eller nycklar och se vem som får mer och mindre
help-simulate-set = Vad som ska prövas, till exempel traumavard.amount=60_000_000 eller 'traumavard.key={"{"} fixed = 1_000_000, rest = "population" {"}"}'. Belopp 0 tar bort posten. Kan ges flera gånger.
help-simulate-format = table (för läsning), csv eller json.

help-population = Läs, hämta och visa uppgifter om folkmängd
help-population-import = Läs en tabell (CSV, XLSX, JSON-stat 1 och 2, PxWeb-json, PX) till Överens egen form
help-population-import-file = Filen. Formatet känns igen på innehållet.
help-population-import-day = Dagen uppgifterna gäller, när filen inte säger den: 11-01 för varje år, eller 2020-11-01.
help-population-import-partial = Godta en tabell där kommuner eller län fattas.
help-population-import-contents = Vilket innehåll som är folkmängden, när tabellen har flera.
help-population-import-ages = Ta med åldrarna.
help-population-fetch = Hämta folkmängd från SCB (PxWeb API 2) med svaren sparade som de kom
help-population-fetch-date = Dagen: 1 november eller 31 december ett år.
help-population-fetch-out = En ny mapp för svaren, deras ursprung och tabellen.
help-population-fetch-ages = Hämta också åldrarna.
help-population-fetch-url = En annan adress än SCB:s.
help-population-list = Visa uppgifterna som följer med, med ursprung
help-kolada = Hämta nyckeltal från Kolada och läs in dem
help-kolada-fetch = Hämta ett nyckeltal för alla kommuner och regioner (API 3) med svaren sparade som de kom
help-kolada-fetch-indicator = Nyckeltalets id, till exempel N00945.
help-kolada-fetch-from = Det första året.
help-kolada-fetch-to = Det sista året.
help-kolada-fetch-out = En ny mapp för svaren, deras ursprung och tabellen.
help-kolada-fetch-url = En annan adress än Koladas.
help-kolada-import = Läs in en hämtad mapp i databasen
help-kolada-import-folder = Mappen som kolada fetch skrev.

help-any-database = Databasen: en fil, som skapas om den inte finns, eller postgres://användare:lösenord@värd/databas. Utan valet gäller DATABASE_URL, annars overens.db här.
help-any-log = Loggen på stderr: text (meningar) eller json. OVERENS_LOG väljer hur mycket: info, warn, debug.

help-serve = Visa webbplatsen, med API och arbetsyta
help-serve-listen = Adress och port att svara på. Utan valet: 127.0.0.1:8080.
help-serve-base-address = Adressen som besökare skriver, till exempel https://overens.exempel.se. Den står i länkar, öppna data och katalogen.
help-serve-metrics = Adress och port där /metrics (Prometheus) och /health svarar, till exempel 127.0.0.1:9090. Utan valet visas inga mätvärden.
help-serve-identity-providers = Filen med de identitetsleverantörer som det går att logga in hos, se docs/identity.md. Utan valet gäller OVERENS_IDENTITY_PROVIDERS.
help-serve-behind-proxy = Tro på X-Forwarded-For. Bara när en egen proxy står framför och ingen annan når hit.
help-serve-no-worker = Gör inget bakgrundsarbete i den här processen.
help-serve-demo = Visa en demonstration med påhittade personer, som man kan vara med ett klick. Bara på den egna datorn, med en tillfällig databas eller en fil som är ny.
help-serve-after = Första gången skapas databasen och de överenskommelser som följer med publiceras. SIGTERM avslutar det som pågår först.
help-any-mail = Dit e-post skickas: smtp://användare@server:587 (krypterat med STARTTLS), smtps://, eller file:MAPP. Utan det gäller OVERENS_MAIL; utan båda väntar e-posten.
help-any-mail-from = Avsändaren, till exempel "Överens <overens@example.se>". Utan det gäller OVERENS_MAIL_FROM.
help-any-mail-password-file = Filen med lösenordet till e-postservern. Utan det gäller OVERENS_MAIL_PASSWORD_FILE eller OVERENS_MAIL_PASSWORD.
help-any-mail-reports = Mappen där e-postserverns rapporter om studsar hamnar: filer .eml, eller en Maildir. Utan det gäller OVERENS_MAIL_REPORTS.
help-mail = E-post
help-mail-test = Skicka ett provbrev och visa vad e-postservern svarar
help-mail-test-address = Adressen som provet går till.
help-worker-base-address = Adressen besökare skriver. Den står i länkarna i e-posten.
help-worker = Gör bakgrundsarbetet i en egen process
help-migrate = Gör databasen klar för den här versionen
help-backup = Spara allt i en enda fil, medan tjänsten går
help-backup-file = Filen som ska skrivas. Den får inte finnas.
help-restore = Läs in en säkerhetskopia i en tom databas och räkna om allt
help-restore-file = Filen som overens backup skrev. Den kan läsas in i SQLite och PostgreSQL, varifrån den än kommer.
help-user = Konton som kan logga in
help-user-add = Bjud in den första personen, med ett uppdrag som någon annan bekräftar
help-user-add-email = E-postadressen att logga in med.
help-user-add-name = Personens namn, som det ska stå i historiken.
help-user-add-role = Rollen, till exempel coordinator eller administrator.
help-user-add-organisation = Organisationens id, till exempel skr eller driften.
help-user-add-base-address = Sajtens adress, som ska stå före inbjudans. Utan den skrivs bara sökvägen.
help-user-list = Visa kontona

help-questions = Kontrollera, exportera och läs in frågor till mottagarnas redovisning
help-questions-check = Kontrollera frågor: allt som är fel, med rad och vad man gör åt det
help-questions-export = Skriv frågor för andra program
help-questions-export-format = toml (filen själv), xlsform (arbetsbok för enkätverktyg), json, schema (JSON Schema för svaren) eller codebook (kodbok, CSV).
help-questions-import = Läs frågor ur ett XLSForm (.xlsx) eller JSON och skriv dem som en fil
help-questions-import-file = Filen. Formatet känns igen på innehållet.
help-questions-import-agreement = Vilken överenskommelse frågorna gäller, när filen inte säger det.
help-questions-import-respondent = Vem som svarar, när filen inte säger det: region, municipality, county, youth-clinics eller coordinator.
help-any-questions = En fil eller id:t för frågor som följer med, till exempel psykisk-halsa-2021-municipality.
