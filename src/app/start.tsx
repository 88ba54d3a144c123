import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import { BrowserRouter } from "react-router";
import { Part } from "#ui/part.tsx";
import { App } from "./app.tsx";

/** Renders the app. Called once. */
export function start(): void {
  const root = document.getElementById("root");
  if (!root) throw new Error("index.html has no #root.");
  createRoot(root).render(
    <StrictMode>
      {/* Sync updates: a checkbox must show its new state before the click has ended. Typing waits for its answer. */}
      <BrowserRouter useTransitions={false}>
        <Part>
          <App />
        </Part>
      </BrowserRouter>
    </StrictMode>,
  );
}
