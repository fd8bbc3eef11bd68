# Arbetsytan: inloggning, utkast, formulär, granskning.

# Arbetsytans ram
work-nav-overview = Överenskommelser
work-nav-figures = Underlag
work-nav-record = Händelser
work-nav-feedback = Synpunkter
work-signed-in = { $name }, inloggad till { $until }
work-menu = Meny
work-sign-out = Logga ut
work-read-only-hint = Du kan läsa men inte ändra. Be den som driver tjänsten om ett konto som får skriva.
work-closed = Arbetsytan är inte öppen här, eftersom webbplatsen körs utan databas.
work-closed-hint = Starta tjänsten med en databas.
work-errors = Det här behöver rättas
work-leave = Gå tillbaka utan att spara
work-save = Spara
work-job-look-again = Uppdatera sidan
work-job-stop = Stoppa
work-job-stuck = Arbetet har misslyckats flera gånger och väntar på dig. Det som är klart är kvar.
work-job-resume = Fortsätt
work-earlier = Visa tidigare
work-page-number = Det går inte att bläddra dit.
work-page-number-hint = Skriv ett helt tal, eller börja från den första sidan.

# Inloggning
work-sign-in-title = Logga in
work-sign-in-lead = Här loggar du in som företräder en kommun, en region, SKR eller en myndighet. Allt som är publicerat kan läsas utan att logga in.
work-sign-in = Logga in
work-email = E-postadress
work-password = Lösenord
work-sign-out-title = Vill du logga ut?
work-session-ended = Du är inte längre inloggad, men det du skrev finns kvar.
work-session-ended-hint = Logga in, så kan du skicka det igen.
work-carried-title = Det du skrev finns kvar
work-carried-lead = Du är inloggad igen. Det du skrev är inte sparat än.
work-carried-send = Skicka det jag skrev
work-carried-leave = Gå till arbetsytan utan att spara

# Översikten
work-overview = { $count ->
    [0] Ingen överenskommelse är under arbete
    [one] En överenskommelse är under arbete
   *[other] { $count } överenskommelser är under arbete
}
work-overview-lead = Här ser du var varje version står, om den går ihop och vem som gör något härnäst.
work-open = Under arbete
work-open-empty = Ingen version är under arbete. Börja ett nytt år när överenskommelsen är klar.
work-closed-versions = Publicerade och tidigare
work-closed-versions-empty = Ingenting är publicerat än.
work-column-version = Version
work-column-adds-up = Går den ihop?
work-column-next = Härnäst
work-status-heading = Läge
work-adds-up = Ja
work-does-not-add-up = Nej
work-adds-up-incomplete = Alla poster är inte kända
work-adds-up-unknown = Visas i versionen
work-next-draft = Den som skriver gör klart utkastet och skickar in det.
work-next-submitted = En person som inte har skrivit i versionen godkänner den eller skickar tillbaka den.
work-next-approved = En person som inte har skrivit i versionen publicerar den.
work-next-published = Versionen gäller och visas för alla. Fel rättas i en ny version.
work-next-superseded = En senare version har ersatt den.
work-next-withdrawn = Versionen är återkallad.

# Börja
work-start = Börja ett nytt år eller en rättelse
work-start-lead = Ingenting blir synligt utanför arbetsytan förrän en annan person har godkänt och publicerat det.
work-start-after = Efter ett tidigare år
work-start-after-lead = Poster, nycklar och villkor följer med och datum flyttas ett år. Källor och avvikelser följer inte med, och allt räknas som antaget tills du anger en källa.
work-start-after-which = Vilken överenskommelse?
work-start-after-button = Börja året efter
work-start-correction = Rätta något publicerat
work-start-correction-lead = Den publicerade versionen gäller tills rättelsen är publicerad.
work-start-correction-which = Vilken överenskommelse ska rättas?
work-start-correction-button = Börja rättelsen
work-start-file = Från en fil
work-start-file-link = Börja från en överenskommelsefil
work-start-file-lead = Välj en överenskommelsefil, eller klistra in dess text.
work-start-file-field = Överenskommelsefil
work-start-file-field-hint = Filens namn slutar på .toml. Väljer du en fil används den i stället för texten nedanför.
work-start-file-button = Börja från filen
work-start-file-missing = Välj en fil eller skriv en text.
work-start-which = Välj hur du vill börja.
work-choice-agreement = { $title }

