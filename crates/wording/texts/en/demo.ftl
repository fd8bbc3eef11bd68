# The demonstration.

demo-banner-name = Demonstration
demo-banner = Demonstration – the people are made up and nothing is real.
demo-banner-link = Choose who you are
demo-title = Choose who you are
demo-lead = The people are made up. Pick one of them: you are signed in as that person and see what the role may do.
demo-people = People
demo-become = Be { $name }
demo-again = Show once more who you are
demo-again-hint = In real use you sign in again before you approve anything. Here one click will do.
demo-again-button = Go on as { $name }

demo-not-loopback = A demonstration is shown on this computer only, not at { $address }.
demo-not-loopback-hint = Choose an address that only this computer reaches: --listen 127.0.0.1:8080
demo-option = A demonstration cannot be shown to others, so { $option } does not go with --demo.
demo-option-hint = Leave out one of the two.
demo-server = A demonstration keeps its database in a file, not on a PostgreSQL server.
demo-server-hint = Name a file that is not there yet: --database demo.db. Without the option a temporary file is used.
demo-not-marked = The database { $path } was not made for demonstration. Nothing has been changed.
demo-not-marked-hint = Name a file that is not there yet, or leave out --database to use a temporary file.
demo-half-made = The database { $path } was never finished for demonstration.
demo-half-made-hint = Remove the file and start again.
demo-failed = The demonstration could not be prepared: { $reason }
demo-marked = The database was made for demonstration, and anybody can be anyone in it.
demo-marked-hint = Write overens serve --demo to show it, or name another database.
fresh-demo = Confirm with one click in the demonstration
