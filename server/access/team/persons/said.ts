import * as v from "valibot";
import { shortestPassword } from "../auth/auth.ts";

const email = "Write an e-mail address, like mia@example.com.";

/** An e-mail address, in small letters. */
export const emailSchema = v.pipe(
  v.string(email),
  v.trim(),
  v.toLowerCase(),
  v.maxLength(254, email),
  v.email(email),
);

const name = "Write your name, with 100 letters at most.";

/** What a person wants to be called. */
export const nameSchema = v.pipe(
  v.string(name),
  v.transform((text) =>
    text
      .toWellFormed()
      .replaceAll(/[\p{Cc}\s]+/gu, " ")
      .trim(),
  ),
  v.minLength(1, name),
  v.maxLength(100, name),
);

const password = `Choose a password of ${shortestPassword} to 256 characters: four words are easy to keep in mind.`;

/** A password that is chosen now; those of before may be shorter. */
export const passwordSchema = v.pipe(
  v.string(password),
  v.minLength(shortestPassword, password),
  v.maxLength(256, password),
);

/** What stands behind the "#" of a link. */
export const tokenSchema = v.pipe(v.string(), v.maxLength(100));
