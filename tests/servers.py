"""Neo4j servers for the tests: one that is named, one in Docker, or one run from its published jars; and how each is emptied.
What is asked of a store is said in the tests; which of them run where is said in conftest.py."""

from __future__ import annotations

import contextlib
import fcntl
import os
import re
import secrets
import shutil
import socket
import subprocess
import tempfile
import time
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from graph.store.engine import Store

HERE = Path(__file__).parent
CACHE = HERE.parent / ".cache" / "neo4j"
USER = "neo4j"
START_SECONDS = 180


class UnavailableError(Exception):
    """No such server is possible on this machine; the message says why and what would help."""


@dataclass(frozen=True)
class Line:
    """A line of Neo4j releases that is tested. ``java``: the releases it is run on, the best first."""

    name: str
    version: str
    java: tuple[int, ...]

    @property
    def pom(self) -> Path:
        return HERE / "neo4j" / self.name.removeprefix("neo4j-") / "pom.xml"


def _version_in(pom: Path) -> str:
    found = re.search(r"<neo4j.version>(.+?)</neo4j.version>", pom.read_text(encoding="utf-8"))
    assert found, f"{pom} names no neo4j.version"
    return found[1]


LINES = {
    "neo4j-5": Line("neo4j-5", _version_in(HERE / "neo4j" / "5" / "pom.xml"), (17, 21)),
    "neo4j-current": Line("neo4j-current", _version_in(HERE / "neo4j" / "current" / "pom.xml"), (25, 21, 24, 23, 22)),
}


@dataclass(frozen=True)
class Server:
    """A running server. ``env`` is what a ``newsgraph`` process needs to reach it."""

    name: str
    uri: str
    user: str
    password: str = field(repr=False)

    @property
    def env(self) -> dict[str, str]:
        return {"NEWSGRAPH_URI": self.uri, "NEWSGRAPH_PASSWORD": self.password}


def connect(server: Server) -> Store:
    """A store on the server."""
    from graph.config import StoreSection
    from graph.store.engine import open_store

    before = os.environ.get("NEWSGRAPH_PASSWORD")
    os.environ["NEWSGRAPH_PASSWORD"] = server.password
    try:
        return open_store(StoreSection(user=server.user), uri=server.uri)
    finally:
        if before is None:
            del os.environ["NEWSGRAPH_PASSWORD"]
        else:
            os.environ["NEWSGRAPH_PASSWORD"] = before


def empty(store: Store) -> None:
    """Take every node and relationship out of the store; constraints and indexes stay."""
    while store.write(lambda tx: tx.run("MATCH (n) WITH n LIMIT 5000 DETACH DELETE n RETURN count(*) AS n"))[0]["n"]:
        pass


@cache
def named() -> Server | None:
    """The server that ``NEWSGRAPH_TEST_URI`` names, with NEWSGRAPH_TEST_USER and NEWSGRAPH_TEST_PASSWORD: the tests empty its graph."""
    uri = os.environ.get("NEWSGRAPH_TEST_URI")
    if not uri:
        return None
    password = os.environ.get("NEWSGRAPH_TEST_PASSWORD", os.environ.get("NEWSGRAPH_PASSWORD", ""))
    return Server("neo4j-named", uri, os.environ.get("NEWSGRAPH_TEST_USER", USER), password)


