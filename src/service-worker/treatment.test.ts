import { describe, expect, it } from "vitest";
import { treatmentOf } from "./treatment.ts";

const files = new Set(["assets/app-1.js", "icon.svg"]);

describe.each(["https://a.example/", "https://a.example/gallery/"])("below %s", (scope) => {
  const of = (path: string, mode: RequestMode = "cors", method = "GET") =>
    treatmentOf({ url: scope + path, mode, method }, scope, files);

  it.each(["", "?q=fox", "images", "images/app.js", "images/100%25", "prompts/f.12", "nowhere"])(
    "the address %j opens the app's page",
    (path) => {
      expect(of(path, "navigate")).toBe("page");
      expect(of(path)).toBe("network");
    },
  );

  it.each(["assets/app-1.js", "assets/of-another-version-2.js", "icon.svg", "icon.svg?x"])(
    "%s is a file of the build, also in a tab of its own",
    (path) => {
      expect(of(path)).toBe("file");
      expect(of(path, "navigate")).toBe("file");
    },
  );

  it("keeps thumbnails apart from all other media", () => {
    expect(of("media/thumb/seal/url?w=480", "no-cors")).toBe("thumbnail");
    expect(of("media/thumb/seal/url?w=480", "navigate")).toBe("network");
    expect(of("media/original/seal/url", "no-cors")).toBe("network");
    expect(of("media/original/seal/url?name=fox", "navigate")).toBe("network");
  });

  it.each(["api/session", "api/changes/events", "api/access/auth/callback", "healthz", "readyz", "metrics"])(
    "never answers for the server: %s",
    (path) => {
      expect(of(path)).toBe("network");
      expect(of(path, "navigate")).toBe("network");
    },
  );

  it("takes what another app hands over, and nothing else that is sent", () => {
    expect(of("open", "navigate", "POST")).toBe("shared");
    expect(of("open", "navigate")).toBe("page");
    expect(of("open", "cors", "POST")).toBe("network");
    expect(of("opening", "navigate", "POST")).toBe("network");
  });

  it("leaves alone what changes something", () => {
    expect(of("images", "navigate", "POST")).toBe("network");
    expect(of("assets/app-1.js", "cors", "HEAD")).toBe("network");
  });
});

it("knows nothing of what lies beside its scope", () => {
  const of = (url: string) =>
    treatmentOf({ url, mode: "navigate", method: "GET" }, "https://a.example/b/", files);
  expect(of("https://a.example/")).toBe("network");
  expect(of("https://a.example/bc/")).toBe("network");
  expect(of("https://other.example/b/")).toBe("network");
});
