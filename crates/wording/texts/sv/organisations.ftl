# Organisationer.

# Slag
organisation-kind-municipality = kommun
organisation-kind-region = region
organisation-kind-county = län
organisation-kind-county-body = länsorgan
organisation-kind-coordinator = samordnare
organisation-kind-payer = utbetalande myndighet
organisation-kind-authority = myndighet
organisation-kind-operator = driften av tjänsten
organisation-kind-other = annan

# Organisationsnummer
organisation-number-digit = Ett organisationsnummer har bara siffror, men här står ”{ $character }”.
organisation-number-length = Ett organisationsnummer har tio siffror, men här är { $found }.
organisation-number-form-hint = Skriv numret som 212000-0142. Tolv siffror går också bra om de börjar med 16.
organisation-number-prefix = Ett organisationsnummer med tolv siffror börjar med 16.
organisation-number-prefix-hint = Ta bort de två första siffrorna om de inte hör till numret.
organisation-number-personal = Numret är ett personnummer. Det sparas inte, för det är en personuppgift.
organisation-number-personal-hint = Lämna numret tomt för en enskild näringsidkare. En juridisk persons nummer har minst 2 som tredje siffra.
organisation-number-group = Inget organisationsnummer börjar med 0.
organisation-number-check = Kontrollsiffran stämmer inte: den sista siffran borde vara { $expected }.
organisation-number-check-hint = Jämför siffra för siffra med organisationens egna papper eller med myndighetens register.
organisation-number-not-public = Numret passar inte slaget { $kind }.
organisation-number-not-public-hint = Kommuner, regioner och myndigheter har nummer som börjar med 2. Kontrollera att det inte är ett av deras bolag.

# Namn och län
organisation-no-name = Namnet saknas.
organisation-no-name-hint = Skriv det namn organisationen själv använder.
organisation-name-long = Namnet är längre än { $most } tecken.
organisation-name-long-hint = Skriv bara namnet.
organisation-name-unseen = Namnet innehåller tecken som inte syns.
organisation-name-unseen-hint = Skriv namnet för hand i stället för att klistra in det.
organisation-name-formula = Namnet börjar med ”{ $start }”, och då tar ett kalkylprogram det för en formel.
organisation-name-formula-hint = Börja namnet med en bokstav eller en siffra.
organisation-county-number = Ett län har inget organisationsnummer, för det är ingen juridisk person.
organisation-county-number-hint = Lämna numret tomt. Lägg till det organ som länets parter har utsett, om numret är dess.
organisation-no-county = Länet saknas.
organisation-no-county-hint = Välj det län som organet hör till.
organisation-not-added = En organisation av slaget { $kind } kan inte läggas till.
organisation-not-added-hint = De finns redan. Länsorgan, myndigheter och andra kan läggas till.
organisation-county-given = Länet går inte att ändra för slaget { $kind }.
organisation-county-given-hint = Det följer av koden. Lämna länet som det är.

# Fel på en inläst fil
organisation-table-none = Filen är ingen tabell.
organisation-table-none-hint = Spara tabellen som CSV eller .xlsx och välj den filen.
organisation-table-sheets = Flera blad kan vara det som ska läsas in: { $sheets }.
organisation-table-sheets-hint = Spara det blad som gäller i en egen fil.
organisation-table-no-header = Den första raden är tom eller saknar rubriker.
organisation-table-columns = Ingen kolumn säger vilken organisation en rad gäller. Rubrikerna är { $found }.
organisation-table-columns-hint = Den första raden ska ha någon av rubrikerna kod, namn och organisationsnummer. Därunder står en organisation på varje rad.
organisation-table-column-twice = Två kolumner är { $column }.
organisation-table-column-twice-hint = Ta bort eller döp om den ena.
organisation-table-empty = Filen har inga rader under rubrikerna.
organisation-table-long = Filen har fler än { $most } rader.
organisation-table-long-hint = Ta bort de rader som inte gäller organisationer i registret.

# Fel på en rad
organisation-row-nothing = Raden har varken kod, namn eller organisationsnummer.
organisation-row-nothing-hint = Fyll i något av dem, eller ta bort raden.
organisation-row-broken = Cellen i kolumnen { $column } visar felet { $given }.
organisation-row-broken-hint = Rätta formeln, eller skriv in värdet.
organisation-row-code-long = { $given } är längre än någon kod.
organisation-row-code-long-hint = En kommun har fyra siffror, en region eller ett län två.
organisation-row-zero = Koden { $given } har förlorat sin inledande nolla.
organisation-row-zero-hint = Menas { $meant }? Gör kolumnen till text i kalkylprogrammet och skriv koden med nolla.
organisation-row-number = { $given } är inget organisationsnummer. { $why }
organisation-row-kind = { $given } är inget slag av organisation.
organisation-row-kind-hint = Skriv kommun, region, län, länsorgan, samordnare, utbetalande myndighet, myndighet eller annan.
organisation-row-county = { $given } är inget län.
organisation-row-county-hint = Skriv länets kod med två siffror, eller dess namn som Örebro län.

