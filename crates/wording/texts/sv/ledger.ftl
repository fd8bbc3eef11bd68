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
