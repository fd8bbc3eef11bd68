# Pengar som går tillbaka: krav, betalning, nedsättning.
repayments-claim = Återbetalningskrav
repayments-number = Nummer
repayments-amount = Belopp
repayments-due = Sista dag att betala
repayments-to = Betalas till
repayments-account = Konto
repayments-reference = OCR-nummer
repayments-agreement = Överenskommelse
repayments-parts = Så fördelar sig beloppet
repayments-ground = Skäl
repayments-outstanding = Kvar att betala
repayments-paid = Betalt
repayments-claimed = Kravet är nu
repayments-no-account = Kontot finns inte registrerat här. Fråga { $to } vart pengarna ska betalas.
repayments-account-add = Ange kontot
repayments-account-other-heading = Kontot är ett annat än i brevet
repayments-account-other = Tidigare angavs { $before }. Betala till det konto som står här nu. Om ni redan har betalat till det förra: hör av er till { $to }.
repayments-account-stopped-heading = Betala inte till kontot i brevet
repayments-account-stopped = Kontot { $before } används inte längre. Fråga { $to } vart pengarna ska betalas.
repayments-account-later-heading = Brevet anger inget konto
repayments-account-later = Kontot registrerades efter att brevet skickades. Två personer hos { $to } har bekräftat det.
repayments-status = Läge

repayments-status-claimed = Inte betalt
repayments-status-partly-paid = Delvis betalt
repayments-status-paid = Återbetalt
repayments-status-waived = Eftergivet
repayments-status-disputed = Bestritt

repayments-ground-report = Redovisningen visar att pengar inte har använts
repayments-ground-declared = Mottagaren har sagt att pengar inte har använts
repayments-ground-interest = Ränta på ett krav som betalades för sent
repayments-ground-claw-back = Beslut om återkrav

repayments-event-made = Kravet skapades
repayments-event-sent = Brevet gjordes och skickades
repayments-event-reminded = En påminnelse skickades
repayments-event-paid = Pengar kom in
repayments-event-disputed = Kravet bestreds
repayments-event-upheld = Kravet står fast
repayments-event-proposed = En ändring föreslogs
repayments-event-not-changed = Den föreslagna ändringen avslogs
repayments-event-reduced = Kravet sattes ned
repayments-event-waived = Resten efterskänktes
repayments-event-interest-proposed = Ränta föreslogs
repayments-event-interest-claimed = Räntan krävdes i ett eget krav
repayments-event-change-sent = Brevet om ändringen gjordes och skickades
repayments-event-account-named = Kontot att betala till angavs
repayments-event-no-account-named = Inget konto angavs
repayments-event-other = { $word }

repayments-register-declared = Uppgift om medel som inte har använts

repayments-letter-first = Kravet var från början
repayments-letter-nothing-left = Det finns inget mer att betala på kravet.
repayments-change-kind = Beslut om återbetalningskrav
repayments-reduced-title = Krav { $number } sätts ned med { $less }
repayments-reduced-lead = Vi har beslutat att sätta ned kravet med { $less }. Kvar att betala är { $left }.
repayments-reduced-less = Sätts ned med
repayments-waived-title = Resten av krav { $number } efterskänks
repayments-waived-lead = Vi har beslutat att efterskänka { $less }. Ni behöver inte betala mer.
repayments-waived-less = Efterskänks
repayments-did-send-change = skickade brevet om ett ändrat återbetalningskrav
repayments-change-mail-body =
    Hej,

    { $what }. Beslutet och skälen står i brevet som är bifogat.

    Här ser ni kravet: { $link }

repayments-letter-title = Betala tillbaka { $amount } senast { $due }
repayments-letter-unused = Ni har sagt att en del av pengarna inte har använts. De ska betalas tillbaka.
repayments-letter-of-interest = Ett tidigare krav betalades efter sista dagen. Vi har beslutat att ta ut ränta för tiden därefter.
repayments-letter-claw-back = Vi har beslutat att pengarna ska betalas tillbaka.
repayments-letter-reasons = Skälen för beslutet
repayments-letter-pay = Så betalar ni
repayments-letter-interest = Om ni betalar för sent tar vi ut ränta med { $rate } procent om året enligt { $base }.
repayments-letter-no-interest = Vi tar inte ut någon ränta. Överenskommelsen ger inte stöd för det.
repayments-letter-wrong = Om kravet är fel
repayments-letter-wrong-how = Logga in och bestrid kravet. Skriv varför det är fel. Vi prövar det och svarar er. Under tiden får ni inga påminnelser.

repayments-mail-body =
    Hej,

    { $to } begär att { $organisation } betalar tillbaka { $amount } senast { $due }. { $pay }

    Brevet är bifogat. Här ser ni kravet, och här kan ni bestrida det: { $link }
