import { forgetPictures, Pictures } from "./pictures.ts";
import { type Build, Shell } from "./shell.ts";

/** All that is kept for the time without a network, and whose it is. */
export class Kept {
  readonly shell: Shell;
  readonly #scope: string;
  #pictures: { account: string; of: Pictures } | undefined;

  constructor(build: Build, scope: string) {
    this.shell = new Shell(build, scope);
    this.#scope = scope;
  }

  /** Rejects where not all files of the build could be had. */
  async install(): Promise<void> {
    await this.shell.fill();
    await this.shell.renewPage();
  }

  /** Keeps what belongs to this account, and nothing that belongs to another. "" is nobody. */
  async belongsTo(account: string): Promise<void> {
    if (account === "") await this.shell.forgetPage();
    else if ((await this.shell.account()) !== account) await this.shell.renewPage();
    await forgetPictures(this.#scope, account);
    if (this.#pictures?.account !== account) this.#pictures = undefined;
    // Whoever has emptied the site's storage, the browser or a sign-out, has taken files along.
    await this.shell.fill().catch(() => {});
  }

  /** Keeps the pictures that an account has looked at, as long as the kept page is its own. */
  async shown(account: string, urls: readonly string[]): Promise<void> {
    const pictures = await this.#picturesNow();
    if (pictures?.account === account) await pictures.of.keep(urls);
  }

  /** A picture that the account has looked at whose page is kept. */
  async picture(url: string): Promise<Response | undefined> {
    return (await this.#picturesNow())?.of.match(url);
  }

  async #picturesNow() {
    const account = await this.shell.account();
    if (account === "") return undefined;
    if (this.#pictures?.account !== account)
      this.#pictures = { account, of: new Pictures(this.#scope, account) };
    return this.#pictures;
  }
}
