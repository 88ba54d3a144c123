import { type ReactNode, useId } from "react";

/** A titled part of the drawer. */
export function Section({ title, children }: { title: string; children: ReactNode }) {
  const id = useId();
  return (
    <section aria-labelledby={id} className="border-line border-t px-4 py-4">
      <h3 id={id} className="mb-2.5 font-medium text-quiet text-small">
        {title}
      </h3>
      {children}
    </section>
  );
}
