/** A list that a person keeps under a name. */
export interface SavedView {
  readonly id: string;
  readonly name: string;
  /** The list's path and search part. */
  readonly address: string;
  /** Its place among the others: any number, smaller ones first. */
  readonly order: number;
  /** Whether the gallery opens with it. */
  readonly first: boolean;
}

/** A change of one view, as it is kept; null removes it. */
export interface ViewChange {
  readonly id: string;
  readonly change: Partial<Omit<SavedView, "id">> | null;
}
