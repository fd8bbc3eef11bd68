# Frågeunderlagens sidor: listan, ett underlag, provet och formulären

asking-title = Frågeunderlag
asking-nav = Frågeunderlag
asking-no-agreement = Det finns ingen överenskommelse att fråga om
asking-heading =
    { $count ->
        [0] Inga frågor är öppna för { $title }
        [one] Ett frågeunderlag är öppet för { $title }
       *[other] { $count } frågeunderlag är öppna för { $title }
    }
asking-lead = Här bestäms vad mottagarna ska svara på när de redovisar. En person skriver frågorna och en annan öppnar dem. En ändring efter det är ett nytt underlag, med ett skäl som alla ser.
asking-caption = Frågeunderlag för varje slags mottagare
asking-respondent = Svarar
asking-column-status = Läge
asking-column-open = Det som besvaras nu
asking-column-since = Besvaras från
asking-column-amended = Ändrat efter öppnandet, gånger
asking-column-written = Det som skrivs nu
asking-open-link = Läs frågorna
asking-nothing = Inga frågor än

asking-begin = Börja på ett underlag
asking-begin-lead = Det blir ett utkast. Det händer inget för mottagarna förrän en andra person har öppnat det.
asking-begin-button = Börja på utkastet
asking-from = Börja från
asking-from-shipped = Det färdiga underlaget för överenskommelsen, eller en första fråga om det saknas
asking-from-open = Det som är öppet nu, för att ändra i det
asking-from-file = En fil
asking-file = Fil
asking-file-hint = Vårt eget format (TOML) eller XLSForm (XLSX). Behövs bara om du börjar från en fil.
asking-file-used-by = Vem som använder svaren, när filen inte säger det
asking-file-used-hint = En XLSForm från ett annat verktyg säger det inte. Skriv det här en gång, så gäller det alla frågor i filen. Du kan ändra det fråga för fråga sedan.
asking-file-used-why = Varför de behöver svaren
asking-file-missing = Välj en fil, eller börja från något annat.
asking-file-not-text = Filen är varken text eller en arbetsbok. Välj en fil som slutar på .toml eller .xlsx.
asking-file-problem = { $problem }

asking-one-heading =
    { $count ->
        [one] { $respondent }: en fråga. { $status }
       *[other] { $respondent }: { $count } frågor. { $status }
    }
asking-next-draft = Skriv klart, prova med påhittade svar och be sedan en andra person att öppna frågorna.
asking-next-submitted = Underlaget väntar på att en andra person öppnar det.
asking-next-open = Frågorna är öppna och ändras inte. Behöver något rättas gör du en ändring: ett nytt underlag som ersätter det här.
asking-next-replaced = Ett annat underlag har tagit det här underlagets plats. Det sparas så att varje svar går att läsa med sin fråga.
asking-next-discarded = Utkastet kastades innan det öppnades.
asking-submit = Be en andra person öppna
asking-take-back = Ta tillbaka till utkast
asking-discard = Kasta utkastet
asking-amend = Gör en ändring
asking-try = Prova med påhittade svar
asking-write-file = Skriv underlaget som fil
asking-write-file-lead = Filen läses hel varje gång du sparar. Är något fel sägs det med rad, och inget sparas.
asking-file-section = Underlaget
asking-whole-file = Hela filen
asking-whole-file-hint = Formatet beskrivs i dokumentationen av frågeunderlag.
asking-opens-on = Första dag att svara
asking-opens-on-hint = Till exempel 2026-12-31. Lämna tomt om frågorna ska besvaras så fort de är öppnade.
asking-reason = Varför frågorna ändras
asking-reason-hint = Skälet visas för alla som svarar.
asking-newer = Någon annan sparade underlaget { $at }.
asking-newer-hint = Jämför texterna nedan. Spara igen om din ska gälla.
asking-opens-when-approved = Så fort de är öppnade
asking-fact-number = Nummer
asking-fact-opens = Besvaras från
asking-fact-reason = Skäl till ändringen
asking-fact-amends = Ersätter
asking-fact-before = Det tidigare underlaget
asking-fact-digest = Kontrollsumma
asking-contents = Avsnitt
asking-each-item = Frågas en gång för varje post som mottagaren har fått pengar för.
asking-these-items = Frågas en gång för var och en av de här posterna: { $items }
asking-answer = Svar
asking-required = Måste besvaras
asking-choices = Val
asking-columns = Kolumner
asking-public = Öppnas för allmänheten
asking-public-by-kind = Som slaget säger
asking-public-yes = Ja
asking-public-no = Nej
asking-public-hint = Siffror, dagar och val öppnas om du inte säger nej. Text som någon har skrivit öppnas bara om du säger ja. Filer öppnas aldrig.
asking-money = Pengar
asking-shown = Visas när
asking-prefill = Fylls i med
asking-check = Kontroll
asking-used = Används av
asking-used-nobody = Ingen har sagt vem som använder svaret.
asking-series = Serie
asking-kind-kronor = Hela kronor
asking-kind-number = Tal
asking-kind-date = Datum
asking-kind-yes-no = Ja eller nej
asking-kind-one-of = Ett av flera val
asking-kind-several-of = Ett eller flera val
asking-kind-short-text = Kort text
asking-kind-long-text = Lång text
asking-kind-table = Tabell
asking-kind-file = Filer
asking-money-used = Använt
asking-money-unused = Inte använt
asking-money-own = Egna pengar
asking-severity-blocks = (Redovisningen kan inte skrivas under.)
asking-severity-asks = (Den som svarar får förklara.)
asking-yes = Ja
asking-no = Nej
asking-files =
    { $count ->
        [one] En fil
       *[other] { $count } filer
    }
