import { useEffect, useRef, useState } from "react";
import { IconButton } from "#ui/controls/button.tsx";
import { announce } from "#ui/keyboard/announce.ts";
import { showToast } from "#ui/layers/toast.tsx";
import type { IconName } from "#ui/words/icon.tsx";
import { copyPng } from "./png.ts";

/** How long the check stands, milliseconds. */
const shownFor = 1_600;

interface CopyPictureButtonProps {
  label: string;
  icon: IconName;
  disabled?: boolean;
  /** Gives up when `signal` fires: the button has gone. */
  png: (signal: AbortSignal) => Promise<Blob>;
}

/** Copies a picture and confirms in place; says so where it does not arrive or the browser refuses. */
export function CopyPictureButton({ label, icon, disabled, png }: CopyPictureButtonProps) {
  const [copied, setCopied] = useState(false);
  useEffect(() => {
    if (!copied) return;
    const timer = setTimeout(() => setCopied(false), shownFor);
    return () => clearTimeout(timer);
  }, [copied]);

  const gone = useRef(new AbortController());
  useEffect(() => {
    const left = new AbortController();
    gone.current = left;
    return () => left.abort();
  }, []);

  const copy = async () => {
    const picture = png(gone.current.signal);
    try {
      await copyPng(picture);
      setCopied(true);
      announce("Copied");
    } catch {
      const refused = "The browser did not let the picture onto the clipboard. Download it instead.";
      const message = await picture.then(
        () => refused,
        (error: Error) => error.message,
      );
      showToast({ message });
    }
  };
  return <IconButton label={label} icon={copied ? "check" : icon} disabled={disabled} onClick={copy} />;
}
