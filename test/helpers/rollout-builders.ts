// Records of the roll-out besides projects and waves.
import type { Communication } from "../../src-shared/domain/rollout/rollout-schema.ts";

/** A pre-notice of the pilot two business days before the invitations, approved and not sent. */
export function buildCommunication(overrides: Partial<Communication> = {}): Communication {
  return {
    id: "communication-1",
    audience: "Payees of the pilot",
    purpose: "Pre-notice",
    sender: "Robin Vega",
    channel: "E-mail",
    waveId: "wave-1",
    offsetDays: -2,
    sendOn: null,
    subject: "Your next payments",
    text: "",
    links: "",
    approvedBy: "Robin Vega",
    approvedOn: null,
    status: "approved",
    sentOn: null,
    replies: "",
    position: 1,
    ...overrides,
  };
}
