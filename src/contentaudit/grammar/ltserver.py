"""A LanguageTool server of our own from a folder of jars: one a process, started once, ended with it."""

from __future__ import annotations

import atexit
import shutil
import socket
import subprocess
import time
from functools import lru_cache
from pathlib import Path

from contentaudit.grammar.protocol import EngineUnavailable

START_SECONDS = 90
MEMORY = "-Xmx2g"


class Server:
    """
    A LanguageTool server on a free loopback port.

    Args:
        jars: folder of jars, such as `make languagetool` fills.

    Raises:
        EngineUnavailable: when there is no Java, no jar, or the server does not come up.

    """

    def __init__(self, jars: Path) -> None:
        java = shutil.which("java")
        if java is None:
            raise EngineUnavailable("LanguageTool needs Java 17 or newer, and there is no java on the path")
        if not any(jars.glob("*languagetool-server*.jar")):
            raise EngineUnavailable(
                f"there is no languagetool-server jar in {jars}; `make languagetool` fetches it"
            )
        self.jars = jars
        self._java = java
        self._process: subprocess.Popen[bytes] | None = None
        self.url = ""
        atexit.register(self.stop)
        self.start()

    def start(self) -> None:
        """Start it (again), and wait until it answers."""
        self.stop()
        port = _free_port()
        command = [self._java, MEMORY, "-cp", str(self.jars / "*"), "org.languagetool.server.HTTPServer"]
        self._process = subprocess.Popen(  # noqa: S603 - the java on the path, with our own arguments
            [*command, "--port", str(port)],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.url = f"http://127.0.0.1:{port}"
        give_up = time.monotonic() + START_SECONDS
        while time.monotonic() < give_up:
            if self._process.poll() is not None:
                raise EngineUnavailable(
                    f"LanguageTool's server ended at once with code {self._process.returncode}"
                )
            if _answers(self.url):
                return
            time.sleep(0.25)
        self.stop()
        raise EngineUnavailable(f"LanguageTool's server did not answer within {START_SECONDS} seconds")

    @property
    def alive(self) -> bool:
        """Whether the process runs."""
        return self._process is not None and self._process.poll() is None

    def stop(self) -> None:
        """End it; nothing happens if it has ended."""
        if self._process is not None and self._process.poll() is None:
            self._process.terminate()
            try:
                self._process.wait(5)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._process = None


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port


def _answers(url: str) -> bool:
    import requests

    try:
        return requests.get(f"{url}/v2/healthcheck", timeout=2).ok
    except requests.RequestException:
        return False


@lru_cache(maxsize=4)
def server(jars: Path) -> Server:
    """Return this process's server for a folder of jars."""
    return Server(jars)
