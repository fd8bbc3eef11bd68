### Requisitions and one’s own money.

requisitions-nav = Medel
requisitions-own-heading = { $left ->
    [0] Ni har inget kvar att rekvirera
   *[other] Ni kan rekvirera { $amount }
}
requisitions-own-title = Era medel
requisitions-own-lead = Här ser du vad ni har rätt till, vad ni har rekvirerat och vad som har betalats ut.
requisitions-own-empty = Inga medel är öppna för er
requisitions-own-empty-hint = När en överenskommelse öppnas för utbetalning står era belopp här, med sista dag att rekvirera.
requisitions-year-until = Rekvisitionen ska ha kommit in senast { $by } kl. 23.59.
requisitions-year-lapses = Det som inte har rekvirerats då förfaller.
requisitions-year-over = Sista dagen att rekvirera var { $by }.
requisitions-year-by-key = { $payer } betalar ut pengarna utan att ni rekvirerar. Ni behöver bara ha ett bekräftat betalkonto.
requisitions-year-invoice = Ni får pengarna mot faktura till { $payer }.
requisitions-year-pool = Ni rekvirerar hela beloppet hos { $payer } och betalar det vidare till mottagarna.
requisitions-rights-caption = Era belopp
requisitions-column-item = Post
requisitions-column-granted = Rätt till
requisitions-column-left = Kvar att rekvirera
requisitions-column-asked = Rekvirerat
requisitions-column-paid = Utbetalt
requisitions-column-lapsed = Förfallet
requisitions-sum = Summa
requisitions-rights-empty = Inget belopp är ert eget.
requisitions-ask = Rekvirera { $amount }
requisitions-go-on = Fortsätt med rekvisitionen på { $amount }
requisitions-who-asks = Handläggare och attestanter hos er kan rekvirera.
requisitions-county-heading = Länets pengar
requisitions-county-lead = Regionen och länets alla kommuner utser tillsammans vem som tar emot pengarna. Först då kan de rekvireras.
requisitions-county-caption = Länets belopp
requisitions-column-named = Mottagare
requisitions-county-nobody = Ingen är utsedd ännu
requisitions-county-link = Utse mottagare och se vems svar som saknas
requisitions-account-link = Ert betalkonto
requisitions-all-heading = Era rekvisitioner
requisitions-all-caption = Rekvisitioner
requisitions-all-empty = Här kommer era rekvisitioner att stå.
requisitions-column-number = Rekvisition
requisitions-column-agreement = Överenskommelse
requisitions-column-amount = Belopp
requisitions-column-status = Läge
requisitions-column-received = Kom in
requisitions-unnumbered = Utan nummer

requisitions-status-draft = Utkast
requisitions-status-prepared = Väntar på attest
requisitions-status-discarded = Kastad
requisitions-status-received = Inkommen
requisitions-status-lapsed = För sent inkommen
requisitions-status-asked-back = Skickad tillbaka
requisitions-status-replaced = Ersatt av en ny
requisitions-status-withdrawn = Återtagen
requisitions-status-accepted = Godkänd för utbetalning
requisitions-status-refused = Avslagen
requisitions-status-paid = Utbetald

requisitions-event-drafted = började skriva rekvisitionen
requisitions-event-saved = sparade ändringar
requisitions-event-prepared = lämnade den till attest
requisitions-event-taken-back = tog tillbaka den från attest
requisitions-event-not-attested = attesterade den inte
requisitions-event-discarded = kastade den
requisitions-event-received = attesterade, och den kom in i tid
requisitions-event-lapsed = attesterade, men den kom in för sent
requisitions-event-replaced = skickade en ny i dess ställe
requisitions-event-withdrawn = tog tillbaka den
requisitions-event-asked-back = skickade tillbaka den med en fråga
requisitions-event-accepted = godkände den för utbetalning
requisitions-event-refused = avslog den
requisitions-event-paid-in-sum = betalade ut; banken bokförde hela betalningsfilen som en summa
requisitions-event-paid = betalade ut
requisitions-event-payment-returned = noterade att betalningen kom tillbaka

