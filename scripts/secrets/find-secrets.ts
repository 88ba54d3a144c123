/** What must never be seen, by a name that may. */
export type Secrets = Readonly<Record<string, string>>;

/** Something that was printed, sent or written, by where. */
export interface Seen {
  where: string;
  bytes: Uint8Array;
}

/** Letters of a form that have to be there: fewer turn up by chance. */
const enough = 10;

/** Every way in which a secret may stand in bytes: as it is, in an address, in hexadecimal digits, or somewhere within base64. */
function formsOf(secret: string): string[] {
  const bytes = Buffer.from(secret);
  const inBase64 = [0, 1, 2].flatMap((before) => {
    const whole = Buffer.concat([Buffer.alloc(before), bytes]);
    // Its first and last letters are its neighbours' too.
    const own = [...(["base64", "base64url"] as const)].map((form) =>
      whole
        .toString(form)
        .replaceAll("=", "")
        .slice(before === 0 ? 0 : before + 1, -1),
    );
    return own;
  });
  const inAddress = [
    encodeURIComponent(secret),
    encodeURI(secret),
    new URLSearchParams({ s: secret }).toString().slice(2),
  ];
  const inJson = JSON.stringify(secret).slice(1, -1);
  const all = [secret, inJson, ...inAddress, bytes.toString("hex"), ...inBase64];
  return [...new Set(all)].filter(({ length }) => length >= enough);
}

/** Where which of the secrets is, in words: "the key in the log". */
export function findSecrets(secrets: Secrets, seen: Iterable<Seen>): string[] {
  const forms = Object.entries(secrets).map(([name, secret]) => ({ name, forms: formsOf(secret) }));
  const found = new Set<string>();
  for (const { where, bytes } of seen) {
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    for (const { name, forms: all } of forms)
      if (all.some((form) => text.includes(form))) found.add(`${name} in ${where}`);
  }
  return [...found];
}
