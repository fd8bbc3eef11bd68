# Utvecklingsprojekt
projects-nav = Projekt
projects-choice = { $name }
projects-names = { $names }
projects-whole-country = Hela landet

# Områden, efter överenskommelsernas fokusområden och poster
projects-area-promotion = Främjande och förebyggande arbete
projects-area-early-support = Tidigt stöd som är lätt att nå
projects-area-children-and-young = Barn och unga
projects-area-youth-clinics = Ungdomsmottagningar
projects-area-vulnerable-groups = Grupper som behöver mer
projects-area-coherent-care = Sammanhållen vård
projects-area-trauma-care = Vård efter trauma
projects-area-suicide-prevention = Suicidprevention
projects-area-participation = Delaktighet och rättigheter
projects-area-knowledge = Kunskap och säkerhet
projects-area-leadership = Ledning, styrning och organisation

# Läge
projects-status-planned = planerat
projects-status-current = pågår
projects-status-closed = avslutat
projects-status-closed-in-use = avslutat, materialet används
projects-status-archived = { $status } (arkiverat)
projects-standing-draft = utkast
projects-standing-published = publicerat
projects-standing-archived = arkiverat
projects-standing-withdrawn = borttaget för allmänheten

# Det som saknas
projects-lacks-purpose = vad projektet är till för
projects-lacks-from = när det börjar
projects-lacks-contact = minst en kontakt
projects-lacks-results = vad det ledde till, eftersom det är avslutat

# Listan
projects-public-title = Utvecklingsprojekt
projects-heading = { $count ->
    [0] Inga utvecklingsprojekt är publicerade än
    [one] Ett utvecklingsprojekt är publicerat
   *[other] { $count } utvecklingsprojekt är publicerade
}
projects-found = { $count ->
    [0] Inget projekt passar
    [one] Ett projekt passar
   *[other] { $count } projekt passar
}
projects-public-lead = Här berättar kommuner, regioner och andra själva vad de prövar för pengarna, vad det ledde till och vad som fortfarande används.
projects-caption = Utvecklingsprojekt, de som pågår först
projects-column-project = Projekt
projects-column-leads = Leds av
projects-column-takes-part = Deltar
projects-column-county = Län
projects-column-area = Område
projects-column-status = Läge
projects-column-period = Tid
projects-column-share = Vår roll
projects-column-standing = Publicering
projects-column-organisation = Organisation
projects-column-answer = Svar
projects-every-area = Alla områden
projects-every-status = Alla lägen
projects-search = Sök ord
projects-search-hint = Till exempel kris eller skolor. Ord i andra former hittas också. Skriv inom citattecken det som ska stå exakt så.
projects-search-button = Visa
projects-found-nothing = Ta bort ett av valen, eller sök på ett annat ord.
projects-none = När en organisation publicerar ett projekt står det här.
projects-from-to = { $from } – { $to }
projects-from-on = från { $from }
projects-page-before = Föregående sida
projects-page-after = Nästa sida
projects-asked-hint = Välj i formuläret på sidan.
projects-data = Som data
projects-as-data = Alla publicerade projekt
projects-from-data = Utvecklingsprojekten finns också som data.
projects-no-such-file = Det finns ingen sådan fil om projekten.
projects-files-there-are = Det finns { $names }.

# Ett projekt
projects-one-lead = Projektet leds av { $leads }. Läge: { $status }.
projects-one-version = Version { $number }, publicerad { $at }. Texten är organisationernas egen.
projects-archived = Projektet arkiverades { $at }
projects-archived-hint = Ingen skriver mer här. Sidan står kvar på sin adress.
projects-in-swedish = Projekten är skrivna på svenska.
projects-purpose = Syfte
projects-results = Resultat
projects-posts = Nyheter
projects-money = Pengar
projects-money-caption = Poster som betalar projektet
projects-documents = Dokument
projects-documents-caption = Dokument med versioner
projects-contacts = Kontakter
projects-contacts-none = Ingen kontakt är angiven.
projects-to-named = Se vem du kan fråga (kräver inloggning)
projects-named = Kontakter för { $title }
projects-named-lead = Namn och adresser visas bara för den som har loggat in.

