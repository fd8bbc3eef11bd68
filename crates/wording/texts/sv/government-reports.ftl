government-reports-head = Rapporter
government-reports-nav = Rapporter till regeringen
government-reports-kind-interim = delrapport
government-reports-kind-final = slutrapport
government-reports-kind-activity = verksamhetsrapport
government-reports-status-draft = utkast
government-reports-status-submitted = väntar på godkännande
government-reports-status-published = skickad och publicerad
government-reports-status-discarded = slängd
government-reports-step-granted = beviljat
government-reports-step-requested = rekvirerat
government-reports-step-accepted = godkänt för utbetalning
government-reports-step-paid = utbetalt
government-reports-step-used = använt
government-reports-step-unaccounted = utbetalt som inte är redovisat
government-reports-step-repayable = ska betalas tillbaka
government-reports-step-returned = återbetalt
government-reports-step-waived = eftergivet
government-reports-step-lapsed = inte rekvirerat i tid
government-reports-by-whole = inte alls: en siffra
government-reports-by-level = per nivå eller svarande
government-reports-by-item = per post
government-reports-by-county = per län
government-reports-measure-money = Medel enligt huvudboken: { $step }
government-reports-measure-money-level = Medel enligt huvudboken: { $step }, { $level }
government-reports-measure-money-item = Medel enligt huvudboken: { $step }, posten { $item }
government-reports-measure-reported = Mottagare som har signerat sin redovisning
government-reports-measure-silent = Mottagare som inte har signerat sin redovisning
government-reports-measure-sum = Summan av öppnade svar på frågan { $question } ({ $respondent })
government-reports-measure-median = Medianen av öppnade svar på frågan { $question } ({ $respondent })
government-reports-measure-count = Hur många öppnade redovisningar som har svar på frågan { $question } ({ $respondent })
government-reports-measure-chosen = Hur många som svarade { $choice } på frågan { $question } ({ $respondent })
government-reports-measure-share = Andelen som svarade { $choice } på frågan { $question } ({ $respondent })
government-reports-measure-quotation = Citat ur ett öppnat svar på frågan { $question } ({ $respondent })
government-reports-value-share = { $share } procent ({ $part } av { $of })
government-reports-value-withheld = lämnas inte ut
government-reports-value-nothing = inget att räkna
government-reports-line-other = övrigt
government-reports-finding-recipient = Det står inte vem rapporten är till.
government-reports-finding-address = Det står ingen e-postadress att skicka rapporten till.
government-reports-finding-no-section = Rapporten har inget avsnitt.
government-reports-finding-empty = Avsnittet { $heading } är tomt. Skriv det eller ta bort det.
government-reports-finding-not-bound = Texten nämner { $name }, som inte är bundet till något.
government-reports-finding-not-alone = { $name } är en tabell eller ett citat och måste stå i ett eget stycke.
government-reports-finding-not-frozen = { $name } är inte fryst så som den är bunden nu.
government-reports-finding-nothing = { $name } har inget värde som kan lämnas ut.
government-reports-finding-differs = { $name } har ändrats sedan den frystes.
government-reports-finding-withheld = I { $name } lämnas rader inte ut, för att de är så små att de kan röja någon.
government-reports-finding-unused = { $name } är bunden men nämns inte i någon text.
government-reports-finding-silent = { $count } som svarar som { $respondent } har inte redovisat ({ $agreement }).
government-reports-figures = Siffror i rapporten
government-reports-figures-lead = Varje siffra är räknad ur systemet vid det ögonblick som anges. Raderna bakom finns i databilagan, där digesten visar att de är oförändrade.
government-reports-total = Totalt
government-reports-about-agreements = Överenskommelser
government-reports-column-version = Version
government-reports-column-value = Värde
government-reports-column-base = Antal mottagare
government-reports-column-frozen = Fryst
government-reports-column-digest = Digest
government-reports-column-figure = Siffra
government-reports-column-item = Post
government-reports-column-county = Län
government-reports-column-level = Nivå
government-reports-mail-subject = { $title }
government-reports-mail-body =
    Hej!

    { $sender } lämnar rapporten { $title } till { $recipient }. Den är registrerad som { $number } och bifogas som PDF.

    Version { $version }. { $changes }

    Rapporten med alla siffror och raderna bakom dem finns här:
    { $address }

    Hälsningar
    { $sender }
