import { useState } from "react";
import { accessApi } from "#library/access/access-api.ts";
import { Button } from "#ui/controls/button.tsx";
import { sayingOf } from "./trouble.ts";

interface OtherServiceProps {
  /** What people call it. */
  name: string;
  /** The page of ours to come back to. */
  to: string;
  invitation?: string | undefined;
}

/** The way in by another service, which the window goes to and comes back from. */
export function OtherService({ name, to, invitation }: OtherServiceProps) {
  const [said, setSaid] = useState("");
  const go = async () => {
    setSaid("");
    try {
      location.assign(await accessApi.otherService(to, invitation));
    } catch (error) {
      setSaid(sayingOf(error));
    }
  };
  return (
    <div className="flex flex-col gap-3">
      <p className="flex items-center gap-3 text-quiet text-small before:h-px before:flex-1 before:bg-line after:h-px after:flex-1 after:bg-line">
        or
      </p>
      <Button onClick={() => void go()} className="!h-10">
        Sign in with {name}
      </Button>
      <p role="alert" className="text-pretty text-ui empty:hidden">
        {said}
      </p>
    </div>
  );
}
