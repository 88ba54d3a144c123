import type { Config } from "tailwindcss";

/** One value for each theme; the browser picks by `color-scheme`, which the theme switch sets on <html>. */
const themed = (light: string, dark: string) => `light-dark(${light}, ${dark})`;

/** Laid over pictures, the same in both themes. */
const overPictures = {
  scrim: "oklch(0.1 0 0 / 0.62)",
  "on-scrim": "oklch(0.99 0 0)",
  "on-safelight": "oklch(0.16 0.03 35)",
};

/** The full disc of what is selected, as `Check` draws it over a picture. */
const selectedCheck = `<svg xmlns="http://www.w3.org/2000/svg" width="22" height="22" fill="none" stroke-width="2" stroke-linecap="round" stroke-linejoin="round"><circle cx="11" cy="11" r="9" fill="${overPictures["on-scrim"]}" stroke="${overPictures.scrim}"/><path d="M7 11.25l2.75 2.75L15 8.5" stroke="${overPictures["on-safelight"]}"/></svg>`;

export default {
  content: [],
  theme: {
    extend: {
      colors: {
        /** Three steps of elevation: the page, what lies on it (bars, panels), what floats (menus, drawers). */
        page: themed("oklch(0.99 0.002 285)", "oklch(0.16 0.004 285)"),
        panel: themed("oklch(0.97 0.002 285)", "oklch(0.195 0.004 285)"),
        float: themed("oklch(1 0 0)", "oklch(0.235 0.005 285)"),
        /** A control at rest, and under the pointer. */
        control: themed("oklch(0.945 0.003 285)", "oklch(0.25 0.005 285)"),
        hover: themed("oklch(0.915 0.003 285)", "oklch(0.3 0.006 285)"),
        /** An empty frame: a tile before its picture. */
        frame: themed("oklch(0.92 0.003 285)", "oklch(0.225 0.005 285)"),
        /** Hairlines, and the stronger edge of a control that needs 3:1. */
        line: themed("oklch(0.9 0.003 285)", "oklch(0.29 0.005 285)"),
        edge: themed("oklch(0.62 0.005 285)", "oklch(0.56 0.006 285)"),
        /** Behind pictures that are transparent in parts: black and white both show on it. */
        ground: "oklch(0.6 0.004 285)",
        /** The edge of a picture as light as a light page, or as dark as a dark one; in the other theme, none. */
        "light-edge": themed("oklch(0.87 0.003 285)", "oklch(1 0 0)"),
        "dark-edge": themed("oklch(0 0 0)", "oklch(0.32 0.005 285)"),
        /** Text: primary, and secondary (AA on every surface above). */
        ink: themed("oklch(0.24 0.006 285)", "oklch(0.94 0.003 285)"),
        quiet: themed("oklch(0.48 0.008 285)", "oklch(0.74 0.006 285)"),
        /** The darkroom safelight: favourites, focus, the primary action, progress; nothing else. */
        safelight: "oklch(0.66 0.19 35)",
        ...overPictures,
      },
      backgroundImage: {
        "selected-check": `url("data:image/svg+xml,${encodeURIComponent(selectedCheck)}")`,
      },
      fontFamily: {
        sans: ["Inter Variable", "system-ui", "sans-serif"],
        mono: ["ui-monospace", "SFMono-Regular", "Menlo", "monospace"],
      },
      fontSize: {
        small: ["12px", "16px"],
        ui: ["13px", "20px"],
        body: ["14px", "20px"],
        prompt: ["15px", "24px"],
        title: ["20px", "28px"],
      },
      spacing: { bar: "56px", facets: "260px", drawer: "400px" },
      transitionTimingFunction: { DEFAULT: "cubic-bezier(0.2, 0, 0, 1)" },
      transitionDuration: { DEFAULT: "150ms" },
    },
  },
} satisfies Config;
