# Planer
plans-nav = Planer
plans-names = { $names }
plans-year = { $year }
plans-at-most = Högst { $most } tecken.

# Slag och lägen
plans-kind-action-plan = handlingsplan
plans-kind-needs-analysis = behovsanalys
plans-status-not-begun = inte påbörjat
plans-status-under-way = pågår
plans-status-reached = uppnått
plans-status-not-reached = inte uppnått
plans-status-given-up = nedlagt
plans-standing-draft = utkast
plans-standing-published = publicerad
plans-standing-withdrawn = borttagen för allmänheten

# Det som saknas
plans-lacks-area = minst ett område
plans-lacks-content = en text, ett mål eller ett dokument

# Listan
plans-public-title = Handlingsplaner och behovsanalyser
plans-heading = { $count ->
    [0] Inga planer är publicerade än
    [one] En plan är publicerad
   *[other] { $count } planer är publicerade
}
plans-found = { $count ->
    [0] Ingen plan passar
    [one] En plan passar
   *[other] { $count } planer passar
}
plans-found-of = { $count ->
    [0] { $name } har inga planer här som passar
    [one] { $name } har en plan som passar
   *[other] { $name } har { $count } planer som passar
}
plans-public-lead = Här berättar kommuner, regioner och län vad de vill uppnå och för vem. År för år går det att se hur långt de har kommit.
plans-caption = Planer, de som slutar sist först
plans-column-plan = Plan
plans-column-owner = Gäller
plans-column-kind = Slag
plans-column-period = Period
plans-column-reached = Uppnådda mål
plans-column-goal = Mål
plans-column-year = År
plans-column-status = Läge
plans-every-kind = Alla slag
plans-search-of = Kommun eller region
plans-search-of-hint = Skriv namnet eller koden, till exempel Vallentuna eller 0115.
plans-as-data = Alla publicerade planer
plans-from-data = Handlingsplanerna och behovsanalyserna finns också som data.
plans-no-such-file = Det finns ingen sådan fil om planerna.
plans-search-year = Gäller år
plans-reached = { $reached } av { $count }
plans-found-nothing = Ta bort ett av valen för att se fler planer.
plans-none = När en plan publiceras står den här.
plans-of-recipient-heading = Planer
plans-of-recipient = Handlingsplaner och behovsanalyser från { $name }
plans-of-county = Handlingsplaner och behovsanalyser i { $county }

# En plan
plans-one-lead = Slag: { $kind }. Gäller { $owner } åren { $from }–{ $to }.
plans-goals-reached = { $reached } av { $count } mål är uppnådda enligt den senaste uppföljningen.
plans-version = Version { $number }, publicerad { $at }. Texten är ägarnas egen.
plans-version-title = { $title }, { $owner }, version { $number }
plans-earlier = Det här är version { $number }, som har ersatts av en senare
plans-to-latest = Läs den senaste versionen
plans-in-swedish = Planerna är skrivna på svenska.
plans-versions = Versioner
plans-version-link = Version { $number }
plans-to-differences = Se vad som skiljer mellan versionerna
plans-areas = Områden
plans-decided = Beslut
plans-text = Text
plans-goals = Mål
plans-goal = Mål { $number }: { $what }
plans-for-whom = Målgrupp
plans-measure = Mått
plans-start = Startvärde
plans-target = Målvärde
plans-by = Senast
plans-money = Pengar
plans-fulfilment = Måluppfyllelse
plans-fulfilment-caption = Målen år för år
plans-falls-short = Värdet har inte nått målvärdet.

# Skillnader
plans-differences = Ändringar från version { $from } till { $to }
plans-differs-nothing = Ingenting skiljer.
plans-differs = Nya mål: { $added }. Borttagna mål: { $away }. Ändrade mål: { $changed }.
plans-goal-added = Mål { $number }, nytt: { $what }
plans-goal-away = Mål { $number }, borttaget: { $what }
plans-goal-changed = Mål { $number }, ändrat: { $what }
plans-field = Uppgift
plans-before = Före
plans-after = Efter
plans-nothing = inget
plans-told-year = Uppföljning { $year }
plans-from-version = Från
plans-to-version = Till

