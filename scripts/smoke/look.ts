/** What a person meets on the page; `role` is an ARIA role, or "video". */
export type Role =
  | "button"
  | "checkbox"
  | "combobox"
  | "radio"
  | "region"
  | "searchbox"
  | "slider"
  | "status"
  | "tile"
  | "video";

/** One thing found, as it stands on screen. Lengths in CSS pixels. */
export type Sight = {
  name: string;
  text: string;
  value: string;
  checked: boolean;
  focused: boolean;
  /** Its middle. */
  x: number;
  y: number;
  top: number;
  left: number;
  width: number;
  height: number;
  /** Whether its middle is on screen with nothing above it. */
  reachable: boolean;
};

/**
 * Everything of a role that is shown and not inert, in the page's order. Runs inside the page, so it stands alone.
 * Tiles are the links to items in the main part.
 */
export function look(role: Role): Sight[] {
  const selectors: Record<Role, string> = {
    button: "button, [role=button]",
    checkbox: "input[type=checkbox]",
    combobox: "select, [role=combobox]",
    radio: "input[type=radio]",
    region: "section[aria-label], [role=region]",
    searchbox: "input[type=search]",
    slider: "input[type=range], [role=slider]",
    status: "output, [role=status]",
    tile: "main a[href*='/images/'], main a[href*='/videos/']",
    video: "video",
  };
  const nameOf = (element: HTMLElement) => {
    const labels = [...((element as HTMLInputElement).labels ?? [])]
      .map((label) => label.textContent)
      .join(" ");
    return (element.getAttribute("aria-label") || labels || element.textContent || "")
      .replaceAll(/\s+/g, " ")
      .trim();
  };
  const sights: Sight[] = [];
  for (const element of document.querySelectorAll<HTMLInputElement>(selectors[role])) {
    const { left, top, width, height } = element.getBoundingClientRect();
    if (!element.checkVisibility({ visibilityProperty: true }) || element.closest("[inert]")) continue;
    const [x, y] = [left + width / 2, top + height / 2];
    const hit = document.elementFromPoint(x, y);
    sights.push({
      name: nameOf(element),
      text: (element.textContent ?? "").replaceAll(/\s+/g, " ").trim(),
      value: element.value ?? "",
      checked: element.checked ?? false,
      focused: document.activeElement === element,
      ...{ x, y, top, left, width, height },
      reachable: hit !== null && (element.contains(hit) || hit.contains(element)),
    });
  }
  return sights;
}
