# Sidorna där man besvarar en redovisning

reporting-nav = Redovisning
reporting-heading =
    { $count ->
        [0] Ni har inget kvar att redovisa
        [one] Ni har en redovisning att lämna
       *[other] Ni har { $count } redovisningar att lämna
    }
reporting-lead = Här redovisar ni hur pengarna har använts. Flera kan skriva samtidigt, och en annan person än den som lämnar in skriver under.
reporting-none = Ni har inget att redovisa just nu
reporting-none-hint = När frågorna för ett år öppnar visas de här, med sista dag.
reporting-nobody-reads = Ingen myndighet kan läsa det här förrän det är undertecknat.
reporting-nobody-reads-hint = Bara ni som skriver ser utkastet. SKR och myndigheterna ser redovisningen först när den är undertecknad.
reporting-ask-coordinator = Ställ en fråga till samordnaren
reporting-title = { $agreement }: { $respondent }
reporting-as-region = regionens redovisning
reporting-as-municipality = kommunens redovisning
reporting-as-county = länets redovisning
reporting-as-youth-clinics = ungdomsmottagningarnas redovisning
reporting-as-coordinator = samordnarens redovisning
reporting-status = Läge
reporting-by = Sista dag
reporting-answered = Besvarat
reporting-progress =
    { $asked ->
        [0] Inget här måste besvaras
        [one] { $answered } av 1 fråga som måste besvaras
       *[other] { $answered } av { $asked } frågor som måste besvaras
    }
reporting-not-begun = Inte påbörjad
reporting-your-part = Er del
reporting-writes-only = Ni skriver tillsammans med länets andra parter. Den som länet har utsett skriver under.
reporting-begin = Börja redovisa
reporting-go-on = Fortsätt redovisa
reporting-see = Se redovisningen
reporting-opens = Frågorna öppnar { $day }.
reporting-to-do = Redovisa: { $report }
reporting-to-do-by = Senast { $by }

reporting-lead-open = Redovisningen ska vara undertecknad senast { $by }. Allt ni skriver sparas för varje del.
reporting-lead-prepared = Redovisningen väntar på underskrift. Den ska vara undertecknad senast { $by }.
reporting-lead-signed = Redovisningen är undertecknad och mottagen.
reporting-left =
    { $count ->
        [0] Inget återstår
        [one] En sak återstår
       *[other] { $count } saker återstår
    }
reporting-left-blocks =
    { $count ->
        [one] En sak måste rättas
       *[other] { $count } saker måste rättas
    }
reporting-left-missing =
    { $count ->
        [one] En fråga är inte besvarad
       *[other] { $count } frågor är inte besvarade
    }
reporting-left-asks =
    { $count ->
        [one] En fråga om det ni har skrivit
       *[other] { $count } frågor om det ni har skrivit
    }
reporting-left-asks-hint = Stämmer det ni har skrivit? Skriv då kort varför, intill frågan. Annars rättar ni svaret.
reporting-of-item = { $item }: { $words }
reporting-missing = Besvara frågan: { $question }
reporting-cell = { $question } – { $column }, rad { $row }
reporting-sections = Redovisningens delar
reporting-column-section = Del
reporting-column-progress = Hur långt ni har kommit
reporting-column-who = Vem som är här eller är ombedd att svara
reporting-here-now = { $name } är här nu
reporting-asked-one = { $name } är ombedd att svara
reporting-accounts = Pengarna enligt era svar
reporting-column-item = Post
reporting-column-received = Ni har fått
reporting-column-used = Använt
reporting-column-unused = Inte använt
reporting-to-books = Läs in er bokföring för att få fram vad varje post har använts till
reporting-see-books = Se er bokföring

