"""The embedded engine's folder: who may open it, its password and format, what it says and where it listens; what a kill leaves."""

from __future__ import annotations

import resource
import signal
import socket
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from graph.config import StoreSection
from graph.errors import QueryError, StoreError, StoreLockedError
from graph.store.engine import open_store

CHECKOUT = Path(__file__).parents[2]


def run(code: str, *arguments: object, **more: object) -> subprocess.CompletedProcess[str]:
    """``code`` in another process."""
    return subprocess.run(
        [sys.executable, "-c", code, *map(str, arguments)], capture_output=True, text=True, cwd=CHECKOUT, timeout=60, check=False, **more
    )


OPEN = """
import sys
from graph.config import StoreSection
from graph.store.engine import open_store
store = open_store(StoreSection(), db=sys.argv[1])
"""


def test_a_second_process_is_told_how_to_share(tmp_path):
    db = tmp_path / "a.db"
    with open_store(StoreSection(), db=db) as store:
        store.write(lambda tx: tx.run("CREATE (:Thing)"))
        other = run(OPEN, db)
        assert other.returncode == 1
        assert "StoreLockedError" in other.stderr
        assert "newsgraph serve" in other.stderr
        assert store.read("MATCH (t:Thing) RETURN count(t) AS n") == [{"n": 1}]
    assert run(OPEN + "print(store.read('MATCH (t:Thing) RETURN count(t) AS n'))", db).stdout.strip() == "[{'n': 1}]"


def test_the_same_folder_twice_in_one_process_is_locked_too(tmp_path):
    with open_store(StoreSection(), db=tmp_path / "a.db"), pytest.raises(StoreLockedError):
        open_store(StoreSection(), db=tmp_path / "a.db")


def test_two_folders_are_two_graphs_and_a_closed_one_opens_again(tmp_path):
    with open_store(StoreSection(), db=tmp_path / "a.db") as a, open_store(StoreSection(), db=tmp_path / "b.db") as b:
        a.write(lambda tx: tx.run("CREATE (:Thing)"))
        assert b.read("MATCH (n) RETURN count(n) AS n") == [{"n": 0}]
    a.close()
    with open_store(StoreSection(), db=tmp_path / "a.db") as a:
        assert a.read("MATCH (n) RETURN count(n) AS n") == [{"n": 1}]


def test_what_was_acknowledged_survives_a_kill(tmp_path):
    db = tmp_path / "a.db"
    code = OPEN + (
        "n = 0\nwhile True:\n"
        "    store.write(lambda tx: tx.run('UNWIND range(1, 50) AS i CREATE (:Thing {batch: $n})', {'n': n}))\n"
        "    n += 1\n    print(n, flush=True)\n"
    )
    with subprocess.Popen([sys.executable, "-c", code, db], stdout=subprocess.PIPE, text=True, cwd=CHECKOUT) as process:
        acknowledged = 0
        for line in process.stdout:
            acknowledged = int(line)
            if acknowledged == 8:
                process.send_signal(signal.SIGKILL)
    assert process.returncode == -signal.SIGKILL
    with open_store(StoreSection(), db=db) as store:
        rows = store.read("MATCH (t:Thing) RETURN t.batch AS batch, count(*) AS n ORDER BY batch")
    assert [row["batch"] for row in rows[:acknowledged]] == list(range(acknowledged))
    assert {row["n"] for row in rows} == {50}


def test_the_password_is_the_owners_and_stays(tmp_path):
    db = tmp_path / "a.db"
    kept = []
    for _ in range(2):
        with open_store(StoreSection(), db=db) as store:
            assert stat.S_IMODE(store.password_file.stat().st_mode) == 0o600
            kept.append(store.password_file.read_text().strip())
    assert kept[0] == kept[1]
    assert len(kept[0]) >= 24
    others = [path for path in db.rglob("*") if path.is_file() and path.name != "password" and kept[0].encode() in path.read_bytes()]
    assert others == []


def test_a_lost_password_is_made_anew(tmp_path):
    db = tmp_path / "a.db"
    with open_store(StoreSection(), db=db) as store:
        store.write(lambda tx: tx.run("CREATE (:Thing)"))
    (db / "password").unlink()
    with open_store(StoreSection(), db=db) as store:
        assert store.read("MATCH (n) RETURN count(n) AS n") == [{"n": 1}]