government-reports-no-such = Rapporten finns inte.
government-reports-no-such-part = Den delen av rapporten finns inte.
government-reports-no-such-hint = Gå till listan över rapporter och välj därifrån.
government-reports-no-such-agreement = Överenskommelsen finns inte bland dem som rapporten är om.
government-reports-no-such-item = Överenskommelsen har ingen sådan post.
government-reports-no-such-question = Frågan ställs inte till dem, eller så är svaren inte offentliga.
government-reports-choose-hint = Välj ett av det som finns i listan.
government-reports-not-counted-so = Frågan kan inte räknas så.
government-reports-not-counted-so-hint = Summa och median kräver belopp eller tal, antal och andel av ett val kräver ett av frågans val, och citat kräver en textfråga.
government-reports-agreement-in-use = { $name } är bunden till en överenskommelse som tas bort.
government-reports-in-use = Någon text nämner den.
government-reports-in-use-hint = Ändra det som använder den först.
government-reports-newer = Någon annan har ändrat samma sak under tiden.
government-reports-newer-hint = Läs in sidan igen, se vad som står där nu och gör om din ändring.
government-reports-text-too-long = Texten är längre än { $most } tecken.
government-reports-name-taken = Namnet är upptaget.
government-reports-name-taken-hint = Välj ett annat namn, eller ändra den som har det.
government-reports-nothing-to-freeze = Det finns inga siffror att frysa.
government-reports-nothing-to-freeze-hint = Bind minst en siffra först.
government-reports-uncountable = Siffran går inte att räkna.
government-reports-uncountable-hint = Talen är för stora eller av olika slag. Bind siffran på ett annat sätt.
government-reports-unseen =
    { $count ->
        [one] En sak är kvar att ta hand om.
       *[other] { $count } saker är kvar att ta hand om.
    }
government-reports-unseen-hint = Gå igenom kontrollerna: åtgärda det som hindrar och skriv ett skäl för resten.
government-reports-too-many = Det finns redan så många som får plats.
government-reports-too-many-hint = Ta bort något som inte används.
government-reports-not-from = Det går inte när rapporten är { $status }.
government-reports-reason-missing = Skälet saknas.
government-reports-reason-too-long = Skälet är längre än { $most } tecken.
government-reports-reason-hint = Skriv kort varför.
government-reports-not-typeset = Dokumentet kan inte sättas.
government-reports-not-typeset-hint = Rapporten är för lång eller har för breda tabeller. Korta den och försök igen.
government-reports-title-missing = Titeln saknas.
government-reports-title-too-long = Titeln är längre än { $most } tecken.
government-reports-recipient-too-long = Mottagaren är längre än { $most } tecken.
government-reports-agreement-missing = Ingen överenskommelse är vald.
government-reports-too-many-agreements = Det är fler än { $most } överenskommelser.
government-reports-not-an-address = Det är ingen e-postadress.
government-reports-heading-missing = Rubriken saknas.
government-reports-heading-too-long = Rubriken är längre än { $most } tecken.
government-reports-not-bound = Ingenting är bundet som { $name }.
government-reports-not-bound-hint = Bind det först, eller skriv ett av namnen i listan.
government-reports-not-a-name = Det är inget namn.
government-reports-name-hint = Ett namn börjar med en bokstav och har bara a–z, siffror och bindestreck.
government-reports-field-hint = Ändra fältet och spara igen.
government-reports-bound-title-missing = Beskrivningen saknas.
government-reports-bound-title-too-long = Beskrivningen är längre än { $most } tecken.
government-reports-not-by-item = Mottagare som har redovisat kan inte delas upp per post.
government-reports-not-split = Ett citat kan inte delas upp.

# Det alla läser
government-reports-public-heading =
    { $count ->
        [0] Ingen rapport till regeringen är publicerad än
        [one] En rapport till regeringen
       *[other] { $count } rapporter till regeringen
    }
