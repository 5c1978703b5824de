// References between the records of the work streams that lead nowhere.
import type { Implementation } from "../../src-shared/domain/implementation.ts";

/** Each as `<where> -> <id that is not there>`. */
export function danglingReferences(implementation: Implementation): readonly string[] {
  const { waves, projects, courses, people, attachments, testCases, payees } = implementation;
  const found: string[] = [];
  const check = (where: string, id: string | null, records: object): void => {
    if (id !== null && !Object.hasOwn(records, id)) found.push(`${where} -> ${id}`);
  };
  for (const payee of Object.values(payees)) {
    check(`${payee.id}.waveId`, payee.waveId, waves);
    for (const { id, projectId } of Object.values(payee.commitments))
      check(`${payee.id}.${id}.projectId`, projectId, projects);
  }
  for (const { id, waveId } of Object.values(projects)) check(`${id}.waveId`, waveId, waves);
  for (const { id, waveId } of Object.values(implementation.communications))
    check(`${id}.waveId`, waveId, waves);
  for (const session of Object.values(implementation.trainingSessions)) {
    check(`${session.id}.courseId`, session.courseId, courses);
    for (const id of Object.keys(session.attendees))
      check(`${session.id}.attendees`, id, { ...people, ...payees });
  }
  for (const { id, attempts } of Object.values(testCases)) {
    for (const { evidence } of Object.values(attempts))
      for (const { attachmentId } of Object.values(evidence))
        check(`${id}.evidence`, attachmentId, attachments);
  }
  for (const { id, caseId, retestAttemptId } of Object.values(implementation.defects)) {
    check(`${id}.caseId`, caseId, testCases);
    check(`${id}.retest`, retestAttemptId, testCases[caseId ?? ""]?.attempts ?? {});
  }
  for (const { id, payeeId } of Object.values(implementation.payoutFailures))
    check(`${id}.payeeId`, payeeId, payees);
  return found;
}
