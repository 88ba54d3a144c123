import { expect, it } from "vitest";
import { EnvError, parseEnv } from "./env.ts";
import { hostingWarnings } from "./hosting-env.ts";

const secret = "0123456789abcdef0123456789abcdef";
const publicUrl = "https://pictures.example";
const key = { PICTORY_API_KEY: "pictai_abc" };

/** What is wrong with an environment, one line each. */
function faultsOf(variables: Record<string, string>): string[] {
  try {
    parseEnv(variables);
    return [];
  } catch (error) {
    if (error instanceof EnvError) return error.message.split("\n").slice(1);
    throw error;
  }
}

it("asks nobody to sign in on this machine", () => {
  for (const host of ["127.0.0.1", "::1", "localhost"])
    expect(parseEnv({ HOST: host })).toMatchObject({ auth: "none", beyondLoopback: false, demo: true });
});

it.each([
  { HOST: "0.0.0.0" },
  { HOST: "::" },
  { HOST: "192.168.1.4" },
  { PUBLIC_URL: publicUrl },
  { TRUSTED_PROXIES: "127.0.0.1" },
])("wants to be told how people sign in, and where, with %o", (said) => {
  const faults = faultsOf({ ...key, ...said }).join();
  expect(faults).toContain("  AUTH must be set");
  const whole = { ...key, PUBLIC_URL: publicUrl, ...said };
  expect(faultsOf({ ...whole, AUTH: "none" })).toEqual([]);
  expect(parseEnv({ ...whole, AUTH: "none" }).beyondLoopback).toBe(true);
});

it("wants the address that people open, wherever others reach it", () => {
  expect(faultsOf({ ...key, HOST: "0.0.0.0", AUTH: "none" })).toEqual([
    expect.stringMatching(/^ {2}PUBLIC_URL must be set/),
  ]);
  // A container's own port, given to this machine alone.
  const local = { ...key, HOST: "0.0.0.0", AUTH: "none", PUBLIC_URL: "http://localhost:4321" };
  expect(parseEnv(local).publicUrl?.href).toBe("http://localhost:4321/");
});

it("shows nobody beyond this machine the demo, unless that is said", () => {
  const open = { PUBLIC_URL: publicUrl, APP_SECRET: secret };
  for (const AUTH of ["none", "team"]) {
    expect(faultsOf({ ...open, AUTH })).toEqual([expect.stringContaining("  PICTORY_API_KEY must be set")]);
    expect(parseEnv({ ...open, AUTH, DEMO: "1" })).toMatchObject({ demo: true, library: "demo" });
  }
  expect(faultsOf({ ...key, DEMO: "1" })).toEqual([expect.stringContaining("  DEMO=1 shows")]);
});

it("takes no key of the server's where each visitor brings one", () => {
  const open = { AUTH: "open", APP_SECRET: secret };
  expect(parseEnv(open)).toMatchObject({ auth: "open", apiKey: "", demo: false, library: "default" });
  expect(faultsOf({ ...open, ...key })).toEqual([
    expect.stringContaining("  PICTORY_API_KEY must not be set"),
  ]);
});

it("keeps the path of the public address, without a slash at its end", () => {
  const pathOf = (url: string) => parseEnv({ ...key, AUTH: "none", PUBLIC_URL: url }).publicUrl?.pathname;
  expect(pathOf("https://a.example/gallery/")).toBe("/gallery");
  expect(pathOf("https://a.example/team/gallery")).toBe("/team/gallery");
  expect(pathOf("https://a.example//")).toBe("/");
});

it.each([
  "pictures.example",
  "ftp://a.example",
  "https://me:hunter2@a.example",
  "https://a.example/?q",
  "https://a.example/a b",
  "https://a.example/%20",
])("takes %s for no public address, in one line that does not repeat it", (url) => {
  const faults = faultsOf({ ...key, AUTH: "none", PUBLIC_URL: url });
  expect(faults).toEqual([expect.stringMatching(/^ {2}PUBLIC_URL /)]);
  expect(faults[0]).not.toContain("hunter2");
});

it.each(["team", "open"])("wants a long secret for AUTH=%s", (AUTH) => {
  const server = AUTH === "team" ? key : {};
  expect(faultsOf({ ...server, AUTH })).toEqual([expect.stringContaining("  APP_SECRET must be set")]);
  for (const bad of ["short", `${secret},short`, `${secret},`]) {
    expect(faultsOf({ ...server, AUTH, APP_SECRET: bad })).toEqual([
      expect.stringContaining("  APP_SECRET must be secrets of at least 32 characters"),
    ]);
  }
  const both = parseEnv({ ...server, AUTH, APP_SECRET: `${secret}1, ${secret}2` });
  expect(both.appSecrets).toEqual([`${secret}1`, `${secret}2`]);
});

it("takes addresses and networks for proxies", () => {
  const trusted = (list: string) =>
    parseEnv({ ...key, AUTH: "none", PUBLIC_URL: publicUrl, TRUSTED_PROXIES: list }).trustedProxies;
  expect(trusted("10.0.0.2, 172.16.0.0/12,fd00::/8")).toEqual(["10.0.0.2", "172.16.0.0/12", "fd00::/8"]);
  for (const bad of ["nginx", "10.0.0.0/33", "10.0.0.2,,", "10.0.0.0/8/8", "::/129"])
    expect(faultsOf({ ...key, AUTH: "none", PUBLIC_URL: publicUrl, TRUSTED_PROXIES: bad })).toEqual([
      expect.stringContaining("  TRUSTED_PROXIES must be addresses or networks"),
    ]);
});

it.each([{ AUTH: "maybe" }, { DEMO: "yes" }, { HOST: "a host" }])("takes no %o", (said) => {
  expect(faultsOf({ ...key, ...said })).toEqual([
    expect.stringContaining(`  ${Object.keys(said)[0]} must be`),
  ]);
});

const warned = (said: Record<string, string>) =>
  hostingWarnings(parseEnv({ ...(said.AUTH === "open" ? {} : key), APP_SECRET: secret, ...said }));

it("warns of an https address that leads to a server without a proxy to speak it", () => {
  const https = { AUTH: "team", PUBLIC_URL: publicUrl, HOST: "0.0.0.0" };
  expect(warned(https)).toEqual([expect.stringContaining("Name the proxy with the certificate")]);
  for (const well of [{ TRUSTED_PROXIES: "172.16.0.0/12" }, { HOST: "127.0.0.1" }])
    expect(warned({ ...https, ...well })).toEqual([]);
  const [none, open] = [warned({ ...https, AUTH: "none" }), warned({ ...https, AUTH: "open" })];
  expect([none.length, open.length]).toEqual([2, 1]);
});

it("warns of what travels readable, and of a server that anybody may use", () => {
  const http = "http://pictures.example";
  expect(warned({})).toEqual([]);
  expect(warned({ AUTH: "none", PUBLIC_URL: http })).toEqual([expect.stringMatching(/^AUTH=none: nobody/)]);
  expect(warned({ AUTH: "team", PUBLIC_URL: http })).toEqual([expect.stringContaining("passwords travel")]);
  expect(warned({ AUTH: "open", PUBLIC_URL: http })).toEqual([expect.stringContaining("keys travel")]);
  for (const PUBLIC_URL of [publicUrl, "http://localhost:4321"])
    expect(warned({ AUTH: "team", PUBLIC_URL, TRUSTED_PROXIES: "127.0.0.1" })).toEqual([]);
});