# Egna sidor
plans-own-heading = Våra planer
plans-own-lead = Här skriver ni era planer och följer upp målen. Ingen annan ser något förrän ni publicerar.
plans-own-lead-county = Här skriver ni era planer och följer upp målen. Planer för { $county } skriver regionen och länets kommuner tillsammans. Ingen annan ser något förrän planen publiceras.
plans-own-none = Ingen plan än.
plans-published-heading = Publicerade planer
plans-to-public = Alla publicerade planer
plans-begin = Ny plan
plans-begin-lead = Titel, slag och period räcker för att börja. Resten kan skrivas senare.
plans-begin-button = Skapa planen
plans-owner = Vems plan är det?
plans-owner-hint = Det går inte att ändra sedan.
plans-owner-own = Vår egen
plans-owner-county = { $county } tillsammans
plans-about = Om planen
plans-about-and-text = Uppgifter och text
plans-title = Titel
plans-from = Första året
plans-to = Sista året
plans-decided-lead = Fyll i när planen är beslutad.
plans-decided-by = Beslutad av
plans-decided-by-hint = Till exempel kommunstyrelsen. Nämn ingen person.
plans-decided-on = Beslutad den
plans-reference = Diarienummer
plans-text-lead = Skriv kort och enkelt. Nämn inga privatpersoner.
plans-back = Tillbaka till planen
plans-one = Planen { $title }
plans-lead-draft = Planen är ett utkast. Bara ägarna ser den.
plans-lead-published = Allt som står här är publicerat.
plans-lead-changed = Planen är publicerad, och något har ändrats sedan dess. Granska och publicera för att visa ändringarna.
plans-lead-withdrawn = Planen är borttagen för allmänheten. På adressen står att planen har funnits.
plans-to-preview = Granska

# Mål
plans-goals-lead = Varje mål har ett nummer som det behåller, också när det byter namn.
plans-goals-none = Inga mål än.
plans-goal-add = Lägg till ett mål
plans-goal-change = Ändra målet
plans-goal-button = Lägg till målet
plans-goal-number = Mål { $number }
plans-goal-remove = Ta bort mål { $number }
plans-what = Vad ska uppnås?
plans-for-whom-hint = Till exempel unga vuxna.
plans-measure-lead = Lämna tomt om målet inte mäts.
plans-measure-what = Vad mäts?
plans-unit = Enhet
plans-unit-hint = Till exempel procent. Högst { $most } tecken.
plans-number-hint = Med högst fyra decimaler, till exempel 62,5.
plans-not-a-number = Det här är inte ett tal med högst fyra decimaler. Skriv till exempel 62,5.
plans-money-lead = Frivilligt. Beloppet gäller hela målet.
plans-kronor = Belopp i kronor
plans-item = Post som betalar
plans-latest = Senast berättat
plans-follow = Uppföljning
plans-follow-goal = Uppföljning av mål { $number }
plans-untold = Inget är berättat än.
plans-told = Det som är berättat
plans-tell = Berätta om ett år
plans-tell-lead = Det du berättar syns för alla när planen publiceras nästa gång. Finns året redan i tabellen ersätts det som står där.
plans-value = Värde: { $measure }
plans-why = Varför?
plans-why-hint = Behövs när målet inte uppnås eller läggs ned. Högst { $most } tecken.
plans-tell-button = Spara
plans-tell-remove = Ta bort det som är berättat om { $year }

# Granska och publicera
plans-preview = Granska planen
plans-preview-lead = Så här ser alla planen när den är publicerad.
plans-since = Ändrat sedan version { $number }
plans-lacks = Innan planen kan publiceras behövs
plans-publish-not-yours = En handläggare eller attestant publicerar planen.
plans-nothing-new = Allt är redan publicerat.
plans-nothing-new-hint = Ändra något först, så finns det något att publicera.
plans-earlier-stay-away = Tidigare versioner visas inte igen när planen publiceras.
plans-lacking = Planen går inte att publicera än. Det behövs { $what }.
plans-lacking-hint = Skriv det, och granska igen.
plans-withdraw = Ta bort för allmänheten
plans-withdraw-named = Ta bort { $title } för allmänheten
plans-withdraw-hint = Gör det här när något har publicerats som inte borde ha visats. Planen försvinner genast med alla versioner och dokument.
plans-withdraw-reason-hint = Visas för ägarna av planen, inte för allmänheten.
plans-withdrawn = Planen togs bort { $at }.

