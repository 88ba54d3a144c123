import { useLocation, useNavigate } from "react-router";
import { within } from "#shared/base.ts";
import { type FamilyAddress, familyAddress, parseFamilyAddress } from "./family-address.ts";

/** The address of a family as state, and the ways to change it: each is a step of its own. */
export function useFamilyAddress() {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const change = (changed: Partial<FamilyAddress>) => {
    // What is rendered may be a step behind the window.
    const now = parseFamilyAddress(within(window.location.pathname), window.location.search);
    void navigate(familyAddress({ ...now, ...changed }));
  };
  return {
    ...parseFamilyAddress(pathname, search),
    setFilters: (filters: FamilyAddress["filters"]) => change({ filters }),
    setSides: (sides: FamilyAddress["sides"]) => change({ sides }),
  };
}
