# Återkrav: förslag, rätt att yttra sig, beslut.
claw-backs-number = Nummer
claw-backs-amount = Belopp
claw-backs-ground = Grund
claw-backs-agreement = Överenskommelse
claw-backs-hear-by = Svara senast
claw-backs-reasons = Skäl
claw-backs-parts = Så fördelar sig beloppet
claw-backs-status = Läge
claw-backs-answer = Svar

claw-backs-status-proposed = Förslag, inte skickat
claw-backs-status-heard = Väntar på svar
claw-backs-status-answered = Besvarat
claw-backs-status-period-passed = Svarstiden är över
claw-backs-status-decided = Beslutat
claw-backs-status-claimed = Beslutat, krav skickat
claw-backs-status-dropped = Nedlagt

claw-backs-ground-wrong = Pengarna har getts på fel grund eller med för högt belopp
claw-backs-ground-not-used = Pengarna har inte använts
claw-backs-ground-purpose = Pengarna har inte använts till det de var avsedda för
claw-backs-ground-no-report = Ingen redovisning har lämnats
claw-backs-ground-conditions = Andra villkor har inte följts
claw-backs-ground-other = Annan grund, som framgår av skälen

claw-backs-event-proposed = Återkrav föreslogs
claw-backs-event-communicated = Brevet skickades
claw-backs-event-answered = Svar kom in
claw-backs-event-to-decide = Beslut förbereddes
claw-backs-event-not-decided = Den andra personen sade nej
claw-backs-event-decided = Återkrav beslutades
claw-backs-event-dropped = Ärendet lades ned
claw-backs-event-other = { $word }

claw-backs-letter-kind = Tillfälle att yttra sig
claw-backs-letter-title = { $payer } överväger att kräva tillbaka { $amount }
claw-backs-letter-lead = Innan vi beslutar får { $organisation } veta varför och har rätt att svara. Svara senast { $by }.
claw-backs-letter-answer = Så svarar ni
claw-backs-letter-answer-how = Logga in och skriv ert svar senast { $by }. Om ni inte svarar kan vi besluta ändå. Ni får beslutet med skäl, och ett krav om ni ska betala.
claw-backs-mail-body =
    Hej,

    { $payer } överväger att kräva tillbaka pengar från { $organisation }. Brevet är bifogat. Ni har rätt att svara senast { $by }.

    Svara här: { $link }
claw-backs-register-answer = Svar om återkrav { $number }

claw-backs-too-short = De ska ha minst { $days } dagar på sig att svara.
claw-backs-too-short-hint = Välj { $earliest } eller senare.
claw-backs-may-still-answer = De får svara till och med { $last }.
claw-backs-may-still-answer-hint = Vänta tills de har svarat eller tiden är över.
claw-backs-more = Beloppet är högre än det som föreslogs. Det är { $most }.
claw-backs-amount-hint = Ange ett belopp i hela kronor, högst så mycket som står där.
claw-backs-no-amount = Du har inte angett något belopp.
claw-backs-more-than-there = Beloppet är högre än det som går att kräva tillbaka. Det är { $most }.
claw-backs-not-from = Det går inte att göra som ärendet står nu.
claw-backs-text-missing = Du har inte skrivit något.
claw-backs-text-too-long = Texten är längre än { $most } tecken.
claw-backs-text-hint = Skriv så att den som läser förstår varför.
claw-backs-no-such = Ärendet finns inte.
claw-backs-no-such-hint = Gå till listan och välj ett ärende där.
claw-backs-no-such-year = Det finns inga medel att kräva tillbaka för den överenskommelsen.
claw-backs-no-such-organisation = Organisationen finns inte.
claw-backs-choose-hint = Välj överenskommelse och organisation i listorna.
claw-backs-newer = Något har ändrats sedan du öppnade sidan.
claw-backs-newer-hint = Läs hur det står nu och försök igen.
claw-backs-decision-waits = Ett beslut väntar på en andra person.
claw-backs-decision-waits-hint = Vänta tills det är avgjort, eller be den som avgör att säga nej.
claw-backs-letter-not-made = Brevet kunde inte göras, och inget är skickat.
claw-backs-letter-not-made-hint = Försök igen.

