import pg from "pg";
import type { News, NewsReader } from "../news.ts";
import { channel } from "./postgres-channel.ts";

/** Milliseconds between two tries to connect, the last for all that follow. */
const pauses = [100, 200, 500, 1_000, 2_000, 5_000, 10_000];

/** A connection that has gone without a word is noticed by this, in milliseconds. */
const pingMs = 15_000;

/**
 * Hears by `LISTEN` what any server writes to the database, over a connection of its own, and connects again whenever
 * that ends. What was said meanwhile nobody tells again: so after every connecting the reader is told that it may have missed
 * something.
 */
export function listenPostgres(url: string, reader: NewsReader): News {
  let client: pg.Client | undefined;
  let hears = false;
  let tries = 0;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  function again(): void {
    hears = false;
    const gone = client;
    client = undefined;
    // Ending one that the server has ended already may fail, or take until a timeout.
    void gone?.end().catch(() => undefined);
    clearTimeout(timer);
    if (closed) return;
    const pause = pauses[Math.min(tries++, pauses.length - 1)];
    timer = setTimeout(connect, pause).unref();
  }

  async function connect(): Promise<void> {
    timer = undefined;
    const made = new pg.Client({
      connectionString: url,
      connectionTimeoutMillis: 5_000,
      query_timeout: 5_000,
      application_name: "contact-sheet news",
    });
    client = made;
    const ended = () => {
      if (client === made) again();
    };
    made.on("error", ended).on("end", ended);
    made.on("notification", ({ payload = "" }) => {
      const [library = "", cursor = ""] = payload.split(" ");
      if (library !== "" && /^\d{1,15}$/.test(cursor)) reader.changed(library, Number(cursor));
    });
    try {
      await made.connect();
      await made.query(`listen ${channel}`);
      if (client !== made) return;
      tries = 0;
      hears = true;
      reader.missed();
      ping(made);
    } catch {
      ended();
    }
  }

  function ping(made: pg.Client): void {
    timer = setTimeout(async () => {
      timer = undefined;
      const answered = await made.query("select 1").then(
        () => true,
        () => false,
      );
      if (client !== made || closed) return;
      if (answered) ping(made);
      else again();
    }, pingMs).unref();
  }

  void connect();
  return {
    hears: () => hears,
    async close() {
      closed = true;
      clearTimeout(timer);
      hears = false;
      const last = client;
      client = undefined;
      await last?.end().catch(() => undefined);
    },
  };
}
