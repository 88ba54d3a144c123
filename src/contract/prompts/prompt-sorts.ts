/** The orders of a list of prompts: by how often one was used, by its last use, by how many of its assets are kept. */
export const promptSorts = ["uses", "newest", "kept"] as const;
export type PromptSort = (typeof promptSorts)[number];
