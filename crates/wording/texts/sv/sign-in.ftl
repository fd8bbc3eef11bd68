# Inloggning, inbjudningar, konto och sessioner.

# OpenID Connect: att logga in hos en annan
open-id-button = Logga in med { $provider }
open-id-button-fresh = Legitimera dig igen med { $provider }
open-id-button-invitation = Ta emot inbjudan med { $provider }
open-id-button-link = Koppla { $provider } till ditt konto
open-id-start-title = Logga in med { $provider }
open-id-start-lead = Du legitimerar dig hos { $provider } och kommer sedan tillbaka hit.
open-id-leaving-title = Du skickas till { $provider }
open-id-leaving-lead = Legitimera dig där, så kommer du tillbaka hit. Händer ingenting kan du fortsätta med länken.
open-id-leaving-link = Fortsätt till { $provider }
open-id-done-signed-in-again = legitimerade sig igen
open-id-done-linked = kopplade ett sätt att logga in till kontot
open-id-no-provider = Det går inte att logga in den vägen.
open-id-no-provider-hint = Börja om från inloggningssidan, där de sätt som finns står.
open-id-no-step = Den här inloggningen går inte att slutföra. Den har redan använts, tagit för lång tid eller börjat i en annan webbläsare.
open-id-no-step-hint = Börja om från inloggningssidan, i den webbläsare du vill använda.
open-id-no-account = Du har legitimerat dig, men det finns inget konto här som hör till legitimationen.
open-id-no-account-hint = Be den som sköter behörigheter i din organisation om en inbjudan. Har du fått en inbjudan, öppna länken i den.
open-id-somebody-else = Du legitimerade dig som någon annan än den som är inloggad.
open-id-somebody-else-hint = Legitimera dig som den som är inloggad, eller logga ut och börja om.
open-id-not-signed-in = Du är inte längre inloggad.
open-id-not-signed-in-hint = Logga in och gör om det du höll på med.
open-id-taken = Legitimationen är redan kopplad till ett annat konto.
open-id-taken-hint = Logga in med det kontot, eller be den som sköter behörigheter i din organisation om hjälp.
open-id-no-invitation = Inbjudan går inte att använda. Den är redan använd, har gått ut, eller så hör länken och koden inte ihop.
open-id-no-invitation-hint = Kontrollera länken och koden, eller be om en ny inbjudan.
open-id-not-fresh = Det är för länge sedan du legitimerade dig.
open-id-not-fresh-hint = Legitimera dig igen och gör om det inom fem minuter.
open-id-cancelled = { $provider } avbröt legitimeringen, så ingen är inloggad.
open-id-cancelled-hint = Försök igen, eller välj ett annat sätt att logga in.
open-id-unreachable = { $provider } svarar inte som den ska, så ingen är inloggad.
open-id-unreachable-hint = Vänta en stund och försök igen. Hjälper det inte, kontakta den som driver tjänsten.
open-id-refused = Svaret från { $provider } gick inte att lita på, så ingen är inloggad.
open-id-refused-hint = Börja om från inloggningssidan. Händer det igen, kontakta den som driver tjänsten och säg vad klockan var.
open-id-level = Du legitimerade dig på en tillitsnivå som inte räcker här, så ingen är inloggad.
open-id-level-hint = Försök igen med en legitimation på någon av nivåerna: { $levels }.
open-id-old = Du legitimerade dig för länge sedan hos { $provider }, så ingen är inloggad.
open-id-old-hint = Försök igen och legitimera dig på nytt.

# Filen med identitetsleverantörer
providers-file-hint = Rätta filen. Hur den ser ut står i docs/identity.md.
providers-unreadable = { $path }, rad { $line }, kolumn { $column }: { $reason }
providers-unknown-key = { $path }, rad { $line }, kolumn { $column }: { $key } finns inte här.
providers-unknown-key-hint = Det som kan stå här är { $known }.
providers-missing-key = { $path }, rad { $line }, kolumn { $column }: { $key } saknas.
providers-none = { $path } har ingen identitetsleverantör.
providers-twice = { $path }: två identitetsleverantörer har samma { $key }, { $value }.
providers-bad-value = { $path }: { $key } för { $provider } går inte att använda.
providers-bad-id-hint = Skriv små bokstäver a–z, siffror och bindestreck, högst 40 tecken, och inte ordet aterkomst.
providers-bad-issuer-hint = Skriv en adress som börjar med https:// och inte har frågetecken eller fragment. http:// går bara på den egna datorn.
providers-bad-acr-hint = Skriv minst en nivå som godtas, och varje nivå en gång: utan mellanslag i value och med ett namn i level.
providers-bad-prompt-hint = Det som kan stå i prompt är login, consent och select_account.
providers-bad-text-hint = Skriv en text som inte är tom.
providers-bad-scopes-hint = Skriv orden utan mellanslag. openid skickas alltid.
providers-bad-authentication-hint = Ange antingen private_key_jwt, med eller utan kid och audience, eller client_secret_file.
providers-bad-key-hint = Filen ska hålla en privat nyckel för ES256 (kurvan P-256) i PKCS#8, den som börjar med BEGIN PRIVATE KEY.
providers-bad-secret-hint = Filen ska hålla hemligheten på en enda rad.

