/** Waves of the roll-out: their fields, their order, and their go/no-go (domain.md section 6). */
import type { Draft } from "immer";
import { z } from "zod";
import { isoDateSchema } from "../domain/dates.ts";
import { titleSchema } from "../domain/field-schemas.ts";
import { GO_CATEGORIES } from "../domain/gates/go-criteria.ts";
import { goCriteriaOfWave } from "../domain/gates/go-no-go-wave.ts";
import { idSchema } from "../domain/ids.ts";
import { longDate } from "../domain/people-dates.ts";
import { inPosition } from "../domain/records.ts";
import { blankWave } from "../domain/rollout/blank-wave.ts";
import { goNoteKey } from "../domain/rollout/go-note-key.ts";
import { type Wave, waveSchema } from "../domain/rollout/rollout-schema.ts";
import { WAVE_DECISION_LABELS } from "../domain/rollout/rollout-words.ts";
import { problem } from "../result.ts";
import { assignChanges } from "./assign-changes.ts";
import { defineCommand } from "./define-command.ts";
import { shorten } from "./naming.ts";
import {
  nextPosition,
  positionsBetween,
  refuseTakenIds,
  requireRecord,
} from "./records-in-draft.ts";

const { shape } = waveSchema;
const fields = {
  name: shape.name,
  type: shape.type,
  owner: shape.owner,
  invitationsOn: shape.invitationsOn,
  plannedStart: shape.plannedStart,
  enableOn: shape.enableOn,
  firstPayRunOn: shape.firstPayRunOn,
  firstPaymentOn: shape.firstPaymentOn,
  feePayer: shape.feePayer,
  fallback: shape.fallback,
  issues: shape.issues,
  reviewNote: shape.reviewNote,
};
const changesSchema = z.strictObject(fields).partial();
/** Ids of waves are short enough to be part of the key of a note. */
const waveId = idSchema.max(48);

type WaveNames = Readonly<Record<string, { readonly name: string } | undefined>>;
const waveName = (waves: WaveNames, id: string): string => shorten(waves[id]?.name ?? id);

/** Adds a wave after the others. */
export const addWave = defineCommand({
  type: "wave/add",
  shape: { wave: changesSchema.extend({ id: waveId, name: shape.name, type: shape.type }) },
  describe: ({ wave }) => `Added the wave ${shorten(wave.name)}`,
  apply(draft, { wave }) {
    const taken = refuseTakenIds(draft.waves, [wave.id], "wave");
    if (taken) return taken;
    const { id, name, type } = wave;
    const added: Draft<Wave> = {
      ...blankWave(),
      id,
      name,
      type,
      position: nextPosition(draft.waves),
    };
    assignChanges(added, wave);
    draft.waves[id] = added;
    return undefined;
  },
});

/** Changes fields of a wave. */
export const editWave = defineCommand({
  type: "wave/edit",
  shape: { waveId: idSchema, changes: changesSchema },
  describe: ({ waveId: id }, _before, after) => `Edited the wave ${waveName(after.waves, id)}`,
  apply(draft, { waveId: id, changes }) {
    const wave = requireRecord(draft.waves, id, "wave");
    if (!wave.ok) return wave.error;
    assignChanges(wave.value, changes);
    return undefined;
  },
});

/** Removes a wave; its projects, payees and messages stay, in no wave. */
export const removeWave = defineCommand({
  type: "wave/remove",
  shape: { waveId: idSchema },
  describe: ({ waveId: id }, before) => `Removed the wave ${waveName(before.waves, id)}`,
  apply(draft, { waveId: id }) {
    const wave = requireRecord(draft.waves, id, "wave");
    if (!wave.ok) return wave.error;
    delete draft.waves[id];
    for (const records of [draft.projects, draft.payees, draft.communications]) {
      for (const record of Object.values(records) as { waveId: string | null }[]) {
        if (record.waveId === id) record.waveId = null;
      }
    }
    for (const category of GO_CATEGORIES) {
      const key = goNoteKey(category, id);
      if (Object.hasOwn(draft.goNotes, key)) Reflect.deleteProperty(draft.goNotes, key);
    }
    return undefined;
  },
});

