### Deliveries of messages, and e-mail.

# The e-mail that goes with a message. Lines are parted by blank ones. E-mail goes out in Swedish.
deliveries-email-greeting = Hello,
deliveries-email-what = This is message { $number }/{ $year } from the board of SALAR: { $subject }
deliveries-email-copy = The message is attached as a PDF. Your amounts are at its end.
deliveries-email-register = Please register the message, then confirm it on your pages, where all attachments are: { $link }
deliveries-email-sender = Sent by Överens. Reply to this e-mail if the address is wrong.
deliveries-trial-subject = A trial from Överens
deliveries-trial-body = This is a trial. If you can read it, e-mail works.

# The doctor about e-mail.
doctor-no-mail = E-mail is not set up. What is to be sent waits.
doctor-no-mail-hint = Give --mail and --mail-from, or OVERENS_MAIL and OVERENS_MAIL_FROM. See docs/operation.md.
doctor-mail-ready = The mail server { $place } answers, and the connection is encrypted.
doctor-mail-open = The mail server { $place } answers, but the connection is not encrypted.
doctor-mail-open-hint = That is fine on the same computer. Otherwise leave tls=none out.
doctor-mail-folder = E-mail is written to the folder { $place } and not sent.
doctor-mail-folder-hint = Give a mail server with smtp:// when e-mail is to arrive.
doctor-mail-silent = The mail server { $place } does not let us in: { $answer }
doctor-mail-silent-hint = Check address, port, user, password and certificate. Then try overens mail test.
doctor-mail-no-reports = No folder for bounces is set up. E-mail that comes back is not seen here.
doctor-mail-no-reports-hint = Give --mail-reports with the folder where the mail server's reports arrive.
doctor-mail-reports = The folder for bounces can be read. { $unmatched } reports in it belong to no e-mail from here.
doctor-mail-reports-unreadable = The folder for bounces, { $path }, cannot be read: { $reason }
doctor-mail-reports-unreadable-hint = Make the folder, or let the service read and write in it.
doctor-mail-in-doubt = E-mail somebody needs to look at: { $failed } failed, { $uncertain } uncertain.
doctor-mail-in-doubt-hint = A coordinator decides about them on the page E-mail of the workspace.

# The command line about e-mail.
mail-no-sender = The sender is missing, or is no e-mail address.
mail-no-sender-hint = Give --mail-from, such as "Överens <overens@example.se>".
mail-place-scheme = The address of the mail server begins with neither smtp://, smtps:// nor file:.
mail-place-host = The address of the mail server names no server or folder.
mail-place-port = The port of the mail server is no number.
mail-place-setting = The setting { $name } in the address of the mail server is not understood.
mail-place-password = The password stands in the address of the mail server, where everybody on the computer can see it.
mail-place-open = The password would be sent without encryption.
mail-place-half = Give both user and password, or neither.
mail-place-file = The file { $path } cannot be read.
mail-place-hint = Write smtp://user@server:587. Put the password in a file that --mail-password-file names.
mail-test-accepted = The mail server took the trial: { $answer }
mail-test-refused = The mail server refused the trial: { $answer }
mail-test-later = The trial did not get away: { $answer }
mail-test-unknown = The connection broke before the mail server answered. The trial may have arrived: { $answer }
mail-test-no-address = That is no e-mail address.
mail-test-hint = Run overens doctor. It shows how far one gets with the mail server.

deliveries-no-such-email = There is no such e-mail.
deliveries-no-such-email-hint = Go back to the page E-mail and choose from the list.
deliveries-not-in-doubt = Somebody else has decided already, or the e-mail is being sent right now.
deliveries-not-in-doubt-hint = Load the page again to see how it stands.
deliveries-none = There is no such delivery.
deliveries-none-hint = Go back to the list and choose from there.
deliveries-nothing-to-send = There is nothing to send again.
deliveries-nothing-to-send-hint = Only what failed or had no address is sent again. Load the page again.

deliveries-not-set-up = E-mail is not set up
deliveries-not-set-up-hint = Nothing is sent until whoever runs the service has named a mail server. What is to be sent waits here and is not lost.

deliveries-title = Deliveries of message { $number }/{ $year }
deliveries-lead = { $subject }
deliveries-summary = Of { $boards } boards, { $got } have got the message, { $opened } have opened it here and { $confirmed } have confirmed that it is registered.
deliveries-failed = Failed
deliveries-uncertain = Uncertain whether it arrived
deliveries-no-address = No address
deliveries-on-its-way = On its way
deliveries-not-opened = Delivered, not opened here
deliveries-not-confirmed = Opened here, not confirmed
deliveries-confirmed = Confirmed as registered
deliveries-resent = { $sent ->
    [one] One e-mail is on its way again.
   *[other] { $sent } e-mails are on their way again.
 } { $without ->
    [0] { "" }
    [one] One recipient still has no address.
   *[other] { $without } recipients still have no address.
 }
