### Questions and answers.

threads-nav = Questions
threads-own-heading = Questions
threads-own-lead = Ask whoever coordinates the agreements. The question and the answer are kept with the case, so that everybody who acts for you can read them.
threads-all-heading = { $count ->
    [0] No question waits for an answer
    [one] One question waits for an answer
   *[other] { $count } questions wait for an answer
}
threads-all-lead = The question that has waited longest comes first.
threads-ask = Ask a question
threads-caption = Questions
threads-empty = Questions will be listed here once somebody has asked them.
threads-column-subject = Subject
threads-column-organisation = Organisation
threads-column-about = About
threads-column-status = Status
threads-column-changed = Last changed
threads-column-new = New
threads-new-posts = { $count ->
    [one] 1 new post
   *[other] { $count } new posts
}
threads-new = New
threads-status-any = All
threads-status-waiting = Waits for an answer
threads-status-answered = Answered
threads-status-closed = Closed
threads-show = Show
threads-page-before = Previous page
threads-page-after = Next page
threads-about-something-else = Something else
threads-agreement = { $title }

threads-ask-lead = The question is registered when you send it, and you see its number at once. Write nothing about individuals: questions are as a rule public documents.
threads-your-question = Your question
threads-which-agreement = What is the question about?
threads-subject = Subject
threads-subject-hint = A few words that say what the question is about, at most { $most } characters. Name no person.
threads-text = Question
threads-text-hint = At most { $most } characters.
threads-send = Send the question
threads-send-again = The page was too old to be sent. What you wrote is still here. Send it again.
threads-lead-waiting = The question has arrived and waits for an answer. You will get an e-mail when there is one.
threads-lead-to-answer = { $organisation } waits for an answer.
threads-lead-answered = The question is answered. Write more if anything is unclear, or close the question.
threads-lead-was-answered = { $organisation } has got an answer.
threads-lead-closed = The question is closed. Write here if more needs to be said, and it opens again.
threads-came-in = Came in
threads-went-out = First answer
threads-number-and-time = Number { $number }, { $at }
threads-who = { $name }, { $organisation }
threads-earlier = Show earlier posts
threads-latest = Show the latest posts
threads-answer = Answer
threads-write-more = Write more
threads-open-again = Write and open the question again
threads-your-text = Text
threads-send-more = Send
threads-send-answer = Send the answer
threads-close = Close the question
threads-close-hint = Close it when nothing more needs to be said. The question stays and can be opened again.
threads-subject-of-record = Question
threads-did-ask = asked a question
threads-did-write = wrote more in a question
threads-did-answer = answered a question
threads-did-close = closed a question

threads-no-such = There is no such question.
threads-no-such-hint = Go to the list of questions and choose one that is there.
threads-subject-missing = The subject is missing.
threads-subject-too-long = The subject is too long. It may have at most { $most } characters.
threads-subject-not-a-line = The subject has several lines, or characters that cannot be seen.
threads-subject-way-out = Say in a few words on one line what the question is about.
threads-text-missing = The text is missing.
threads-text-missing-hint = Write what you want to say.
threads-text-too-long = The text is too long. It may have at most { $most } characters.
threads-text-too-long-hint = Shorten the text, or divide it into several posts.
threads-no-such-agreement = There is no such agreement, or your mandate is not for it.
threads-no-such-agreement-hint = Choose one in the list.
threads-too-many-today = We take no more from you today. An organisation can ask { $questions } questions and write { $posts } posts a day.
threads-too-many-today-hint = Gather what you want to ask in one question and send it tomorrow. Keep the text until then.
threads-too-long = The question has { $most } posts and takes no more.
threads-too-long-hint = Ask a new question, and say in it which one this was.
threads-newer = Somebody has written in the question since you opened it.
threads-newer-hint = Read what is new above. Send again if it still holds.
threads-already-closed = The question is closed already.
threads-already-closed-hint = Write in it if it needs to be opened again.

# E-mail to whoever asked. Neither the question nor the answer is in it.
threads-mail-subject = An answer to a question in Överens
threads-mail-body = Hello,
    {""}
    there is an answer to a question { $organisation } asked in Överens.
    {""}
    Sign in to Överens and open Questions to read it. The answer is not in this e-mail, and the e-mail has no link to follow.
    {""}
    This e-mail is sent automatically and cannot be replied to.

threads-receipt = Download the receipt (PDF)
threads-receipt-what = Question
threads-receipt-not-made = The receipt could not be made.
threads-receipt-not-made-hint = The question is registered all the same. The number and the time are on the page of the question.
