### Deliveries of messages, and e-mail.
