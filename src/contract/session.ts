import * as v from "valibot";

/** `GET /api/session`: whose library this is. */
export const sessionSchema = v.object({
  /** A fingerprint of provider and key that reveals neither: local copies are kept apart by it. */
  account: v.string(),
  /** True for the embedded demo library. */
  demo: v.boolean(),
  /** Where the provider's API is, for "Copy as cURL". Never holds credentials. */
  apiUrl: v.string(),
  /** The name of the library that marks and views belong to, whatever key opens it; "demo" for the demo. */
  library: v.string(),
  /** Who looks: whose favourites these are. */
  person: v.string(),
  /**
   * True where the key looks like another account's than the one whose assets were marked here: nothing is shown of the
   * library's marks and nothing taken, until the person says that it is theirs (`endpoints.confirmLibrary`).
   */
  doubt: v.optional(v.boolean()),
});
export type Session = v.InferOutput<typeof sessionSchema>;
