import { type MouseEvent, type Ref, useEffect, useImperativeHandle, useState } from "react";
import { announce } from "../keyboard/announce.ts";
import { isTyping } from "../keyboard/focus.ts";
import { focusRing } from "../keyboard/focus-ring.ts";
import { Icon } from "../words/icon.tsx";
import { Button, IconButton } from "./button.tsx";
import { copyText } from "./clipboard.ts";

/** How long "Copied" stands, in milliseconds. */
const shownFor = 1_600;

type State = "idle" | "copied" | "unavailable";

/** Lets a key do what the button does. */
export interface CopyHandle {
  copy(): void;
}

interface CopyButtonProps {
  handle?: Ref<CopyHandle>;
  /** "Copy prompt": the accessible name, unchanged while the button says "Copied". */
  label: string;
  /** What to copy, or how to get it; a promise may take its time, its failure shows as "Not available". */
  text: string | (() => string | Promise<string>);
  /** `primary` is a button in the accent; `word` shows one quiet word; `overlay` is for use over pictures. */
  variant?: "icon" | "button" | "primary" | "word" | "overlay";
  /** What `word` shows: a part of the label. */
  word?: string;
  className?: string;
}

/** Copies, says so in place, and where the clipboard is refused shows the text to copy by hand. */
export function CopyButton(props: CopyButtonProps) {
  const { handle, label, text, variant = "icon", word: shown, className = "" } = props;
  const [state, setState] = useState<State>("idle");

  useEffect(() => {
    if (state === "idle") return;
    const timer = setTimeout(() => setState("idle"), shownFor);
    return () => clearTimeout(timer);
  }, [state]);

  const copyNow = async () => {
    try {
      const source = typeof text === "string" ? text : text();
      const copied = await copyText(source);
      // A window with the text would take the focus from somebody who has gone on to type.
      if (!copied && isTyping()) throw new Error("The clipboard was refused.");
      if (!copied) return (await import("./copy-by-hand.tsx")).copyByHand(await source);
      setState("copied");
      announce("Copied");
    } catch {
      setState("unavailable");
      announce("Not available");
    }
  };
  useImperativeHandle(handle, () => ({ copy: () => void copyNow() }));
  const copy = (event: MouseEvent) => {
    event.stopPropagation();
    void copyNow();
  };

  const word = state === "copied" ? "Copied" : state === "unavailable" ? "Not available" : undefined;
  const icon = state === "copied" ? "check" : state === "unavailable" ? "alert" : "copy";

  return (
    <>
      {variant === "icon" && <IconButton label={label} icon={icon} className={className} onClick={copy} />}
      {(variant === "button" || variant === "primary") && (
        <Button
          variant={variant === "primary" ? "primary" : "plain"}
          aria-label={label}
          icon={icon}
          className={className}
          onClick={copy}
        >
          {/* Both words share one cell, so that the button keeps its width. */}
          <span className="grid">
            <span className={`col-start-1 row-start-1 ${word ? "invisible" : ""}`}>{label}</span>
            {word && <span className="col-start-1 row-start-1">{word}</span>}
          </span>
        </Button>
      )}
      {variant === "word" && (
        <Button
          variant="quiet"
          aria-label={label}
          data-tip={label}
          className={`px-2! ${className}`}
          onClick={copy}
        >
          <span className="grid place-items-center">
            <span className={`col-start-1 row-start-1 ${word ? "invisible" : ""}`}>{shown}</span>
            {word && (
              <span className="col-start-1 row-start-1">
                <Icon name={icon} />
              </span>
            )}
          </span>
        </Button>
      )}
      {variant === "overlay" && (
        <button
          type="button"
          aria-label={label}
          data-tip={label}
          onClick={copy}
          className={`relative inline-flex h-8 min-w-8 items-center justify-center gap-1.5 rounded-md bg-scrim text-on-scrim text-small pointer-coarse:after:absolute pointer-coarse:after:-inset-1.5 ${word ? "px-2" : ""} ${focusRing} ${className}`}
        >
          <Icon name={icon} />
          {word}
        </button>
      )}
    </>
  );
}
