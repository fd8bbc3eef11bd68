"""A mail server that answers as the address it is asked about says: `grey-1@example.org` is told to come later the first
time, `silent-1@…` is taken and never told so. What it took is written to a folder, a file each time.

    server.py FOLDER

It prints its ports as JSON, and ends when its standard input does.
"""

import asyncio
import json
import ssl
import subprocess
import sys
from email import message_from_bytes
from pathlib import Path

from aiosmtpd.smtp import SMTP, AuthResult, LoginPassword

folder = Path(sys.argv[1])
taken = folder / "taken"
greeted = set()
postponed = set()


def kind(address):
    return address.split("@")[0].rsplit("-", 1)[0]


class Handler:
    async def handle_RCPT(self, server, session, envelope, address, options):
        what = kind(address)
        if what == "slow":
            await asyncio.sleep(0.05)
        if what == "refused":
            return "550 5.1.1 no such user"
        if what == "grey" and address not in greeted:
            greeted.add(address)
            return "450 4.7.1 come later"
        if what == "closing" and address not in greeted:
            greeted.add(address)
            server.transport.close()
            return "421 4.3.2 closing"
        envelope.rcpt_tos.append(address)
        return "250 2.1.5 fine"

    async def handle_DATA(self, server, session, envelope):
        address = envelope.rcpt_tos[0]
        what = kind(address)
        if what == "slow":
            await asyncio.sleep(0.05)
        if what == "spam":
            return "554 5.7.1 this is spam"
        if what == "full" and address not in postponed:
            postponed.add(address)
            return "452 4.2.2 the mailbox is full"
        if what == "lost":
            server.transport.abort()
            return "250 nobody hears this"
        take(envelope)
        if what == "silent":
            server.transport.abort()
            return "250 nobody hears this"
        return "250 2.0.0 taken"


def take(envelope):
    name = message_from_bytes(envelope.content)["Message-ID"].strip("<>").split("@")[0]
    for number in range(1, 100):
        try:
            with open(taken / f"{name}.{number}", "xb") as file:
                file.write(envelope.content)
            return
        except FileExistsError:
            continue


class Server(SMTP):
    async def smtp_DATA(self, argument):
        if self.envelope.rcpt_tos and kind(self.envelope.rcpt_tos[0]) == "middle":
            await self.push("354 go on")
            await self._reader.readline()
            self.transport.abort()
            return
        await super().smtp_DATA(argument)


def certificate():
    """An authority of our own and what it vouches for."""
    run = lambda *words: subprocess.run(
        ["openssl", *words], cwd=folder, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL
    )
    curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    run("req", "-x509", *curve, "-keyout", "ca.key", "-out", "ca.pem", "-days", "3000", "-subj", "/CN=authority")
    run("req", *curve, "-keyout", "server.key", "-out", "server.csr", "-subj", "/CN=localhost")
    (folder / "names").write_text("subjectAltName=DNS:localhost\n")
    run("x509", "-req", "-in", "server.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial", "-out",
        "server.pem", "-days", "3000", "-extfile", "names")
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(folder / "server.pem", folder / "server.key")
    return context


def authenticate(server, session, envelope, mechanism, data):
    right = isinstance(data, LoginPassword) and data == LoginPassword(b"post", "hemligt å".encode())
    # Not handled: the server says no by itself.
    return AuthResult(success=right, handled=False)


async def main():
    taken.mkdir()
    context = certificate()
    loop = asyncio.get_running_loop()
    common = {"hostname": "mx.example.org", "enable_SMTPUTF8": True, "data_size_limit": 40_000_000}
    plain = lambda: Server(Handler(), **common)
    closed = lambda: Server(
        Handler(), tls_context=context, require_starttls=True, authenticator=authenticate, auth_required=True, **common
    )
    ports = {}
    for name, factory, wrapped in [("plain", plain, None), ("starttls", closed, None), ("tls", plain, context)]:
        server = await loop.create_server(factory, "127.0.0.1", 0, ssl=wrapped)
        ports[name] = server.sockets[0].getsockname()[1]
    print(json.dumps(ports), flush=True)
    await loop.run_in_executor(None, sys.stdin.read)


asyncio.run(main())
