### The ledger.

# Var pengarna är
ledger-place-appropriation = I anslaget
ledger-place-entitled = Rätt, inte rekvirerat
ledger-place-requested = Rekvirerat
ledger-place-payable = Godkänt för utbetalning
ledger-place-paid = Utbetalt, inte redovisat
ledger-place-used = Använt
ledger-place-repayable = Ska betalas tillbaka
ledger-place-returned = Återbetalt
ledger-place-waived = Efterskänkt
ledger-place-lapsed = Förfallet
ledger-place-distributed = Fördelat vidare

# Vad som hände
ledger-kind-opened = Året öppnades
ledger-kind-adjusted = Året rättades
ledger-kind-requested = Rekvisition togs emot
ledger-kind-taken-back = Rekvisition gick tillbaka
ledger-kind-accepted = Rekvisition godkändes
ledger-kind-paid = Banken betalade
ledger-kind-payment-returned = Betalning kom i retur
ledger-kind-distributed = Medel fördelades vidare
ledger-kind-lapsed = Rätten förföll
ledger-kind-lapse-undone = Förfall hävdes
ledger-kind-used = Medel redovisades som använda
ledger-kind-unused = Medel användes inte
ledger-kind-clawed-back = Återkrav beslutades
ledger-kind-reduced = Återkrav sattes ned
ledger-kind-returned = Återbetalning kom in
ledger-kind-waived = Krav efterskänktes
ledger-kind-reversed = Verifikation rättades

# Vad huvudboken säger nej till
ledger-not-an-amount = Beloppet är noll eller mindre.
ledger-not-an-amount-hint = Skriv ett belopp som är större än noll.
ledger-no-such-way = Pengar går inte från ”{ $from }” till ”{ $to }”.
ledger-too-little = { $right }: { $there } är ”{ $place }”, mindre än { $amount }.
ledger-refused-hint = Ladda om sidan och se var pengarna är nu. Någon kan ha gjort något under tiden.
ledger-too-large = Beloppen är större än vad som kan räknas.
ledger-no-such-voucher = Det finns ingen sådan verifikation.
ledger-no-such-voucher-hint = Gå till huvudboken och välj därifrån.
ledger-reversed-already = Verifikationen är redan rättad.
ledger-reversed-already-hint = Ladda om sidan för att se rättelsen.
ledger-no-such-year = Det finns inget sådant år som är öppet för medel, eller så får du inte se det.
ledger-no-such-year-hint = Gå till sidan om medel och välj därifrån.
ledger-no-such-right = Den mottagaren har ingen rätt till medel det året.
ledger-no-such-right-hint = Gå till årets sida och välj mottagare därifrån.

# Sidorna
ledger-title = Huvudbok
ledger-of-year = Årets verifikationer i huvudboken
ledger-heading = { $count ->
    [0] Huvudboken: ingen verifikation
    [one] Huvudboken: en verifikation
   *[other] Huvudboken: { $count } verifikationer
}
ledger-lead = Varje händelse som flyttar pengar är en verifikation med nummer i obruten följd. En verifikation ändras aldrig. Ett fel rättas med en ny.
ledger-caption = Verifikationer, den senaste först
ledger-empty = Här kommer verifikationer att stå när ett år är öppnat för medel.
ledger-all = Alla överenskommelser
ledger-choose-agreement = Överenskommelse
ledger-column-number = Verifikation
ledger-column-event = Hände
ledger-column-kind = Vad
ledger-column-text = Text
ledger-column-amount = Belopp
ledger-column-place = Var pengarna är
ledger-column-step = Steg
ledger-column-came = Kom hit
ledger-column-stays = Är kvar här
ledger-column-goes-on = Gick vidare
ledger-column-level = Nivå
ledger-column-code = Kod
ledger-newer = Senare verifikationer
ledger-older = Tidigare verifikationer
ledger-file = Alla verifikationer { $year }
ledger-voucher = Verifikation { $number }
ledger-voucher-heading = Verifikation { $number }: { $what }
ledger-voucher-lead = Raderna tar ut varandra: det som lämnar en plats kommer till en annan.
ledger-lines-caption = Rader
ledger-booked-at = Bokfört
ledger-booked-by = Bokfört av
ledger-reverses = Rättar
ledger-reversed-by = Rättad av
ledger-history = Verifikationer om medlen
ledger-history-caption = Varje rad om mottagarens medel, den första först
ledger-followed = Kronan följd
ledger-followed-caption = Från anslaget till där kronan är nu, för mottagarna
ledger-followed-pool-caption = Från anslaget till där kronan är nu, för samordnarens rekvisition
ledger-followed-holds = Summorna stämmer i varje steg: det som kom är det som är kvar och det som gick vidare.
ledger-followed-breaks = Summorna stämmer inte. Se avstämningen innan något mer betalas ut.
ledger-stage-granted = Beviljat
ledger-stage-requested = Rekvirerat
ledger-stage-accepted = Godkänt
ledger-stage-paid = Utbetalt
ledger-stage-accounted = Redovisat
ledger-stage-claimed = Ska tillbaka
ledger-stage-returned = Återbetalt
ledger-no-vouchers = Det finns inga verifikationer för { $year }.
ledger-no-vouchers-hint = Välj ett år som har verifikationer i huvudboken.
ledger-no-number = { $name } har inget organisationsnummer, och filen måste säga vems bokföring det är.
ledger-no-number-hint = Skriv in numret under Organisationer och hämta filen igen.

