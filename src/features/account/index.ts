// The door of the account: all that others may know of it.
export { OwnAccount } from "./own-account.tsx";
export { OwnKey } from "./own-key.tsx";
