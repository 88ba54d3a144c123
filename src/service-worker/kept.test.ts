import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { Kept } from "./kept.ts";
import { MemoryCaches } from "./testing/memory-caches.ts";

const scope = "https://a.example/gallery/";
const thumbnail = (name: string) => `${scope}media/thumb/seal/${name}?w=480`;
const lasting = { "content-type": "image/webp", "cache-control": "private, max-age=31536000, immutable" };

let memory: MemoryCaches;
/** What the server says of addresses below the scope; 404 for all others. */
let answers: Record<string, () => Response>;
const network = vi.fn<typeof fetch>();

const pageOf = (build: string, account: string) =>
  new Response(
    `<html><head><meta name="account" content="${account}" /><meta name="build" content="${build}">`,
  );

beforeEach(() => {
  memory = new MemoryCaches();
  vi.stubGlobal("caches", memory);
  answers = {
    "assets/app-1.js": () => new Response("app one"),
    "icon.svg": () => new Response("icon"),
    "": () => pageOf("one", "anna"),
  };
  network.mockReset();
  network.mockImplementation(async (input, init) => {
    const url = String(input);
    // Of thumbnails the browser has copies: nothing else is ever asked of them.
    if (url.includes("/media/")) expect(init).toMatchObject({ cache: "only-if-cached", mode: "same-origin" });
    return answers[url.slice(scope.length)]?.() ?? new Response("no", { status: 404 });
  });
  vi.stubGlobal("fetch", network);
});
afterEach(() => vi.unstubAllGlobals());

const one = { name: "one", files: ["assets/app-1.js", "icon.svg"] };
async function installed(build = one) {
  const kept = new Kept(build, scope);
  await kept.install();
  return kept;
}
const textOf = async (answer: Promise<Response | undefined>) => (await answer)?.text();
const seen = (...names: string[]) => {
  for (const name of names)
    answers[`media/thumb/seal/${name}?w=480`] = () => new Response(name.repeat(100), { headers: lasting });
  return names.map(thumbnail);
};

it("keeps all files of the build and the page, below a prefix too", async () => {
  const { shell } = await installed();
  expect(await textOf(shell.file(`${scope}assets/app-1.js`))).toBe("app one");
  expect(await textOf(shell.page())).toContain("anna");
  expect(await shell.account()).toBe("anna");
});

it("marks the page that it keeps, so that whoever gets it knows that the server has not answered", async () => {
  const packed = {
    "content-type": "text/html",
    "content-encoding": "gzip",
    "content-length": "9",
    "content-security-policy": "none",
  };
  answers[""] = () => new Response(pageOf("one", "anna").body, { headers: packed });
  const { shell } = await installed();
  const page = await shell.page();
  expect(Object.fromEntries(page!.headers)).toEqual({
    "content-type": "text/html",
    "content-security-policy": "none",
  });
  expect(await page!.text()).toContain('<meta name="kept"><meta name="build" content="one">');
});

it("is not installed where a file is missing, and fetches what came before no second time", async () => {
  answers["icon.svg"] = () => new Response("busy", { status: 500 });
  await expect(installed()).rejects.toThrow("icon.svg answered 500");
  answers["icon.svg"] = () => new Response("icon");
  await installed();
  const asked = network.mock.calls.filter(([url]) => String(url).endsWith("app-1.js"));
  expect(asked).toHaveLength(1);
});

it("keeps no page of another build, none for nobody, and none that lies elsewhere", async () => {
  answers[""] = () => pageOf("two", "anna");
  const kept = await installed();
  expect(await kept.shell.page()).toBeUndefined();
  answers[""] = () => Object.defineProperty(pageOf("one", "anna"), "redirected", { value: true });
  await kept.belongsTo("anna");
  expect(await kept.shell.page()).toBeUndefined();
  answers[""] = () => pageOf("one", "anna");
  await kept.belongsTo("anna");
  expect(await kept.shell.account()).toBe("anna");
  answers[""] = () => pageOf("one", "");
  await kept.belongsTo("ben");
  expect(await kept.shell.page()).toBeUndefined();
});

