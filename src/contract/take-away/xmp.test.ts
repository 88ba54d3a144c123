import { expect, it } from "vitest";
import { buildImage } from "#testing/assets.ts";
import { type Marks, noMarks } from "../marks.ts";
import { xmpOf } from "./xmp.ts";

const written = (prompt: string, marks: Partial<Marks> = {}) =>
  xmpOf({ asset: buildImage({ prompt }), marks: { ...noMarks, ...marks } });

it("escapes what XML reads, and leaves out what it cannot hold", () => {
  expect(written('<b> & "x" \0\u0008\ufffe\ud83d ]]>')).toContain(
    '<rdf:li xml:lang="x-default">&lt;b&gt; &amp; &quot;x&quot; \ufffd ]]&gt;</rdf:li>',
  );
});

it("says a rating, -1 for what is rejected, and nothing where there is none", () => {
  expect(written("", { rating: 4 })).toContain("<xmp:Rating>4</xmp:Rating>");
  expect(written("", { rating: 4, state: "reject" })).toContain("<xmp:Rating>-1</xmp:Rating>");
  expect(written("", { state: "pick" })).not.toContain("xmp:Rating");
});
