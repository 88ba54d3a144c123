import { type Entry, Palette } from "#features/palette/index.ts";
import { useTakeHome } from "#features/take-away/index.ts";
import { useRecentSearches } from "#features/views/index.ts";
import { useSession } from "#library/account/session.ts";
import { useFacets } from "#library/facets.ts";
import { useOwn } from "#library/own/own.ts";
import { itemPath, listPath } from "#shared/paths.ts";
import { takesText } from "#ui/keyboard/focus.ts";
import { type KeyInForce, pressKey } from "#ui/keyboard/in-force.ts";
import { useMarkTarget } from "../gallery/mark-target.ts";
import { useAddress } from "../navigation/use-address.ts";
import { filterEntries } from "./entries/filter-entries.ts";
import { keyEntries } from "./entries/key-entries.ts";
import { recentEntries, searchAddress, viewEntries } from "./entries/list-entries.ts";
import { pageEntries } from "./entries/page-entries.ts";
import { settingEntries } from "./entries/setting-entries.ts";
import { sheetEntries } from "./entries/sheet-entries.ts";
import type { PaletteOpened } from "./use-palette.ts";

interface PaletteLayerProps {
  opened: PaletteOpened;
  onClose: () => void;
}

/** The palette over whatever page is shown, with all that can be found and done from there. */
export function PaletteLayer({ opened: { focus, keys, early }, onClose }: PaletteLayerProps) {
  const address = useAddress();
  const counted = useFacets(address.query);
  const views = useOwn("view") ?? [];
  const recent = useRecentSearches();
  const takeHome = useTakeHome();
  const session = useSession();
  const whom = useMarkTarget(address.item);
  /** Whom a key is meant for: what had the focus. */
  const target = () => (focus?.isConnected && !takesText(focus) ? focus : document.body);
  const press = (key: KeyInForce) => pressKey(key, target());

  const entries: Entry[] = [
    ...recentEntries(recent.texts),
    ...viewEntries(views, listPath(address.query.kind) + address.listSearch),
    ...keyEntries(keys, press),
    takeHomeEntry(() => void takeHome(whom())),
    ...filterEntries(address, counted?.facets, address.edit),
    ...pageEntries(address, session, press),
    ...sheetEntries(address),
    ...settingEntries(),
  ];
  return (
    <Palette
      entries={entries}
      takeEarly={() => early.splice(0)}
      links={{ item: (asset, text) => itemPath(asset, searchAddress(text).slice(1)), list: searchAddress }}
      onClose={(then) => {
        onClose();
        if (!then) return;
        // Once the window has gone, which gives the focus back in its own time.
        setTimeout(() => {
          if (focus instanceof HTMLElement && focus.isConnected) focus.focus({ preventScroll: true });
          then();
        });
      }}
    />
  );
}

/** The dialog for what is meant: the open item, what is selected, or the tile with the focus. */
const takeHomeEntry = (run: () => void): Entry => ({
  id: "take home",
  group: "Actions",
  icon: "download",
  label: "Download as ZIP or to a folder…",
  words: "take home save export archive originals sidecars xmp",
  run,
});