repayments-mail-pay = Ange OCR-numret { $reference } när ni betalar.
repayments-mail-pay-to = Betala till { $account } och ange OCR-numret { $reference }.
repayments-mail-pay-to-other = Betala till { $account } och ange OCR-numret { $reference }. Kontot är ett annat än det vi angav tidigare. Logga in och kontrollera det innan ni betalar.
repayments-mail-pay-stopped = Kontot { $before } används inte längre. Fråga { $to } vart pengarna ska betalas, och ange OCR-numret { $reference }.
repayments-reminder-subject = Påminnelse: betala tillbaka { $amount }
repayments-reminder-body =
    Hej,

    Det är { $amount } kvar att betala tillbaka. Sista dag är { $due }. { $pay }

    Här ser ni kravet: { $link }

repayments-not-from = Det går inte att göra med kravet som det står nu.
repayments-overpaid = Det har kommit in { $excess } mer än vad som är kvar att betala.
repayments-overpaid-hint = En person måste avgöra vart pengarna hör.
repayments-less-than-paid = Det har redan kommit in { $excess } mer än så.
repayments-less-than-paid-hint = Ange ett belopp som är minst lika stort som det som har kommit in.
repayments-not-less = Beloppet är inte lägre än kravet är nu.
repayments-not-less-hint = Ange ett lägre belopp.
repayments-not-an-amount = Det är inget belopp som går att använda.
repayments-not-an-amount-hint = Ange ett belopp som är större än noll.
repayments-no-such = Kravet finns inte.
repayments-no-such-hint = Gå till listan och välj ett krav där.
repayments-no-such-year = Det finns inga medel att redovisa för den överenskommelsen.
repayments-no-such-year-hint = Gå till era återbetalningar och välj en överenskommelse där.
repayments-nothing-paid = Det finns inga utbetalda pengar kvar att redovisa.
repayments-nothing-paid-hint = Det ni redan har sagt står under era återbetalningar.
repayments-more-than-paid = Beloppet är högre än det som har betalats ut. Det är { $paid }.
repayments-more-than-paid-hint = Ange högst det belopp som har betalats ut.
repayments-not-theirs = En av posterna hör inte till er.
repayments-newer = Något har ändrats sedan du öppnade sidan.
repayments-newer-hint = Läs hur det står nu och försök igen.
repayments-note-missing = Du har inte skrivit varför.
repayments-note-too-long = Texten är längre än { $most } tecken.
repayments-note-hint = Skriv kort varför.
repayments-change-waits = En ändring väntar redan på en andra person.
repayments-change-waits-hint = Vänta tills den är avgjord, eller be den som avgör att säga nej.
repayments-letter-not-made = Brevet kunde inte göras.
repayments-letter-not-made-hint = Det görs om automatiskt. Titta igen om en stund.
repayments-ledger = Huvudboken tar inte emot det.
repayments-ledger-hint = Inget är ändrat. Kontakta den som förvaltar systemet.

repayments-own-title = Era återbetalningar
repayments-own-heading = { $count ->
    [0] Ni har inget att betala tillbaka
    [one] Ni har ett krav att betala
   *[other] Ni har { $count } krav att betala
 }
repayments-own-lead = Här säger ni vad ni inte har använt, och här ser ni vad som ska betalas tillbaka.
repayments-to-declare = Pengar att redovisa
repayments-to-declare-lead = Säg hur mycket ni inte har använt. Resten räknas som använt.
repayments-declare-link = Säg vad ni inte har använt av { $paid } – { $title }
repayments-list-caption = Krav på återbetalning
repayments-list-empty = Det finns inga krav. Ett krav skapas när någon har sagt att pengar inte har använts, eller när ett återkrav är beslutat.
repayments-column-claim = Krav
repayments-column-organisation = Organisation
repayments-late = Försenat

repayments-declare-title = Vad har ni inte använt?
repayments-declare-heading = { $paid } är utbetalt och inte redovisat
repayments-declare-lead = Skriv för varje post hur mycket ni inte har använt. Lämna tomt om allt är använt. Det ni inte har använt ska betalas tillbaka, och vi skickar ett krav med OCR-nummer.
repayments-declare-section = Inte använt
repayments-declare-item = { $item }, { $place }
repayments-declare-item-hint = Utbetalt: { $paid }. Skriv hela kronor.
repayments-declare-note = Något vi bör veta (frivilligt)
repayments-declare-note-hint = Högst { $most } tecken.
repayments-declare-send = Lämna uppgiften
repayments-declare-all-used = Tack. Ni har redovisat allt som använt, och inget ska betalas tillbaka.
repayments-place-pool = alla mottagare
repayments-back = Tillbaka

