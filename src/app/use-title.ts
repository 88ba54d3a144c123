import { useEffect } from "react";

/** "fox - Contact Sheet": what tabs, bookmarks and the history show of a page. */
export function useTitle(part: string): void {
  useEffect(() => {
    document.title = part ? `${part} - Contact Sheet` : "Contact Sheet";
  }, [part]);
}
