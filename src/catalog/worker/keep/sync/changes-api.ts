import * as v from "valibot";
import { accountHeader } from "#contract/account-header.ts";
import { type Change, changesSchema, type Taken, takenSchema } from "#contract/changes.ts";
import { getJson, postJson } from "#contract/get-json.ts";
import type { Register } from "#contract/registers.ts";
import { under } from "#shared/base.ts";
import { endpoints } from "#shared/paths.ts";

export type Changes = v.InferOutput<typeof changesSchema>;

/** The server's feed of one library's changes. All but `follow` reject with `ApiError`, but for an abort. */
export interface ChangesApi {
  since(cursor: number, signal: AbortSignal): Promise<Changes>;
  send(client: string, changes: readonly Change[], signal: AbortSignal): Promise<Taken>;
  /** Registers with their own stamps. */
  merge(registers: readonly Register[], signal: AbortSignal): Promise<Taken>;
  /**
   * Tells where the feed ends, now and whenever it goes on, until `onEnd` or until the undo that it returns is called.
   * Undefined where the browser cannot listen.
   */
  follow(onCursor: (cursor: number) => void, onEnd: () => void): (() => void) | undefined;
}

const eventSchema = v.object({ cursor: v.number() });

/** Our server's feed. */
export function changesOf({ account, library }: { account: string; library: string }): ChangesApi {
  const headers = { [accountHeader]: account };
  return {
    since: (since, signal) => getJson(`${endpoints.changes}?since=${since}`, changesSchema, signal, headers),
    send: (client, changes, signal) =>
      postJson(endpoints.changes, { library, client, changes }, takenSchema, signal, headers),
    merge: (registers, signal) =>
      postJson(endpoints.mergeChanges, { library, registers }, takenSchema, signal, headers),
    follow(onCursor, onEnd) {
      if (typeof EventSource === "undefined") return undefined;
      const events = new EventSource(under(endpoints.changeEvents));
      events.onmessage = ({ data }) => {
        const event = parsed(data);
        if (v.is(eventSchema, event)) onCursor(event.cursor);
      };
      // It would try again by itself, and for ever: whoever listens knows better when.
      events.onerror = () => {
        events.close();
        onEnd();
      };
      return () => events.close();
    },
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
