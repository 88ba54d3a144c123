import type { Asset } from "../asset.ts";
import type { Marks } from "../marks.ts";

/** What XML 1.0 can hold in no way, not even escaped. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out.
const invalid = /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]/g;
const entities: Record<string, string> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  // A reader makes a plain line feed of it otherwise.
  "\r": "&#13;",
};

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(invalid, "")
    .replaceAll(/[&<>"\r]/g, (letter) => entities[letter] ?? "");

/** Stars; rejected is -1, as Bridge and Lightroom have it. 0 is none, which is not written. */
const ratingOf = ({ state, rating }: Marks): number => (state === "reject" ? -1 : rating);

/** What Lightroom, digiKam and Immich read: the prompt as the description, tags, the rating, and when it was made. */
export function xmpOf({ asset, marks }: { asset: Asset; marks: Marks }): string {
  const rating = ratingOf(marks);
  const lines = [
    `   <xmp:CreateDate>${escaped(asset.createdDate)}</xmp:CreateDate>`,
    ...(rating === 0 ? [] : [`   <xmp:Rating>${rating}</xmp:Rating>`]),
    `   <dc:description><rdf:Alt><rdf:li xml:lang="x-default">${escaped(asset.prompt)}</rdf:li></rdf:Alt></dc:description>`,
    ...(marks.tags.length === 0
      ? []
      : [
          "   <dc:subject><rdf:Bag>",
          ...marks.tags.map((tag) => `    <rdf:li>${escaped(tag)}</rdf:li>`),
          "   </rdf:Bag></dc:subject>",
        ]),
  ];
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
 <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/">
${lines.join("\n")}
  </rdf:Description>
 </rdf:RDF>
</x:xmpmeta>
<?xpacket end="w"?>
`;
}
