import { renderToStaticMarkup } from "react-dom/server";
import { expect, it } from "vitest";
import { NameParts } from "./name-parts.tsx";

const shown = (name: string) => renderToStaticMarkup(<NameParts name={name} />).replaceAll(/<\/?span>/g, "");

it("keeps what runs from right to left apart from the date before it and the id behind it", () => {
  expect(shown("2026-03-06 שלום עולם, 35mm מרחבא 3f2a-88")).toBe(
    "2026-03-06 <bdi>שלום עולם, 35mm מרחבא</bdi> 3f2a-88",
  );
  expect(shown("مرحبا/2026 مرحبا")).toBe("<bdi>مرحبا</bdi>/2026 <bdi>مرحبا</bdi>");
  expect(shown("2026-03-06 a fox")).toBe("2026-03-06 a fox");
});
