let holds = 0;

const holdBack = (event: Event) => event.preventDefault();

/**
 * Until what it gives back is called, the browser asks a person whether to leave the page: for what would be lost with
 * it. Several may hold at once.
 */
export function holdLeaving(): () => void {
  if (holds++ === 0) addEventListener("beforeunload", holdBack);
  return () => {
    if (--holds === 0) removeEventListener("beforeunload", holdBack);
  };
}
