"""Settings from the environment."""

import pytest

from flows.errors import LetopisError
from flows.settings import settings_from_environment


@pytest.mark.parametrize("size", ["500MB", "1.5 GiB", "2gb"])
def test_the_memory_of_the_search_for_copies_is_a_size(size: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LETOPIS_COPIES_MEMORY", size)
    assert settings_from_environment().copies_memory == size


@pytest.mark.parametrize("size", ["", "viel", "500", "-1GB", "80%"])
def test_another_memory_is_refused(size: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("LETOPIS_COPIES_MEMORY", size)
    with pytest.raises(LetopisError, match="give a size such as 500MB"):
        settings_from_environment()
