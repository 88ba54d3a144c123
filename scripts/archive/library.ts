import { openProvider } from "#server/compose.ts";
import { type Env, readEnv } from "#server/env.ts";
import { createFetcher } from "#server/media/fetch/fetcher.ts";
import { Originals } from "#server/media/originals/originals.ts";
import { createUpstream, type Upstream } from "#server/upstream/client.ts";
import { leaveOpen } from "./in-the-open.ts";

/** The library that the environment names, as the server sees it. */
export interface Library {
  env: Env;
  upstream: Upstream;
  originals: Originals;
}

/** Throws an `EnvError` where the environment is none. */
export async function openLibraryOfEnv(): Promise<Library> {
  const env = readEnv();
  const { hop, demo, ...provider } = await openProvider(env);
  return {
    env,
    upstream: createUpstream({ ...provider, seal: leaveOpen }),
    originals: new Originals(createFetcher(hop)),
  };
}
