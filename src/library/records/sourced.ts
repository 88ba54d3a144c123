import { useEffect } from "react";
import type { Asset } from "#contract/asset.ts";
import type { Sourced } from "#contract/take-away/sourced.ts";
import { late } from "#shared/late.ts";
import { startedUp } from "#shared/start-up.ts";
import { useSession } from "../account/session.ts";

/** Once it has come. It brings its cipher along, which no first screen needs. */
let reader: typeof import("#contract/take-away/source-of.ts") | undefined;

/** Loads what reads the provider's URLs in sealed addresses. */
export const loadSourceReader = late(async () => {
  reader = await import("#contract/take-away/source-of.ts");
  return reader;
});

/** Reads sealed addresses: at once where what reads them has come, as it has soon after a start. */
function useReading(): <T>(read: (by: NonNullable<typeof reader>) => T) => T | Promise<T> {
  useEffect(() => void startedUp.then(loadSourceReader).catch(() => {}), []);
  return (read) => {
    if (!reader) return loadSourceReader().then(read);
    try {
      return read(reader);
    } catch (error) {
      return Promise.reject(error);
    }
  };
}

/** Gives records the provider's own URLs, to be written down. Rejects where one cannot be read: none is left out or made up. */
export function useSourced(): (assets: readonly Asset[]) => Sourced[] | Promise<Sourced[]> {
  const { sourceKeys } = useSession();
  const reading = useReading();
  return (assets) =>
    reading(({ createSourceOf, withSources }) => {
      const sourceOf = createSourceOf(sourceKeys);
      return assets.map((asset) => withSources(asset, sourceOf));
    });
}

/** Gives the provider's own URL of a sealed address. Rejects where it cannot be read. */
export function useSourceOf(): (sealedUrl: string) => string | Promise<string> {
  const { sourceKeys } = useSession();
  const reading = useReading();
  return (sealedUrl) => reading(({ createSourceOf }) => createSourceOf(sourceKeys)(sealedUrl));
}
