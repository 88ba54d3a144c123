/** What a format's reader asks for next: to pass over bytes, to have some, or to pass on to the next byte of a value. */
export type Step =
  | { skip: number }
  | {
      take: number;
      /** The file may well end before these. */
      mayEnd?: boolean;
    }
  | { find: number };

/** Reads a file's structure as its bytes pass by, and returns once its end has come: what follows is nobody's business. */
export type Structure = Generator<Step, void, Buffer>;

export const skip = (bytes: number): Step => ({ skip: bytes });
export const take = (bytes: number): Step => ({ take: bytes });
