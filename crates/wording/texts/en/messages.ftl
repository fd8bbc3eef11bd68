### Messages from the board.

message-none = There is no such message.
message-none-hint = Go to the list of messages and choose one that is there.
