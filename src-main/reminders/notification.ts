/** Native notifications: text and a click, nothing more is relied on (ask 7). A refusal of the system is remembered. */
import { Notification } from "electron";
import type { IsoInstant } from "../../src-shared/domain/dates.ts";
import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";
import type { ReminderNotice } from "./notices.ts";

/** Why the system showed no notification, and when that was. */
export interface NotificationProblem {
  /** One sentence, as the Reminder centre says it. */
  readonly message: string;
  readonly at: IsoInstant;
}

/** What is known of whether the system shows notifications. A system that keeps them back silently is not noticed. */
export interface NotificationStatus {
  /** The last refusal; null when none was shown yet, or one was shown since. */
  readonly problem: () => NotificationProblem | null;
}

const UNSUPPORTED = "This system shows no notifications: no service for them is running.";

// Without a reference from here a notification may be collected before it is clicked.
const KEPT = 20;

function problemNow(message: string, clock: Pick<Clock, "now">): NotificationProblem {
  return { message, at: clock.now() };
}

/** What showing notifications needs. */
interface NotifierParts {
  readonly clock: Pick<Clock, "now">;
  /** Leads the window, also a hidden one, to an address. */
  readonly open: (address: string) => void;
  /** Called when `problem` has another answer. */
  readonly statusChanged: () => void;
  readonly log: Log;
}

/** Shows notifications, and knows whether the system lets them through. */
export class Notifier implements NotificationStatus {
  readonly #parts: NotifierParts;
  readonly #shown = new Set<Notification>();
  #problem: NotificationProblem | null = null;

  constructor(parts: NotifierParts) {
    this.#parts = parts;
    // Known before the first reminder comes.
    if (!Notification.isSupported()) this.#problem = problemNow(UNSUPPORTED, parts.clock);
  }

  problem(): NotificationProblem | null {
    return this.#problem;
  }

  /** Shows a notification; a click opens its address. What is refused is in the Reminder centre all the same. */
  show({ title, body, address }: ReminderNotice): void {
    if (!Notification.isSupported()) {
      this.#note(UNSUPPORTED);
      return;
    }
    const notification = new Notification({ title, body });
    notification.on("click", () => this.#parts.open(address));
    notification.on("show", () => this.#note(null));
    notification.on("failed", (_event, error) =>
      this.#note(`The system refused a notification: ${error}`),
    );
    this.#shown.add(notification);
    for (const oldest of this.#shown) {
      if (this.#shown.size <= KEPT) break;
      this.#shown.delete(oldest);
    }
    notification.show();
  }

  #note(message: string | null): void {
    const before = this.#problem?.message ?? null;
    this.#problem = message === null ? null : problemNow(message, this.#parts.clock);
    if (before === message) return;
    if (message !== null) this.#parts.log.warn("no notification was shown", { message });
    this.#parts.statusChanged();
  }
}
