import { Agent, get } from "node:http";

export interface Paged {
  pages: number;
  pagesASecond: number;
  errors: number;
}

/** The key of the page below, which stands at an answer's end or not far from it. */
function nextKeyIn(text: string): string | undefined {
  const [, key] =
    /"nextPageKey":"((?:[^"\\]|\\.)*)"/.exec(text.slice(text.lastIndexOf('"nextPageKey"'))) ?? [];
  return key === undefined ? undefined : JSON.parse(`"${key}"`);
}

function ask(
  url: string,
  agent: Agent,
  headers: Record<string, string>,
): Promise<{ status: number; text: string }> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode ?? 0, text: Buffer.concat(chunks).toString("latin1") }),
      );
    }).on("error", reject);
  });
}

interface Clients {
  clients: number;
  seconds: number;
  /** What the client of that number sends along. */
  headersOf: (client: number) => Record<string, string>;
}

/** So many clients, each of which goes down a list from its head, page by page and over again, for so long. */
export async function page(list: string, { clients, seconds, headersOf }: Clients): Promise<Paged> {
  const agent = new Agent({ keepAlive: true, maxSockets: clients });
  let [pages, errors] = [0, 0];
  const began = performance.now();
  const until = began + seconds * 1_000;
  const client = async (_: unknown, i: number) => {
    const headers = headersOf(i);
    // Not all of them are at the same page.
    await new Promise((resolve) => setTimeout(resolve, i * 8));
    for (let key: string | undefined; performance.now() < until; ) {
      const query = key === undefined ? "" : `?nextPageKey=${encodeURIComponent(key)}`;
      const { status, text } = await ask(list + query, agent, headers).catch(() => ({ status: 0, text: "" }));
      if (status !== 200) errors++;
      else pages++;
      key = status === 200 ? nextKeyIn(text) : undefined;
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  const took = (performance.now() - began) / 1_000;
  agent.destroy();
  return { pages, pagesASecond: pages / took, errors };
}
