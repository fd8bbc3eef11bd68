### Utbetalningar i omgångar.

# Läge
batches-status-draft = utkast
batches-status-proposed = väntar på att släppas
batches-status-released = släppt
batches-status-sent = lämnad till banken
batches-status-dropped = lagd åt sidan
batches-payment-planned = planerad
batches-payment-dropped = inte betald, omgången är lagd åt sidan
batches-payment-released = i bankens fil
batches-payment-executed = betald
batches-payment-returned = kom tillbaka
batches-payment-rejected = inte betald av banken
batches-unpayable-account = Det finns inget betalkonto som går att betala till nu.

# Sidan med alla
batches-title = Utbetalningar
batches-lead = Det som är godkänt betalas i omgångar. En person sätter ihop en omgång, en annan släpper den, och sedan ändras filen till banken aldrig.
batches-payable-heading = Att betala
batches-payable-empty = Inget godkänt väntar på betalning.
batches-choose = Välj vad som ska betalas
batches-choose-one = Rekvisition { $number } från { $claimant }: { $amount } till { $account }
batches-flagged = Första betalningen till ett nytt konto. Kontrollera kontot innan du går vidare.
batches-cannot-heading = Kan inte betalas nu
batches-cannot = Rekvisition { $number } från { $claimant }, { $amount }: { $why }
batches-execution = När banken ska betala
batches-start = Sätt ihop en omgång
batches-all-heading = Omgångar
batches-empty = Det finns ingen omgång än.
batches-column-number = Omgång
batches-column-payer = Utbetalare
batches-column-agreement = Överenskommelse
batches-column-status = Läge
batches-column-payments = Antal
batches-column-total = Belopp
batches-column-day = Betalningsdag
batches-paid-from-link = Konto som pengarna tas från

# Kontot
batches-paid-from-title = Konto som pengarna tas från
batches-paid-from-lead = Kontot står i varje fil till banken. Den som släpper en omgång ser det och godkänner det.
batches-paid-from-none = Inget konto är angivet.
batches-paid-from-number = Bankgiro eller IBAN
batches-paid-from-number-hint = Till exempel 5050-1055 eller SE45 5000 0000 0583 9825 7466.
batches-paid-from-bank = Bankens BIC
batches-paid-from-bank-hint = 8 eller 11 tecken, till exempel SWEDSESS. Lämna tomt om banken inte behöver den.
batches-paid-from-agreement = Avtalets namn hos banken
batches-paid-from-agreement-hint = Lämna tomt om banken inte har gett er något.
batches-paid-from-save = Spara kontot

# En omgång
batches-one-title = Omgång { $number }
batches-fact-payer = Utbetalare
batches-fact-paid-from = Pengarna tas från
batches-fact-file = Filens SHA-256
batches-fact-created = Sattes ihop
batches-fact-proposed = Lämnades för att släppas
batches-fact-released = Släpptes
batches-fact-sent = Lämnades till banken
batches-who-when = { $who }, { $at }
batches-payments-heading = Betalningar
batches-column-requisition = Rekvisition
batches-column-claimant = Mottagare
batches-column-account = Konto
batches-column-look = Att titta på
batches-first-payment = första till nytt konto
batches-propose = Lämna för att släppas
batches-propose-hint = En annan person ser antal, belopp, dag, konto och filens SHA-256, och släpper omgången.
batches-waits = Omgången väntar på att en annan person släpper den.
batches-to-approval = Se vad som ska godkännas
batches-download = Hämta filen till banken
batches-download-hint = Filen är låst. Ladda upp den i bankens tjänst och ändra den inte.
batches-send = Filen är lämnad till banken
batches-drop = Lägg omgången åt sidan
batches-drop-heading = Lägg åt sidan
batches-drop-hint = Inget i omgången betalas. Allt i den kan betalas i en ny omgång.
batches-reason = Skäl
batches-reject-heading = Banken har inte betalat
batches-reject-lead = Om banken har avvisat en betalning kan den göras om i en ny omgång. Säg det bara när banken har svarat.
batches-reject-which = Vilken betalning
batches-reject-one = { $number }, { $claimant }, { $amount }
batches-reject = Banken har inte betalat den

