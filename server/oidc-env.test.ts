import { expect, it } from "vitest";
import { parseEnv } from "./env.ts";

const team = { AUTH: "team", APP_SECRET: "a secret that is long enough by far" };
const issuer = {
  OIDC_ISSUER: "https://accounts.example.com",
  OIDC_CLIENT_ID: "gallery",
  OIDC_CLIENT_SECRET: "not told",
};

it("is called by its host unless it is given a name", () => {
  expect(parseEnv({ ...team, ...issuer }).oidc).toEqual({
    issuer: "https://accounts.example.com",
    clientId: "gallery",
    clientSecret: "not told",
    name: "accounts.example.com",
  });
  expect(parseEnv({ ...team, ...issuer, OIDC_NAME: " Work " }).oidc?.name).toBe("Work");
  expect(parseEnv(team).oidc).toBeUndefined();
});

it.each([
  [{ ...issuer, OIDC_ISSUER: "accounts.example.com" }, /OIDC_ISSUER must be an https address/],
  [{ ...issuer, OIDC_ISSUER: "http://accounts.example.com" }, /OIDC_ISSUER must be an https address/],
  [{ ...issuer, OIDC_ISSUER: "https://user:not-told@accounts.example.com" }, /no user name, password/],
  [{ OIDC_ISSUER: issuer.OIDC_ISSUER }, /must be set together/],
  [{ OIDC_CLIENT_SECRET: "not told" }, /must be set together/],
  [{ ...issuer, AUTH: "none" }, /for AUTH=team alone/],
])("refuses %j in one line that tells no value", (variables, line) => {
  const start = () => parseEnv({ ...team, ...variables });
  expect(start).toThrow(line);
  expect(start).not.toThrow(/not.told/);
});

it("takes an issuer of this machine without TLS, as for a trial", () => {
  const { oidc } = parseEnv({ ...team, ...issuer, OIDC_ISSUER: "http://127.0.0.1:8080/realm" });
  expect(oidc?.issuer).toBe("http://127.0.0.1:8080/realm");
});
