/**
 * Looks at the wall clock again and again: at start, after a wake-up or unlock, when asked, and at least every 30
 * seconds. Never a long timer: those stop in sleep and overflow at 24.8 days. Each look notices a new day, a new time
 * zone and a clock that was set.
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

/** What looking needs, and whom it tells. */
export interface WallClockParts {
  readonly clock: Clock;
  readonly powerMonitor: Pick<PowerMonitor, "on">;
  /** Has the system asked for its time zone again, see `readSystemZone`. */
  readonly readZone?: () => void;
  /** Milliseconds that pass however the clock is set; the process's own when absent. */
  readonly elapsedMs?: () => number;
  /** Gives the pause to the next look in milliseconds. */
  readonly look: () => number;
  /** The date of the user has changed: at midnight, with the zone, or because the clock was set. */
  readonly dayChanged: (today: IsoDate) => void;
  readonly zoneChanged?: (timeZone: string) => void;
  /**
   * The clock went another way than time did: it was set (either sign), or the machine slept without saying so
   * (positive). By how many milliseconds.
   */
  readonly clockJumped?: (byMs: number) => void;
  readonly log: Log;
}

const MAX_PAUSE_MS = 30_000;
/** What clocks drift apart between two looks is less; a person who sets the clock moves it by more. */
const JUMP_MS = 5_000;

/** Starts looking. */
export function startWallClock(parts: WallClockParts): WallClock {
  const { clock, powerMonitor, look, log } = parts;
  const elapsedMs = parts.elapsedMs ?? (() => performance.now());
  let today = clock.today();
  let timeZone = clock.timeZone();
  let seen = { wallMs: Date.parse(clock.now()), elapsedMs: elapsedMs() };
  let timer: NodeJS.Timeout | undefined;
  let isStopped = false;

  const notice = (): void => {
    parts.readZone?.();
    const before = seen;
    seen = { wallMs: Date.parse(clock.now()), elapsedMs: elapsedMs() };
    const jumpMs = seen.wallMs - before.wallMs - (seen.elapsedMs - before.elapsedMs);
    if (Math.abs(jumpMs) >= JUMP_MS) {
      log.info("the clock jumped", { byMs: Math.round(jumpMs) });
      parts.clockJumped?.(jumpMs);
    }
    if (clock.timeZone() !== timeZone) {
      log.info("the time zone changed", { from: timeZone, to: clock.timeZone() });
      timeZone = clock.timeZone();
      parts.zoneChanged?.(timeZone);
    }
    if (clock.today() !== today) {
      today = clock.today();
      parts.dayChanged(today);
    }
  };
  // One failed look must not end all reminders; the next look tries again.
  const attempt = (act: () => void): void => {
    try {
      act();
    } catch (error) {
      log.error("a look at the clock failed", {
        error: error instanceof Error ? error.stack : String(error),
      });
    }
  };
  const run = (): void => {
    if (isStopped) return;
    clearTimeout(timer);
    let pauseMs = MAX_PAUSE_MS;
    attempt(notice);
    attempt(() => {
      pauseMs = Math.min(look(), MAX_PAUSE_MS);
    });
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
