# Mandates: who acts for whom.
