# Svar som öppnas för allmänheten

opening-title = Öppna svar för allmänheten
opening-from-list = Öppna svaren för allmänheten
opening-lead = { $title }. Du går igenom det som kan peka ut någon, och en annan person godkänner innan något syns.
opening-status-draft = gås igenom
opening-status-submitted = väntar på godkännande
opening-status-open = öppen för alla
opening-status-replaced = ersatt av en senare
opening-status-withdrawn = tillbakadragen
opening-status-discarded = slängd
opening-respondent = Vems svar?
opening-choice = { $respondent } ({ $count } undertecknade)
opening-reason-new = Varför?
opening-reason-new-hint = Behövs när svaren har öppnats eller gåtts igenom förut. Skriv vad som är ändrat.
opening-begin = Gå igenom svaren
opening-begin-heading = Börja
opening-all = Öppningar
opening-none = Inga svar har öppnats än.
opening-column-whose = Vems svar
opening-column-number = Version
opening-column-status = Läge
opening-column-changed = Senast

opening-heading = { $respondent }, version { $number }
opening-one-lead =
    { $left ->
        [0] Allt är bestämt.
        [one] Ett svar är kvar att bestämma om.
       *[other] { $left } svar är kvar att bestämma om.
    }
opening-fact-reports = Redovisningar
opening-fact-answers = Svar på öppna frågor
opening-fact-marked = Svar att titta på
opening-fact-told = Svar som öppnas
opening-fact-left-out = Svar som inte lämnas ut
opening-fact-withheld = Frågor som inte är öppna
opening-fact-as-of = Det som var undertecknat
opening-fact-opened = Öppnad
opening-fact-digest = Kontrollsumma för det som öppnas
opening-to-approval = Gå till godkännandet
opening-to-public = Se det som alla ser
opening-marked = Svar att titta på
opening-nothing-marked = Programmet har inte hittat något som kan peka ut någon.
opening-all-decided = Allt som programmet har markerat är bestämt.
opening-show-all = Visa också det som är bestämt
opening-show-left = Visa bara det som är kvar
opening-shown-of = Här är { $shown } av { $all } markerade svar.
opening-flag-name = Kan vara namnet på en person
opening-flag-identity-number = Kan vara ett personnummer
opening-flag-phone = Kan vara ett telefonnummer
opening-flag-email = Kan vara en e-postadress
opening-flag-small-number = Ett litet tal: färre än fem personer kan gå att känna igen
opening-what = Svaret från { $name }
opening-tell = Öppna som det står
opening-leave-out = Lämna inte ut
opening-later = Bestäm senare
opening-for-all = Svar på sidan som du inte har valt för
opening-for-all-hint = Gäller bara det som inte är bestämt förut.
opening-reason = Skäl
opening-reason-hint = Skriv varför. Skälet gäller alla beslut som du sparar nu.
opening-decide = Spara besluten
opening-decided-told = öppnas som det står
opening-decided-left-out = lämnas inte ut
opening-submit-hint = Allt är bestämt. Någon annan, som inte har varit med och bestämt, ska godkänna.
opening-submit = Be om godkännande
opening-take-back = Ta tillbaka
opening-discard = Släng
opening-withdraw = Dra tillbaka svaren
opening-withdraw-reason = Skäl
opening-withdraw-hint = Svaren försvinner genast från sidorna och de öppna data. Öppna dem igen genom att gå igenom dem på nytt.
opening-withdraw-button = Dra tillbaka

opening-approval-kind = Öppna svar
opening-approval-about = Öppna svar för allmänheten: { $agreement }, { $respondent }
opening-approval-to = Gå till svaren

opening-no-such = Det finns inget sådant här.
opening-no-such-hint = Gå till listan och välj där.
opening-nothing-signed = Inget är undertecknat än.
opening-nothing-signed-hint = Svar går att öppna när de är undertecknade.
opening-already-begun = Någon går redan igenom de svaren.
opening-already-begun-hint = Fortsätt på den öppning som finns, eller släng den först.
opening-no-such-answer = Ett av svaren finns inte här.
opening-nothing-decided = Du har inte valt något.
opening-too-many = Bestäm om högst { $most } svar åt gången.
opening-nothing-decided-hint = Välj för minst ett svar och spara igen.
opening-undecided =
    { $count ->
        [one] Ett svar är kvar att bestämma om.
       *[other] { $count } svar är kvar att bestämma om.
    }
opening-undecided-hint = Bestäm om alla svar som är markerade först.
opening-newer = Någon annan har ändrat under tiden.
opening-not-from = Det går inte, för läget är: { $status }.
opening-newer-hint = Ladda om sidan och se hur det står till nu.
opening-reason-missing = Skriv ett skäl.
opening-reason-too-long = Skälet får vara högst { $most } tecken.

opened-title = Redovisningar
opened-lead = Det som kommuner, regioner och län har svarat om hur pengarna har använts. Svaren är öppnade år för år.
opened-none = Inga svar är öppnade än.
opened-caption = Öppnade svar
opened-column-agreement = Överenskommelse
opened-column-whose = Vem som har svarat
opened-column-opened = Öppnade
opened-one-heading = Redovisningar för { $title }
opened-one-lead = Undertecknade svar som är öppnade för alla. Svar som kan peka ut någon lämnas inte ut.
opened-version = Version { $number }, öppnad { $at }.
opened-coverage =
    { $reports ->
        [one] En av { $all } har svar här.
       *[other] { $reports } av { $all } har svar här.
    }
opened-questions = Frågorna
opened-recipients = Alla som har svarat
opened-column-name = Mottagare
opened-column-signed = Undertecknad
opened-column-left-out = Svar som inte lämnas ut
opened-column-item = Post
opened-column-answer = Svar
opened-left-out = Uppgiften lämnas inte ut
opened-files = Hämta svaren
opened-file-csv = Alla svar, en rad för varje svar
opened-file-json = Alla svar för program
opened-file-codebook = Kodbok: frågorna och vad ett svar är
opened-source = Källa: mottagarnas redovisningar, undertecknade av dem. Inget är ändrat i svaren.
opened-digests = Filernas kontrollsummor (SHA-256)
opened-late = { $day }, efter sista dagen
opened-recipient-lead = { $title }. Undertecknad { $at }.
opened-question-lead =
    { $count ->
        [one] Ett svar.
       *[other] { $count } svar.
    }
opened-no-answer = Inget svar
opened-no-such = Det finns inga öppnade svar här.
opened-no-such-hint = Svaren kan ha ersatts av en senare version eller dragits tillbaka. Se vad som är öppet på sidan med redovisningar.
opened-data-title = Öppnade svar: { $title } ({ $respondent })
opened-data-description = Undertecknade svar om hur pengarna i { $title } har använts, så långt de är öppnade. Svar som kan peka ut någon lämnas inte ut.
opened-from-data = Svar ur mottagarnas redovisningar