/** Moves a wave behind another, or to the front. */
export const reorderWaves = defineCommand({
  type: "wave/reorder",
  shape: { waveId: idSchema, afterId: idSchema.nullable() },
  describe: ({ waveId: id }, before) => `Moved the wave ${waveName(before.waves, id)}`,
  apply(draft, { waveId: id, afterId }) {
    const wave = requireRecord(draft.waves, id, "wave");
    if (!wave.ok) return wave.error;
    const others = inPosition(draft.waves).filter((other) => other.id !== id);
    const index = afterId === null ? -1 : others.findIndex((other) => other.id === afterId);
    if (afterId !== null && index < 0) {
      const after = requireRecord(draft.waves, afterId === id ? "" : afterId, "wave");
      return after.ok ? undefined : after.error;
    }
    if (inPosition(draft.waves)[index + 1]?.id === id) return undefined;
    const positions = positionsBetween(
      others[index]?.position ?? null,
      others[index + 1]?.position ?? null,
      1,
    );
    if (positions) wave.value.position = positions[0] ?? wave.value.position;
    else {
      others.splice(index + 1, 0, wave.value);
      for (const [place, other] of others.entries()) other.position = place + 1;
    }
    return undefined;
  },
});

const decisionSchema = z.strictObject({
  outcome: z.enum(["go", "go_with_conditions", "no_go"]),
  conditions: z.string().trim().max(5000),
  by: titleSchema,
  on: isoDateSchema,
  waiver: z.strictObject({ by: titleSchema, reason: titleSchema }).nullable(),
});

/**
 * Records the go/no-go of a wave; null takes it back. Go needs every criterion met; go with conditions needs the conditions,
 * and may leave shoulds open; a must may be open only with a waiver that names who allows it and why. No-go is always
 * possible. The pilot is refused: its decision is that of gate P5.
 */
export const decideWave = defineCommand({
  type: "wave/decide",
  shape: { waveId: idSchema, decision: decisionSchema.nullable() },
  describe: ({ waveId: id, decision }, before) =>
    decision
      ? `Decided the wave ${waveName(before.waves, id)}: ${WAVE_DECISION_LABELS[decision.outcome].toLowerCase()}`
      : `Took back the decision on the wave ${waveName(before.waves, id)}`,
  apply(draft, { waveId: id, decision }, { today }) {
    const found = requireRecord(draft.waves, id, "wave");
    if (!found.ok) return found.error;
    const wave = found.value;
    if (wave.type === "pilot") {
      return problem(
        "refused",
        "The go/no-go of the pilot is the decision of the exit gate of P5",
        {
          where: shorten(wave.name),
          advice: "Record it at the gate.",
        },
      );
    }
    if (decision === null) {
      assignChanges(wave, { decision });
      return undefined;
    }
    if (decision.on > today) {
      return problem("refused", "What lies in the future cannot be decided yet", {
        where: longDate(decision.on),
        advice: "Choose today or the day on which it was decided.",
      });
    }
    if (decision.outcome === "go_with_conditions" && decision.conditions === "") {
      return problem("refused", "Go with conditions needs the conditions", {
        where: "conditions",
        advice: "Say what is still to be done, by whom and until when.",
      });
    }
    const open =
      decision.outcome === "no_go"
        ? []
        : goCriteriaOfWave(draft, wave).filter(({ isMet }) => !isMet);
    const musts = open.filter(({ type }) => type === "must");
    if (musts.length > 0 && decision.waiver === null) {
      return problem(
        "refused",
        `${shorten(wave.name)} cannot go yet: ${musts.map(({ category }) => category).join(", ")} not met`,
        { advice: "Supply what is missing, name who waives it and why, or decide no-go." },
      );
    }
    if (decision.outcome === "go" && open.length > 0) {
      return problem(
        "refused",
        `Open for ${shorten(wave.name)}: ${open.map(({ category }) => category).join(", ")}`,
        { advice: "Choose go with conditions, and say who does it until when." },
      );
    }
    assignChanges(wave, { decision });
    return undefined;
  },
});

/** Notes what was agreed about a go/no-go criterion, of the pilot or of another wave; empty fields remove the note. */
export const setGoNote = defineCommand({
  type: "rollout/set-go-note",
  shape: {
    category: z.enum(GO_CATEGORIES),
    /** Null = the pilot. */
    waveId: waveId.nullable(),
    workaround: z.string().trim().max(2000),
    owner: z.string().trim().max(200),
    due: isoDateSchema.nullable(),
  },
  history: "merge",
  describe: ({ category, waveId: id }, before) =>
    `Noted on the go/no-go criterion ${category}${id === null ? "" : ` of ${waveName(before.waves, id)}`}`,
  apply(draft, { category, waveId: id, workaround, owner, due }) {
    if (id !== null) {
      const wave = requireRecord(draft.waves, id, "wave");
      if (!wave.ok) return wave.error;
    }
    const key = goNoteKey(category, id);
    if (workaround === "" && owner === "" && due === null) {
      if (Object.hasOwn(draft.goNotes, key)) Reflect.deleteProperty(draft.goNotes, key);
      return undefined;
    }
    const note = { id: key, workaround, owner, due };
    const known = draft.goNotes[key];
    if (known) assignChanges(known, note);
    else draft.goNotes[key] = note;
    return undefined;
  },
});
