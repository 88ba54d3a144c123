import { expect, it } from "vitest";
import { whoAndWhen } from "./who-and-when.ts";

const names = new Map([["7", "Mia"]]);

it("tells the latest with a word for it, by name, and oneself as you", () => {
  const now = Date.now();
  const said = { rating: { person: "7", time: now - 5 }, state: { person: "me", time: now } };
  expect(whoAndWhen(said, { me: "me", names, state: "pick" })).toEqual({
    what: "Picked",
    words: "you · Today",
    time: now,
  });
  expect(whoAndWhen(said, { me: "7", names, state: "reject" })).toMatchObject({
    what: "Rejected",
    words: "somebody · Today",
  });
  const rated = { rating: said.rating };
  expect(whoAndWhen(rated, { me: "me", names, state: null })).toMatchObject({
    what: "Rated",
    words: "Mia · Today",
  });
  expect(whoAndWhen({ "tag:client-a": said.rating }, { me: "me", names, state: null })?.what).toBe("Tagged");
  expect(whoAndWhen({}, { me: "me", names, state: null })).toBeUndefined();
});
