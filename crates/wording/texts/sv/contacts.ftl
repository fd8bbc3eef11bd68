# Kontaktregistret.

contacts-title = Kontakter
contacts-subject = Kontakt
contacts-of = Kontakter: { $organisation }
contacts-lead = Vem man frågar hos varje organisation. Uppgifterna visas bara för dem som arbetar med överenskommelserna, aldrig på de öppna sidorna.
contacts-heading = { $name }
contacts-removed-heading = Borttagen kontakt
contacts-one-lead = Kontakt hos { $organisation }.
contacts-caption = Kontakterna
contacts-count = { $count ->
    [0] Ingen kontakt
    [one] { $count } kontakt
   *[other] { $count } kontakter
}
contacts-empty = Här finns ingen kontakt än. Lägg till den som svarar på frågor om överenskommelsen.
contacts-nothing = Saknas
contacts-back = Tillbaka till kontakten
contacts-back-to-list = Till kontakterna
contacts-before = Föregående
contacts-after = Fler kontakter

contacts-field-organisation = Organisation
contacts-organisation-name = { $name }
contacts-field-purpose = Gäller
contacts-field-name = Namn
contacts-field-title = Befattning
contacts-field-email = E-post
contacts-field-phone = Telefon
contacts-column-confirmed = Senast bekräftad
contacts-column-what = Vad
contacts-column-fields = Fält
contacts-column-organisation-id = Organisations-id
contacts-column-organisation-name = Organisationens namn
contacts-source = Vem som har lämnat uppgiften
contacts-since = Finns här sedan

contacts-purpose-agreement = Överenskommelsen som helhet
contacts-purpose-economy = Ekonomi och rekvisition
contacts-purpose-reporting = Redovisning
contacts-purpose-suicide-prevention = Suicidprevention
contacts-purpose-county-wide = Länsgemensamt arbete
contacts-purpose-press = Press
contacts-purpose-other = Annat

contacts-source-organisation = Organisationen själv
contacts-source-coordinator = Samordnaren
contacts-source-person = Personen själv
contacts-source-some-file = En inläst fil
contacts-source-file = Den inlästa filen { $name }

contacts-confirmed-on = { $date }
contacts-never-confirmed = Aldrig
contacts-old = Gammal. Senast: { $said }

contacts-search = Namn, e-post eller organisation
contacts-choice = Visa
contacts-choice-all = Alla
contacts-choice-waiting = De som väntar på att bekräftas
contacts-choice-old = De som ingen har bekräftat på två omgångar
contacts-show = Visa
contacts-show-all = Visa alla kontakter

contacts-add = Lägg till en kontakt
contacts-add-lead = Skriv bara det som behövs för att nå personen i arbetet. Berätta för personen att uppgifterna finns här.
contacts-choose-organisation = Välj organisation
contacts-change = Ändra
contacts-change-lead = Det du sparar gäller genast. Historiken visar vilka fält som har ändrats, men inte vad som stod i dem.
contacts-save = Spara
contacts-about = Kontakten
contacts-purpose-hint = Vad andra ska vända sig till personen om.
contacts-title-hint = Till exempel socialchef eller controller. Kan lämnas tom.
contacts-email-hint = Adressen på arbetet. Skriv e-post, telefon eller båda.
contacts-phone-hint = Numret på arbetet.

contacts-confirm = Bekräfta att uppgifterna stämmer
contacts-confirm-all = Bekräfta alla
contacts-round-asks = { $count ->
    [one] En kontakt väntar på att bekräftas senast den { $due }
   *[other] { $count } kontakter väntar på att bekräftas senast den { $due }
}
contacts-round-asks-hint = Läs igenom dem. Ändra det som är fel, ta bort dem som har slutat och bekräfta resten.

