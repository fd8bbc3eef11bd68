# Vad reglerna för ärenden säger nej till, och varför.

new-year-source = Förlaga: { $title }
new-year-source-note = Utkastet är gjort efter året innan. Byt ut källan mot årets överenskommelse.

casework-status-draft = utkast
casework-status-submitted = inskickad
casework-status-approved = godkänd
casework-status-published = publicerad
casework-status-superseded = ersatt
casework-status-withdrawn = återkallad

casework-database = Databasen svarade inte. Ingenting har sparats.
casework-database-hint = Försök igen om en stund. Händer det igen, säg till den som driver tjänsten.
casework-database-busy = Någon annan sparade samtidigt. Ingenting av ditt har sparats.
casework-database-busy-hint = Skicka formuläret en gång till.
casework-nul = Texten innehåller ett osynligt tecken (U+0000) som inte kan sparas.
casework-nul-hint = Skriv texten på nytt i stället för att klistra in den.
casework-no-randomness = Servern saknar slumptal, och utan dem kan ingenting nytt skapas.

casework-no-such-version = Det finns ingen sådan version.
casework-no-such-version-hint = Den kan ha kastats. Gå till arbetsytan och välj en version där.
casework-stale = Någon annan har ändrat versionen sedan du öppnade den. Ingenting av ditt har sparats än.
casework-stale-hint = Jämför de två texterna och bestäm vilken som ska gälla.
casework-another-open = Det finns redan en version som någon arbetar med: version { $number }.
casework-another-open-hint = Fortsätt i den, eller kasta den först.
casework-already-there = Överenskommelsen är redan publicerad.
casework-already-there-hint = Börja en rättelse i stället. Då syns det vad som ändras och varför.
casework-unreadable = { $count ->
    [one] Det är ett fel i texten.
   *[other] Det är { $count } fel i texten.
}
casework-unreadable-hint = Rätta felen och spara igen.
casework-too-long = Texten är längre än någon överenskommelse.
casework-too-long-hint = En överenskommelsefil får vara högst { $bytes } byte.
casework-other-agreement = Texten gäller { $found }, men versionen gäller { $expected }.
casework-other-agreement-hint = En versions id kan inte ändras. Börja en ny överenskommelse om det är en annan.
casework-not-from = Det går inte att göra med en version som är { $status }.
casework-not-from-hint = Ladda om sidan för att se vad som kan göras nu.
casework-own-work = Du har själv skrivit eller skickat in versionen, och därför måste någon annan godkänna och publicera den.
casework-own-work-hint = Be en kollega som inte har ändrat något i versionen.
casework-reason-missing = Skälet saknas.
casework-reason-missing-hint = Skriv en eller två meningar om varför.
casework-reason-too-long = Skälet är för långt. Det får vara högst { $most } tecken.
casework-reason-too-long-hint = Korta ner det.
casework-does-not-add-up = Överenskommelsen går inte ihop.
casework-does-not-add-up-hint = Rätta beloppen, eller skriv varför versionen ska skickas in ändå.
casework-published-unreadable = Det som är publicerat kan inte läsas, och därför kan ingenting nytt räknas fram.

casework-figures-too-large = Filen är större än någon tabell med uppgifter behöver vara.
casework-figures-too-large-hint = En fil får vara högst { $megabytes } MB. Ta bara med de år och mått som behövs.
casework-figures-already-here = Samma fil är redan hämtad in: { $name }, { $at }.
casework-figures-already-here-hint = Uppgifterna kan användas som de är.
casework-no-such-dataset = Det finns inget sådant underlag att ta bort ur bruk.
casework-no-such-dataset-hint = Det kan redan vara taget ur bruk. Ladda om sidan.

casework-email-taken = Det finns redan ett konto med den e-postadressen.
casework-email-taken-hint = Välj en annan adress, eller använd kontot som finns.
casework-no-email = Det där är ingen e-postadress.
casework-no-email-hint = Skriv den som namn@organisation.se.
casework-no-name = Namnet saknas.
casework-no-name-hint = Skriv för- och efternamn, så att andra ser vem som har gjort vad.
casework-figures-missing-hint = Hämta in underlag för den { $date }, eller ange bland uppgifterna om året vilken dag som får ersätta den.

# Vem som får göra vad, och att två personer behövs.
casework-not-allowed = Din roll ger inte rätt att göra det här.
casework-not-allowed-hint = Du har inte ändrat något. Behöver du göra det, be den som sköter uppdragen i din organisation om ett uppdrag med rätt roll.
casework-not-as-approved = Beloppen är inte längre de som godkändes.
casework-not-as-approved-hint = Underlag har kommit till sedan dess. Skicka tillbaka versionen, skicka in den igen och låt någon godkänna de nya beloppen.
casework-no-such-session = Inloggningen har upphört.
casework-no-such-session-hint = Logga in igen.
casework-no-such-approval = Det finns inget sådant att godkänna.
casework-no-such-approval-hint = Det kan gälla en annan organisation än den du företräder nu. Byt uppdrag och försök igen.
casework-approval-already-open = Det väntar redan på att någon godkänner.
casework-approval-already-open-hint = Vänta på beslutet, eller ta tillbaka det du föreslog och föreslå på nytt.
casework-approval-decided = Det är redan avgjort.
casework-approval-decided-hint = Läs historiken för att se vem som avgjorde det och när.
casework-approval-own-work = Du har själv föreslagit eller förberett det här.
casework-approval-own-work-hint = En annan person måste godkänna. Be en kollega.
casework-approval-changed = Det som ska godkännas har ändrats sedan sidan visades.
casework-approval-changed-hint = Inget är godkänt. Läs det som gäller nu och ta ställning till det.
casework-approval-not-fresh = Det är mer än fem minuter sedan du loggade in.
casework-approval-not-fresh-hint = Bekräfta att det är du, så kan du godkänna.
casework-no-such-mandate = Det finns inget sådant uppdrag.
casework-no-such-mandate-hint = Uppdraget kan ha upphört, eller gälla en annan organisation än den du företräder nu.
casework-no-such-organisation = Det finns ingen sådan organisation.
casework-no-such-organisation-hint = Välj en organisation i listan.
casework-no-such-person = Det finns ingen sådan person.
casework-no-such-person-hint = Kontot kan vara stängt. Föreslå personen på nytt med namn och e-postadress.
casework-role-does-not-fit = Ingen kan ha den rollen för den här sortens organisation.
casework-role-does-not-fit-hint = Välj en av rollerna som erbjuds för organisationen.
casework-no-decision = Beslutet som uppdraget vilar på saknas.
casework-no-decision-hint = Skriv till exempel datum och diarienummer, eller var delegationen står.
casework-mandate-already-there = Personen har redan det uppdraget, eller är föreslagen.
casework-mandate-already-there-hint = Avsluta det gamla uppdraget först, eller välj dagar efter det.
casework-mandate-not-from = Uppdraget är redan avgjort eller avslutat.
casework-mandate-not-from-hint = Läs historiken. Behövs uppdraget igen, föreslå ett nytt.
casework-mandate-for-oneself = Ingen ger sig själv ett uppdrag.
casework-mandate-for-oneself-hint = Be en kollega föreslå det.
casework-mandate-ends-before = Uppdragets sista dag kommer före den första.
casework-mandate-over = Uppdragets sista dag har redan varit.
casework-mandate-days-hint = Ändra dagarna. Utan sista dag gäller uppdraget tills någon avslutar det.
