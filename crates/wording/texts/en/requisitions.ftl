### Requisitions and one’s own money.
