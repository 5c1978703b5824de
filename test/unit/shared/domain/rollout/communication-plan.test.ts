import { describe, expect, it } from "vitest";
import { applyCommand } from "../../../../../src-shared/commands/apply-command.ts";
import type { Command } from "../../../../../src-shared/commands/command.ts";
import type { Implementation } from "../../../../../src-shared/domain/implementation.ts";
import {
  communicationDate,
  communicationWarnings,
} from "../../../../../src-shared/domain/rollout/communication-dates.ts";
import { CONTEXT } from "../../../../helpers/busy-implementation.ts";
import {
  buildBlackout,
  buildImplementation,
  buildWave,
  byId,
} from "../../../../helpers/implementation-builders.ts";
import { buildCommunication } from "../../../../helpers/rollout-builders.ts";

const wave = buildWave({ id: "wave-1", invitationsOn: "2026-11-23" });
const implementation = buildImplementation({ waves: byId(wave) });

function apply(to: Implementation, command: Command, id = "change-1"): Implementation {
  const applied = applyCommand(to, { id, command }, CONTEXT);
  if (!applied.ok) throw new Error(applied.error.message);
  return applied.value.next;
}

describe("dates of the communication plan", () => {
  it("count in business days from the invitations and move with them", () => {
    const message = buildCommunication({ offsetDays: 4 });
    // Thanksgiving lies between.
    expect(communicationDate(implementation, message)).toBe("2026-11-30");
    const moved = { ...implementation, waves: byId({ ...wave, invitationsOn: "2026-12-07" }) };
    expect(communicationDate(moved, message)).toBe("2026-12-11");
  });

  it("are the message's own when it does not count from the wave", () => {
    const message = buildCommunication({ offsetDays: null, sendOn: "2026-12-24" });
    expect(communicationDate(implementation, message)).toBe("2026-12-24");
  });

  it("warn of bank holidays, freezes, reminders that double Procore's own, and missing dates", () => {
    const frozen = {
      ...implementation,
      calendar: {
        ...implementation.calendar,
        blackouts: byId(
          buildBlackout({ from: "2026-12-21", to: "2026-12-31", kind: "freeze", reason: "Close" }),
        ),
      },
    };
    const warn = (overrides: Parameters<typeof buildCommunication>[0]): readonly string[] =>
      communicationWarnings(frozen, buildCommunication(overrides));
    expect(warn({ offsetDays: null, sendOn: "2026-11-26" }).join()).toContain("Thanksgiving");
    expect(warn({ offsetDays: null, sendOn: "2026-12-22" }).join()).toContain("Close");
    expect(warn({ offsetDays: 7, purpose: "Warning before it expires" }).join()).toContain(
      "by itself",
    );
    expect(warn({ offsetDays: 9, purpose: "Final call", channel: "Phone" })).toEqual([]);
    expect(warn({ offsetDays: null, sendOn: null })).toEqual(["It has no date yet"]);
    expect(warn({ offsetDays: null, sendOn: "2026-11-26", status: "sent" })).toEqual([]);
  });
});

describe("the default sequence", () => {
  const planned = apply(implementation, { type: "communication/add-sequence", waveId: "wave-1" });

  it("is that of the dossier", () => {
    const lines = Object.values(planned.communications)
      .sort((a, b) => a.position - b.position)
      .map(({ offsetDays, purpose }) => `${String(offsetDays)} ${purpose}`);
    expect(lines).toEqual([
      "-4 Letter from the sponsor",
      "-2 Pre-notice with sender and subject",
      "0 Invitation",
      "3 Call to priority A",
      "4 Office hours",
      "7 Warning before the invitation expires",
      "9 Final call or fresh invitation",
      "null Note at the first payment",
    ]);
  });

  it("adds only what is missing, and nothing twice", () => {
    const again = apply(
      planned,
      { type: "communication/add-sequence", waveId: "wave-1" },
      "change-2",
    );
    expect(again.communications).toBe(planned.communications);
  });

  it("refuses to approve what has no text", () => {
    const empty = { ...implementation, communications: byId(buildCommunication({ text: " " })) };
    const applied = applyCommand(
      empty,
      {
        id: "change-1",
        command: {
          type: "communication/approve",
          communicationIds: ["communication-1"],
          by: "Sam",
          on: "2026-11-20",
        },
      },
      CONTEXT,
    );
    expect(applied.ok ? "" : applied.error.code).toBe("bad-input");
  });

  it("keeps an approval when only replies are noted", () => {
    const with1 = { ...implementation, communications: byId(buildCommunication({ text: "Hi" })) };
    const next = apply(with1, {
      type: "communication/edit",
      communicationId: "communication-1",
      changes: { replies: "Two asked about the fee" },
    });
    expect(next.communications["communication-1"]?.status).toBe("approved");
  });
});

it("keeps no template that equals the built-in one, and takes a changed one back", () => {
  const template = { id: "day-3", name: "Day 3", subject: "Hi", body: "There" };
  const changed = apply(implementation, { type: "message/save-template", template });
  expect(changed.messageTemplates["day-3"]).toMatchObject({ subject: "Hi", position: 3 });
  const reset = apply(changed, { type: "message/remove-template", templateId: "day-3" }, "c-2");
  expect(reset.messageTemplates).toEqual({});
});
