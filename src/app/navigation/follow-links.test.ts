import { expect, it } from "vitest";
import { leadsToPage, opensAside } from "./follow-links.ts";

const origin = "http://localhost:3000";
const link = (href: string, more: { target?: string; download?: boolean } = {}) => {
  const url = new URL(href, origin);
  return {
    origin: url.origin,
    pathname: url.pathname,
    target: more.target ?? "",
    hasAttribute: (name: string) => name === "download" && more.download === true,
  };
};

it("follows links to every page, and to nothing else of the server or elsewhere", () => {
  for (const href of ["/", "/images?q=fox", "/videos", "/images/a%2Fb", "/videos/x", "/settings"])
    expect(leadsToPage(link(href), origin), href).toBe(true);
  for (const href of [
    "/media/thumb/a/b",
    "/api/images",
    "/healthz",
    "/no/such/page",
    "https://elsewhere.test/",
  ])
    expect(leadsToPage(link(href), origin), href).toBe(false);
});

it("leaves tabs, windows and downloads to the browser", () => {
  expect(leadsToPage(link("/images", { target: "_blank" }), origin)).toBe(false);
  expect(leadsToPage(link("/images", { download: true }), origin)).toBe(false);
  const plain = { button: 0, metaKey: false, ctrlKey: false, shiftKey: false, altKey: false };
  expect(opensAside(plain)).toBe(false);
  for (const key of ["metaKey", "ctrlKey", "shiftKey", "altKey"])
    expect(opensAside({ ...plain, [key]: true })).toBe(true);
  expect(opensAside({ ...plain, button: 1 })).toBe(true);
});
