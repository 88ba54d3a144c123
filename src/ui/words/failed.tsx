import type { ReactNode } from "react";
import { Button } from "../controls/button.tsx";
import { Message } from "./message.tsx";

interface FailedProps {
  title: string;
  onRetry: () => void;
  children: ReactNode;
}

/** What stands in the place of something that could not be had, with another try. */
export const Failed = ({ title, onRetry, children }: FailedProps) => (
  <Message
    icon="alert"
    title={title}
    actions={
      <Button variant="primary" icon="refresh" onClick={onRetry}>
        Retry
      </Button>
    }
  >
    {children}
  </Message>
);