it("keeps what was looked at, and finds it again after it was asleep", async () => {
  const kept = await installed();
  await kept.shown("anna", seen("fox", "owl"));
  expect(await textOf(kept.picture(thumbnail("fox")))).toBe("fox".repeat(100));
  const awake = new Kept(one, scope);
  expect(await textOf(awake.picture(thumbnail("owl")))).toBe("owl".repeat(100));
  expect(await textOf(awake.picture(`${scope}media/thumb/seal/fox?w=960&whole=1`))).toBe("fox".repeat(100));
  expect((await awake.picture(thumbnail("owl")))?.headers.get("content-type")).toBe("image/webp");
  network.mockClear();
  await awake.shown("anna", [thumbnail("fox")]);
  expect(network).not.toHaveBeenCalled();
});

it.each<[string, () => Response]>([
  ["a refusal", () => Response.json({ code: "signed-out" }, { status: 401, headers: lasting })],
  [
    "a problem",
    () => new Response("{}", { headers: { ...lasting, "content-type": "application/problem+json" } }),
  ],
  ["a stand-in", () => new Response("?", { headers: { ...lasting, "cache-control": "no-cache" } })],
  [
    "what came from elsewhere",
    () => Object.defineProperty(new Response("?", { headers: lasting }), "redirected", { value: true }),
  ],
])("keeps no %s", async (_, answer) => {
  const kept = await installed();
  answers["media/thumb/seal/fox?w=480"] = answer;
  await kept.shown("anna", [thumbnail("fox")]);
  expect(await kept.picture(thumbnail("fox"))).toBeUndefined();
});

it("shows one account's pictures to no other, and lets them go when another comes", async () => {
  const kept = await installed();
  const [fox = ""] = seen("fox");
  await kept.shown("ben", [fox]);
  expect(await kept.picture(fox)).toBeUndefined();
  await kept.shown("anna", [fox]);
  answers[""] = () => pageOf("one", "ben");
  await kept.belongsTo("ben");
  expect(await kept.picture(fox)).toBeUndefined();
  expect((await memory.keys()).filter((name) => name.includes("anna"))).toEqual([]);
  answers[""] = () => pageOf("one", "anna");
  await kept.belongsTo("anna");
  expect(await kept.picture(fox)).toBeUndefined();
});

it("leaves nothing of a library once nobody is signed in, but the app itself", async () => {
  const kept = await installed();
  await kept.shown("anna", seen("fox"));
  await kept.belongsTo("");
  expect(await kept.shell.page()).toBeUndefined();
  expect(await kept.picture(thumbnail("fox"))).toBeUndefined();
  await kept.shown("anna", seen("owl"));
  expect((await memory.keys()).filter((name) => name.includes("thumbnails"))).toEqual([]);
  expect(await textOf(kept.shell.file(`${scope}icon.svg`))).toBe("icon");
});

it("fetches its files again where somebody has emptied the site's storage", async () => {
  const kept = await installed();
  for (const name of await memory.keys()) await memory.delete(name);
  await kept.belongsTo("anna");
  expect(await textOf(kept.shell.file(`${scope}assets/app-1.js`))).toBe("app one");
  expect(await kept.shell.account()).toBe("anna");
});

it("has the files of one build before this, and no older ones", async () => {
  const builds = ["one", "two", "three"].map((name, i) => ({ name, files: [`assets/app-${i + 1}.js`] }));
  for (const [i, build] of builds.entries()) {
    answers[`assets/app-${i + 1}.js`] = () => new Response(`app ${build.name}`);
    answers[""] = () => pageOf(build.name, "anna");
    const kept = await installed(build);
    await kept.shell.forgetOld();
    if (i === 0) continue;
    expect(await textOf(kept.shell.file(`${scope}assets/app-${i}.js`))).toBe(`app ${builds[i - 1]?.name}`);
  }
  const last = new Kept(builds[2] ?? one, scope);
  expect(await last.shell.file(`${scope}assets/app-1.js`)).toBeUndefined();
});

it("goes on without more pictures where the browser has no room, and keeps what it has", async () => {
  const kept = await installed();
  memory.room = memory.bytes + 700;
  await kept.shown("anna", seen("fox", "owl", "elk", "bee"));
  expect(memory.bytes).toBeLessThanOrEqual(memory.room);
  memory.room = 1e6;
  await new Kept(one, scope).shown("anna", seen("bee"));
  expect(await textOf(new Kept(one, scope).picture(thumbnail("bee")))).toBe("bee".repeat(100));
});
