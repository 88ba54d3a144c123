import { useId, useState } from "react";
import { ApiError } from "#contract/problem.ts";
import { useSignOut } from "#library/account/sign-out.ts";
import { useStatusOf } from "#library/status.ts";
import { formatCount } from "#shared/format.ts";
import { Button } from "#ui/controls/button.tsx";
import { Checkbox } from "#ui/controls/checkbox.tsx";
import { Dialog } from "#ui/layers/dialog.tsx";

const failed = "The server did not take it.";

/** Asks what of the account is to stay in this browser, and signs out. */
export function SignOutDialog({ onClose }: { onClose: () => void }) {
  const signOut = useSignOut();
  const unsent = useStatusOf(({ marks }) => marks.unsent);
  const [erase, setErase] = useState(true);
  const [lose, setLose] = useState(false);
  const [trouble, setTrouble] = useState("");
  const confirm = async () => {
    setTrouble("");
    try {
      await signOut(erase ? (lose ? "nothing" : "unsent") : "all");
    } catch (error) {
      const said = error instanceof ApiError ? `${error.problem.title} ${error.problem.detail}` : failed;
      setTrouble(`You are still signed in. ${said}`);
    }
  };
  return (
    <Dialog
      title="Sign out?"
      description="In every tab of this browser. Nothing changes at Pictory, and your other browsers stay signed in."
      open
      onOpenChange={(open) => !open && onClose()}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={() => void confirm()}>
            Sign out
          </Button>
        </>
      }
    >
      <div className="flex flex-col gap-3">
        <Choice
          checked={erase}
          onChange={setErase}
          title="Erase this library from this browser"
          detail="Its list, pictures that were kept, searches and places. All of it is fetched again when you come back."
        />
        {unsent > 0 && (
          <p className="rounded-md bg-control px-3 py-2 text-pretty text-ui">
            <span className="font-medium">
              {unsent === 1 ? "1 mark has" : `${formatCount(unsent)} marks have`} not reached the server.
            </span>{" "}
            {lose && erase
              ? "Once erased, it is lost for good."
              : "What waits stays in this browser, and is sent when you sign in here again."}
          </p>
        )}
        {unsent > 0 && erase && (
          <Choice checked={lose} onChange={setLose} title="Erase that too, though it is nowhere else" />
        )}
        <p role="alert" className="text-pretty text-ui empty:hidden">
          {trouble}
        </p>
      </div>
    </Dialog>
  );
}

interface ChoiceProps {
  title: string;
  detail?: string;
  checked: boolean;
  onChange: (checked: boolean) => void;
}

function Choice({ title, detail, checked, onChange }: ChoiceProps) {
  const id = useId();
  return (
    <div className="flex items-start gap-2.5">
      <Checkbox
        id={id}
        checked={checked}
        onChange={({ target }) => onChange(target.checked)}
        {...(detail && { "aria-describedby": `${id}-detail` })}
        className="mt-0.5"
      />
      <div className="min-w-0 text-ui">
        <label htmlFor={id} className="font-medium">
          {title}
        </label>
        {detail && (
          <p id={`${id}-detail`} className="text-pretty text-quiet">
            {detail}
          </p>
        )}
      </div>
    </div>
  );
}