claw-backs-title = Återkrav
claw-backs-heading = { $count ->
    [0] Inga återkrav pågår
    [one] Ett återkrav pågår
   *[other] { $count } återkrav pågår
 }
claw-backs-lead = Ett återkrav föreslås, den det gäller får svara, och en annan person beslutar. Inget steg går att hoppa över.
claw-backs-own-title = Återkrav mot er
claw-backs-caption = Återkrav
claw-backs-empty = Det finns inga återkrav.
claw-backs-column-matter = Ärende
claw-backs-column-organisation = Organisation
claw-backs-new = Föreslå ett återkrav
claw-backs-new-lead = Börja med att välja överenskommelse och organisation. Ingen utanför får veta något förrän du skickar brevet.
claw-backs-choose = Välj
claw-backs-show = Visa vad som kan krävas tillbaka
claw-backs-new-heading = Vad ska { $organisation } betala tillbaka?
claw-backs-nothing = Det finns inga utbetalda pengar att kräva tillbaka.
claw-backs-new-section = Belopp och skäl
claw-backs-item = { $item }, { $place }
claw-backs-item-hint = Högst { $most }. Skriv hela kronor, eller lämna tomt.
claw-backs-reasons-hint = Den det gäller läser det du skriver. Högst { $most } tecken.
claw-backs-propose = Spara förslaget
claw-backs-one-heading = Återkrav { $number }: { $amount }
claw-backs-one-lead-staff = { $organisation }. { $status }.
claw-backs-one-lead-own = { $payer } överväger att kräva tillbaka pengar. { $status }.
claw-backs-letter-link = Brevet som PDF
claw-backs-claim-link = Kravet som beslutet ledde till
claw-backs-history = Vad som har hänt
claw-backs-history-caption = Händelser i tidsordning
claw-backs-history-empty = Inget har hänt än.
claw-backs-parts-caption = Beloppets delar
claw-backs-decision = Beslut
claw-backs-communicate = Skicka brevet
claw-backs-communicate-lead = Den det gäller får veta vad som föreslås och varför, och har minst { $days } dagar på sig att svara.
claw-backs-communicate-send = Skicka
claw-backs-answer-lead = Skriv vad ni vill att vi ska veta innan vi beslutar. Svara senast { $by }.
claw-backs-answer-late = Svarstiden gick ut { $by }, men vi läser ert svar så länge inget är beslutat.
claw-backs-answer-text = Ert svar
claw-backs-answer-send = Skicka svaret
claw-backs-decide = Förbered beslutet
claw-backs-decide-lead = Du förbereder och en annan person beslutar. När det är beslutat skickas ett krav.
claw-backs-decide-amount = Belopp som ska betalas tillbaka
claw-backs-decide-amount-hint = Hela kronor, högst { $most }.
claw-backs-decide-send = Lämna till beslut
claw-backs-waits = Ett beslut väntar på en andra person.
claw-backs-drop = Lägg ned ärendet
claw-backs-drop-lead = Inget krävs tillbaka. Skriv varför.
claw-backs-drop-send = Lägg ned

claw-backs-did-propose = föreslog ett återkrav
claw-backs-did-communicate = skickade ett brev om återkrav
claw-backs-did-answer = svarade om ett återkrav
claw-backs-did-prepare = förberedde ett beslut om återkrav
claw-backs-did-not-decide = avslog ett beslut om återkrav
claw-backs-did-decide = beslutade om återkrav
claw-backs-did-drop = lade ned ett återkrav

claw-backs-fact-proposed = Föreslaget belopp
claw-backs-fact-no-answer = Inget svar har kommit.
