// The door of signing in: all that others may know of it.
export { Erasing } from "./erasing.tsx";
export { KeyForm } from "./key-form.tsx";
export { SignIn } from "./sign-in.tsx";
