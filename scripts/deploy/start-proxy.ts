import { type ChildProcess, execFileSync, spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { request } from "node:http";
import { join } from "node:path";
import { setTimeout as after } from "node:timers/promises";

export interface ProxyOptions {
  /** A folder of its own, made when missing. */
  home: string;
  /** "nginx.conf", "nginx-prefix.conf", "Caddyfile" or "Caddyfile.prefix" of `deploy/`. */
  file: string;
  /** Where it listens on 127.0.0.1, and where the server does. */
  port: number;
  serverPort: number;
  /** By a certificate that nobody has signed; Caddy and the bench go without. */
  tls?: boolean;
  /** More of nginx' configuration, beside ours. */
  more?: string;
}

export const hasProgram = (name: string): boolean =>
  spawnSync("sh", ["-c", `command -v ${name}`]).status === 0;

/** A proxy as a file of `deploy/` sets it up, but for names, ports and folders; gone when disposed. */
export async function startProxy(options: ProxyOptions): Promise<AsyncDisposable> {
  mkdirSync(options.home, { recursive: true });
  const child = options.file.startsWith("nginx") ? startNginx(options) : startCaddy(options);
  await listens(options.port);
  return {
    async [Symbol.asyncDispose]() {
      const gone = once(child, "exit");
      child.kill("SIGTERM");
      await gone;
    },
  };
}

function startNginx({ home, file, port, serverPort, tls, more = "" }: ProxyOptions): ChildProcess {
  const at = (name: string) => join(home, name);
  for (const name of ["cache", "accounts"]) mkdirSync(at(name), { recursive: true });
  if (tls) makeCertificate(home);
  let ours = readFileSync(join("deploy", file), "utf8")
    .replaceAll("/var/cache/nginx-contact-sheet", at("cache"))
    .replaceAll("/run/contact-sheet-accounts", at("accounts"))
    .replaceAll("127.0.0.1:4321", `127.0.0.1:${serverPort}`)
    .replace("listen 443 ssl http2;", `listen 127.0.0.1:${port}${tls ? " ssl http2" : ""};`)
    .replaceAll("/etc/letsencrypt/live/pictures.example", home)
    .replaceAll("pictures.example", "127.0.0.1")
    // The second server of the file leads from http to https.
    .replace(/\nserver \{\n {2}listen 80;[\s\S]*$/, "");
  if (!tls) ours = ours.replaceAll(/^ *ssl_certificate.*$/gm, "");
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (name) => `${name}_temp_path ${at(name)};`,
  );
  writeFileSync(
    at("nginx.conf"),
    `daemon off; pid ${at("nginx.pid")}; worker_processes 1; error_log ${at("error.log")} warn;
${process.getuid?.() === 0 ? "user root;" : ""}
events { worker_connections 2048; }
http {
access_log off; sendfile on; tcp_nopush on; keepalive_requests 100000; ${temporary.join(" ")}
${ours}
${more}
}
`,
  );
  return spawn("nginx", ["-p", home, "-e", "stderr", "-c", at("nginx.conf")], { stdio: "inherit" });
}

function makeCertificate(home: string): void {
  const files = ["-keyout", join(home, "privkey.pem"), "-out", join(home, "fullchain.pem")];
  const subject = ["-subj", "/CN=127.0.0.1", "-days", "2"];
  execFileSync("openssl", ["req", "-x509", "-newkey", "rsa:2048", "-nodes", ...files, ...subject], {
    stdio: "ignore",
  });
}

function startCaddy({ home, file, port, serverPort }: ProxyOptions): ChildProcess {
  const ours = readFileSync(join("deploy", file), "utf8")
    .replaceAll("127.0.0.1:4321", `127.0.0.1:${serverPort}`)
    .replace(/^pictures\.example \{/m, `http://127.0.0.1:${port} {\n\tbind 127.0.0.1`);
  writeFileSync(join(home, "Caddyfile"), `{\n\tadmin off\n\tauto_https off\n}\n${ours}`);
  return spawn("caddy", ["run", "--adapter", "caddyfile", "--config", join(home, "Caddyfile")], {
    stdio: ["ignore", "ignore", "ignore"],
    env: { ...process.env, XDG_DATA_HOME: home, XDG_CONFIG_HOME: home },
  });
}

async function listens(port: number): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    const answered = await new Promise<boolean>((resolve) => {
      const asked = request({ host: "127.0.0.1", port }, (answer) => {
        answer.resume();
        resolve(true);
      });
      asked.on("error", (error: NodeJS.ErrnoException) => resolve(error.code !== "ECONNREFUSED")).end();
    });
    if (answered) return;
    await after(50);
  }
  throw new Error(`Nothing listens on port ${port}.`);
}
