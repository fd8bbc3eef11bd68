### Messages from the board.

message-none = Meddelandet finns inte.
message-none-hint = Gå till listan över meddelanden och välj ett som finns där.
message-no-template = Mallen finns inte eller används inte längre.
message-no-template-hint = Gå till listan över mallar och välj en som finns där.
message-no-agreement = Överenskommelsen är inte publicerad.
message-no-agreement-hint = Välj en publicerad överenskommelse.
message-no-document = Bilagan finns inte.
message-stale = Någon annan ändrade meddelandet { $at }.
message-template-stale = Någon annan ändrade mallen { $at }.
message-stale-hint = Jämför texterna nedan. Inget av det du skrev är borta.
message-not-a-draft = Meddelandet är inte ett utkast, så det går inte att ändra.
message-not-a-draft-hint = Ett meddelande som väntar på godkännande kan du ta tillbaka. Ett som är skickat rättar du med ett nytt meddelande.
message-not-submitted = Meddelandet väntar inte på godkännande.
message-not-submitted-hint = Öppna meddelandet och se var det är nu.
message-subject-missing = Skriv ett ämne.
message-subject-missing-hint = Ämnet är rubriken på meddelandet och på e-posten.
message-subject-long = Ämnet får vara högst { $count } tecken.
message-body-missing = Skriv en text.
message-body-missing-hint = Texten är det som alla nämnder och styrelser får läsa.
message-body-long = Texten får vara högst { $count } byte.
message-long-hint = Korta texten, eller lägg en del av den i en bilaga.
message-template-name-missing = Skriv vad mallen ska heta.
message-template-name-long = Namnet får vara högst { $count } tecken.
message-template-name-hint = Namnet syns i listan när någon börjar ett meddelande.
message-template-wrong = { $count ->
    [one] Ett ställe i mallen måste ändras innan den kan sparas.
   *[other] { $count } ställen i mallen måste ändras innan den kan sparas.
}
message-template-wrong-hint = Mallen prövas mot alla publicerade år. Inget är sparat.
message-agreement-changed = Överenskommelsen har ändrats sedan meddelandet skrevs.
message-agreement-changed-hint = Läs igenom texten mot de uppgifter som gäller nu, spara och lämna in igen. Den som ska godkänna nekar först.
message-number-taken = Ett annat meddelande fick numret samtidigt.
message-number-taken-hint = Försök igen. Inget är skickat.
message-failed = Meddelandet kunde inte göras klart. Inget är skickat.
message-failed-hint = Försök igen om en stund. Kontakta driften om det inte går.

message-levels = { $levels }
message-by = { $weekday } { $date } kl. 23.59
message-to-all-boards = Alla kommuner och regioner

message-problem-in-subject = Ämnet: { $problem }
message-problem-in-subject-of-years = Ämnet, år { $years }: { $problem }
message-problem-on-line = Rad { $line }: { $problem }
message-problem-on-line-of-years = Rad { $line }, år { $years }: { $problem }
message-problem-no-name = namnet ”{ $name }” finns inte.
message-problem-no-name-near = Menade du ”{ $near }”?
message-problem-no-name-hint = Välj ett av namnen i listan under formuläret.
message-problem-not-known = källorna säger inget om ”{ $name }”.
message-problem-not-known-hint = Skriv för det också, till exempel med {"{% if "}{ $name }{" %} … {% else %} … {% endif %}"}.
message-problem-not-in-language = ”{ $word }” går inte att använda i mallar.
message-problem-not-in-language-hint = Mallar kan visa uppgifter med {"{{ }}"}, välja med if och upprepa med for.
message-problem-no-filter = filtret finns inte ({ $detail }).
message-problem-no-filter-hint = De filter som finns är kronor, datum, veckodag, senast, versal, join, length, first och last.
message-problem-syntax = det går inte att läsa ({ $detail }).
message-problem-syntax-hint = Kontrollera att varje {"{{"} har sitt {"}}"}, att varje if har sitt endif och att varje for har sitt endfor.
message-problem-not-filled = uppgiften går inte att skriva på det sättet ({ $detail }).
message-problem-not-filled-hint = Kontrollera vad som står under namnet i listan: kronor är för belopp, datum och senast för dagar, for för flera av samma slag.
message-problem-steps = mallen blir inte klar.
message-problem-steps-hint = Ta bort for som står inuti varandra.
message-problem-long = texten blir för lång.
message-problem-long-hint = Korta mallen, eller ta bort for som står inuti varandra.

message-attachments-too-many = Ett meddelande kan ha högst { $count } bilagor.
message-attachments-too-many-hint = Ta bort en bilaga, eller slå ihop flera till en.
message-attachment-large = Filen är för stor. En bilaga får vara högst { $megabytes } MB.
message-attachment-large-hint = Gör filen mindre, eller dela den.
message-attachment-empty = Filen är tom.
message-attachment-not-what-it-says = Filen är inte av det slag som namnet säger.
message-attachment-open-hint = Öppna filen, spara den på nytt och välj den igen.
message-attachment-name = Filen har inget namn som går att använda.
message-attachment-name-hint = Döp om filen till något kort, med filändelse.
message-attachment-kind = Den sortens fil går inte att bifoga.
message-attachment-kind-hint = Bifoga PDF, DOCX, XLSX, ODT eller CSV.
message-attachment-macros = Filen innehåller ett program (makro).
message-attachment-macros-hint = Spara den utan makron och välj den igen.
