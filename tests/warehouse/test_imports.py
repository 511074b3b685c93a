"""The warehouse needs neither the orchestrator nor a data frame library."""

import subprocess
import sys

PROBE = """
import sys
import warehouse.consolidation, warehouse.dictionary, warehouse.publish, warehouse.query
print([name for name in ("prefect", "pandas", "flows", "tasks") if name in sys.modules])
"""


def test_importing_the_warehouse_imports_no_prefect_and_no_pandas():
    done = subprocess.run([sys.executable, "-c", PROBE], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