asking-changes = Ändringar mot det tidigare underlaget
asking-changes-caption = Frågor som skiljer sig
asking-changes-none = Frågorna är de samma.
asking-change = Ändring
asking-change-added = Ny fråga
asking-change-removed = Borttagen
asking-change-reworded = Annan ordalydelse
asking-change-kind = Annat slags svar
asking-change-rule = Andra villkor eller kontroller
asking-take-home = Hämta
asking-file-toml = Underlaget
asking-file-xlsform = XLSForm
asking-file-json = För program
asking-file-not-made = Filen gick inte att göra.
asking-file-not-made-hint = Försök igen, eller hämta underlaget i ett annat format.

asking-try-heading = Prova frågorna: { $respondent }
asking-try-lead = Svara på låtsas för att se vilka frågor som visas och vad kontrollerna säger. Inget sparas.
asking-try-received = Påhittat belopp: så många kronor har mottagaren fått för varje post
asking-try-button = Visa vad svaren leder till
asking-try-blocks =
    { $count ->
        [one] En sak hindrar underskrift
       *[other] { $count } saker hindrar underskrift
    }
asking-try-asks =
    { $count ->
        [one] En sak ska förklaras
       *[other] { $count } saker ska förklaras
    }
asking-try-nothing = Redovisningen kan skrivas under
asking-try-nothing-hint = Med de här svaren saknas inget och ingen kontroll säger något.
asking-try-hidden = Frågor som inte visas med de här svaren
asking-try-row = Rad { $row }: { $column }
asking-try-no-file = Filer skickas inte in i provet.
asking-try-unread = Det är inget svar av slaget ”{ $kind }”.
asking-try-not-answered = Inte besvarad

asking-did-begin = började på frågor
asking-did-save = sparade frågor
asking-did-submit = bad en andra person öppna frågorna
asking-did-take-back = gjorde frågorna till utkast igen
asking-did-open = öppnade frågorna
asking-did-replace = ersatte frågorna med andra
asking-did-discard = kastade ett utkast till frågor

