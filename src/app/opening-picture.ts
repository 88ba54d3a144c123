import type { DrawnPicture } from "#features/gallery/index.ts";
import { under, within } from "#shared/base.ts";
import { readStored } from "#shared/stored.ts";
import { openingPictureOf } from "#shared/stored-values.ts";
import { keptPlaces } from "./kept-places.ts";

/** The top of a list as it was last on screen. */
export interface OpeningPicture {
  /** `Session.account`: what one account saw is never shown to another. */
  account: string;
  /** Width of the window, CSS pixels: in another one the pictures lie elsewhere. */
  width: number;
  /** The list, as `listName` names it. */
  list: string;
  pictures: DrawnPicture[];
}

const elementId = "opening-picture";

/** By hand: a library for it would be larger than all that runs before the app. */
const isOpeningPicture = (value: unknown): value is OpeningPicture =>
  Array.isArray((value as OpeningPicture | null)?.pictures) &&
  (value as OpeningPicture).pictures.every((picture) => picture?.src?.startsWith?.("/media/thumb/"));

/** What is kept of the address at which the window is. */
export const keptOpeningPicture = () =>
  openingPictureOf(within(location.pathname) + location.search, isOpeningPicture);

/** The account that the server shows, as it wrote it into the page; "" where nobody did. */
export const accountOfPage = () =>
  document.querySelector<HTMLMetaElement>("meta[name=account]")?.content ?? "";

/**
 * Paints the pictures that this address showed last, before any code of the app has come. Nothing of it can be
 * used: the app takes it away as soon as its own sheet stands below it.
 */
export function paintOpeningPicture(): void {
  const opening = readStored(keptOpeningPicture());
  if (!opening || opening.account !== accountOfPage() || opening.width !== innerWidth) return;
  // The list will open at another place than its top.
  if (keptPlaces.recall(opening.list)) return;
  const sheet = document.createElement("div");
  sheet.id = elementId;
  sheet.ariaHidden = "true";
  sheet.className = "pointer-events-none fixed inset-0 overflow-hidden";
  for (const { left, top, width, height, colour, src } of opening.pictures) {
    const frame = document.createElement("div");
    frame.className = "absolute overflow-hidden";
    frame.style.cssText = `left:${left}px;top:${top}px;width:${width}px;height:${height}px;background:${colour}`;
    const image = new Image();
    image.alt = "";
    image.className = "size-full object-cover data-shown:bg-ground";
    image.onload = () => {
      image.dataset.shown = "";
    };
    // An empty frame disturbs less than a broken picture.
    image.onerror = () => image.remove();
    image.src = under(src);
    frame.append(image);
    sheet.append(frame);
  }
  document.body.append(sheet);
}

/** The opening picture, for as long as it is there. */
export const paintedPicture = (): HTMLElement | null => document.getElementById(elementId);
