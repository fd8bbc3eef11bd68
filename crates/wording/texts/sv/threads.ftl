### Questions and answers.
