import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { answerFile, answerPage, answerShared, answerThumbnail } from "./answers.ts";

const network = vi.fn<typeof fetch>();
beforeEach(() => {
  network.mockReset();
  vi.stubGlobal("fetch", network);
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
});

const request = new Request("https://a.example/images");
const shell = (text?: string) => ({
  page: async () => (text === undefined ? undefined : new Response(text)),
});
const event = (preloaded: Promise<Response | undefined> = Promise.resolve(undefined)) => ({
  request,
  preloadResponse: preloaded,
  waitUntil: () => {},
});
const reach = (isAway = false) => ({ isAway: () => isAway, heard: vi.fn(), heardOfPage: vi.fn() });
const never = new Promise<never>(() => {});
const lost = () => Promise.reject(new TypeError("Failed to fetch"));

it("gives the server's page, the one that the browser has asked for already", async () => {
  const answer = await answerPage(event(Promise.resolve(new Response("served"))), shell("kept"), reach());
  expect(await answer.text()).toBe("served");
  expect(network).not.toHaveBeenCalled();
});

it("tells whether the server has given the page", async () => {
  const heard = reach();
  const ask = async (has?: string) => answerPage(event(), shell(has), heard);
  network.mockImplementation(async () => new Response("served"));
  await ask("kept");
  network.mockImplementation(lost);
  await ask("kept");
  await ask();
  network.mockImplementation(async () => new Response("Bad gateway", { status: 502 }));
  await ask();
  expect(heard.heardOfPage.mock.calls).toEqual([[true], [false], [false], [false]]);
});

it("asks by itself where the browser has not", async () => {
  network.mockResolvedValue(new Response("served", { status: 404 }));
  const answer = await answerPage(event(), shell("kept"), reach());
  expect([answer.status, await answer.text()]).toEqual([404, "served"]);
});

it("gives the kept page at once where the network is lost, also under a request that has begun", async () => {
  vi.useFakeTimers();
  network.mockImplementation(lost);
  expect(await (await answerPage(event(), shell("kept"), reach())).text()).toBe("kept");
  expect(await (await answerPage(event(lost()), shell("kept"), reach())).text()).toBe("kept");
});

it.each([502, 503, 504])("takes a %i of a proxy for a server that is not there", async (status) => {
  network.mockImplementation(async () => new Response("Bad gateway", { status }));
  expect(await (await answerPage(event(), shell("kept"), reach())).text()).toBe("kept");
  const answer = await answerPage(event(), shell(), reach());
  expect([answer.status, await answer.text()]).toEqual([status, "Bad gateway"]);
});

it("waits 400 ms for a network that hangs, and no longer", async () => {
  vi.useFakeTimers();
  network.mockReturnValue(never);
  let given = "";
  const page = answerPage(event(), shell("kept"), reach()).then(
    async (answer) => (given = await answer.text()),
  );
  await vi.advanceTimersByTimeAsync(399);
  expect(given).toBe("");
  await vi.advanceTimersByTimeAsync(1);
  expect(await page).toBe("kept");
});

it("waits a tenth of a second for a server that is known to be away, for the page and all it needs", async () => {
  vi.useFakeTimers();
  network.mockReturnValue(never);
  const kept = async () => new Response("kept");
  const answers = [
    answerPage(event(), shell("kept"), reach(true)),
    answerFile(request, { file: kept }, true),
    answerThumbnail(request, kept, true),
  ];
  await vi.advanceTimersByTimeAsync(100);
  for (const answer of answers) expect(await (await answer).text()).toBe("kept");
});

it("hears that a server which was too late is there all the same", async () => {
  vi.useFakeTimers();
  const served = Promise.withResolvers<Response>();
  network.mockReturnValue(served.promise);
  const heard = reach();
  const page = answerPage(event(), shell("kept"), heard);
  await vi.advanceTimersByTimeAsync(400);
  expect(await (await page).text()).toBe("kept");
  expect([heard.heardOfPage.mock.calls, heard.heard.mock.calls]).toEqual([[[false]], []]);
  served.resolve(new Response("late"));
  await vi.advanceTimersByTimeAsync(0);
  expect(heard.heard.mock.calls).toEqual([[true]]);
});

