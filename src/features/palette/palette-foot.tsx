import { keyCaps } from "#shared/keys/keys.ts";
import { Kbd } from "#ui/keyboard/kbd.tsx";

/** What the keys do, for who has some. */
export function PaletteFoot({ link }: { link: boolean }) {
  const hints: [string[], string][] = [
    [["↑", "↓"], "choose"],
    [["↵"], link ? "open" : "do"],
  ];
  if (link) hints.push([[...keyCaps(["Mod+Enter"]).slice(0, -1), "↵"], "in a new tab"]);
  hints.push([keyCaps(["Escape"]), "close"]);
  return (
    <div
      aria-hidden="true"
      className="flex h-9 shrink-0 items-center gap-4 border-line border-t px-4 text-quiet text-small pointer-coarse:hidden"
    >
      {hints.map(([caps, does]) => (
        <span key={does} className="flex items-center gap-1.5">
          {caps.map((cap) => (
            <Kbd key={cap}>{cap}</Kbd>
          ))}
          {does}
        </span>
      ))}
    </div>
  );
}
