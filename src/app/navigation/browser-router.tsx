import { type ReactNode, useLayoutEffect, useState } from "react";
import { UNSAFE_createBrowserHistory as createBrowserHistory, Router } from "react-router";
import { base } from "#shared/base.ts";

/**
 * The library's own `BrowserRouter` brings its links and forms along, 4 kB of the first load that nothing here uses: a
 * link of ours knows no router. Updates are synchronous: a checkbox must show its new state before the click has ended.
 * Typing waits for its answer.
 */
export function BrowserRouter({ children }: { children: ReactNode }) {
  const [history] = useState(() => createBrowserHistory({ v5Compat: true }));
  const [{ action, location }, setShown] = useState({ action: history.action, location: history.location });
  useLayoutEffect(() => history.listen(setShown), [history]);
  return (
    <Router
      basename={base() || "/"}
      location={location}
      navigationType={action}
      navigator={history}
      useTransitions={false}
    >
      {children}
    </Router>
  );
}