contacts-remove = Ta bort
contacts-remove-heading = Ta bort { $name }
contacts-remove-lead = Namn, befattning, e-post och telefon raderas genast och kan inte hämtas tillbaka. I historiken står kvar att kontakten har funnits och vem som tog bort den.
contacts-why = Varför
contacts-reason = Skäl
contacts-choose-reason = Välj ett skäl
contacts-reason-missing = Välj varför kontakten ska tas bort.
contacts-reason-left = Personen har slutat
contacts-reason-other-duties = Personen har andra uppgifter
contacts-reason-wrong = Uppgiften var fel eller dubbel
contacts-reason-asked = Personen har bett om det
contacts-reason-old = Ingen har bekräftat uppgiften
contacts-note = Mer om skälet
contacts-note-hint = Kan lämnas tom. Skriv inga namn. Texten visas bara för dem som ser kontakten, och raderas när nästa omgång avslutas.
contacts-removed = Kontakten är borttagen
contacts-removed-hint = Det som stod om personen är raderat.
contacts-removed-at = Borttagen

contacts-link = Länk till personen
contacts-link-lead = Med en egen länk ser personen, utan konto, vad som står om hen, och kan rätta, bekräfta eller ta bort det. Länken gäller i { $opened } dagar från att den öppnas, och måste öppnas inom { $unopened } dagar.
contacts-link-make = Gör en ny länk
contacts-link-none = Personen har ingen länk som gäller.
contacts-link-unopened = Personen har en länk som inte är öppnad. Den gäller till { $until }. Gör du en ny slutar den att gälla.
contacts-link-opened = Personen öppnade sin länk { $at }. Den gäller till { $until }.
contacts-link-made = Länken är gjord
contacts-link-made-lead = Kopiera länken nu och skicka den bara till personen. Den visas inte igen.

contacts-done-added = lade till
contacts-done-imported = läste in
contacts-done-changed = ändrade
contacts-done-confirmed = bekräftade
contacts-done-link = gjorde en länk
contacts-done-removed = tog bort
contacts-done-exported = tog hem kontakterna
contacts-done-round-opened = öppnade omgången
contacts-done-round-closed = avslutade omgången

contacts-round-title = Årlig genomgång
contacts-round-lead = En gång om året bekräftar varje region, kommun och län att kontakterna stämmer.
contacts-round-open = Öppna en omgång
contacts-round-open-lead = Från och med nu ser varje organisation vilka kontakter som väntar på att bekräftas.
contacts-round-year = År
contacts-round-due = Sista dag att svara
contacts-round-opened = Öppnad
contacts-round-closed-at = Avslutad
contacts-round-is-open = Pågår
contacts-rounds = Omgångar
contacts-rounds-empty = Ingen omgång har öppnats än.
contacts-round-of = Genomgången { $year }
contacts-round-standing = Av { $all } organisationer har { $confirmed } bekräftat och { $changed } bekräftat med ändringar. { $waiting } har inte svarat än och { $none } saknar kontakt.
contacts-round-due-on = Sista dag att svara är den { $date }.
contacts-round-close = Avsluta omgången
contacts-round-close-hint = När omgången avslutas sparas listan över dem som inte har svarat.
contacts-round-unanswered = { $count ->
    [0] Alla svarade innan omgången avslutades
    [one] En organisation svarade inte
   *[other] { $count } organisationer svarade inte
}
contacts-round-now = Tabellen nedan visar hur det ser ut nu.
contacts-round-caption = Organisationer och hur långt de har kommit
contacts-round-state = Läge
contacts-round-unconfirmed = Ej bekräftade
contacts-round-none = Ingen organisation är i det läget.
contacts-state-none = Saknar kontakt
contacts-state-not-yet = Har inte svarat
contacts-state-changed = Bekräftat med ändringar
contacts-state-confirmed = Bekräftat

