import { parse, serialize } from "hono/utils/cookie";
import type { NotIn } from "./problems.ts";
import type { SignIn, SignInSealer } from "./sealed-sign-in.ts";

const day = 86_400_000;

/** Milliseconds that a sign-in lasts after the last visit. */
export const lastsMs = 30 * day;

/** Milliseconds after which a visit lengthens it. */
const renewedAfterMs = day;

/** What a request's cookie says. */
type Found = { signIn: SignIn; current: boolean } | { notIn: NotIn };

/** The cookie that holds a visitor's sealed sign-in. Scripts cannot read it, and other sites cannot have it sent with a change. */
export interface SignInCookie {
  read(headers: Headers, now?: number): Found;
  /** As `Set-Cookie` says it. */
  write(signIn: SignIn): string;
  clear(): string;
}

/** Where cookies are of use: below the public address, or at the root where there is none. */
export function createSignInCookie(sealer: SignInSealer, publicUrl: URL | undefined): SignInCookie {
  const secure = publicUrl?.protocol === "https:";
  const path = publicUrl ? publicUrl.pathname.replace(/\/*$/, "/") : "/";
  // No page that came without encryption can set, or set aside, a cookie of this name.
  const name = secure ? "__Secure-contact-sheet-key" : "contact-sheet-key";
  const say = (value: string, maxAge: number) =>
    serialize(name, value, { path, secure, maxAge, httpOnly: true, sameSite: "Lax" });
  return {
    read(headers, now = Date.now()) {
      const text = parse(headers.get("cookie") ?? "", name)[name];
      if (text === undefined || text === "") return { notIn: "absent" };
      const found = sealer.open(text);
      if (!found) return { notIn: "unreadable" };
      return now - found.signIn.sealed > lastsMs ? { notIn: "expired" } : found;
    },
    write: (signIn) => say(sealer.seal(signIn), lastsMs / 1_000),
    clear: () => say("", 0),
  };
}

/** Whether a sign-in is to be sealed anew: it lasts from the last visit, and a former secret is to be done without one day. */
export const isDue = ({ sealed }: SignIn, current: boolean, now = Date.now()): boolean =>
  !current || now - sealed > renewedAfterMs;
