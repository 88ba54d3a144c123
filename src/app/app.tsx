import { Route, Routes } from "react-router";
import { routes } from "#shared/paths.ts";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { useFollowedLinks } from "./navigation/use-followed-links.ts";
import { GalleryPage } from "./pages/gallery.tsx";
import { Shell } from "./shell.tsx";

const SettingsPage = lazy(() => import("./pages/settings.tsx").then((m) => ({ default: m.SettingsPage })));
const CullPage = lazy(() => import("./pages/cull.tsx").then((m) => ({ default: m.CullPage })));
const NotFoundPage = lazy(() => import("./pages/not-found.tsx").then((m) => ({ default: m.NotFoundPage })));

const { settings, cull, ...lists } = routes;

/** Which page stands under which address. A page is one file of `pages` and one route here. */
export function App() {
  useFollowedLinks();
  return (
    <Routes>
      <Route element={<Shell />}>
        {/* One page for every list and item, so that the sheet stays where it is while items open above it. */}
        <Route element={<GalleryPage />}>
          {Object.values(lists).map((path) => (
            <Route key={path} path={path} element={null} />
          ))}
        </Route>
        <Route
          path={cull}
          element={
            <Part>
              <CullPage />
            </Part>
          }
        />
        <Route
          path={settings}
          element={
            <Part>
              <SettingsPage />
            </Part>
          }
        />
      </Route>
      <Route
        path="*"
        element={
          <Part>
            <NotFoundPage />
          </Part>
        }
      />
    </Routes>
  );
}
