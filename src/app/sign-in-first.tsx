import { useEffect } from "react";
import { useLocation, useNavigate } from "react-router";
import { routes } from "#shared/paths.ts";

/** Leads to the page where a person signs in, which leads back to the address that was asked for. */
export function SignInFirst() {
  const navigate = useNavigate();
  const { pathname, search } = useLocation();
  useEffect(() => {
    const to = new URLSearchParams({ to: pathname + search });
    void navigate(`${routes.signIn}?${to}`, { replace: true });
  }, [navigate, pathname, search]);
  return null;
}
