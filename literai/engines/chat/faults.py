"""What went wrong between us and a chat server, as one clear line with the remedy.

Clients disagree about classes (openai, ollama and two generations of httpx each have their own), so a fault is known by
the names of its classes and by the HTTP status it carries.
"""

from __future__ import annotations

from typing import Literal

from literai.errors import LiteraiError, MissingPart, UsageError

Fault = Literal["unreachable", "timeout", "busy", "model", "key", "refused", "other"]

_UNREACHABLE = {"APIConnectionError", "ConnectionError", "ConnectError", "RemoteProtocolError", "ReadError", "WriteError", "CloseError", "NetworkError"}
_TIMEOUT = {"APITimeoutError", "TimeoutException", "TimeoutError"}
AGAIN: tuple[Fault, ...] = ("unreachable", "timeout", "busy")  # worth another try


def fault_of(error: BaseException) -> Fault:
    """What kind of fault `error` is."""
    status = getattr(error, "status_code", None)
    if isinstance(status, int) and status > 0:
        return "model" if status == 404 else "key" if status in (401, 403) else "busy" if status == 429 or status >= 500 else "refused"
    names = {kind.__name__ for kind in type(error).__mro__}
    if names & _TIMEOUT:
        return "timeout"
    return "unreachable" if names & _UNREACHABLE else "other"


def told(fault: Fault, error: BaseException, *, server: str, url: str, model: str, timeout: float) -> LiteraiError:
    """The error for the user's eyes."""
    said = " ".join(str(error).split())[:200]
    match fault:
        case "unreachable":
            start = "start it with: ollama serve" if server == "ollama" else "start it, or name another with the option url"
            return LiteraiError(f"the chat server at {url} cannot be reached: is it running? {start}; then run the same command again")
        case "timeout":
            return LiteraiError(f"{model} at {url} gave no answer within {timeout:g} s: raise the option timeout, or choose a smaller model")
        case "busy":
            return LiteraiError(f"the chat server at {url} is overloaded or failing ({said}): run the same command again later")
        case "model":
            remedy = f"ollama pull {model}" if server == "ollama" else f"choose one listed at {url}/models, with the option model"
            return MissingPart(f"the chat server at {url} has no model {model!r}: {remedy}")
        case "key":
            return UsageError(f"the chat server at {url} wants a key: set OPENAI_API_KEY")
        case _:
            return LiteraiError(
                f"the chat server at {url} refused the request ({said}): if it is too long, raise the server's context or lower the length of chunks"
            )
