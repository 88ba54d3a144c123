import { Component, type ReactNode, Suspense, useEffect, useState } from "react";
import { server } from "#shared/server-reach.ts";
import { Button } from "../controls/button.tsx";
import { CodeError, renewCode } from "./lazy.tsx";

interface PartProps {
  children: ReactNode;
  /** Stands in while the part's code is on its way. */
  waiting?: ReactNode;
}

/**
 * A part of the page whose code may be loaded when first needed. Where it cannot be (the server was stopped, or
 * updated under an open tab) or breaks, the rest of the page goes on without it.
 */
export class Part extends Component<PartProps, { error: unknown }> {
  override state = { error: undefined };
  #askedAnew = false;

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  readonly #askAnew = () => {
    this.#askedAnew = true;
    renewCode();
    this.setState({ error: undefined });
  };

  override render() {
    const { error } = this.state;
    if (!error) return <Suspense fallback={this.props.waiting}>{this.props.children}</Suspense>;
    if (!((error as unknown) instanceof CodeError)) return <Broken />;
    return <NoCode askedAnew={this.#askedAnew} onBack={this.#askAnew} />;
  }
}

interface NoCodeProps {
  /** The server was silent and is back, and the code was asked for once more. */
  askedAnew: boolean;
  /** Called each time that the server is back. */
  onBack: () => void;
}

/** What could not be fetched comes by itself once the server answers again. */
function NoCode({ askedAnew, onBack }: NoCodeProps) {
  const [silent, setSilent] = useState<boolean>();
  useEffect(() => {
    let wanted = true;
    void server.check().then((answers) => {
      // Some browsers keep a module's failure for as long as the page lives. The address holds all that the page shows.
      if (wanted && answers && askedAnew) location.reload();
      else if (wanted) setSilent(!answers);
    });
    const stop = server.whenBack(onBack);
    return () => {
      wanted = false;
      stop();
    };
  }, [askedAnew, onBack]);
  // Which of the two it is takes a moment to find out.
  if (silent === undefined) return null;
  // A file that is not there although the server is: that has been updated, and so must the page be.
  if (!silent) return <Broken />;
  return (
    <Notice text="The Contact Sheet server cannot be reached. Start it again, and this goes on by itself.">
      <Button variant="primary" icon="refresh" onClick={() => void server.check()}>
        Retry
      </Button>
    </Notice>
  );
}

const Broken = () => (
  <Notice text="A part of the page could not be shown.">
    <Button variant="primary" icon="refresh" onClick={() => location.reload()}>
      Reload
    </Button>
  </Notice>
);

const Notice = ({ text, children }: { text: string; children: ReactNode }) => (
  <div
    role="alert"
    className="fixed inset-x-4 bottom-6 z-50 mx-auto flex w-fit items-center gap-3 rounded-lg border border-line bg-float py-2 pr-2 pl-4 text-ink text-ui shadow-sm"
  >
    {text}
    {children}
  </div>
);
