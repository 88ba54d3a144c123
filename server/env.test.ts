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

it("refuses credentials in the provider's address", () => {
  const message = failureOf({ PICTORY_API_URL: "https://me:hunter2@api.example" });
  expect(message).toContain("PICTORY_API_URL must hold no user name");
  expect(message).not.toContain("hunter2");
});

it("keeps what people add in a file under a name of its own, and the demo's under its own", () => {
  const key = { PICTORY_API_KEY: "pictai_abc" };
  expect(parseEnv(key)).toMatchObject({
    dataDir: ".contact-sheet/data",
    databaseUrl: "",
    library: "default",
  });
  expect(parseEnv({ ...key, LIBRARY: " studio-2 " }).library).toBe("studio-2");
  expect(parseEnv({ LIBRARY: "studio-2" }).library).toBe("demo");
});

it.each(["two words", "a/b", "../x", "é", "-x", "x".repeat(65), "demo"])(
  "takes %j for no library",
  (name) => {
    expect(failureOf({ PICTORY_API_KEY: "pictai_abc", LIBRARY: name })).toContain("  LIBRARY must");
  },
);

it("takes the address of a PostgreSQL alone, and never tells it", () => {
  const url = "postgres://me:hunter2@127.0.0.1:5432/contact";
  expect(parseEnv({ DATABASE_URL: url }).databaseUrl).toBe(url);
  for (const bad of ["mysql://me:hunter2@host/x", "hunter2", "postgres://me:hunter2@:port/x"]) {
    const message = failureOf({ DATABASE_URL: bad });
    expect(message).toContain("  DATABASE_URL must be an address like");
    expect(message).not.toContain("hunter2");
  }
});
