import { type ReactNode, useLayoutEffect, useState } from "react";
import {
  UNSAFE_createBrowserHistory as createBrowserHistory,
  type Location,
  type Navigator,
  Router,
  type To,
} from "react-router";
import { under, within } from "#shared/base.ts";

/** Routes do not know the path under which everything of ours stands. */
const placed = (to: To): To =>
  typeof to === "string" ? under(to) : { ...to, pathname: under(to.pathname ?? "/") };

const routed = (location: Location): Location => ({ ...location, pathname: within(location.pathname) });

function openHistory() {
  const history = createBrowserHistory({ v5Compat: true });
  // Not by the router's `basename`, which writes "/gallery" for "/gallery/": an address that leads elsewhere.
  const navigator: Navigator = {
    createHref: (to) => history.createHref(placed(to)),
    go: history.go,
    push: (to, state) => history.push(placed(to), state),
    replace: (to, state) => history.replace(placed(to), state),
  };
  return { history, navigator };
}

/**
 * The library's own `BrowserRouter` brings its links and forms along, 4 kB of the first load that nothing here uses: a
 * link of ours knows no router. Updates are synchronous: a checkbox must show its new state before the click has ended.
 * Typing waits for its answer.
 */
export function BrowserRouter({ children }: { children: ReactNode }) {
  const [{ history, navigator }] = useState(openHistory);
  const [{ action, location }, setShown] = useState({ action: history.action, location: history.location });
  useLayoutEffect(() => history.listen(setShown), [history]);
  return (
    <Router location={routed(location)} navigationType={action} navigator={navigator} useTransitions={false}>
      {children}
    </Router>
  );
}
