"""Running: settings, command line, stages, and the modules that know Prefect."""

import os

# Before numpy is imported: our matrices are small, and a second thread of its own costs more than
# it gains (150 articles: 8.5 CPU seconds with two, 5.7 with one, in the same time).
os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
