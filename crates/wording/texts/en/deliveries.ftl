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
