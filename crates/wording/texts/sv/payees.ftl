### Who receives the money of a county.