government-reports-public-lead = Delrapporter, slutrapporter och verksamhetsrapporter som har lämnats om överenskommelserna. Varje siffra går att följa till raderna den är räknad ur.
government-reports-public-none = Ingen rapport är publicerad än.
government-reports-column-report = Rapport
government-reports-column-kind = Slag
government-reports-column-sender = Från
government-reports-column-recipient = Till
government-reports-column-sent = Skickad
government-reports-column-status = Läge
government-reports-column-begun = Påbörjad
government-reports-column-frozen-value = Fryst värde
government-reports-to-rows = Raderna bakom: { $title }
government-reports-version-title = { $title }, version { $number }
government-reports-one-lead = En { $kind } från { $sender } till { $recipient }.
government-reports-earlier = Det här är version { $number }, som har ersatts av en senare.
government-reports-to-latest = Läs den senaste versionen
government-reports-in-swedish = Rapporten är skriven på svenska.
government-reports-due = Ska lämnas senast
government-reports-published = Publicerad
government-reports-registered = Diarienummer
government-reports-not-sent-yet = inte än
government-reports-file-text = Rapporten
government-reports-file-table = Databilaga, siffror med rader
government-reports-file-data = Databilaga, siffror med rader
government-reports-no-figures = Inga siffror är bundna.
government-reports-stands = Det som står kvar, med skäl
government-reports-versions = Versioner
government-reports-version-link = Version { $number }
government-reports-figure-title = { $title }: siffra i { $report }, version { $number }
government-reports-figure-lead = Så här är siffran räknad. Raderna är desamma som när den frystes; tal om färre än fem personer lämnas inte ut.
government-reports-counted = Räknat
government-reports-agreement = Överenskommelse
government-reports-rows = Raderna bakom

# Arbetet
government-reports-own-caption = Rapporter
government-reports-own-none = Ingen rapport är påbörjad.
government-reports-own-heading = Rapporter till regeringen under arbete
government-reports-own-lead = Här skrivs rapporterna. Siffrorna hämtas ur systemet, fryses och kontrolleras, och en annan person godkänner innan något skickas.
government-reports-begin = Ny rapport
government-reports-begin-lead = Rapporten börjar med rubriker, ledning och siffror som brukar behövas för sitt slag. Allt går att ändra.
government-reports-begin-button = Skapa rapporten
government-reports-to-public = Se det som är publicerat
government-reports-about = Vad rapporten är om
government-reports-title = Titel
government-reports-recipient-hint = Departementet, till exempel Socialdepartementet.
government-reports-address = E-postadress
government-reports-address-hint = Registratorns adress. Dit skickas rapporten när den är godkänd.
government-reports-agreements-lead = Ett år, eller flera för en slutrapport.
government-reports-agreement-named = { $title }
government-reports-item-named = { $title }
government-reports-save = Spara
government-reports-section = Avsnitt
government-reports-section-lead = Skriv namnet på en siffra mellan dubbla hakparenteser, till exempel [[beviljat]]. Tabeller och citat står i ett eget stycke.
government-reports-section-heading = Rubrik
government-reports-section-text = Text
government-reports-section-new = Nytt avsnitt
government-reports-section-named = Avsnitt: { $heading }
government-reports-section-up = Flytta upp
government-reports-section-remove = Ta bort avsnittet
government-reports-section-empty = tomt
government-reports-sections = Avsnitt
government-reports-names = Namn som kan användas
government-reports-names-lead = Så här skrivs det som är bundet i rapporten:
government-reports-name = Namn
government-reports-bound-title = Beskrivning
government-reports-bound-named = Siffran { $name }
government-reports-bound = Bundna siffror, tabeller och citat
government-reports-bind = Bind en siffra
government-reports-unbind = Ta bort bindningen
government-reports-of = Vad räknas?
government-reports-by = Uppdelning
government-reports-of-money = Medel enligt huvudboken
government-reports-of-money-lead = Fyll i när det är medel som räknas.
government-reports-of-answers = Öppnade svar
government-reports-of-answers-lead = Fyll i när det är svar som räknas eller citeras. Bara svar som är öppnade för allmänheten kan användas.
government-reports-of-quotation = Ett citat ur ett öppnat svar
government-reports-step = Led
government-reports-respondent = Svarande
government-reports-question = Frågans serie
government-reports-question-hint = Namnet på frågan som det står i frågeunderlaget.
government-reports-how = Hur räknas svaren?
government-reports-how-sum = summa
government-reports-how-median = median
government-reports-how-count = antal som har svarat
government-reports-how-chosen = antal som valde ett svar
government-reports-how-share = andel som valde ett svar
government-reports-choice = Svaret
government-reports-choice-hint = För antal eller andel av ett val: yes, no eller namnet på valet i frågeunderlaget.
government-reports-code = Mottagarens kod
government-reports-code-hint = För citat: koden för den som svarade, till exempel 0115.
government-reports-every-item = alla poster
government-reports-every-level = alla nivåer
government-reports-every-respondent = alla svarande
government-reports-not-frozen = inte fryst
government-reports-checks = Kontroller före utskick
government-reports-checks-lead =
    { $count ->
        [0] Allt är omhändertaget. Rapporten kan lämnas för godkännande.
        [one] En sak är kvar att ta hand om.
       *[other] { $count } saker är kvar att ta hand om.
    }
