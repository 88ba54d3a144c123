import { Paced } from "#shared/paced.ts";

/** Milliseconds between two announcements: a walk writes a hundred times a second, and each is read from the disk. */
const pace = 250;

/** `changed`: the store has been written to. `asked`: a person wants a walk, from whoever walks. */
export type TabCall = "changed" | "asked";

/** The account's other tabs. */
export interface OtherTabs {
  /** Tells them that the store has changed; they read from it what. */
  announce(): void;
  /** Asks the one among them that walks to do so. */
  ask(): void;
  close(): void;
}

/** The other tabs that have the same place open, an account's or what is kept. `onCall` hears what they tell. */
export function joinOtherTabs(place: string, onCall: (call: TabCall) => void, every = pace): OtherTabs {
  const channel = new BroadcastChannel(`contact-sheet-${place}`);
  const say = (call: TabCall) => channel.postMessage(call);
  channel.onmessage = ({ data }) => onCall(data);
  const announcements = new Paced(() => say("changed"), every);
  return {
    announce: () => announcements.ask(),
    ask: () => {
      announcements.flush();
      say("asked");
    },
    close: () => {
      announcements.flush();
      announcements.stop();
      channel.close();
    },
  };
}
