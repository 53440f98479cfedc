"""The names of months and weekdays, in the languages of most articles here, with their numbers."""

MONTHS = {
    spelling: number
    for number, spellings in enumerate(
        (
            "january jan januar janvier enero janeiro gennaio januari января",
            "february feb februar février febrero fevereiro febbraio februari февраля",
            "march mar märz mars marzo março maart марта",
            "april apr avril abril aprile апреля",
            "may mai mayo maio maggio mei мая",
            "june jun juni juin junio junho giugno июня",
            "july jul juli juillet julio julho luglio июля",
            "august aug août agosto augustus августа",
            "september sept sep septembre septiembre setembro settembre сентября",
            "october oct oktober octobre octubre outubro ottobre октября",
            "november nov novembre noviembre novembro ноября",
            "december dec dezember décembre diciembre dezembro dicembre декабря",
        ),
        1,
    )
    for spelling in spellings.split()
}

WEEKDAYS = {
    spelling: number
    for number, spellings in enumerate(
        (
            "monday montag lundi lunes lunedì понедельник",
            "tuesday tues dienstag mardi martes martedì вторник",
            "wednesday weds mittwoch mercredi miércoles mercoledì среду",
            "thursday thurs donnerstag jeudi jueves giovedì четверг",
            "friday freitag vendredi viernes venerdì пятницу",
            "saturday samstag samedi sábado sabato субботу",
            "sunday sonntag dimanche domingo domenica воскресенье",
        )
    )
    for spelling in spellings.split()
}

# Alone, a month is taken for one only where English writes it in full: "mars" and "sep" are too often something else.
ENGLISH_MONTHS = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip
