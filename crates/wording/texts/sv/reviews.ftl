### Review of what was asked for.

reviews-standing-waiting = Väntar på beslut
reviews-standing-asked-back = Väntar på svar
reviews-standing-to-be-paid = Ska betalas
reviews-standing-not-asked = Inte rekvirerat
reviews-standing-partly-paid = Delvis betalt
reviews-standing-paid = Betalt
reviews-standing-lapsed = Förfallet
reviews-left-out-no-payee = Länets parter har inte utsett vem som tar emot medlen
reviews-left-out-no-organisation = Ingen organisation företräder mottagaren
reviews-left-out-no-account = Inget bekräftat betalkonto som går att använda ännu

reviews-no-such-year = Året är inte öppnat för medel, eller så når ditt uppdrag inte dit.
reviews-no-such-year-hint = Gå till listan över rekvisitioner och välj ett år som är öppet.
reviews-no-such-requisition = Rekvisitionen finns inte, eller så får du inte se den.
reviews-no-such-requisition-hint = Gå till listan över rekvisitioner och leta upp den där.
reviews-own-work = Du har själv förberett eller attesterat rekvisition { $number }.
reviews-own-work-hint = Be en kollega att besluta om den.
reviews-newer = Rekvisition { $number } har ändrats sedan du öppnade sidan.
reviews-newer-hint = Ingenting är beslutat. Öppna rekvisitionen, läs hur den ser ut nu och besluta igen.
reviews-not-from = Rekvisition { $number } står så här: { $status }. Därifrån går det inte att göra det du bad om.
reviews-being-paid = Rekvisition { $number } ligger i en betalningsomgång eller är redan betald.
reviews-being-paid-hint = Ta bort den ur omgången först. Är den betald får medlen krävas tillbaka.
reviews-nothing-chosen = Du har inte valt någon rekvisition.
reviews-nothing-chosen-hint = Markera de rekvisitioner du vill godkänna.
reviews-too-many = Du har valt fler än { $most } rekvisitioner.
reviews-too-many-hint = Godkänn dem i flera omgångar.
reviews-reason-missing = Du har inte skrivit något.
reviews-reason-missing-hint = Skriv vad som behöver rättas eller varför du avslår.
reviews-reason-too-long = Texten är längre än { $most } tecken.
reviews-reason-too-long-hint = Korta texten.
reviews-pool-too-small = Posten { $item } räcker inte: { $there } har kommit in och finns kvar, men { $wanted } skulle betalas ut.
reviews-pool-too-small-hint = Ingenting är beslutat. Vänta tills medlen har betalats ut till den som samordnar, eller godkänn färre.
reviews-not-by-key = Det här årets medel fördelas inte efter nyckel utan att någon begär dem.
reviews-not-by-key-hint = Granska i stället det som har rekvirerats.
reviews-nothing-to-pass-on = Det finns ingen att betala till just nu.
reviews-nothing-to-pass-on-hint = Alla som har ett bekräftat betalkonto har fått sitt. Se vilka som saknar konto i listan.
reviews-not-what-was-shown = Underlaget har ändrats sedan du öppnade sidan.
reviews-not-what-was-shown-hint = Ingenting är gjort. Läs igenom listan som den ser ut nu och bekräfta igen.
reviews-ledger = Huvudboken stämmer inte med rekvisitionen, så inget beslut är fattat.
reviews-ledger-hint = Öppna huvudboken för året och se var medlen är. Den som samordnar kan rätta.

reviews-subject-accepted = Rekvisition { $number } är godkänd
reviews-subject-by-key = { $amount } ska betalas ut till er
reviews-subject-paid = { $amount } är utbetalt till er
reviews-subject-asked-back = Rekvisition { $number } behöver kompletteras
reviews-subject-refused = Rekvisition { $number } är avslagen
reviews-mail-hello = Hej!
reviews-mail-accepted = { $payer } har godkänt rekvisition { $number } från { $organisation }. Medlen betalas ut till ert betalkonto i en kommande omgång.
reviews-mail-by-key = { $payer } ska betala ut { $amount } till { $organisation }. Ni behöver inte göra något. Medlen betalas ut till ert betalkonto i en kommande omgång, och utbetalningen har nummer { $number }.
reviews-mail-paid = { $payer } har betalat ut { $amount } till { $organisation }. Utbetalningen hör till nummer { $number } och går till ert betalkonto.
reviews-mail-asked-back = { $payer } har en fråga om rekvisition { $number } från { $organisation } och har skickat tillbaka den. Medlen betalas inte ut förrän ni har svarat med en ny rekvisition. Tänk på sista dagen att rekvirera.
reviews-mail-refused = { $payer } har avslagit rekvisition { $number } från { $organisation }. Skälet står hos rekvisitionen. Ni kan rekvirera medlen på nytt till och med sista dagen.
reviews-mail-link = Läs mer här: { $link }

