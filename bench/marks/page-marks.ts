import type { Change } from "#contract/changes.ts";
import { mostSubjects } from "#contract/marks.ts";
import type { Register } from "#contract/registers.ts";
import { endpoints } from "#shared/paths.ts";

/** The keys of all assets, newest image first, as the subjects of changes. */
export async function subjectsOf(origin: string): Promise<string[]> {
  const subjects: string[] = [];
  for (const [list, letter] of [
    [endpoints.images, "i"],
    [endpoints.videos, "v"],
  ])
    for (let key: string | undefined = ""; key !== undefined; ) {
      const response = await fetch(origin + list + (key && `?nextPageKey=${encodeURIComponent(key)}`));
      const body = (await response.json()) as { items: { id: string }[]; nextPageKey?: string };
      for (const { id } of body.items) subjects.push(`${letter}.${id}`);
      key = body.nextPageKey;
    }
  return subjects;
}

const libraries = new Map<string, string>();

/** What a server calls its library; asked for once. */
async function libraryOf(origin: string): Promise<string> {
  const known = libraries.get(origin);
  if (known !== undefined) return known;
  const { library } = (await (await fetch(origin + endpoints.session)).json()) as { library: string };
  libraries.set(origin, library);
  return library;
}

/** Tells the server of changes, as another browser of the same person's would. Answers where the feed of changes is then. */
export async function send(origin: string, changes: readonly Change[]): Promise<number> {
  const library = await libraryOf(origin);
  const response = await fetch(origin + endpoints.changes, {
    method: "POST",
    headers: { "content-type": "application/json", origin },
    body: JSON.stringify({ library, client: "bench", changes }),
  });
  if (!response.ok) throw new Error(`The server took no marks: ${await response.text()}`);
  return ((await response.json()) as { cursor: number }).cursor;
}

/** How many assets have been rated with five stars since a cursor, as the server's database has it. */
export async function countRated(origin: string, cursor: number): Promise<number> {
  const rated = new Set<string>();
  for (let since = cursor, more = true; more; ) {
    const response = await fetch(`${origin}${endpoints.changes}?since=${since}`);
    const told = (await response.json()) as { registers: Register[]; cursor: number; more: boolean };
    for (const { subject, field, value } of told.registers)
      if (field === "rating" && value === 5) rated.add(subject);
    ({ cursor: since, more } = told);
  }
  return rated.size;
}

/** One value for a field of many subjects, in as many requests as it takes. */
export async function sendAll(
  origin: string,
  subjects: readonly string[],
  field: string,
  value: Change["value"],
): Promise<void> {
  for (let from = 0; from < subjects.length; from += mostSubjects) {
    const some = subjects.slice(from, from + mostSubjects);
    await send(origin, [{ id: `${field} ${value} ${from}`, subjects: some, field, value, time: Date.now() }]);
  }
}
