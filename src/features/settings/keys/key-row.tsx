import { type KeyboardEvent, useState } from "react";
import { type Command, canBeGiven } from "#shared/keys/key-scenes.ts";
import { wordsOf } from "#shared/keys/key-words.ts";
import { isComposing, isForeign, keyCaps, keyName } from "#shared/keys/keys.ts";
import { commandOf, type OwnKeys } from "#shared/keys/own-keys.ts";
import { Button } from "#ui/controls/button.tsx";
import { announce } from "#ui/keyboard/announce.ts";
import { focusRing } from "#ui/keyboard/focus-ring.ts";
import { KeyCaps } from "#ui/keyboard/key-caps.tsx";
import { type Given, giveKey, resetKey, swapKeys } from "./give-key.ts";

interface KeyRowProps {
  command: Command;
  own: OwnKeys;
  onChange: (own: OwnKeys) => void;
}

/** Waiting for a key; what the last one that was pressed does already; or neither. */
type State =
  | { is: "idle" | "waiting" | "unfit" }
  | ({ is: "held"; pressed: string } & Extract<Given, { heldBy: unknown }>);

const said = (key: string) => keyCaps([key]).join(" ");

/** One thing that a key does, with its key, and how to give it another one. */
export function KeyRow({ command, own, onChange }: KeyRowProps) {
  const [state, setState] = useState<State>({ is: "idle" });
  const does = wordsOf(command.where, command.key);
  const now = own[commandOf(command.where, command.key)] ?? command.key;

  const take = (keys: OwnKeys, pressed: string) => {
    onChange(keys);
    setState({ is: "idle" });
    announce(`${does}: ${said(pressed)}`);
  };
  const hear = (event: KeyboardEvent) => {
    if (state.is === "idle" || event.key === "Tab" || isComposing(event.nativeEvent)) return;
    // Nothing else of the page is to act on it.
    event.stopPropagation();
    if (/^(Shift|Control|Alt|AltGraph|Meta|CapsLock)$/.test(event.key)) return;
    event.preventDefault();
    if (event.key === "Escape") return setState({ is: "idle" });
    const pressed = keyName(event);
    if (isForeign(event) || !canBeGiven(pressed)) return setState({ is: "unfit" });
    const given = giveKey(own, command, pressed);
    if ("own" in given) take(given.own, pressed);
    else setState({ is: "held", pressed, ...given });
  };

  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-1 border-line border-t py-1.5 text-ui first:border-t-0">
      <span className="min-w-40 flex-1">{does}</span>
      {now !== command.key && (
        <Button
          variant="quiet"
          aria-label={`Reset the key of ${does}`}
          onClick={() => take(resetKey(own, command), command.key)}
        >
          Reset
        </Button>
      )}
      <button
        type="button"
        aria-label={`${does}: ${said(now)}. Change`}
        onClick={() => setState({ is: "waiting" })}
        onKeyDown={hear}
        onBlur={() => state.is !== "held" && setState({ is: "idle" })}
        className={`inline-grid h-8 min-w-20 place-items-center rounded-md border border-line bg-control px-2 hover:bg-hover pointer-coarse:h-11 ${state.is === "idle" ? "" : "border-ink"} ${focusRing}`}
      >
        {state.is === "waiting" || state.is === "unfit" ? (
          <span className="text-quiet text-small">Press a key</span>
        ) : (
          <KeyCaps keys={[state.is === "held" ? state.pressed : now]} />
        )}
      </button>
      {state.is === "unfit" && (
        <p role="alert" className="basis-full text-quiet">
          Letters, digits and signs can be given, with Ctrl or Cmd or without.
        </p>
      )}
      {state.is === "held" && (
        <div role="alert" className="flex basis-full flex-wrap items-center justify-end gap-2 text-quiet">
          <span className="mr-auto">
            {said(state.pressed)} is “{wordsOf(state.heldBy.where, state.heldBy.key)}”
            {state.heldBy.isFixed ? ", and stays so." : " already."}
          </span>
          <Button variant="quiet" onClick={() => setState({ is: "idle" })}>
            Cancel
          </Button>
          {!state.heldBy.isFixed && (
            <Button onClick={() => take(swapKeys(own, command, state.heldBy), state.pressed)}>Swap</Button>
          )}
        </div>
      )}
    </li>
  );
}
