import { recallPosition } from "#features/gallery/positions.ts";
import { readStored } from "#shared/stored.ts";

/** A picture of the sheet; lengths in CSS pixels, from the upper left corner of the window. */
export interface Picture {
  left: number;
  top: number;
  width: number;
  height: number;
  /** CSS colour of its frame. */
  colour: string;
  /** The thumbnail that was shown: path and search part. */
  src: string;
}

/** The top of a list as it was last on screen. */
export interface FirstScreen {
  /** `Session.account`: what one account saw is never shown to another. */
  account: string;
  /** Width of the window, CSS pixels: in another one the pictures lie elsewhere. */
  width: number;
  /** The list, as `recallPosition` names it. */
  list: string;
  pictures: Picture[];
}

const elementId = "first-screen";
export const nameOf = ({ pathname, search }: Location) => `first screen of ${pathname}${search}`;

/** By hand: a library for it would be larger than all that runs before the app. */
const isFirstScreen = (value: unknown): value is FirstScreen =>
  Array.isArray((value as FirstScreen | null)?.pictures) &&
  (value as FirstScreen).pictures.every((picture) => picture?.src?.startsWith?.("/media/thumb/"));

/** The account that the server shows, as it wrote it into the page; "" where nobody did. */
const accountOfPage = () => document.querySelector<HTMLMetaElement>("meta[name=account]")?.content ?? "";

/**
 * Paints the pictures that this address showed last, before any code of the app has come. Nothing of it can be
 * used: the app takes it away as soon as its own sheet stands below it.
 */
export function paintFirstScreen(): void {
  const screen = readStored(nameOf(location), isFirstScreen, null);
  if (!screen || screen.account !== accountOfPage() || screen.width !== innerWidth) return;
  // The list will open at another place than its top.
  if (recallPosition(screen.list)) return;
  const sheet = document.createElement("div");
  sheet.id = elementId;
  sheet.ariaHidden = "true";
  sheet.className = "pointer-events-none fixed inset-0 overflow-hidden";
  for (const { left, top, width, height, colour, src } of screen.pictures) {
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
    image.src = src;
    frame.append(image);
    sheet.append(frame);
  }
  document.body.append(sheet);
}

/** The painted first screen, for as long as it is there. */
export const paintedFirstScreen = (): HTMLElement | null => document.getElementById(elementId);