government-reports-blocks = måste åtgärdas
government-reports-asks = åtgärda, eller skriv varför det kan stå
government-reports-explained = får stå, med skäl
government-reports-reason = Skäl
government-reports-let-stand = Låt det stå
government-reports-let-stand-button = Spara skälet
government-reports-both = När den frystes: { $frozen }. Nu: { $now }.
government-reports-to-report = Till rapporten
government-reports-preview = Förhandsgranska
government-reports-preview-lead = Så här ser rapporten ut nu. Det som inte är fryst står med sitt namn.
government-reports-one = Rapport: { $title }
government-reports-lead-draft = Rapporten är ett utkast. Ingen utanför har sett det som står här.
government-reports-lead-submitted = Rapporten väntar på att en annan person godkänner den.
government-reports-lead-published = Rapporten är skickad, registrerad och publicerad.
government-reports-lead-discarded = Rapporten är slängd.
government-reports-to-approval = Till godkännandet
government-reports-moves = Nästa steg
government-reports-freeze-lead = Att frysa räknar alla siffror på nytt och sparar dem med raderna bakom. Texterna visar det som frystes senast.
government-reports-freeze = Frys siffrorna
government-reports-submit-lead = När kontrollerna är klara lämnas rapporten till en annan person. Den kan inte ändras medan den väntar.
government-reports-submit = Lämna för godkännande
government-reports-changes = Vad är ändrat?
government-reports-changes-hint = Det står på den publika sidan och i brevet.
government-reports-discard = Släng rapporten
government-reports-take-back = Ta tillbaka
government-reports-correct-lead = En rättelse blir en ny version med uppgift om vad som är ändrat. Den version som är skickad går fortfarande att läsa.
government-reports-correct = Börja en rättelse
government-reports-sent = Utskick
government-reports-sent-to = Version { $number } skickades till { $address } { $at }.
government-reports-waits-to = Version { $number } väntar på att skickas till { $address }.
government-reports-several = flera överenskommelser
government-reports-fact-digest = Digest av innehållet
government-reports-fact-document = Digest av dokumentet
government-reports-approval-kind = rapport till regeringen
government-reports-approval-about = Skicka rapporten { $title } till regeringen
government-reports-approval-to = Till rapporten
government-reports-did-begin = påbörjade en rapport till regeringen
government-reports-did-save = skrev i en rapport till regeringen
government-reports-did-remove = tog bort något ur en rapport till regeringen
government-reports-did-freeze = frös siffrorna i en rapport till regeringen
government-reports-did-submit = lämnade en rapport till regeringen för godkännande
government-reports-did-take-back = tog tillbaka en rapport till regeringen
government-reports-did-send-back = skickade tillbaka en rapport till regeringen för ändring
government-reports-did-discard = slängde en rapport till regeringen
government-reports-did-correct = började rätta en rapport till regeringen
government-reports-did-send = skickade och publicerade en rapport till regeringen
government-reports-of-agreement = Läs rapporterna till regeringen