@cache
def docker_answers() -> bool:
    """Whether a Docker engine (not only its client) is there."""
    if shutil.which("docker") is None:
        return False
    try:
        asked = subprocess.run(
            ["docker", "version", "--format", "{{.Server.Version}}"], capture_output=True, timeout=10, check=False, text=True
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return asked.returncode == 0 and bool(asked.stdout.strip())


@cache
def javas() -> dict[int, Path]:
    """The ``java`` programs of this machine by feature release, wherever they usually stand."""
    homes: list[Path] = []
    if os.environ.get("JAVA_HOME"):
        homes.append(Path(os.environ["JAVA_HOME"]))
    on_path = shutil.which("java")
    if on_path:
        homes.append(Path(on_path).resolve().parent.parent)
    for folder in ("/usr/lib/jvm", "/opt", "/opt/java", "~/.sdkman/candidates/java", "~/.jdks", "/usr/local/lib/jvm"):
        homes += sorted(Path(folder).expanduser().glob("*"))
    homes += sorted(Path("/Library/Java/JavaVirtualMachines").glob("*/Contents/Home"))
    found: dict[int, Path] = {}
    for home in homes:
        program = home / "bin" / "java"
        if os.access(program, os.X_OK) and (release := _java_release(home)):
            found.setdefault(release, program)
    return found


def _java_release(home: Path) -> int | None:
    try:
        said = re.search(r'^JAVA_VERSION="(\d+)', (home / "release").read_text(encoding="utf-8", errors="replace"), re.MULTILINE)
    except OSError:
        said = None
    if said is None:
        with contextlib.suppress(OSError, subprocess.TimeoutExpired):
            told = subprocess.run([home / "bin" / "java", "-version"], capture_output=True, text=True, timeout=20, check=False)
            said = re.search(r'version "(\d+)', told.stderr + told.stdout)
    return int(said[1]) if said else None


def possible() -> tuple[str, ...]:
    """The Neo4j servers to run the tests on: ``neo4j-5`` in any case (the fixture says why it cannot), the current line where it can."""
    if named():
        return ("neo4j-named",)
    if docker_answers() or any(release in javas() for release in LINES["neo4j-current"].java):
        return ("neo4j-5", "neo4j-current")
    return ("neo4j-5",)


@contextlib.contextmanager
def running(name: str) -> Iterator[Server]:
    """The server of that name, stopped at the end. Raises UnavailableError."""
    with contextlib.ExitStack() as opened:
        server = named()
        if server is not None:
            _refuse_a_graph_in_use(server)
        elif docker_answers():
            try:
                server = opened.enter_context(_in_docker(LINES[name]))
            except UnavailableError:  # an engine without the image and without a way to it
                server = opened.enter_context(_from_jars(LINES[name]))
        else:
            server = opened.enter_context(_from_jars(LINES[name]))
        yield server


def _refuse_a_graph_in_use(server: Server) -> None:
    """The tests empty the graph they are given: it must be empty when they come."""
    import neo4j

    with neo4j.GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        [row] = driver.execute_query("MATCH (n) RETURN count(n) AS n").records
    if row["n"] and not os.environ.get("NEWSGRAPH_TEST_EMPTY"):
        raise RuntimeError(
            f"NEWSGRAPH_TEST_URI names a graph with {row['n']} nodes, which the tests would delete: "
            "name an empty one, or set NEWSGRAPH_TEST_EMPTY=1 to have it emptied"
        )


@contextlib.contextmanager
def _in_docker(line: Line) -> Iterator[Server]:
    from testcontainers.core.container import DockerContainer

    password = secrets.token_hex(12)
    box = DockerContainer(f"neo4j:{line.version}-community").with_exposed_ports(7687).with_env("NEO4J_AUTH", f"{USER}/{password}")
    try:
        box.start()
    except Exception as error:
        raise UnavailableError(f"Docker answers but does not run neo4j:{line.version}-community: {error}") from error
    try:
        server = Server(line.name, f"bolt://{box.get_container_host_ip()}:{box.get_exposed_port(7687)}", USER, password)
        _wait(server, lambda: None)
        yield server
    finally:
        box.stop()


def jars(line: Line) -> Path:
    """The folder of the line's jars, fetched with Maven the first time. Raises UnavailableError."""
    folder = CACHE / line.version
    folder.mkdir(parents=True, exist_ok=True)
    with (folder / "lock").open("w") as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        lib, done = folder / "lib", folder / "complete"
        if done.exists():
            return lib
        maven = shutil.which("mvn")
        if maven is None:
            raise UnavailableError(
                f"Maven (mvn) is missing, which fetches the jars of Neo4j {line.version}: scripts/test-setup.sh installs it"
            )
        shutil.rmtree(lib, ignore_errors=True)
        command = [maven, "-q", "-B", "-f", str(line.pom), "dependency:copy-dependencies", f"-DoutputDirectory={lib}"]
        fetched = subprocess.run(command, capture_output=True, text=True, timeout=1200, check=False)
        if fetched.returncode:
            tail = (fetched.stdout + fetched.stderr).strip().splitlines()[:3]
            raise UnavailableError(f"Maven did not fetch the jars of Neo4j {line.version}: " + " ".join(tail))
        done.touch()
        return lib


@contextlib.contextmanager
def encrypted(name: str, certificates: Path) -> Iterator[Server]:
    """A server from jars that speaks TLS only, with ``public.crt`` and ``private.key`` of a folder. Raises UnavailableError."""
    policy = {"enabled": "true", "base_directory": str(certificates), "private_key": "private.key", "public_certificate": "public.crt"}
    settings = {f"dbms__ssl__policy__bolt__{key}": value for key, value in policy.items()}
    settings |= {"dbms__ssl__policy__bolt__client_auth": "NONE", "server__bolt__tls_level": "REQUIRED"}
    with own(name) as box:
        box.server = replace(box.server, uri=box.server.uri.replace("bolt:", "bolt+ssc:"))
        box.start(**settings)
        yield box.server


@contextlib.contextmanager
def _from_jars(line: Line) -> Iterator[Server]:
    with own(line.name) as box:
        box.start()
        yield box.server


@contextlib.contextmanager
def own(name: str, *, plugins: Path | None = None) -> Iterator[Box]:
    """A server of that line from its jars, with those in ``plugins``, not started yet, which may be killed and started again.

    Raises UnavailableError.
    """
    line = LINES[name]
    java = next((javas()[release] for release in line.java if release in javas()), None)
    if java is None:
        wanted = " or ".join(map(str, sorted(line.java)))
        found = ", ".join(map(str, sorted(javas()))) or "none"
        raise UnavailableError(f"no Docker engine answers, and Neo4j {line.version} needs Java {wanted} (found: {found})")
    lib = jars(line)
    home = Path(tempfile.mkdtemp(prefix=f"newsgraph-{line.name}-"))
    box = Box(line, java, lib, home)
    if plugins is not None:
        (home / "plugins").rmdir()
        (home / "plugins").symlink_to(plugins)
    try:
        yield box
    finally:
        box.kill()  # its data goes too: an orderly end would only take longer
        shutil.rmtree(home, ignore_errors=True)


class Box:
    """A Neo4j home and the process that serves it, always on the same port."""

    def __init__(self, line: Line, java: Path, lib: Path, home: Path) -> None:
        self._line, self._java, self._lib, self._home = line, java, lib, home
        self._bolt, self._http = free_port(), free_port()
        self._process: subprocess.Popen[bytes] | None = None
        password = secrets.token_hex(12)
        self.server = Server(line.name, f"bolt://127.0.0.1:{self._bolt}", USER, password)
        for name in ("conf", "data", "logs", "plugins", "import", "run"):
            (home / name).mkdir()
        self._configure({})
        self._env = {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf"), "JAVA_HOME": str(java.parent.parent)}
        admin = [java, "-cp", f"{lib}/*", "org.neo4j.server.startup.Neo4jAdminCommand", "dbms", "set-initial-password", password]
        subprocess.run(admin, env=self._env, check=True, capture_output=True, timeout=120)

    def _configure(self, more: dict[str, str]) -> None:
        settings = {
            "server.default_listen_address": "127.0.0.1",
            "server.bolt.listen_address": f"127.0.0.1:{self._bolt}",
            "server.bolt.advertised_address": f"127.0.0.1:{self._bolt}",
            "server.http.listen_address": f"127.0.0.1:{self._http}",
            "server.https.enabled": "false",
            "dbms.usage_report.enabled": "false",
            "server.memory.heap.max_size": "1g",
            "server.memory.pagecache.size": "128m",
            **more,
        }
        self._heap = settings["server.memory.heap.max_size"]
        (self._home / "conf" / "neo4j.conf").write_text("".join(f"{key}={value}\n" for key, value in settings.items()), encoding="utf-8")

    def start(self, *, wait: bool = True, **settings: str) -> None:
        """Start it; ``settings`` are those of neo4j.conf, with ``__`` for a dot."""
        home, lib = self._home, self._lib
        self._configure({name.replace("__", "."): value for name, value in settings.items()})
        opens = [f"--add-opens=java.base/{name}=ALL-UNNAMED" for name in ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")]
        command = [
            self._java,
            f"-Xmx{self._heap}",
            "-cp",
            f"{home}/plugins/*:{lib}/*",
            *opens,
            _main_class(lib),
            f"--home-dir={home}",
            f"--config-dir={home}/conf",
        ]
        if setpriv := shutil.which("setpriv"):  # so that it also ends where pytest is killed and no fixture can end it
            command = [setpriv, "--pdeathsig", "TERM", *command]
        with (home / "logs" / "out.log").open("ab") as out:
            self._process = subprocess.Popen(command, env=self._env, stdout=out, stderr=out, stdin=subprocess.DEVNULL)
        if wait:
            _wait(self.server, self._alive)

    def kill(self) -> None:
        """End it as a crash would."""
        if self._process is not None:
            self._process.kill()
            self._process.wait(30)
            self._process = None

    def _alive(self) -> None:
        if self._process is not None and self._process.poll() is not None:
            said = "".join(path.read_text(errors="replace")[-2000:] for path in sorted((self._home / "logs").glob("*.log")))
            raise RuntimeError(f"Neo4j {self._line.version} ended with code {self._process.returncode} while it started:\n{said}")


def _main_class(lib: Path) -> str:
    for jar in lib.glob("neo4j-[0-9]*.jar"):
        with zipfile.ZipFile(jar) as archive:
            return archive.read("META-INF/services/org.neo4j.server.startup.EntryPoint").decode().split()[0]
    raise RuntimeError(f"no neo4j-VERSION.jar in {lib}")


def _wait(server: Server, alive: Callable[[], None]) -> None:
    import neo4j

    with neo4j.GraphDatabase.driver(server.uri, auth=(server.user, server.password)) as driver:
        end = time.monotonic() + START_SECONDS
        while True:
            alive()
            try:
                driver.verify_connectivity()
                return
            except neo4j.exceptions.DriverError as error:
                if time.monotonic() > end:
                    raise RuntimeError(f"{server.uri} did not answer within {START_SECONDS} s: {error}") from error
            except neo4j.exceptions.Neo4jError as error:
                if not error.is_retryable() and time.monotonic() > end:
                    raise
            time.sleep(0.2)


def free_port() -> int:
    """A TCP port of the loopback address that nothing listens on now."""
    with socket.socket() as s:
        s.bind(("127.0.0.1", 0))
        return s.getsockname()[1]
