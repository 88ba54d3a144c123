/** A key cap. */
export function Kbd({ children }: { children: string }) {
  return (
    <kbd className="inline-grid h-5 min-w-5 place-items-center rounded border border-line bg-page px-1 font-sans text-quiet text-small">
      {children}
    </kbd>
  );
}
