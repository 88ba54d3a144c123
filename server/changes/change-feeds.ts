import { ApiError } from "#contract/problem.ts";
import { busy } from "../http/problems.ts";
import type { News, NewsReader } from "../store/news.ts";
import { ChangeFeed } from "./change-feed.ts";

/** Streams that may be open at once, of all libraries: the rest of the sockets is for those who ask for something. */
const mostFollowers = 600;

export interface FeedsOptions {
  /** Opens the way by which servers beside this one tell of their changes. */
  openNews?: (reader: NewsReader) => Promise<News | undefined>;
  /** How often to look where feeds end, in milliseconds. It is done also where others are heard: a pooler may swallow it. */
  lookMs?: (hears: boolean) => number;
  /** Streams of one library that may be open at once. */
  mostFollowers?: number | undefined;
}

/** The feeds of the libraries that somebody follows. */
export class ChangeFeeds {
  readonly #look: (library: string) => Promise<number>;
  readonly #mostFollowers: number | undefined;
  readonly #lookMs: (hears: boolean) => number;
  readonly #feeds = new Map<string, ChangeFeed>();
  readonly #news: Promise<News | undefined>;
  #hears = () => false;
  #ended = false;

  /** `look` finds where a library's feed ends. */
  constructor(
    look: (library: string) => Promise<number>,
    {
      openNews = async () => undefined,
      lookMs = (hears) => (hears ? 30_000 : 500),
      mostFollowers,
    }: FeedsOptions = {},
  ) {
    this.#look = look;
    this.#lookMs = lookMs;
    this.#mostFollowers = mostFollowers;
    this.#news = openNews({
      changed: (library, cursor) => this.tell(library, cursor),
      missed: () => {
        for (const feed of this.#feeds.values()) void feed.lookNow();
      },
    }).catch(() => undefined);
    void this.#news.then((news) => {
      if (news) this.#hears = news.hears;
    });
  }

  /** Whether other servers are heard now. */
  get hears(): boolean {
    return this.#hears();
  }

  /** How many follow, over all libraries. */
  get followers(): number {
    return [...this.#feeds.values()].reduce((sum, feed) => sum + feed.followers, 0);
  }

  /** A library's feed ends there now. */
  tell(library: string, cursor: number): void {
    this.#feeds.get(library)?.tell(cursor);
  }

  /** `ChangeFeed.follow` of a library. Throws a problem where too many follow already, of this library or of all. */
  follow(library: string, ...how: Parameters<ChangeFeed["follow"]>): ReturnType<ChangeFeed["follow"]> {
    if (this.#ended || this.followers >= mostFollowers) throw new ApiError(busy);
    const feed = this.#feeds.get(library) ?? this.#begin(library);
    return feed.follow(...how);
  }

  #begin(library: string): ChangeFeed {
    const feed = new ChangeFeed(() => this.#look(library), {
      lookMs: () => this.#lookMs(this.hears),
      mostFollowers: this.#mostFollowers,
      left: () => this.#feeds.delete(library),
    });
    this.#feeds.set(library, feed);
    return feed;
  }

  /** Lets all who follow go. */
  async end(): Promise<void> {
    this.#ended = true;
    for (const feed of this.#feeds.values()) feed.end();
    await (await this.#news)?.close();
  }
}
