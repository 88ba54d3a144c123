import { useLocation } from "react-router";
import { under } from "#shared/base.ts";
import { routes } from "#shared/paths.ts";
import { IconLink } from "#ui/controls/button.tsx";
import { ThemeButton } from "./theme-button.tsx";

interface PageLinksProps {
  /** The address of the prompts of what is on screen. */
  prompts?: string;
}

/** At the end of the bar: the theme, and the ways to the pages beside the gallery. */
export function PageLinks({ prompts = routes.prompts }: PageLinksProps) {
  const { pathname } = useLocation();
  const here = pathname === routes.prompts;
  return (
    <span className="flex">
      <IconLink
        label="Prompts"
        icon="text"
        href={under(prompts)}
        aria-current={here ? "page" : undefined}
        className={here ? "bg-control text-ink" : ""}
      />
      {/* A phone's bar has no room for what the settings have too. */}
      <span className="max-sm:hidden">
        <ThemeButton />
      </span>
      <IconLink label="Settings" icon="sliders" href={under(routes.settings)} />
    </span>
  );
}