# Avstämning
ledger-reconciliation = Avstämning
ledger-reconciliation-heading = { $count ->
    [0] Avstämning: allt stämmer på öret
    [one] Avstämning: en skillnad
   *[other] Avstämning: { $count } skillnader
}
ledger-reconciliation-lead = Huvudboken jämförs med rekvisitioner, betalningar och återbetalningar. En skillnad på ett öre stoppar nästa utbetalning.
ledger-agrees = Allt stämmer på öret
ledger-agrees-hint = Nästa utbetalning kan göras.
ledger-differs = Inget mer kan betalas ut
ledger-differs-hint = Den som betalar och samordnaren ska titta på skillnaderna tillsammans. Ett fel rättas med en ny verifikation där det gjordes.
ledger-differences-caption = Skillnader
ledger-column-unlike = Vad som inte stämmer
ledger-column-one = Huvudboken säger
ledger-column-other = Det andra säger
ledger-unlike-right = { $whose }: platserna och det som lämnade anslaget
ledger-unlike-requested = { $whose }: rekvirerat
ledger-unlike-payable = { $whose }: godkänt för utbetalning
ledger-unlike-paid = { $whose }: utbetalt
ledger-unlike-distributed = { $item }: det samordnaren fördelade och det mottagarna fick
ledger-unlike-rows = Rekvisition { $id }: summan och raderna
ledger-unlike-payments = Rekvisition { $id }: utbetalt och bankens betalningar
ledger-unlike-repayable = Det som ska betalas tillbaka och kraven
ledger-unlike-returned = Det som är återbetalt och det som kommit in på kraven
ledger-unlike-voucher = Verifikation { $id }: raderna tar inte ut varandra
ledger-unlike-numbers = Verifikationernas nummer { $year } har en lucka

# Årsbesked
ledger-statements = Årsbesked
ledger-statements-heading = { $count ->
    [0] Årsbesked den 31 december { $year }: ingen har fått medel
    [one] Årsbesked den 31 december { $year }: en mottagare
   *[other] Årsbesked den 31 december { $year }: { $count } mottagare
}
ledger-statements-lead = Mottaget är använt, oanvänt och inte redovisat tillsammans. Återbetalt är en del av det oanvända.
ledger-statements-caption = Per mottagare och överenskommelse, den 31 december
ledger-statements-empty = Ingen hade fått medel när året var slut.
ledger-own-statement = Ert årsbesked
ledger-own-statement-heading = Årsbesked den 31 december { $year }: { $received } mottaget
ledger-year = År
ledger-column-received = Mottaget
ledger-column-used = Använt
ledger-column-unused = Oanvänt
ledger-column-repaid = Återbetalt
ledger-column-unaccounted = Inte redovisat
ledger-no-such-statement = Det finns inget årsbesked för ett sådant år.
ledger-no-such-statement-hint = Skriv året med fyra siffror, till exempel 2025.

# I händelserna
ledger-did-post = bokförde en verifikation
ledger-did-export = hämtade huvudboken som fil

