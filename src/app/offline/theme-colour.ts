import { onStored, readStored } from "#shared/stored.ts";
import { stored } from "#shared/stored-values.ts";

/**
 * Has the frame of an installed app in the colour of the page, where a person has chosen another theme than the system's: the
 * page names a colour for each of the system's. Returns its undo.
 */
export function followTheme(): () => void {
  const metas = [...document.querySelectorAll<HTMLMetaElement>("meta[name=theme-color]")];
  const own = metas.map(({ content, media }) => ({ content, scheme: /light|dark/.exec(media)?.[0] }));
  const apply = () => {
    const theme = readStored(stored.theme);
    const chosen = own.find(({ scheme }) => scheme === theme);
    for (const [i, meta] of metas.entries()) meta.content = (chosen ?? own[i])?.content ?? meta.content;
  };
  apply();
  return onStored(stored.theme, apply);
}
