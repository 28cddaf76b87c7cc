"""Where a page cannot be made, whoever asked is told so, and nothing of what was asked for."""

from __future__ import annotations

import pytest
from django.db import InterfaceError, OperationalError
from django.test import RequestFactory

from onrecord.web.failing import failed, missing


def told(problem: Exception, language: str = "en") -> tuple[int, str]:
    request = RequestFactory().get("/sources/a-name-that-nobody-may-see/", HTTP_ACCEPT_LANGUAGE=language)
    try:
        raise problem
    except Exception:
        answer = failed(request)
    return answer.status_code, answer.content.decode()


@pytest.mark.parametrize(
    "problem", [OperationalError("server closed the connection"), InterfaceError("closed")]
)
def test_a_database_that_is_away_is_said_to_be(problem: Exception) -> None:
    status, page = told(problem)
    assert status == 503
    assert "The database does not answer just now." in page
    assert "a-name" not in page and "closed" not in page
    assert "База данных сейчас не отвечает." in told(problem, "ru")[1]


def test_a_mistake_of_ours_is_said_to_be_ours_in_russian_too() -> None:
    status, page = told(KeyError("somebody"), "ru")
    assert status == 500
    assert "Это ошибка самого Onrecord" in page
    assert "somebody" not in page


def test_an_address_that_is_none_is_said_to_be_none_and_is_not_repeated() -> None:
    answer = missing(RequestFactory().get("/a-name-that-nobody-may-see"), Exception("a-name"))
    assert answer.status_code == 404
    assert "Nothing here has that address, or it is not for you to see." in answer.content.decode()
    assert "a-name" not in answer.content.decode()
