import { useEffect, useState } from "react";
import * as v from "valibot";
import { getJson } from "#contract/get-json.ts";
import { ApiError } from "#contract/problem.ts";

const schema = v.object({ way: v.picklist(["none", "team", "open"]) });
type Way = v.InferOutput<typeof schema>["way"];

/** How people sign in here, as the server says; `undefined` while it is asked, "failed" where it does not answer. */
export function useWay() {
  const [way, setWay] = useState<Way | "failed">();
  const [tries, setTries] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each try asks anew.
  useEffect(() => {
    const left = new AbortController();
    setWay(undefined);
    getJson("/api/access", schema, left.signal).then(
      (answer) => setWay(answer.way),
      (error: unknown) => {
        if (left.signal.aborted) return;
        // Where nobody signs in there is nothing at that address.
        setWay(error instanceof ApiError && error.problem.code === "not-found" ? "none" : "failed");
      },
    );
    return () => left.abort();
  }, [tries]);
  return { way, again: () => setTries(tries + 1) };
}
