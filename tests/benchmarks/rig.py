# SPDX-License-Identifier: GPL-3.0-or-later
"""What every benchmark runs against: the sample organization in a process of its own, behind nginx with TLS and HTTP/2."""

import json
import os
import shutil
import socket
import ssl
import subprocess
import time
import urllib.request
from dataclasses import dataclass
from pathlib import Path

NGINX = "/usr/sbin/nginx"

# Answers name further pages by the sandbox's own address: they are given nginx's, as a service behind a proxy does itself.
# A `Link` has one to four addresses.
CONFIGURATION = """\
daemon off;
user root;
pcre_jit on;
worker_processes 1;
pid {folder}/nginx.pid;
error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
    access_log off;
    client_body_temp_path {folder}/body;
    proxy_temp_path {folder}/proxy;
    fastcgi_temp_path {folder}/fastcgi;
    uwsgi_temp_path {folder}/uwsgi;
    scgi_temp_path {folder}/scgi;
    map $upstream_http_link $link {{
{links}
    }}
    upstream sandbox {{
        server 127.0.0.1:{upstream};
        keepalive 128;
        keepalive_requests 100000;
    }}
    server {{
        listen 127.0.0.1:{port} ssl http2;
        http2_chunk_size 16k;
        ssl_certificate {folder}/certificate.pem;
        ssl_certificate_key {folder}/key.pem;
        location / {{
            proxy_pass http://sandbox;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_set_header Host localhost:{upstream};
            proxy_redirect http://localhost:{upstream}/ https://localhost:{port}/;
            proxy_buffers 64 32k;
            proxy_busy_buffers_size 512k;
            proxy_hide_header Link;
            add_header Link $link;
        }}
    }}
}}
"""


@dataclass(frozen=True)
class Size:
    """An organization, and how long each answer of it takes."""

    repositories: int = 5000
    teams: int = 40
    secrets: int = 300
    latency_ms: int = 80


def free_port():
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        return listener.getsockname()[1]


def rewritten_links(port):
    """The lines of nginx's map from the sandbox's `Link` to one with its own addresses."""
    lines = []
    for links in range(1, 5):
        pattern, value = "", ""
        for one in range(links):
            pattern += f"<http://[^/]++(?<at{links}{one}>[^<]*+)"
            value += f"<https://localhost:{port}${{at{links}{one}}}"
        lines.append(f'        "~^{pattern}$" "{value}";')
    return "\n".join(lines)


class Rig:
    """Runs until it is closed. `folder` is thrown away then."""

    def __init__(self, program: Path, size: Size, folder: Path):
        self.program, self.size, self.folder = program, size, folder
        self.home = folder / "home"
        self._processes = []
        try:
            self._serve()
            self._put_nginx_in_front()
            self._write_profile()
            self.forget()
        except BaseException:
            self.close()
            raise

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.close()

    def close(self):
        for process in reversed(self._processes):
            process.terminate()
            process.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    # What the programs under test are told.

    @property
    def certificate(self):
        return self.folder / "certificate.pem"

    @property
    def profiles(self):
        return self.folder / "config" / "quartermaster" / "profiles"

    @property
    def credentials(self):
        return self.folder / "credentials.json"

    @property
    def url(self):
        return f"https://localhost:{self.port}"

    def environment(self, **more):
        """Nothing of the person who runs it: a home of its own, and how each program is made to trust the certificate."""
        return {
            "PATH": os.environ["PATH"],
            "HOME": str(self.home),
            "LC_ALL": "C.UTF-8",
            "XDG_CONFIG_HOME": str(self.folder / "config"),
            "DBUS_SESSION_BUS_ADDRESS": "disabled:",
            "SSL_CERT_FILE": str(self.certificate),
            "NODE_EXTRA_CA_CERTS": str(self.certificate),
            "GH_HOST": f"localhost:{self.port}",
            "GH_ENTERPRISE_TOKEN": self.token,
            "GH_NO_UPDATE_NOTIFIER": "1",
            "OCTOKIT_TOKEN": self.token,
            **more,
        }

    def command(self, *words):
        """The command line as anyone uses it on an organization of their own: with a profile."""
        return [str(self.program), "--profile", "benchmark", "--credentials", str(self.credentials), *words]

    def forget(self):
        """Whatever a program kept in the home it is given (logs, a journal, a cache), and what the hour's quota was charged."""
        shutil.rmtree(self.home, ignore_errors=True)
        self.home.mkdir()
        self._control("/conditions", {"github": {}})

    # What the sandbox saw.

    def requests(self):
        return self._control("/requests")["requests"]

    def state(self):
        return self._control("/state")["github"]

    # How it is built.

    def _serve(self):
        port_file = self.folder / "endpoints.json"
        size = self.size
        words = ["--repositories", size.repositories, "--teams", size.teams, "--secrets", size.secrets, "--latency-ms", size.latency_ms]
        command = [str(self.program), "sandbox", "serve", "--port-file", str(port_file), *map(str, words)]
        serving = subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env={"PATH": os.environ["PATH"], "HOME": str(self.home)})
        self._processes.append(serving)
        self.endpoints = json.loads(serving.stdout.readline())
        github = self.endpoints["github"]
        self.token, self.organization = github["token"], github["organization"]
        self.upstream = int(github["api"].rsplit(":", 1)[1])

    def _put_nginx_in_front(self):
        self.port = free_port()
        subprocess.run(
            ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes", "-days", "2"]
            + ["-subj", "/CN=localhost", "-addext", "subjectAltName=DNS:localhost,IP:127.0.0.1"]
            + ["-keyout", str(self.folder / "key.pem"), "-out", str(self.certificate)],
            check=True, capture_output=True)  # fmt: skip
        configuration = self.folder / "nginx.conf"
        configuration.write_text(
            CONFIGURATION.format(folder=self.folder, port=self.port, upstream=self.upstream, links=rewritten_links(self.port)))
        command = [NGINX, "-p", str(self.folder), "-e", str(self.folder / "error.log"), "-c", str(configuration)]
        self._processes.append(subprocess.Popen(command))
        for _ in range(200):
            try:
                socket.create_connection(("127.0.0.1", self.port), 1).close()
                return
            except OSError:
                time.sleep(0.025)
        raise RuntimeError("nginx did not start: " + (self.folder / "error.log").read_text())

    def _write_profile(self):
        self.profiles.mkdir(parents=True)
        profile = {
            "format": "quartermaster-profile/1",
            "organization": self.organization,
            "github": {"api": self.url, "sign_in": "token"},
            "management": self.endpoints["github"]["management"],
            "authorities": str(self.certificate),
        }
        (self.profiles / "benchmark.json").write_text(json.dumps(profile))
        self.credentials.touch(0o600)
        self.credentials.write_text(json.dumps({"github": {"token": self.token}}))

    def _control(self, path, given=None):
        """GET, or POST of what is given."""
        body = None if given is None else json.dumps(given).encode()
        request = urllib.request.Request(self.endpoints["control"] + path, body)
        request.add_header("Authorization", "Bearer " + self.endpoints["controlToken"])
        with urllib.request.urlopen(request) as answer:
            return json.load(answer)