# En version
work-version-name = { $title }, version { $number }
work-version-heading-draft = Överenskommelsen { $year } är ett utkast
work-version-heading = Överenskommelsen { $year } är { $status }
work-parts = Delar av versionen
work-part-version = Översikt
work-part-facts = Uppgifter
work-part-items = Poster
work-part-sums = Summor
work-part-conditions = Villkor
work-part-deadlines = Tidsfrister
work-part-sources = Källor
work-part-discrepancies = Avvikelser
work-part-outcome = Utfall
work-part-file = Fil
work-not-a-draft = Versionen är { $status }. Bara ett utkast kan ändras.
work-text-unreadable = Versionens text kan inte läsas.
work-text-unreadable-hint = Hämta filen, rätta den och börja om från den.
work-no-such-part = Det finns ingen sådan del i versionen.
work-no-such-part-hint = Den kan ha tagits bort. Gå tillbaka till listan.
work-back-to-version = Till versionen
work-number = Versionsnummer
work-changed = Senast ändrad
work-corrects = Varför den rättas
work-ended-reason = Varför den inte gäller längre
work-digest = Fingeravtryck (SHA-256)
work-differs-published = Skillnader mot det som är publicerat
work-differs-before = Skillnader mot { $year }
work-differs-caption = { $count ->
    [one] En uppgift skiljer
   *[other] { $count } uppgifter skiljer
}
work-differs-here = Den här versionen
work-differs-lines = Visa alla ändringar i filen rad för rad
work-differs-none = Ingenting skiljer.

# Det som kan göras
work-acts = Det här kan du göra nu
work-acts-none = Det finns inget att göra med versionen just nu.
work-acts-second-person = Du har skrivit i utkastet, så någon annan behöver godkänna och publicera det.
work-act-what = Det här gäller det
work-act-submit = Skicka in för godkännande
work-act-submit-lead = Utkastet låses, och en annan person granskar det.
work-act-send-back = Skicka tillbaka
work-act-send-back-lead = Versionen blir ett utkast igen, och den som skriver får veta varför.
work-act-publish = Publicera
work-act-publish-lead = Beloppen låses och visas för alla. Det som var publicerat förut ersätts i samma stund.
work-act-withdraw = Återkalla
work-act-withdraw-lead = Överenskommelsen försvinner från den öppna webbplatsen. Versionen finns kvar i arbetsytan.
work-act-discard = Kasta utkastet
work-act-discard-lead = Utkastet tas bort och kan inte hämtas tillbaka. Vad som har gjorts med det finns kvar bland händelserna.
work-reason-heading = Skäl
work-reason = Varför?
work-reason-submit-hint = Behövs bara om överenskommelsen inte går ihop.
work-reason-send-back-hint = Skriv vad som ska ändras.
work-reason-withdraw-hint = Skriv varför överenskommelsen inte ska visas längre.
work-reason-correction-hint = Skriv vad som är fel. Texten visas tillsammans med rättelsen när den publiceras.

# Om den går ihop
work-sums = Går det ihop?
work-sums-close = Alla summor går ihop
work-sums-fail = Det går inte ihop
work-sums-explained = Det här kan förklara det:
work-sums-too-large = Beloppen är för stora för att läggas ihop
work-sums-caption = Summor som ska gå ihop
work-sums-name = Summa
work-sums-stated = Ska vara
work-sums-parts = Delarna ger
work-sums-difference = Skillnad
work-sums-none = Det finns inga summor att jämföra.
work-not-shared = Beloppen kan inte fördelas än

# Historien
work-history = Vad som har gjorts
work-history-empty = Ingenting har gjorts än.
work-column-when = När
work-column-who = Vem
work-column-act = Vad
work-column-why = Varför
work-column-subject = Med vad
work-done-started = började versionen
work-done-saved = sparade ändringar
work-done-submitted = skickade in versionen
work-done-sent-back = skickade tillbaka versionen
work-done-approved = godkände versionen
work-done-published = publicerade versionen
work-done-superseded = ersatte versionen med en senare
work-done-withdrawn = återkallade versionen
work-done-discarded = kastade utkastet
work-done-imported = hämtade in underlag
work-done-figures-withdrawn = tog underlag ur bruk
work-done-account-added = lade till ett konto
work-done-signed-in = loggade in
work-done-other = { $act }

