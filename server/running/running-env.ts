import * as v from "valibot";

/** What the environment says of how the process is run and watched. `wholeUpTo` makes the rule of a whole number. */
export function runningEntries<Rule extends v.GenericSchema<string, number>>(
  wholeUpTo: (max: number) => Rule,
) {
  return {
    METRICS_PORT: v.optional(wholeUpTo(65_535)),
    METRICS_HOST: v.optional(
      v.pipe(v.string(), v.trim(), v.regex(/^[A-Za-z0-9.:-]+$/, "must be an address of this machine")),
      "127.0.0.1",
    ),
    SHUTDOWN_SECONDS: v.optional(wholeUpTo(3_600), "25"),
  };
}