contacts-import = Läs in från fil
contacts-import-lead = Filen visas först rad för rad. Inget sparas innan du har sett vad som händer.
contacts-import-file = Filen
contacts-import-columns = Första raden ska ha rubriker. Organisation och namn måste finnas; gäller, befattning, e-post och telefon får finnas. Organisationen skrivs med namn, kod eller organisationsnummer.
contacts-file = CSV eller Excel
contacts-file-hint = Högst { $kilobytes } kB och { $rows } rader.
contacts-import-look = Granska filen
contacts-import-preview = Vad filen ändrar
contacts-import-preview-lead = Inget är sparat än. En tom cell ändrar inget som redan står.
contacts-import-counts = Nya: { $new }. Ändras: { $changes }. Kanske redan kända: { $maybe }. Redan likadana: { $same }. Med fel: { $wrong }.
contacts-import-row = Rad
contacts-import-wrong = Hoppas över: rader med fel
contacts-import-new = Nya kontakter
contacts-import-changes = Kontakter som ändras
contacts-import-updates = Ändras: { $fields }
contacts-import-maybe = Kanske redan kända
contacts-import-maybe-hint = Välj för varje rad vad som ska hända.
contacts-import-choose = Rad { $row }: { $name }, { $organisation }, { $purpose }
contacts-import-like = { $name } { $why }.
contacts-import-like-row = Rad { $row } i filen { $why }.
contacts-same-email = har samma e-post
contacts-same-name = har samma namn
contacts-near-name = har nästan samma namn
contacts-import-leave-out = Hoppa över raden
contacts-import-add = Lägg till som ny
contacts-import-update = Ändra { $name }
contacts-import-do = Läs in
contacts-import-done = Filen är inläst
contacts-import-done-lead = Tillagda: { $added }. Ändrade: { $changed }. Överhoppade eller likadana: { $left }.

contacts-export = Ta hem kontakterna
contacts-export-lead = Filen innehåller personuppgifter. Du ansvarar för att den raderas när den har använts.
contacts-export-purpose = Ändamål
contacts-export-purpose-lead = Det du skriver sparas i händelserna tillsammans med ditt namn.
contacts-export-for = Vad ska filen användas till?
contacts-export-for-hint = Till exempel utskick om redovisningen. Skriv inga namn.
contacts-export-take = Ta hem filen
contacts-export-reason-missing = Ändamålet saknas.
contacts-export-reason-missing-hint = Skriv vad filen ska användas till.
contacts-format = Format
contacts-format-xlsx = Excel
contacts-format-csv = CSV för kalkylprogram

contacts-own-title = Dina kontaktuppgifter
contacts-own-lead = Du står som kontakt hos { $organisation }. Här ser du allt som finns om dig i registret.
contacts-own-kept = Det här finns om dig
contacts-own-confirm = Bekräfta att uppgifterna stämmer
contacts-own-correct = Rätta
contacts-own-correct-lead = Det du sparar gäller genast, och räknas som att du har bekräftat uppgifterna.
contacts-own-save = Spara rättelsen
contacts-own-remove = Ta bort
contacts-own-remove-lead = Vill du inte stå som kontakt kan du ta bort dig själv. Namn, befattning, e-post och telefon raderas genast. Organisationen ser att kontakten är borttagen på din begäran.
contacts-own-remove-yes = Ja, radera mina uppgifter
contacts-own-remove-button = Ta bort mig
contacts-own-remove-sure = Markera att du vill radera dina uppgifter.
contacts-own-why = Varför uppgifterna finns
contacts-own-why-text = Den som samordnar och den som betalar ut pengarna behöver veta vem de kan fråga hos din organisation. Det är en uppgift av allmänt intresse (artikel 6.1 e i dataskyddsförordningen). Uppgifterna visas för din organisation, samordnaren och de myndigheter som betalar ut och följer upp, och publiceras inte.
contacts-own-rights = Du har rätt att se, rätta och invända mot uppgifterna, och att klaga hos Integritetsskyddsmyndigheten.
contacts-own-until = Länken gäller till { $until }. Spara den inte där andra kan läsa den.
contacts-own-done = Tack
contacts-own-done-hint = Uppgifterna är bekräftade från och med i dag.
contacts-own-gone = Dina uppgifter är borttagna
contacts-own-gone-lead = Det som stod om dig är raderat, och länken gäller inte längre.
contacts-own-unknown = Länken gäller inte.
contacts-own-unknown-hint = Den kan ha gått ut eller ersatts av en ny. Be din organisation om en ny länk.
contacts-own-too-often = Sidan har öppnats för många gånger på kort tid.
contacts-own-too-often-hint = Vänta en stund och öppna länken igen.

