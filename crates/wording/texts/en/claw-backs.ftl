# Claiming back: proposal, right to be heard, decision.
claw-backs-number = Number
claw-backs-amount = Amount
claw-backs-ground = Ground
claw-backs-agreement = Agreement
claw-backs-hear-by = Answer by
claw-backs-reasons = Reasons
claw-backs-parts = What the amount consists of
claw-backs-status = Status
claw-backs-answer = Answer

claw-backs-status-proposed = Proposed, not sent
claw-backs-status-heard = Waiting for an answer
claw-backs-status-answered = Answered
claw-backs-status-period-passed = The time to answer is over
claw-backs-status-decided = Decided
claw-backs-status-claimed = Decided, claim sent
claw-backs-status-dropped = Dropped

claw-backs-ground-wrong = The money was given on wrong grounds or with too high an amount
claw-backs-ground-not-used = The money was not used
claw-backs-ground-purpose = The money was not used for its purpose
claw-backs-ground-no-report = No report was handed in
claw-backs-ground-conditions = Other conditions were not followed
claw-backs-ground-other = Another ground, stated in the reasons

claw-backs-event-proposed = Claiming back was proposed
claw-backs-event-communicated = The letter was sent
claw-backs-event-answered = An answer came in
claw-backs-event-to-decide = A decision was prepared
claw-backs-event-not-decided = The second person said no
claw-backs-event-decided = Claiming back was decided
claw-backs-event-dropped = The matter was dropped
claw-backs-event-other = { $word }

claw-backs-letter-kind = Opportunity to respond
claw-backs-letter-title = { $payer } considers claiming back { $amount }
claw-backs-letter-lead = Before we decide, { $organisation } is told why and has the right to answer. Answer by { $by }.
claw-backs-letter-answer = How to answer
claw-backs-letter-answer-how = Sign in and write your answer by { $by }. If you do not answer we may decide all the same. You get the decision with its reasons, and a claim if you are to pay.
claw-backs-mail-body =
    Hello,

    { $payer } considers claiming money back from { $organisation }. The letter is attached. You have the right to answer by { $by }.

    Answer here: { $link }
claw-backs-register-answer = Answer on claiming back { $number }

claw-backs-too-short = They are to have at least { $days } days to answer.
claw-backs-too-short-hint = Choose { $earliest } or later.
claw-backs-may-still-answer = They may answer through { $last }.
claw-backs-may-still-answer-hint = Wait until they have answered or the time is over.
claw-backs-more = The amount is higher than what was proposed, which is { $most }.
claw-backs-amount-hint = State an amount in whole kronor, at most what stands there.
claw-backs-no-amount = You have not stated an amount.
claw-backs-more-than-there = The amount is higher than what can be claimed back, which is { $most }.
claw-backs-not-from = That cannot be done as the matter stands now.
claw-backs-text-missing = You have not written anything.
claw-backs-text-too-long = The text is longer than { $most } characters.
claw-backs-text-hint = Write so that whoever reads it understands why.
claw-backs-no-such = There is no such matter.
claw-backs-no-such-hint = Go to the list and choose a matter there.
claw-backs-no-such-year = There is no money to claim back under that agreement.
claw-backs-no-such-organisation = There is no such organisation.
claw-backs-choose-hint = Choose agreement and organisation in the lists.
claw-backs-newer = Something has changed since you opened the page.
claw-backs-newer-hint = Read how it stands now and try again.
claw-backs-decision-waits = A decision is waiting for a second person.
claw-backs-decision-waits-hint = Wait until it is made, or ask whoever decides to say no.
claw-backs-letter-not-made = The letter could not be made, and nothing was sent.
claw-backs-letter-not-made-hint = Try again.

claw-backs-title = Claiming back
claw-backs-heading = { $count ->
    [0] No claiming back is under way
    [one] One claiming back is under way
   *[other] { $count } matters of claiming back are under way
 }
claw-backs-lead = Claiming back is proposed, whoever it concerns may answer, and another person decides. No step can be left out.
claw-backs-own-title = Claimed back from you
claw-backs-caption = Matters of claiming back
claw-backs-empty = There are no matters of claiming back.
claw-backs-column-matter = Matter
claw-backs-column-organisation = Organisation
claw-backs-new = Propose claiming back
claw-backs-new-lead = Begin by choosing agreement and organisation. Nobody outside is told anything until you send the letter.
claw-backs-choose = Choose
claw-backs-show = Show what can be claimed back
claw-backs-new-heading = What is { $organisation } to repay?
claw-backs-nothing = There is no money to claim back.
claw-backs-new-section = Amount and reasons
claw-backs-item = { $item }, { $place }
claw-backs-item-hint = At most { $most }. Write whole kronor, or leave it empty.
claw-backs-reasons-hint = Whoever it concerns reads what you write. At most { $most } characters.
claw-backs-propose = Save the proposal
claw-backs-one-heading = Claiming back { $number }: { $amount }
claw-backs-one-lead-staff = { $organisation }. { $status }.
claw-backs-one-lead-own = { $payer } considers claiming money back. { $status }.
claw-backs-letter-link = The letter as PDF
claw-backs-claim-link = The claim the decision led to
claw-backs-history = What has happened
claw-backs-history-caption = Events in order
claw-backs-history-empty = Nothing has happened yet.
claw-backs-parts-caption = Parts of the amount
claw-backs-decision = Decision
claw-backs-communicate = Send the letter
claw-backs-communicate-lead = Whoever it concerns is told what is proposed and why, and has at least { $days } days to answer.
claw-backs-communicate-send = Send
claw-backs-answer-lead = Write what you want us to know before we decide. Answer by { $by }.
claw-backs-answer-late = The time to answer ended on { $by }, but we read your answer as long as nothing is decided.
claw-backs-answer-text = Your answer
claw-backs-answer-send = Send the answer
claw-backs-decide = Prepare the decision
claw-backs-decide-lead = You prepare and another person decides. When it is decided a claim is sent.
claw-backs-decide-amount = Amount to be repaid
claw-backs-decide-amount-hint = Whole kronor, at most { $most }.
claw-backs-decide-send = Hand in for decision
claw-backs-waits = A decision is waiting for a second person.
claw-backs-drop = Drop the matter
claw-backs-drop-lead = Nothing is claimed back. Write why.
claw-backs-drop-send = Drop

claw-backs-did-propose = proposed claiming back
claw-backs-did-communicate = sent a letter on claiming back
claw-backs-did-answer = answered on claiming back
claw-backs-did-prepare = prepared a decision to claim back
claw-backs-did-not-decide = turned down a decision to claim back
claw-backs-did-decide = decided to claim back
claw-backs-did-drop = dropped a matter of claiming back

claw-backs-fact-proposed = Proposed amount
claw-backs-fact-no-answer = No answer has come in.
