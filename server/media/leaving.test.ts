import { once } from "node:events";
import { get, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { createAdaptorServer } from "@hono/node-server";
import { expect, it } from "vitest";
import { thumbnailUrl } from "#contract/media.ts";
import { mp4, picture } from "../testing/pictures.ts";
import { createTestApp } from "../testing/test-app.ts";
import { startHost } from "../testing/upstream-host.ts";
import { createNetworkHop } from "./fetch/hop.ts";

it.each(["thumbnail", "original"])(
  "hangs up on the host when the browser leaves in the middle of a %s",
  async (asked) => {
    const [begun, gone] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    const start = asked === "thumbnail" ? await picture(400, 400) : mp4(1000);
    await using host = await startHost((_request, response) => {
      response.on("close", gone.resolve);
      response.write(start.subarray(0, 200), () => begun.resolve());
    });
    const { app, sealer } = createTestApp({ hop: createNetworkHop({ trustedOrigin: host.origin }) });
    const server = createAdaptorServer({ fetch: app.fetch, overrideGlobalObjects: false }) as Server;
    server.listen(0, "127.0.0.1");
    await once(server, "listening");
    try {
      const sealed = sealer.seal(`${host.origin}/a`);
      const path = asked === "thumbnail" ? thumbnailUrl(sealed, 240) : sealed;
      const browser = get(`http://127.0.0.1:${(server.address() as AddressInfo).port}${path}`);
      browser.on("error", () => undefined);
      await begun.promise;
      browser.destroy();
      await gone.promise;
      expect(host.requests).toHaveLength(1);
    } finally {
      server.closeAllConnections();
      server.close();
    }
  },
);
