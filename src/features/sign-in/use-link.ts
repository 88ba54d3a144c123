import { useEffect, useState } from "react";
import { sayingOf } from "./trouble.ts";

/** What a link's token is good for, as `look` finds it; `refused` says why it is good for nothing, and is "" until then. */
export function useLink<T>(token: string, look: (token: string) => Promise<T>) {
  const [found, setFound] = useState<T>();
  const [refused, setRefused] = useState("");
  useEffect(() => {
    let left = false;
    look(token).then(
      (found) => left || setFound(found),
      (error) => left || setRefused(sayingOf(error)),
    );
    return () => {
      left = true;
    };
  }, [token, look]);
  return { found, refused };
}
