### Letters and other documents.

letters-sender = Sveriges Kommuner och Regioner
letters-to = Till
letters-to-all-boards = Alla kommuner och regioner
letters-agreement = Överenskommelse
letters-registration-number = SKR:s ärendenummer

letters-message = Meddelande från styrelsen { $number }/{ $year }
letters-message-draft = Utkast till meddelande från styrelsen

letters-not-known = okänt
letters-sum = Summa
letters-sum-known = Summa av det som är känt
letters-column-item = Post
letters-column-key = Så delas posten
letters-column-amount = Belopp, kr
letters-as-municipality = kommun
letters-as-region = region
letters-as-county = län
letters-as-coordinator = samordnare
letters-as-other = mottagare

letters-own-heading = Det här får { $name }
letters-own-lead = Beloppen gäller { $agreement }, version { $version }.
letters-own-caption = { $name } som { $role }
letters-own-nothing = { $name } får inga belopp som { $role } ur överenskommelsen, så vitt källorna säger.
letters-own-not-published = Beloppen är inte publicerade än.
letters-own-after = Fördelningsbeskedet visar steg för steg hur varje belopp är uträknat.
letters-preliminary = Beloppen är preliminära. De är räknade på siffror från en annan dag än den som överenskommelsen avser, och kan ändras när de rätta siffrorna finns.

letters-receipt = Kvitto
letters-receipt-title = Vi har tagit emot handlingen { $number }
letters-receipt-lead = Handlingen är mottagen och införd i diariet. Den räknas som inkommen vid den tid som står här.
letters-receipt-what = Handling
letters-receipt-subject = Ärende
letters-receipt-sender = Avsändare
letters-receipt-at = Inkommen
letters-receipt-number = Nummer i diariet
letters-receipt-sha256 = Kontrollsumma (SHA-256)
letters-receipt-after = Spara kvittot. Med kontrollsumman kan du visa att handlingen är exakt den som kom in.

letters-sender-nobody = Uträknat med Överens
letters-version = Version
letters-version-published = { $version }, publicerad den { $date }
letters-version-none = inte publicerad, uträknad ur avtalsfilen
letters-name-as = { $name } (som { $role })

letters-decision = Fördelningsbesked
letters-decision-own = Uträkning, inte publicerad
letters-decision-title = { $name } får { $amount } ur överenskommelsen ”{ $agreement }”
letters-decision-title-least = { $name } får minst { $amount } ur överenskommelsen ”{ $agreement }”
letters-decision-title-unknown = Vad { $name } får ur överenskommelsen ”{ $agreement }” är inte känt
letters-decision-title-none = { $name } får inget belopp ur överenskommelsen ”{ $agreement }”
letters-decision-lead = Det här är ett fördelningsbesked till { $name }. Det visar vilka belopp som är publicerade, vad du behöver göra och hur varje belopp är uträknat. Beloppen är desamma som på webbplatsen, där alla mottagares belopp finns.
letters-decision-lead-unknown = Det här är ett fördelningsbesked till { $name }. Det visar vad som är känt om överenskommelsen och vad du behöver göra.
letters-decision-lead-own = Det här är en uträkning av vad { $name } får, gjord med programmet Överens ur avtalsfilen. Den är inte publicerad av någon. Den visar beloppen, vad du behöver göra och hur varje belopp är uträknat.
letters-recipient = Mottagare
letters-recipient-code = { $role }, kod { $code }
letters-purpose = Det här är pengarna till för: { $purpose }
letters-partly = Alla belopp är inte kända. Källorna visar inte hur alla poster delas, och summan är därför det minsta ni får.
letters-amounts-heading = Beloppen
letters-amounts-caption = Belopp till { $name } ur ”{ $agreement }”
letters-amounts-none = Överenskommelsen har inga belopp till { $level }.
letters-amounts-unknown = Källorna visar inte hur pengarna till { $level } delas. Därför finns inga belopp att visa.
letters-payee-named = { $name } är ingen egen organisation. Pengarna betalas till den som regionen och länets kommuner utser.
letters-gotland = Region Gotland har både en kommuns och en regions uppgifter och får därför tre fördelningsbesked: som kommun, som region och för länet.

