import { Appearance } from "./appearance.tsx";
import { Copying } from "./copying.tsx";
import { KeysOfOnesOwn } from "./keys/keys-of-ones-own.tsx";
import { StoredHere } from "./stored-here.tsx";
import { Videos } from "./videos.tsx";

/** Everything that a person can set. Each takes effect at once, in every tab of this browser. */
export function Settings() {
  return (
    <div className="flex flex-col gap-10">
      <Appearance />
      <Videos />
      <Copying />
      <KeysOfOnesOwn />
      <StoredHere />
    </div>
  );
}
