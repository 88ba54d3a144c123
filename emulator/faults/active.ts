import type { Kind } from "#contract/asset.ts";
import { failures } from "./failures.ts";
import type { Fault } from "./fault.ts";
import { formFaults } from "./forms.ts";
import { itemFaults } from "./items.ts";
import { mediaFaults } from "./media.ts";
import { oddFaults } from "./odd.ts";
import { pagingFaults } from "./paging.ts";

/** Every fault by the name that `--fault` takes. */
export const faults: Readonly<Record<string, Fault>> = {
  ...failures,
  ...pagingFaults,
  ...itemFaults,
  ...formFaults,
  ...mediaFaults,
  ...oddFaults,
};

interface Setting {
  fault: Fault;
  kind: Kind | undefined;
  limit: number;
  /** Requests met so far. */
  count: number;
}

/** Where media are concerned, no kind. */
type Subject = Kind | "media";

/** The faults in force, which may change at any time. */
export interface ActiveFaults {
  /** The settings as given, in order. */
  list(): readonly string[];
  /** Replaces all faults; throws a readable `Error` on an unknown one and then changes nothing. */
  set(settings: readonly string[]): void;
  /** The faults that concern one request, each with how many requests it has met, in which era, and its end. */
  meet(subject: Subject): { fault: Fault; count: number; era: number; replaced: AbortSignal }[];
}

/**
 * Reads `name`, `name:3` (the first three requests only), `name@videos` (one list only) or both, `name@images:3`.
 */
function parse(setting: string): Setting {
  const [, name = "", list, limit] = /^([\w-]+)(?:@(images|videos))?(?::(\d+))?$/.exec(setting) ?? [];
  const fault = Object.hasOwn(faults, name) ? faults[name] : undefined;
  if (!fault) throw new Error(`Unknown fault "${setting}". Known: ${Object.keys(faults).join(", ")}.`);
  const kind = list === "images" ? "image" : list === "videos" ? "video" : undefined;
  return { fault, kind, limit: limit ? Number(limit) : Number.POSITIVE_INFINITY, count: 0 };
}

const concerns = ({ fault, kind }: Setting, subject: Subject) =>
  subject === "media"
    ? Boolean(fault.media || fault.mediaResponse)
    : Boolean(fault.api || fault.pageSize || fault.page || fault.response) && (!kind || kind === subject);

export function createFaults(initial: readonly string[] = []): ActiveFaults {
  let given: readonly string[] = [];
  let active: Setting[] = [];
  let era = 0;
  let period = new AbortController();
  const set = (settings: readonly string[]) => {
    active = settings.map(parse);
    period.abort();
    period = new AbortController();
    given = [...settings];
    era++;
  };
  set(initial);
  return {
    list: () => given,
    set,
    meet: (subject) =>
      active.flatMap((setting) => {
        if (!concerns(setting, subject)) return [];
        setting.count++;
        const { fault, count, limit } = setting;
        return count <= limit ? [{ fault, count, era, replaced: period.signal }] : [];
      }),
  };
}
