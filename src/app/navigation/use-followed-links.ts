import { useEffect, useEffectEvent } from "react";
import { useNavigate } from "react-router";
import { followLinks } from "./follow-links.ts";

/** Follows links within the app for as long as it is mounted: see `followLinks`. */
export function useFollowedLinks(): void {
  const navigate = useNavigate();
  const go = useEffectEvent((to: string, how: { replace: boolean }) => void navigate(to, how));
  useEffect(() => followLinks((to, how) => go(to, how)), []);
}
