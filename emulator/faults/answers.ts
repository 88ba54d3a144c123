import { setTimeout } from "node:timers/promises";

export const json = (body: unknown, status = 200, headers: Record<string, string> = {}) =>
  Response.json(body, { status, headers });

export const html = (status: number, title: string) =>
  new Response(
    `<!doctype html><html><head><title>${title}</title></head><body><h1>${title}</h1></body></html>`,
    {
      status,
      headers: { "content-type": "text/html; charset=utf-8" },
    },
  );

/** Waits, or ends early when the client has gone: nobody listens to the answer then. */
export async function delay(milliseconds: number, signal: AbortSignal): Promise<undefined> {
  await setTimeout(milliseconds, undefined, { signal }).catch(() => undefined);
}

/** Resolves only when the client has gone. */
export const never = (signal: AbortSignal): Promise<Response> =>
  new Promise((resolve) => {
    const leave = () => resolve(new Response(null, { status: 504 }));
    if (signal.aborted) leave();
    else signal.addEventListener("abort", leave, { once: true });
  });

/** The same answer, whose connection breaks after half of its body. */
export const cutShort = (response: Response): Promise<Response> => cutOnce(response, AbortSignal.abort());

/** The same answer: half of its body, and when the signal fires its connection breaks. */
export async function cutOnce(response: Response, fired: AbortSignal): Promise<Response> {
  const whole = new Uint8Array(await response.arrayBuffer());
  const headers = new Headers(response.headers);
  headers.set("content-length", String(whole.length));
  let sent = false;
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      if (sent) await never(fired);
      if (sent) return controller.error(new Error("The connection was cut"));
      sent = true;
      controller.enqueue(whole.subarray(0, whole.length >> 1));
    },
  });
  return new Response(body, { status: response.status, headers });
}

/** The same answer, so many bytes of it a second. */
export async function dripped(response: Response, bytesPerSecond: number): Promise<Response> {
  const whole = new Uint8Array(await response.arrayBuffer());
  const piece = Math.ceil(bytesPerSecond / 4);
  const headers = new Headers(response.headers);
  headers.set("content-length", String(whole.length));
  const left = new AbortController();
  let sent = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        if (sent > 0) await delay(250, left.signal);
        if (left.signal.aborted) return;
        if (sent < whole.length) controller.enqueue(whole.subarray(sent, sent + piece));
        sent += piece;
        if (sent >= whole.length) controller.close();
      },
      cancel: () => left.abort(),
    },
    // Nothing is sent before its time.
    { highWaterMark: 0 },
  );
  return new Response(body, { status: response.status, headers });
}
