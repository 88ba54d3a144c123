import { LRUCache } from "lru-cache";
import type { Kind } from "#contract/asset.ts";
import type { Page } from "#contract/page.ts";
import { ApiError } from "#contract/problem.ts";
import { subjectOf } from "#contract/registers.ts";
import type { RequestContext } from "../context/request-context.ts";
import type { StoreKeeper } from "../store/store-keeper.ts";
import { inDoubt } from "./problems.ts";

/** Pages of each list that are looked through for a known asset. */
const pagesLookedThrough = 5;
/** Accounts that are remembered at once: of another one the store is asked again. */
const mostKnown = 1_000;
/** Nothing that a page waits for takes longer, in milliseconds. */
const patience = 2_000;

/**
 * Whether the account that asks is the one whose assets were marked in its library. A key that has never opened the
 * library is another account's where none of the newest known assets is in its list; the person then decides. A new key
 * of the same account passes unnoticed.
 */
export class SameLibrary {
  readonly #keeper: StoreKeeper;
  /** By account; what could not be found out is forgotten. */
  readonly #known = new LRUCache<string, Promise<boolean>>({ max: mostKnown });
  /** What was last written down, by list. */
  readonly #heads = new LRUCache<string, string>({ max: 2 * mostKnown });
  /** Of which of the keeper's stores all this is known. */
  #of = 0;

  constructor(keeper: StoreKeeper) {
    this.#keeper = keeper;
  }

  /** Throws the problem where the account is in doubt, or where that cannot be told now. */
  async mustBeSame(context: RequestContext): Promise<void> {
    if (!(await this.#isSame(context))) throw new ApiError(inDoubt);
  }

  /** Whether the account is known to be in doubt; false where that cannot be told soon. */
  async inDoubt(context: RequestContext): Promise<boolean> {
    const late = Promise.withResolvers<boolean>();
    const timer = setTimeout(() => late.resolve(true), patience);
    const same = await Promise.race([this.#isSame(context).catch(() => true), late.promise]);
    clearTimeout(timer);
    return !same;
  }

  /** The person says that the account is the library's. */
  async confirm({ library, account }: RequestContext): Promise<void> {
    await this.#keeper.use((store) => store.addAccount(library, account.id));
    this.#forgetOthers();
    this.#known.set(account.id, Promise.resolve(true));
  }

  /** Remembers a list's head as the library's, once its account is not in doubt. Never fails: it is tried again with the next. */
  async sawHead(context: RequestContext, kind: Kind, { items }: Page): Promise<void> {
    this.#forgetOthers();
    const subjects = items.map(({ id }) => subjectOf({ kind, id }));
    const key = `${context.account.id} ${kind}`;
    const head = subjects.join("\n");
    if (subjects.length === 0 || this.#heads.get(key) === head) return;
    try {
      if (!(await this.#isSame(context))) return;
      await this.#keeper.use((store) => store.addNewest(context.library, subjects));
      this.#heads.set(key, head);
    } catch {
      // Pages come whether or not the store does.
    }
  }

  #isSame(context: RequestContext): Promise<boolean> {
    this.#forgetOthers();
    const { id } = context.account;
    const known = this.#known.get(id) ?? this.#findOut(context);
    this.#known.set(id, known);
    known.catch(() => this.#known.get(id) === known && this.#known.delete(id));
    return known;
  }

  /** A database that was lost, moved or exchanged under the open server has been told nothing of all this. */
  #forgetOthers(): void {
    if (this.#of === this.#keeper.dropped) return;
    this.#of = this.#keeper.dropped;
    this.#known.clear();
    this.#heads.clear();
  }

  async #findOut(context: RequestContext): Promise<boolean> {
    const { library, person, account } = context;
    const { accounts, newest } = await this.#keeper.use(async (store) => {
      // Where each visitor has a library of their own, this is the first that the store hears of it.
      await store.addLibrary(library);
      await store.addPerson(person);
      return { accounts: await store.accounts(library), newest: new Set(await store.newest(library)) };
    });
    if (accounts.includes(account.id)) return true;
    const same = newest.size === 0 || (await listHasOneOf(context, newest));
    if (same) await this.#keeper.use((store) => store.addAccount(library, account.id));
    return same;
  }
}

/** Whether one of these subjects is among the newest of the account's lists. */
async function listHasOneOf({ upstream }: RequestContext, subjects: ReadonlySet<string>): Promise<boolean> {
  const never = new AbortController().signal;
  for (const kind of ["image", "video"] as const) {
    let key: string | undefined;
    for (let i = 0; i < pagesLookedThrough; i++) {
      const page = await upstream.page(kind, key, never);
      if (page.items.some(({ id }) => subjects.has(subjectOf({ kind, id })))) return true;
      key = page.nextPageKey;
      if (key === undefined) break;
    }
  }
  return false;
}