def test_a_folder_of_something_else_is_left_alone(tmp_path):
    (tmp_path / "letters").mkdir()
    (tmp_path / "letters" / "a.txt").write_text("Dear all")
    with pytest.raises(StoreError, match="no newsgraph database"):
        open_store(StoreSection(), db=tmp_path / "letters")
    with pytest.raises(StoreError, match="no newsgraph database"):
        open_store(StoreSection(), db=tmp_path / "letters" / "a.txt")
    assert [path.name for path in tmp_path.rglob("*")] == ["letters", "a.txt"]


def test_a_missing_database_is_not_made_where_it_is_only_read(tmp_path):
    with pytest.raises(StoreError, match="newsgraph build"):
        open_store(StoreSection(), db=tmp_path / "a.db", create=False)
    assert list(tmp_path.iterdir()) == []


def test_a_database_of_another_format_is_refused(tmp_path):
    (tmp_path / "newsgraph.json").write_text('{"format": 99}')
    with pytest.raises(StoreError, match="another newsgraph version"):
        open_store(StoreSection(), db=tmp_path)
    (tmp_path / "newsgraph.json").write_text("{")
    with pytest.raises(StoreError, match="damaged"):
        open_store(StoreSection(), db=tmp_path)


def test_the_engine_says_nothing_by_itself(tmp_path):
    code = OPEN + (
        "store.read('MATCH (n:Unknown) RETURN n.unknown AS x')\nstore.write(lambda tx: tx.run('MATCH (n:Unknown) SET n.x = 1'))\n"
    )
    ended = run(code, tmp_path / "a.db")
    assert (ended.returncode, ended.stdout, ended.stderr) == (0, "", "")


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc")
def test_the_engine_listens_on_loopback_only(tmp_path):
    code = OPEN + (
        "import os, pathlib, re\n"
        "links = [os.readlink(f) for f in pathlib.Path('/proc/self/fd').iterdir() if f.is_symlink()]\n"
        "mine = set(re.findall(r'socket:.(\\d+)', ' '.join(links)))\n"
        "rows = [line.split() for name in ('tcp', 'tcp6') for line in open('/proc/self/net/' + name)][1:]\n"
        "print(*sorted(row[1].split(':')[0] for row in rows if row[3] == '0A' and row[9] in mine))\n"
    )
    ended = run(code, tmp_path / "a.db")
    addresses = ended.stdout.split()
    assert addresses, ended.stderr
    # As the kernel writes 127.0.0.1, and the same mapped into IPv6.
    assert set(addresses) <= {"0100007F", "0000000000000000FFFF00000100007F"}


def test_the_embedded_engine_names_its_release(embedded_store):
    assert embedded_store.version.startswith("ArcadeDB ")


def test_the_port_can_be_chosen_and_a_taken_one_is_said(tmp_path):
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        port = s.getsockname()[1]
        s.listen()
        with pytest.raises(StoreError, match=str(port)):
            open_store(StoreSection(), db=tmp_path / "a.db", port=port)
    with open_store(StoreSection(), db=tmp_path / "a.db", port=port) as store:
        assert store.address == f"bolt://127.0.0.1:{port}"


def test_a_served_database_is_used_by_its_address(tmp_path, monkeypatch):
    """What `newsgraph serve` in one process and `--uri` in another do; reads cannot write there either."""
    with open_store(StoreSection(), db=tmp_path / "a.db") as serving:
        monkeypatch.setenv("NEWSGRAPH_PASSWORD_FILE", str(serving.password_file))
        with open_store(StoreSection(), uri=serving.address) as store:
            assert store.engine == "embedded"
            store.write(lambda tx: tx.run("CREATE (:Thing)"))
            assert store.read("MATCH (n) RETURN count(n) AS n") == [{"n": 1}]
            with pytest.raises(QueryError, match="only reads"):
                store.read("CREATE (:Thing)")
        assert serving.read("MATCH (n) RETURN count(n) AS n") == [{"n": 1}]


def test_a_database_opens_answers_and_ends_with_under_three_seconds_of_work(tmp_path):
    """Of the processor, which other processes do not change; benchmarks/ has the time a person waits."""
    with open_store(StoreSection(), db=tmp_path / "a.db") as store:
        store.write(lambda tx: tx.run("UNWIND range(1, 500) AS n CREATE (:Thing {n: n})"))
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    ended = run(OPEN + "print(store.read('MATCH (t:Thing) RETURN count(t) AS n'))", tmp_path / "a.db")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    assert ended.stdout == "[{'n': 500}]\n"
    assert after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime < 3


def test_importing_the_store_loads_no_driver():
    ended = run("import sys, graph.store.engine, graph.store.embedded, graph.store.server\nprint({'neo4j', 'arcadedb'} & set(sys.modules))")
    assert ended.stdout == "set()\n", ended.stderr
