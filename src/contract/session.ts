import * as z from "zod/mini";

/** `GET /api/session`: whose library this is. */
export const sessionSchema = z.object({
  /** A fingerprint of provider and key that reveals neither: local copies are kept apart by it. */
  account: z.string(),
  /** True for the embedded demo library. */
  demo: z.boolean(),
  /** Where the provider's API is, for "Copy as cURL". Never holds credentials. */
  apiUrl: z.string(),
});
export type Session = z.infer<typeof sessionSchema>;
