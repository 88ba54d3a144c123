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

/** In place of the app's page where the network is lost and none was kept, as after signing out. */
export const noPage = (): Response =>
  new Response(
    `<!doctype html><html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark"><title>Contact Sheet</title>
<h1>Contact Sheet cannot be reached</h1>
<p>There is no network, or its server does not run, and nothing of a library is kept in this browser. Reload once it is back.</p>`,
    { status: 503, headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" } },
  );
