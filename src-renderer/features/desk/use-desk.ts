import { useCallback, useEffect, useRef, useState } from "react";
import type { Desk } from "../../../src-shared/domain/desk/desk.ts";
import type { Problem } from "../../../src-shared/result.ts";
import { request, subscribe } from "../../api-client.ts";
import { keepOrder } from "./desk-view.ts";

/** A change mostly comes with others: of the card, of the reminders, of the day. */
const RELOAD_AFTER_MS = 150;

interface KeptDesk {
  readonly desk: Desk;
  /** Ids of payors from top to bottom, also of those that have nothing left. */
  readonly order: readonly string[];
}

function adopt(before: KeptDesk | null, desk: Desk): KeptDesk {
  const fresh = desk.groups.map(({ payor }) => payor.implementationId);
  // A new day begins with its own order.
  const order = before?.desk.today === desk.today ? keepOrder(before.order, fresh) : fresh;
  const placeOf = new Map(order.map((id, place) => [id, place]));
  const groups = desk.groups.toSorted(
    (a, b) =>
      (placeOf.get(a.payor.implementationId) ?? 0) - (placeOf.get(b.payor.implementationId) ?? 0),
  );
  return { desk: { ...desk, groups }, order };
}

/** The Desk as main knows it, read anew when something of it may have changed. */
export function useDesk() {
  const [kept, setKept] = useState<KeptDesk | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const asked = useRef(0);

  const reload = useCallback(async (): Promise<void> => {
    asked.current += 1;
    const own = asked.current;
    const answer = await request("readDesk", {});
    // One that was asked for later is on its way.
    if (own !== asked.current) return;
    if (answer.ok) setKept((before) => adopt(before, answer.value));
    setProblem(answer.ok ? null : answer.error);
  }, []);

  useEffect(() => {
    let timer: number | undefined;
    const load = (): void => {
      void reload();
    };
    const reloadSoon = (): void => {
      window.clearTimeout(timer);
      timer = window.setTimeout(load, RELOAD_AFTER_MS);
    };
    load();
    const stops = [
      subscribe("summariesChanged", reloadSoon),
      subscribe("remindersChanged", reloadSoon),
      subscribe("dayChanged", reloadSoon),
    ];
    return () => {
      window.clearTimeout(timer);
      for (const stop of stops) stop();
    };
  }, [reload]);

  return { desk: kept?.desk ?? null, problem, reload };
}
