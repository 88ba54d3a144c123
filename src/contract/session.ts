import * as v from "valibot";

/** `GET /api/session`: whose library this is. */
export const sessionSchema = v.object({
  /** A fingerprint of provider and key that reveals neither: local copies are kept apart by it. */
  account: v.string(),
  /** True for the embedded demo library. */
  demo: v.boolean(),
  /** Where the provider's API is, for "Copy as cURL". Never holds credentials. */
  apiUrl: v.string(),
});
export type Session = v.InferOutput<typeof sessionSchema>;
