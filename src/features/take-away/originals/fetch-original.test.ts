import { afterEach, expect, it, vi } from "vitest";
import { buildImage } from "#testing/assets.ts";
import { Buffers } from "./buffers.ts";
import { fetchOriginal } from "./fetch-original.ts";
import { Rooms } from "./room.ts";

afterEach(() => vi.unstubAllGlobals());

const asset = buildImage();
const headers = { "content-disposition": 'attachment; filename="file.png"', "content-length": "4" };
const whole = () => new Response(Uint8Array.of(1, 2, 3, 4), { headers });
const short = () => new Response(Uint8Array.of(1, 2), { headers });
const refused = (retryable: boolean) => () =>
  Response.json({ code: "gone", status: 404, title: "It is gone.", detail: "", retryable }, { status: 404 });
/** The head comes, and then nothing. */
const silent = () => new Response(new ReadableStream(), { headers });

function fetching(...answers: (() => Response)[]) {
  const ask = vi.fn(async (_url: string, init: RequestInit) => {
    const answer = answers.shift()?.();
    if (!answer?.body) throw new Error("There is no further answer.");
    const body = answer.body.pipeThrough(new TransformStream(), { signal: init.signal as AbortSignal });
    return new Response(body, { status: answer.status, headers: answer.headers });
  });
  vi.stubGlobal("fetch", ask);
  let bytes = 0;
  const onSize = vi.fn();
  const options = {
    onSize,
    patience: 50,
    pauses: [1, 1],
    place: new Rooms(100).make(),
    buffers: new Buffers(0),
  };
  const onBytes = (count: number) => {
    bytes += count;
  };
  const stop = new AbortController();
  return {
    ask,
    onSize,
    stop,
    counted: () => bytes,
    original: fetchOriginal(asset, { ...options, signal: stop.signal, onBytes }),
  };
}

it("gives all of it, and tries again what broke off, whose bytes do not count", async () => {
  const { original, counted, ask, onSize } = fetching(short, refused(true), whole);
  expect(await original).toEqual({ bytes: Uint8Array.of(1, 2, 3, 4), extension: "png" });
  expect(counted()).toBe(4);
  expect(ask).toHaveBeenCalledTimes(3);
  expect(onSize).toHaveBeenLastCalledWith(4);
});

it("says why it cannot be had, and asks no more where that will not change", async () => {
  const { original, ask } = fetching(refused(false), whole);
  await expect(original).rejects.toThrow("It is gone.");
  expect(ask).toHaveBeenCalledOnce();
});

it("gives up a host that stops sending", async () => {
  await expect(fetching(silent).original).rejects.toThrow("Its host stopped sending.");
});

it("ends where it is cancelled", async () => {
  const { original, stop } = fetching(silent);
  stop.abort(new Error("cancelled"));
  await expect(original).rejects.toThrow("cancelled");
});
