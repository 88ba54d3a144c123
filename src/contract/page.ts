import { array, type Infer, number, object, optional, string } from "#shared/schema.ts";
import { assetSchema } from "./asset-schema.ts";

/** An item the server could not use: its place in the provider's page (from 0) and why, in plain words. */
const skippedSchema = object({ index: number, reason: string() });
export type Skipped = Infer<typeof skippedSchema>;

/**
 * One answer of `GET /api/images` or `GET /api/videos` (`?nextPageKey=`), newest first. The list has ended when
 * `nextPageKey` is absent; a short or empty page that carries one is not the end.
 */
export const pageSchema = object({
  items: array(assetSchema),
  nextPageKey: optional(string()),
  skipped: optional(array(skippedSchema)),
});
export type Page = Infer<typeof pageSchema>;