# Dokument
plans-documents-lead = Planen kan också finnas som fil. Varje fil sparas, och en ny version läggs bredvid den förra.
plans-document-add-lead = Kontrollera att filen inte innehåller uppgifter om enskilda. Alla kan hämta den när planen är publicerad.
plans-document-kept = Tidigare publicerade versioner behåller filen.

# Förslag i redovisningen
plans-offered-goal = Mål { $number }: { $what }
plans-offered-for-whom = Målgrupp: { $whom }
plans-offered-measure = Mått: { $measure }
plans-offered-status = Läge { $year }: { $status }
plans-offered-value = Värde: { $value } { $unit }
plans-offered-why = Kommentar: { $why }
plans-offered-source = Källa: { $title }, version { $number }.

# Det som inte går
plans-no-such = Planen finns inte här.
plans-no-such-hint = Gå till listan över planer.
plans-no-such-version = Planen har ingen sådan version.
plans-no-such-version-hint = Välj en version på planens sida.
plans-no-such-part = Det du ville ändra eller hämta finns inte längre.
plans-no-such-part-hint = En kollega kan ha tagit bort det.
plans-no-such-part-typed = Det du skrev står kvar i formuläret.
plans-has-none = Bara kommuner, regioner och län har planer här.
plans-has-none-hint = Byt uppdrag om du har ett för en kommun eller region.
plans-newer = Någon annan har sparat samma sak sedan du öppnade sidan.
plans-newer-hint = Sidan visar nu det som är sparat. Titta på det och gör om.
plans-title-missing = Titeln saknas.
plans-title-missing-hint = Skriv den på en rad.
plans-too-long = Texten är för lång. Den får ha högst { $most } tecken.
plans-shorten-hint = Korta texten och spara igen.
plans-not-years = En plan gäller år mellan { $from } och { $to }.
plans-ends-before = Planen slutar innan den börjar.
plans-period-too-long = Planen gäller för länge. Den får gälla högst { $most } år.
plans-years-hint = Ändra första eller sista året.
plans-no-day = Dagen ligger långt ifrån alla planer. Den ska vara mellan { $from } och { $to }.
plans-no-day-hint = Kontrollera årtalet.
plans-decided-by-missing = Det saknas vem som beslutade.
plans-decided-by-missing-hint = Skriv till exempel kommunstyrelsen, eller töm fälten om beslutet.
plans-not-a-body = Det här ser ut som en e-postadress.
plans-not-a-body-hint = Skriv vilken nämnd eller styrelse som beslutade.
plans-what-missing = Målet saknas.
plans-what-missing-hint = Skriv vad som ska uppnås.
plans-measure-missing = Det står ett tal, men inte vad som mäts.
plans-measure-missing-hint = Skriv vad som mäts, eller ta bort talen.
plans-amount-out-of-range = Beloppet är större än något mål har.
plans-amount-out-of-range-hint = Skriv målets belopp i hela kronor.
plans-why-missing = Förklaringen saknas.
plans-why-missing-hint = Skriv med en mening varför målet inte uppnås eller läggs ned.
plans-not-in-period = Året ligger utanför planens period.
plans-not-in-period-hint = Välj ett av planens år, eller ändra perioden.
plans-no-such-item = Ingen sådan post finns i någon överenskommelse.
plans-no-such-item-hint = Välj en post i listan.
plans-too-many-plans = Du har redan påbörjat { $most } planer.
plans-too-many-plans-hint = Använd en av dem, eller låt en kollega påbörja planen.
plans-too-many-goals = Planen har redan { $most } mål.
plans-too-many-documents = Planen har redan { $most } dokument.
plans-too-many-files = Dokumentet har redan { $most } versioner.
plans-too-many-hint = Ta bort något som inte behövs längre.
plans-not-from = Det går inte när planen är: { $standing }.
plans-not-from-hint = Läs om sidan och se var planen står.
plans-broken = Det som är sparat om planen går inte att läsa.

# Händelser
plans-did-begin = påbörjade en plan
plans-did-save = sparade en del av en plan
plans-did-remove-goal = tog bort ett mål ur en plan
plans-did-publish = publicerade en plan
plans-did-withdraw = tog bort en plan för allmänheten
plans-did-attach = lade till en fil i en plan
plans-did-detach = tog bort ett dokument ur en plan
