/** Every route of the app and every endpoint of our server, in one place. */
export const routes = {
  all: "/",
  images: "/images",
  videos: "/videos",
  image: "/images/:id",
  video: "/videos/:id",
} as const;

export const endpoints = {
  session: "/api/session",
  images: "/api/images",
  videos: "/api/videos",
  health: "/healthz",
} as const;

/** The list of one kind, or of all. */
export function listPath(kind: "all" | "image" | "video"): string {
  return kind === "all" ? routes.all : kind === "image" ? routes.images : routes.videos;
}

/** The page of one item; `search` is the list's own ("?q=fox" or ""), so that Back and the next item know the list. */
export function itemPath(item: { kind: "image" | "video"; id: string }, search = ""): string {
  return `${listPath(item.kind)}/${encodeURIComponent(item.id)}${search}`;
}
