"""A Neo4j that speaks TLS only, with a certificate made for the test: which schemes reach it, and what the others say."""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import NoReturn

import pytest
import servers

from graph.config import StoreSection
from graph.errors import StoreError
from graph.store.engine import open_store

pytestmark = pytest.mark.neo4j


@dataclass(frozen=True)
class Encrypted:
    address: str
    """Host and port."""
    user: str
    password: str
    certificate: Path


@pytest.fixture(scope="module")
def started(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Encrypted | str]:
    """The server, or why there is none."""
    folder = tmp_path_factory.mktemp("certificates")
    if shutil.which("openssl") is None:
        yield "openssl is missing, which makes the certificate"
        return
    made = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    made += ["-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1", "-keyout", "private.key", "-out", "public.crt"]
    subprocess.run(made, cwd=folder, check=True, capture_output=True, timeout=60)
    try:
        with servers.encrypted("neo4j-5", folder) as server:
            yield Encrypted(server.uri.split("://")[1], server.user, server.password, folder / "public.crt")
    except servers.UnavailableError as error:
        yield str(error)


@pytest.fixture
def encrypted(started: Encrypted | str, lacks: Callable[[str, str], NoReturn], monkeypatch: pytest.MonkeyPatch) -> Encrypted:
    if isinstance(started, str):
        lacks("a Neo4j with a certificate", started)
    monkeypatch.setenv("NEWSGRAPH_PASSWORD", started.password)
    return started


@pytest.mark.parametrize("scheme", ["bolt+ssc", "neo4j+ssc", "bolt+s", "neo4j+s"])
def test_the_encrypted_schemes_read_and_write(encrypted: Encrypted, scheme: str, monkeypatch: pytest.MonkeyPatch) -> None:
    if scheme.endswith("+s"):
        monkeypatch.setenv("SSL_CERT_FILE", str(encrypted.certificate))
    with open_store(StoreSection(user=encrypted.user), uri=f"{scheme}://{encrypted.address}") as store:
        store.write(lambda tx: tx.run("MERGE (t:Thing {id: $id})", {"id": scheme}))
        assert store.read("MATCH (t:Thing {id: $id}) RETURN count(t) AS n", {"id": scheme}) == [{"n": 1}]


@pytest.mark.parametrize(
    ("scheme", "said"),
    [
        ("bolt+s", "certificate"),
        ("neo4j+s", "certificate"),
        ("bolt", "encryption"),
        ("neo4j", "encryption"),
    ],
)
def test_what_does_not_fit_is_a_clear_error_without_the_password(encrypted: Encrypted, scheme: str, said: str) -> None:
    with pytest.raises(StoreError, match=said) as caught:
        open_store(StoreSection(user=encrypted.user), uri=f"{scheme}://{encrypted.address}")
    assert encrypted.password not in str(caught.value)
    if said == "certificate":
        assert "SSL_CERT_FILE" in str(caught.value)