letters-to-do-heading = Det här behöver du göra
letters-claim-heading = Begär pengarna
letters-claim-via = Du behöver inte begära pengarna själv. SKR begär hela beloppet hos { $payer } och betalar ut det vidare.
letters-claim-via-unknown = Du behöver inte begära pengarna själv. SKR begär hela beloppet och betalar ut det vidare.
letters-claim-direct = Rekvirera pengarna hos { $payer }.
letters-claim-direct-unknown = Rekvirera pengarna hos den som betalar ut dem. Vem det är framgår inte av källorna, så fråga SKR.
letters-claim-invoice = Begär pengarna genom att skicka en faktura till { $payer }.
letters-claim-invoice-unknown = Begär pengarna genom att skicka en faktura till SKR.
letters-claim-unknown = Fråga SKR hur ni begär pengarna. Det framgår inte av de källor vi har läst.
letters-report-heading = Redovisa
letters-report-to-in = Redovisa till { $to } i { $tool }.
letters-report-to = Redovisa till { $to }.
letters-report-in = Redovisa i { $tool }.
letters-report = Redovisa hur ni har använt pengarna.
letters-report-unknown = Fråga SKR hur ni redovisar. Det framgår inte av de källor vi har läst.
letters-repay-heading = Betala tillbaka det ni inte använder
letters-repay-to = Betala tillbaka till { $to }.
letters-repay = Betala tillbaka pengar som ni inte har använt.
letters-repay-unknown = Fråga SKR vad som gäller för pengar ni inte använder. Det framgår inte av de källor vi har läst.
letters-by = Sista dag är den { $date } kl. 23.59, svensk tid.
letters-by-coordinator = SKR:s sista dag är den { $date } kl. 23.59, svensk tid.
letters-by-unknown = Sista dagen framgår inte av de källor vi har läst, så fråga SKR.
letters-passed = Den dagen har passerat.
letters-conditions-heading = Villkor
letters-steps-heading = Så är beloppen uträknade
letters-assumptions-heading = Det här är inte säkert
letters-assumptions-lead = Beloppen bygger på de här antagandena. De kan ändras om ett antagande visar sig vara fel.
letters-unexplained = Källorna visar inte vad { $amount } av överenskommelsens pengar går till.
letters-figures-heading = Siffrorna som årets belopp bygger på
letters-ask-heading = Fråga om något är oklart
letters-ask = Logga in i Överens och ställ frågan till SKR under Mina sidor. Svaret kommer på samma ställe.
letters-ask-own = Fråga SKR, som samordnar överenskommelsen.
letters-check-heading = Kontrollera beloppen själv
letters-check = Varje krona kan räknas om utan Överens. Hämta filen bevis.zip för { $id } bland webbplatsens öppna data, packa upp den och kör programmet overens-verify på mappen. När allt stämmer svarar det med den här kontrollsumman.
letters-check-own = Varje krona kan räknas om på ett annat sätt. Kör overens allocate { $id } --proof MAPP och sedan overens-verify MAPP. När allt stämmer svarar det med den här kontrollsumman.
letters-digest = Fördelningens kontrollsumma

letters-annex = Bilaga: alla belopp
letters-annex-title = Så fördelas { $amount } ur överenskommelsen ”{ $agreement }”
letters-annex-lead = Bilagan visar vad varje region, kommun och län får av varje post, i hela kronor. Numren i tabellerna är posternas nummer i den första tabellen.
letters-annex-items = Posterna
letters-annex-items-caption = Överenskommelsens poster
letters-annex-caption = Post { $first } till { $last }, kronor
letters-annex-caption-one = Post { $number }, kronor
letters-annex-column = Post { $number }