contacts-no-such-contact = Det finns ingen sådan kontakt.
contacts-no-such-contact-hint = Den kan vara borttagen, eller höra till en annan organisation än den du företräder nu.
contacts-no-such-round = Det finns ingen sådan omgång.
contacts-no-such-round-hint = Gå till den årliga genomgången och välj en omgång där.
contacts-stale = Någon annan har ändrat kontakten sedan du öppnade sidan. Inget av ditt har sparats.
contacts-stale-hint = Din text står kvar. Spara en gång till om det är den som ska gälla.
contacts-note-too-long = Texten är för lång. Den får vara högst { $most } tecken.
contacts-too-many = Organisationen har redan { $most } kontakter.
contacts-too-many-hint = Ta bort dem som inte längre är aktuella först.
contacts-round-there = Det finns redan en omgång för året, eller en som pågår.
contacts-round-there-hint = Avsluta den som pågår, eller välj ett annat år.
contacts-round-closed = Omgången är redan avslutad.
contacts-round-closed-hint = Ladda om sidan för att se vilka som inte svarade.
contacts-day-does-not-fit = Sista dagen måste vara i dag eller senare, och inom ett år.
contacts-day-does-not-fit-hint = Skriv en annan dag.
contacts-no-table = Filen är ingen tabell med kontakter.
contacts-no-table-hint = Välj en fil i formatet CSV eller Excel (.xlsx) med rubriker på första raden.
contacts-column-missing = Kolumnen { $column } saknas eller finns två gånger.
contacts-column-missing-hint = Skriv rubriken på första raden, en gång.
contacts-file-too-large = Filen är för stor.
contacts-file-too-large-hint = Den får vara högst { $kilobytes } kB och ha högst { $rows } rader. Dela den i flera.
contacts-preview-changed = Registret har ändrats sedan du granskade filen. Inget är inläst.
contacts-preview-changed-hint = Läs igenom vad filen ändrar nu, och läs in den igen.
contacts-choice-missing = Välj vad som ska hända med rad { $row }.
contacts-choice-missing-hint = Inget är inläst. Gör ett val för varje rad under rubriken Kanske redan kända.

contacts-fault-no-name = Namnet saknas.
contacts-fault-no-name-hint = Skriv för- och efternamn.
contacts-fault-no-way = Både e-post och telefon saknas.
contacts-fault-no-way-hint = Skriv minst ett av dem.
contacts-fault-too-long = { $field } är för långt. Det får vara högst { $most } tecken.
contacts-fault-too-long-hint = Korta ner det.
contacts-fault-phone = Det där är inget telefonnummer.
contacts-fault-phone-hint = Skriv siffror, gärna med mellanslag: 08-123 45 67 eller +46 8 123 45 67.
contacts-fault-text = { $field } börjar med ett tecken som kalkylprogram tar för en formel, eller innehåller osynliga tecken.
contacts-fault-text-hint = Skriv texten på nytt i stället för att klistra in den.
contacts-fault-digits = { $field } innehåller för många siffror.
contacts-fault-digits-hint = Skriv inga personnummer. De får inte sparas här.

contacts-row-no-organisation = Organisationen saknas.
contacts-row-unknown-organisation = Ingen organisation heter { $written } eller har det numret.
contacts-row-several-organisations = { $written } passar på flera organisationer.
contacts-row-organisation-hint = Skriv namnet som i listan över organisationer, eller kommunkoden.
contacts-row-several-organisations-hint = Skriv hela namnet, till exempel Region Värmland eller Värmlands län.
contacts-row-unknown-purpose = { $written } är inget av det som en kontakt kan gälla.
contacts-row-unknown-purpose-hint = Lämna cellen tom, eller skriv till exempel Redovisning eller Ekonomi.
contacts-row-broken = Kalkylprogrammet kunde inte räkna ut en cell.
contacts-row-broken-hint = Skriv värdet i stället för formeln.
contacts-no-workbook = Arbetsboken kunde inte göras.
contacts-no-workbook-hint = Hämta registret som CSV i stället.
