"""Currencies as people write them before and behind a sum, as alternatives of a pattern, and the signs for them."""

from __future__ import annotations

SYMBOLS = "$€£¥₹₩₺₽₦₱₫฿₪₴₸₵₡₨"
CODES = (
    "usd|eur|gbp|chf|cad|aud|nzd|sgd|hkd|inr|aed|sar|qar|kwd|omr|bhd|zar|ngn|kes|ksh|kshs|ugx|tzs|rwf|egp|pln|czk|huf"
    "|ron|bgn|sek|nok|dkk|isk|kr|rs|tk|php|jpy|krw|twd|myr|rm|brl|mxn|ars|clp|cop|rmb|cny|thb|vnd|idr|uah|ghs|pkr|bdt"
    "|lkr|npr|mad|xof|zl|sfr|fr|nis|tl|fcfa"
)
COINS = (
    "dollars?|euros?|pounds?(?! of)|francs?|kroner|kronor|krona|kronur|koruna|rupees?|rand|yen|won|pesos?|reais|zloty"
    "|zlotys|shillings?|naira|cedis?|dirhams?|riyals?|dinars?|rubles?|roubles?|liras?|baht|ringgit|yuan|renminbi|quid"
    "|bucks|bob|pence|cents|forints?|lei|soles|taka|sterling|rupiah|hryvnia"
)
