### Lapse.

lapses-never = Enligt årets villkor förfaller ingen rätt.
lapses-never-hint = Ska rätten förfalla måste året rättas så att villkoren säger det.
lapses-too-early = Det går fortfarande att rekvirera. Rätten kan förfalla tidigast { $from }.
lapses-too-early-hint = Vänta tills sista dagen har gått. Tjänsten låter rätten förfalla av sig själv då.
lapses-nothing-left = Allt är rekvirerat eller har redan förfallit.
lapses-nothing-left-hint = Se listan över det som har förfallit.
lapses-nothing-lapsed = Ingenting av den rätten har förfallit.
lapses-nothing-lapsed-hint = Ladda om sidan för att se hur det står.
lapses-deadline-passed = Sista dagen att rekvirera har gått, så rätten skulle förfalla igen direkt.
lapses-deadline-passed-hint = Rätta först årets villkor så att sista dagen ligger framåt i tiden.

# Sidorna
lapses-title = Förfall
lapses-heading = { $amount } är inte rekvirerat: { $title }
lapses-heading-nothing = Inget riskerar att förfalla: { $title }
lapses-lead = Sista dag att rekvirera är { $date }. Det som inte är rekvirerat förfaller { $from }, och då registreras det.
lapses-do = Låt rätten förfalla
lapses-by-county = Kronor i riskzonen, län för län
lapses-by-county-caption = Inte rekvirerat per län
lapses-by-recipient = Kronor i riskzonen, mottagare för mottagare
lapses-lapsed = Har förfallit
lapses-caption = Per mottagare och post
lapses-empty = Ingenting har förfallit.
lapses-no-county = Utanför länen
lapses-column-county = Län
lapses-column-at-risk = Inte rekvirerat
lapses-column-undo = Ändra
lapses-undo = Häv förfallet
lapses-undo-heading = Häv förfallet: { $name }, { $amount } för { $item }
lapses-undo-lead = Rätten kan rekvireras igen till årets sista dag. Förfallet står kvar i huvudboken, med hävningen efter.
lapses-undo-hint = Skriv beslutet med nummer och datum.
lapses-undo-do = Häv förfallet
