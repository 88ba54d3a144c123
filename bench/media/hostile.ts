import type { RequestListener } from "node:http";
import { thumbnailUrl } from "#contract/media.ts";
import { createNetworkHop, type Resolve } from "#server/media/fetch/hop.ts";
import { bombs, mp4, noise, pixelBomb } from "#server/testing/pictures.ts";
import { createTestApp } from "#server/testing/test-app.ts";
import { startHost } from "#server/testing/upstream-host.ts";
import type { Table } from "../table.ts";

interface Attack {
  name: string;
  listener: RequestListener;
  /** Where the medium claims to be; the hostile host itself unless given. */
  url?: (host: { origin: string; port: number }) => string;
  /** Of an original, in bytes, where it would else stream on until the server's own bound of 4 GB. */
  maxBytes?: number;
}

function send(body: Uint8Array | string, type = "image/png"): RequestListener {
  return (_request, response) => response.setHeader("content-type", type).end(body);
}

const pourForEver: RequestListener = (_request, response) => {
  response.write(mp4(100));
  const more = () => {
    while (!response.destroyed && response.write(Buffer.alloc(65_536)));
  };
  response.on("drain", more);
  more();
};

async function attacks(insideOrigin: string): Promise<Attack[]> {
  const png = await noise(400, 400);
  const redirect = (location: string): RequestListener => {
    return (_request, response) => response.writeHead(302, { location }).end();
  };
  const pourPng: RequestListener = (request, response) => {
    response.write(png);
    pourForEver(request, response);
  };
  const unannounced: RequestListener = (_request, response) => {
    response.write(png.subarray(0, png.length / 2));
    response.end();
  };
  const torn: RequestListener = (_request, response) => {
    response.writeHead(200, { "content-length": png.length });
    response.write(png.subarray(0, png.length / 2), () => response.destroy());
  };
  const claimed = Object.entries(await bombs()).filter(([format]) => format !== "png");
  return [
    { name: "pixel bomb, 900 megapixels in 5 kB", listener: send(await pixelBomb(30_000)) },
    ...claimed.map(([format, bomb]) => ({
      name: `${format} bomb, 268 megapixels in ${bomb.length} bytes`,
      listener: send(bomb),
    })),
    { name: "cut file", listener: send(png.subarray(0, png.length / 2)) },
    { name: "cut file of no announced length", listener: unannounced },
    { name: "connection cut", listener: torn },
    { name: "HTML named a PNG", listener: send("<!doctype html><script>alert(1)</script>") },
    { name: "SVG", listener: send("<svg xmlns='http://www.w3.org/2000/svg'/>", "image/svg+xml") },
    { name: "endless body", listener: pourPng, maxBytes: 50_000_000 },
    { name: "silence", listener: () => undefined },
    { name: "redirect inside", listener: redirect(insideOrigin) },
    { name: "redirect to metadata", listener: redirect("http://169.254.169.254/latest/meta-data") },
    { name: "redirect to itself", listener: redirect("/again") },
    { name: "private address", listener: send(png), url: () => insideOrigin },
    {
      name: "rebinding name",
      listener: send(png),
      url: () => insideOrigin.replace("127.0.0.1", "rebinding.test"),
    },
  ];
}

/** What is answered to each hostile medium, and how often an internal host was contacted by it. */
export async function hostileTable(): Promise<Table> {
  const resolve: Resolve = async () => [{ address: "127.0.0.1", family: 4 }];
  await using inside = await startHost((_request, response) => response.end("secret"));
  const rows: Table["rows"] = [];
  for (const { name, listener, url, maxBytes } of await attacks(inside.origin)) {
    await using host = await startHost(listener);
    const { app, sealer } = createTestApp({
      hop: createNetworkHop({ trustedOrigin: host.origin, resolve }),
      fetcher: { headersMs: 500, idleMs: 500 },
      originals: maxBytes === undefined ? {} : { bytes: maxBytes },
    });
    const sealed = sealer.seal(url?.(host) ?? `${host.origin}/a.png`);
    const answer = async (address: string) => {
      const response = await app.request(address);
      if (!response.ok) return `refused: ${(await response.json()).title}`;
      return response.arrayBuffer().then(
        () => `SENT as ${response.headers.get("content-type")}`,
        ({ problem }) => `broken off: ${problem.title}`,
      );
    };
    rows.push({
      attack: name,
      thumbnail: await answer(thumbnailUrl(sealed, 480)),
      original: await answer(sealed),
      alive: (await app.request("/healthz")).ok ? "yes" : "NO",
      "inside contacted": inside.requests.length,
    });
  }
  const refused = rows.filter((row) => !/SENT/.test(`${row.thumbnail} ${row.original}`)).length;
  return { title: `Hostile media: ${refused} of ${rows.length} refused both ways`, rows };
}