# Vad som inte går
organisation-none = Det finns ingen sådan organisation, eller så får du inte se den.
organisation-none-hint = Gå till organisationerna och välj den där.
organisation-number-taken = { $name } har redan det numret.
organisation-number-taken-hint = Ett nummer hör till en organisation. Rätta det där det står fel och försök sedan igen.
organisation-name-taken = Det finns redan en organisation av samma slag som heter { $name }.
organisation-name-taken-hint = Ändra den i stället, eller skriv namnet så att de går att skilja åt.
organisation-stale = Någon annan har ändrat organisationen medan du skrev.
organisation-stale-hint = Så här står det nu. Det du skrev finns kvar i formuläret; spara det om det fortfarande gäller.
organisation-closed = Organisationen är stängd och går inte att ändra.
organisation-closed-hint = Lägg till den som har tagit över, om den inte redan finns.
organisation-nothing-changed = Det finns inget att ändra.
organisation-nothing-changed-hint = Allt står redan så. Du behöver inte göra något.
organisation-has-mandates = { $count ->
    [one] Organisationen har ett uppdrag som gäller eller är föreslaget.
   *[other] Organisationen har { $count } uppdrag som gäller eller är föreslagna.
}
organisation-has-mandates-hint = Avsluta uppdragen först.
organisation-comes-with-program = Organisationen går inte att stänga, eftersom den får pengar för en kommun, en region, ett län eller samordningen, eller driver tjänsten.
organisation-comes-with-program-hint = Ändra namn eller nummer om något har blivit fel.
organisation-too-many = Filen skulle ändra fler än { $most } organisationer.
organisation-too-many-hint = Kontrollera att det är rätt fil, eller dela upp den.
organisation-preview-changed = Någon har ändrat registret efter att du såg vad filen skulle ändra.
organisation-preview-changed-hint = Ingenting är inläst. Gå igenom ändringarna på nytt och läs sedan in dem.

# Rader som inte läses in
organisation-import-code = Det finns ingen organisation med koden { $given }.
organisation-import-code-hint = En kommun har fyra siffror, en region eller ett län två. Lämna koden tom för en organisation som ska läggas till.
organisation-import-unmatched = Ingen organisation i registret stämmer med raden.
organisation-import-unmatched-hint = Fyll i koden om den finns i registret. Fyll i namn och slag om den ska läggas till.
organisation-import-several = Flera organisationer heter { $name }.
organisation-import-several-hint = Fyll i slaget eller koden, så att det går att se vilken det är.
organisation-import-twice = Rad { $other } gäller samma organisation.
organisation-import-number-twice = Rad { $other } har samma organisationsnummer.
organisation-import-twice-hint = Ingen av raderna läses in. Ta bort eller rätta den som är fel.
organisation-import-kind = { $name } är av slaget { $kind }, och slaget ändras aldrig.
organisation-import-kind-hint = Rätta slaget på raden, eller koden om en annan organisation menas.
organisation-import-closed = { $name } är stängd.

# Sidorna
organisations = { $without ->
    [0] { $count } organisationer, alla med nummer
    [one] { $count } organisationer, en saknar nummer
   *[other] { $count } organisationer, { $without } saknar nummer
}
organisations-lead = Här finns alla som en överenskommelse rör. Ett nummer visas när någon har uppgett det; tjänsten gissar aldrig.
organisations-import = Läs in nummer
organisations-add = Lägg till en organisation
organisations-search = Namn, nummer eller kod
organisations-any = Alla
organisations-without-number = Saknar nummer
organisations-show = Visa
organisations-found = { $count ->
    [0] Ingen organisation stämmer.
    [one] En organisation stämmer.
   *[other] { $count } organisationer stämmer.
}
organisations-all = Visa alla
organisations-none = Ingen organisation visas. Ändra det du söker på.
organisations-register = Registret, som kan rättas och läsas in igen
organisations-in-order = { $which }, i bokstavsordning
organisations-municipalities = Kommuner
organisations-regions = Regioner
organisations-counties = Län
organisations-county-bodies = Länsorgan
organisations-coordinator = Samordnare
organisations-payers = Utbetalande myndigheter
organisations-authorities = Myndigheter som följer upp
organisations-operator = Driften av tjänsten
organisations-others = Andra
organisations-closed = Stängda
organisation-name = Namn
organisation-number = Organisationsnummer
organisation-code = Kod
organisation-county = Län
organisation-kind = Slag
organisation-changed = Ändrad
organisation-number-missing = Saknas
organisation-number-never = Har inget
organisation-county-name = { $name }
organisation-called = { $name }
organisation-nothing = ingenting
organisation-is-closed = Organisationen stängdes { $at }.
organisation-lead-county = Ett län är ingen juridisk person: det har inget nummer, inga användare och inga egna pengar. Länets parter utser ett organ som tar emot pengarna.
organisation-lead-county-body = Organet tar emot pengar för parterna i { $county }.
organisation-lead-gotland = Region Gotland är en enda organisation med både en regions och en kommuns uppgifter.
organisation-lead-recipient = Organisationen får pengar direkt ur överenskommelserna.
organisation-lead-coordinator = Samordnaren förbereder överenskommelserna och håller ihop arbetet.
organisation-lead-payer = Myndigheten betalar ut pengarna.
organisation-lead-authority = Myndigheten följer upp vad pengarna har använts till.
organisation-lead-operator = De som driver tjänsten. De har ingen makt över pengar.
organisation-lead-other = Organisationen deltar utan att själv få pengar ur överenskommelserna.
organisation-change = Ändra uppgifterna
organisation-close = Stäng organisationen
organisation-people = Vilka som företräder organisationen
organisation-contacts = Kontaktpersoner
organisation-receives = Får pengar som
organisation-as-municipality = { $name } som kommun ({ $code })
organisation-as-region = { $name } som region ({ $code })
organisation-as-county = { $name } ({ $code })
organisation-as-coordinator = samordnare
organisation-bodies = Länets organ
organisation-no-bodies = Inget organ är tillagt. Det läggs till när länets parter har utsett det.
organisation-history = Historik
organisation-history-caption = Det senaste först
organisation-history-empty = Ingenting är ändrat sedan organisationen kom med tjänsten.
organisation-subject = organisationen
organisation-column-changes = Ändring
organisation-change-name = Namnet från { $from } till { $to }.
organisation-change-number = Numret från { $from } till { $to }.
organisation-change-county = Länet från { $from } till { $to }.

