"""The units of amounts: currencies, per cents and measures, each spelling with the name it shares with others."""

CURRENCIES = {
    spelling: name
    for name, spellings in {
        "$": "$ us$ usd dollar dollars",
        "£": "£ gbp pound pounds",
        "€": "€ eur euro euros",
        "¥": "¥ jpy yen 円",
        "元": "元 rmb yuan",
        "₹": "₹ inr rs rs. rupees",
        "₽": "₽ rub roubles rubles",
        "chf": "chf",
        "a$": "a$ aud",
        "c$": "c$ cad",
        "nz$": "nz$",
        "hk$": "hk$",
        "₩": "₩ won 원",
        "₺": "₺",
        "₪": "₪",
        "฿": "฿",
    }.items()
    for spelling in spellings.split()
}

PER_CENTS = {
    **dict.fromkeys(
        ("%", "٪", "％", "per cent", "percent", "pct", "prozent", "pour cent", "por ciento"), "%"
    ),
    **dict.fromkeys(("percentage points", "percentage point", "prozentpunkte", "prozentpunkten"), "points"),
}

MEASURES = {
    spelling: name
    for name, spellings in {
        "km": "km kilometre kilometres kilometer kilometers kilomètres kilometern キロ 公里",
        "mile": "mile miles",
        "metre": "m metre metres meter meters mètres metern",
        "cm": "cm centimetres centimeters",
        "foot": "ft foot feet",
        "inch": "inch inches",
        "kg": "kg kilo kilos kilogram kilograms",
        "tonne": "tonne tonnes",
        "ton": "ton tons",
        "acre": "acre acres",
        "hectare": "hectare hectares",
        "mph": "mph",
        "km/h": "km/h kph",
        "°c": "°c",
        "°f": "°f",
        "litre": "litre litres liter liters",
        "barrel": "barrel barrels",
        "mw": "mw megawatts",
        "gw": "gw gigawatts",
        "year": "year years",
        "month": "month months",
        "week": "week weeks",
        "day": "day days",
        "hour": "hour hours",
        "minute": "minute minutes",
        "second": "second seconds",
    }.items()
    for spelling in spellings.split()
}

# What a unit holds of the base unit of its kind: 30 miles may be given as 48 km without being another distance.
SIZES = {
    "km": ("length", 1000.0),
    "mile": ("length", 1609.3),
    "metre": ("length", 1.0),
    "cm": ("length", 0.01),
    "foot": ("length", 0.3048),
    "inch": ("length", 0.0254),
    "acre": ("area", 4047.0),
    "hectare": ("area", 10000.0),
    "mph": ("speed", 1.6093),
    "km/h": ("speed", 1.0),
    "hour": ("time", 60.0),
    "minute": ("time", 1.0),
    "day": ("long time", 1.0),
    "week": ("long time", 7.0),
    "month": ("longer time", 1.0),
    "year": ("longer time", 12.0),
}
