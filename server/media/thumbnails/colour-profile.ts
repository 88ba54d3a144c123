type Triple = readonly [number, number, number];
type Matrix = readonly [Triple, Triple, Triple];
type Point = readonly [x: number, y: number];

/** Where a colour space has its red, green, blue and white, as CIE x and y. */
export type Primaries = readonly [red: Point, green: Point, blue: Point, white: Point];

/** How light follows from a value: ICC's parametric curve of type 3, of which a plain power has only the first. */
export type Curve = readonly [gamma: number, a?: number, b?: number, c?: number, d?: number];

const d50: Triple = [0.9642, 1, 0.8249];
/** Bradford's: what the eye's receptors make of XYZ. */
const cones: Matrix = [
  [0.8951, 0.2664, -0.1614],
  [-0.7502, 1.7135, 0.0367],
  [0.0389, -0.0685, 1.0296],
];

const mapped = (v: Triple, change: (part: number, i: 0 | 1 | 2) => number): Triple => [
  change(v[0], 0),
  change(v[1], 1),
  change(v[2], 2),
];
const times = (m: Matrix, v: Triple): Triple => {
  const row = (r: Triple) => r[0] * v[0] + r[1] * v[1] + r[2] * v[2];
  return [row(m[0]), row(m[1]), row(m[2])];
};
const xyz = ([x, y]: Point): Triple => [x / y, 1, (1 - x - y) / y];

function determinant([a, b, c]: Matrix): number {
  return (
    a[0] * (b[1] * c[2] - b[2] * c[1]) -
    a[1] * (b[0] * c[2] - b[2] * c[0]) +
    a[2] * (b[0] * c[1] - b[1] * c[0])
  );
}

/** The `v` for which `m` times it is `wanted`, by Cramer's rule. */
function solve(m: Matrix, wanted: Triple): Triple {
  return mapped(wanted, (_, i) => {
    const replaced = (r: 0 | 1 | 2) => mapped(m[r], (part, column) => (column === i ? wanted[r] : part));
    return determinant([replaced(0), replaced(1), replaced(2)]) / determinant(m);
  });
}

/** Red, green and blue in the XYZ of D50, to which all profiles refer. */
function colorants([red, green, blue, white]: Primaries): [red: Triple, green: Triple, blue: Triple] {
  const [r, g, b] = [xyz(red), xyz(green), xyz(blue)];
  const amounts = solve(
    [
      [r[0], g[0], b[0]],
      [r[1], g[1], b[1]],
      [r[2], g[2], b[2]],
    ],
    xyz(white),
  );
  const [from, to] = [times(cones, xyz(white)), times(cones, d50)];
  const adapted = (colour: Triple, amount: number) => {
    const seen = times(
      cones,
      mapped(colour, (part) => part * amount),
    );
    return solve(
      cones,
      mapped(seen, (part, i) => (part * to[i]) / from[i]),
    );
  };
  return [adapted(r, amounts[0]), adapted(g, amounts[1]), adapted(b, amounts[2])];
}

const fixed = (...numbers: number[]): Buffer => {
  const bytes = Buffer.alloc(numbers.length * 4);
  for (const [i, number] of numbers.entries()) bytes.writeInt32BE(Math.round(number * 65_536), i * 4);
  return bytes;
};
const tagged = (type: string, ...parts: Buffer[]) =>
  Buffer.concat([Buffer.from(`${type}\0\0\0\0`), ...parts]);

/** An ICC profile (version 4, matrix and curves) of a colour space. */
export function iccProfile(primaries: Primaries, curve: Curve): Buffer {
  const [red, green, blue] = colorants(primaries);
  const shape = Buffer.from([0, curve.length === 1 ? 0 : 3, 0, 0]);
  const trc = tagged("para", shape, fixed(...(curve as readonly number[])));
  const text = tagged("mluc", Buffer.from([0, 0, 0, 0, 0, 0, 0, 12]));
  const tags = {
    desc: text,
    cprt: text,
    wtpt: tagged("XYZ ", fixed(...d50)),
    rXYZ: tagged("XYZ ", fixed(...red)),
    gXYZ: tagged("XYZ ", fixed(...green)),
    bXYZ: tagged("XYZ ", fixed(...blue)),
    rTRC: trc,
    gTRC: trc,
    bTRC: trc,
  };
  const table: Buffer[] = [];
  const data: Buffer[] = [];
  let at = 128 + 4 + Object.keys(tags).length * 12;
  for (const [name, tag] of Object.entries(tags)) {
    const entry = Buffer.alloc(12);
    entry.write(name);
    entry.writeUInt32BE(at, 4);
    entry.writeUInt32BE(tag.length, 8);
    table.push(entry);
    data.push(tag);
    at += tag.length;
  }
  const header = Buffer.alloc(132);
  header.writeUInt32BE(at, 0);
  header.writeUInt32BE(0x04300000, 8);
  header.write("mntrRGB XYZ ", 12);
  header.write("acsp", 36);
  fixed(...d50).copy(header, 68);
  header.writeUInt32BE(table.length, 128);
  return Buffer.concat([header, ...table, ...data]);
}
