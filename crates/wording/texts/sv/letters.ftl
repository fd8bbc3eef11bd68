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
