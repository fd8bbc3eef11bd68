# Mottagarens egen bokföring: regler, filer och vad varje post har använts till.

# Vad som går fel
bookkeeping-no-such-agreement = Överenskommelsen finns inte, eller ger inte er några pengar.
bookkeeping-no-such-agreement-hint = Gå till Mina sidor och välj en överenskommelse.
bookkeeping-no-file = Du har inte valt någon fil.
bookkeeping-no-file-hint = Välj SIE-filen från ert ekonomisystem.
bookkeeping-no-vouchers = Filen har inga verifikationer, bara saldon.
bookkeeping-no-vouchers-hint = Exportera på nytt och välj SIE typ 4, som har alla verifikationer.
bookkeeping-too-many-rows = Fler än { $most } rader hör till statsbidraget, eller en summa är för stor.
bookkeeping-too-many-rows-hint = Ingenting är inläst. Exportera ett smalare urval: bara projektet och bara året.
bookkeeping-claimed = Två regler vill ha samma rad, på konto { $account } i verifikation { $voucher }: ”{ $first }” och ”{ $second }”.
bookkeeping-claimed-hint = Ingenting är inläst. Ändra en av reglerna så att bara en av dem gäller raden.
bookkeeping-accounts-missing = Du har inte skrivit något konto.
bookkeeping-accounts-account = ”{ $found }” är inget konto.
bookkeeping-accounts-range = ”{ $found }” är ingen följd av konton.
bookkeeping-accounts-many = En regel har högst { $most } konton eller följder av konton.
bookkeeping-accounts-hint = Skriv enstaka konton eller från–till, med komma emellan, som 4000–4999, 5010.
bookkeeping-objects-object = ”{ $found }” är inget objekt.
bookkeeping-objects-many = En regel har högst { $most } objekt.
bookkeeping-objects-hint = Skriv dimensionens nummer, kolon och objektets nummer, som 6:1234 för projekt 1234. Med 6:12* menar du alla projekt som börjar med 12.
bookkeeping-no-such-item = Du har inte valt någon post.
bookkeeping-no-role = Du har inte valt vad raderna är.
bookkeeping-choose-hint = Välj i listan.
bookkeeping-already-there = Den regeln finns redan.
bookkeeping-no-such-rule = Regeln finns inte längre. Någon har ändrat eller tagit bort den.
bookkeeping-too-many-rules = Ni har redan { $most } regler.
bookkeeping-rules-hint = Se vilka regler som gäller nu på sidan om er bokföring.

