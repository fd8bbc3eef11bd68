# Mandates: who acts for whom.

mandate-decision-too-long = The text about the decision is too long. It can have { $most } characters at most.
mandate-begins-too-early = The successor’s first day has passed.
mandate-begins-too-early-hint = Choose today or a later day. What has been done was done by you.
