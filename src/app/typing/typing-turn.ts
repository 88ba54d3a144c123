/**
 * A turn of typing: text that is shown in the field, and becomes the address's once its answer is at hand. A letter
 * begins a new turn. Leaving the field ends it, and so does a press elsewhere: the text then goes into the address at
 * once, yet not between a press and its release, where the results would move under the pointer. A navigation ends it
 * too, and an answer that comes later moves nothing any more.
 */
export class TypingTurn {
  #text: string | null = null;
  #pressed = false;
  readonly #take: (text: string, when: "answered" | "ended") => void;

  /** `take` is called with text that is to become the address's now. */
  constructor(take: (text: string, when: "answered" | "ended") => void) {
    this.#take = take;
  }

  /** What is not in the address yet; null where nothing is. */
  get text(): string | null {
    return this.#text;
  }

  type(text: string): void {
    this.#text = text;
    this.#pressed = false;
  }

  /** The answer to a text is at hand; to another than the present one it comes too late. */
  answer(text: string): void {
    if (text === this.#text && !this.#pressed) this.#end("answered");
  }

  /** The pointer goes down: what is under it stays there until the release. */
  press(): void {
    if (this.#text !== null) this.#pressed = true;
  }

  /** The pointer has gone up, and its click has had its effect. */
  release(): void {
    if (this.#pressed) this.#end("ended");
  }

  /** The field has lost the focus. Where a press took it, the release will tell. */
  leave(): void {
    if (!this.#pressed) this.#end("ended");
  }

  /** The text has gone its own way, or the page has gone elsewhere. */
  drop(): void {
    this.#text = null;
    this.#pressed = false;
  }

  #end(when: "answered" | "ended"): void {
    const text = this.#text;
    this.drop();
    if (text !== null) this.#take(text, when);
  }
}
