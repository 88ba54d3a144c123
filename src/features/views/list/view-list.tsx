import { useState } from "react";
import { inOrder, moveTo } from "#library/own/order.ts";
import { announce } from "#ui/keyboard/announce.ts";
import type { MenuItem } from "#ui/layers/menu.tsx";
import { showToast } from "#ui/layers/toast.tsx";
import { useReorder } from "#ui/lists/use-reorder.ts";
import { chooseFirst } from "../rules/first.ts";
import type { SavedView, ViewChange } from "../rules/saved-view.ts";
import { isSameView } from "../rules/view-address.ts";
import { NameField } from "./name-field.tsx";
import { ViewRow } from "./view-row.tsx";

interface ViewListProps {
  views: readonly SavedView[];
  /** The address of the list on the sheet. */
  address: string;
  onChange: (changes: readonly ViewChange[]) => void;
  onFollow: () => void;
}

/** All saved views as links, in a person's own order. */
export function ViewList({ views, address, onChange, onFollow }: ViewListProps) {
  const [renaming, setRenaming] = useState<string | null>(null);
  const sorted = inOrder(views);
  const move = (from: number, to: number) => {
    const view = sorted[from];
    if (!view || to < 0 || to >= sorted.length) return;
    onChange(moveTo(views, view.id, to));
    announce(`${view.name}: ${to + 1} of ${sorted.length}`);
  };
  const { gap, handlers } = useReorder(move);

  const itemsOf = (view: SavedView, place: number): MenuItem[] => [
    { label: "Rename", icon: "pencil", onSelect: () => setRenaming(view.id) },
    {
      label: "Replace with this list",
      icon: "refresh",
      disabled: isSameView(view.address, address),
      onSelect: () => {
        onChange([{ id: view.id, change: { address } }]);
        undoable(`“${view.name}” is this list now`, { id: view.id, change: { address: view.address } });
      },
    },
    {
      label: view.first ? "Open with everything" : "Open with this view",
      icon: "home",
      onSelect: () => onChange(chooseFirst(views, view.first ? null : view.id)),
    },
    {
      label: "Move up",
      icon: "up",
      keys: ["Alt", "↑"],
      disabled: place === 0,
      onSelect: () => move(place, place - 1),
    },
    {
      label: "Move down",
      icon: "down",
      keys: ["Alt", "↓"],
      disabled: place === sorted.length - 1,
      onSelect: () => move(place, place + 1),
    },
    {
      label: "Remove",
      icon: "trash",
      onSelect: () => {
        const { id, ...whole } = view;
        onChange([{ id, change: null }]);
        undoable(`“${view.name}” removed`, { id, change: whole });
      },
    },
  ];
  const undoable = (message: string, former: ViewChange) =>
    showToast({ message, action: { label: "Undo", onSelect: () => onChange([former]), undoes: true } });

  return (
    <ul className="pb-1">
      {sorted.map((view, place) =>
        view.id === renaming ? (
          <li key={view.id}>
            <NameField
              label={`New name of ${view.name}`}
              proposed={view.name}
              onName={(name) => {
                setRenaming(null);
                if (name !== view.name) onChange([{ id: view.id, change: { name } }]);
              }}
              onCancel={() => setRenaming(null)}
            />
          </li>
        ) : (
          <ViewRow
            key={view.id}
            view={view}
            current={isSameView(view.address, address)}
            drop={gap === place ? "above" : gap === place + 1 && place === sorted.length - 1 ? "below" : null}
            items={itemsOf(view, place)}
            onFollow={onFollow}
            onStep={(delta) => move(place, place + delta)}
            {...handlers(place)}
          />
        ),
      )}
    </ul>
  );
}
