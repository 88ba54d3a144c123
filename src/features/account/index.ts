// The door of the account: all that others may know of it.
export { OwnKey } from "./own-key.tsx";
