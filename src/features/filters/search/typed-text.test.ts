import { expect, it } from "vitest";
import { arrive, settle, startTyped, type TypedText, typeText } from "./typed-text.ts";

const type = (typed: TypedText, ...texts: string[]) =>
  texts.reduce((t, text) => typeText(t, text).typed, typed);

it("keeps what is typed while the address follows, letter by letter or with some left out", () => {
  let typed = type(startTyped("", "1"), "f", "fo", "fox");
  for (const known of ["fo", "fox"]) {
    typed = arrive(typed, known, "1");
    expect(typed.text).toBe("fox");
  }
  expect(typed).toMatchObject({ sent: [], base: "" });
});

it("shows the address's own text when something else has changed it", () => {
  const typed = arrive(type(startTyped("", "1"), "fox"), "wolf", "1");
  expect(typed).toMatchObject({ text: "wolf", base: "wolf", sent: [] });
});

it("shows the address's own text in another turn, the same text as before included", () => {
  expect(arrive(type(startTyped("", "1"), "fox"), "", "2").text).toBe("");
  // On the way through a text that was typed as well.
  expect(arrive(type(startTyped("", "1"), "f", "fo"), "f", "2").text).toBe("f");
});

it("asks for a text once, and not for a space after it", () => {
  const typed = type(startTyped("", "1"), "fox");
  expect(typeText(typed, "fox ")).toMatchObject({ typed: { text: "fox " }, sends: undefined });
  expect(typeText(typed, "fox d").sends).toBe("fox d");
});

it("asks for what is shown again where it has never been asked for", () => {
  // An input method has shown its letters without asking, and takes them back.
  const shown = { ...startTyped("", "1"), text: "ki" };
  expect(typeText(shown, "木").sends).toBe("木");
  expect(typeText(shown, "").sends).toBeUndefined();
});

it("ends a spell of typing without a change of text", () => {
  expect(settle(type(startTyped("", "1"), "fox ")).base).toBe("fox");
});
