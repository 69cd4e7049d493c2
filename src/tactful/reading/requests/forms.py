"""Say what is asked for as a noun phrase: "wfh 2 days" becomes "two days a week at home".

Each form knows one way in which people ask for one kind of thing. What no form knows may still be a noun phrase of its
own: `tactful.reading.requests.requests` sees to that.
"""

from __future__ import annotations

from tactful.reading.requests.form import Formed
from tactful.reading.requests.hours import HOURS_FORMS
from tactful.reading.requests.leave import LEAVE_FORMS
from tactful.reading.requests.places import PLACE_FORMS
from tactful.reading.requests.starts import START_FORMS, start_requests
from tactful.reading.requests.titles import TITLE_FORMS
from tactful.text.spans import overlaps_any

# What an earlier form took, a later one leaves alone.
_FORMS = (*PLACE_FORMS, *HOURS_FORMS, *LEAVE_FORMS, *START_FORMS, *TITLE_FORMS)


def formed_requests(text: str, *, of_start: bool = False) -> list[Formed]:
    """Every request of a known form in a folded text, in its order; `of_start` says that it speaks of a start."""
    found: list[Formed] = []
    said = (request for form in _FORMS for request in form.requests(text))
    for request in (*start_requests(text, of_start=of_start), *said):
        if not overlaps_any(request.span, (other.span for other in found)):
            found.append(request)
    return sorted(found, key=lambda request: request.start)
