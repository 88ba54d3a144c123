import { usualNames } from "#contract/take-away/name-template.ts";
import { type SidecarKind, sidecarKinds } from "#contract/take-away/sidecars.ts";
import type { StoredValue } from "#shared/stored.ts";
import type { TakeChoices } from "../originals/taken.ts";

/** How a person takes things home. */
export interface Choices extends TakeChoices {
  readonly names: string;
  readonly index: boolean;
  readonly to: "zip" | "folder";
}

const usual: Choices = { names: usualNames, sidecars: ["json"], pngPrompt: false, index: true, to: "zip" };

function isChoices(value: unknown): value is Choices {
  if (typeof value !== "object" || value === null) return false;
  const { names, sidecars, pngPrompt, index, to } = value as Partial<Record<keyof Choices, unknown>>;
  return (
    typeof names === "string" &&
    Array.isArray(sidecars) &&
    sidecars.every((kind) => sidecarKinds.includes(kind as SidecarKind)) &&
    typeof pngPrompt === "boolean" &&
    typeof index === "boolean" &&
    (to === "zip" || to === "folder")
  );
}

/** What they chose last. It stands here, since what the first page loads must not hold it. */
export const keptChoices: StoredValue<Choices> = { name: "take-away", accepts: isChoices, fallback: usual };