reporting-hand-in-heading = Lämna för underskrift
reporting-hand-in-hint = En annan person hos er läser redovisningen och skriver under. Till dess går det att ta tillbaka den.
reporting-hand-in-later = När inget återstår kan ni lämna redovisningen för underskrift här.
reporting-hand-in = Lämna för underskrift
reporting-take-back-heading = Ta tillbaka
reporting-take-back-hint = Ta tillbaka redovisningen om något behöver ändras innan den skrivs under.
reporting-take-back = Ta tillbaka redovisningen
reporting-reopen-heading = Rätta det som är undertecknat
reporting-reopen-hint = Öppna redovisningen igen om något är fel. Det som är undertecknat finns kvar, och nästa underskrift blir en ny version.
reporting-reopen = Öppna redovisningen igen
reporting-why = Varför?
reporting-signed-by = { $organisation } lämnar in och skriver under redovisningen.
reporting-to-approval = Läs och skriv under
reporting-waits-for = Det kan skrivas under av { $names }.
reporting-waits-nobody = Ingen annan hos er kan skriva under. Ge någon uppdrag som attestant.

reporting-together = Skriv tillsammans
reporting-present = Här nu: { $names }
reporting-present-in = { $name } ({ $section })
reporting-present-nobody = Ingen annan är här just nu.
reporting-ask-somebody = Be någon svara på en del
reporting-colleague = Kollega
reporting-ask-colleague = Be kollegan svara
reporting-link-name = Namn på den som ska svara
reporting-link-name-hint = För den som saknar konto. Namnet visas intill svaren.
reporting-make-link = Gör en länk
reporting-link-made = Länken till { $name } är klar
reporting-link-once = Kopiera adressen nu och skicka den. Den visas bara den här gången och öppnar en enda del av redovisningen.
reporting-asked = { $name } är ombedd att svara på { $section }, till och med { $until }.
reporting-asked-by-link = { $name } kan svara på { $section } med en länk, till och med { $until }.
reporting-end-asking = Avsluta för { $name }

reporting-signed-heading = Undertecknade versioner
reporting-version = Version { $number }, { $at }.
reporting-signed-late = Den kom efter sista dagen.
reporting-signed-in-time = Den kom i tid.
reporting-receipt = Kvitto på version { $number } (PDF)
reporting-claim = Det ni inte har använt, { $amount }, ska betalas tillbaka.
reporting-to-claim = Se återkravet
reporting-signs = Skrivs under av
reporting-extended = Varför ni har fått mer tid
reporting-set-changed = Varför frågorna har ändrats
reporting-history = Vad som har hänt
reporting-column-what = Händelse
reporting-column-by = Vem

reporting-section-lead = Del { $at } av { $count }
reporting-section-empty = Det finns inget att svara på här, med det ni har svarat hittills.
reporting-save = Spara
reporting-saved-at = Sparat { $at }
reporting-saved-and-revealed = Sparat { $at }. Frågorna på sidan har ändrats efter svaret.
reporting-next = Nästa del: { $section }
reporting-to-overview = Till översikten
reporting-back-to-section = Tillbaka till frågorna
reporting-not-all-saved = Allt kunde inte sparas
reporting-not-all-saved-hint = Det som är markerat nedan behöver ändras. Allt annat är sparat.
reporting-typed-is-here = Det du skrev står kvar i fälten nedan.
reporting-optional = { $question } (frivilligt)
reporting-received = Ni har fått { $amount }.
reporting-received-nothing = Ni har inte fått några pengar för det här än.
reporting-returned = Ni har betalat tillbaka { $amount }.
reporting-used-before = Förra gången redovisade ni att { $amount } var använt.
reporting-prefilled = Ifyllt av systemet. Det sparas när du sparar sidan.
reporting-offer-before = Förra gången svarade ni:
reporting-offer-books = Enligt er bokföring:
reporting-offer-answers = Enligt era svar är det här kvar:
reporting-offer-plan = Ur handlingsplanen
reporting-offer-plan-from = { $title }, version { $number }
reporting-take-before = Använd svaret från förra gången
reporting-take-books = Använd beloppet från bokföringen
reporting-take-answers = Använd beloppet
reporting-take-plan = Använd målen ur planen
reporting-offers-hint = Det gäller frågor som inte är besvarade. Läs igenom svaren efteråt.
reporting-take-all-before = Använd { $count } svar från förra gången
reporting-take-all-books = Använd { $count } belopp från bokföringen
reporting-take-all-answers = Använd { $count } belopp som är kvar enligt era svar
reporting-written-by = Skrivet av { $name } { $at }
reporting-hint-kronor = I hela kronor, till exempel 125 000
reporting-hint-number = Med högst { $most } decimaler
reporting-hint-date = Till exempel 2021-12-31
reporting-rows-hint = Töm en rad för att ta bort den.
reporting-more-rows = Spara och lägg till en rad
reporting-cell-label = { $column }, rad { $row }
reporting-yes = Ja
reporting-no = Nej
reporting-no-answer = Inget svar
reporting-nothing = Inget ännu
reporting-not-known = (inte besvarat ännu)
reporting-files =
    { $count ->
        [0] Inga filer
        [one] En fil
       *[other] { $count } filer
    }
