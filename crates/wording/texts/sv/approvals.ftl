# Det som två personer behövs för.

approvals-heading = { $count ->
    [0] Inget väntar på att du godkänner det
    [one] En sak väntar på dig
   *[other] { $count } saker väntar på dig
}
approvals-lead = En person föreslår och en annan godkänner exakt det som visas. Först då börjar det gälla.
approvals-mine = Väntar på dig
approvals-mine-empty = Här kommer det som du kan godkänna eller neka.
approvals-waiting = Du har föreslagit eller förberett, och väntar på någon annan
approvals-others = Väntar på andra
approvals-decided = Avgjort på sistone
approvals-none = Det finns inget här.

approval-what = Vad
approval-organisation = Organisation
approval-proposed-by = Föreslogs av
approval-decided-by = Avgjordes av
approval-decided-why = Skäl för avgörandet
approval-open = väntar
approval-approved = godkänt
approval-refused = nekat
approval-void = gäller inte längre
approval-kind-publication = En version av en överenskommelse ska publiceras.
approval-kind-mandate = Någon ska företräda en organisation.
approval-kind-recovery = Någon som inte kan logga in ska få en ny väg in.
approval-kind-message = Meddelande från styrelsen
approval-kind-money-year = Öppna ett års medel
approval-kind-payee-word = Intyg om vem som tar emot länets medel
approval-kind-payment-account = Betalkonto
approval-kind-requisition = Rekvisition
approval-kind-batch = Utbetalning
approval-kind-repayment-change = Ändrat återbetalningskrav
approval-kind-claw-back = Återkrav
approval-kind-ledger-correction = Rättelse i huvudboken
approval-about-publication = { $title }, version { $version }
approval-about-mandate = { $name } som { $role }
approval-about-person = { $name }
approval-about-recovery = Ny inloggning för { $name }
approval-about-message = Meddelandet ”{ $subject }”
approval-about-money-year = Medlen för { $name }
approval-about-payee-word = Intyg om mottagare: { $name }
approval-about-payment-account = Betalkonto för { $name }
approval-about-requisition = Rekvisition: { $name }
approval-about-batch = Utbetalning { $name }
approval-about-repayment-change = Ändrat återbetalningskrav { $name }
approval-about-claw-back = Återkrav { $name }
approval-about-ledger-correction = Rättelse av verifikation { $name }

approval-shown = Det här godkänner du
approval-fact-agreement = Överenskommelse
approval-fact-title = Titel
approval-fact-corrects = Rättar
approval-fact-nothing = Inget
approval-fact-corrects-nothing = Ingenting: det är den första versionen
approval-fact-corrects-no-message = Inget: det är ett nytt meddelande
approval-fact-text = Textens fingeravtryck
approval-fact-result = Beloppens fingeravtryck
approval-fact-no-end = Tills vidare
approval-to-version = Läs versionen
approval-to-outcome = Se vad alla får
approval-to-mandate = Se uppdraget
approval-to-money-year = Se året
approval-to-batch = Se omgången
approval-to-repayment = Se kravet
approval-to-claw-back = Se ärendet
approval-recovery-care = Försäkra dig om att personen själv har bett om det, på ett annat sätt än med e-post. Du får en kod att ge till personen själv.
approval-digest = Fingeravtryck { $short }…
approval-digest-hint = Fingeravtrycket gäller exakt det som står ovan. Ändras något av det gäller inte ditt godkännande.

approval-decide = Ditt beslut
approval-approve-lead = Det börjar gälla genast när du godkänner.
approval-approve-message-lead = När du godkänner får meddelandet ett nummer, publiceras och skickas till alla kommuner och regioner. Det går inte att ta tillbaka, bara att rätta med ett nytt meddelande.
approval-approve = Godkänn
approval-refuse-heading = Eller säg nej
approval-refuse-hint = Skriv vad som behöver ändras. Den som föreslog får läsa det.
approval-refuse = Neka
approval-step-up = Bekräfta att det är du
approval-own-work = Du har själv föreslagit eller förberett det här. En annan person behöver ta ställning.
approval-not-your-role = Din roll räcker inte för att ta ställning till det här.
approval-no-answer = Det gick inte att se om du godkände eller nekade. Inget är avgjort.
approval-no-answer-hint = Gå tillbaka till sidan och välj en av knapparna.

halves-code-heading = Ge koden till { $name }
halves-code-lead = Du har bekräftat. Koden visas bara nu, och { $name } behöver den tillsammans med länken.
halves-code = Kod till inbjudan
halves-code-how = Ge den till { $name } själv, helst när ni ses eller hörs. Ge den inte till den som föreslog.
halves-next-approval = Gå vidare till godkännandet

version-approval = Godkännande
version-approval-open = Väntar på en andra person.
version-approval-decide = Läs och ta ställning
version-approval-follow = Se vad som väntar
version-approval-given = Godkändes av { $name }, { $at }.
version-approval-refused = Nekades av { $name }, { $at }.
version-approval-void = Gäller inte längre.
