/** The host that a medium's URL names, for shares; text that is no URL shares one. */
export function hostOf(url: string): string {
  return URL.parse(url)?.host ?? "";
}
