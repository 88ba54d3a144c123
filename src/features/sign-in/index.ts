// The door of signing in: all that others may know of it.
export { KeyForm } from "./key-form.tsx";
export { SignIn } from "./sign-in.tsx";