asking-edit = Ändra fråga för fråga
asking-edit-lead = Varje knapp sparar för sig. Är något fel sägs det vid sin plats, och inget sparas.
asking-set-heading = Rubrik och inledning
asking-texts-hint = Skriv { "\u0024{fact_received}" } där beloppet som mottagaren har fått ska stå, och { "\u0024{namn}" } där svaret på en tidigare fråga ska stå.
asking-set-title-sv = Rubrik på svenska
asking-set-title-en = Rubrik på engelska
asking-introduction-sv = Inledning på svenska
asking-introduction-en = Inledning på engelska
asking-save-heading = Spara rubrik och inledning
asking-new-section = Nytt avsnitt
asking-section-title-sv = Avsnittets rubrik på svenska
asking-section-title-en = Avsnittets rubrik på engelska
asking-repeat = Fråga en gång för varje post som mottagaren har fått pengar för
asking-add-section = Lägg till avsnittet
asking-section-down = Flytta ner ”{ $title }”
asking-section-edit = Ändra avsnittet ”{ $title }”
asking-section-heading = Avsnitt: { $title }
asking-section-words = Avsnittets texter
asking-section-guidance-sv = Hjälp som visas före frågorna, på svenska
asking-section-guidance-en = Hjälp som visas före frågorna, på engelska
asking-section-rules = När avsnittet frågas
asking-section-shown = Avsnittet visas när
asking-section-repeated = Hur många gånger det frågas
asking-section-once = En gång
asking-section-each = En gång för varje post som mottagaren har fått pengar för
asking-section-these = En gång för var och en av posterna som är markerade nedan
asking-section-items-hint = Posterna nedan används bara om avsnittet frågas för markerade poster.
asking-section-item = Posten ”{ $title }”
asking-section-no-items = Markera minst en post.
asking-no-such-section = Avsnittet finns inte i underlaget.
asking-left-out-title = Formuläret är inläst
asking-left-out-heading =
    { $count ->
        [one] Frågorna är inlästa, men en sak i formuläret har ingen plats här
       *[other] Frågorna är inlästa, men { $count } saker i formuläret har ingen plats här
    }
asking-left-out-lead = Allt annat finns i utkastet. Skriv in det som behövs på annat sätt.
asking-left-out-go-on = Gå till utkastet
asking-section-up = Flytta upp ”{ $title }”
asking-section-remove = Ta bort ”{ $title }”
asking-name = Namn
asking-name-hint = Små bokstäver a–z, siffror och understreck. Namnet används i villkor och filer.
asking-question-name = Namn på en ny fråga här
asking-add-question = Lägg till frågan
asking-question-down = Flytta ner { $name }
asking-question-up = Flytta upp { $name }
asking-question-remove = Ta bort { $name }
asking-problem-at = I { $name }:
asking-question-heading = Ändra: { $question }
asking-question-words = Orden
asking-label-sv = Frågan på svenska
asking-label-en = Frågan på engelska
asking-guidance-sv = Hjälp att svara, på svenska
asking-guidance-en = Hjälp att svara, på engelska
asking-question-kind = Slags svar
asking-question-rules = Villkor, kontroller och användning
asking-choices-hint = Ett val på varje rad: namn | svenska | engelska. Gäller frågor med val.
asking-columns-hint = En kolumn på varje rad: namn | slag | svenska | engelska. Slagen är kronor, number, number (2) med så många decimaler, date, yes-no, short-text, long-text och one-of (egen = Egen / Own; kopt = Köpt / Bought) med sina val. Ett utropstecken efter slaget gör att kolumnen måste fyllas i.
asking-rows = Högst så många rader i tabellen
asking-decimals = Högst så många decimaler i talet
asking-prefill-hint = Ett uttryck, till exempel { "\u0024{fact_received}" }.
asking-shown-hint = Ett uttryck, till exempel { "\u0024{unused}" } > 0. Lämna tomt om frågan alltid ska visas.
asking-checks = Kontroller
asking-checks-hint = En kontroll på varje rad: blocks eller asks | det som ska gälla | svenska | engelska. En punkt står för svaret.
asking-used-by-sv = Vem som använder svaret, på svenska
asking-used-by-en = Vem som använder svaret, på engelska
asking-used-why-sv = Varför, på svenska
asking-used-why-en = Varför, på engelska
asking-series-hint = Frågor med samma serie jämförs mellan åren, även när de får nya ord.
asking-line-parts = Rad { $line } ska ha { $parts } delar med | emellan.
asking-column-kind = { $word } är inget slag som en kolumn kan ha här. Skriv ett av dem som står ovanför.
asking-check-severity = { $word } är varken blocks eller asks.

asking-known-granted = beloppet ni har rätt till
asking-known-received = beloppet ni har fått
asking-known-returned = beloppet ni har betalat tillbaka
asking-known-used-before = beloppet ni använde förra gången
asking-known-year = året
