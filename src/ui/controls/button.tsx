import type { ComponentProps } from "react";
import type { TableKey } from "#shared/keys/key-table.ts";
import { focusRing } from "../keyboard/focus-ring.ts";
import { Icon, type IconName } from "../words/icon.tsx";

/** `primary` is for the one thing a page asks a person to do: it alone wears the accent. */
type ButtonVariant = "plain" | "primary" | "quiet";

const shape = `relative inline-flex h-8 shrink-0 select-none items-center justify-center rounded-md font-medium text-ui
  transition-[opacity,scale] active:scale-[0.98] disabled:pointer-events-none disabled:opacity-50
  aria-disabled:opacity-50 motion-reduce:transition-none
  pointer-coarse:after:absolute pointer-coarse:after:-inset-1.5 ${focusRing}`;

const looks: Record<ButtonVariant, string> = {
  plain: "border border-line bg-control text-ink hover:bg-hover aria-expanded:bg-hover",
  primary: "bg-safelight text-on-safelight hover:opacity-90",
  quiet: "text-quiet hover:bg-control hover:text-ink aria-expanded:bg-control aria-pressed:text-ink",
};

interface ButtonProps extends ComponentProps<"button"> {
  variant?: ButtonVariant;
  icon?: IconName;
}

/** 32 px high; on touch screens its hit area is 44 px. */
export function Button({ variant = "plain", icon, className = "", children, ...rest }: ButtonProps) {
  return (
    <button type="button" className={`${shape} gap-1.5 px-3 ${looks[variant]} ${className}`} {...rest}>
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}

interface IconButtonProps extends Omit<ComponentProps<"button">, "children"> {
  /** The accessible name, also the tooltip. */
  label: string;
  /** The key that does the same, for the tooltip. */
  keys?: TableKey;
  icon: IconName;
  /** Given, the button is a toggle and says so. */
  pressed?: boolean | undefined;
  variant?: ButtonVariant;
}

interface IconLinkProps extends Omit<ComponentProps<"a">, "children"> {
  href: string;
  /** The accessible name, also the tooltip. */
  label: string;
  icon: IconName;
  variant?: ButtonVariant;
}

/** A link in the looks of an `IconButton`. */
export function IconLink(props: IconLinkProps) {
  const { href, label, icon, variant = "quiet", className = "", ...rest } = props;
  return (
    <a
      href={href}
      aria-label={label}
      data-tip={label}
      className={`${shape} w-8 ${looks[variant]} ${className}`}
      {...rest}
    >
      <Icon name={icon} />
    </a>
  );
}

/** A square button that shows only an icon. */
export function IconButton(props: IconButtonProps) {
  const { label, icon, keys, pressed, variant = "quiet", className = "", ...rest } = props;
  return (
    <button
      type="button"
      aria-label={label}
      data-tip={label}
      data-keys={keys}
      aria-pressed={pressed}
      className={`${shape} w-8 ${looks[variant]} ${pressed ? "bg-control" : ""} ${className}`}
      {...rest}
    >
      <Icon name={icon} />
    </button>
  );
}
