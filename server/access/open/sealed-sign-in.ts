import {
  createCipheriv,
  createDecipheriv,
  createSecretKey,
  hkdfSync,
  type KeyObject,
  randomBytes,
} from "node:crypto";
import * as v from "valibot";

/** A visitor's own sign-in: all that the server needs to answer them, and keeps nowhere itself. */
export interface SignIn {
  /** The provider's key. */
  key: string;
  /** A random name of this sign-in, by which it can be ended. */
  session: string;
  /** When it was sealed last, milliseconds since 1970. */
  sealed: number;
}

const version = "v1";
const nonceBytes = 12;
const tagBytes = 16;

/** No browser keeps a cookie of more than 4,096 bytes, its name and what is said of it included. */
const longestSealed = 3_800;

/** No key that the provider gives comes near to this, and one with more letters might fit no cookie. */
export const longestKey = 1_300;

const contentSchema = v.object({ key: v.string(), session: v.string(), sealed: v.number() });

/** Seals sign-ins so that nobody but a server with one of the secrets can read, make or change them. */
export interface SignInSealer {
  /** As a text of letters, digits, "-", "_" and "."; another one each time. */
  seal(signIn: SignIn): string;
  /** What is sealed in a text, and whether by the current secret; undefined for every other text. */
  open(text: string): { signIn: SignIn; current: boolean } | undefined;
}

/**
 * Seals under the first of the secrets and opens what was sealed under any. `apiUrl`: where the keys are of use; what was
 * sealed for one provider is never opened for another, which would hand it a stranger's key.
 */
export function createSignInSealer(secrets: readonly string[], apiUrl: string): SignInSealer {
  const keys = secrets.map(keyOf);
  const [current] = keys;
  if (!current) throw new Error("There is no secret to seal sign-ins with.");
  const purpose = Buffer.from(`contact-sheet open sign-in ${version} ${apiUrl}`);
  return {
    seal(signIn) {
      const nonce = randomBytes(nonceBytes);
      const cipher = createCipheriv("aes-256-gcm", current, nonce).setAAD(purpose);
      const body = Buffer.concat([cipher.update(JSON.stringify(signIn), "utf8"), cipher.final()]);
      return `${version}.${Buffer.concat([nonce, cipher.getAuthTag(), body]).toString("base64url")}`;
    },
    open(text) {
      if (text.length > longestSealed || !/^v1\.[\w-]+$/.test(text)) return undefined;
      const bytes = Buffer.from(text.slice(version.length + 1), "base64url");
      for (const key of keys) {
        const signIn = opened(bytes, key, purpose);
        if (signIn) return { signIn, current: key === current };
      }
      return undefined;
    },
  };
}

function keyOf(secret: string): KeyObject {
  const bytes = hkdfSync("sha256", secret, "contact-sheet", `open sign-in ${version}`, 32);
  return createSecretKey(new Uint8Array(bytes));
}

function opened(bytes: Buffer, key: KeyObject, purpose: Buffer): SignIn | undefined {
  if (bytes.length <= nonceBytes + tagBytes) return undefined;
  const decipher = createDecipheriv("aes-256-gcm", key, bytes.subarray(0, nonceBytes), {
    authTagLength: tagBytes,
  })
    .setAAD(purpose)
    .setAuthTag(bytes.subarray(nonceBytes, nonceBytes + tagBytes));
  try {
    const body = Buffer.concat([decipher.update(bytes.subarray(nonceBytes + tagBytes)), decipher.final()]);
    return v.parse(contentSchema, JSON.parse(body.toString()));
  } catch {
    return undefined;
  }
}
