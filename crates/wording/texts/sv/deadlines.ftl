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

# The reminder by e-mail when an organisation is reminded of more than one thing on the same day
deadlines-mail-several-subject = Påminnelse om { $count } saker: den första { $by }
deadlines-mail-several-what = Det här återstår för { $organisation }, { $count } saker.
deadlines-mail-several-one = { $number } av { $all }: { $what } { $by }.
deadlines-mail-several-step = Det här är påminnelse { $number } av 3 om det.
deadlines-mail-several-note-at = Är något av det redan gjort, eller behövs det inte? Anteckna det här, så får ni inga fler påminnelser om det: { $link }
deadlines-mail-several-note = Är något av det redan gjort, eller behövs det inte? Logga in i Överens och anteckna det under Tidsfrister, så får ni inga fler påminnelser om det.
deadlines-mail-several-steps = Påminnelser skickas 30 dagar, 7 dagar och en arbetsdag före sista dagen, till den som inte har antecknat att det är klart.

# Calendars for everybody
deadlines-what-said = { $what }
deadlines-who-said = { $who }
deadlines-who-each = var och en som får pengar
deadlines-who-coordinator-for-all = SKR, för alla som får pengar
deadlines-who-coordinator = SKR
deadlines-who-unknown = framgår inte av källorna
deadlines-nav-calendar = Kalender
deadlines-calendar-title = Kalender
deadlines-calendar-next = Nästa sista dag är { $date }
deadlines-calendar-none-left = Alla kända sista dagar har passerat
deadlines-calendar-lead = Alla tidsfrister och datum i överenskommelserna. Det som kommer in till och med kl. 23.59 svensk tid den sista dagen är i tid.
deadlines-calendar-coming = Kommande
deadlines-calendar-coming-caption = Kommande tidsfrister, den närmaste först
deadlines-calendar-past = Passerade
deadlines-calendar-past-caption = Passerade tidsfrister, den senaste först
deadlines-calendar-empty = Inga tidsfrister att visa. Nya visas här när en överenskommelse publiceras.
deadlines-calendar-own = Söker du en kommuns eller regions egna datum?
deadlines-calendar-own-link = Välj mottagare
deadlines-until-in = { $until } ({ $distance })
deadlines-column-until = Senast
deadlines-column-what = Vad
deadlines-column-who = Vem
deadlines-column-agreement = Överenskommelse
deadlines-subscribe = Ha datumen i din egen kalender
deadlines-subscribe-lead = Lägg in den här adressen som prenumeration i ditt kalenderprogram:
deadlines-subscribe-open = Öppna prenumerationen i ditt kalenderprogram
deadlines-subscribe-file = Hämta kalendern som fil (ICS)
deadlines-subscribe-hint = En prenumeration följer med när ett datum ändras. Det gör inte en fil som du har hämtat.
deadlines-feed-name = Överens: sista dagar
deadlines-feed-name-of = Överens: sista dagar för { $name }
deadlines-feed-money = Det gäller { $amount }.
deadlines-feed-lapses = Efter den tiden går rätten till pengarna förlorad.
deadlines-feed-who = Görs av: { $who }.

