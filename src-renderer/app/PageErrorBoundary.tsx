import { Component, type ErrorInfo, type ReactNode } from "react";
import { problem } from "../../src-shared/result.ts";
import { request } from "../api-client.ts";
import { ErrorState } from "../components/ErrorState.tsx";

interface Props {
  readonly children: ReactNode;
  /** Where the page is: going elsewhere leaves the error behind. */
  readonly address?: string;
}
interface State {
  readonly error: Error | null;
}

/** Catches what a page throws while drawing: the frame stays, the error goes to main's log, the page can be drawn again. */
export class PageErrorBoundary extends Component<Props, State> {
  override state: State = { error: null };

  static getDerivedStateFromError(error: unknown): State {
    return { error: error instanceof Error ? error : new Error(String(error)) };
  }

  override componentDidCatch(error: Error, info: ErrorInfo): void {
    void request("reportError", {
      message: error.message.slice(0, 4000),
      stack: `${error.stack ?? ""}\n${info.componentStack ?? ""}`.slice(0, 20000),
    });
  }

  override componentDidUpdate(before: Props): void {
    if (this.state.error && before.address !== this.props.address) this.setState({ error: null });
  }

  override render(): ReactNode {
    const { error } = this.state;
    if (!error) return this.props.children;
    return (
      <ErrorState
        problem={problem("unexpected", "This page ran into an error", {
          where: error.message,
          advice:
            "Your data is not touched: what the top bar calls saved is saved. The error is in the log.",
          details: error.stack,
        })}
        onRetry={() => {
          this.setState({ error: null });
        }}
      />
    );
  }
}