# Formulär
work-amount-missing = Skriv ett belopp i hela kronor.
work-amount-below-zero = Beloppet är mindre än noll. Skriv ett belopp utan minustecken.
work-amount-too-large = Beloppet är för stort. Kontrollera antalet siffror.
work-amount-grouped = Menar du { $meant }? Skriv beloppet med mellanslag eller utan avskiljare, så kan det inte missförstås.
work-amount-decimals = Beloppet ska vara i hela kronor. Skriv det utan ören.
work-amount-no-number = Det där är inget belopp. Skriv alla siffror, till exempel 1 680 000 000.
work-field-missing = Fyll i fältet.
work-field-both-languages = Texten behövs på båda språken, eller på inget av dem.
work-field-date = Skriv datumet som år-månad-dag, till exempel 2025-12-01.
work-field-date-missing = Datumet saknas.
work-field-number = Skriv ett helt tal från { $from } till { $to }.
work-field-choice = Välj ett av alternativen.
work-field-source = Välj källan.
work-field-source-place = Skriv var i källan det står.
work-hint-amount = Hela kronor, till exempel 1 680 000 000
work-hint-date = År-månad-dag, till exempel 2025-12-01
work-hint-source-at = Till exempel Länen, punkt 1
work-hint-source-id = Ett kort namn med små bokstäver, siffror och bindestreck. Andra delar hänvisar till det.
work-hint-item-id = Små bokstäver, siffror och bindestreck. Samma id varje år för samma ändamål, så att åren kan jämföras.
work-choice-nothing = Anges inte
work-choice-unknown = Framgår inte av källorna
work-choice-no-source = Ingen källa
work-choice-source = { $title } ({ $id })
work-choice-item = { $title } ({ $id })
work-source = Källa
work-source-at = Var i källan
work-source-words = { $id }, { $at }
work-status = Hur säkert det är
work-id = Id
work-title-sv = Rubrik på svenska
work-title-en = Rubrik på engelska
work-note = Anmärkning
work-note-sv = Anmärkning på svenska
work-note-en = Anmärkning på engelska
work-remove = Ta bort
work-remove-lead = Det här tas bort ur utkastet: { $what }
work-revision-missing = Formuläret säger inte vilken text det gäller. Gå tillbaka, öppna sidan på nytt och spara igen.
work-problem-at = Rad { $line }, tecken { $column }:
work-problem-elsewhere = I en annan del av filen ({ $table } { $number }, { $field }):
work-comments = Filens kommentarer försvinner när du sparar här
work-comments-hint = Rader som börjar med # är till för människor och finns inte i formuläret. Vill du behålla dem, ändra i filen i stället.

# Två har ändrat
work-conflict = { $who } sparade { $at }, efter att du öppnade formuläret. Ditt är inte sparat än.
work-conflict-hint = Nedanför ser du vad som skiljer. Spara ditt om det ska gälla, ändra det först, eller gå vidare med det som är sparat.
work-conflict-theirs-instead = Gå vidare med det som är sparat
work-conflict-yours = Det du skrev
work-conflict-save = Spara mitt över det som är sparat
work-lines-heading = Vad som skiljer
work-lines-hint = Rader med − finns bara i det som är sparat. Rader med + finns bara i det du skrev.
work-lines-whose = I vilken text
work-lines-line = Rad
work-lines-published = publicerat
work-lines-version = den här versionen
work-lines-theirs = sparat
work-lines-yours = ditt

# Uppgifterna
work-facts = Uppgifter om året
work-facts-lead = Rubrik, hela beloppet, dagar och hur pengarna begärs, redovisas och betalas tillbaka.
work-facts-about = Om överenskommelsen
work-year = År
work-area = Område
work-area-hint = Till exempel psykisk-halsa
work-purpose-sv = Ändamål på svenska
work-purpose-en = Ändamål på engelska
work-period-from = Gäller från och med
work-period-to = Gäller till och med
work-period-both = Ange både första och sista dagen, eller ingen av dem.
work-signed = Undertecknad eller godkänd
work-registration-number = Diarienummer
work-total = Hela beloppet
work-facts-population = Folkmängd
work-facts-population-hint = Den dag då folkmängden räknas. Lämna allt tomt om ingen nyckel behöver den.
work-facts-ages = Åldrar
work-facts-ages-hint = Bara om åldrar räknas en annan dag än folkmängden.
work-reference-date = Räknas den dagen
work-stand-in = Ersätts av uppgifter för den dagen, om de saknas
work-facts-rounding = Avrundning
work-rounding-method = Så blir beloppen hela kronor
work-rounding-unit = Minsta enhet
work-facts-claim = Hur pengarna begärs
work-facts-report = Hur pengarna redovisas
work-facts-repayment = Hur pengar betalas tillbaka
work-facts-left-out = Lämna allt tomt om källorna inte säger något om det.
work-claim-route = Vem begär pengarna?
work-claim-payer = Vem betalar?
work-claim-deadline = Sista dag att begära
work-claim-lapses = Förfaller rätten efter sista dagen?
work-report-tool = Verktyg
work-report-to = Vem tar emot?
work-report-deadline = Sista dag att redovisa
work-repayment-to = Vem tar emot?
work-repayment-deadline = Sista dag att betala tillbaka

