# Första sidan för den som företräder en kommun, en region eller ett länsorgan.

own-page-heading-no-recipient = { $name } får inga egna pengar genom överenskommelserna
own-page-sum = { $known ->
    [partly] Minst { $amount } { $year }. Alla poster framgår inte av källorna.
   *[whole] Exakt { $amount } { $year }.
}
own-page-next = Nästa sak att göra: { $what }, { $by } ({ $distance }).
own-page-do = Gör nu
own-page-nothing-to-do = Ingen tidsfrist väntar på er.
own-page-at-risk = Det gäller { $amount }.
own-page-unread = { $count ->
    [one] Läs ett nytt meddelande
   *[other] Läs { $count } nya meddelanden
}
own-page-approve = { $count ->
    [one] Ta ställning till en sak som väntar på dig
   *[other] Ta ställning till { $count } saker som väntar på dig
}
own-page-under-way = På gång
own-page-nothing-under-way = Inget är på gång.
own-page-done = Klart
own-page-nothing-done = Här kommer det ni har gjort klart att stå.
own-page-done-at = Klart { $at }
own-page-amounts = Våra belopp { $year }
own-page-amounts-none-heading = Våra belopp
own-page-amounts-none = Inga belopp är kända. De kommer att stå här när en överenskommelse har poster för er.
own-page-items-caption = Poster { $year }, i kronor. Välj ett belopp för att se varför det blev så.
own-page-column-how = Så delas posten
own-page-years = Belopp tidigare och senare år
own-page-years-caption = Summa för varje år, i kronor
own-page-public = { $name } på de öppna sidorna
own-page-messages = Meddelanden
own-page-no-messages = Här kommer meddelanden från styrelsen att stå.
own-page-message-new = Nytt
own-page-own-number = Ert nummer: { $number }
own-page-all-messages = Alla meddelanden
own-page-ask = Fråga oss
own-page-ask-lead = Ställ en fråga till den som samordnar överenskommelserna. Frågan och svaret sparas i ärendet och kommer inte bort i någons e-post.
own-page-all-questions = Alla frågor
own-page-history = Det här har hänt
own-page-history-lead = Vad de som företräder er har gjort, det senaste först.
own-page-all-acts = Allt som har hänt
own-page-earlier-acts = Visa tidigare

own-page-letters = Besked om era pengar
own-page-letter-made = PDF, gjord { $at }
