import { useLocation, useNavigate } from "react-router";
import { type Compared, comparedItems, readComparison, writeComparison } from "#features/compare/index.ts";
import { assetsOfComparePath, comparePath } from "#shared/paths.ts";

/** What the address of comparing says, and how it follows a person. All steps replace, so that one Back leaves the page. */
export function useCompareAddress() {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  return {
    ...comparedItems(assetsOfComparePath(pathname)),
    comparison: readComparison(new URLSearchParams(search)),
    show: ({ items, comparison }: Compared) => {
      // Commas and colons of places need no escapes in a query, and read better without.
      const params = writeComparison(comparison).toString().replaceAll("%2C", ",");
      const to = comparePath(items) + (params && `?${params}`);
      if (to !== pathname + search) void navigate(to, { replace: true });
    },
  };
}