# Posterna
work-items = Poster
work-items-lead = Varje post är ett belopp som delas mellan mottagarna på en nivå.
work-items-empty = Det finns inga poster än.
work-item-add = Lägg till en post
work-item-edit = Ändra posten
work-item-remove = Ta bort posten
work-item = Post
work-item-level = Nivå
work-item-amount = Belopp
work-item-payee = Betalas till
work-item-sure = Hur säkert det är, och var det står
work-item-sure-hint = Det som är läst i en källa räknas som bekräftat. Annat visas som antaget.
work-item-status-amount = Beloppet
work-item-status-key = Nyckeln
work-item-status-level = Nivån
work-key = Fördelningsnyckel
work-key-lead = Så delas beloppet mellan mottagarna. Fyll bara i de fält som hör till ditt val.
work-key-population = Efter folkmängd
work-key-ages = Efter antalet invånare i vissa åldrar
work-key-equal = Lika mycket till var och en
work-key-fixed = Ett fast belopp till var och en
work-key-fixed-rest = Ett fast belopp till var och en, resten med en annan nyckel
work-key-notation = Annan nyckel, skriven som i filen
work-key-unknown = Framgår inte av källorna
work-key-age-from = Från ålder
work-key-age-hint = Till exempel 0
work-key-age-to = Till och med ålder
work-key-age-to-hint = Till exempel 25. Tomt betyder och äldre.
work-key-each = Belopp till var och en
work-key-each-hint = Hela kronor. Används när beloppet är fast.
work-key-text = Nyckeln, eller nyckeln för resten
work-key-text-hint = Skriv som i filen: population, equal eller till exempel { "{" } ages = [0, 25] { "}" }.

# Summorna
work-groups = Summor som posterna ska ge
work-groups-lead = En summa jämförs med posterna på de nivåer den gäller.
work-groups-empty = Inga delsummor är angivna. Posterna jämförs bara med hela beloppet.
work-group-add = Lägg till en summa
work-group-edit = Ändra summan
work-group-remove = Ta bort summan
work-group-levels = Nivåer
work-group-levels-hint = Kryssa för de nivåer som summan gäller.
work-group-levels-missing = Kryssa för minst en nivå.
work-group-total = Summa
work-group-incomplete = Alla poster är inte kända
work-group-incomplete-hint = Det som fattas visas som oförklarat i stället för att räknas som ett fel.

# Villkoren
work-conditions = Villkor
work-conditions-lead = Det mottagarna ska göra eller låta bli för att få behålla pengarna.
work-conditions-empty = Inga villkor är angivna.
work-condition-add = Lägg till ett villkor
work-condition-edit = Ändra villkoret
work-condition-remove = Ta bort villkoret
work-column-condition = Villkor
work-condition-sv = Villkoret på svenska
work-condition-en = Villkoret på engelska

# Tidsfristerna
work-deadlines = Tidsfrister
work-deadlines-lead = Andra dagar som någon måste passa, utöver dem bland uppgifterna om året.
work-deadlines-empty = Inga fler tidsfrister är angivna.
work-deadline-add = Lägg till en tidsfrist
work-deadline-edit = Ändra tidsfristen
work-deadline-remove = Ta bort tidsfristen
work-deadline = Tidsfrist
work-deadline-date = Sista dag
work-deadline-who = Vem
work-deadline-what = Vad som ska göras
work-deadline-what-sv = Vad som ska göras, på svenska
work-deadline-what-en = Vad som ska göras, på engelska

