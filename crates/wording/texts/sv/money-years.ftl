### Opening a year for money.

# Hur det står till
money-years-status-none = Inte öppnat
money-years-status-proposed = Väntar på en andra person
money-years-status-open = Öppet
money-years-status-refused = Nekat
money-years-status-replaced = Ersatt av en rättelse
money-years-way-direct = Varje mottagare rekvirerar hos den som betalar
money-years-way-by-key = Samordnaren rekvirerar allt och fördelar vidare efter nyckeln
money-years-way-invoice = Samordnaren rekvirerar allt och betalar ut mot faktura
money-years-repaid-to-payer = Den som betalade
money-years-repaid-to-coordinator = Samordnaren

# Villkoren
money-years-term-way = Så rekvireras medlen
money-years-term-parts = Rekvisition i delar
money-years-term-claim-deadline = Sista dag att rekvirera
money-years-term-lapses = Förfaller efter sista dagen
money-years-term-report-deadline = Sista dag att redovisa
money-years-term-repayment-deadline = Sista dag att betala tillbaka
money-years-term-repaid-to = Det som inte har använts betalas tillbaka till
money-years-term-interest = Ränta på sen återbetalning
money-years-term-appropriation = Anslagspost
money-years-term-account-wait = Dagar som ett ändrat betalkonto väntar
money-years-term-certificate = Det mottagaren intygar
money-years-term-decisions = Båda parters beslut, med nummer och datum
money-years-term-recovery-grounds = Grunder för återkrav
money-years-term-follow-up = Myndighet som följer upp

# Vad som inte går
money-years-fault-blank = { $term }: fyll i det här.
money-years-fault-too-long = { $term }: texten får ha högst 4 000 tecken.
money-years-fault-out-of-range = { $term }: talet är utanför det som går att mena.
money-years-fault-back-before-asked = Sista dag att betala tillbaka är före sista dag att rekvirera.
money-years-none = Det finns ingen sådan publicerad överenskommelse, eller så får du inte se den.
money-years-none-hint = Gå till sidan om medel och välj därifrån.
money-years-nothing-waits = Ingenting väntar på en andra person.
money-years-nothing-waits-hint = Ladda om sidan för att se hur året står.
money-years-faults = { $count ->
    [one] Ett villkor behöver rättas.
   *[other] { $count } villkor behöver rättas.
}
money-years-faults-hint = Rätta det som står nedan och försök igen. Det du skrev står kvar.
money-years-no-such-payer = Ingen som kan betala är vald.
money-years-no-such-payer-hint = Välj den myndighet som betalar ut.
money-years-nothing-shared = Ingenting i överenskommelsen är fördelat, så ingen har rätt till något belopp.
money-years-nothing-shared-hint = Rätta överenskommelsen så att den kan fördelas, och publicera den.
money-years-waits-already = Ett förslag för samma överenskommelse väntar redan.
money-years-waits-already-hint = Vänta på beslutet, eller ta tillbaka förslaget först.
money-years-nothing-changes = Året är redan öppet på just de här villkoren.
money-years-nothing-changes-hint = Ändra det som ska ändras, eller låt året vara.
money-years-way-in-use = Någon har redan rekvirerat, så sättet att rekvirera kan inte ändras.
money-years-way-in-use-hint = Behåll sättet, eller låt rekvisitionerna gå tillbaka först.
money-years-claimed = { $right }: rättelsen tar bort { $less }, men bara { $entitled } är inte rekvirerat.
money-years-claimed-hint = Det som är rekvirerat eller utbetalt går tillbaka genom återkrav, inte genom en rättelse av året.
