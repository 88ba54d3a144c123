import { Button } from "#ui/controls/button.tsx";
import { Dialog } from "#ui/layers/dialog.tsx";

interface RemoveDialogProps {
  name: string;
  onClose: () => void;
  onRemove: () => Promise<void>;
}

/** Asks once before a person is removed. */
export function RemoveDialog({ name, onClose, onRemove }: RemoveDialogProps) {
  return (
    <Dialog
      title={`Remove ${name}?`}
      description={`They are signed out everywhere at once. What ${name} has marked stays, under that name; their own favourites and views are seen by nobody any more.`}
      open
      onOpenChange={(open) => !open && onClose()}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={() => void onRemove()}>
            Remove
          </Button>
        </>
      }
    />
  );
}
