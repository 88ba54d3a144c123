import { useRef } from "react";
import { useNavigate } from "react-router";
import { routes } from "#shared/paths.ts";

/** Leaves a page for the one it was opened from, or after a cold start for the list of everything. Works once. */
export function useLeave(): () => void {
  const navigate = useNavigate();
  const left = useRef(false);
  return () => {
    // The browser goes back later, and a second Escape in between must not leave the list.
    if (left.current) return;
    left.current = true;
    // The router numbers its entries, and keeps the number over a reload.
    if (window.history.state?.idx > 0) void navigate(-1);
    else void navigate(routes.all, { replace: true });
  };
}
