### Vad banken säger.

bank-status-matched = klar
bank-status-waiting = väntar på en person
bank-status-aside = lagd åt sidan
bank-by-end-to-end = genom betalningens namn
bank-by-file = genom betalningsfilens namn, bokförd som en summa
bank-by-reference = genom referensen
bank-by-person = av en person

bank-return-no-account = kontot finns inte eller är fel skrivet ({ $code })
bank-return-closed = kontot är avslutat ({ $code })
bank-return-blocked = kontot är spärrat ({ $code })
bank-return-not-that-kind = kontot tar inte emot sådana betalningar ({ $code })
bank-return-another-name = namnet eller adressen stämmer inte med kontot ({ $code })
bank-return-asked-for = betalningen återkallades av den som betalade ({ $code })
bank-return-refused = mottagaren tog inte emot pengarna ({ $code })
bank-return-no-reason = banken anger inget skäl ({ $code })
bank-return-rules = uppgifter som banken måste ha saknas ({ $code })
bank-return-other = { $told }

bank-unclear-unknown = Händelsen nämner inget som är känt här.
bank-unclear-amount = Beloppet är ett annat än betalningens.
bank-unclear-paid-before = Betalningen är redan noterad som gjord.
bank-unclear-not-to-be-paid = Betalningen skulle inte göras.
bank-unclear-not-paid = Betalningen är inte gjord, så den kan inte ha kommit tillbaka.
bank-unclear-claim = Referensen hör till ett återbetalningskrav, men beloppet passar inte.
bank-unclear-sum = Banken har bokfört en betalningsfil som en summa, men summan är en annan än den som är kvar att betala i filen.
bank-unclear-count = Banken har bokfört en betalningsfil som en summa, men antalet betalningar är ett annat än det som är kvar att betala i filen.
bank-unclear-file-paid-before = Banken har bokfört en betalningsfil som en summa, men inget är kvar att betala i filen.
bank-unclear-ledger = Huvudboken tar inte emot händelsen.
bank-unclear-hint = Välj en annan betalning, eller fråga banken innan du går vidare.

bank-title = Bank
bank-lead = Läs in bankens filer. Det som går att känna igen säkert bokförs, och resten väntar på en person. Samma fil två gånger ändrar ingenting.
bank-import-heading = Läs in en fil
bank-import-file = Kontoutdrag eller avisering
bank-import-file-hint = En fil i formatet camt.053 eller camt.054, högst { $megabytes } MB.
bank-import = Läs in
bank-imported = { $new ->
    [one] Filen är inläst: en ny händelse, varav { $matched } kändes igen och { $waiting } väntar. { $known } var kända sedan tidigare.
   *[other] Filen är inläst: { $new } nya händelser, varav { $matched } kändes igen och { $waiting } väntar. { $known } var kända sedan tidigare.
}
bank-imported-again = Filen är redan inläst. Ingenting ändrades.
bank-waiting-heading = Väntar på en person
bank-waiting-empty = Inget väntar.
bank-statements-heading = Inlästa filer
bank-statements-empty = Ingen fil är inläst än.
bank-column-day = Bokförd
bank-column-direction = Riktning
bank-column-amount = Belopp
bank-column-other = Motpart
bank-column-text = Text
bank-column-why = Varför
bank-column-status = Läge
bank-column-file = Fil
bank-column-payer = Utbetalare
bank-column-kind = Format
bank-column-entries = Händelser
bank-column-imported = Inläst
bank-in = in
bank-out = ut
bank-nobody = okänd

bank-statement-title = Fil { $name }
bank-entry-title = Händelse hos banken
bank-fact-reference = Bankens referens
bank-fact-end-to-end = Betalningens namn
bank-fact-ocr = Referens
bank-fact-account = Motpartens konto
bank-fact-return = Bankens skäl för retur
bank-fact-how = Kändes igen
bank-fact-decided = Avgjordes
bank-fact-note = Skäl
bank-about-heading = Vad handlar händelsen om?
bank-about-lead = Förslagen har samma belopp. Inget väljs åt dig: kontrollera mot banken.
bank-about-payment = Betalning för rekvisition { $number } till { $claimant }, konto { $account }
bank-about-file = { $left ->
    [one] Betalningsfilen { $name }: en betalning på { $total } är kvar
   *[other] Betalningsfilen { $name }: { $left } betalningar på tillsammans { $total } är kvar
}
bank-about-likely = Samma konto eller namn som hos banken.
bank-about-nothing = Inget här: lägg åt sidan
bank-about-none = Ingen betalning med samma belopp väntar. Händelsen kan läggas åt sidan.
bank-reason = Skäl
bank-decide = Spara

bank-no-file = Ingen fil är vald.
bank-no-file-hint = Välj filen från banken.
bank-no-such-entry = Händelsen finns inte.
bank-no-such-thing = Betalningen finns inte.
bank-no-such-hint = Gå till banksidan och välj därifrån.
bank-decided = Händelsen är redan avgjord.
bank-decided-hint = Läs sidan på nytt och se vad som gäller.
bank-nothing-chosen = Välj vad händelsen handlar om.

bank-did-import = läste in en fil från banken
bank-did-match = avgjorde vad en händelse hos banken handlar om
bank-did-set-aside = lade en händelse hos banken åt sidan
bank-about-claim = Återbetalningskrav { $number } på { $organisation }
