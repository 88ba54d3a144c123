import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
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
const patience = 1_500;

/** Renders the app. Called once. */
export function start(): void {
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
