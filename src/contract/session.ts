import { boolean, type Infer, object, string } from "#shared/schema.ts";

/** `GET /api/session`: whose library this is. */
export const sessionSchema = object({
  /** A fingerprint of provider and key that reveals neither: local copies are kept apart by it. */
  account: string(),
  /** True for the embedded demo library. */
  demo: boolean,
  /** Where the provider's API is, for "Copy as cURL". Never holds credentials. */
  apiUrl: string(),
});
export type Session = Infer<typeof sessionSchema>;
