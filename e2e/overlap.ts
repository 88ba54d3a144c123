import type { Page } from "@playwright/test";

/** The windows of a sweep: from a small phone to a desktop, and as high as a page at 400 % zoom and a whole screen. */
const widths = Array.from({ length: 21 }, (_, i) => 320 + i * 64);

/**
 * What cannot be used where it stands, in words: controls whose centre another element covers, that something cuts off,
 * or that lie beyond the window, and a page that is wider than its window. What can be scrolled to is in order. Empty
 * where all is well.
 *
 * `except` is a selector of elements that may lie under others: pictures of the sheet under what floats over them.
 */
export function overlaps(page: Page, { except = "[data-tile] *" } = {}): Promise<string[]> {
  return page.evaluate(async (except) => {
    const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
    // Layouts that follow a measured size need a frame of their own.
    await frame();
    await frame();
    const interactive =
      "a[href], button, input, select, textarea, summary, [role=slider], [role=button], [tabindex='0']";

    const named = (element: Element): string => {
      const name = element.getAttribute("aria-label") ?? element.textContent?.trim().slice(0, 40) ?? "";
      return `${element.getAttribute("role") ?? element.localName} "${name}"`;
    };
    const parentOf = (element: Element) => element.assignedSlot ?? element.parentElement;
    const isFixed = (element: Element) => getComputedStyle(element).position === "fixed";
    /** The nearest ancestor that clips a point of an element, and whether it can be scrolled to show it. */
    const clipping = (element: Element, x: number, y: number) => {
      for (let at: Element = element; !isFixed(at); ) {
        const parent = parentOf(at);
        if (!parent || parent === document.documentElement) break;
        const box = parent.getBoundingClientRect();
        const { overflowX, overflowY } = getComputedStyle(parent);
        const outX = overflowX !== "visible" && (x < box.left || x > box.right);
        const outY = overflowY !== "visible" && (y < box.top || y > box.bottom);
        if (outX || outY) {
          const scrolls = /auto|scroll/;
          const way = (!outX || scrolls.test(overflowX)) && (!outY || scrolls.test(overflowY));
          return { parent, way };
        }
        at = parent;
      }
      return null;
    };
    const reachesOver = ({ left, right }: DOMRect, element: Element, y: number) =>
      (left < -1 && !clipping(element, left, y)) || (right > innerWidth + 1 && !clipping(element, right, y));
    const isTheirs = (hit: Element, element: Element) =>
      element.contains(hit) || hit.contains(element) || hit.closest("label")?.control === element;
    const trouble = (element: Element): string | null => {
      const box = element.getBoundingClientRect();
      // What is there for screen readers alone is a pixel large.
      if (box.width < 3 || box.height < 3) return null;
      const x = box.left + box.width / 2;
      const y = box.top + box.height / 2;
      const clipped = clipping(element, x, y);
      if (clipped) return clipped.way ? null : `is cut off by ${named(clipped.parent)}`;
      const hit = document.elementFromPoint(x, y);
      if (!hit) return "lies beyond the window";
      if (reachesOver(box, element, y)) return "reaches over the window's side";
      return isTheirs(hit, element) ? null : `lies under ${named(hit)}`;
    };

    const found = [...document.querySelectorAll(interactive)].flatMap((element) => {
      const asleep =
        element.closest("[inert], [data-base-ui-focus-guard]") !== null ||
        element.matches(except) ||
        !element.checkVisibility({ visibilityProperty: true }) ||
        getComputedStyle(element).pointerEvents === "none";
      const what = asleep ? null : trouble(element);
      return what ? [`${named(element)} ${what}`] : [];
    });
    const beyond = document.documentElement.scrollWidth - innerWidth;
    return beyond > 0 ? [`the page is ${beyond} px wider than its window`, ...found] : found;
  }, except);
}

/** Looks for overlaps in windows of each width and height; what is found is named by its window. */
export async function sweep(
  page: Page,
  heights: readonly number[],
  options?: Parameters<typeof overlaps>[1],
): Promise<string[]> {
  const found: string[] = [];
  for (const height of heights)
    for (const width of widths) {
      await page.setViewportSize({ width, height });
      for (const what of await overlaps(page, options)) found.push(`${width}×${height}: ${what}`);
    }
  return found;
}
