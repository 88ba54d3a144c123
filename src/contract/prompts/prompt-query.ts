import { everything } from "../everything.ts";
import { type AssetQuery, withFilter } from "../query.ts";
import { promptName } from "./prompt-name.ts";

/** What asks for the assets of a prompt by its name, of all or of those that a query finds. */
export const queryOfName = (name: string, query: AssetQuery = everything): AssetQuery =>
  withFilter(query, "prompt", { include: [name], exclude: [] });

/** The same by the prompt's text. */
export const queryOfPrompt = (prompt: string, query?: AssetQuery): AssetQuery =>
  queryOfName(promptName(prompt), query);