# Lösenord
password-too-short = Lösenordet är för kort.
password-too-short-hint = Välj minst { $shortest } tecken. Flera ord efter varandra är lätta att minnas.
password-too-long = Lösenordet är för långt.
password-too-long-hint = Välj högst { $longest } tecken.
password-common = Lösenordet är ett av dem som gissas först.
password-common-hint = Välj några ord som inte brukar stå tillsammans.
password-personal = Lösenordet innehåller ditt namn, din e-postadress eller tjänstens namn.
password-personal-hint = Välj ord som inte har med dig eller tjänsten att göra.
password-new = Nytt lösenord
password-new-hint = Minst { $shortest } tecken. Alla tecken går bra, även mellanslag. En lösenordshanterare kan hitta på ett åt dig.

# Inloggning
sign-in-go-on = Fortsätt
sign-in-lost = Har du tappat bort lösenordet eller telefonen? Be en kollega i din organisation om en ny inloggning.
sign-in-does-not-fit = E-postadressen och lösenordet hör inte ihop.
sign-in-does-not-fit-hint = Kontrollera stavningen och försök igen.
sign-in-too-many = Det har blivit för många misslyckade försök.
sign-in-too-many-hint = Vänta, och försök igen senast { $again }.
sign-in-code-title = Skriv koden
sign-in-code-lead = Öppna din autentiseringsapp och skriv koden som den visar för Överens.
sign-in-code = Kod
sign-in-code-hint = Sex siffror.
sign-in-code-lost = Har du bytt telefon? Be en kollega i din organisation om en ny inloggning.
sign-in-again = Börja om med e-postadress och lösenord
sign-in-code-does-not-fit = Koden stämmer inte, eller har redan använts.
sign-in-code-does-not-fit-hint = Vänta tills appen visar nästa kod och skriv den. Kontrollera annars att telefonens klocka går rätt.
sign-in-not-proven = Lösenordet eller koden stämmer inte.
sign-in-not-proven-hint = Skriv lösenordet igen, och nästa kod som appen visar. Varje kod går att använda en gång.
sign-in-new-code-does-not-fit = Koden från den nya appen stämmer inte.
sign-in-new-code-does-not-fit-hint = Skriv koden som appen visar just nu för Överens. Kontrollera annars att telefonens klocka går rätt.
sign-in-over = Inloggningen hann inte bli klar, eller så stämde inte koden.
sign-in-over-hint = Logga in igen från början.
sign-in-not-offered = Bilden som du fotograferade gäller inte längre.
sign-in-not-offered-hint = Ta bort Överens ur appen och fotografera den nya bilden.
sign-in-no-password = Du har inget lösenord här, eftersom du loggar in på ett annat sätt.
sign-in-no-password-hint = Använd det sätt som du brukar logga in på.
sign-in-no-keys = Inloggningen är inte färdiginställd, så ingen kod kan kontrolleras.
sign-in-no-keys-hint = Den som driver tjänsten behöver ange en nyckelfil.
session-ends-soon = Du loggas ut { $at }.
session-ends-soon-hint = Spara det du håller på med. Skickar du ett formulär senare får du logga in igen, och det du har skrivit finns kvar.

# Bekräfta
fresh-title = Bekräfta att det är du
fresh-lead = Det du ska göra kräver att du nyss har visat vem du är.
fresh-password = Ditt lösenord
fresh-code-hint = Sex siffror. En kod som du redan har använt gäller inte, så vänta på nästa om du nyss loggade in.
fresh-prove = Bekräfta
fresh-waits = Det du skrev finns kvar, men är inte skickat än.
fresh-waits-hint = Bekräfta att det är du, så kan du skicka det.

