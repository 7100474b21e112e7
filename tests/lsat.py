"""LSAT-6 and LSAT-7 (Bock & Lieberman 1970, Psychometrika 35, 179-197): 1,000 people, five questions each.

How many gave each pattern of answers, 00000, 00001 ... 11111, first question first; as in the R
package psych (`bock.table`) and, LSAT-6, in ltm. The reference values were reckoned with ltm 1.2-0
(Rizopoulos 2006, J. Stat. Softw. 17:5), eRm and psychotools.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

PATTERNS = np.array([[(n >> (4 - place)) & 1 for place in range(5)] for n in range(32)], dtype=np.int8)


@dataclass(frozen=True)
class Lsat:
    people: tuple[int, ...]
    conditional: tuple[float, ...]
    conditional_height: float
    spread_1: tuple[float, ...]
    spread_1_height: float
    common: float
    common_difficulty: tuple[float, ...]
    common_height: float
    own: tuple[float, ...]
    own_difficulty: tuple[float, ...]
    own_height: float

    def matrix(self) -> np.ndarray:
        """One row a person."""
        return np.repeat(PATTERNS, self.people, axis=0)


LSAT_6 = Lsat(
    people=(
        *(3, 6, 2, 11, 1, 1, 3, 4, 1, 8, 0, 16, 0, 3, 2, 15),
        *(10, 29, 14, 81, 3, 28, 15, 80, 16, 56, 21, 173, 11, 61, 28, 298),
    ),
    conditional=(-1.2561, 0.4749, 1.2360, 0.1684, -0.6232),
    conditional_height=-1091.5697,
    spread_1=(-2.8720, -1.0630, -0.2576, -1.3881, -2.2188),
    spread_1_height=-2473.0538,
    common=0.7551,
    common_difficulty=(-3.6153, -1.3224, -0.3176, -1.7301, -2.7802),
    common_height=-2466.9376,
    own=(0.8254, 0.7229, 0.8905, 0.6886, 0.6575),
    own_difficulty=(-3.3597, -1.3696, -0.2799, -1.8659, -3.1236),
    own_height=-2466.6534,
)
LSAT_7 = Lsat(
    people=(
        *(12, 19, 1, 7, 3, 19, 3, 17, 10, 5, 3, 7, 7, 23, 8, 28),
        *(7, 39, 11, 34, 14, 51, 15, 90, 6, 25, 7, 35, 18, 136, 32, 308),
    ),
    conditional=(-0.5415, 0.5365, -0.1336, 0.8052, -0.6667),
    conditional_height=-1182.6999,
    spread_1=(-1.8631, -0.7886, -1.4568, -0.5199, -1.9875),
    spread_1_height=-2664.9160,
    common=1.0110,
    common_difficulty=(-1.8479, -0.7823, -1.4451, -0.5158, -1.9710),
    common_height=-2664.9009,
    own=(0.9877, 1.0808, 1.7067, 0.7650, 0.7357),
    own_difficulty=(-1.8791, -0.7475, -1.0573, -0.6353, -2.5207),
    own_height=-2658.8051,
)
BOTH = {"LSAT-6": LSAT_6, "LSAT-7": LSAT_7}
