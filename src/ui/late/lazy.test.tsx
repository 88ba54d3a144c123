import { Suspense } from "react";
import { renderToString } from "react-dom/server";
import { expect, it } from "vitest";
import { lazy } from "./lazy.tsx";

function shown(Late: ReturnType<typeof lazy>): string {
  return renderToString(
    <Suspense fallback="waiting">
      <Late />
    </Suspense>,
  );
}

it("shows at once what was fetched ahead", async () => {
  const Late = lazy(async () => ({ Here: () => <b>here</b> }), "Here");
  expect(shown(Late)).toContain("waiting");
  await Late.ahead();
  expect(shown(Late)).toContain("<b>here</b>");
  expect(shown(Late)).not.toContain("waiting");
});

it("keeps no failure of what was fetched ahead", async () => {
  let tries = 0;
  const Late = lazy(async () => {
    if (++tries === 1) throw new Error("The server is silent.");
    return { Here: () => <b>here</b> };
  }, "Here");
  await Late.ahead();
  expect(shown(Late)).toContain("waiting");
  await Late.ahead();
  expect(shown(Late)).toContain("<b>here</b>");
});