# Sidan
bookkeeping-link = Läs in er bokföring och se vad pengarna har använts till
bookkeeping-title = Bokföring { $year }
bookkeeping-heading = { $count ->
    [0] Läs in er bokföring för { $year }
   *[other] Bokföringen visar att { $used } har använts { $year }
}
bookkeeping-lead = Läs in en SIE-fil från ert ekonomisystem, så ser du vad varje post har använts till och vilka verifikationer det består av.
bookkeeping-privacy = Bara ni ser det här
bookkeeping-privacy-body = Varken myndigheter eller andra organisationer ser er bokföring. Verifikationstexter kan nämna människor: exportera bara projektet eller kontona som statsbidraget gäller.
bookkeeping-result = Vad posterna har använts till
bookkeeping-result-caption = Summan av de rader som reglerna tog, från { $first } till { $last }
bookkeeping-result-empty = Ingen regel tog någon rad. Lägg till en regel för kontona eller projektet och läs sedan om filen.
bookkeeping-column-item = Post
bookkeeping-column-role = Avser
bookkeeping-column-rows = Rader
bookkeeping-column-sum = Summa
bookkeeping-column-kronor = Hela kronor
bookkeeping-column-rounding = Avrundat
bookkeeping-role-used = Använt av statsbidraget
bookkeeping-role-own-contribution = Egen insats
bookkeeping-file-fact = Fil
bookkeeping-file-is = { $name }, inläst { $at } av { $who }
bookkeeping-books-of = Enligt filen tillhör bokföringen
bookkeeping-row-count = Rader i filen
bookkeeping-others-heading = Filen har ett annat organisationsnummer än ert
bookkeeping-others-body = Kontrollera att det är rätt fil. Är det fel fil, läs in den rätta: den senast inlästa gäller.
bookkeeping-newer-heading = Reglerna har ändrats sedan filen lästes in
bookkeeping-newer-body = Summorna ovan följer reglerna som gällde då.
bookkeeping-reread = Läs om filen med reglerna som gäller nu
bookkeeping-outside-heading = Rader från andra dagar är inte med
bookkeeping-outside-body = { $count ->
    [one] { $count } rad på sammanlagt { $sum } skulle ha räknats om den inte hade legat utanför tiden { $first } till { $last }.
   *[other] { $count } rader på sammanlagt { $sum } skulle ha räknats om de inte hade legat utanför tiden { $first } till { $last }.
}
bookkeeping-csv = Alla rader som reglerna tog
bookkeeping-rest = Vad ingen regel tog
bookkeeping-rest-caption = Rader som ingen regel tog, per konto
bookkeeping-rest-empty = Varje rad i filen hör till en post.
bookkeeping-column-account = Konto
bookkeeping-column-account-name = Kontots namn
bookkeeping-rules = Regler
bookkeeping-rules-caption = Vilka rader som hör till vilken post
bookkeeping-rules-lead = En regel säger vilka konton och projekt som hör till en post. Ni skriver den en gång: den gäller också nästa år.
bookkeeping-rules-empty = Ni har inga regler än. Lägg till en för varje post ni har fått pengar för.
bookkeeping-column-accounts = Konton
bookkeeping-column-objects = Objekt
bookkeeping-rule-other-year = { $item } (finns inte i den här överenskommelsen)
bookkeeping-rule-any-object = Alla
bookkeeping-rule-add = Lägg till en regel
bookkeeping-rule-accounts = Konton
bookkeeping-rule-accounts-hint = Enstaka konton eller från–till, med komma emellan, som 4000–7999. Ta inte med intäktskontot där statsbidraget kom in.
bookkeeping-rule-objects = Objekt, till exempel projekt
bookkeeping-rule-objects-hint = Dimensionens nummer, kolon och objektets nummer, som 6:1234 för projekt 1234. Skriver du flera ska alla stämma. Lämna tomt om kontona räcker.
bookkeeping-rule-item = Post
bookkeeping-rule-role = Raderna är
bookkeeping-choose = Välj
bookkeeping-item-choice = { $title }
bookkeeping-rule-save = Lägg till regeln
bookkeeping-rule-title = Ändra en regel
bookkeeping-rule-change-lead = Det som redan är inläst ändras inte förrän du läser om filen.
bookkeeping-rule-change = Spara ändringen
bookkeeping-rule-end = Ta bort regeln
bookkeeping-rule-added = Regeln är tillagd
bookkeeping-rule-changed = Regeln är ändrad
bookkeeping-rule-ended = Regeln är borttagen
bookkeeping-import = Läs in en fil
bookkeeping-import-file = SIE-fil
bookkeeping-import-file-hint = SIE typ 4 (.se eller .si), högst { $megabytes } megabyte. En ny fil tar den gamlas plats; den gamla finns kvar.
bookkeeping-import-send = Läs in filen
bookkeeping-imported = { $count ->
    [0] Filen är inläst, men ingen regel tog någon rad
    [one] Filen är inläst: { $count } rad hör till en post
   *[other] Filen är inläst: { $count } rader hör till en post
}
bookkeeping-imported-again = Filen gällde redan, med samma regler. Ingenting är ändrat.
bookkeeping-earlier = Tidigare filer
bookkeeping-earlier-caption = Filer som lästs in tidigare och inte gäller längre
bookkeeping-column-file = Fil
bookkeeping-column-read = Inläst
bookkeeping-column-by = Av

# Spåret till verifikationerna
bookkeeping-trail-title = Verifikationer
bookkeeping-trail-heading = { $item }: { $count ->
    [one] { $count } rad i bokföringen
   *[other] { $count } rader i bokföringen
}
bookkeeping-trail-lead = Varje rad i bokföringen som räknas till posten. Belopp i kredit minskar summan.
bookkeeping-trail-caption = Rader i bokföringen
bookkeeping-trail-cut = Här visas de första { $most } raderna. Alla finns i CSV-filen.
bookkeeping-trail-empty = Ingen rad hör till posten.
bookkeeping-column-voucher = Verifikation
bookkeeping-column-day = Dag
bookkeeping-column-text = Text
bookkeeping-column-amount = Belopp
bookkeeping-column-line = Rad i filen

# Vad som gjordes
bookkeeping-did-import = läste in bokföring
bookkeeping-did-add = lade till en regel för bokföringen
bookkeeping-did-end = tog bort en regel för bokföringen

bookkeeping-to-objects = Se vilka dimensioner och objekt som finns i filen
bookkeeping-objects-title = Objekt i filen
bookkeeping-objects-heading =
    { $count ->
        [0] Filen har inga objekt
        [one] Filen har ett objekt
       *[other] Filen har { $count } objekt
    }
bookkeeping-objects-lead = Skriv objektet som det står i första kolumnen när du lägger till en regel.
bookkeeping-objects-caption = Dimensioner och objekt i filen som gäller
bookkeeping-objects-empty = Inga objekt
bookkeeping-column-object-in-rule = I en regel
bookkeeping-column-dimension = Dimension
bookkeeping-column-object-name = Objektets namn
