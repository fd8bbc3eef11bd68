# Uppdrag: vem som företräder vem.

mandate-decision-too-long = Texten om beslutet är för lång. Den får vara högst { $most } tecken.
mandate-begins-too-early = Efterträdarens första dag har redan varit.
mandate-begins-too-early-hint = Välj i dag eller en senare dag. Det som redan är gjort har du själv gjort.

role-handler = handläggare
role-attestant = attestant
role-contact = kontaktperson
role-coordinator = samordnare
role-payer-handler = handläggare hos utbetalaren
role-payer-approver = beslutsfattare hos utbetalaren
role-authority = uppföljare
role-auditor = revisor
role-administrator = administratör

role-does-handler = Du förbereder det som din organisation ska lämna, och sköter uppdrag och kontakter tillsammans med dina kollegor.
role-does-attestant = Du skriver under det som din organisation lämnar, och sköter uppdrag och kontakter tillsammans med dina kollegor.
role-does-contact = Du får frågor och besked för din organisation. Du skriver inte under något.
role-does-coordinator = Du skriver och publicerar överenskommelserna, och öppnar dörren för organisationer som inte har två egna personer än.
role-does-payer-handler = Du granskar det som utbetalaren ska betala.
role-does-payer-approver = Du beslutar om det som utbetalaren ska betala.
role-does-authority = Du följer upp överenskommelserna för din myndighet.
role-does-auditor = Du läser allt och ändrar ingenting.
role-does-administrator = Du sköter konton och drift. Du har ingen makt över pengarna.

mandates-heading = { $count ->
    [0] Ingen företräder { $name } än
    [one] En person företräder { $name }
   *[other] { $count } uppdrag gäller för { $name }
}
mandates-lead = Ett uppdrag gäller när två personer har sagt ja: en föreslår och en annan bekräftar. Ingen av dem är den som uppdraget gäller.
mandates-propose = Föreslå ett uppdrag
mandates-may-not-propose = Du kan inte föreslå uppdrag här. Det gör organisationens egna personer, när de är minst två.
mandates-now = Uppdrag som gäller eller väntar
mandates-now-empty = Här kommer de som företräder organisationen att stå.
mandates-before = Tidigare uppdrag

mandate-column-person = Person
mandate-column-days = Dagar
mandate-role = Roll
mandate-decision = Beslut
mandate-decision-hint = Vilket beslut uppdraget vilar på: datum, diarienummer eller var delegationen står.
mandate-status = Läge
mandate-waits = väntar på bekräftelse
mandate-refused = nekat
mandate-ended = avslutat
mandate-was-handed-over = överlämnat
mandate-is-over = har löpt ut
mandate-begins = börjar { $on }
mandate-in-force = gäller
mandate-days = från { $from } till och med { $to }
mandate-days-open = från { $from }, tills vidare

mandate-heading = { $name } är { $role } för { $organisation }
mandate-agreement = Överenskommelse
mandate-agreement-one = Uppdraget gäller bara { $id }.
mandate-agreement-all = Alla överenskommelser
mandate-agreement-title = { $title }
mandate-agreement-unknown = Det finns ingen sådan överenskommelse. Välj en i listan.
mandate-email = E-postadress
mandate-email-hint = Adressen som personen loggar in med. Den som redan har ett konto behåller det.
mandate-proposed-by = Föreslogs av
mandate-decided-by = Avgjordes av
mandate-ended-by = Avslutades av
mandate-signed = { $name }, { $at }
mandate-successor = Efterträdare
mandate-way-in = Inloggning
mandate-no-way-in = Personen kan inte logga in än. Det kräver både länken och koden.
mandate-to-approval = Se vad som väntar

mandate-who = Vem
mandate-who-lead = Välj någon som redan har haft ett uppdrag här, eller skriv namn och e-postadress för en ny person.
mandate-person = { $name }, { $email }
mandate-person-new = En ny person
mandate-name = Namn
mandate-new-only = Bara för en ny person.
mandate-what = Uppdraget
mandate-from = Första dag
mandate-to = Sista dag
mandate-to-hint = Lämna tomt om uppdraget gäller tills vidare. Skriv annars som 2025-12-31.
mandate-role-missing = Välj en av rollerna i listan.
mandate-propose = Föreslå uppdraget
mandate-propose-heading = Föreslå ett uppdrag för { $name }
mandate-propose-lead = Uppdraget börjar gälla först när en annan person har bekräftat det.
mandate-not-yours-to-propose = Du kan inte föreslå uppdrag för den här organisationen.
mandate-not-yours-to-propose-hint = Be någon av organisationens egna personer.

