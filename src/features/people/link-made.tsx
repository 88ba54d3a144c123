import { CopyButton } from "#ui/controls/copy-button.tsx";

interface LinkMadeProps {
  link: string;
  /** What it is good for, and that it is shown once. */
  children: string;
}

/** A link that has just been made, which nobody keeps but who has it. */
export function LinkMade({ link, children }: LinkMadeProps) {
  return (
    <div role="status" className="w-full text-ui">
      <p className="text-pretty">{children}</p>
      <p className="mt-2 flex items-center gap-2">
        <code className="min-w-0 flex-1 select-all break-all rounded-md bg-page px-2 py-1.5 font-mono text-small">
          {link}
        </code>
        <CopyButton label="Copy link" text={() => link} />
      </p>
    </div>
  );
}
