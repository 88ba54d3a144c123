import type { MiddlewareHandler } from "hono";
import { accountHeader } from "#contract/account-header.ts";
import { pageHeaders } from "./security-headers.ts";
import { isWhole, wholeAnswer } from "./whole-answers.ts";

/**
 * For `/api`. Lists change with every generation; the browser keeps its own copy on purpose. Which account they are of
 * is asked for by a header.
 */
const onlyData = { "cache-control": "no-store", vary: accountHeader };

/** All headers of an answer that is data. */
export const dataHeaders = { "content-type": "application/json", ...pageHeaders, ...onlyData };

/** A value as an answer of `/api`. */
export const dataAnswer = (value: unknown): Response => wholeAnswer(JSON.stringify(value), dataHeaders);

/** Adds the headers of data to every answer that does not bring them. */
export const asData: MiddlewareHandler = async (c, next) => {
  await next();
  if (isWhole(c.res)) return;
  // Not by `c.header`, which makes a stream of an answer that is there already.
  for (const [name, value] of Object.entries(onlyData)) c.res.headers.set(name, value);
};
