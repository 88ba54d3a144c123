import { Button } from "#ui/controls/button.tsx";

export function RetryButton({ onRetry }: { onRetry: () => void }) {
  return (
    <Button icon="refresh" onClick={onRetry}>
      Retry
    </Button>
  );
}