# Nej
batches-no-such = Omgången finns inte.
batches-no-such-payment = Betalningen finns inte.
batches-no-such-hint = Gå till utbetalningarna och välj därifrån.
batches-refused = Det går inte i det läge omgången är nu.
batches-newer = Någon har ändrat omgången under tiden.
batches-newer-hint = Läs sidan på nytt och se hur omgången står nu.
batches-nothing-chosen = Inget är valt.
batches-too-many = För mycket är valt.
batches-nothing-chosen-hint = Välj minst en rekvisition, och inte fler än en fil rymmer.
batches-several-agreements = Det som är valt hör till flera överenskommelser.
batches-several-agreements-hint = Gör en omgång för varje överenskommelse.
batches-not-payable = Rekvisition { $number } är inte att betala nu.
batches-not-payable-hint = Den kan redan vara med i en annan omgång. Läs sidan på nytt.
batches-no-account = Det finns inget betalkonto att betala rekvisition { $number } till.
batches-no-account-hint = Mottagaren behöver ett betalkonto som två personer har bekräftat och som inte väntar efter ett byte.
batches-account-changed = Betalkontot för rekvisition { $number } har bytts sedan omgången sattes ihop.
batches-account-changed-hint = Lägg omgången åt sidan och sätt ihop en ny.
batches-no-paid-from = Det är inte angivet vilket konto pengarna tas från.
batches-not-an-account = Det där är varken ett bankgiro eller ett svenskt IBAN.
batches-not-a-bank = Bankens BIC är inte rätt skriven.
batches-not-an-agreement = Avtalets namn är inte rätt skrivet.
batches-paid-from-hint = Ange kontot på sidan om kontot som pengarna tas från.
batches-no-number = Utbetalaren saknar organisationsnummer.
batches-no-number-hint = Be samordnaren lägga in numret. Banken kräver det.
batches-day-passed = Betalningsdagen har passerat.
batches-day-far = Betalningsdagen är mer än { $most } dagar bort.
batches-day-closed = Bankerna betalar inte den dagen.
batches-day-hint = Välj en bankdag från och med i dag.
batches-differs = Huvudboken har inte det här att betala.
batches-ledger = Huvudboken tar inte emot betalningen.
batches-differs-hint = Ingenting är betalt. Låt den som ansvarar för huvudboken se på skillnaden.
batches-note-missing = Skälet saknas.
batches-note-long = Skälet är längre än { $most } tecken.
batches-note-hint = Skriv kort varför, så att andra förstår det efteråt.

# Vad som gjordes
batches-did-start = satte ihop en omgång
batches-did-propose = lämnade en omgång för att släppas
batches-did-send-back = skickade tillbaka en omgång
batches-did-drop = lade en omgång åt sidan
batches-did-release = släppte en omgång
batches-did-send = lämnade en fil till banken
batches-did-state = angav kontot som pengarna tas från
batches-did-execute-in-sum = noterade att en betalning är gjord; banken bokförde hela betalningsfilen som en summa
batches-did-execute = noterade att en betalning är gjord
batches-did-return = noterade att en betalning kom tillbaka
batches-did-reject = noterade att banken inte betalade

# Vad den som släpper ser
batches-shown-payments = Antal betalningar
batches-shown-execution = Banken betalar
batches-shown-paid-from = Pengarna tas från
batches-shown-bank = Bank
batches-shown-flagged = Första betalningen till nytt konto
batches-shown-file = Filens SHA-256

batches-subject = Omgång av utbetalningar
batches-subject-payment = Betalning

# Vad som hände med en rekvisition
batches-event-released = släpptes till banken
batches-event-rejected = betalades inte av banken
