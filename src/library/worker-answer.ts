import { keepPreviousData } from "@tanstack/react-query";

/** How the worker's answers are asked for and kept, whatever they tell. None grows old: what it depends on stands in its key. */
export const workerAnswer = {
  // The worker is on this machine: it is asked at once, online or not.
  networkMode: "always",
  staleTime: Number.POSITIVE_INFINITY,
  // An answer for 100,000 assets is two megabytes: keep the last few, not all.
  gcTime: 5_000,
  retry: false,
  placeholderData: keepPreviousData,
} as const;
