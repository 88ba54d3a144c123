import type { Asset } from "../asset.ts";

declare const sourced: unique symbol;

/** An asset with the provider's own URLs in place of sealed addresses: to be written down, and asked for by no page. */
export type Sourced = Asset & { readonly [sourced]: true };

/** Gives the provider's own URL of a sealed address. Throws a `SourceError` where it cannot be read. */
export type SourceOf = (sealedUrl: string) => string;
