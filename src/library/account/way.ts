import { useEffect, useState } from "react";
import type * as v from "valibot";
import { getJson } from "#contract/get-json.ts";
import { waySchema } from "#contract/persons/team.ts";
import { endpoints } from "#shared/paths.ts";

type Told = v.InferOutput<typeof waySchema>;

/** How people sign in here, as the server says; `undefined` while it is asked, "failed" where it does not answer. */
export function useWay() {
  const [told, setTold] = useState<Told | "failed">();
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try asks anew.
  useEffect(() => {
    const left = new AbortController();
    setTold(undefined);
    getJson(endpoints.access, waySchema, left.signal).then(
      setTold,
      () => left.signal.aborted || setTold("failed"),
    );
    return () => left.abort();
  }, [tries]);
  return { told, again: () => setTries(tries + 1) };
}