requisitions-form-heading = Rekvirera ur { $title }
requisitions-form-heading-correct = Svara med en ny rekvisition ur { $title }
requisitions-form-lead = Allt är ifyllt med det som är känt. Ändra det som inte stämmer och lämna sedan till attest. Sista dag är { $by } kl. 23.59.
requisitions-form-late = Sista dagen att rekvirera var { $by }
requisitions-form-late-lapses = Rekvisitionen tas emot och registreras, men den ger inga pengar.
requisitions-form-late-taken = Rekvisitionen tas emot som för sent inkommen. { $payer } avgör vad som händer med den.
requisitions-form-late-answer = Ert svar räknas som inkommet i tid, eftersom rekvisitionen det ersätter gjorde det. Ni kan inte begära mer än i den.
requisitions-form-amounts = Belopp
requisitions-form-amounts-lead = Ni kan rekvirera hela beloppet eller en del. Lämna fältet tomt för en post som ni inte rekvirerar nu.
requisitions-form-wholes-lead = Varje post rekvireras i sin helhet.
requisitions-form-amount-hint = Kvar: { $left }.
requisitions-form-whole = { $title }: { $left }
requisitions-form-payment = Utbetalning
requisitions-form-payment-lead = Pengarna betalas till { $kind } { $number }, { $holder }.
requisitions-form-no-account = Ni har inget betalkonto som det kan betalas till
requisitions-form-no-account-hint = Spara utkastet och anmäl kontot. En annan person hos er bekräftar det. Sedan kan du lämna rekvisitionen till attest.
requisitions-form-reference = Er referens
requisitions-form-reference-hint = Följer med betalningen, så att ni känner igen den. Högst { $most } tecken.
requisitions-form-contact = Kontaktperson
requisitions-form-contact-hint = Den som svarar på frågor om rekvisitionen.
requisitions-form-email = Kontaktpersonens e-postadress
requisitions-form-email-hint = Hit går kvittot och frågor.
requisitions-form-invoice = Fakturans nummer
requisitions-form-invoice-hint = Numret i ert eget faktureringssystem.
requisitions-form-certify = Intyg
requisitions-form-certify-label = Jag intygar det som står ovan
requisitions-form-send = Lämna till attest
requisitions-form-send-hint = En annan person hos er attesterar med färsk inloggning. Först då har rekvisitionen kommit in, och tidpunkten för attesten räknas.
requisitions-form-save = Spara utkast
requisitions-no-attestant = Ingen annan hos er kan attestera
requisitions-no-attestant-hint = Rekvisitionen kan skrivas, men inte komma in, förrän någon mer har uppdrag som attestant.
requisitions-no-attestant-link = Föreslå en attestant