# Egna sidor
projects-own-heading = Våra projekt
projects-own-lead = Här skriver ni om de projekt ni leder eller deltar i. Ingen annan ser något förrän ni publicerar.
projects-own-none = Inget projekt än.
projects-to-public = Alla publicerade projekt
projects-share-leads = leder
projects-share-takes-part = deltar
projects-share-asked = är tillfrågade
projects-begin = Nytt projekt
projects-begin-lead = Titel, område och läge räcker för att börja. Resten kan skrivas senare.
projects-begin-button = Börja projektet
projects-about-facts = Om projektet
projects-about-texts = Texter
projects-about-texts-lead = Skriv kort och enkelt. Nämn inga privatpersoner.
projects-title = Titel
projects-title-hint = Högst { $most } tecken, på en rad.
projects-area-hint = Områdena är hämtade ur överenskommelserna.
projects-from = Första dagen
projects-to = Sista dagen
projects-text-hint = Högst { $most } tecken. En tom rad ger ett nytt stycke.
projects-text = Texter och uppgifter
projects-marks = Så gör du rubriker, listor och länkar
projects-mark-heading = gör en rubrik, ### en underrubrik
projects-mark-list = gör en punkt i en lista
projects-mark-numbers = gör ett numrerat steg
projects-mark-strong = gör ordet fett
projects-mark-emphasis = gör ordet kursivt
projects-mark-link = gör en länk till en säker sida; mailto: går också bra
projects-back = Tillbaka till projektet
projects-remove = Ta bort { $what }
projects-one = Projektet { $title }
projects-lead-draft = Projektet är ett utkast. Bara ni ser det.
projects-lead-published = Allt som står här är publicerat.
projects-lead-changed = Projektet är publicerat, och ni har ändrat sedan dess. Granska och publicera för att visa ändringarna.
projects-lead-archived = Projektet är arkiverat. Alla ser den senaste versionen och att den är arkiverad.
projects-lead-withdrawn = Projektet är borttaget för allmänheten. Adressen säger att det har funnits.
projects-parts = Det ni skriver
projects-to-preview = Granska
projects-history = Det här har hänt
projects-fact-version = Version
projects-version = { $number }, läget sedan { $at }
projects-fact-address = Adress
projects-fact-changed = Texten sparad

# Granska och publicera
projects-preview = Granska projektet
projects-preview-lead = Så här ser alla projektet när det är publicerat.
projects-lacks = Innan projektet kan publiceras behövs
projects-publish-first = Publicera
projects-publish-again = Publicera ändringarna
projects-publish-back = Publicera igen
projects-publish-not-yours = Den som leder projektet publicerar det.
projects-nothing-new = Allt är redan publicerat.
projects-nothing-new-hint = Ändra något först, så finns det något att publicera.
projects-lacking = Projektet saknar { $what }.
projects-lacking-hint = Skriv det, och granska igen.
projects-archive = Arkivera projektet
projects-archive-hint = Sidan står kvar på sin adress och säger att ingen skriver där längre. Ni kan publicera igen om ni ändrar er.
projects-archive-button = Arkivera
projects-withdraw = Ta bort för allmänheten
projects-withdraw-hint = Gör det här när något har publicerats som inte borde ha visats. Sidan, dokumenten och sökträffarna försvinner genast.
projects-withdraw-reason = Varför?
projects-withdraw-reason-hint = Visas för den som leder projektet, inte för allmänheten.
projects-withdraw-button = Ta bort
projects-withdrawn = Projektet togs bort { $at }.

# Pengar
projects-money-lead = Säg vilka poster ur överenskommelserna som betalar projektet. Beloppet är frivilligt.
projects-money-none = Ingen post är angiven.
projects-money-agreement = Överenskommelse
projects-money-item = Post
projects-item = { $year }: { $title }
projects-money-amount = Belopp i kronor
projects-money-untold = inte angivet
projects-money-add = Lägg till en post
projects-money-add-lead = En post som redan står här får det nya beloppet.
projects-money-button = Lägg till posten
projects-no-such-item = Ingen sådan post finns i någon överenskommelse.
projects-no-such-item-hint = Välj en post i listan.
projects-amount-too-large = Beloppet är större än något projekt har.
projects-amount-too-large-hint = Skriv projektets belopp i hela kronor.

# Kontakter
projects-contacts-lead = Allmänheten ser bara rollen. Namn och adress ser den som har loggat in.
projects-contact-add = Lägg till en kontakt
projects-contact-add-lead = Fråga personen först. När du tar bort en kontakt är namn och adress borta genast.
projects-contact-role = Roll
projects-contact-role-hint = Till exempel projektledare. Rollen syns för alla, så skriv inget namn.
projects-contact-name = Namn
projects-contact-email = E-postadress
projects-contact-button = Lägg till kontakten
projects-role-missing = Vad gör personen i projektet?
projects-not-a-role = Rollen är för lång eller ser ut som en adress eller ett nummer. Den får ha högst { $most } tecken.
projects-role-hint = Skriv en roll, till exempel projektledare.
projects-not-a-name = Namnet saknas, är längre än { $most } tecken eller ser ut som ett nummer.
projects-not-a-name-hint = Skriv för- och efternamn.
projects-not-an-email = Det här är ingen e-postadress.
projects-not-an-email-hint = Skriv den som namn@organisation.se.