# Rättelse av en verifikation
ledger-correct = Rätta verifikationen
ledger-correct-heading = Rätta verifikation { $number }
ledger-correct-lead = Rättelsen blir en ny verifikation som för pengarna tillbaka. Den gäller när en annan person har godkänt den.
ledger-correct-what = Vad rättelsen gör
ledger-correct-caption = Varje belopp och vart det går
ledger-correct-from = Från
ledger-correct-to = Till
ledger-correct-sum = Tillsammans: { $amount }
ledger-correct-reason-hint = Skriv vad som blev fel och beslutet om det finns ett. Skriv inga uppgifter om enskilda personer.
ledger-correct-propose = Föreslå rättelsen
ledger-correct-cannot = Verifikationen kan inte rättas
ledger-correct-not-yours = En samordnare eller en godkännare hos utbetalaren kan föreslå rättelsen.
ledger-correct-waits = Rättelsen väntar på en andra person
ledger-correct-to-approval = Se vad som väntar
ledger-correct-to-page = Se hela rättelsen
ledger-correct-lapse = Ta tillbaka hela förfallet
ledger-correct-lapse-caption = Förfall som är bokförda
ledger-follows-from = Verifikationen följer av något annat och rättas där, så att båda säger samma sak.
ledger-origin-money-year = Rätta året för medel eller publicera en rättelse av överenskommelsen. Då bokförs skillnaden.
ledger-origin-requisition = Rätta rekvisitionen: be om komplettering, avslå den eller ta tillbaka den.
ledger-origin-payment = Matcha bankens uppgifter på nytt, eller läs in bankens retur av betalningen.
ledger-origin-repayment = Sätt ned kravet eller efterskänk det.
ledger-built-on = Senare verifikationer bygger på den här: { $vouchers }.
ledger-built-on-hint = Rätta dem först, den senaste först.
ledger-fact-number = Verifikation som rättas
ledger-fact-kind = Vad den bokförde
ledger-fact-event = Hände
ledger-fact-rights = Antal rättigheter
ledger-fact-way = Pengarna går
ledger-fact-way-value = från ”{ $from }” till ”{ $to }”
ledger-fact-lines = Radernas kontrollsumma
ledger-register-corrected = Verifikation { $number } är rättad genom { $by } ({ $agreement })
ledger-mail-subject = Rättelse i huvudboken: verifikation { $number }
ledger-mail-corrected = Verifikation { $number } (”{ $what }”) är rättad genom verifikation { $by }.
ledger-mail-comes-back = Rätten till medel som hade förfallit för { $organisation } gäller igen. Rekvirera senast { $date }.
ledger-mail-money-corrected = En händelse om medlen till { $organisation } är rättad: ”{ $what }”. Se hur det står nu.

# Råbalans
ledger-trial = Råbalans
ledger-trial-lead = Ingående balans, debet, kredit och utgående balans för varje konto. Debet är det som kom till en plats, kredit det som lämnade den. Perioden följer dagen då något hände.
ledger-trial-from = Från och med
ledger-trial-to = Till och med
ledger-trial-backwards = Den sista dagen är före den första.
ledger-trial-empty = Ingenting har hänt till och med den sista dagen.
ledger-trial-holds = Summorna är lika
ledger-trial-holds-hint = Debet och kredit är lika på öret för varje post och tillsammans. Alla konton tillsammans är noll före och efter.
ledger-trial-breaks = Summorna är inte lika
ledger-trial-all = Alla poster
ledger-trial-all-pool = Samordnarens rekvisition, alla poster
ledger-trial-account = Konto
ledger-trial-opening = Ingående balans
ledger-trial-debit = Debet
ledger-trial-credit = Kredit
ledger-trial-closing = Utgående balans
ledger-trial-sum = Summa

# Motpart, kod och underlag
ledger-counterparty-municipality = Kommun, utomstatlig
ledger-counterparty-region = Region, utomstatlig
ledger-counterparty-county = Länets mottagare, utomstatlig
ledger-counterparty-coordinator = Samordnaren, utomstatlig
ledger-column-counterparty = Motpart
ledger-column-s-code = S-kod
ledger-about = Underlag
ledger-about-requisition = Rekvisitionen
ledger-about-batch = Utbetalningen
ledger-about-repayment = Kravet
ledger-about-money-year = Öppningen av året
ledger-entries = I diariet

# Avstämning mot banken och kraven
ledger-unlike-claim = Krav { $id }: det som ska betalas tillbaka och verifikationerna om kravet
ledger-unlike-claim-returned = Krav { $id }: det som har kommit in och verifikationerna om kravet
ledger-unlike-bank = Betalning { $id }: det som är utbetalt och bankens uppgifter
ledger-unlike-day = { $day }: dagens utbetalningar och bankens uppgifter om dagen
ledger-mail-differs-subject = { $count ->
    [one] Avstämningen visar en skillnad
   *[other] Avstämningen visar { $count } skillnader
}
ledger-mail-differs = { $count ->
    [one] Huvudboken och det den bygger på säger inte samma sak på ett ställe. { $payer } kan inte betala ut något mer innan någon har tittat på det. Den som betalar och samordnaren ska göra det tillsammans.
   *[other] Huvudboken och det den bygger på säger inte samma sak på { $count } ställen. { $payer } kan inte betala ut något mer innan någon har tittat på det. Den som betalar och samordnaren ska göra det tillsammans.
}
