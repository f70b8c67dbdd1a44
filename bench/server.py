"""gunicorn as script/demo starts it, on a free port of 127.0.0.1, for as long as it is measured."""

import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection
from pathlib import Path

START, STOP = 40, 10


@contextmanager
def serving(folder: Path) -> Iterator[str]:
    """Serves with this process's environment; gives the address. Ends only the server that it started."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        port, inherited = door.getsockname()[1], door.fileno()
        command = [sys.executable, "-m", "gunicorn", "newsroom.wsgi", "--bind", f"fd://{inherited}"]
        command += ["--worker-class", "gthread", "--workers", "2", "--threads", "4", "--graceful-timeout", "5"]
        command += ["--no-control-socket", "--log-level", "warning", "--worker-tmp-dir", str(folder)]
        server = subprocess.Popen(command, pass_fds=(inherited,))
    try:
        wait_for(server, port)
        yield f"http://127.0.0.1:{port}"
    finally:
        server.terminate()
        try:
            server.wait(STOP)
        except subprocess.TimeoutExpired:
            server.kill()
            server.wait()


def wait_for(server: "subprocess.Popen[bytes]", port: int) -> None:
    until = time.monotonic() + START
    while time.monotonic() < until:
        if server.poll() is not None:
            sys.exit("The server stopped while starting; the lines above say why.")
        try:
            line = HTTPConnection("127.0.0.1", port, timeout=5)
            line.request("GET", "/healthz")
            if line.getresponse().status == 200:
                return
        except OSError:
            pass
        time.sleep(0.2)
    sys.exit(f"The server did not answer within {START} seconds.")
