/** One step of a stage, as it is written: "COPY --from=build /app/dist dist". */
interface Step {
  name: string;
  rest: string;
}

/** What is built on one base. */
export interface Stage {
  name: string;
  base: string;
  steps: Step[];
}

const known = [
  "CMD",
  "COPY",
  "ENV",
  "EXPOSE",
  "FROM",
  "HEALTHCHECK",
  "RUN",
  "USER",
  "VOLUME",
  "WORKDIR",
] as const;

/** The stages of a Dockerfile, in their order. Throws at an instruction that nobody here can follow. */
export function readDockerfile(text: string): Stage[] {
  const stages: Stage[] = [];
  const lines = text.replaceAll("\\\n", " ").split("\n");
  for (const line of lines.map((line) => line.trim())) {
    if (line === "" || line.startsWith("#")) continue;
    const [name = "", ...words] = line.split(/\s+/);
    if (!known.some((instruction) => instruction === name)) throw new Error(`Nobody here can ${name}.`);
    if (name === "FROM") {
      const [base = "", , as = String(stages.length)] = words;
      stages.push({ name: as, base, steps: [] });
      continue;
    }
    const stage = stages.at(-1);
    if (!stage) throw new Error(`${name} comes before FROM.`);
    stage.steps.push({ name, rest: line.slice(name.length).trim() });
  }
  return stages;
}

/** The last step of a name. Throws where there is none. */
export function lastStep({ steps }: Stage, name: (typeof known)[number]): string {
  const step = steps.findLast((step) => step.name === name);
  if (!step) throw new Error(`The stage has no ${name}.`);
  return step.rest;
}

/** The words of a command as a list of JSON, as CMD and HEALTHCHECK have it. */
export function commandOf(rest: string): string[] {
  return JSON.parse(rest.slice(rest.indexOf("["))) as string[];
}

/** The variables that a stage sets. */
export function variablesOf({ steps }: Stage): Record<string, string> {
  const pairs = steps.filter(({ name }) => name === "ENV").flatMap(({ rest }) => rest.split(/\s+/));
  return Object.fromEntries(
    pairs.map((pair) => [pair.slice(0, pair.indexOf("=")), pair.slice(pair.indexOf("=") + 1)]),
  );
}
