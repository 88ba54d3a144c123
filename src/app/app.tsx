import { Route, Routes } from "react-router";
import { routes } from "#shared/paths.ts";
import { Part } from "#ui/late/part.tsx";
import { useFollowedLinks } from "./navigation/use-followed-links.ts";
import { GalleryPage } from "./pages/gallery.tsx";
import { LatePage } from "./pages/late-page.ts";
import type { OtherPageName } from "./pages/other-page.tsx";
import { Shell } from "./shell.tsx";

const { all, images, videos, image, video, signIn, ...others } = routes;

/** Which page stands under which address. A page is one file of `pages`, one route and one line in `other-page.tsx`. */
export function App() {
  useFollowedLinks();
  const other = (name?: OtherPageName) => (
    <Part>
      <LatePage name={name} />
    </Part>
  );
  return (
    <Routes>
      <Route element={<Shell />}>
        {/* One page for every list and item, so that the sheet stays where it is while items open above it. */}
        <Route element={<GalleryPage />}>
          {[all, images, videos, image, video].map((path) => (
            <Route key={path} path={path} element={null} />
          ))}
        </Route>
        {Object.entries(others).map(([name, path]) => (
          <Route key={path} path={path} element={other(name as OtherPageName)} />
        ))}
      </Route>
      {/* It opens no library: there is none for who is not signed in. */}
      <Route path={signIn} element={other("signIn")} />
      <Route path="*" element={other()} />
    </Routes>
  );
}
