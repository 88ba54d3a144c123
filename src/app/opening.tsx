import { Wordmark } from "#ui/words/wordmark.tsx";

/** The bar alone, for the blink before it is known whose library to open. */
export function Opening() {
  return (
    <div className="min-h-dvh">
      <header className="flex h-bar items-center border-line border-b px-4">
        <Wordmark />
      </header>
    </div>
  );
}
