/** Where the assets of a query are shown. */
export interface LinksTo {
  /** The address of their list. */
  list: string;
  /** The search part of links to them: "?q=fox" or "". */
  items: string;
}
