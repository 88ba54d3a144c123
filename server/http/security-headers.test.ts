import { expect, it } from "vitest";
import { thumbnailUrl } from "#contract/media.ts";
import { picture } from "../testing/pictures.ts";
import { createTestApp } from "../testing/test-app.ts";

const original = await picture(40, 40);
const { app, sealer } = createTestApp({ hop: async () => new Response(Buffer.from(original)) });
const sealed = sealer.seal("https://cdn.example/a.png");

/** What is of the answer itself, and nobody's safety. */
const ofTheAnswer = [
  "content-type",
  "content-length",
  "content-disposition",
  "cache-control",
  "etag",
  "vary",
];

async function headersAt(path: string, init?: RequestInit) {
  const { headers } = await app.request(path, init);
  return Object.fromEntries([...headers].filter(([name]) => !ofTheAnswer.includes(name)));
}

const pageHeaders = {
  "content-security-policy":
    "default-src 'self'; img-src 'self' blob: data:; media-src 'self' blob:; style-src 'self'; script-src 'self'; worker-src 'self'; connect-src 'self'; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'",
  "cross-origin-opener-policy": "same-origin",
  "cross-origin-resource-policy": "same-origin",
  "referrer-policy": "no-referrer",
  "x-content-type-options": "nosniff",
};

it.each(["/", "/api/session", "/api/images", "/api/nothing", "/healthz", "/favicon.gone"])(
  "sends these at %s, and no others",
  async (path) => expect(await headersAt(path)).toEqual(pageHeaders),
);

it.each([sealed, thumbnailUrl(sealed, 240)])("sends stricter ones with the medium %s", async (path) => {
  expect(await headersAt(path)).toEqual({
    "content-security-policy":
      "default-src 'none'; img-src 'self'; media-src 'self'; style-src 'unsafe-inline'; sandbox allow-same-origin",
    "cross-origin-resource-policy": "same-origin",
    "x-content-type-options": "nosniff",
  });
});

it.each([
  ["/media/nothing", {}],
  ["/", { headers: { host: "evil.example" } }],
  ["/api/session", { method: "POST", headers: { origin: "https://evil.example" } }],
])("sends the strictest with a refusal at %s", async (path, init) => {
  expect(await headersAt(path, init)).toEqual({
    "content-security-policy": "default-src 'none'; frame-ancestors 'none'; sandbox",
    "cross-origin-resource-policy": "same-origin",
    "referrer-policy": "no-referrer",
    "x-content-type-options": "nosniff",
  });
});
