import { useEffect, useRef, useState } from "react";
import type { QueryResult } from "#catalog/index.ts";
import { type AssetKey, keyOf } from "#contract/asset.ts";
import { usePutIntoBasket } from "#features/basket/index.ts";
import { useCopyKeys } from "#features/copying/index.ts";
import { saveOriginal, useDetailsKeys } from "#features/details/index.ts";
import { askForField, type FieldName, ItemMarks } from "#features/marks/index.ts";
import { type Lost, type Measured, Viewer } from "#features/viewer/index.ts";
import { useAsset } from "#library/asset.ts";
import { useCatalogStatus } from "#library/status.ts";
import { formatCount } from "#shared/format.ts";
import { stored } from "#shared/stored-values.ts";
import { Button } from "#ui/controls/button.tsx";
import { focusHeir, moveFocus } from "#ui/keyboard/focus.ts";
import { useKeys } from "#ui/keyboard/use-keys.ts";
import { useLayer } from "#ui/layers/layers.ts";
import { showToast } from "#ui/layers/toast.tsx";
import { useIsPhone } from "#ui/use-media-query.ts";
import { useSettled } from "#ui/use-settled.ts";
import { useStored } from "#ui/use-stored.ts";
import { Message } from "#ui/words/message.tsx";
import type { AddressState } from "../navigation/use-address.ts";
import { ItemDrawer } from "./item-drawer.tsx";
import { useHeldList } from "./use-held-list.ts";
import { useItemsBeside } from "./use-items-beside.ts";

interface ItemLayerProps {
  item: AssetKey;
  address: AddressState;
  result: QueryResult | undefined;
}

/** One item, large, with its details beside it (below it on a phone). Lies over the sheet, which stays as it was. */
export function ItemLayer({ item, address, result: newest }: ItemLayerProps) {
  const { asset, row, state } = useAsset(item);
  const result = useHeldList(newest, row);
  const [open, setOpen] = useStored(stored.detailsOpen);
  const { before, after, index, step } = useItemsBeside(result, row, item, address.stepTo);
  const [lost, setLost] = useState<Lost>();
  const [measured, setMeasured] = useState<Measured>();
  const why = lost?.key === keyOf(item) ? lost.why : undefined;
  const download = () => {
    if (why) showToast({ message: `${why.title} ${why.detail}` });
    else if (asset) void saveOriginal(asset);
  };
  const openField = (field: FieldName) => {
    setOpen(true);
    askForField(field);
  };
  useDetailsKeys(() => setOpen(!open), download);
  useCopyKeys(asset, () => setOpen(true));
  const putIn = usePutIntoBasket();
  const gather = () => asset && void putIn([asset.prompt]);
  useKeys("toBasket", { k: gather });
  const phone = useIsPhone();
  const settled = useSettled(keyOf(item));

  if (!asset) return <Waiting item={item} state={state} onClose={address.close} />;
  return (
    <div
      ref={focusHeir()}
      className={
        phone
          ? "fixed inset-0 z-30 flex flex-col short:overflow-y-auto bg-page"
          : "absolute inset-0 z-10 in-[:fullscreen]:z-30 flex bg-page"
      }
    >
      <div
        className={`relative min-h-0 min-w-0 flex-1 short:flex-none ${open ? "short:h-[max(75dvh,20rem)]" : "short:h-[max(100dvh,20rem)]"}`}
      >
        <Viewer
          asset={asset}
          beside={{ before, after }}
          position={{ index, total: result?.rows.length ?? 0 }}
          detailsOpen={open}
          onToggleDetails={() => setOpen(!open)}
          marks={(shown, passing) => <ItemMarks asset={shown} passing={passing} onField={openField} />}
          onOpen={address.stepTo}
          onStep={step}
          onClose={address.close}
          onDownload={download}
          lost={lost}
          onLost={setLost}
          onMeasured={setMeasured}
        />
      </div>
      {open && (
        <div
          // Under a viewer that fills the screen, nothing unseen takes the focus.
          className={`in-[:fullscreen]:invisible shrink-0 border-line ${phone ? "h-[42dvh] short:h-auto overflow-clip rounded-t-xl border-t" : "w-drawer max-w-[44vw] border-l"}`}
        >
          <ItemDrawer
            asset={asset}
            passing={!settled}
            before={before[0]}
            after={after[0]}
            terms={result?.terms ?? []}
            lost={why}
            measured={measured?.key === keyOf(item) ? measured.size : undefined}
            linkSearch={address.search}
            onGather={gather}
            onDownload={download}
            onClose={() => setOpen(false)}
          />
        </div>
      )}
    </div>
  );
}

/** In place of an item that has not been met yet, or is not there. */
function Waiting({ item, state, onClose }: { item: AssetKey; state: string; onClose: () => void }) {
  const { count } = useCatalogStatus();
  const missing = state === "missing";
  const unreached = state === "unreached";
  const root = useRef<HTMLDivElement>(null);
  useLayer(true, onClose);
  useEffect(() => void moveFocus(root.current), []);
  const heir = focusHeir();
  return (
    <div
      ref={(element) => {
        root.current = element;
        return heir(element);
      }}
      data-heir
      tabIndex={-1}
      className="absolute inset-0 z-10 grid place-items-center overflow-y-auto bg-page outline-hidden"
    >
      <Message
        icon={item.kind}
        title={
          missing
            ? `This ${item.kind} is not in your library`
            : unreached
              ? `This ${item.kind} has not been found`
              : `Looking for this ${item.kind}`
        }
        actions={<Button onClick={onClose}>Close</Button>}
      >
        {missing
          ? "It may have been deleted at Pictory, or belong to another account."
          : unreached
            ? "It may be among the older ones, which could not be fetched."
            : `Pictory lists assets newest first; ${formatCount(count)} looked through so far.`}
      </Message>
    </div>
  );
}
