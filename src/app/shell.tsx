import { Outlet } from "react-router";
import { LibraryProvider } from "#library/library-provider.tsx";
import { lazy } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { ProblemFace } from "./notices/problem-face.tsx";
import { Opening } from "./opening.tsx";
import { usePalette } from "./palette/use-palette.ts";
import { SignInFirst } from "./sign-in-first.tsx";
import { useHelpKey } from "./use-help-key.ts";
import { useIdle } from "./use-idle.ts";

// None of these is needed before the first picture.
const Notices = lazy(() => import("./notices/notices.tsx"), "Notices");
const RoleChange = lazy(() => import("./notices/role-change.tsx"), "RoleChange");
const KeyHelp = lazy(() => import("./key-help.tsx"), "KeyHelp");
const KeepOffline = lazy(() => import("./offline/keep-offline.tsx"), "KeepOffline");
const LinksAhead = lazy(() => import("./ways/links-ahead.tsx"), "LinksAhead");
const PaletteLayer = lazy(() => import("./palette/palette-layer.tsx"), "PaletteLayer");

/**
 * What all pages have in common: the library, which stays open as one page gives way to another, and what appears over
 * any of them.
 */
export function Shell() {
  const [help, setHelp] = useHelpKey();
  const palette = usePalette();
  const idle = useIdle();
  return (
    <>
      <LibraryProvider
        opening={<Opening />}
        failed={(problem, retry) =>
          problem.code === "signed-out" ? <SignInFirst /> : <ProblemFace problem={problem} onRetry={retry} />
        }
      >
        <Outlet />
        {idle && (
          <Part>
            <LinksAhead />
            <KeepOffline />
            <RoleChange />
          </Part>
        )}
        {palette.opened && (
          <Part>
            <PaletteLayer opened={palette.opened} onClose={palette.close} />
          </Part>
        )}
      </LibraryProvider>
      {idle && (
        <Part>
          <Notices />
        </Part>
      )}
      {help && (
        <Part>
          <KeyHelp onClose={() => setHelp(false)} />
        </Part>
      )}
    </>
  );
}
