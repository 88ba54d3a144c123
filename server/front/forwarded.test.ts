import { expect, it } from "vitest";
import { createForwarded } from "./forwarded.ts";

const forwardedOf = createForwarded(["10.0.0.2", "172.16.0.0/12", "fd00::/8"]);
const read = (peer: string | undefined, headers: Record<string, string> = {}) =>
  forwardedOf(peer, (name) => headers[name]);

it.each([
  ["10.0.0.2", "192.0.2.7", "192.0.2.7"],
  // Whatever the client has written of itself stands left of what the proxy has heard.
  ["10.0.0.2", "127.0.0.1, 192.0.2.7", "192.0.2.7"],
  ["10.0.0.2", "203.0.113.9, 192.0.2.7, 172.20.1.1", "192.0.2.7"],
  ["::ffff:10.0.0.2", "192.0.2.7:4711", "192.0.2.7"],
  ["fd00::1", "[2001:db8::1]:443", "2001:db8::1"],
  ["10.0.0.2", "::ffff:192.0.2.7", "192.0.2.7"],
  // Nobody but trusted proxies: the first of them asks.
  ["10.0.0.2", "172.20.1.1, 172.20.1.2", "172.20.1.1"],
  ["10.0.0.2", "", "10.0.0.2"],
  ["10.0.0.2", "unknown", "10.0.0.2"],
  ["10.0.0.2", "192.0.2.7, _hidden", "10.0.0.2"],
  ["10.0.0.2", "192.0.2.7, 172.20.1.1, <script>", "10.0.0.2"],
])("finds who asks behind %s, who says %j: %s", (peer, list, client) => {
  expect(read(peer, { "x-forwarded-for": list }).client).toBe(client);
});

it.each(["192.0.2.1", "10.0.0.3", "172.32.0.1", "2001:db8::2"])(
  "believes nothing of what %s says, who is no proxy of ours",
  (peer) => {
    const said = {
      "x-forwarded-for": "127.0.0.1",
      "x-forwarded-host": "a.example",
      "x-forwarded-proto": "https",
    };
    expect(read(peer, said)).toEqual({ client: peer });
  },
);

it("reads the name and the protocol that the nearest proxy has written", () => {
  const said = { "x-forwarded-host": "evil.example, Pictures.example", "x-forwarded-proto": "http,HTTPS" };
  expect(read("10.0.0.2", said)).toMatchObject({ host: "pictures.example", protocol: "https" });
});

it("looks through no endless list", () => {
  const list = ["192.0.2.7", ...Array<string>(100_000).fill("172.20.1.1")].join(",");
  expect(read("10.0.0.2", { "x-forwarded-for": list }).client).toBe("172.20.1.1");
});

it("knows no client of a call that came over no connection", () => {
  expect(read(undefined, { "x-forwarded-for": "192.0.2.7" }).client).toBeUndefined();
});
