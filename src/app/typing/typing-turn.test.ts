import { beforeEach, expect, it } from "vitest";
import { TypingTurn } from "./typing-turn.ts";

let taken: string[];
let turn: TypingTurn;

beforeEach(() => {
  taken = [];
  turn = new TypingTurn((text, when) => taken.push(`${text} ${when}`));
});

it("takes the newest text when its answer has come, and no older one", () => {
  turn.type("f");
  turn.type("fo");
  turn.answer("f");
  expect(taken).toEqual([]);
  turn.answer("fo");
  turn.answer("fo");
  expect(taken).toEqual(["fo answered"]);
  expect(turn.text).toBeNull();
});

it("lets nothing move between a press and its release, and takes the text then", () => {
  turn.type("fox");
  turn.press();
  turn.answer("fox");
  turn.leave();
  expect(taken).toEqual([]);
  turn.release();
  turn.answer("fox");
  expect(taken).toEqual(["fox ended"]);
});

it("moves nothing after a navigation, whatever comes then", () => {
  turn.type("fox");
  turn.press();
  turn.drop();
  turn.answer("fox");
  turn.release();
  turn.leave();
  expect(taken).toEqual([]);
});

it("takes the text at once when the field is left by the keyboard", () => {
  turn.type("fox");
  turn.leave();
  turn.answer("fox");
  turn.leave();
  expect(taken).toEqual(["fox ended"]);
});

it("begins anew with a letter after a press", () => {
  turn.type("f");
  turn.press();
  turn.type("fo");
  turn.release();
  turn.answer("fo");
  expect(taken).toEqual(["fo answered"]);
});

it("knows of no press while nothing is on its way", () => {
  turn.press();
  turn.type("f");
  turn.answer("f");
  expect(taken).toEqual(["f answered"]);
});
