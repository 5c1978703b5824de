/**
 * Looks at the wall clock again and again: at start, after a wake-up or unlock, when asked, and at least every 30
 * seconds. Never a long timer: those stop in sleep and overflow at 24.8 days.
 */
import type { PowerMonitor } from "electron";
import type { IsoDate } from "../../src-shared/domain/dates.ts";
import type { Clock } from "../clock.ts";
import type { Log } from "../log.ts";

/** Running looks at the clock. */
export interface WallClock {
  /** Looks on the next turn of the event loop, e.g. after a change of data; several requests make one look. */
  readonly lookSoon: () => void;
  readonly stop: () => void;
}

/** Starts looking. `look` gives the pause to the next look in milliseconds; `dayChanged` runs when the date changed. */
export function startWallClock(parts: {
  clock: Clock;
  powerMonitor: Pick<PowerMonitor, "on">;
  look: () => number;
  dayChanged: (today: IsoDate) => void;
  log: Log;
}): WallClock {
  const { clock, powerMonitor, look, dayChanged, log } = parts;
  let today = clock.today();
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const run = (): void => {
    if (isStopped) return;
    clearTimeout(timer);
    let pauseMs = 30_000;
    try {
      if (clock.today() !== today) {
        today = clock.today();
        dayChanged(today);
      }
      pauseMs = look();
    } catch (error) {
      // One failed look must not end all reminders; the next look tries again.
      log.error("a look at the clock failed", {
        error: error instanceof Error ? error.stack : String(error),
      });
    }
    timer = setTimeout(run, pauseMs);
  };
  const lookSoon = (): void => {
    if (isStopped) return;
    clearTimeout(timer);
    timer = setTimeout(run, 0);
  };
  powerMonitor.on("resume", lookSoon);
  powerMonitor.on("unlock-screen", lookSoon);
  lookSoon();
  return {
    lookSoon,
    stop() {
      isStopped = true;
      clearTimeout(timer);
    },
  };
}
