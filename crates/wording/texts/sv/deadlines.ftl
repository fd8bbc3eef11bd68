### Deadlines, reminders and calendars.

# Everywhere
deadlines-by = senast { $date } kl. 23.59
deadlines-until = { $date } kl. 23.59
deadlines-what-claim = begär pengarna för { $year }
deadlines-what-report = redovisa pengarna för { $year }
deadlines-what-repayment = betala tillbaka det som inte har använts av pengarna för { $year }
deadlines-what-further = { $what } ({ $who }, överenskommelsen för { $year })
deadlines-what-other = en annan tidsfrist i överenskommelsen för { $year }
deadlines-step-month = 30 dagar före
deadlines-step-week = 7 dagar före
deadlines-step-day = sista arbetsdagen före

# How it was done
deadlines-how-here = Gjort här
deadlines-how-elsewhere = Gjort på annat sätt
deadlines-how-not-needed = Behövs inte
deadlines-how-taken-back = Anteckningen är borttagen

# What is refused
deadlines-none = Det finns ingen sådan tidsfrist, eller så gäller den inte er.
deadlines-none-hint = Gå till listan över tidsfrister och välj därifrån.
deadlines-done-already = Det är redan antecknat att det är klart.
deadlines-done-already-hint = Ladda om sidan för att se vad som står. Är det fel kan du ta bort anteckningen och göra en ny.
deadlines-nothing-to-take-back = Det finns ingen anteckning att ta bort.
deadlines-nothing-to-take-back-hint = Ladda om sidan för att se vad som står. Det som är gjort här i tjänsten ändras där det gjordes.
deadlines-note-missing = Skriv hur det är gjort, eller varför det inte behövs.
deadlines-note-missing-hint = En mening räcker, till exempel ”Inskickat i Kammarkollegiets e-tjänst den 3 maj”.
deadlines-note-too-long = Texten är längre än { $most } tecken.
deadlines-note-too-long-hint = Korta den och försök igen. Din text står kvar.

# The reminder by e-mail
deadlines-mail-subject = Påminnelse { $number } av 3: { $what } { $by }
deadlines-mail-hello = Hej!
deadlines-mail-what = Det här återstår för { $organisation }: { $what } { $by }.
deadlines-mail-left = { $days ->
    [0] I dag är sista dagen.
    [1] I morgon är sista dagen.
   *[other] Det är { $days } dagar kvar.
}
deadlines-mail-money = Det gäller { $amount }.
deadlines-mail-lapses = Efter den tiden går rätten till pengarna förlorad.
deadlines-mail-direct = Gör så här: begär pengarna hos { $payer }.
deadlines-mail-invoice = Gör så här: skicka en faktura till SKR.
deadlines-mail-for-all = Gör så här: begär hela beloppet hos { $payer }, för alla som ska ha pengar.
deadlines-mail-report-to = Gör så här: lämna redovisningen till { $to }.
deadlines-mail-report-in = Den görs i { $tool }.
deadlines-mail-repay-to = Gör så här: betala till { $to }.
deadlines-mail-remark = { $note }
deadlines-mail-note-at = Är det redan gjort, eller behövs det inte? Anteckna det här, så får ni inga fler påminnelser: { $link }
deadlines-mail-note = Är det redan gjort, eller behövs det inte? Logga in i Överens och anteckna det under Tidsfrister, så får ni inga fler påminnelser.
deadlines-mail-ask-at = Undrar ni något? Fråga SKR här: { $link }
deadlines-mail-ask = Undrar ni något? Logga in i Överens och fråga SKR under Frågor.
deadlines-mail-agreement = Överenskommelsen: { $title }.
deadlines-mail-step = Det här är påminnelse { $number } av 3. De skickas 30 dagar, 7 dagar och en arbetsdag före sista dagen, till den som inte har antecknat att det är klart.
