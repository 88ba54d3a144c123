import { join } from "node:path";
import { median } from "../table.ts";
import { startProgram } from "./programs.ts";

const turns = 5;

/** How soon the server listens and answers, started from its sources. */
export async function startRow(home: string): Promise<Record<string, string | number>> {
  const [listening, answered]: [number[], number[]] = [[], []];
  for (let turn = 0; turn < turns; turn++) {
    const began = performance.now();
    await using server = await startProgram(["server/index.ts"], {
      PICTORY_API_KEY: "pictai_demo",
      PICTORY_API_URL: "http://127.0.0.1:9/pictoryapis",
      DATA_DIR: join(home, "data"),
      CACHE_DIR: join(home, "cache"),
      PORT: "0",
    });
    listening.push(server.startMs);
    await (await fetch(`${server.url}/healthz`)).text();
    answered.push(performance.now() - began);
  }
  return {
    "ms until it listens": Math.round(median(listening)),
    "until its first answer": Math.round(median(answered)),
    target: "< 1000",
  };
}
