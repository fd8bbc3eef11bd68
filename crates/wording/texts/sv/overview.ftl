# Offentliga sidor: start, överenskommelser, belopp per nivå, jämförelse.
