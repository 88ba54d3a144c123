import type { DrawnScene } from "../frame.ts";
import { blob, document, n, unit } from "../svg.ts";

/** Ground, disc, skin, skin in shade, hair, clothes, collar. */
const palettes = [
  ["#f2d8b8", "#e2603f", "#d99a77", "#b06f55", "#2c2433", "#26495c", "#f4ead7"],
  ["#203a43", "#f0b45c", "#8a5a44", "#613b30", "#120f14", "#c9503c", "#f2e3c9"],
  ["#dfe3d3", "#f2a488", "#f0c4a8", "#cf9782", "#7a3b2e", "#4a6b5d", "#f7f1e3"],
  ["#e9c7d0", "#6f5f90", "#a86f5a", "#7c4c42", "#2a1a2e", "#f2b950", "#fff3df"],
  ["#f1ece2", "#7fa3b8", "#5c3f38", "#3f2a27", "#191516", "#e07a4f", "#f6d9a8"],
  ["#2d2440", "#e0527a", "#e8b08f", "#b9796b", "#f2c46d", "#3f7f8c", "#f7e9d9"],
];

type Point = [number, number];

/** Hair, as seen in profile facing left; the head's centre is the origin, its radius 100. */
const hairs: readonly Point[][] = [
  [
    [-92, -50],
    [-60, -128],
    [30, -142],
    [112, -95],
    [128, 0],
    [100, 78],
    [62, 40],
    [40, -30],
    [-30, -66],
  ],
  [
    [-88, -58],
    [-40, -135],
    [60, -140],
    [130, -60],
    [142, 80],
    [150, 230],
    [80, 260],
    [58, 90],
    [44, -20],
    [-30, -70],
  ],
  [
    [-86, -62],
    [-50, -120],
    [20, -130],
    [70, -160],
    [140, -150],
    [150, -90],
    [104, -60],
    [96, 30],
    [60, 40],
    [40, -40],
    [-36, -70],
  ],
  [
    [-96, -40],
    [-110, -120],
    [-20, -180],
    [90, -170],
    [160, -80],
    [150, 30],
    [96, 80],
    [60, 30],
    [36, -36],
    [-40, -58],
  ],
];

/** Someone in profile, three or four shapes of flat colour before a great disc. */
export const portrait: DrawnScene = {
  draw(frame) {
    const { random, tint, nudge } = frame;
    const [ground, disc, skin, shade, hair, clothes, collar] = tint.pick(palettes);
    const [w, h] = [frame.width * unit, frame.height * unit];
    const size = (Math.min(w, h * 0.8) / 1000) * random.between(1.55, 1.95);
    const facing = random.chance(0.5) ? 1 : -1;
    const cx = w / 2 + facing * 20 + nudge() * 22;
    const cy = h * random.between(0.38, 0.44) + nudge() * 10;
    const discR = Math.min(w, h) * random.between(0.28, 0.4);
    const discX = w * random.between(0.35, 0.65);
    const style = random.pick(hairs);
    const jitter = () => random.between(-7, 7);
    const hairPath = blob(style.map(([x, y]) => [x + jitter(), y + jitter()] as const));
    const tilt = random.between(-7, 7) + nudge() * 3;
    const earring = random.chance(0.4) ? `<circle cx="30" cy="62" r="13" fill="${disc}"/>` : "";
    const glasses = random.chance(0.25)
      ? `<circle cx="-62" cy="-8" r="27" fill="${hair}" opacity="0.9"/><path d="M-36 -10L24 -16" stroke="${hair}" stroke-width="7"/>`
      : "";
    const phones = random.chance(0.22)
      ? `<path d="M12 -4C10 -150 80 -150 60 -4" fill="none" stroke="${clothes}" stroke-width="17"/><rect x="-2" y="-28" width="52" height="80" rx="25" fill="${disc}"/>`
      : "";
    const face =
      "M-30 -96C-78 -88 -96 -52 -92 -26C-92 -14 -100 2 -116 20C-120 28 -112 33 -100 34C-100 42 -104 48 -106 53C-104 58 -100 60 -98 62C-102 68 -102 74 -98 79C-98 96 -92 108 -70 108C-46 108 -28 100 -14 92L-14 190L86 190L72 40C92 0 86 -84 20 -98Z";
    const shadeSide =
      "M-14 92C14 76 34 52 44 20L72 40L86 190L-14 190L-14 130C6 124 22 112 34 96C20 104 2 106 -14 104Z";
    const body = "M-230 620C-220 380 -170 262 -18 190C10 214 60 214 88 186C220 236 288 360 300 620Z";
    const neckline = "M-40 200C-14 246 78 250 108 194L88 178C60 206 10 206 -16 182Z";
    const stripes = random.chance(0.5)
      ? [300, 350, 400, 450]
          .map(
            (y) =>
              `<path d="M-260 ${y + 60}Q40 ${y - 60} 330 ${y + 60}" fill="none" stroke="${collar}" stroke-width="13" opacity="0.75"/>`,
          )
          .join("")
      : "";
    const rays = random.chance(0.35)
      ? Array.from(
          { length: 18 },
          (_, i) =>
            `<rect x="-5" y="${n(-discR * 1.5)}" width="10" height="${n(discR * 0.32)}" fill="${disc}" opacity="0.7" transform="rotate(${i * 20})"/>`,
        ).join("")
      : "";
    return document(
      frame,
      `<defs><clipPath id="c"><path d="${body}"/></clipPath>
      <linearGradient id="g" x2="0.4" y2="1"><stop stop-color="#fff" stop-opacity="0.22"/><stop offset="1" stop-color="#2a1030" stop-opacity="0.2"/></linearGradient>
      <linearGradient id="s" x1="0" x2="1"><stop stop-color="#fff" stop-opacity="0.16"/><stop offset="0.5" stop-color="#fff" stop-opacity="0"/><stop offset="1" stop-color="#100818" stop-opacity="0.3"/></linearGradient></defs>
      <rect width="100%" height="100%" fill="${ground}"/><rect width="100%" height="100%" fill="url(#g)"/>
      <g transform="translate(${n(discX)} ${n(cy + 20)})"><circle r="${n(discR)}" fill="${disc}"/>${rays}</g>
      <g transform="translate(${n(cx)} ${n(cy)}) scale(${n(size * facing * 10)} ${n(size * 10)}) scale(0.1)">
        <g transform="rotate(${n(tilt)} 30 150)"><path d="${style.length > 9 ? hairPath : ""}" fill="${hair}"/><path d="${face}" fill="${skin}"/><path d="${shadeSide}" fill="${shade}"/></g>
        <path d="${body}" fill="${clothes}"/><g clip-path="url(#c)">${stripes}</g><path d="${neckline}" fill="${collar}"/><path d="${body}" fill="url(#s)"/>
        <g transform="rotate(${n(tilt)} 30 150)"><path d="${hairPath}" fill="${hair}"/><ellipse cx="36" cy="14" rx="15" ry="23" fill="${shade}"/>${earring}${glasses}${phones}</g>
      </g>`,
    );
  },
};
