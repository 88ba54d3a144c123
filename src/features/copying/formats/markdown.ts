import type { Sourced } from "#contract/take-away/sourced.ts";

/** A run of backticks longer than any in the text, so that nothing in the text can end what it opens. */
function fence(text: string, shortest: number): string {
  const longest = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  return "`".repeat(Math.max(shortest, longest + 1));
}

/** Text in which Markdown sees nothing but letters, on one line. */
function literal(text: string): string {
  const line = text.replaceAll(/\s+/g, " ").trim();
  const mark = fence(line, 1);
  // CommonMark takes one blank away from either end.
  const between = line.startsWith("`") || line.endsWith("`") ? " " : "";
  return line && mark + between + line + between + mark;
}

/** An address as a link: what would end it early is written as an address may write it. */
const linked = (url: string): string => `<${url.replaceAll(/[<>\s]/g, encodeURIComponent)}>`;

/** The prompt to the letter as a block of code, and below it what it was made with and the original's address. */
export function markdown(asset: Sourced): string {
  const { prompt, model, aspectRatio, style, width, height, createdDate } = asset;
  const mark = fence(prompt, 3);
  const facts = [
    `Model: ${literal(model)}`,
    `Aspect ratio: ${literal(aspectRatio)}`,
    ...(style ? [`Style: ${literal(style)}`] : []),
    `Size: ${width} × ${height}`,
    ...(asset.kind === "video" && asset.duration !== undefined ? [`Duration: ${asset.duration} s`] : []),
    `Created: ${createdDate}`,
    `Original: ${linked(asset.url)}`,
  ];
  return [mark, prompt, mark, "", ...facts.map((fact) => `- ${fact}`)].join("\n");
}
