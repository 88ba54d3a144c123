import { useEffect, useState } from "react";
import type { TakingPlan } from "#catalog/index.ts";
import { readNameTemplate } from "#contract/take-away/name-template.ts";
import type { Taking } from "#library/records/taking.ts";

/** Milliseconds without another letter after which names are made. */
const pause = 200;

interface Planned {
  names: string;
  plan?: TakingPlan;
  problem?: string;
}

/** What names make of a taking: the plan once it is known, and what is wrong with them at once. */
export function usePlan(taking: Taking, names: string): { plan: TakingPlan | undefined; problem: string } {
  const [planned, setPlanned] = useState<Planned>();
  const read = readNameTemplate(names);
  const legible = read.ok;
  useEffect(() => {
    if (!legible) return;
    let wanted = true;
    const timer = setTimeout(async () => {
      const made: Planned = await taking.plan(names).then(
        (plan) => ({ names, plan }),
        (error: Error) => ({ names, problem: error.message }),
      );
      if (wanted) setPlanned(made);
    }, pause);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [taking, names, legible]);
  if (!read.ok) return { plan: undefined, problem: read.problem };
  // The names of before would be another template's.
  if (planned?.names !== names) return { plan: undefined, problem: "" };
  return { plan: planned.plan, problem: planned.problem ?? "" };
}
