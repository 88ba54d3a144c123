import type { Handler } from "hono";
import { accountHeader } from "#contract/account-header.ts";
import type { Kind } from "#contract/asset.ts";
import type { Page } from "#contract/page.ts";
import type { ContextEnv, RequestContext } from "../context/request-context.ts";
import { clientOf } from "../http/client-of.ts";
import { dataHeaders } from "../http/data-answer.ts";
import { wholeAnswer } from "../http/whole-answers.ts";

/** Answers of one address differ where some are compressed. */
const headers = { ...dataHeaders, vary: `${accountHeader}, accept-encoding` };

/** Answers for a list, compressed where `packed`; `sawHead` is told each head that the provider gives. */
export function pageRoute(
  kind: Kind,
  packed: boolean,
  sawHead: (context: RequestContext, kind: Kind, page: Page) => void,
): Handler<ContextEnv> {
  return async (c) => {
    const { context } = c.var;
    const { signal } = c.req.raw;
    const asked = {
      kind,
      key: c.req.query("nextPageKey") || undefined,
      // Whoever has met a link that is refused has no use for one that was given before.
      fresh: c.req.header("cache-control") === "no-cache",
      client: clientOf(c),
      onHead: (page: Page) => sawHead(context, kind, page),
    };
    const { page, readers } = await context.pages.ask(asked, signal);
    const inPieces = readers?.join(signal);
    const accepted = packed ? c.req.header("accept-encoding") : undefined;
    const { bytes, encoding } = await page.for(context.copy, accepted);
    return wholeAnswer(inPieces ? inPieces(bytes) : bytes, {
      ...headers,
      "content-length": String(bytes.byteLength),
      ...(encoding && { "content-encoding": encoding }),
    });
  };
}
