# Arbetsytan: inloggning, utkast, formulär, granskning.