# Inbjudan
invitation-short-title = Inbjudan
invitation-title = Välkommen, { $name }
invitation-title-recovery = Ny inloggning för { $name }
invitation-lead = Länken är den ena halvan av inbjudan. Koden är den andra, och den har en annan person.
invitation-code = Kod
invitation-code-hint = Tolv bokstäver och siffror. Den som bekräftade ditt uppdrag eller din nya inloggning har koden.
invitation-not-yours = Är du någon annan? Stäng sidan och säg till den som gav dig länken.
invitation-wrong-code = Koden hör inte till den här länken.
invitation-wrong-code-hint = { $left ->
    [one] Du kan försöka en gång till. Be den som bekräftade att läsa upp koden.
   *[other] Du kan försöka { $left } gånger till. Be den som bekräftade att läsa upp koden.
}
invitation-does-not-hold = Inbjudan gäller inte.
invitation-does-not-hold-hint = Den kan vara använd, ersatt eller för gammal. Be den som gav dig länken om en ny.
invitation-way-lead = Välj ett lösenord och lägg in Överens i en autentiseringsapp. Sedan är kontot ditt.
invitation-way-lead-recovery = Välj ett nytt lösenord och lägg in Överens i en autentiseringsapp. Det gamla slutar gälla, och du loggas ut överallt.
invitation-password = Lösenord
invitation-email = Du loggar in med { $email }.
invitation-factor = Autentiseringsapp
invitation-accept = Spara och logga in

# Autentiseringsappen
factor-app = Öppna en autentiseringsapp på telefonen. Har du ingen, så finns flera gratis.
factor-picture = Lägg till ett konto i appen och fotografera bilden.
factor-picture-label = QR-kod till autentiseringsappen. Samma hemlighet står som bokstäver efter bilden.
factor-letters = Går det inte att fotografera, så skriv in de här bokstäverna i appen:
factor-show = Skriv koden som appen visar.
factor-code = Kod från appen
factor-code-hint = Sex siffror.

# Eget konto
own-account = Ditt konto
own-account-lead = Här ser du hur du loggar in, var du är inloggad och vilka försök som har gjorts.
own-name = Namn
own-name-wrong = Stämmer inte namnet eller adressen? Säg till den som driver tjänsten.
own-ways = Så loggar du in
own-password = Byt lösenord
own-password-lead = Du loggas ut överallt utom här.
own-password-change = Byt lösenord
own-password-done = Lösenordet är bytt, och du är utloggad överallt utom här.
own-factor = Byt autentiseringsapp
own-factor-lead = Visa vem du är med den app du har, och lägg sedan in Överens i den nya. Du loggas ut överallt utom här.
own-factor-new = Den nya appen
own-factor-change = Byt till den nya appen
own-factor-done = Den nya appen gäller, och du är utloggad överallt utom här.
own-linked = Kopplades till kontot
own-unlink = Koppla bort { $provider }
own-unlinked = Det går inte längre att logga in på ditt konto den vägen, och du är utloggad överallt utom här.
own-no-identity = Det sättet att logga in är inte kopplat till ditt konto.
own-no-identity-hint = Öppna sidan om ditt konto igen och se vilka som är det.
own-last-way = Det här är ditt enda sätt att logga in, så det är inte bortkopplat.
own-last-way-hint = Koppla ett annat sätt att logga in till ditt konto först.
own-sessions = Här är du inloggad
own-this = (den du använder nu)
own-device = { $browser } på { $system }
own-device-browser = { $browser }
own-device-system = Okänd webbläsare på { $system }
own-device-unknown = Okänd webbläsare
own-method = Inloggad med
own-method-password = lösenord och kod
own-method-provider = e-legitimation eller organisationens inloggning
own-method-demo = en knapp i demonstrationen
own-acts-for = Uppdrag för
own-acts-for-nobody = ingen organisation vald
own-begun = Började
own-seen = Användes senast
own-ends = Slutar senast
own-end = Logga ut: { $device }
own-end-others = Logga ut överallt utom här
own-session-ended = Utloggningen är klar.
own-attempts = Försök att logga in
own-attempts-lead = Känner du inte igen ett försök, så byt lösenord. Logga också ut överallt utom här.
own-attempts-caption = Försök att logga in på ditt konto med lösenord
own-attempts-empty = Ingen har försökt logga in med lösenord den senaste månaden.
own-attempt = Hur gick det?
own-attempt-succeeded = Inloggad
own-attempt-failed = Misslyckades

# I historiken
own-did-activate = tog över sitt konto
own-did-recover = fick en ny inloggning
own-did-prove = bekräftade vem det är
own-did-change-password = bytte lösenord
own-did-change-factor = bytte autentiseringsapp
own-did-unlink = kopplade bort ett sätt att logga in
own-did-end-session = loggade ut på annat håll
