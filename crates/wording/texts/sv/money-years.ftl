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

# Sidorna
money-years-nav = Pengar
money-years-title = Medel
money-years-heading = { $open ->
    [0] Inget år är öppet för medel
    [one] Ett år är öppet för medel
   *[other] { $open } år är öppna för medel
}
money-years-lead = { $waiting ->
    [0] Här öppnas ett år för medel, och här syns var varje krona är.
    [one] Här öppnas ett år för medel, och här syns var varje krona är. Ett år väntar på en andra person.
   *[other] Här öppnas ett år för medel, och här syns var varje krona är. { $waiting } år väntar på en andra person.
}
money-years-caption = Publicerade överenskommelser och hur långt medlen har kommit
money-years-empty = Här kommer det att stå något när en överenskommelse är publicerad.
money-years-column-agreement = Överenskommelse
money-years-column-state = Läge
money-years-column-way = Så rekvireras medlen
money-years-column-deadline = Sista dag att rekvirera
money-years-column-granted = Beviljat
money-years-column-left = Inte rekvirerat
money-years-column-outstanding = Återstår att ta hand om
money-years-column-item = Post
money-years-column-recipient = Mottagare
money-years-column-number = Nummer
money-years-column-proposed = Föreslaget
money-years-column-opened = Öppnat
money-years-state-proposed = Väntar på en andra person
money-years-state-open = Öppet
money-years-pool = Samordnaren, för alla
money-years-pool-of = { $item }: samordnarens rekvisition för alla
money-years-one-open = { $title }: { $total } att rekvirera
money-years-one-open-lead = { $payer } betalar. Sista dag att rekvirera är { $deadline }.
money-years-one-closed = { $title } är inte öppet för medel
money-years-one-closed-lead = Ingen kan rekvirera innan året är öppnat. En person anger villkoren och en annan öppnar.
money-years-waits = Ett förslag väntar på en andra person
money-years-waits-hint = Det lämnades { $at }. En annan samordnare godkänner det under Godkännanden.
money-years-behind = En senare version av överenskommelsen är publicerad
money-years-behind-hint = Version { $version } gäller nu, men året är öppnat på en tidigare. Rätta året så att rätterna följer den nya.
money-years-open = Öppna året för medel
money-years-correct = Rätta året
money-years-take-back = Ta tillbaka förslaget
money-years-take-back-heading = Ta tillbaka förslaget om { $title }
money-years-take-back-lead = Ingenting ändras. Den andra personen kan inte godkänna det längre.
money-years-balances = Var pengarna är, post för post
money-years-balances-caption = Beviljat per post, och var det är nu
money-years-terms = Villkor
money-years-openings = Öppningar och rättelser
money-years-holders = Mottagare
money-years-holders-heading = { $count ->
    [one] En mottagare: { $title }
   *[other] { $count } mottagare: { $title }
}
money-years-holders-lead = Beviljat per mottagare, och var det är nu. Namnet leder till varje verifikation om mottagarens medel.
money-years-holders-caption = Mottagare och var deras medel är
money-years-holders-empty = Ingen mottagare på den nivån har medel det året.
money-years-holder-heading = { $name } har beviljats { $amount }
money-years-holder-lead = Varje krona följs från anslaget till där den är nu, verifikation för verifikation.
money-years-level = Nivå
money-years-level-all = Alla
money-years-level-region = Regioner
money-years-level-municipality = Kommuner
money-years-level-county = Län
money-years-level-coordinator = Samordnaren
money-years-choose = Visa
money-years-yes = Ja
money-years-no = Nej
money-years-no-interest = Ingen ränta
money-years-interest = { $rate } procent per år, enligt { $base }
money-years-fact-opening = Öppning nummer
money-years-open-heading = Öppna { $title } för medel
money-years-open-lead = Det som överenskommelsen säger är ifyllt. Fyll i resten. En annan person öppnar året, och då får varje mottagare rätt till sitt belopp.
money-years-correct-heading = Rätta { $title }
money-years-correct-lead = Villkoren står som de gäller nu. När en annan person har godkänt rättelsen följer rätterna den version som är publicerad.
money-years-propose = Föreslå
money-years-choose-one = Välj
money-years-payer = Vem som betalar
money-years-payer-name = { $name }
money-years-section-claim = Rekvisition och utbetalning
money-years-section-claim-lead = Det som överenskommelsen inte säger behöver du ange. Tjänsten antar inget.
money-years-section-back = Redovisning och återbetalning
money-years-section-ground = Anslag och beslut
money-years-parts-hint = Ja om mottagaren får rekvirera flera gånger, upp till sitt belopp.
money-years-lapses-hint = Ja om den som inte har rekvirerat i tid förlorar rätten.
money-years-account-wait-hint = Hela dagar, från 0 till 60. Den första gången ett konto anges finns ingen väntetid.
money-years-certificate-hint = Texten står på rekvisitionen. Den som attesterar intygar den.
money-years-interest-hint = Ja bara om det finns en rättslig grund för ränta.
money-years-interest-base = Rättslig grund för räntan
money-years-interest-base-hint = Lagrum eller punkt i överenskommelsen. Lämna tomt om det inte är någon ränta.
money-years-interest-rate = Räntesats, procent per år
money-years-interest-rate-hint = Till exempel 8,50. Lämna tomt om det inte är någon ränta.
money-years-interest-rate-wrong = Skriv räntesatsen med högst två decimaler, till exempel 8,50.
money-years-interest-unit = Räntan krävs i
money-years-interest-unit-hint = Hela kronor betyder att ören faller bort. Utan svar krävs räntan i ören.
money-years-interest-unit-ore = ören
money-years-interest-unit-kronor = hela kronor
money-years-interest-contradicts = Du har svarat att det inte är någon ränta. Töm fältet, eller svara ja.

# I händelserna
money-years-did-propose = föreslog att ett år öppnas för medel
money-years-did-open = öppnade ett år för medel
money-years-did-refuse = nekade att ett år öppnas för medel
money-years-did-take-back = tog tillbaka ett förslag om att öppna ett år

# Koder, dagar och motparter
money-years-term-s-code-municipality = S-kod för bidrag till kommuner
money-years-term-s-code-region = S-kod för bidrag till regioner
money-years-term-s-code-county = S-kod för länens medel
money-years-term-s-code-coordinator = S-kod för bidrag till samordnaren
money-years-term-answer-days = Minsta tid att svara på ett återkrav, dagar
money-years-term-days-to-pay = Tid att betala ett krav, dagar
money-years-fault-not-a-code = { $term }: skriv S och fyra siffror.
money-years-section-codes = S-koder
money-years-section-codes-lead = Koderna som myndigheten rapporterar bidragen med till statsredovisningen: S och fyra siffror. De står i årets föreskrifter och skiljer på vem som får bidraget, så tjänsten fyller aldrig i dem. Lämna tomt för den som inte får medel det här året. När samordnaren rekvirerar för alla behövs också dess kod.
money-years-answer-days-hint = Räknas från den dag skrivelsen skickas. 14 är ifyllt om ingen annan tid är bestämd.
money-years-days-to-pay-hint = Gäller när överenskommelsens sista dag har gått och när ett återkrav har beslutats. 30 är ifyllt om ingen annan tid är bestämd.
