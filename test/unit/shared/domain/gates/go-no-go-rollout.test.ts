import { describe, expect, it } from "vitest";

import { goCriteria } from "../../../../../src-shared/domain/gates/go-no-go.ts";
import type { Implementation } from "../../../../../src-shared/domain/implementation.ts";
import {
  buildImplementation,
  buildPayee,
  buildPayees,
  buildProject,
  buildWave,
  byId,
  withItemsDone,
} from "../../../../helpers/implementation-builders.ts";
import { withProofs } from "../../../../helpers/proven-implementation.ts";
import { buildCommunication } from "../../../../helpers/rollout-builders.ts";

const ready: Implementation = {
  ...withItemsDone(withProofs(buildImplementation({ profile: { erp: true } }))),
  payees: buildPayees(10, 8),
};

function criterion(changes: Partial<Implementation>, category: string) {
  return goCriteria({ ...ready, ...changes }).find((row) => row.category === category);
}

const configured = {
  entity: "Northgate Builders LLC",
  fundingAccount: "Operating",
  feePayer: "SC",
  invoiceAdministrator: "Sam Ortiz",
  payEnabledOn: "2026-11-16",
} as const;

describe("records of the roll-out in the go/no-go", () => {
  it("leaves a file without such records as its items prove it", () => {
    for (const category of ["Waivers", "Configuration", "Communication", "Fallback"]) {
      expect(criterion({}, category)).toMatchObject({ isMet: true, value: "Done" });
    }
  });

  it("asks for approved templates on every pilot project, and on no other", () => {
    const projects = byId(
      buildProject({ templateState: "approved" }),
      buildProject({ id: "project-2", name: "Hangar 4", templateState: "draft" }),
      buildProject({ id: "project-3", waveId: "wave-2" }),
      buildProject({ id: "project-4", waveId: null }),
    );
    expect(criterion({ projects }, "Waivers")).toMatchObject({
      isMet: false,
      value: "Done; templates approved on 1 of 2 projects",
      missing: [
        {
          text: "Hangar 4",
          next: "Get the templates approved; now draft",
          target: { kind: "project", projectId: "project-2" },
        },
      ],
    });
  });

  it("names the settings that a pilot project lacks; the wave's fee payer counts", () => {
    const projects = byId(
      buildProject(configured),
      buildProject({ ...configured, id: "project-2", feePayer: null, fundingAccount: "" }),
    );
    expect(criterion({ projects }, "Configuration")?.missing).toMatchObject([
      { next: "Enter funding account, fee payer" },
    ]);
    const waves = byId(buildWave({ feePayer: "GC" }));
    expect(criterion({ projects, waves }, "Configuration")?.missing).toMatchObject([
      { next: "Enter funding account" },
    ]);
    expect(criterion({ projects: byId(buildProject(configured)) }, "Configuration")).toMatchObject({
      isMet: true,
      value: "Done; 1 of 1 project set up",
    });
  });

  it("asks for what is due before the first pay run to be sent", () => {
    const communications = byId(
      buildCommunication({ status: "sent" }),
      buildCommunication({ id: "communication-2", purpose: "Invitation", offsetDays: 0 }),
      buildCommunication({ id: "communication-3", offsetDays: 9 }),
      buildCommunication({ id: "communication-4", status: "cancelled" }),
      buildCommunication({ id: "communication-5", offsetDays: null, sendOn: "2099-01-01" }),
      buildCommunication({ id: "communication-6", waveId: "wave-2" }),
    );
    expect(criterion({ communications }, "Communication")).toMatchObject({
      isMet: false,
      value: "Done; 1 of 2 messages sent",
      missing: [{ text: "Invitation", next: "Send it to Payees of the pilot" }],
    });
  });

  it("asks for a fallback of each payee that is not ready once any is recorded", () => {
    const payees = {
      ...buildPayees(8, 8),
      ...byId(
        buildPayee({ id: "payee-8", fallback: "Check" }),
        buildPayee({ id: "payee-9", legalName: "Blue Mesa Concrete" }),
        buildPayee({ id: "payee-10", status: "exempt" }),
      ),
    };
    expect(criterion({ payees }, "Fallback")).toMatchObject({
      isMet: false,
      value: "Done; fallback for 1 of 2 payees not ready",
      missing: [{ text: "Blue Mesa Concrete", target: { kind: "payee", payeeId: "payee-9" } }],
    });
    const waves = byId(buildWave({ fallback: "Check run on Friday" }));
    expect(criterion({ payees, waves }, "Fallback")?.isMet).toBe(true);
  });
});
