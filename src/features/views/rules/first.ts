import { inOrder } from "#library/own/order.ts";
import type { SavedView, ViewChange } from "./saved-view.ts";
import { readViewAddress } from "./view-address.ts";

/** The view that the gallery opens with. Two browsers may have chosen one each: then the one that stands higher. */
export function firstOf(views: readonly SavedView[]): SavedView | undefined {
  return inOrder(views).find(({ first, address }) => first && readViewAddress(address) !== undefined);
}

/** What has to change for the gallery to open with this view, or for null with everything. */
export function chooseFirst(views: readonly SavedView[], id: string | null): ViewChange[] {
  return views.flatMap((view) => {
    const first = view.id === id;
    return view.first === first ? [] : [{ id: view.id, change: { first } }];
  });
}
