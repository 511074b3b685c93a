"""Running: settings, command line, stages, and the modules that know Prefect."""
