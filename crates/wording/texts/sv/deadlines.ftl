### Deadlines, reminders and calendars.
