import { under } from "#shared/base.ts";
import { routes } from "#shared/paths.ts";

/** Why a link is good for nothing, and where to go instead. */
export function Refused({ why }: { why: string }) {
  return (
    <>
      <p role="alert" className="text-pretty text-ui">
        {why}
      </p>
      <a href={under(routes.signIn)} className="w-fit font-medium text-ui underline underline-offset-4">
        Sign in
      </a>
    </>
  );
}
