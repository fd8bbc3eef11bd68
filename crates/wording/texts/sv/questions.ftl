# Frågeunderlag: vad mottagarna ska svara på

questions-respondent-region = Regioner
questions-respondent-municipality = Kommuner
questions-respondent-county = Län
questions-respondent-youth-clinics = Ungdomsmottagningar
questions-respondent-coordinator = Samordnaren

questions-status-draft = Utkast
questions-status-submitted = Väntar på godkännande
questions-status-open = Öppet
questions-status-replaced = Ersatt
questions-status-discarded = Kastat

questions-no-such = Frågeunderlaget finns inte.
questions-no-agreement = Överenskommelsen finns inte.
questions-no-such-hint = Gå till listan över frågeunderlag.
questions-already-written = Det finns redan ett utkast för samma överenskommelse och samma slags mottagare.
questions-already-written-hint = Fortsätt på det utkastet, eller kasta det först.
questions-problems =
    { $count ->
        [one] Filen går inte att läsa: ett fel.
       *[other] Filen går inte att läsa: { $count } fel.
    }
questions-problems-hint = Rätta det som står vid varje rad och spara igen. Inget är ändrat.
questions-another-set = Filen gäller { $agreement } och { $respondent }, inte det här underlaget.
questions-another-set-hint = Välj rätt fil, eller ändra överenskommelse och mottagare i den.
questions-accounted-twice = Pengarna i en post redovisas redan i underlaget för { $respondent }. { $item }
questions-accounted-twice-hint = Ange i avsnittet vilka poster det gäller, så att varje post bara redovisas en gång.
questions-too-long = Filen är för stor. Den får ha högst { $most } byte.
questions-too-long-hint = Dela upp frågorna eller korta texterna.
questions-newer = Någon annan har ändrat underlaget under tiden.
questions-newer-hint = Ladda om sidan, se vad som är ändrat och gör om ditt.
questions-not-from = Underlaget har status ”{ $status }” och kan inte ändras så.
questions-not-from-hint = Ladda om sidan för att se vad som går att göra nu.
questions-reason-missing = Skriv varför frågorna ändras.
questions-reason-too-long = Skälet är för långt. Det får ha högst { $most } tecken.
questions-reason-hint = Skälet visas för alla som svarar.
