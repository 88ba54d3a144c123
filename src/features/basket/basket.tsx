import type { ReactNode } from "react";
import { formatCount } from "#shared/format.ts";
import { Kbd } from "#ui/keyboard/kbd.tsx";
import { useReorder } from "#ui/lists/use-reorder.ts";
import { Message } from "#ui/words/message.tsx";
import { BasketActions } from "./basket-actions.tsx";
import { BasketRow } from "./entry/basket-row.tsx";
import { useBasket } from "./use-basket.ts";

interface BasketProps {
  /** What else can be done with a prompt, beside its buttons. */
  more: (text: string) => ReactNode;
}

/** The prompts that a person has gathered, over pages and days: to be put in order, edited, and taken along. */
export function Basket({ more }: BasketProps) {
  const { entries, edit, takeOut, move } = useBasket();
  const { gap, dragged, handlers, grip } = useReorder(move);
  const count = entries?.length ?? 0;
  return (
    <>
      <div className="mb-4 flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-3">
        <h1 className="flex items-baseline gap-2 font-semibold text-title">
          Basket
          {count > 0 && (
            <span className="font-normal text-quiet text-ui tabular-nums">
              {`${formatCount(count)} ${count === 1 ? "prompt" : "prompts"}`}
            </span>
          )}
        </h1>
        {entries && count > 0 && <BasketActions entries={entries} onTakeOut={takeOut} />}
      </div>
      {entries && count === 0 && <Nothing />}
      {entries && count > 0 && (
        <ol aria-label="Prompts in the basket">
          {entries.map(({ id, text }, place) => (
            <BasketRow
              key={id}
              text={text}
              place={place}
              count={count}
              drop={gap === place ? "above" : gap === place + 1 && place === count - 1 ? "below" : null}
              dragged={dragged === place}
              grip={grip(place)}
              onStep={(delta) => move(place, place + delta)}
              onEdit={(edited) => edit(id, edited)}
              onTakeOut={() => takeOut(entries.slice(place, place + 1), `Prompt ${place + 1}`)}
              more={more(text)}
              {...handlers(place)}
            />
          ))}
        </ol>
      )}
    </>
  );
}

const Nothing = () => (
  <Message icon="basket" title="Nothing gathered yet">
    Put prompts in on the way: press <Kbd>K</Kbd> on a tile, on an open item or with some selected, or choose{" "}
    <span className="text-ink">Put into the basket</span> in the list of{" "}
    <span className="text-ink">Copy as</span>. They stay for as long as you want, on every device.
  </Message>
);
