import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { server } from "#shared/server-reach.ts";
import { endStartUp } from "#shared/start-up.ts";
import { CodeError } from "#ui/late/lazy.tsx";
import { Part } from "#ui/late/part.tsx";
import { App } from "./app.tsx";
import { BrowserRouter } from "./navigation/browser-router.tsx";

/** What `Part` has caught. Code that could not be fetched is told on the page, and is no mistake of the code's. */
function onCaughtError(error: unknown): void {
  // biome-ignore lint/suspicious/noConsole: for whoever has to find a mistake, as React would.
  if (!(error instanceof CodeError)) console.error(error);
}

/** Milliseconds after which nothing waits for the first tiles any more: what the page holds beside them is of use too. */
const patience = 3_000;

/** Milliseconds that a server is waited for that has not answered for the page itself, before it is said that it is away. */
const stillPatient = 500;

/** Renders the app. Called once. */
export function start(): void {
  // See `keptPage` in the service worker: a network that hangs would else be noticed by nobody.
  if (document.querySelector("meta[name=kept]")) void server.check(stillPatient);
  setTimeout(endStartUp, patience);
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has no #root.");
  createRoot(root, { onCaughtError }).render(
    <StrictMode>
      <BrowserRouter>
        <Part>
          <App />
        </Part>
      </BrowserRouter>
    </StrictMode>,
  );
}