requisitions-one-draft = Utkast till rekvisition på { $amount }
requisitions-one-prepared = Rekvisitionen på { $amount } väntar på attest
requisitions-one-discarded = Rekvisitionen kastades innan den attesterades
requisitions-one-received = Rekvisition { $number } på { $amount } har kommit in i tid
requisitions-one-lapsed = Rekvisition { $number } kom in för sent och ger inga pengar
requisitions-one-asked-back = { $payer } har skickat tillbaka rekvisition { $number }
requisitions-one-replaced = Rekvisition { $number } är ersatt av en ny
requisitions-one-withdrawn = Rekvisition { $number } är återtagen
requisitions-one-accepted = Rekvisition { $number } på { $amount } är godkänd för utbetalning
requisitions-one-refused = Rekvisition { $number } är avslagen
requisitions-one-paid = Rekvisition { $number } på { $amount } är utbetald
requisitions-lead-draft = Den har inte kommit in. Fortsätt skriva och lämna den till attest.
requisitions-lead-prepared = Den har inte kommit in ännu. Det gör den när { $names } har attesterat.
requisitions-lead-prepared-nobody = Den har inte kommit in ännu, och ingen annan hos er kan attestera den.
requisitions-lead-received = Den kom in { $at }. Nu granskar { $payer } den. Ni behöver inte göra något mer.
requisitions-lead-received-late = Den kom in { $at }, efter sista dagen. { $payer } avgör vad som händer med den.
requisitions-lead-lapsed = Den kom in { $at }, efter sista dagen. Den är registrerad, men rätten till pengarna hade förfallit.
requisitions-lead-asked-back = Läs frågan nedan och svara med en ny rekvisition. Den ersätter den här, och räknas som inkommen när den här gjorde det.
requisitions-lead-over = Den gäller inte längre.
requisitions-lead-accepted = { $payer } betalar ut pengarna med nästa omgång.
requisitions-lead-refused = Skälet står nedan.
requisitions-lead-paid = Pengarna är betalda till ert konto.
requisitions-before-deadline = Attestera senast { $by } kl. 23.59.
requisitions-deadline-over = Sista dagen att rekvirera har passerat.
requisitions-to-approval = Läs och attestera
requisitions-edit = Fortsätt skriva
requisitions-discard = Kasta utkastet
requisitions-take-back = Ta tillbaka från attest
requisitions-take-back-hint = Då kan den ändras och lämnas till attest igen. Skriv varför.
requisitions-withdraw = Ta tillbaka rekvisitionen
requisitions-withdraw-hint = Pengarna kan rekvireras igen till och med sista dagen. Skriv varför ni tar tillbaka den.
requisitions-withdraw-late = Sista dagen har passerat: om ni tar tillbaka rekvisitionen förlorar ni pengarna. Skriv varför ni tar tillbaka den.
requisitions-answer = Svara med en ny rekvisition
requisitions-to-answer = Till rekvisitionen som ersätter den här
requisitions-to-before = Till rekvisitionen som den här ersätter
requisitions-rows-caption = Det som rekvireras
requisitions-fact-claimant = Mottagare
requisitions-fact-payer = Betalas av
requisitions-fact-received = Kom in
requisitions-fact-register = Nummer i diariet
requisitions-fact-account = Betalkonto
requisitions-fact-no-account = Inget bekräftat konto
requisitions-fact-reference = Er referens
requisitions-fact-contact = Kontaktperson
requisitions-fact-invoice = Fakturans nummer
requisitions-fact-certificate = Intyg
requisitions-fact-not-certified = Inget är intygat ännu
requisitions-fact-decision = Besked
requisitions-fact-row = Belopp
requisitions-fact-total = Summa
requisitions-fact-replaces = Ersätter
requisitions-fact-replaces-nothing = Ingen tidigare rekvisition
requisitions-fact-revision = Ändring nummer
requisitions-fact-contact-email = E-postadress
requisitions-row-value = { $title } ({ $code }): { $amount }
requisitions-receipt-link = Kvitto (PDF)
requisitions-receipt-mailed = Kvittot har också skickats med e-post till kontaktpersonen.
requisitions-history = Vad som har hänt
requisitions-history-one = { $name } { $what }
requisitions-history-note = Skäl: { $note }

requisitions-register = Rekvisition { $number }: { $title }
requisitions-register-late = Rekvisition { $number }, för sent inkommen: { $title }
requisitions-receipt-what = Rekvisition
requisitions-receipt-what-late = Rekvisition som kom in efter sista dagen
requisitions-receipt-subject = { $agreement }, { $amount }
requisitions-mail-subject = Kvitto på rekvisition { $number }
requisitions-mail-body =
    Rekvisition { $number } från { $organisation } har kommit in { $at }.

    Överenskommelse: { $title }
    Belopp: { $amount }
    Fingeravtryck av det som attesterades: { $digest }

    { $outcome }

    Kvittot och rekvisitionen: { $address }
requisitions-mail-in-time = Rekvisitionen kom in i tid. { $payer } granskar den nu.
requisitions-mail-late = Rekvisitionen kom in efter { $by }, som var sista dagen. Den är registrerad, men rätten till pengarna hade förfallit.