letters-no-such-run = Det finns ingen sådan omgång.
letters-no-such-letter = Det finns inget sådant besked.
letters-none-hint = Gå tillbaka till listan och välj därifrån.
letters-not-published = Överenskommelsen är inte publicerad.
letters-not-published-hint = Välj en överenskommelse som är publicerad, eller publicera den först.
letters-already-running = Beskeden görs redan för den versionen på det språket.
letters-already-running-hint = Vänta tills de är klara, eller stoppa den omgången först.
letters-not-running = Omgången pågår inte.
letters-not-stopped = Omgången är inte stoppad.
letters-look-again-hint = Någon annan hann före. Ladda om sidan och se hur det står till nu.
letters-not-done = Alla besked är inte klara än.
letters-not-done-hint = Hämta dem när alla är klara. Ett enskilt besked kan du hämta redan nu.
letters-version-over = Versionen gäller inte längre.
letters-version-over-hint = Gör beskeden för den version som gäller nu.
letters-failed = Det gick inte att göra klart det.
letters-failed-hint = Försök igen. Hör av dig till den som sköter systemet om det händer en gång till.

help-letters = Gör ett fördelningsbesked till varje mottagare som PDF
help-letters-annex = Gör i stället en bilaga med alla mottagares belopp.
help-letters-date = Den dag beskeden dateras, till exempel 2021-01-15. Utan valet gäller dagens datum.
help-letters-out = Skriv en fil per mottagare till mappen, som skapas om den inte finns. En fil som redan är likadan lämnas orörd.
help-letters-zip = Skriv alla till en enda ZIP-fil.
help-letters-after = Välj --out, --zip eller båda. Språket är det som --lang anger. Avbryts kommandot kan det köras igen: varje fil är hel eller saknas.

letters-no-place = Säg var breven ska skrivas.
letters-no-place-hint = Ange --out MAPP för en fil per mottagare, eller --zip FIL för alla i en.
letters-progress = { $made } av { $total } …
letters-not-typeset = { $path } kunde inte göras: { $reason }
letters-not-packed = ZIP-filen kunde inte göras: { $reason }
letters-packed = { $total ->
    [one] Ett dokument finns i { $path }.
   *[other] { $total } dokument finns i { $path }.
}
letters-written = { $total ->
    [one] Ett dokument finns i { $path }.
   *[other] { $total } dokument finns i { $path }.
}
letters-kept = { $count ->
    [one] Ett fanns redan och var likadant.
   *[other] { $count } fanns redan och var likadana.
}

letters-nav = Besked
letters-title = Fördelningsbesked
letters-lead = Gör ett besked till varje mottagare i ett år: vad den får, varför, och vad den ska göra. Beskeden görs i bakgrunden, och du kan stoppa och fortsätta när du vill.
letters-start-heading = Gör besked till alla
letters-field-agreement = Överenskommelse
letters-field-agreement-hint = Beskeden gäller den version som är publicerad nu.
letters-field-language = Språk
letters-in-swedish = Svenska
letters-in-english = Engelska
letters-start = Gör beskeden
letters-runs = Omgångar
letters-runs-empty = Inga besked är gjorda än.
letters-status = Läge
letters-status-running = pågår
letters-status-stuck = står stilla
letters-status-done = klar
letters-status-stopped = stoppad
letters-made = Klara
letters-made-of = { $made } av { $total }
letters-started = Började
letters-finished = Blev klar
letters-run-heading = { $made } av { $total } besked är klara för { $agreement }
letters-running = Beskeden görs nu.
letters-stopped = Omgången är stoppad. Det som är klart är kvar.
letters-take = Hämta
letters-take-all = Alla { $total } besked
letters-letters = Besked som är klara
letters-letters-caption = Ett besked per mottagare
letters-letters-empty = Inget besked är klart än.
letters-did-start = började göra fördelningsbesked
letters-did-stop = stoppade fördelningsbeskeden
letters-did-resume = lät fördelningsbeskeden fortsätta
letters-did-finish = gjorde klart fördelningsbeskeden
letters-number-heading = Ert diarienummer för beskedet
letters-number-note = Notera ert diarienummer
