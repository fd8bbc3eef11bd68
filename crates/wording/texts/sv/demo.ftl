# Demonstrationen.

demo-banner-name = Demonstration
demo-banner = Demonstration – påhittade personer, ingenting är på riktigt.
demo-banner-link = Välj vem du är
demo-title = Välj vem du är
demo-lead = Personerna är påhittade. Välj en av dem, så är du inloggad som den personen och ser vad rollen får göra.
demo-people = Personer
demo-become = Bli { $name }
demo-again = Du ska visa vem du är en gång till
demo-again-hint = Vid riktig användning loggar du in på nytt innan du godkänner något. Här räcker ett klick.
demo-again-button = Fortsätt som { $name }

demo-not-loopback = En demonstration visas bara på den egna datorn, inte på { $address }.
demo-not-loopback-hint = Välj en adress som bara datorn själv når: --listen 127.0.0.1:8080
demo-option = En demonstration kan inte visas för andra, så { $option } går inte ihop med --demo.
demo-option-hint = Ta bort det ena av de två valen.
demo-server = En demonstration har en fil som databas, inte en PostgreSQL-server.
demo-server-hint = Ange en fil som inte finns: --database demo.db. Utan valet används en tillfällig fil.
demo-not-marked = Databasen { $path } är inte gjord för demonstration. Ingenting har ändrats.
demo-not-marked-hint = Ange en fil som inte finns, eller ta bort valet --database, så används en tillfällig fil.
demo-half-made = Databasen { $path } blev aldrig klar för demonstration.
demo-half-made-hint = Ta bort filen och börja om.
demo-failed = Demonstrationen kunde inte göras i ordning: { $reason }
demo-marked = Databasen är gjord för demonstration, och vem som helst kan vara vem som helst i den.
demo-marked-hint = Skriv overens serve --demo för att visa den, eller ange en annan databas.
fresh-demo = Bekräfta med ett klick i demonstrationen
