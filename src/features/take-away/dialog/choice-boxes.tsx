import { useId } from "react";
import { type SidecarKind, sidecarKinds } from "#contract/take-away/sidecars.ts";
import { Checkbox } from "#ui/controls/checkbox.tsx";
import type { Choices } from "./choices.ts";

interface ChoiceBoxesProps {
  choices: Choices;
  onChange: (change: Partial<Choices>) => void;
}

const sidecarWords: Record<SidecarKind, { label: string; detail: string }> = {
  json: { label: "JSON", detail: "All that is known of it" },
  txt: { label: "Text", detail: "The prompt" },
  xmp: { label: "XMP", detail: "For Lightroom, digiKam, Immich" },
};

/** What is written beside the files. */
export function ChoiceBoxes({ choices, onChange }: ChoiceBoxesProps) {
  const toggle = (kind: SidecarKind, on: boolean) =>
    onChange({ sidecars: sidecarKinds.filter((k) => (k === kind ? on : choices.sidecars.includes(k))) });
  return (
    <fieldset>
      <legend className="font-medium text-ui">Beside each file</legend>
      <div className="mt-1 grid gap-x-4 sm:grid-cols-2">
        {sidecarKinds.map((kind) => (
          <Box
            key={kind}
            checked={choices.sidecars.includes(kind)}
            onChange={(on) => toggle(kind, on)}
            {...sidecarWords[kind]}
          />
        ))}
        <Box
          label="index.csv"
          detail="One table of all"
          checked={choices.index}
          onChange={(index) => onChange({ index })}
        />
        <Box
          label="Prompt inside PNG files"
          detail="As other galleries read it"
          checked={choices.pngPrompt}
          onChange={(pngPrompt) => onChange({ pngPrompt })}
        />
      </div>
    </fieldset>
  );
}

interface BoxProps {
  label: string;
  detail: string;
  checked: boolean;
  onChange: (on: boolean) => void;
}

function Box({ label, detail, checked, onChange }: BoxProps) {
  const box = useId();
  return (
    <label
      htmlFor={box}
      className="flex min-h-9 cursor-pointer items-start gap-2 py-1 text-ui pointer-coarse:min-h-11"
    >
      <Checkbox
        id={box}
        checked={checked}
        className="mt-0.5"
        onChange={(event) => onChange(event.target.checked)}
      />
      <span>
        {label}
        <span className="block text-quiet text-small">{detail}</span>
      </span>
    </label>
  );
}
