"""Pieces that, said over and over, make a pattern slow that is not linear."""

PIECES = (
    "(", "[", "{", "*", "-", "1", "1,", "$", "£9", "a", "A", "é", "'", '"', ".", ". ", "\n", "\r\n", " ", "x\n",
    "\t", "<", "/", "\u200b", "@", "a@", "a.", "http://", "Dear ", "Dear Ana,\n", "Best,\n", "Kind regards,\nSam\n",
    "Mr. ", "Ana Lee ", "I ", "not ", "no, ", "and ", "thank you ", "I decline. ", "I wish you ", "sorry ",
    "they pay more and ", "my mother is ill ", "another offer from ", "I hope that ", "would have ", "if ", "the the ",
    "100 ", "one hundred ", "k", "per ", "12 May ", "and I must decline, because I cannot, ", " a Smith & Co, ",
    "hundred ", "offer of ", "p a ", "A of ", "who: Bill Cash, to: me, ", '"Stack of Goats" ', "!",
)  # fmt: skip
