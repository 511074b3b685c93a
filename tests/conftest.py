"""Settings of all tests."""

from hypothesis import HealthCheck, settings

# A property is about what comes out, not about how long it took on a busy machine.
settings.register_profile("letopis", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("letopis")