# Formulären
organisation-facts = Uppgifter
organisation-name-hint = Så som organisationen själv skriver det, till exempel Vallentuna kommun.
organisation-number-hint = Tio siffror, till exempel 212000-0142. Lämna tomt om numret inte är känt.
organisation-county-hint = Behövs bara för ett länsorgan.
organisation-kind-choose = Välj slag
organisation-no-county-choice = Inget län
organisation-add = Lägg till en organisation
organisation-add-lead = Kommuner, regioner och län finns redan. Lägg till länsorgan, myndigheter och andra.
organisation-add-reason-hint = Skriv vad uppgifterna bygger på, till exempel ett beslut.
organisation-add-act = Lägg till
organisation-change-heading = Ändra { $name }
organisation-change-lead = Det du ändrar syns överallt från och med nu. Vad som stod förut finns kvar i historiken.
organisation-change-reason-hint = Skriv varför, och var den nya uppgiften kommer från.
organisation-close-heading = Stäng { $name }
organisation-close-lead = Ingen kan sedan få uppdrag för organisationen. Den och allt som har gjorts för den finns kvar att läsa.
organisation-close-reason-hint = Skriv varför, till exempel vem som har tagit över.
organisation-close-act = Stäng organisationen

# Inläsning
organisations-import-heading = Läs in organisationer och nummer
organisations-import-lead = Du får först se vad filen skulle ändra. Ingenting ändras förrän du har godkänt det.
organisations-import-about = Filen
organisations-import-file = Fil i CSV eller XLSX
organisations-import-file-hint = Första raden har rubriker: kod, namn, organisationsnummer, slag och län. Alla behövs inte. En tom cell ändrar ingenting.
organisations-import-source = Var kommer uppgifterna från?
organisations-import-source-hint = Står som skäl för varje ändring, till exempel Skatteverkets register den 3 februari 2025.
organisations-import-source-missing = Skriv var uppgifterna kommer från.
organisations-import-look = Visa vad som skulle ändras
organisations-preview-title = Det här skulle ändras
organisations-preview = { $changed ->
    [0] { $added ->
        [0] Filen skulle inte ändra något
        [one] Filen skulle lägga till en organisation
       *[other] Filen skulle lägga till { $added } organisationer
    }
    [one] { $added ->
        [0] Filen skulle ändra en organisation
        [one] Filen skulle ändra en organisation och lägga till en
       *[other] Filen skulle ändra en organisation och lägga till { $added }
    }
   *[other] { $added ->
        [0] Filen skulle ändra { $changed } organisationer
        [one] Filen skulle ändra { $changed } organisationer och lägga till en
       *[other] Filen skulle ändra { $changed } organisationer och lägga till { $added }
    }
}
organisations-preview-lead = Ingenting är ändrat än. Gå igenom raderna och läs in dem längst ned.
organisations-preview-nothing = Allt som gick att läsa står redan så i registret.
organisations-preview-changed = Ändras
organisations-preview-added = Läggs till
organisations-preview-same = Redan kända
organisations-preview-left-out = Läses inte in
organisations-preview-row = Rad
organisations-preview-why = Varför
organisations-preview-way-out = Gör så här
organisations-preview-more = { $count ->
    [one] Ytterligare en rad läses inte in.
   *[other] Ytterligare { $count } rader läses inte in.
}
organisations-preview-columns = Kolumner som inte läses: { $columns }.
organisations-preview-other = Välj en annan fil
organisations-preview-confirm = Läs in
organisations-preview-source = Skälet för varje ändring blir: { $source }
organisations-preview-act = { $count ->
    [one] Läs in en ändring
   *[other] Läs in { $count } ändringar
}
