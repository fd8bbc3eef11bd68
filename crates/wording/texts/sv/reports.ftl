# Redovisningar: svar, underskrift och kvitto

reports-status-open = Skrivs
reports-status-prepared = Väntar på underskrift
reports-status-signed = Undertecknad

reports-event-started = Påbörjad
reports-event-asked = Kollega ombedd att svara
reports-event-handed-in = Lämnad för underskrift
reports-event-taken-back = Tagen tillbaka
reports-event-sent-back = Skickad tillbaka av den som skriver under
reports-event-signed = Undertecknad och mottagen
reports-event-reopened = Öppnad igen
reports-event-extended = Mer tid given
reports-event-brought-back = Utkast i kalkylblad inläst
reports-event-other = Ändrad

reports-fact-granted = Ni har rätt till
reports-fact-received = Ni har fått
reports-fact-returned = Ni har betalat tillbaka
reports-fact-used-before = Ni använde förra gången
reports-fact-year = År

reports-finding-missing = Frågan är inte besvarad: { $question }
reports-finding-sum = Använt och oanvänt blir inte det ni har fått. Ni har fått { $received }, använt { $used } och har { $unused } kvar. Skillnaden är { $difference }.
reports-finding-more = Ni har använt { $used } men fått { $received }. Stämmer det att ni har betalat { $difference } själva?

reports-no-such = Redovisningen finns inte.
reports-no-such-finding = Det finns inget kvar att förklara här.
reports-no-such-question = Frågan finns inte i underlaget.
reports-no-such-hint = Gå till era redovisningar.
reports-not-asked = Det finns inga öppna frågor till er om den här överenskommelsen.
reports-not-yet = Frågorna öppnar { $day }.
reports-no-such-year = Året är inte öppet för pengar, så det finns inget att redovisa.
reports-not-asked-hint = Fråga samordnaren om ni väntar er att redovisa.
reports-not-open = Redovisningen är lämnad och går inte att skriva i.
reports-not-open-hint = Ta tillbaka den, eller öppna den igen med ett skäl.
reports-incomplete =
    { $count ->
        [one] En sak återstår innan redovisningen kan lämnas.
       *[other] { $count } saker återstår innan redovisningen kan lämnas.
    }
reports-incomplete-hint = De står överst på sidan, med länk till varje fråga. Allt ni har skrivit är sparat.
reports-no-such-colleague = Personen företräder inte er organisation.
reports-no-such-colleague-hint = Välj någon i listan, eller gör en länk till den som saknar konto.
reports-link-ended = Länken gäller inte längre.
reports-link-ended-hint = Be den som skickade länken om en ny.
reports-too-many = Det är fler än { $most } på en gång.
reports-too-many-hint = Spara en del i taget.
reports-not-later = Sista dagen är redan { $day }.
reports-not-later-hint = Välj en senare dag.
reports-more-than-paid = Mer skulle gå tillbaka än vad som är betalt av posten { $item }.
reports-more-than-paid-hint = Se efter vad ni redan har betalat tillbaka, och rätta det som inte är använt.
reports-newer = Någon annan har ändrat redovisningen under tiden.
reports-newer-hint = Ladda om sidan. Allt som är skrivet är sparat.
reports-not-from = Redovisningen har status ”{ $status }”, så det går inte att göra nu.
reports-text-missing = Skriv något här.
reports-text-too-long = Texten är för lång. Den får ha högst { $most } tecken.
reports-text-hint = Skriv kort vad det gäller.

reports-register-signed = Redovisning av { $agreement }: { $respondent }
reports-receipt-what = Redovisning
reports-receipt-what-late = Redovisning, efter sista dagen
reports-receipt-subject = { $agreement }, { $respondent }, version { $version }

reports-more-time-subject = Ni har fått längre tid att redovisa: till { $until }
reports-more-time-body =
    { $sender } har gett { $organisation } längre tid att redovisa { $agreement } ({ $respondent }). Sista dagen är nu { $until }, och påminnelserna följer den dagen.

    Ni redovisar här: { $address }

reports-mail-subject = Er redovisning är mottagen, nr { $number }
reports-mail-in-time = Den kom i tid. Sista dagen var { $by }.
reports-mail-late = Den kom efter sista dagen, { $by }.
reports-mail-body =
    { $organisation } har lämnat sin redovisning av { $agreement }. Den togs emot { $at } och har nummer { $number }.

    { $when }

    Kontrollsumma för det som skrevs under: { $digest }

    Redovisning och kvitto: { $address }
