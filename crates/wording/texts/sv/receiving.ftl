# Mottagna redovisningar: läget, en redovisning, svaren sida vid sida och filer

receiving-title = Redovisningar
receiving-nav = Redovisningar
receiving-no-year = Inget år är öppet för pengar
receiving-no-year-lead = När ett år är öppnat och frågorna är öppna visas här vilka som har redovisat och vilka som inte har det.
receiving-heading = { $signed } av { $all } har redovisat
receiving-lead =
    { $overdue ->
        [0] { $title }. Sista dagen är { $day }. Ingen är sen.
        [one] { $title }. Sista dagen är { $day }. En har inte redovisat i tid.
       *[other] { $title }. Sista dagen är { $day }. { $overdue } har inte redovisat i tid.
    }
receiving-no-drafts = Här syns att en redovisning är påbörjad, men inte vad som står i den. Svaren går att läsa när de är undertecknade.
receiving-year = Överenskommelse
receiving-standing = Läge
receiving-respondent = Svarar
receiving-county = Län
receiving-any = Alla
receiving-choose = Visa
receiving-not-begun = Inte påbörjad
receiving-begun = Påbörjad
receiving-signed = Undertecknad
receiving-not-begun-overdue = Inte påbörjad, sista dagen har gått
receiving-begun-overdue = Påbörjad, sista dagen har gått
receiving-signed-at = Undertecknad { $at }
receiving-signed-late = Undertecknad { $at }, efter sista dagen
receiving-corrected = Undertecknad { $at }, rättas nu
receiving-last-day-more = { $day } (mer tid)
receiving-name-by = { $name } (genom { $organisation })
receiving-sums = Hur många som har redovisat
receiving-sums-caption = Läget för varje slags mottagare
receiving-sum = Alla
receiving-nobody-asked = Inga frågor är öppna för året, så ingen kan redovisa än.
receiving-everybody = De som ska redovisa
receiving-everybody-caption = Mottagare med pengar i året
receiving-empty = Ingen passar in på det du valde.
receiving-column-all = Ska redovisa
receiving-column-late = Sent
receiving-column-received = Fått
receiving-column-accounted = Redovisat
receiving-column-left = Inte redovisat
receiving-column-name = Mottagare
receiving-column-code = Kod
receiving-column-organisation = Skriver under
receiving-column-last-day = Sista dag
receiving-column-signed-on = Undertecknad
receiving-column-act = Åtgärd
receiving-more-time = Ge mer tid
receiving-more = Mer om året
receiving-by-question = Svaren fråga för fråga
receiving-remind = De tysta och deras påminnelser
receiving-file-coverage = Läget som det visas här
receiving-file-wide = Alla svar, en rad för varje redovisning
receiving-file-long = Alla svar, en rad för varje svar
receiving-file-json = Alla svar för program
receiving-no-such-file = Filen finns inte.

receiving-one = { $name } redovisade { $at }
receiving-one-late = { $name } redovisade { $at }, efter sista dagen
receiving-one-title = { $name }, version { $number }
receiving-version = Version
receiving-digest = Kontrollsumma
receiving-earlier = Tidigare versioner:
receiving-money = Pengarna
receiving-money-caption = Pengarna post för post
receiving-no-answer = Inget svar
receiving-explained = Förklaringar

receiving-questions-heading =
    { $reports ->
        [one] { $count } frågor är besvarade i en redovisning
       *[other] { $count } frågor är besvarade i { $reports } redovisningar
    }
receiving-questions-lead = { $title }. Välj en fråga för att läsa allas svar sida vid sida.
receiving-questions-caption = Frågor som är besvarade
receiving-questions-empty = Ingen redovisning är undertecknad än.
receiving-column-question = Fråga
receiving-column-kind = Slags svar
receiving-column-answers = Svar
receiving-series-lead =
    { $count ->
        [0] Ingen har svarat.
        [one] Ett svar.
       *[other] { $count } svar.
    }
receiving-series-worded = Frågan är ställd på olika sätt:
receiving-series-caption = Svar på: { $question }
receiving-series-empty = Ingen som du valde har svarat.
receiving-column-answer = Svar
receiving-column-before = Svar föregående år
receiving-column-row = Rad
receiving-column-column = Kolumn
receiving-column-kept = Svar som det är sparat

receiving-more-time-heading = Ge { $name } mer tid
receiving-more-time-lead = Sista dagen är nu { $day }. Beslutet och skälet syns för den som redovisar.
receiving-more-time-until = Beslut
receiving-more-time-day = Ny sista dag
receiving-more-time-reason = Skäl
receiving-more-time-reason-hint = Skriv varför de får mer tid.
receiving-more-time-button = Ge mer tid

receiving-did = redovisning: { $what }
