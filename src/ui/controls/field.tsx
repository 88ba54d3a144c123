import { type ComponentProps, useId, useState } from "react";
import { IconButton } from "./button.tsx";
import { textField } from "./text-field.ts";

interface FieldProps extends Omit<ComponentProps<"input">, "className"> {
  label: string;
  /** What is expected, below the field. */
  hint?: string;
}

const tall = `${textField} min-h-10`;

/** A field with its words above it. */
export function Field({ label, hint, ...rest }: FieldProps) {
  const id = useId();
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium text-ui">
        {label}
      </label>
      <input
        id={id}
        {...(hint && { "aria-describedby": `${id}-hint` })}
        required
        className={tall}
        {...rest}
      />
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-quiet text-small">
          {hint}
        </p>
      )}
    </div>
  );
}

/** A password, which can be looked at. */
export function PasswordField({ label, hint, ...rest }: FieldProps) {
  const id = useId();
  const [shown, setShown] = useState(false);
  return (
    <div>
      <label htmlFor={id} className="mb-1 block font-medium text-ui">
        {label}
      </label>
      <div className="relative">
        <input
          id={id}
          {...(hint && { "aria-describedby": `${id}-hint` })}
          type={shown ? "text" : "password"}
          required
          autoCapitalize="none"
          spellCheck={false}
          className={`${tall} pr-11`}
          {...rest}
        />
        <IconButton
          label={shown ? "Hide password" : "Show password"}
          icon={shown ? "hide" : "show"}
          onClick={() => setShown(!shown)}
          className="!absolute inset-y-0 right-1 my-auto"
        />
      </div>
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-quiet text-small">
          {hint}
        </p>
      )}
    </div>
  );
}

/** A password that is chosen now, as `password`. The server asks for no less than the field does. */
export function NewPasswordField({ label }: { label: string }) {
  return (
    <PasswordField
      label={label}
      name="password"
      autoComplete="new-password"
      minLength={12}
      hint="12 characters at least. Four words are easy to keep in mind."
    />
  );
}
