import { under } from "#shared/base.ts";
import { itemPath } from "#shared/paths.ts";
import { Button } from "#ui/controls/button.tsx";
import { usePage } from "#ui/layers/use-page.ts";
import { Message } from "#ui/words/message.tsx";
import { mostItems } from "./address/comparison.ts";
import type { CompareProps } from "./compare.tsx";

/** In place of a comparison of one. */
export function TooFew({ items, onClose }: CompareProps) {
  const [one] = items;
  const root = usePage(onClose);
  return (
    <main
      ref={root}
      data-heir
      tabIndex={-1}
      aria-label="Compare"
      className="grid h-dvh place-items-center overflow-y-auto bg-page text-ink outline-hidden"
    >
      <h1 className="sr-only">Compare</h1>
      <Message
        icon="layers"
        title="One alone has nothing to be compared with"
        actions={
          <>
            {one && (
              <a
                href={under(itemPath(one))}
                className="self-center font-medium text-ui underline underline-offset-4"
              >
                {`Look at this ${one.kind}`}
              </a>
            )}
            <Button onClick={onClose}>Close</Button>
          </>
        }
      >
        Select two to four and press Compare, or Alt-click two of them.
      </Message>
    </main>
  );
}

/** Above a comparison whose address names more than one page can show. */
export const TooMany = ({ beyond }: { beyond: number }) => (
  <p role="status" className="border-line border-b bg-panel px-4 py-2 text-quiet text-ui">
    {`The first ${mostItems} are compared; the address names ${beyond} more.`}
  </p>
);
