### Messages from the board.

message-none = Meddelandet finns inte.
message-none-hint = Gå till listan över meddelanden och välj ett som finns där.
