import { useEffect, useId } from "react";
import { freshId } from "#library/own/fresh-id.ts";
import { orderAtEnd } from "#library/own/order.ts";
import { useOwn } from "#library/own/own.ts";
import { Button, IconButton } from "#ui/controls/button.tsx";
import { focusHeir } from "#ui/keyboard/focus.ts";
import { showToast } from "#ui/layers/toast.tsx";
import { NameField } from "./list/name-field.tsx";
import { ViewList } from "./list/view-list.tsx";
import { askForName, useNameAsked } from "./naming.ts";
import { freeName, nameOf } from "./rules/name.ts";
import { isSameView, readViewAddress } from "./rules/view-address.ts";
import { useViewChanges } from "./use-view-changes.ts";

interface SavedViewsProps {
  /** The address of the list on the sheet. */
  address: string;
  /** A view has been followed. */
  onFollow: () => void;
}

/** The head of the filters: lists that a person keeps under a name, and how to keep this one. */
export function SavedViews({ address, onFollow }: SavedViewsProps) {
  const views = useOwn("view");
  const onChange = useViewChanges();
  const heading = useId();
  const naming = useNameAsked();
  const here = readViewAddress(address);
  const same = views?.find((view) => isSameView(view.address, address))?.name;
  useEffect(() => {
    if (!naming || same === undefined) return;
    askForName(false);
    showToast({ message: `This is your view “${same}” already` });
  }, [naming, same]);
  const save = (name: string) => {
    if (!here || !views) return;
    const view = { name, address: here.address, order: orderAtEnd(views), first: false };
    onChange([{ id: freshId(), change: view }]);
    askForName(false);
  };
  return (
    <section ref={focusHeir()} aria-labelledby={heading} className="border-line border-b px-2 py-1.5">
      <div className="flex h-8 items-center pl-2 pointer-coarse:h-11">
        <h3 id={heading} className="flex-1 font-semibold text-ui">
          Views
        </h3>
        {views?.length === 0 ? (
          // In words for whoever has none yet.
          <Button
            variant="quiet"
            icon="plus"
            aria-expanded={naming}
            data-tip="Keep this list under a name"
            data-keys="s"
            className="px-2!"
            onClick={() => askForName(!naming)}
          >
            Save this view
          </Button>
        ) : (
          <IconButton
            label="Save this view"
            keys="s"
            icon="plus"
            aria-expanded={naming}
            onClick={() => askForName(!naming)}
          />
        )}
      </div>
      {views && views.length > 0 && (
        <ViewList views={views} address={address} onChange={onChange} onFollow={onFollow} />
      )}
      {naming && here && views && same === undefined && (
        <NameField
          label="Name of this view"
          proposed={freeName(nameOf(here.query), views)}
          onName={save}
          onCancel={() => askForName(false)}
        />
      )}
    </section>
  );
}