reviews-title = Rekvisitioner
reviews-heading = { $count ->
    [0] Ingen rekvisition väntar på ditt beslut
    [one] En rekvisition väntar på beslut
   *[other] { $count } rekvisitioner väntar på beslut
}
reviews-no-year = Här kommer rekvisitioner att stå när ett år har öppnats för medel.
reviews-lead-sums = Beviljat: { $granted }. Betalat: { $paid }. Ännu inte rekvirerat: { $left }.
reviews-lead-lapses = Medel som inte har rekvirerats till och med { $until } förfaller.
reviews-lead-until = Sista dagen att begära medlen är { $until }.
reviews-years = Öppna år
reviews-year = { $count ->
    [0] { $title }, inget väntar
    [one] { $title }, 1 väntar
   *[other] { $title }, { $count } väntar
}
reviews-every-standing = Alla lägen
reviews-every-level = Alla nivåer
reviews-every-county = Alla län
reviews-level = Nivå
reviews-county = Län
reviews-search = Namn eller nummer
reviews-show = Visa
reviews-caption = { $count ->
    [one] 1 mottagare
   *[other] { $count } mottagare
}
reviews-empty = Ingen mottagare passar in på det du har valt.
reviews-column-recipient = Mottagare
reviews-column-choose = Godkänn
reviews-column-standing = Läge
reviews-column-granted = Beviljat
reviews-column-left = Inte rekvirerat
reviews-column-asked = Rekvirerat
reviews-column-requested = Rekvirerat, inte godkänt
reviews-column-payable = Ska betalas
reviews-column-paid = Betalat
reviews-column-came = Nummer och dag
reviews-column-lapsed = Förfallet
reviews-column-level = Nivå
reviews-column-code = Kod
reviews-column-number = Nummer
reviews-column-claimant = Den som begär
reviews-column-status = Rekvisitionens läge
reviews-column-total = Belopp
reviews-column-organisation = Organisation
reviews-column-rows = Poster
reviews-column-item = Post
reviews-column-why = Varför
reviews-column-here = Kvar hos den som samordnar
reviews-column-passed-on = Betalat vidare
reviews-column-free = Kan betalas vidare
reviews-came = { $number }, { $day }
reviews-pool = { $name }, för dem som får medel därifrån
reviews-same = Hör till { $number }
reviews-choose-one = { $number }, { $total }
reviews-choose-hint = Markera det du vill godkänna. Du får se valen och summan innan något godkänns. Öppna en rekvisition om du vill fråga om den eller avslå den.
reviews-choose = Gå vidare med de markerade
reviews-sum = Summa
reviews-download = Listan som fil
reviews-to-legs = Se båda leden: från betalaren och vidare till mottagarna
reviews-confirm-heading = { $count ->
    [one] Godkänn en rekvisition på { $total }?
   *[other] Godkänn { $count } rekvisitioner på sammanlagt { $total }?
}
reviews-confirm-lead = { $title }. Det du godkänner kan läggas i en betalningsomgång. En annan person släpper omgången.
reviews-confirm-caption = Det du har markerat
reviews-confirm = { $count ->
    [one] Godkänn rekvisitionen
   *[other] Godkänn { $count } rekvisitioner
}
reviews-back = Tillbaka till listan

