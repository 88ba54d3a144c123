import type { Context } from "hono";
import type { ActiveFaults } from "../faults/active.ts";
import type { Library } from "../library/library.ts";
import type { Finish } from "./pictures.ts";
import { sendMedia } from "./send.ts";
import { createMediaStore } from "./store.ts";
import type { Transfers } from "./transfers.ts";

/** `GET /media/...`: what the provider's CDN does, for addresses in the lists. */
export function createMediaApi(options: {
  library: Library;
  faults: ActiveFaults;
  finish: Finish;
  transfers: Transfers;
}) {
  const find = createMediaStore(options.library, options.finish);
  return async (c: Context): Promise<Response> => {
    const request = c.req.raw;
    const met = options.faults
      .meet("media")
      .map(({ fault, ...met }) => ({ fault, call: { request, ...met } }));
    for (const { fault, call } of met) {
      const answer = await fault.media?.(call);
      if (answer) return answer;
    }
    const media = await find(c.req.path.slice("/media/".length));
    let response = media ? sendMedia(media, request) : new Response("Not found", { status: 404 });
    for (const { fault, call } of met) response = (await fault.mediaResponse?.(response, call)) ?? response;
    return options.transfers.watch(response);
  };
}
