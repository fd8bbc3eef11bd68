# Vad reglerna för ärenden säger nej till, och varför.
