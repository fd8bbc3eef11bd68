# Utkastet till en redovisning som kalkylblad och på papper, och det som kommer tillbaka

draft-sheet-first = Läs först
draft-how-fields = Skriv i de ljusa fälten. Allt annat är låst, så att svaren hittar tillbaka till sina frågor.
draft-how-conditions = Vissa frågor ska bara besvaras ibland. Det står i så fall intill frågan. Lämna annars fältet tomt.
draft-how-ticks = Välj bland svaren i listan där det finns en. Skriv x vid alla svar som stämmer där flera kan väljas.
draft-how-rows = Fyll i så många rader som behövs i en tabell. Töm en rad för att ta bort den.
draft-how-files = Filer läggs till på redovisningens sida, inte här.
draft-how-back = Lämna filen på samma sida som du hämtade den från. Där ser du vad som blev sparat och vad som behöver ändras.
draft-how-others = Andra kan fortsätta skriva under tiden. Har någon ändrat samma svar som du får du se båda texterna och välja.
draft-head-question = Fråga
draft-head-help = Hjälp
draft-head-known = Det vi vet
draft-head-answer = Svar
draft-file = Lägg till filer på redovisningens sida.
draft-tick = Skriv x vid det som stämmer
draft-row = Rad { $row }
draft-takes-kronor = Skriv hela kronor utan ören, till exempel 125000.
draft-takes-number = Skriv ett tal med siffror.
draft-takes-date = Skriv ett datum, till exempel 2021-12-31.
draft-takes-choice = Välj något av svaren i listan.
draft-takes-text = Korta texten. Den får ha högst { $most } tecken.

draft-not-a-workbook = Filen är inte ett kalkylblad som går att läsa.
draft-not-a-draft = Kalkylbladet är inte ett utkast härifrån.
draft-not-a-draft-hint = Lämna filen du hämtade på redovisningens sida, sparad som XLSX.
draft-too-large = Filen är större än något utkast kan vara.
draft-too-large-hint = Ta bort bilder och blad som du har lagt till, och försök igen.
draft-other-report = Utkastet hör till en annan redovisning. Inget är sparat.
draft-other-report-hint = Gå till den redovisningen och lämna filen där, eller hämta utkastet till den här.
draft-other-questions = Frågorna har ändrats sedan du hämtade utkastet. Inget är sparat.
draft-other-questions-hint = Hämta ett nytt utkast och kopiera över det du har skrivit.
draft-sheet-missing = Ett blad med frågor saknas i filen. Inget är sparat.
draft-column-missing = En dold kolumn saknas i bladet ”{ $sheet }”, så svaren hittar inte sina frågor. Inget är sparat.
draft-sheet-missing-hint = Hämta ett nytt utkast och kopiera över det du har skrivit.

draft-field-formula = Här står en formel. Skriv in värdet i stället.
draft-field-error = Kalkylprogrammet visar ett fel här. Skriv in värdet i stället.
draft-field-no-question = Här finns ingen fråga. Flytta texten till ett av de ljusa fälten.
draft-field-twice = Samma fråga står två gånger i filen. Det som står först gäller.
draft-field-not-a-tick = Skriv x vid det som stämmer och lämna resten tomt. Frågan är inte sparad.

draft-paper-kind = Utkast på papper
draft-paper-lead = Skriv svaren på pappret och för in dem på redovisningens sida när det passar. Här finns alla frågor, även de som bara ska besvaras ibland.
draft-paper-one = Sätt kryss för ett svar.
draft-paper-several = Sätt kryss för alla svar som stämmer.
draft-paper-answer = Svar
draft-paper-stands = Svaret hittills: { $text }
draft-paper-row-number = Rad
draft-paper-more-rows = Tabellen får ha { $most } rader. Fortsätt på ett eget papper om raderna inte räcker.
draft-paper-foot = { $title } · utkast { $day }

draft-of = Utkast: { $agreement }, { $respondent }
draft-fact-organisation = Redovisas av
draft-fact-last-day = Ska vara undertecknad
draft-fact-taken = Hämtat
draft-only-if = Besvara om ni svarar { $choices } på frågan ”{ $question }”.
draft-only-if-more = Besvara om det är mer än 0 på frågan ”{ $question }”.
draft-only-sometimes = Besvaras bara ibland. Det beror på svaret på: { $questions }.
draft-or = { $first } eller { $last }
draft-quoted = ”{ $text }”
draft-suggested = Förslag: { $text }

draft-heading = Skriv utan uppkoppling
draft-lead = Hämta alla frågor som kalkylblad eller på papper. Kalkylbladet lämnar du tillbaka här när du har skrivit. Svar som andra har ändrat under tiden skrivs inte över.
draft-take-home-workbook = Utkast att fylla i
draft-take-home-paper = Utkast på papper
draft-file-label = Kalkylbladet du har fyllt i
draft-file-hint = Filen du hämtade härifrån, sparad som XLSX. Högst { $megabytes } MB.
draft-send = Lämna kalkylbladet
draft-file-missing = Välj filen du har fyllt i.
draft-outcome-title = Kalkylbladet är läst
draft-outcome-heading =
    { $count ->
        [0] Allt i kalkylbladet är sparat
        [one] Ett svar i kalkylbladet är inte sparat
       *[other] { $count } svar i kalkylbladet är inte sparade
    }
draft-outcome-kept = Sparade svar
draft-outcome-untouched = Svar som inte har ändrats i filen
draft-outcome-stale = Svar som någon annan har ändrat
draft-outcome-not-kept = Svar som inte går att läsa
draft-outcome-stale-heading = Välj vilken text som ska gälla
draft-outcome-stale-lead = Någon annan har skrivit på samma fråga sedan du hämtade utkastet. Båda texterna finns kvar. Den andra gäller tills du väljer.
draft-outcome-save-choices = Spara valen
draft-outcome-wrong-heading = Det här är inte sparat
draft-outcome-wrong-caption = Svar som inte är sparade, och var de står i filen
draft-outcome-kept-heading = Det här är sparat
draft-column-place = Plats i filen
draft-column-question = Fråga
draft-column-text = Det som står där
draft-column-why = Vad som behöver göras
draft-place = { $sheet }, ruta { $cell }
draft-at-item = { $question } ({ $item })
draft-outcome-keep-file = Spara filen tills du är klar. Den kan lämnas igen.
