"""The loop of the programs written in Python: a pair per line comes in, what the engine shows of it goes out.

Standard input has a JSON array `[old paragraphs, new paragraphs]` per line. The first line out is `{"version": …}`,
then one per pair: `seconds` of CPU, the least of some repeats; and, if asked for, what is shown, in either form:

- `rows`: `[old side, new side, group]`, each side null or a list of `[marked, text]`; `group` is null, or the number
  of a paragraph that was split or merged, whose rows belong together;
- `runs`: `[kind, text]` of the whole text, for engines that know no paragraphs; kind is same, inserted or deleted.

The programs in other languages speak the same way.
"""

import json
import sys
import time
from collections.abc import Callable
from typing import TypeVar

Result = TypeVar("Result")


def answer(
    version: str,
    compare: Callable[[list[str], list[str]], Result],
    show: Callable[[Result], dict[str, object]],
) -> None:
    repeats, wanted = int(sys.argv[1]), sys.argv[2]
    print(json.dumps({"version": version}), flush=True)
    for line in sys.stdin:
        old, new = json.loads(line)
        seconds = []
        for _ in range(repeats):
            start = time.process_time()
            result = compare(old, new)
            seconds.append(time.process_time() - start)
        reply: dict[str, object] = {"seconds": min(seconds)}
        if wanted == "shown":
            reply |= show(result)
        print(json.dumps(reply), flush=True)
