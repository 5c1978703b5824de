import { useNavigate } from "react-router";
import type { Meeting } from "../../../../src-shared/domain/implementation.ts";
import { nextWeeklyStatus } from "../../../../src-shared/domain/meetings.ts";
import { freezeAgenda } from "../../../../src-shared/reports/agenda-report.ts";
import { implementationAddress } from "../../../app/addresses.ts";
import { newId } from "../../../new-id.ts";
import { useAppStore, useHealthThresholds } from "../../../store/app-store.ts";
import { useImplementation } from "../use-implementation.ts";
import type { planOf } from "./meeting-form.ts";

type Plan = ReturnType<typeof planOf>;

/** What can be done with meetings. Those that may be refused answer whether they went through. */
export function useMeetingActs() {
  const { implementation, today, execute } = useImplementation();
  const thresholds = useHealthThresholds();
  const timeZone = useAppStore((state) => state.timeZone);
  const navigate = useNavigate();
  const schedule = async (plan: Plan): Promise<boolean> => {
    const id = newId();
    const answer = await execute(
      { type: "meeting/schedule", meeting: { id, ...plan } },
      { hasUndo: true },
    );
    if (answer.ok) {
      void navigate(implementationAddress(implementation.id, "meetings", { meeting: id }));
    }
    return answer.ok;
  };
  return {
    schedule,
    scheduleNextWeekly: async (): Promise<void> => {
      const { attendeeIds, ...plan } = nextWeeklyStatus(implementation, today, timeZone);
      await schedule({ ...plan, attendeeIds: [...attendeeIds] });
    },
    edit: async ({ id }: Meeting, changes: Plan): Promise<boolean> => {
      const answer = await execute({ type: "meeting/edit", meetingId: id, changes });
      return answer.ok;
    },
    // Without the minutes: what is just being typed is on its way by itself.
    markHeld: async (meeting: Meeting): Promise<boolean> => {
      const agenda = freezeAgenda(implementation, meeting, today, thresholds);
      const answer = await execute({ type: "meeting/mark-held", meetingId: meeting.id, agenda });
      return answer.ok;
    },
    cancel: async ({ id }: Meeting): Promise<void> => {
      await execute({ type: "meeting/cancel", meetingId: id }, { hasUndo: true });
    },
    remove: async ({ id }: Meeting): Promise<void> => {
      const answer = await execute({ type: "meeting/remove", meetingId: id }, { hasUndo: true });
      if (answer.ok) void navigate(implementationAddress(implementation.id, "meetings"));
    },
  };
}

/** What can be done with meetings. */
export type MeetingActs = ReturnType<typeof useMeetingActs>;
