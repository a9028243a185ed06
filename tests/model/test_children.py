"""What programs that Passerelle starts find around them."""

from __future__ import annotations

from model.children import give_back_libraries, is_unpacked


def test_a_library_path_of_the_person_comes_back() -> None:
    environment = {"LD_LIBRARY_PATH": "/tmp/unpacked", "LD_LIBRARY_PATH_ORIG": "/opt/own"}
    give_back_libraries(environment)
    assert environment == {"LD_LIBRARY_PATH": "/opt/own"}


def test_where_there_was_none_there_is_none_again() -> None:
    environment = {"LD_LIBRARY_PATH": "/tmp/unpacked", "HOME": "/home/someone"}
    give_back_libraries(environment)
    assert environment == {"HOME": "/home/someone"}


def test_from_source_nothing_is_unpacked() -> None:
    assert not is_unpacked()
