# Mandates: who acts for whom.

mandate-decision-too-long = The text about the decision is too long. It can have { $most } characters at most.
mandate-begins-too-early = The successor’s first day has passed.
mandate-begins-too-early-hint = Choose today or a later day. What has been done was done by you.

role-handler = case officer
role-attestant = signatory
role-contact = contact person
role-coordinator = coordinator
role-payer-handler = case officer at the payer
role-payer-approver = approver at the payer
role-authority = evaluator
role-auditor = auditor
role-administrator = system administrator

role-does-handler = You prepare what your organisation hands in, and look after mandates and contacts with your colleagues.
role-does-attestant = You sign what your organisation hands in, and look after mandates and contacts with your colleagues.
role-does-contact = You get questions and notices for your organisation. You sign nothing.
role-does-coordinator = You write and publish the agreements, and open the door to organisations that do not have two people of their own yet.
role-does-payer-handler = You review what the payer is to pay.
role-does-payer-approver = You decide on what the payer is to pay.
role-does-authority = You follow up the agreements for your authority.
role-does-auditor = You read everything and change nothing.
role-does-administrator = You look after accounts and the running of the service. You have no power over the money.

mandates-heading = { $count ->
    [0] Nobody acts for { $name } yet
    [one] One person acts for { $name }
   *[other] { $count } mandates are in force for { $name }
}
mandates-lead = A mandate is in force once two people have said yes: one proposes it and another confirms it. Neither is the person it is for.
mandates-propose = Propose a mandate
mandates-may-not-propose = You cannot propose mandates here. The organisation’s own people do, once there are two of them.
mandates-now = Mandates in force or waiting
mandates-now-empty = The people who act for the organisation will be listed here.
mandates-before = Earlier mandates

mandate-column-person = Person
mandate-column-days = Days
mandate-role = Role
mandate-decision = Decision
mandate-decision-hint = The decision the mandate rests on: its date, its registration number or where the delegation is laid down.
mandate-status = Status
mandate-waits = waiting to be confirmed
mandate-refused = refused
mandate-ended = ended
mandate-was-handed-over = handed over
mandate-is-over = has run out
mandate-begins = begins on { $on }
mandate-in-force = in force
mandate-days = from { $from } up to and including { $to }
mandate-days-open = from { $from }, until further notice

mandate-heading = { $name } is { $role } for { $organisation }
mandate-agreement = Agreement
mandate-agreement-one = The mandate is for { $id } only.
mandate-agreement-all = Every agreement
mandate-agreement-title = { $title }
mandate-agreement-unknown = There is no such agreement. Choose one from the list.
mandate-email = E-mail address
mandate-email-hint = The address the person signs in with. Somebody who has an account already keeps it.
mandate-proposed-by = Proposed by
mandate-decided-by = Decided by
mandate-ended-by = Ended by
mandate-signed = { $name }, { $at }
mandate-successor = Successor
mandate-way-in = Signing in
mandate-no-way-in = The person cannot sign in yet. That takes both the link and the code.
mandate-to-approval = See what it waits for

mandate-who = Who
mandate-who-lead = Choose somebody who has had a mandate here before, or type the name and e-mail address of a new person.
mandate-person = { $name }, { $email }
mandate-person-new = A new person
mandate-name = Name
mandate-new-only = For a new person only.
mandate-what = The mandate
mandate-from = First day
mandate-to = Last day
mandate-to-hint = Leave this empty if the mandate has no end. Otherwise write it as 2025-12-31.
mandate-role-missing = Choose one of the roles in the list.
mandate-propose = Propose the mandate
mandate-propose-heading = Propose a mandate for { $name }
mandate-propose-lead = The mandate comes into force only when another person has confirmed it.
mandate-not-yours-to-propose = You cannot propose mandates for this organisation.
mandate-not-yours-to-propose-hint = Ask one of the organisation’s own people.

mandate-cannot = That cannot be done to this mandate.
mandate-cannot-hint = The mandate may have ended or be somebody else’s, or your role may not reach that far. Go to the mandate to see what you can do.
mandate-end = End the mandate
mandate-end-heading = End the mandate of { $name } as { $role }
mandate-end-lead = The mandate ends at once. The person is signed out, and what they proposed by it is taken back.
mandate-end-hint = Say why the mandate ends. It will be in the history.
mandate-hand-over = Hand over the mandate
mandate-hand-over-heading = Hand over the mandate as { $role } for { $organisation }
mandate-hand-over-lead = You keep the mandate until another person has confirmed your successor. Then yours ends and theirs begins.
mandate-hand-over-when = When, and by which decision
mandate-hand-over-from = The successor’s first day
mandate-hand-over-from-hint = Write it as 2025-02-03. If the day is later, you keep the mandate until then.
mandate-recover = Ask for a new way to sign in
mandate-recover-heading = A new way to sign in for { $name }
mandate-recover-lead = You are given a link to hand to the person. Another colleague confirms and is given a code. It takes both to choose a new password.
mandate-recover-hint = Say what happened, for example that the phone is lost. Make sure that it is the right person who asks.

mandate-done-proposed = proposed the mandate
mandate-done-confirmed = confirmed the mandate
mandate-done-refused = refused the mandate
mandate-done-ended = ended the mandate
mandate-done-handed-over = handed over the mandate
mandate-done-expired = ended the mandate when its last day had passed

halves-link-heading = Hand the link to the person
halves-link-lead = The link is shown this once. Whoever confirms the proposal is given a code, and it takes both to come in.
halves-link = Link to the invitation
halves-link-how = Give it to the person yourself, preferably when you meet. Do not give it to whoever confirms.
halves-code-later = There is no code until another person has confirmed.
halves-next = Go on to the proposal

own-heading = { $name }, you are { $role } for { $organisation }
own-heading-nobody = { $name }, you act for nobody yet
own-heading-choose = { $name }, choose whom you act for
own-nobody-lead = You have no mandate that is in force today. With one you can do more here.
own-choose-lead = { $count ->
    [one] You have a mandate. Whatever you do is done by it.
   *[other] You have several mandates. Whatever you do is done by one of them.
}
own-choose-first = Choose a mandate
own-choose-kept-hint = Choose a mandate, and you can send it.
own-choose = Change mandate
own-choose-one = Act for { $organisation } as { $role }
own-people = { $count ->
    [0] Nobody acts for { $name } today
    [one] One person acts for { $name } today
   *[other] { $count } mandates are in force for { $name } today
}
own-person = { $name }, { $role }
own-to-people = See and change mandates
own-to-contacts = See contacts
own-to-account = Your account and how you sign in
own-mandates = Your mandates
own-mandates-empty = Your mandates will be listed here.
own-waits = What you are waiting for
own-waits-for = { $proposer } has proposed you as { $role } for { $organisation }. Another person has to confirm it. Ask { $proposer } if it takes long.
own-waits-for-nothing = Nobody has proposed a new mandate for you. Ask somebody in your organisation who has one, or whoever coordinates the agreements.
