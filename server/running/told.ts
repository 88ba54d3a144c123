import { channel } from "node:diagnostics_channel";

/** Something that happens in the server, told to whoever counts such things; where nobody does, it costs a comparison. */
export interface Told<T> {
  tell(what: T): void;
  /** Gives a function that ends the listening. */
  hear(listener: (what: T) => void): () => void;
}

function told<T>(name: string): Told<T> {
  const told = channel(`contact-sheet:${name}`);
  return {
    tell(what) {
      if (told.hasSubscribers) told.publish(what);
    },
    hear(listener) {
      const heard = (what: unknown) => listener(what as T);
      told.subscribe(heard);
      return () => told.unsubscribe(heard);
    },
  };
}

/** Outcomes are of a few words each: nothing that is told holds an id, an address or a key. */
export const happened = {
  /** The provider was asked for a page; the outcome is "ok" or a problem's code. */
  providerCall: told<{ outcome: string; seconds: number }>("provider-call"),
  /** Somebody was given a page that the provider had been asked for on another's behalf. */
  pageShared: told<{ from: "flight" | "memory" }>("page-shared"),
  /** A thumbnail was asked for that was not at hand; `seconds` of those that were made. */
  thumbnail: told<{ outcome: "made" | "disk" | "failed"; seconds: number }>("thumbnail"),
  /** Work was done with the store; the outcome is "ok" or a kind of failure. */
  storeWork: told<{ outcome: string; seconds: number }>("store-work"),
};
