/** Why the store cannot be used, where the database itself would not say so. */
export class StoreError extends Error {
  override name = "StoreError";
  readonly reason: "busy" | "moved" | "newer" | "damaged";

  constructor(reason: "busy" | "moved" | "newer" | "damaged") {
    super(reason);
    this.reason = reason;
  }
}
