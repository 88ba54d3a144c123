/** What the app's page says of itself. */
export interface PageFacts {
  /** The build whose files it names. */
  build: string;
  /** Whose library it shows, as a hash; "" where nobody is signed in. */
  account: string;
}

const content = (html: string, name: string) =>
  new RegExp(`<meta name="${name}" content="([\\w-]*)"`).exec(html)?.[1] ?? "";

/** Reads the page that the server has sent. */
export const factsOf = (html: string): PageFacts => ({
  build: content(html, "build"),
  account: content(html, "account"),
});

/**
 * The page as it is kept: it says of itself that it is, so that whoever gets it knows at once that the server has not answered.
 * It is plain text now, whatever it was packed by.
 */
export function keptPage(html: string, served: Response): Response {
  const headers = new Headers(served.headers);
  for (const name of ["content-encoding", "content-length"]) headers.delete(name);
  return new Response(html.replace('<meta name="build"', '<meta name="kept">$&'), { headers });
}

/** In place of the app's page where the network is lost and none was kept, as after signing out. */
export const noPage = (): Response =>
  new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>Contact Sheet</title>
<style>body{font:14px/20px system-ui,sans-serif;display:grid;place-content:center;min-height:90vh;max-width:28rem;margin:auto;padding:0 24px;text-align:center;text-wrap:pretty}
h1{font-size:20px;line-height:28px;margin:0 0 8px}p{margin:0 0 24px;opacity:.75}a{color:inherit;text-underline-offset:4px}</style>
<h1>Contact Sheet cannot be reached</h1>
<p>There is no network, or its server does not run, and no library is kept in this browser.</p>
<a href="">Try again</a>`,
    { status: 503, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } },
  );
