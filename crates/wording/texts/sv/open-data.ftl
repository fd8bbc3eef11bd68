# Öppna data: kolumner, beskrivningar, API och dess fel.
