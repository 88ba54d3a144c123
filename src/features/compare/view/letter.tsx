/** The letter that an item goes by on the page. */
export const Letter = ({ children }: { children: string }) => (
  <span className="grid size-5 shrink-0 place-items-center rounded bg-ink font-semibold text-page text-small">
    {children}
  </span>
);