# One's own
deadlines-nav-own = Tidsfrister
deadlines-own-title = Tidsfrister
deadlines-own-next = Er nästa sista dag är { $date }
deadlines-own-nothing = Ingen sista dag väntar på er
deadlines-own-lead = Nästa sak: { $what } { $by }. { $count ->
    [one] Det är det enda som återstår.
   *[other] Sammanlagt återstår { $count } saker.
}
deadlines-own-nothing-lead = Nya tidsfrister visas här när en överenskommelse publiceras. Vi påminner i tid.
deadlines-own-coming = Kommande
deadlines-own-coming-caption = Kommande tidsfrister, den närmaste först
deadlines-own-past = Passerade
deadlines-own-past-hint = Vi vet bara det som är gjort eller antecknat här. Är något redan gjort på annat sätt? Öppna raden och anteckna det.
deadlines-own-past-caption = Passerade tidsfrister, den senaste först
deadlines-own-empty = Inga tidsfrister här.
deadlines-own-calendar = Alla tidsfrister, och hur du får dem i din kalender
deadlines-column-money = Pengar det gäller
deadlines-column-state = Läge
deadlines-column-when = När
deadlines-column-next = Nästa påminnelse
deadlines-column-step = Påminnelse
deadlines-column-mailed = Skickad
deadlines-state-open = Inte gjort än
deadlines-state-late = Inget antecknat i tid
deadlines-lapses = Rätten till pengarna går förlorad efter sista dagen.
deadlines-one = { $what }
deadlines-one-of = { $organisation }: { $what }
deadlines-one-lead = Ska vara gjort { $by } ({ $distance }).
deadlines-next-reminder = { $date } ({ $step })
deadlines-note = Anteckning
deadlines-note-heading = Är det redan gjort, eller behövs det inte?
deadlines-note-lead = Anteckna det, så skickas inga fler påminnelser. Anteckningen gör inte själva saken.
deadlines-note-how = Hur är det?
deadlines-how-choose = Välj
deadlines-note-hint = Till exempel ”Inskickat i Kammarkollegiets e-tjänst den 3 maj” eller ”Vi har använt alla pengar”.
deadlines-note-do = Spara anteckningen
deadlines-take-back = Ta bort anteckningen
deadlines-take-back-hint = Är anteckningen fel? Ta bort den, så räknas det som inte gjort. Historiken finns kvar.
deadlines-history = Vad som har antecknats
deadlines-history-caption = Anteckningar, den senaste först
deadlines-history-empty = Ingenting är antecknat.
deadlines-reminders = Påminnelser som har skickats
deadlines-reminders-caption = Skickade påminnelser
deadlines-reminders-empty = Ingen påminnelse har skickats.
deadlines-reminder-mailed = med e-post
deadlines-reminder-no-address = nej, adress saknas
deadlines-preview = Så ser nästa påminnelse ut
deadlines-preview-lead = Den skickas { $date }, om ingenting antecknas innan dess.
deadlines-preview-to = Till
deadlines-preview-subject = Ärende
deadlines-preview-no-address = Ingen adress. Lägg till en kontakt med e-post för organisationen.

# Everybody's
deadlines-nav-all = Allas tidsfrister
deadlines-all-title = Allas tidsfrister
deadlines-all-next = Näst på tur: { $what } senast { $date }
deadlines-all-none = Ingen sista dag väntar
deadlines-all-lead = { $count ->
    [0] Ingen har något kvar till en kommande sista dag.
    [one] En organisation har något kvar till en kommande sista dag.
   *[other] { $count } svar återstår till de kommande sista dagarna.
}
deadlines-all-coming = Kommande
deadlines-all-coming-caption = Kommande tidsfrister, den närmaste först
deadlines-all-past = Passerade
deadlines-all-past-caption = Passerade tidsfrister, den senaste först
deadlines-all-empty = Inga tidsfrister här.
deadlines-acted = { $done } av { $concerned }
deadlines-column-acted = Har gjort det
deadlines-column-silent = Tysta
deadlines-column-at-risk = Pengar som återstår
deadlines-standings = { $silent ->
    [0] alla är klara: { $what }
    [one] en är tyst: { $what }
   *[other] { $silent } är tysta: { $what }
}
deadlines-standings-by = ska vara gjort { $by }.
deadlines-standings-money = För dem som är tysta gäller det { $amount }.
deadlines-standings-next = Nästa påminnelse går { $date } ({ $step }).
deadlines-standings-unreached = { $count ->
    [one] En av dem har ingen e-postadress och nås inte.
   *[other] { $count } av dem har ingen e-postadress och nås inte.
}
deadlines-standings-caption = Organisationerna och hur långt de har kommit
deadlines-standings-empty = Ingen organisation passar det du har valt.
deadlines-choice = Visa
deadlines-choice-all = alla
deadlines-choice-silent = de som är tysta
deadlines-choice-done = de som är klara
deadlines-choice-unreached = de som inte nås
deadlines-choose = Visa
deadlines-reached = finns
deadlines-unreached = saknas
deadlines-column-organisation = Organisation
deadlines-column-reminders = Påminnelser
deadlines-column-reached = E-postadress
deadlines-column-id = Id
deadlines-column-kronor = Kronor
deadlines-download = Hela listan

# In the record of acts
deadlines-did-note = antecknade att det är gjort eller inte behövs
deadlines-did-take-back = tog bort en anteckning om en tidsfrist
deadlines-subject = tidsfrist