requisitions-no-such = Rekvisitionen finns inte
requisitions-no-such-hint = Kontrollera adressen, eller gå till Medel och välj rekvisitionen där.
requisitions-no-such-year = Det finns inga pengar att rekvirera här
requisitions-no-such-year-hint = Året är inte öppet för utbetalning, eller så har er organisation inget belopp. Gå till Medel och se vad som är öppet för er.
requisitions-not-asked-for = De här pengarna betalas ut utan att ni rekvirerar
requisitions-not-asked-for-hint = Se till att ert betalkonto är bekräftat.
requisitions-no-such-right = Rekvisitionen gäller pengar som inte är er att rekvirera
requisitions-no-such-right-hint = Rätten kan ha ändrats medan du skrev. Börja om från Medel.
requisitions-another-open = Det finns redan en rekvisition för samma år som inte är attesterad
requisitions-another-open-hint = Fortsätt med den, eller kasta den först.
requisitions-incomplete = { $count ->
    [one] En sak saknas eller är fel
   *[other] { $count } saker saknas eller är fel
}
requisitions-incomplete-hint = Rätta det som är markerat.
requisitions-newer = Någon har ändrat rekvisitionen medan du skrev
requisitions-newer-hint = Öppna den igen och se hur den ser ut nu.
requisitions-not-from = Det går inte: rekvisitionens läge är { $status }
requisitions-not-sent-back = Den rekvisition som skulle ersättas väntar inte på något svar
requisitions-not-from-hint = Läs om sidan och se hur den står nu.
requisitions-too-little = Pengarna finns inte kvar: { $left } återstår
requisitions-too-little-hint = Beloppet kan ha rekvirerats, rättats eller förfallit. Ta tillbaka rekvisitionen och ändra beloppet.
requisitions-ledger = Huvudboken godtar inte rekvisitionen
requisitions-reason-missing = Skriv varför
requisitions-reason-too-long = Skälet är för långt: högst { $most } tecken
requisitions-reason-way-out = Någon mening räcker.
requisitions-receipt-not-made = Kvittot kunde inte göras just nu. Rekvisitionen är inkommen och registrerad.
requisitions-receipt-not-made-hint = Försök igen om en stund.
requisitions-lack-nothing = Ange minst ett belopp.
requisitions-lack-too-much = Ni kan rekvirera högst { $left }.
requisitions-lack-not-whole = Posten rekvireras i sin helhet: { $left }.
requisitions-lack-not-an-amount = Ange ett belopp som är större än noll.
requisitions-lack-more-than-before = Sista dagen har passerat. Ni kan inte begära mer än { $before }, som ni begärde i tid.
requisitions-lack-account = Ni har inget bekräftat betalkonto. Spara utkastet och anmäl kontot först.
requisitions-lack-reference = Skriv er referens på en rad, högst { $most } tecken.
requisitions-lack-contact = Skriv kontaktpersonens namn på en rad, högst { $most } tecken.
requisitions-lack-email = Skriv en hel e-postadress, som namn@kommun.se.
requisitions-lack-invoice = Skriv fakturans nummer på en rad, högst { $most } tecken.
requisitions-lack-certified = Läs intyget och markera att det stämmer.
requisitions-did = { $what } (rekvisition)
requisitions-to-requisition = Visa rekvisitionen
requisitions-form-item = { $title }
requisitions-form-certificate = { $text }
requisitions-send-again = Skicka formuläret en gång till. Inget är sparat ännu.
requisitions-one-received-late = Rekvisition { $number } på { $amount } kom in efter sista dagen
requisitions-or = eller
requisitions-you = du
requisitions-mail-late-taken = Rekvisitionen kom in efter { $by }, som var sista dagen. { $payer } avgör vad som händer med den.
requisitions-too-many = Ni har redan skrivit { $most } rekvisitioner för samma år
requisitions-too-many-hint = Fråga den som samordnar överenskommelserna hur ni går vidare.
