import type { Role } from "#contract/session.ts";

/** As a person reads them. */
export const roleNames: Readonly<Record<Role, string>> = {
  owner: "Owner",
  editor: "Editor",
  viewer: "Viewer",
};

/** What each may do. */
export const roleDetails: Readonly<Record<Role, string>> = {
  viewer: "Sees everything, with the marks of the others; keeps favourites and views of their own.",
  editor: "Sees everything, and marks it.",
  owner: "Sees and marks everything, and says who else may.",
};