# Källorna
work-sources = Källor
work-sources-lead = Dokumenten som uppgifterna är lästa i.
work-sources-empty = Inga källor är angivna.
work-source-add = Lägg till en källa
work-source-edit = Ändra källan
work-source-remove = Ta bort källan
work-source-title = Dokumentets rubrik
work-source-publisher = Utgivare
work-source-published = Publicerad
work-source-retrieved = Läst
work-source-url = Adress

# Avvikelserna
work-discrepancies = Avvikelser
work-discrepancies-lead = Där en källa och det vi räknar med skiljer sig åt. Båda visas på den öppna webbplatsen.
work-discrepancies-empty = Inga avvikelser är angivna.
work-discrepancy-add = Lägg till en avvikelse
work-discrepancy-edit = Ändra avvikelsen
work-discrepancy-remove = Ta bort avvikelsen
work-discrepancy-about = Vad den gäller
work-discrepancy-printed = Vad källan säger
work-discrepancy-printed-hint = Ange ett belopp, en text eller den post som beloppet är tryckt ihop med. Lämna allt tomt om bara skälet berättar det.
work-discrepancy-says = Belopp i källan
work-discrepancy-says-sv = Text i källan, på svenska
work-discrepancy-says-en = Text i källan, på engelska
work-discrepancy-says-title = Radens rubrik i källan
work-discrepancy-says-title-hint = Bara om den är en annan än postens.
work-discrepancy-printed-with = Tryckt ihop med posten
work-discrepancy-printed-with-hint = När källan har båda posterna på en rad.
work-discrepancy-applied = Vad vi räknar med
work-discrepancy-applied-hint = Ett belopp eller en text, inte båda.
work-discrepancy-applied-sv = Text på svenska
work-discrepancy-applied-en = Text på engelska
work-discrepancy-reason = Skäl
work-discrepancy-reason-sv = Skäl på svenska
work-discrepancy-reason-en = Skäl på engelska
work-discrepancy-status = Hur säkert det vi räknar med är
work-discrepancy-decided-by = Vem som har bestämt det
work-discrepancy-one-of = Ange antingen vad källan säger eller vilken post den är tryckt ihop med.
work-discrepancy-amount-or-words = Ange ett belopp eller en text, inte båda.

# Filen
work-file = Hela filen
work-file-lead = Det här är allt versionen säger, som text. Här behålls också kommentarerna.
work-file-text = Överenskommelsefilen
work-file-label = Filens text
work-file-hint = Formatet beskrivs i programmets dokumentation. Alla fel visas på en gång, med rad och tecken.
work-file-take = Hämta filen

# Utfallet
work-outcome = Vad mottagarna skulle få
work-outcome-lead = Utkastets belopp mot ett tidigare år. Ingenting här är beslutat eller sparat.
work-outcome-county = Län
work-outcome-all-counties = Alla län
work-outcome-against = Jämför med
work-outcome-show = Visa
work-outcome-no-level = Det finns ingen sådan nivå.
work-outcome-no-county = Det finns inget sådant län.
work-outcome-no-year = Det finns ingen sådan publicerad överenskommelse.
work-outcome-hint = Gå tillbaka till utfallet och välj i listorna.
work-outcome-no-before = Det finns inget tidigare år att jämföra med.
work-outcome-not-compared = Åren kan inte jämföras
work-outcome-incomplete = Allt är inte med
work-outcome-not-shared = { $title }, { $amount }, kan inte fördelas än.
work-outcome-left-out = De här posterna kan inte jämföras, eftersom nyckeln eller nivån inte är känd: { $items }.
work-outcome-summary = I korthet
work-outcome-counts = { $more } får mer, { $less } får mindre och { $same } får lika mycket.
work-outcome-before = { $year }
work-outcome-now = Utkastet
work-outcome-most-more = Får mest mer
work-outcome-most-less = Får mest mindre
work-outcome-recipient = Mottagare
work-outcome-items = Nya och borttagna poster
work-outcome-tried-difference = Prövat mot utkastet
work-outcome-caption = { $level }: utkastet mot det tidigare året, i kronor
work-outcome-sum = Tillsammans
work-outcome-empty = Inga mottagare passar urvalet.
work-trial = Pröva andra belopp och nycklar
work-trial-lead = Se vad andra belopp eller nycklar skulle ge, bredvid utkastet. Ingenting sparas förrän du väljer det.
work-trial-form = Välj vad du vill pröva
work-trial-item = { $title } ({ $level })
work-trial-now = I utkastet: { $amount }, { $key }.
work-trial-amount = Pröva beloppet
work-trial-key = Pröva nyckeln
work-trial-count = Räkna
work-trial-shown = Tabellen visar det du prövar bredvid utkastet
work-trial-total = Hela beloppet blir { $after }. I utkastet är det { $before }.
work-trial-leave = Visa bara utkastet
work-trial-use = Använd i utkastet
work-trial-use-hint = Beloppen och nycklarna skrivs in i utkastet och hela beloppet följer med. En post med beloppet noll tas bort. Delsummorna ändrar du själv.

