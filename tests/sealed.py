"""A seal that costs a test nothing: its key is locked with scrypt's least work.

The program asks scrypt for about a second of work each time; what is kept here was made once, by
the same format, with a work factor of two.
"""

from __future__ import annotations

import base64

from model.session.sealing import Seal

PASSWORD = "trois petits cafés"
KEY = "AGE-SECRET-KEY-17J6RSMAJKNHE56YDHALETUEVCVZ252WJXCEERFEUJZM997MGKH8SKZZJF5"
LOCKED_KEY = base64.b64decode(
    "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCB2MXgzUVpZS1J3UmtvRFM3alpUVlFRIDIKdmdyZzNPeFYz"
    "WmZvMThhUU1ldmFtL2pSZm5mZkMvSHROaTcrb1lUV09OcwotLS0gUEJoWU1SWk92Qlg4MmFPN0JQendOeXJYSjhK"
    "UUtUb21tSGV1UXJSMjBsSQqmlHcgJQ7bn+Hc0x5FNsZ86e9w9KYllFQ+e2ZkIiNs7533vdIioGqmRFxfOTe5k6If"
    "CgPqAakrROk7mmUJHje9ouX+T9KEQ/AyjgXsTEWbmMRS0UTJ/rwH6uR1cs230ekNJI2ooxynCg7K"
)
LOCKED_NONSENSE = base64.b64decode(
    "YWdlLWVuY3J5cHRpb24ub3JnL3YxCi0+IHNjcnlwdCBEdXJYV1FqRWdwV0R4TXFGblFhN0p3IDIKQURRck85Szkz"
    "Wjk1OHFtTlRJbmhRRGg1MW9mTjFlMzR0Mi9MeVFCUlVIawotLS0gN2NldmpNUFNWb0VOZnkrUm1SYXdkYnNldHFS"
    "VVpuK28wZWR1cThjWnp6awo9NZb7VqOLvB7N5pKStX2GOFPoGEUUHgYjtrUWUwl3rtcmCR9VAxGQ9zJqkBE="
)
"""Locked like a key, and none."""


def a_seal() -> Seal:
    """Return the seal that `PASSWORD` opens."""
    return Seal(KEY, LOCKED_KEY)
