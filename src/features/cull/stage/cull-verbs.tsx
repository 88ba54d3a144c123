import type { MarkChange } from "#contract/marks.ts";
import type { ShownMarks } from "#contract/packed-marks.ts";
import { useMayMark } from "#library/access/may-mark.ts";
import type { KeyAt } from "#shared/keys/key-table.ts";
import { keyCaps } from "#shared/keys/keys.ts";
import { ownKey } from "#shared/keys/own-keys.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { Kbd } from "#ui/keyboard/kbd.tsx";
import { liftToasts } from "#ui/layers/lift-toasts.ts";
import { Icon, type IconName } from "#ui/words/icon.tsx";

/** What a person can say of the attempt on the stage, and whether it is gone on to the next. */
export type Say = (change: MarkChange, goOn: boolean) => void;

interface Verb {
  label: string;
  key: KeyAt<"cull">;
  icon: IconName;
  on: boolean;
  act: () => void;
}

/**
 * The verbs, where a thumb is: large on a phone, one line with their keys elsewhere. Who may look alone has favourites, which
 * are their own.
 */
export function CullVerbs({ marks, onSay }: { marks: ShownMarks; onSay: Say }) {
  const { state, favourite } = marks;
  const mayMark = useMayMark();
  const all: Verb[] = [
    {
      label: "Reject",
      key: "r",
      icon: "reject",
      on: state === "reject",
      act: () => onSay({ state: "reject" }, true),
    },
    { label: "Neither", key: "u", icon: "minus", on: false, act: () => onSay({ state: null }, false) },
    {
      label: "Favourite",
      key: "f",
      icon: "favourite",
      on: favourite,
      act: () => onSay({ favourite: !favourite }, false),
    },
    {
      label: "Pick",
      key: "p",
      icon: "pick",
      on: state === "pick",
      act: () => onSay({ state: "pick" }, true),
    },
  ];
  const verbs = mayMark ? all : all.filter(({ key }) => key === "f");
  return (
    <div
      ref={liftToasts}
      className="grid shrink-0 auto-cols-fr grid-flow-col gap-1.5 px-3 pb-[max(12px,env(safe-area-inset-bottom))] md:flex md:justify-center md:gap-2 md:pb-4"
    >
      {verbs.map(({ label, key, icon, on, act }) => (
        <button
          key={key}
          type="button"
          aria-pressed={on}
          onClick={act}
          className={`flex h-16 select-none flex-col items-center justify-center gap-1 rounded-lg border border-line bg-control font-medium text-ui hover:bg-hover active:scale-[0.98] motion-reduce:transition-none md:h-10 md:flex-row md:gap-2 md:px-4 ${on && key !== "f" ? "border-ink! bg-ink! text-page!" : "text-ink"} ${focusRing}`}
        >
          <span className={on && key === "f" ? "text-safelight" : ""}>
            <Icon name={icon} />
          </span>
          {label}
          <span aria-hidden="true" className="hidden md:pointer-fine:block">
            <Kbd>{keyCaps([ownKey("cull", key)]).join(" ")}</Kbd>
          </span>
        </button>
      ))}
    </div>
  );
}
