# Vad reglerna för ärenden säger nej till, och varför.

new-year-source = Förlaga: { $title }
new-year-source-note = Utkastet är gjort efter året innan. Byt ut källan mot årets överenskommelse.
