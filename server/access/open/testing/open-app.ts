import { listedImage } from "../../../testing/listed-image.ts";
import { createTestApp, type TestAppOptions } from "../../../testing/test-app.ts";
import { createOpenAccess } from "../open.ts";

export const testSecret = "the secret of an open server under test";

export interface OpenAppOptions extends Omit<TestAppOptions, "access"> {
  secrets?: readonly string[];
  publicUrl?: string;
}

const itemOf = (key: string) => listedImage(`of-${key}`);

/** A provider that knows every key but "bad", and lists for each an image of the same address. */
export const provider: NonNullable<TestAppOptions["fetch"]> = (_url, { headers }) => {
  const key = new Headers(headers).get("authorization") ?? "";
  return key === "bad"
    ? Response.json({ message: `Unauthorized: ${key}` }, { status: 401 })
    : Response.json({ items: [itemOf(key)] });
};

/** An open server without a port, and how its visitors use it. */
export function createOpenApp({ secrets = [testSecret], publicUrl, ...options }: OpenAppOptions = {}) {
  const made = createTestApp({
    fetch: provider,
    ...options,
    access: (parts) =>
      createOpenAccess({
        ...parts,
        env: { appSecrets: secrets, publicUrl: publicUrl === undefined ? undefined : new URL(publicUrl) },
      }),
  });
  const { app } = made;
  const enter = (body: unknown, headers: Record<string, string> = {}) =>
    app.request("/api/access/key", {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: typeof body === "string" ? body : JSON.stringify(body),
    });
  return {
    ...made,
    enter,
    /** Signs in with a key; gives what the browser sends from then on. */
    signIn: async (key: string, cookie = "") => cookieIn(await enter({ key }, { cookie })),
    ask: (cookie: string, path: string, init: RequestInit = {}) =>
      app.request(path, { ...init, headers: { ...init.headers, cookie } }),
  };
}

/** The cookie that an answer sets, as a browser sends it back; "" where there is none. */
export const cookieIn = (answer: Response): string =>
  answer.headers.get("set-cookie")?.split(";", 1)[0] ?? "";
