import { Route, Routes } from "react-router";
import { LibraryProvider } from "#library/library-provider.tsx";
import { routes } from "#shared/paths.ts";
import { lazy } from "#ui/lazy.tsx";
import { Part } from "#ui/part.tsx";
import { Gallery } from "./gallery.tsx";
import { Opening } from "./opening.tsx";
import { ProblemFace } from "./problem-face.tsx";

const NotFound = lazy(() => import("./not-found.tsx").then((m) => ({ default: m.NotFound })));

/** One layout for every list and item, so that the sheet stays where it is while items open above it. */
export function App() {
  return (
    <Routes>
      <Route
        element={
          <LibraryProvider
            opening={<Opening />}
            failed={(problem, retry) => <ProblemFace problem={problem} onRetry={retry} />}
          >
            <Gallery />
          </LibraryProvider>
        }
      >
        {Object.values(routes).map((path) => (
          <Route key={path} path={path} element={null} />
        ))}
      </Route>
      <Route
        path="*"
        element={
          <Part>
            <NotFound />
          </Part>
        }
      />
    </Routes>
  );
}
