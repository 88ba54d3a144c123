import type { Asset } from "#contract/asset.ts";
import { blocks, withoutDoubles } from "#contract/prompts/blocks.ts";
import type { Sourced } from "#contract/take-away/sourced.ts";
import { copiedPrompt } from "#shared/copied-prompt.ts";
import { formatCount } from "#shared/format.ts";
import { itemLink } from "#shared/paths.ts";
import type { IconName } from "#ui/words/icon.tsx";
import { csvRows } from "./csv-rows.ts";
import { markdown } from "./markdown.ts";
import { requestCurl, requestJson, requestsJson } from "./request.ts";

/** What a text is about beside the assets: where the provider's API and this page are. */
interface Places {
  /** See `Session`. */
  apiUrl: string;
  /** "https://host". */
  origin: string;
}

/** One way to copy assets, one or many. */
export type Format = {
  /** "JSON requests" for several. */
  label: (count: number) => string;
  icon: IconName;
} & (
  | { sourced?: never; write: (assets: readonly Asset[], places: Places) => string }
  /** It writes the provider's own URLs. */
  | { sourced: true; write: (assets: readonly Sourced[], places: Places) => string }
);

const counted = (one: string, many: string) => (count: number) => (count === 1 ? one : many);

export const formats = {
  prompt: {
    label: counted("Prompt", "Prompts"),
    icon: "copy",
    write: (assets) => blocks(withoutDoubles(assets.map(({ prompt }) => copiedPrompt(prompt)))),
  },
  json: {
    label: counted("JSON request", "JSON requests"),
    icon: "code",
    sourced: true,
    write: ([asset, ...others]) =>
      asset ? (others.length > 0 ? requestsJson([asset, ...others]) : requestJson(asset)) : "",
  },
  curl: {
    label: () => "cURL",
    icon: "command",
    sourced: true,
    write: (assets, { apiUrl }) => blocks(assets.map((asset) => requestCurl(asset, apiUrl))),
  },
  markdown: {
    label: () => "Markdown",
    icon: "note",
    sourced: true,
    write: (assets) => blocks(assets.map(markdown)),
  },
  csv: { label: counted("CSV row", "CSV table"), icon: "list", sourced: true, write: csvRows },
  link: {
    label: counted("Link", "Links"),
    icon: "link",
    write: (assets, { origin }) => assets.map((asset) => itemLink(asset, origin)).join("\n"),
  },
} as const satisfies Record<string, Format>;

/** What a toast says has been copied: "Prompt", "Markdown of 12". */
export function saysOf(format: Format, count: number): string {
  const label = format.label(count);
  return count === 1 ? label : `${label} of ${formatCount(count)}`;
}
