import { under } from "#shared/base.ts";

/**
 * Goes to an address, a path of ours or a whole one, as a click on a link would: what follows links within the page does
 * so, and else the browser.
 */
export function followLink(href: string): void {
  const link = document.createElement("a");
  link.href = href.startsWith("/") ? under(href) : href;
  document.body.append(link);
  link.click();
  link.remove();
}
