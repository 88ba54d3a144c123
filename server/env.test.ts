import { expect, it } from "vitest";
import { EnvError, parseEnv } from "./env.ts";

function failureOf(variables: Record<string, string>): string {
  try {
    parseEnv(variables);
  } catch (error) {
    if (error instanceof EnvError) return error.message;
    throw error;
  }
  return "";
}

it("shows the demo on loopback when nothing is configured", () => {
  expect(parseEnv({ PICTORY_API_KEY: "", PORT: " " })).toMatchObject({
    apiKey: "",
    apiUrl: "https://api.pictory.ai/pictoryapis",
    port: 4321,
    host: "127.0.0.1",
  });
});

it("takes what is configured", () => {
  const env = parseEnv({
    PICTORY_API_KEY: " pictai_abc ",
    PICTORY_API_URL: "http://127.0.0.1:4900/pictoryapis//",
    PORT: "80",
    HOST: "::1",
  });
  expect(env).toMatchObject({
    apiKey: "pictai_abc",
    apiUrl: "http://127.0.0.1:4900/pictoryapis",
    port: 80,
    host: "::1",
  });
});

it("lists every bad variable and never the values", () => {
  const message = failureOf({
    PICTORY_API_KEY: "pictai secret",
    PICTORY_API_URL: "ftp://x",
    PORT: "99999",
    LOG_LEVEL: "loud",
  });
  for (const name of ["PICTORY_API_KEY", "PICTORY_API_URL", "PORT", "LOG_LEVEL"])
    expect(message).toContain(`  ${name} `);
  expect(message).not.toContain("secret");
});

it.each([
  "1e308",
  "1e3",
  "0x10",
  "-0",
  "-1",
  "1.5",
  "Infinity",
  "NaN",
  "٣",
  "1_000",
  "99999999999999999999",
  "+5",
  "5 5",
])("takes %s for no number, and says so in one line each", (value) => {
  const lines = failureOf({ CACHE_MEGABYTES: value, PORT: value }).split("\n").slice(1);
  expect(lines.map((line) => line.trim().split(" ", 1)[0]).toSorted()).toEqual(["CACHE_MEGABYTES", "PORT"]);
  for (const line of lines) expect(line).toContain("must be a whole number from 0 to ");
});

it("takes the bounds themselves", () => {
  expect(parseEnv({ CACHE_MEGABYTES: "0", PORT: "0" })).toMatchObject({ cacheMegabytes: 0, port: 0 });
  expect(parseEnv({ CACHE_MEGABYTES: " 10000000 ", PORT: "65535" })).toMatchObject({
    cacheMegabytes: 10_000_000,
    port: 65_535,
  });
});

it.each(["0.0.0.0", "::", "192.168.1.4", "example.com"])("refuses to listen on %s, and says why", (host) => {
  expect(failureOf({ HOST: host })).toMatch(/HOST must be a loopback address.*no sign-in yet/);
});

it("refuses credentials in the provider's address", () => {
  const message = failureOf({ PICTORY_API_URL: "https://me:hunter2@api.example" });
  expect(message).toContain("PICTORY_API_URL must hold no user name");
  expect(message).not.toContain("hunter2");
});
