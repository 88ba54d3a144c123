import { under } from "./base.ts";

/** The address of every page. The server answers each with the app. */
export const routes = {
  all: "/",
  images: "/images",
  videos: "/videos",
  image: "/images/:id",
  video: "/videos/:id",
  cull: "/cull/:asset",
  prompts: "/prompts",
  family: "/prompts/:family",
  matrix: "/matrix",
  compare: "/compare/:assets",
  basket: "/basket",
  settings: "/settings",
  people: "/people",
  signIn: "/sign-in",
  /** Opens the asset that an address is of, which stands in the fragment: it may be a signed one, and no server's log should hold it. */
  open: "/open",
} as const;

/** What the browser asks our server for, but for media: `src/contract/media.ts` writes their addresses. */
export const endpoints = {
  session: "/api/session",
  images: "/api/images",
  videos: "/api/videos",
  /** What people add: since when, and one by one as it happens. */
  changes: "/api/changes",
  changeEvents: "/api/changes/events",
  /** Takes registers that bring their own times along. */
  mergeChanges: "/api/changes/merge",
  /** The person says that the key's account is the library's, where the session is in doubt. */
  confirmLibrary: "/api/library/confirm",
  /** How people sign in, and all that belongs to it. */
  access: "/api/access",
  health: "/healthz",
  /** Whether requests can be sent to the server. */
  ready: "/readyz",
} as const;

/** Files of the build whose names say nothing of their content. */
export const files = { serviceWorker: "/service-worker.js" } as const;

/** The list of one kind, or of all. */
export function listPath(kind: "all" | "image" | "video"): string {
  return kind === "all" ? routes.all : kind === "image" ? routes.images : routes.videos;
}

interface ItemKey {
  kind: "image" | "video";
  id: string;
}

/** The page of one item; `search` is the list's own ("?q=fox" or ""), so that Back and the next item know the list. */
export function itemPath({ kind, id }: ItemKey, search = ""): string {
  return `${listPath(kind)}/${encodeId(id)}${search}`;
}

/** The page of an item as a link for elsewhere; `origin` is this page's ("https://host"). */
export const itemLink = (item: ItemKey, origin: string): string => origin + under(itemPath(item));

/** The item whose page this is; null for every other path. Never throws, whatever was typed into the address. */
export function itemOfPath(pathname: string): ItemKey | null {
  const [, list = "", segment = ""] = /^\/(images|videos)\/([^/]+)\/*$/i.exec(pathname) ?? [];
  if (!segment) return null;
  return { kind: list.toLowerCase() === "images" ? "image" : "video", id: decodeId(segment) };
}

/** The page of a family of prompts, by its name. */
export const familyPath = (name: string): string => `${routes.prompts}/f.${encodeURIComponent(name)}`;

/** The name of the family whose page this is; "" for every other path. Never throws. */
export const familyOfPath = (pathname: string): string =>
  /^\/prompts\/f\.(\w+)\/*$/i.exec(pathname)?.[1]?.toLowerCase() ?? "";

/** The page where what belongs together with an asset is culled, or with `ofSelection` what is selected. */
export function cullPath(asset: ItemKey, ofSelection = false): string {
  return `/cull/${nameOf(asset)}${ofSelection ? "?of=selection" : ""}`;
}

/** The asset whose page of culling this is; null for every other path. Never throws. */
export const assetOfCullPath = (pathname: string): ItemKey | null =>
  assetNamed(/^\/cull\/([^/]+)\/*$/i.exec(pathname)?.[1]);

/** The page where assets are compared, the first with the others. */
export const comparePath = (assets: readonly ItemKey[]): string => `/compare/${assets.map(nameOf).join(",")}`;

/** The assets that a page compares, as they are written: any number, doubles too. None for every other path. Never throws. */
export const assetsOfComparePath = (pathname: string): ItemKey[] =>
  (/^\/compare\/([^/]+)\/*$/i.exec(pathname)?.[1] ?? "").split(",").flatMap((name) => assetNamed(name) ?? []);

/** An asset as part of an address: "i.<id>", "v.<id>". */
export const nameOf = ({ kind, id }: ItemKey) => `${kind === "image" ? "i" : "v"}.${encodeId(id)}`;

/** The asset that is named so; null where none is. Never throws. */
export function assetNamed(name = ""): ItemKey | null {
  const [, letter = "", segment = ""] = /^([iv])\.(.+)$/i.exec(name) ?? [];
  if (!segment) return null;
  return { kind: letter.toLowerCase() === "i" ? "image" : "video", id: decodeId(segment) };
}

/** Browsers take the segments "." and ".." for steps through the path, in every way of writing them. */
const dots = /^~*\.{1,2}$/;

// Half a surrogate pair has no UTF-8, and encodeURIComponent throws on it.
const encodeId = (id: string) => (dots.test(id) ? `~${id}` : encodeURIComponent(id.toWellFormed()));

function decodeId(segment: string): string {
  if (segment.startsWith("~") && dots.test(segment)) return segment.slice(1);
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment; // Typed by hand: "100%".
  }
}
