# Metod, öppna data, tillgänglighet, om tjänsten.
