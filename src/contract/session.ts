import * as v from "valibot";

/** How people sign in to a server: not at all, as the persons of a team, or each with a key of their own. */
export const ways = ["none", "team", "open"] as const;
export type Way = (typeof ways)[number];

/** What a person may do: everything, change what is kept of assets, or look alone. */
export const roles = ["owner", "editor", "viewer"] as const;
export type Role = (typeof roles)[number];

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
  /** What people call that person, where it is known. */
  name: v.optional(v.string()),
  role: v.picklist(roles),
  /** How people sign in here. */
  way: v.picklist(ways),
  /** By these the account's own pages read the provider's URLs in sealed addresses (`createSourceOf`); no others can be made by them. */
  sourceKeys: v.array(v.string()),
  /**
   * True where the key looks like another account's than the one whose assets were marked here: nothing is shown of the
   * library's marks and nothing taken, until the person says that it is theirs (`endpoints.confirmLibrary`).
   */
  doubt: v.optional(v.boolean()),
});
export type Session = v.InferOutput<typeof sessionSchema>;
