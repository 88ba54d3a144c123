/** A session of a WebDriver server, by the W3C protocol; errors are what the server says. */
export interface WebDriver {
  capabilities: { browserName: string; browserVersion: string };
  get(command: string): Promise<unknown>;
  post(command: string, body?: object): Promise<unknown>;
  end(): Promise<unknown>;
}

/** No command takes longer, milliseconds; a browser that hangs must not hang its driver. */
const limit = 25_000;

async function ask(url: string, method: string, body?: object): Promise<unknown> {
  const response = await fetch(url, {
    method,
    body: body ? JSON.stringify(body) : null,
    signal: AbortSignal.timeout(limit),
  });
  const { value } = (await response.json()) as { value: unknown };
  if (response.ok) return value;
  const { error, message } = value as { error: string; message: string };
  throw new Error(`WebDriver: ${error}: ${message}`);
}

/** Begins a session at a WebDriver server, with the browser that the server takes by itself. */
export async function beginSession(server: string): Promise<WebDriver> {
  const begun = await ask(`${server}/session`, "POST", { capabilities: { alwaysMatch: {} } });
  const { sessionId, capabilities } = begun as Pick<WebDriver, "capabilities"> & { sessionId: string };
  const session = `${server}/session/${sessionId}`;
  return {
    capabilities,
    get: (command) => ask(`${session}/${command}`, "GET"),
    post: (command, body = {}) => ask(`${session}/${command}`, "POST", body),
    end: () => ask(session, "DELETE"),
  };
}
