import { useErasing } from "#library/account/use-erasing.ts";

const words = {
  nothing: "",
  erasing: "Erasing what was kept in this browser…",
  erased: "You are signed out, and what was kept of your library in this browser is erased.",
  "but for unsent":
    "You are signed out, and what was kept of your library in this browser is erased, but for what the server does not have yet.",
  held: "You are signed out. Another page still holds a part of what is to be erased here: close it, and reload this one.",
};

/** Erases what a sign-out has left to be erased, and tells so. */
export function Erasing() {
  return (
    <p role="status" className="text-pretty rounded-md bg-control px-3 py-2 text-ui empty:hidden">
      {words[useErasing()]}
    </p>
  );
}