# Deltagare
projects-taking-part = Deltagare
projects-taking-part-lead = Den som deltar skriver tillsammans med er. Ingen nämns förrän den har sagt ja.
projects-taking-part-none = Ingen är tillfrågad.
projects-ask = Fråga en organisation
projects-ask-lead = Frågan står bland organisationens egna projekt.
projects-ask-button = Fråga
projects-answer-asked = väntar på svar
projects-answer-yes = deltar
projects-answer-no = tackade nej
projects-no-such-organisation = Den organisationen går inte att fråga.
projects-no-such-organisation-hint = Välj en organisation i listan.
projects-already-asked = Organisationen är redan tillfrågad.
projects-already-asked-hint = Svaret står i tabellen när det kommer.
projects-you-are-asked = { $leads } frågar om ni deltar
projects-you-are-asked-lead = Granska projektet innan ni svarar. Säger ni ja nämns ni när projektet publiceras, och ni kan skriva i det.
projects-say-yes = Ja, vi deltar
projects-say-no = Nej, vi deltar inte
projects-leave = Vi deltar inte längre
projects-not-answered = Ni har inte svarat på om ni deltar.
projects-not-answered-hint = Svara på projektets sida först.
projects-only-leads = Bara den som leder projektet kan göra det här.
projects-only-leads-hint = Be den som leder projektet.

# Nyheter
projects-posts-lead = Nyheterna syns för alla när projektet publiceras nästa gång.
projects-posts-none = Inga nyheter än.
projects-post-add = Skriv en nyhet
projects-post-change = Ändra nyheten
projects-post-on = Dag
projects-post-heading = Rubrik
projects-post-text = Text
projects-post-button = Spara nyheten
projects-heading-missing = Rubriken saknas.
projects-heading-too-long = Rubriken är för lång. Den får ha högst { $most } tecken.
projects-text-missing = Nyheten säger ingenting än.
projects-text-missing-hint = Skriv minst en mening.

# Dokument
projects-documents-lead = Varje fil sparas. En ny version läggs bredvid den förra.
projects-documents-none = Inga dokument än.
projects-document-title = Titel
projects-document-title-hint = Lämna tomt för att kalla dokumentet som filen, eller som förut.
projects-document-version = Version
projects-document-on = Dag
projects-document-add = Lägg till en fil
projects-document-add-lead = Kontrollera att filen inte innehåller uppgifter om enskilda. Alla kan hämta den när projektet är publicerat.
projects-file-hint = PDF, DOCX, XLSX, ODT eller CSV utan makron, högst 10 MB.
projects-document-which = Vad är filen?
projects-document-new = Ett nytt dokument
projects-document-newer = En ny version av { $title }
projects-document-button = Lägg till filen
projects-document-title-too-long = Titeln är för lång. Den får ha högst { $most } tecken.

# Det som inte går
projects-no-such = Projektet finns inte här.
projects-no-such-hint = Gå till listan över projekt.
projects-no-such-part = Det du ville ändra eller hämta finns inte längre.
projects-no-such-part-hint = En kollega kan ha tagit bort det. Det du skrev står kvar i formuläret.
projects-newer = Någon annan har sparat samma sak sedan du öppnade sidan.
projects-newer-hint = Sidan visar nu det som är sparat. Titta på det och gör om.
projects-title-missing = Titeln saknas.
projects-title-missing-hint = Skriv den på en rad.
projects-title-too-long = Titeln är för lång. Den får ha högst { $most } tecken.
projects-shorten-hint = Korta texten och spara igen.
projects-not-a-county = Det länet finns inte.
projects-not-a-county-hint = Välj ett län i listan.
projects-ends-before = Projektet slutar innan det börjar.
projects-ends-before-hint = Ändra första eller sista dagen.
projects-text-too-long = Texten är för lång. Den får ha högst { $most } tecken.
projects-too-many-projects = Organisationen har redan { $most } projekt.
projects-too-many-money = Projektet har redan { $most } poster.
projects-too-many-posts = Projektet har redan { $most } nyheter.
projects-too-many-contacts = Projektet har redan { $most } kontakter.
projects-too-many-participants = Projektet har redan { $most } tillfrågade organisationer.
projects-too-many-documents = Projektet har redan { $most } dokument.
projects-too-many-files = Dokumentet har redan { $most } versioner.
projects-too-many-hint = Ta bort något som inte behövs längre.
projects-not-from = Det går inte när projektet är: { $standing }.
projects-not-from-hint = Läs om sidan och se var projektet står.
projects-broken = Det som är sparat om projektet går inte att läsa.

# Händelser
projects-did-begin = började ett projekt
projects-did-save = sparade en del av ett projekt
projects-did-publish = publicerade ett projekt
projects-did-archive = arkiverade ett projekt
projects-did-withdraw = tog bort ett projekt för allmänheten
projects-did-ask = frågade en organisation om den deltar i ett projekt
projects-did-ask-no-more = tog bort en organisation ur ett projekt
projects-did-take-part = sade ja till att delta i ett projekt
projects-did-take-no-part = sade nej till att delta i ett projekt
projects-did-attach = lade till en fil i ett projekt
projects-did-detach = tog bort ett dokument ur ett projekt
projects-did-add-contact = lade till en kontakt för ett projekt
projects-did-remove-contact = tog bort en kontakt för ett projekt
