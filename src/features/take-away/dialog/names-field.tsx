import { useId } from "react";
import { nameTokens, usualNames } from "#contract/take-away/name-template.ts";
import { Button } from "#ui/controls/button.tsx";
import { textField } from "#ui/controls/text-field.ts";
import { NameParts } from "./name-parts.tsx";

interface NamesFieldProps {
  names: string;
  /** What is wrong with it; "" for nothing. */
  problem: string;
  /** Of the first items; undefined until they are known. */
  preview: readonly string[] | undefined;
  onNames: (names: string) => void;
}

/** How files are called, and what that makes of the first of them. */
export function NamesField({ names, problem, preview, onNames }: NamesFieldProps) {
  const field = useId();
  const says = useId();
  return (
    <div>
      <div className="flex items-baseline justify-between gap-2">
        <label htmlFor={field} className="font-medium text-ui">
          File names
        </label>
        {names !== usualNames && (
          <Button variant="quiet" className="h-6! px-2!" onClick={() => onNames(usualNames)}>
            Reset
          </Button>
        )}
      </div>
      <input
        id={field}
        type="text"
        value={names}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={problem !== ""}
        aria-describedby={says}
        className={`${textField} mt-1 font-mono`}
        onChange={(event) => onNames(event.target.value)}
      />
      <p id={says} role={problem ? "alert" : undefined} className="mt-1 text-pretty text-small wrap-anywhere">
        {problem || <span className="text-quiet">{`${nameTokens.join(" ")} — “/” makes folders`}</span>}
      </p>
      <ol
        aria-label="The first names"
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls has to be reached by keys.
        tabIndex={0}
        className="mt-2 h-28 overflow-y-auto rounded-md bg-control px-2 py-1.5 text-quiet text-small leading-5 outline-hidden focus-visible:outline-2 focus-visible:outline-safelight"
      >
        {(problem ? [] : preview)?.map((name) => (
          <li key={name} className="pl-3 -indent-3 wrap-anywhere">
            <NameParts name={name} />
          </li>
        ))}
        {!problem && !preview && <li>Naming…</li>}
      </ol>
    </div>
  );
}
