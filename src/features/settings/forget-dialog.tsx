import { useForgetLibrary } from "#library/account/forget.ts";
import { Button } from "#ui/controls/button.tsx";
import { Dialog } from "#ui/layers/dialog.tsx";
import { showToast } from "#ui/layers/toast.tsx";

/** Asks once before the local copy of the library is deleted. */
export function ForgetDialog({ onClose }: { onClose: () => void }) {
  const forget = useForgetLibrary();
  const confirm = async () => {
    onClose();
    try {
      await forget();
      showToast({ message: "The library was forgotten. It is being fetched again." });
    } catch {
      showToast({ message: "Another tab holds the library. Close it, then try again." });
    }
  };
  return (
    <Dialog
      title="Forget this library?"
      description="Its copy in this browser is deleted and fetched again from the start. Nothing changes at Pictory, and other accounts' copies stay. Your marks and views are on your server; those that it does not have yet stay here until it does."
      open
      onOpenChange={(open) => !open && onClose()}
      actions={
        <>
          <Button onClick={onClose}>Cancel</Button>
          <Button variant="primary" onClick={() => void confirm()}>
            Forget
          </Button>
        </>
      }
    />
  );
}
