import { under } from "#shared/base.ts";
import { routes } from "#shared/paths.ts";

/** The way out of a page that has nothing to show. */
export const LibraryLink = () => (
  <a href={under(routes.all)} className="font-medium text-ui underline underline-offset-4">
    Go to the library
  </a>
);
