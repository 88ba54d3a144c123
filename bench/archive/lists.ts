/** The images of a provider's list, by bare requests. */
export async function listImages(url: string): Promise<{ id: string; url: string }[]> {
  const found: { id: string; url: string }[] = [];
  let key: string | undefined;
  do {
    const query = key === undefined ? "" : `?nextPageKey=${encodeURIComponent(key)}`;
    const headers = { authorization: "pictai_demo" };
    const answer = await fetch(`${url}/v1/aistudio/images${query}`, { headers });
    const page = (await answer.json()) as { items: { id: string; url: string }[]; nextPageKey?: string };
    found.push(...page.items);
    key = page.nextPageKey;
  } while (key !== undefined);
  return found;
}
