import type { ReactNode } from "react";
import { Appearance } from "./appearance.tsx";
import { Copying } from "./copying.tsx";
import { KeysOfOnesOwn } from "./keys/keys-of-ones-own.tsx";
import { StoredHere } from "./stored-here.tsx";
import { Videos } from "./videos.tsx";

interface SettingsProps {
  /** What else can be set of copying. */
  copying: ReactNode;
}

/** Everything that a person can set. Each takes effect at once, in every tab of this browser. */
export function Settings({ copying }: SettingsProps) {
  return (
    <div className="flex flex-col gap-10">
      <Appearance />
      <Videos />
      <Copying more={copying} />
      <KeysOfOnesOwn />
      <StoredHere />
    </div>
  );
}