# Underlaget
work-figures = Underlag
work-figures-lead = Folkmängder och åldrar som nycklarna räknar med, med källa och villkor.
work-figures-import = Hämta in underlag
work-figures-import-lead = Du får se vad filen innehåller innan något sparas. Det som redan är publicerat ändras inte.
work-figures-imported = Inhämtat underlag
work-figures-imported-empty = Inget underlag är inhämtat än.
work-figures-shipped = Underlag som följer med programmet
work-figures-what = Uppgift
work-figures-population = folkmängd
work-figures-ages = åldrar
work-figures-source = Källa
work-figures-publisher = Utgivare
work-figures-licence = Villkor
work-figures-retrieved = Hämtat
work-figures-imported-at = Inhämtat
work-figures-in-use = I bruk
work-figures-method = Så gjordes tabellen
work-figures-withdrawn = Nej: { $reason }
work-figures-withdraw = Ta ur bruk
work-figures-withdraw-one = Ja. Ta { $date } ur bruk
work-figures-withdraw-what = Underlaget ({ $kind }, { $date }, { $source }) används inte längre i nya uträkningar. Publicerade belopp ändras inte.
work-figures-withdraw-hint = Skriv varför underlaget inte ska användas.
work-figures-about = Om filen
work-figures-about-hint = Uppgifterna visas tillsammans med alla belopp som räknas ut med filen.
work-figures-day = Vilken dag gäller siffrorna?
work-figures-day-hint = Bara om filen anger enbart år. Skriv 11-01 för den 1 november varje år, eller 2024-11-01 för en viss dag.
work-figures-file = Fil
work-figures-file-hint = CSV, Excel, JSON-stat, PxWeb eller PX
work-figures-file-missing = Välj en fil.
work-figures-file-again = Välj samma fil igen. Den är för stor för att följa med sidan.
work-figures-look = Granska filen
work-figures-preview = Stämmer det här?
work-figures-preview-lead = Ingenting är sparat än.
work-figures-holds = Vad filen innehåller
work-figures-holds-nothing = Filen innehåller inga uppgifter som kan användas.
work-figures-notes = Värt att veta
work-figures-keep = Spara underlaget

# Händelser, synpunkter och jobb
work-record = Händelser
work-record-lead = Allt som har gjorts, med vem, när och varför. Posterna är kedjade, så att en ändring i efterhand syns.
work-record-caption = Händelser, de senaste först
work-subject-figures = underlag
work-subject-account = konto
work-feedback = Synpunkter
work-feedback-lead = Vad besökare har svarat på frågan om sidan hjälpte dem.
work-feedback-caption = Synpunkter, de senaste först
work-feedback-empty = Ingen har skrivit något än. Svar från de öppna sidorna kommer hit.
work-feedback-page = Sida
work-feedback-helped = Hjälpte sidan?
work-feedback-comment = Kommentar
work-jobs = Jobb
work-jobs-lead = Det programmet gör av sig självt varje dag. Ett jobb som har gett upp behöver en människa.
work-jobs-caption = Jobb, de som har gett upp först
work-jobs-empty = Inga jobb finns än. De läggs in när tjänsten har gått en stund.
work-jobs-kind = Jobb
work-jobs-verify = kontrollera det som är publicerat
work-jobs-tidy = städa bort det som har gått ut
work-jobs-due = Tidigast
work-jobs-attempts = Försök
work-jobs-error = Senaste felet
work-jobs-dead = gav upp
work-jobs-done = klart
work-jobs-waiting = väntar
work-nav-own = Mina sidor
work-nav-approvals = Att godkänna
work-nav-mandates = Uppdrag
work-nav-contacts = Kontakter
work-nav-organisations = Organisationer
work-nav-accounts = Konton
work-nav-operation = Drift
