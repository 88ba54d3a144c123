import * as v from "valibot";
import { assetSchema } from "./asset-schema.ts";

/** An item the server could not use: its place in the provider's page (from 0) and why, in plain words. */
const skippedSchema = v.object({ index: v.number(), reason: v.string() });
export type Skipped = v.InferOutput<typeof skippedSchema>;

/** What a page gives for the one below it. Opaque, never empty. */
export type PageKey = string;

/**
 * One answer of `GET /api/images` or `GET /api/videos` (`?nextPageKey=`), newest first. The list has ended when
 * `nextPageKey` is absent; a short or empty page that carries one is not the end.
 */
export const pageSchema = v.object({
  items: v.array(assetSchema),
  nextPageKey: v.optional(v.string()),
  skipped: v.optional(v.array(skippedSchema)),
});
export type Page = v.InferOutput<typeof pageSchema>;

/**
 * A page as it is sent, with the account whose list it is of (`Session.account`): between question and answer the server
 * may have become another one, and who takes a page in must look.
 */
export const listAnswerSchema = v.object({ account: v.string(), ...pageSchema.entries });