mandate-cannot = Det går inte att göra med det här uppdraget.
mandate-cannot-hint = Uppdraget kan vara avslutat eller någon annans, eller så räcker inte din roll. Gå till uppdraget och se vad du kan göra.
mandate-end = Avsluta uppdraget
mandate-end-heading = Avsluta uppdraget som { $role } för { $name }
mandate-end-lead = Uppdraget slutar gälla genast. Personen loggas ut, och det som personen har föreslagit med uppdraget tas tillbaka.
mandate-end-hint = Skriv varför uppdraget slutar. Det syns i historiken.
mandate-hand-over = Lämna över uppdraget
mandate-hand-over-heading = Lämna över uppdraget som { $role } för { $organisation }
mandate-hand-over-lead = Du behåller uppdraget tills en annan person har bekräftat din efterträdare. Då slutar ditt och efterträdarens börjar.
mandate-hand-over-when = När, och med vilket beslut
mandate-hand-over-from = Efterträdarens första dag
mandate-hand-over-from-hint = Skriv som 2025-02-03. Ligger dagen längre fram har du kvar uppdraget till dess.
mandate-recover = Be om ny inloggning
mandate-recover-heading = Ny inloggning för { $name }
mandate-recover-lead = Du får en länk att ge till personen själv. En annan kollega bekräftar och får en kod. Först med båda kan personen välja ett nytt lösenord.
mandate-recover-hint = Skriv vad som har hänt, till exempel att telefonen är borta. Försäkra dig om att det är rätt person som ber om det.

mandate-done-proposed = föreslog uppdraget
mandate-done-confirmed = bekräftade uppdraget
mandate-done-refused = nekade uppdraget
mandate-done-ended = avslutade uppdraget
mandate-done-handed-over = lämnade över uppdraget
mandate-done-expired = avslutade uppdraget när sista dagen hade gått

halves-link-heading = Ge länken till personen själv
halves-link-lead = Länken visas bara nu. Den som bekräftar förslaget får en kod, och personen behöver båda för att komma in.
halves-link = Länk till inbjudan
halves-link-how = Ge den till personen själv, helst när ni ses. Ge den inte till den som bekräftar.
halves-code-later = Koden finns först när en annan person har bekräftat.
halves-next = Gå vidare till förslaget

own-heading = { $name }, du är { $role } för { $organisation }
own-heading-nobody = { $name }, du företräder ingen än
own-heading-choose = { $name }, välj vem du företräder
own-nobody-lead = Du har inget uppdrag som gäller i dag. Med ett uppdrag kan du göra mer här.
own-choose-lead = { $count ->
    [one] Du har ett uppdrag. Det du gör görs med det.
   *[other] Du har flera uppdrag. Det du gör görs alltid med ett av dem.
}
own-choose-first = Välj uppdrag
own-choose-kept-hint = Välj uppdrag, så kan du skicka det.
own-choose = Byt uppdrag
own-choose-one = Företräd { $organisation } som { $role }
own-people = { $count ->
    [0] Ingen företräder { $name } i dag
    [one] En person företräder { $name } i dag
   *[other] { $count } uppdrag gäller för { $name } i dag
}
own-person = { $name }, { $role }
own-to-people = Se och ändra uppdrag
own-to-contacts = Se kontakter
own-to-account = Ditt konto och din inloggning
own-mandates = Dina uppdrag
own-mandates-empty = Här kommer dina uppdrag att stå.
own-waits = Det här väntar du på
own-waits-for = Du är föreslagen som { $role } för { $organisation } av { $proposer }. En annan person behöver bekräfta det. Fråga { $proposer } om det dröjer.
own-waits-for-nothing = Ingen har föreslagit ett nytt uppdrag för dig. Fråga någon i din organisation som har ett uppdrag, eller den som samordnar överenskommelserna.
