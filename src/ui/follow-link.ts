/** Goes to an address as a click on a link would: what follows links within the page does so, and else the browser. */
export function followLink(href: string): void {
  const link = document.createElement("a");
  link.href = href;
  document.body.append(link);
  link.click();
  link.remove();
}
