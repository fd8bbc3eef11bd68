# Signing in, invitations, accounts and sessions.

# Passwords
password-too-short = The password is too short.
password-too-short-hint = Choose at least { $shortest } characters. Several words in a row are easy to remember.
password-too-long = The password is too long.
password-too-long-hint = Choose at most { $longest } characters.
password-common = The password is one of those that are guessed first.
password-common-hint = Choose a few words that do not usually stand together.
password-personal = The password holds your name, your e-mail address or the name of the service.
password-personal-hint = Choose words that have nothing to do with you or the service.
password-new = New password
password-new-hint = At least { $shortest } characters. Any characters will do, spaces too. A password manager can make one up for you.

# Signing in
sign-in-go-on = Continue
sign-in-lost = Lost your password or your phone? Ask a colleague in your organisation for a new way to sign in.
sign-in-does-not-fit = The e-mail address and the password do not go together.
sign-in-does-not-fit-hint = Check the spelling and try again.
sign-in-too-many = Too many attempts have failed.
sign-in-too-many-hint = Wait, and try again { $again } at the latest.
sign-in-code-title = Enter the code
sign-in-code-lead = Open your authenticator app and enter the code it shows for Överens.
sign-in-code = Code
sign-in-code-hint = Six digits.
sign-in-code-lost = New phone? Ask a colleague in your organisation for a new way to sign in.
sign-in-again = Start again with e-mail address and password
sign-in-code-does-not-fit = The code is wrong, or has been used already.
sign-in-code-does-not-fit-hint = Wait until the app shows the next code and enter that. Otherwise check the clock of your phone.
sign-in-not-proven = The password or the code is wrong.
sign-in-not-proven-hint = Enter the password again, and the next code the app shows. Each code works once.
sign-in-new-code-does-not-fit = The code of the new app is wrong.
sign-in-new-code-does-not-fit-hint = Enter the code that the app shows for Överens right now. Otherwise check the clock of your phone.
sign-in-over = Signing in took too long, or the code was wrong.
sign-in-over-hint = Sign in again from the beginning.
sign-in-not-offered = The picture you scanned no longer counts.
sign-in-not-offered-hint = Remove Överens from the app and scan the new picture.
sign-in-no-password = You have no password here, since you sign in another way.
sign-in-no-password-hint = Use the way you usually sign in.
sign-in-no-keys = Signing in is not fully set up, so no code can be checked.
sign-in-no-keys-hint = Whoever runs the service needs to name a key file.
session-ends-soon = You will be signed out { $at }.
session-ends-soon-hint = Save what you are working on. If you send a form later you sign in again, and what you typed is still there.

# Proving anew
fresh-title = Confirm that it is you
fresh-lead = What you are about to do requires that you have just shown who you are.
fresh-password = Your password
fresh-code-hint = Six digits. A code you have used does not count, so wait for the next if you have just signed in.
fresh-prove = Confirm
fresh-waits = What you typed is still here, but has not been sent.
fresh-waits-hint = Confirm that it is you, and you can send it.

# Invitations
invitation-short-title = Invitation
invitation-title = Welcome, { $name }
invitation-title-recovery = A new way in for { $name }
invitation-lead = The link is one half of the invitation. The code is the other, and another person has it.
invitation-code = Code
invitation-code-hint = Twelve letters and digits. Whoever confirmed your mandate or your new way in has the code.
invitation-not-yours = Are you somebody else? Close the page and tell whoever gave you the link.
invitation-wrong-code = The code does not belong to this link.
invitation-wrong-code-hint = { $left ->
    [one] You can try once more. Ask whoever confirmed to read the code out.
   *[other] You can try { $left } more times. Ask whoever confirmed to read the code out.
}
invitation-does-not-hold = The invitation does not hold.
invitation-does-not-hold-hint = It may be used, replaced or too old. Ask whoever gave you the link for a new one.
invitation-way-lead = Choose a password and add Överens to an authenticator app. Then the account is yours.
invitation-way-lead-recovery = Choose a new password and add Överens to an authenticator app. The old ones stop working, and you are signed out everywhere.
invitation-password = Password
invitation-email = You sign in with { $email }.
invitation-factor = Authenticator app
invitation-accept = Save and sign in

# The authenticator
factor-app = Open an authenticator app on your phone. If you have none, there are several free ones.
factor-picture = Add an account in the app and scan the picture.
factor-picture-label = QR code for the authenticator app. The same secret is written as letters after the picture.
factor-letters = If you cannot scan it, type these letters into the app:
factor-show = Enter the code the app shows.
factor-code = Code from the app
factor-code-hint = Six digits.

# One's own account
own-account = Your account
own-account-lead = Here you see how you sign in, where you are signed in, and which attempts have been made.
own-name = Name
own-name-wrong = Is the name or the address wrong? Tell whoever runs the service.
own-ways = How you sign in
own-password = Change password
own-password-lead = You will be signed out everywhere but here.
own-password-change = Change password
own-password-done = The password is changed, and you are signed out everywhere but here.
own-factor = Change authenticator app
own-factor-lead = Show who you are with the app you have, then add Överens to the new one. You will be signed out everywhere but here.
own-factor-new = The new app
own-factor-change = Change to the new app
own-factor-done = The new app counts from now on, and you are signed out everywhere but here.
own-sessions = Where you are signed in
own-this = (the one you are using)
own-device = { $browser } on { $system }
own-device-browser = { $browser }
own-device-system = Unknown browser on { $system }
own-device-unknown = Unknown browser
own-method = Signed in with
own-method-password = password and code
own-method-provider = eID or the organisation's sign-in
own-method-demo = a button in the demonstration
own-acts-for = Mandate for
own-acts-for-nobody = no organisation chosen
own-begun = Began
own-seen = Last used
own-ends = Ends at the latest
own-end = Sign out { $device }
own-end-others = Sign out everywhere but here
own-session-ended = Signed out.
own-attempts = Attempts to sign in
own-attempts-lead = If you do not recognise an attempt, change your password. Also sign out everywhere but here.
own-attempts-caption = Attempts to sign in to your account with a password
own-attempts-empty = Nobody has tried to sign in with a password in the last month.
own-attempt = How did it go?
own-attempt-succeeded = Signed in
own-attempt-failed = Failed

# In the history
own-did-activate = made the account theirs
own-did-recover = got a new way to sign in
own-did-prove = confirmed who it is
own-did-change-password = changed password
own-did-change-factor = changed authenticator app
own-did-end-session = signed out elsewhere
