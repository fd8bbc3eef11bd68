### Money that goes back.
