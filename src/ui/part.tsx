import { Component, type ReactNode, Suspense } from "react";
import { Button } from "./button.tsx";

interface PartProps {
  children: ReactNode;
  /** Stands in while the part's code is on its way. */
  waiting?: ReactNode;
}

/**
 * A part of the page whose code may be loaded when first needed. Where it cannot be (the server was stopped, or
 * updated under an open tab) or breaks, the rest of the page goes on without it.
 */
export class Part extends Component<PartProps, { broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError() {
    return { broken: true };
  }

  override render() {
    if (!this.state.broken) return <Suspense fallback={this.props.waiting}>{this.props.children}</Suspense>;
    return (
      <div
        role="alert"
        className="fixed inset-x-4 bottom-6 z-50 mx-auto flex w-fit items-center gap-3 rounded-lg border border-line bg-float py-2 pr-2 pl-4 text-ink text-ui shadow-sm"
      >
        A part of the page could not be shown.
        <Button variant="primary" icon="refresh" onClick={() => location.reload()}>
          Reload
        </Button>
      </div>
    );
  }
}