reporting-files-link = Lägg till eller ta bort filer
reporting-files-not-by-link = Skicka filer till den som gav dig länken.
reporting-who-uses = Vem använder svaret, och till vad?
reporting-comments =
    { $count ->
        [0] Kommentera för dina kolleger
        [one] En kommentar
       *[other] { $count } kommentarer
    }
reporting-comment = Kommentar till den som skriver med dig
reporting-to-mend = Måste rättas.
reporting-to-explain = Stämmer det?
reporting-explanation = Förklara kort om det stämmer
reporting-stale = { $name } har skrivit här medan du skrev. Välj vilken text som ska gälla och spara.
reporting-which-stands = Vilken text ska gälla?
reporting-theirs = Det som { $name } skrev
reporting-mine = Det du skrev

reporting-not-kronor = Skriv ett belopp i hela kronor, till exempel 125 000.
reporting-out-of-range = Skriv ett tal från 0 till { $most }.
reporting-not-a-number = Skriv ett tal med siffror.
reporting-decimals =
    { $most ->
        [0] Skriv ett heltal, utan decimaler.
        [one] Skriv talet med högst en decimal.
       *[other] Skriv talet med högst { $most } decimaler.
    }
reporting-not-a-date = Skriv ett datum med år, månad och dag, till exempel 2021-12-31.
reporting-not-a-choice = Välj något av svaren i listan.
reporting-too-long = Korta texten. Den får ha högst { $most } tecken.
reporting-control = Texten har tecken som inte går att läsa. Klistra in den som ren text.
reporting-too-many-files = Ta bort någon fil först. En fråga kan ha högst { $most } filer.
reporting-no-such-field = Frågan tar inte emot det här svaret. Kopiera det du vill behålla och ladda om sidan.

reporting-link-lead = { $name }, du svarar för { $organisation } om { $agreement }. Länken gäller till och med { $until }.
reporting-link-saved = Tack, det är sparat
reporting-link-saved-hint = Du kan ändra så länge länken gäller och redovisningen inte är lämnad.

reporting-script-waiting = Sparar …
reporting-script-lost = Inte sparat: det går inte att nå tjänsten. Texten står kvar och sparas när det går igen.
reporting-script-session = Inte sparat: du är inte längre inloggad. Texten står kvar här.
reporting-script-sign-in = Logga in i en ny flik
reporting-script-use-mine = Spara min text
reporting-script-use-theirs = Behåll den andra texten

reporting-approval-kind-set = Frågor som ska öppnas
reporting-approval-kind-report = Redovisning som ska skrivas under
reporting-approval-about-set = Frågor om { $agreement }: { $respondent }
reporting-approval-about-report = Redovisning av { $agreement } från { $name }
reporting-approval-to-set = Till frågorna
reporting-approval-to-report = Läs hela redovisningen
reporting-respondent-other = { $word }
reporting-fact-respondent = Vem som svarar
reporting-fact-version = Version
reporting-fact-opens = Öppnar
reporting-fact-opens-at-once = Genast
reporting-fact-replaces = Ersätter
reporting-fact-replaces-nothing = Inget
reporting-fact-answers = Antal svar
reporting-fact-explained = Antal förklaringar
reporting-fact-account = Post
reporting-account-value = { $title } ({ $item }): fått { $received }, använt { $used }, inte använt { $unused }
reporting-fact-digest = Kontrollsumma för svaren
reporting-fact-set-digest = Kontrollsumma för frågorna
reporting-fact-revision = Ändring nummer