it("waits on where nothing is kept, and for storage that fails", async () => {
  const served = Promise.withResolvers<Response>();
  network.mockReturnValue(served.promise);
  const broken = { page: () => Promise.reject(new Error("The disk is gone.")) };
  vi.useFakeTimers();
  const pages = [answerPage(event(), shell(), reach()), answerPage(event(), broken, reach())];
  await vi.advanceTimersByTimeAsync(5_000);
  served.resolve(new Response("late"));
  const [one, other] = await Promise.all(pages);
  expect(one).toBe(other);
  expect(await one?.text()).toBe("late");
});

it("says in words that nothing can be reached where nothing is kept either", async () => {
  network.mockImplementation(lost);
  const answer = await answerPage(event(), shell(), reach());
  expect(answer.status).toBe(503);
  expect(answer.headers.get("content-type")).toContain("text/html");
  expect(await answer.text()).toContain("Contact Sheet cannot be reached");
});

it("takes a file from the network, or else from what is kept: of the build before, without a network, or while one hangs", async () => {
  const file = async () => new Response("kept");
  const textOf = async (find: typeof file) => (await answerFile(request, { file: find }, false)).text();
  network.mockImplementation(async () => new Response("served"));
  expect(await textOf(file)).toBe("served");
  network.mockImplementation(async () => new Response("Not found", { status: 404 }));
  expect(await textOf(file)).toBe("kept");
  network.mockImplementation(lost);
  expect(await textOf(file)).toBe("kept");
  vi.useFakeTimers();
  network.mockReturnValue(never);
  const hanging = textOf(file);
  await vi.advanceTimersByTimeAsync(600);
  expect(await hanging).toBe("kept");
});

it("gives what the server says of a file that is nowhere", async () => {
  network.mockImplementation(async () => new Response("Not found", { status: 404 }));
  expect((await answerFile(request, { file: async () => undefined }, false)).status).toBe(404);
  network.mockImplementation(lost);
  const broken = { file: () => Promise.reject(new Error("The disk is gone.")) };
  expect((await answerFile(request, broken, false)).type).toBe("error");
});

it("looks for a kept thumbnail only where the server gives none", async () => {
  const find = vi.fn(async () => new Response("kept"));
  network.mockResolvedValueOnce(new Response("served"));
  expect(await (await answerThumbnail(request, find, false)).text()).toBe("served");
  network.mockResolvedValueOnce(new Response("gone", { status: 410 }));
  expect((await answerThumbnail(request, find, false)).status).toBe(410);
  expect(find).not.toHaveBeenCalled();
  network.mockImplementation(lost);
  expect(await (await answerThumbnail(request, find, false)).text()).toBe("kept");
  expect((await answerThumbnail(request, async () => undefined, false)).type).toBe("error");
});

it("leads what is handed over to its page without a word to the server", async () => {
  const body = new FormData();
  body.set("title", "A fox");
  body.set("text", "");
  body.set("url", "https://cdn.example/i.png?Signature=a&b=c");
  body.set("file", new File(["x"], "x.png"));
  const sent = new Request("https://a.example/gallery/open", { method: "POST", body });
  const { status, headers } = await answerShared(sent, "https://a.example/gallery/");
  expect(status).toBe(303);
  const to = new URL(headers.get("location") ?? "");
  expect([to.pathname, to.search]).toEqual(["/gallery/open", ""]);
  expect(Object.fromEntries(new URLSearchParams(to.hash.slice(1)))).toEqual({
    title: "A fox",
    url: "https://cdn.example/i.png?Signature=a&b=c",
  });
});
