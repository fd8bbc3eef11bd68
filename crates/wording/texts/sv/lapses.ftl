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
