import { parsePromptsAddress, promptsAddress } from "./prompts-address.ts";
import { useSearchedAddress } from "./use-searched-address.ts";

/** The address of the list of prompts as state, and the ways to change it. */
export const usePromptsAddress = () =>
  useSearchedAddress({ parse: parsePromptsAddress, write: promptsAddress });
