/**
 * What a value read from outside must be like. A fraction of a validation library: what checks pages loads with the
 * worker, is run for every item of a walk, and keeps the very objects that `JSON.parse` made.
 */
export interface Schema<T> {
  is(value: unknown): value is T;
  /** The value itself, where it is one. Throws a `TypeError` for any other. */
  parse(value: unknown): T;
}

/** The type of what a schema accepts. */
export type Infer<S> = S extends Schema<infer T> ? T : never;

type Fields = Record<string, Schema<unknown>>;
type Optional<F extends Fields> = {
  [K in keyof F]: undefined extends Infer<F[K]> ? K : never;
}[keyof F];
type Shape<F extends Fields> = Flat<
  { [K in Exclude<keyof F, Optional<F>>]: Infer<F[K]> } & { [K in Optional<F>]?: Infer<F[K]> }
>;
type Flat<T> = { [K in keyof T]: T[K] };

function schema<T>(accepts: (value: unknown) => boolean): Schema<T> {
  const is = (value: unknown): value is T => accepts(value);
  return {
    is,
    parse(value) {
      if (is(value)) return value;
      throw new TypeError("The value has another shape.");
    },
  };
}

export const boolean = schema<boolean>((value) => typeof value === "boolean");
export const number = schema<number>(Number.isFinite);

/** A string; `startsWith` and `minLength` narrow which. */
export const string = ({ startsWith = "", minLength = 0 } = {}): Schema<string> =>
  schema((value) => typeof value === "string" && value.length >= minLength && value.startsWith(startsWith));

export const literal = <const T extends string>(expected: T): Schema<T> =>
  schema((value) => value === expected);

/** May be absent or undefined; null is another value. */
export const optional = <T>({ is }: Schema<T>): Schema<T | undefined> =>
  schema((value) => value === undefined || is(value));

export const array = <T>({ is }: Schema<T>): Schema<T[]> =>
  schema((value) => Array.isArray(value) && value.every(is));

export const either = <A, B>(a: Schema<A>, b: Schema<B>): Schema<A | B> =>
  schema((value) => a.is(value) || b.is(value));

/** An object with these fields, and any others besides. */
export function object<const F extends Fields>(fields: F): Schema<Shape<F>> {
  const entries = Object.entries(fields);
  return schema(
    (value) =>
      typeof value === "object" &&
      value !== null &&
      entries.every(([name, { is }]) => is((value as Record<string, unknown>)[name])),
  );
}
