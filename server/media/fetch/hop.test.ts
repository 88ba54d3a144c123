import { expect, it, vi } from "vitest";
import { startHost } from "../../testing/upstream-host.ts";
import { createNetworkHop, type HopAnswer, type Resolve } from "./hop.ts";

const never = new AbortController().signal;
const at = (address: string) => [{ address, family: 4 }];

async function textOf({ chunks }: HopAnswer): Promise<string> {
  let text = "";
  for (let next = await chunks.next(); !next.done; next = await chunks.next())
    text += Buffer.from(next.value);
  return text;
}

/** Resolves every name to loopback; what may be asked is the test's own rule. */
function hopTo(address: string, isAllowed: (address: string) => boolean) {
  const resolve = vi.fn<Resolve>(async () => at(address));
  return { resolve, hop: createNetworkHop({ trustedOrigin: "https://provider.test", resolve, isAllowed }) };
}

it.each([
  "http://127.0.0.1:PORT/",
  "http://2130706433:PORT/",
  "http://0x7f.1:PORT/",
  "http://0177.0.0.1:PORT/",
  "http://127.1:PORT/",
  "http://127.0.0.1.:PORT/",
  "http://0.0.0.0:PORT/",
  "http://0:PORT/",
  "http://[::]:PORT/",
  "http://[fd00::1]:PORT/",
  "http://[64:ff9b::7f00:1]:PORT/",
  "http://[::ffff:127.0.0.1]:PORT/",
  "http://[::1]:PORT/",
  "http://localhost:PORT/",
  "http://inside.test:PORT/",
  "http://user:pass@inside.test:PORT/",
  "ftp://inside.test:PORT/",
  "file:///etc/passwd",
])("never contacts %s", async (address) => {
  await using host = await startHost((_request, response) => response.end("secret"));
  const hop = createNetworkHop({
    trustedOrigin: "https://provider.test",
    resolve: async () => at("127.0.0.1"),
  });
  const url = new URL(address.replace("PORT", String(host.port)));
  await expect(hop(url, {}, never)).rejects.toThrow("Address refused.");
  expect(host.requests).toHaveLength(0);
});

it.each([
  "http://public.test:22/",
  "https://public.test:25/",
  "http://public.test:587/",
  "http://public.test:993/",
])("speaks HTTP to no other service: %s", async (address) => {
  const resolve = vi.fn<Resolve>(async () => at("93.184.215.14"));
  const hop = createNetworkHop({ trustedOrigin: "https://provider.test", resolve });
  await expect(hop(new URL(address), {}, never)).rejects.toThrow("Address refused.");
  expect(resolve).not.toHaveBeenCalled();
});

it("refuses a name of which only one address is inside", async () => {
  const resolve = async () => [...at("93.184.215.14"), ...at("10.0.0.1")];
  const hop = createNetworkHop({ trustedOrigin: "https://provider.test", resolve });
  await expect(hop(new URL("http://both.test/"), {}, never)).rejects.toThrow("Address refused.");
});

it("connects to the address it checked, and resolves once", async () => {
  await using host = await startHost((_request, response) => response.end("picture"));
  const { hop, resolve } = hopTo("127.0.0.1", () => true);
  const response = await hop(new URL(`http://rebinding.test:${host.port}/a`), { range: "bytes=0-9" }, never);
  expect(await textOf(response)).toBe("picture");
  expect(resolve).toHaveBeenCalledTimes(1);
  expect(host.requests[0]?.headers).toMatchObject({
    host: `rebinding.test:${host.port}`,
    range: "bytes=0-9",
  });
});

it("checks a name anew each time, so that a rebound one is refused", async () => {
  await using host = await startHost((_request, response) => response.end("picture"));
  const answers = ["127.0.0.1", "127.0.0.2"];
  const hop = createNetworkHop({
    trustedOrigin: "https://provider.test",
    resolve: async () => at(answers.shift() ?? ""),
    isAllowed: (address) => address === "127.0.0.1",
  });
  const url = new URL(`http://rebinding.test:${host.port}/`);
  expect(await textOf(await hop(url, {}, never))).toBe("picture");
  await expect(hop(url, {}, never)).rejects.toThrow("Address refused.");
  expect(host.requests).toHaveLength(1);
});

it("trusts the provider's own origin, by scheme, name and port", async () => {
  await using host = await startHost((_request, response) => response.end("ours"));
  await using other = await startHost((_request, response) => response.end("not ours"));
  const hop = createNetworkHop({ trustedOrigin: host.origin });
  expect(await textOf(await hop(new URL(host.origin), {}, never))).toBe("ours");
  await expect(hop(new URL(other.origin), {}, never)).rejects.toThrow("Address refused.");
});

it("lets nobody wait for another's slow download from the same host", async () => {
  await using host = await startHost((_request, response) => response.write("first of many"));
  const hop = createNetworkHop({ trustedOrigin: host.origin });
  const open = () => hop(new URL(host.origin), {}, AbortSignal.timeout(5_000));
  const answers = await Promise.all(Array.from({ length: 80 }, open));
  expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
});

it("knows at once that a host which changes the protocol will never answer", async () => {
  await using host = await startHost((_request, response) =>
    response.writeHead(101, { connection: "upgrade", upgrade: "websocket" }).end(),
  );
  const asked = createNetworkHop({ trustedOrigin: host.origin })(new URL(host.origin), {}, never);
  await expect(asked).rejects.toThrow("changed the protocol");
}, 5_000);

it("lets go of the host when the caller leaves", async () => {
  const closed = Promise.withResolvers<void>();
  await using host = await startHost((_request, response) => {
    response.on("close", closed.resolve);
    response.write("first");
  });
  const caller = new AbortController();
  const response = await createNetworkHop({ trustedOrigin: host.origin })(
    new URL(host.origin),
    {},
    caller.signal,
  );
  caller.abort();
  await closed.promise;
  await expect(textOf(response)).rejects.toThrow();
});
