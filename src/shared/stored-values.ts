import type { OwnKeys } from "./keys/own-keys.ts";
import type { StoredValue } from "./stored.ts";

const isBoolean = (value: unknown): value is boolean => typeof value === "boolean";
const isThing = (value: unknown): value is object => typeof value === "object" && value !== null;
const isOwnKeys = (value: unknown): value is OwnKeys =>
  isThing(value) && Object.values(value).every((key) => typeof key === "string" && key !== "");
/** What was kept by another version must still be on offer. */
const oneOf = <const T>(values: readonly T[], fallback: T) => ({
  accepts: (value: unknown): value is T => values.some((v) => v === value),
  fallback,
});
const orNull = <T>(is: (value: unknown) => value is T) => ({
  accepts: (value: unknown): value is T | null => value === null || is(value),
  fallback: null,
});
const flag = (fallback: boolean) => ({ accepts: isBoolean, fallback });
const value = <T>(name: string, kept: Omit<StoredValue<T>, "name">): StoredValue<T> => ({ name, ...kept });

export const themes = ["system", "light", "dark"] as const;
export type Theme = (typeof themes)[number];

/** Steps of the sheet's tile size, the smallest first. */
export const tileSizes: readonly number[] = [1, 2, 3, 4, 5];

/** What copying a prompt gives: the text as it is, or without its line breaks. */
export const promptFormats = ["as is", "one line"] as const;
export type PromptFormat = (typeof promptFormats)[number];

/** What copying a request gives: the body, or a command that sends it. */
export const requestFormats = ["json", "curl"] as const;
export type RequestFormat = (typeof requestFormats)[number];

/** Ways to show a prompt that is JSON. */
export const jsonWays = ["laid out", "as sent"] as const;
export type JsonWay = (typeof jsonWays)[number];

/** Speeds of a video. */
export const rates: readonly number[] = [0.25, 0.5, 1, 1.5, 2];

/** Seconds that a slideshow shows an image for; a video is shown to its end at least. */
export const slideSeconds: readonly number[] = [3, 5, 10, 30];

/** What a person sets on the page of settings. */
export const settings = {
  theme: value("theme", oneOf<Theme>(themes, "system")),
  /** The sheet's tile size where the address names none. */
  tileSize: value("tile-size", oneOf(tileSizes, 3)),
  /** Whether a video begins to play when it is opened. */
  autoplay: value("autoplay", flag(false)),
  /** Whether a video on the sheet plays under the pointer. */
  previews: value("previews", flag(true)),
  promptFormat: value("copy.prompt", oneOf<PromptFormat>(promptFormats, "as is")),
  /** What a person has put in the place of keys: see `own-keys.ts`. */
  keys: value<OwnKeys>("keys", { accepts: isOwnKeys, fallback: {} }),
  requestFormat: value("copy.request", oneOf<RequestFormat>(requestFormats, "json")),
};

export interface KeptSearches {
  account: string;
  texts: readonly string[];
}
const isSearches = (value: unknown): value is KeptSearches =>
  isThing(value) &&
  Array.isArray((value as KeptSearches).texts) &&
  (value as KeptSearches).texts.every((text) => typeof text === "string");

/** What a sign-out is to erase from this browser, until that is done. */
export interface Erasing {
  /** The account; not called so, because what is of an account is forgotten with it. */
  whose: string;
  library: string;
  person: string;
  /** Whether marks that the server does not have yet stay. */
  keepUnsent: boolean;
}
const isErasing = (value: unknown): value is Erasing => isThing(value) && "whose" in value;

export interface KeptFirstView {
  account: string;
  address: string;
}
const isFirstView = (value: unknown): value is KeptFirstView =>
  isThing(value) && /^\/(?![/\\])/.test(String((value as KeptFirstView).address));

/**
 * Everything that is kept in localStorage. The names are on people's disks: none may change, nor come to mean another
 * thing. What belongs to an account says so in its content, by `account`.
 */
export const stored = {
  ...settings,
  /** The session of the last visit, as the server told it; `src/library` knows its shape. */
  session: value<object | null>("session", { accepts: isThing, fallback: null }),
  filtersOpen: value("facets", flag(true)),
  detailsOpen: value("details", flag(true)),
  jsonWay: value("details.json", oneOf<JsonWay>(jsonWays, "laid out")),
  rate: value("viewer.rate", oneOf(rates, 1)),
  muted: value("viewer.muted", flag(false)),
  loop: value("viewer.loop", flag(true)),
  keepZoom: value("viewer.keep-zoom", flag(false)),
  slideSeconds: value("viewer.slideshow", oneOf(slideSeconds, 5)),
  /** The searches that were committed last, the newest first. */
  searches: value<KeptSearches | null>("searches", orNull(isSearches)),
  erasing: value<Erasing | null>("erasing", orNull(isErasing)),
  /** The address of the saved view that the gallery opens with: known before the library is open. */
  firstView: value<KeptFirstView | null>("first view", orNull(isFirstView)),
};

/** Whether a group of the filter panel is open, by its title. */
export const filterGroupOpen = (title: string) => value(`filters.${title}.open`, flag(true));

const openingName = "first screen of ";

/** What an address showed last: its path and search part. `accepts` knows the shape. */
export const openingPictureOf = <T>(address: string, accepts: (value: unknown) => value is T) =>
  value<T | null>(openingName + address, {
    accepts: (kept): kept is T | null => kept === null || accepts(kept),
    fallback: null,
  });

/** Picks every opening picture: see `forgetStored`. */
export const isOpeningPicture = (name: string): boolean => name.startsWith(openingName);

/** Picks what belongs to an account: see `forgetStored`. */
export const isOfAccount =
  (account: string) =>
  (_name: string, kept: unknown): boolean =>
    isThing(kept) && "account" in kept && kept.account === account;