repayments-one-heading = Betala tillbaka { $outstanding } senast { $due }
repayments-one-heading-done = Krav { $number } är avslutat
repayments-one-heading-staff = { $organisation }: { $outstanding } kvar, senast { $due }
repayments-one-lead-claimed = Ange OCR-numret när ni betalar, så hittar pengarna rätt.
repayments-one-lead-staff = Pengar som kommer in med OCR-numret bokförs på kravet.
repayments-letter-link = Brevet som PDF
repayments-letter-coming = Brevet är inte gjort än. Titta igen om en stund.
repayments-interest-no-base = Ränta går inte att kräva: villkoren anger ingen laglig grund.
repayments-interest-not-settled = Allt har inte kommit in än, så räntan löper fortfarande.
repayments-interest-nothing = Det finns ingen ränta att kräva. Pengarna kom i tid.
repayments-interest-too-large = Räntan är större än ett belopp kan vara.
repayments-interest-claimed = Räntan är redan krävd.
repayments-interest-refused-hint = Inget är ändrat. Läs hur kravet står nu.
repayments-claim-interest = Kräv ränta
repayments-claim-interest-lead = Räntan är { $amount }, från dagen efter sista dagen till dagen då allt hade kommit in. En annan person beslutar, och räntan blir ett eget krav.
repayments-claim-interest-send = Föreslå att räntan krävs
repayments-did-propose-interest = föreslog att ränta krävs
repayments-did-claim-interest = beslutade att ränta krävs
repayments-interest = Ränta till i dag
repayments-interest-base = Grund för räntan
repayments-interest-steps = Så räknas räntan
repayments-interest-caption = Räntan dag för dag, 365 dagar på ett år
repayments-interest-from = Från och med
repayments-interest-to = Till och med
repayments-interest-days = Dagar
repayments-interest-none = Ingen ränta tas ut: överenskommelsen anger ingen laglig grund.
repayments-rate = { $rate } procent om året enligt { $base }
repayments-history = Vad som har hänt
repayments-history-caption = Händelser i tidsordning
repayments-history-empty = Inget har hänt än.
repayments-column-when = När
repayments-column-what = Vad
repayments-column-note = Anteckning
repayments-column-by = Av
repayments-parts-caption = Kravets delar
repayments-column-item = Post
repayments-column-place = Mottagare

repayments-dispute = Bestrid kravet
repayments-dispute-lead = Om kravet är fel: skriv varför. Medan vi prövar det skickas inga påminnelser.
repayments-dispute-why = Varför är kravet fel?
repayments-dispute-send = Bestrid
repayments-uphold = Svara på bestridandet
repayments-uphold-lead = Låt kravet stå fast, med skäl. Vill du i stället sätta ned det eller efterskänka resten föreslår du en ändring.
repayments-uphold-why = Varför står kravet fast?
repayments-uphold-send = Kravet står fast
repayments-change = Sätt ned kravet eller efterskänk resten
repayments-change-lead = Du föreslår och en annan person beslutar.
repayments-change-how = Vad ska hända?
repayments-change-reduce = Kravet sätts ned till ett lägre belopp
repayments-change-waive = Det som inte har betalats efterskänks
repayments-change-to = Kravet ska i stället vara
repayments-change-to-hint = Hela kronor, inräknat det som redan är betalt. Lämna tomt om resten efterskänks.
repayments-change-why = Skäl
repayments-change-send = Föreslå ändringen
repayments-change-waits-link = En ändring väntar på en andra person.
repayments-choose = Välj
repayments-all-title = Återbetalningar
repayments-all-heading = { $outstanding } är kvar att betala tillbaka
repayments-all-lead = Krav som inte är avslutade står först, det som ska betalas tidigast överst.
repayments-claw-backs-link = Återkrav
repayments-sum = Summa

repayments-did-make = skapade ett återbetalningskrav
repayments-did-send = skickade ett återbetalningskrav
repayments-did-name-account = angav kontot för ett återbetalningskrav
repayments-did-name-no-account = skickade ett återbetalningskrav utan konto
repayments-did-remind = påminde om ett återbetalningskrav
repayments-did-book = bokförde en återbetalning
repayments-did-dispute = bestred ett återbetalningskrav
repayments-did-uphold = lät ett återbetalningskrav stå fast
repayments-did-propose = föreslog ett ändrat återbetalningskrav
repayments-did-not-change = avslog en ändring av ett återbetalningskrav
repayments-did-reduce = satte ned ett återbetalningskrav
repayments-did-waive = efterskänkte ett återbetalningskrav

repayments-fact-change = Ändring
repayments-fact-change-reduce = Kravet sätts ned
repayments-fact-change-interest = Räntan krävs
repayments-fact-change-waive = Resten efterskänks
repayments-fact-claimed = Kravet nu
repayments-fact-paid = Har kommit in
repayments-fact-reasons = Skäl
