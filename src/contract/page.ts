import * as z from "zod/mini";
import { assetSchema } from "./asset-schema.ts";

/** An item the server could not use: its place in the provider's page (from 0) and why, in plain words. */
const skippedSchema = z.object({ index: z.number(), reason: z.string() });
export type Skipped = z.infer<typeof skippedSchema>;

/**
 * One answer of `GET /api/images` or `GET /api/videos` (`?nextPageKey=`), newest first. The list has ended when
 * `nextPageKey` is absent; a short or empty page that carries one is not the end.
 */
export const pageSchema = z.object({
  items: z.array(assetSchema),
  nextPageKey: z.optional(z.string()),
  skipped: z.optional(z.array(skippedSchema)),
});
export type Page = z.infer<typeof pageSchema>;