reviews-one-heading = { $organisation } begär { $amount }
reviews-one-title = Rekvisition { $number }
reviews-lead-to-decide = Rekvisitionen väntar på ditt beslut.
reviews-lead-waits = Rekvisitionen väntar på beslut av { $organisation }.
reviews-lead-asked-back = Rekvisitionen är tillbaka hos { $organisation }, som svarar med en ny.
reviews-lead-in-batch = Rekvisitionen är godkänd och ligger i en betalningsomgång.
reviews-lead-accepted = Rekvisitionen är godkänd och kan läggas i en betalningsomgång.
reviews-lead-refused = Rekvisitionen är avslagen. Medlen kan begäras på nytt så länge tiden inte har gått ut.
reviews-lead-late = Rekvisitionen kom efter sista tiden och ger inga medel.
reviews-lead-withdrawn = { $organisation } har tagit tillbaka rekvisitionen.
reviews-lead-replaced = En ny rekvisition har kommit i stället för den här.
reviews-lead-paid = Rekvisitionen är betald.
reviews-lead-not-sent = Rekvisitionen är inte skickad.
reviews-arrived-at = Kom in
reviews-passed-on-at = Lades upp
reviews-form = Väg
reviews-form-for-all = Rekvisition av hela beloppet, för att betala vidare
reviews-form-by-key = Fördelat efter nyckel, utan rekvisition
reviews-form-invoice = Faktura till den som samordnar
reviews-form-requisition = Rekvisition
reviews-payer = Betalas av
reviews-account = Betalkonto
reviews-no-account = Inget konto är valt
reviews-account-new = Betalkontot har ändrats
reviews-account-new-hint = Det här är den första betalningen till kontot sedan ändringen. Kontrollera att ändringen är riktig innan du godkänner.
reviews-invoice-number = Fakturanummer
reviews-reference = Referens
reviews-contact = Kontaktperson
reviews-corrects = Svarar på
reviews-corrected-by = Ersatt av
reviews-vouchers = Verifikationer
reviews-rows-heading = Poster
reviews-certificate = Det som intygas
reviews-accept-heading = Godkänn
reviews-accept-lead = Beloppet kan läggas i en betalningsomgång. En annan person släpper omgången.
reviews-accept = Godkänn { $amount }
reviews-ask-back-heading = Fråga
reviews-ask-back-lead = Rekvisitionen går tillbaka med din fråga. Den som begärde medlen svarar med en ny rekvisition, och kontaktpersonen får e-post. Sista dagen att begära medlen ändras inte.
reviews-question = Vad behöver rättas eller förklaras?
reviews-ask-back = Skicka tillbaka med frågan
reviews-refuse-heading = Avslå
reviews-refuse-lead = Medlen betalas inte ut med den här rekvisitionen. Den som begärde dem ser skälet, och kontaktpersonen får e-post.
reviews-reason = Skäl för avslaget
reviews-refuse = Avslå rekvisitionen
reviews-text-hint = Högst { $most } tecken. Skriv inget om enskilda personer.
reviews-events-heading = Vad som har hänt
reviews-events-empty = Här kommer det att stå vad som händer med rekvisitionen.
reviews-event-what = Händelse
reviews-event-when = När
reviews-event-who = Vem
reviews-event-note = Text

reviews-legs-title = Båda leden
reviews-legs-agree = De två leden stämmer på öret
reviews-legs-differ = { $count ->
    [one] De två leden skiljer sig på ett ställe
   *[other] De två leden skiljer sig på { $count } ställen
}
reviews-legs-lead = { $coordinator } begär hela beloppet av betalaren och betalar det vidare till mottagarna.
reviews-legs-first = Första ledet: från betalaren
reviews-legs-second = Andra ledet: till mottagarna
reviews-legs-empty = Här kommer posterna att stå när året har öppnats.
reviews-legs-asked = Det { $name } har rekvirerat
reviews-legs-not-asked = { $name } har inte rekvirerat något ännu.
reviews-legs-everybody = Se alla mottagare
reviews-difference-heading = Det här stämmer inte
reviews-difference-hint = Den som samordnar behöver se i huvudboken vad som har hänt. Ingen ny omgång släpps så länge något skiljer.
reviews-difference-granted = det första ledet har { $pool } beviljat och mottagarna { $recipients } tillsammans.
reviews-difference-passed-on = { $pool } har lämnat det första ledet, men { $recipients } har betalats till mottagarna.
reviews-difference-promised = { $recipients } ska betalas till mottagarna, men bara { $pool } finns kvar.
reviews-pass-on-heading = Betala vidare efter nyckel
reviews-pass-on-lead = { $count ->
    [0] Ingen som har ett bekräftat betalkonto väntar på medel.
    [one] En organisation har ett bekräftat betalkonto och medel att få, { $total }.
   *[other] { $count } organisationer har ett bekräftat betalkonto och medel att få, sammanlagt { $total }.
}
reviews-pass-on-hint = Beloppen läggs upp som godkända och kan tas med i en betalningsomgång. En annan person släpper omgången.
reviews-pass-on = { $count ->
    [one] Lägg upp { $total } till en organisation
   *[other] Lägg upp { $total } till { $count } organisationer
}
reviews-pass-on-short = Pengarna räcker inte ännu
reviews-pass-on-short-of = { $item }: { $wanted } ska betalas vidare, men { $there } har kommit in och är inte utlovat.
reviews-shares-caption = De som får betalt
reviews-shares-empty = Här kommer de att stå som har ett bekräftat betalkonto och medel att få.
reviews-left-out-heading = De som inte kan få betalt ännu
reviews-left-out-empty = Alla som har medel att få har ett konto.
reviews-subject = rekvisition