deliveries-resend-all = Send again to { $count }
deliveries-resend-hint = Sends only to those the e-mail did not reach or who had no address. The address is taken from the contacts. Uncertain e-mails are decided on the page E-mail.
deliveries-resend-one = Send again
deliveries-all = All
deliveries-show = Show
deliveries-choose = Choose
deliveries-count = { $count ->
    [one] One board
   *[other] { $count } boards
 }
deliveries-take-home = Download the list (CSV)
deliveries-caption = Boards
deliveries-empty = None stands so.
deliveries-column-board = Municipality or region
deliveries-column-standing = Standing
deliveries-column-sent = Sent
deliveries-column-address = Address
deliveries-column-answer = The mail server said
deliveries-column-number = Own registration number
deliveries-column-opened = Opened here
deliveries-column-confirmed = Confirmed
deliveries-column-when = When
deliveries-column-what = What
deliveries-column-detail = More
deliveries-events = What happened
deliveries-nothing = Missing
deliveries-correct-address = Correct the address among the contacts

deliveries-did-planned = The message was sent and the delivery planned
deliveries-did-typeset = The own copy was made
deliveries-did-posted = The e-mail was put in
deliveries-did-accepted = The mail server took it, or somebody knows that it arrived
deliveries-did-refused = The mail server refused it
deliveries-did-postponed = The mail server takes it later
deliveries-did-uncertain = The connection broke: nobody can know whether it arrived
deliveries-did-bounced = It came back
deliveries-did-resent = Somebody had it sent again
deliveries-did-opened = The recipient opened it here
deliveries-did-confirmed = The recipient confirmed that it is registered
deliveries-did-no-address = There was no address to send to
deliveries-did-given-up = Somebody decided that it is not to be sent

deliveries-outbox = E-mail
deliveries-outbox-lead = Here is e-mail that waits, that failed, and of which nobody can know whether it arrived. What is uncertain is never sent again by itself.
deliveries-outbox-empty = There is no e-mail here.
deliveries-outbox-all = All e-mail
deliveries-outbox-none-failed = No e-mail has failed, so all are shown here.
deliveries-outbox-latest = The latest { $listed } of { $all } are shown. Choose a state above to find older ones.
deliveries-outbox-caption = E-mails, the latest first
deliveries-outbox-subject = Subject
deliveries-email-waiting = Waiting
deliveries-email-sending = Being sent
deliveries-email-sent = Taken by the mail server
deliveries-email-uncertain = Uncertain
deliveries-email-failed = Failed
deliveries-email-bounced = Came back
deliveries-email-cancelled = Not to be sent
deliveries-put-in = Put in
deliveries-attempts = Tries
deliveries-next = Next try
deliveries-decided = Done.
deliveries-uncertain-hint = Ask the recipient, or whoever runs the mail server, before you send again: otherwise the e-mail may arrive twice.
deliveries-send-again = Send again
deliveries-it-arrived = It arrived
deliveries-give-up = Do not send
deliveries-trial = Try e-mail
deliveries-trial-address = Address for the trial
deliveries-trial-hint = An e-mail is put in like any other and is seen here.
deliveries-trial-send = Send a trial

deliveries-own = Messages
deliveries-own-lead = Messages from the board of SALAR to you, the latest first.
deliveries-own-caption = Messages to you
deliveries-own-empty = You have not got any message yet.
deliveries-own-column-subject = Subject
deliveries-own-column-message = Message
deliveries-own-number-of = { $number }/{ $year }
deliveries-own-new = Not opened
deliveries-own-opened = Opened, not confirmed
deliveries-own-confirmed = Registered with you
deliveries-own-not-made = Your own copy is being made
deliveries-own-not-made-hint = Load the page again in a while. The text is here already.
deliveries-own-documents = Documents
deliveries-own-text = The text
deliveries-own-copy = The message with your amounts
deliveries-own-to-all = The message as it went to all
deliveries-own-size = { $size } kB
deliveries-own-amounts = Your amounts { $year }
deliveries-own-amounts-hint = The amounts in the version of the agreement that applies now. Each amount leads to how it was worked out.
deliveries-own-registered = Registered with you
deliveries-own-confirm-lead = Confirm when the message is registered with you. Add your own registration number if you like.
deliveries-own-confirmed-at = You confirmed on { $at }.
deliveries-own-number = Your registration number
deliveries-own-number-hint = Such as KS 2026/15. Whoever sent the message sees the number. The field may be empty.
deliveries-own-confirm = Confirm that it is registered
deliveries-own-save-number = Save the number

deliveries-done-sent-again = had it sent again
deliveries-done-arrived = noted that the e-mail arrived
deliveries-done-given-up = decided that the e-mail is not to be sent
deliveries-done-confirmed = confirmed that the message is registered
deliveries-to-ledger = See the deliveries: who got the message, and when

# Titles, which no two pages share.
deliveries-own-title = Messages to us
deliveries-own-one-title = To us: { $subject }
deliveries-one-title = The way of the message to { $name }
