/** The union of every command, and the table from type to definition. */
import { z } from "zod";
import {
  addAction,
  completeActions,
  editAction,
  removeAction,
  reopenActions,
} from "./action-commands.ts";
import {
  addAgendaSection,
  dropAgendaSection,
  editAgendaSection,
  reorderAgenda,
  restoreAgendaSection,
} from "./agenda-commands.ts";
import {
  addTrainingQuestion,
  editTrainingQuestion,
  markSessionHeld,
  recordAttendance,
  removeTrainingQuestion,
} from "./attendance-commands.ts";
import { addAttachments, removeAttachments } from "./attachment-commands.ts";
import { setCalendar, setMoneyMovement } from "./calendar-commands.ts";
import { addCourse, addStandardCourses, editCourse, removeCourse } from "./course-commands.ts";
import {
  addCommunication,
  addCommunicationSequence,
  approveCommunications,
  cancelCommunications,
  editCommunication,
  markCommunicationsSent,
  removeCommunications,
} from "./communication-commands.ts";
import {
  addDecision,
  dropDecision,
  editDecision,
  removeDecision,
  takeDecision,
} from "./decision-commands.ts";
import {
  acceptDefect,
  addDefect,
  closeDefect,
  editDefect,
  removeDefect,
  reopenDefect,
} from "./defect-commands.ts";
import {
  attestCriterion,
  decideGate,
  setCriterionEvidence,
  unattestCriterion,
  unwaiveGateCriterion,
  waiveGateCriterion,
} from "./gate-commands.ts";
import { clearHealthOverride, overrideHealth } from "./health-commands.ts";
import {
  editPayor,
  rebaseline,
  setAnchors,
  setImplementationNotes,
  setIpm,
  setProfile,
} from "./implementation-commands.ts";
import { importPayees, importProjects } from "./import-commands.ts";
import { addItemLink, editItems, removeItemLink, setItemNotes } from "./item-edit-commands.ts";
import { setItemDue, shiftItems, unpinItems } from "./item-plan-commands.ts";
import {
  assignItems,
  completeItems,
  markItemsNotApplicable,
  reopenItems,
  setItemOwners,
  setItemStatus,
} from "./item-status-commands.ts";
import { addItems, removeItems, reorderItems } from "./item-structure-commands.ts";
import { editLesson, recordLesson, removeLesson } from "./lesson-commands.ts";
import {
  cancelImplementation,
  closeImplementation,
  holdImplementation,
  reinstateImplementation,
  reopenImplementation,
  resumeImplementation,
} from "./lifecycle-commands.ts";
import {
  cancelMeeting,
  editMeeting,
  markMeetingHeld,
  removeMeeting,
  scheduleMeeting,
  setMeetingMinutes,
  setMeetingPrivateNotes,
} from "./meeting-commands.ts";
import {
  addPayoutFailure,
  editPayoutFailure,
  removePayoutFailure,
  reopenPayoutFailure,
  resolvePayoutFailure,
} from "./payout-failure-commands.ts";
import {
  addCallBack,
  addCommitment,
  editCallBack,
  editCommitments,
  editContact,
  logContact,
  removeCallBack,
  removeCommitment,
  removeContact,
} from "./payee-record-commands.ts";
import {
  applyStatuses,
  changeBankDetails,
  editInvitation,
  recordInvitation,
  setStatusWords,
} from "./payee-status-commands.ts";
import { editPayeeCells } from "./payee-cells-command.ts";
import { addPayees, editPayees, removePayees, setPayeeStatus } from "./payee-commands.ts";
import { addPerson, editPerson, removePerson } from "./people-commands.ts";
import { removeTemplate, saveTemplate } from "./message-commands.ts";
import { movePhase } from "./phase-commands.ts";
import { dismissChanges, takeOverChanges } from "./playbook-commands.ts";
import {
  addProjects,
  assignProjectsToWave,
  editProjects,
  removeProjects,
} from "./project-commands.ts";
import { addRisk, closeRisk, editRisk, removeRisk } from "./risk-commands.ts";
import {
  cancelSession,
  editSession,
  removeSession,
  reopenSession,
  repeatSession,
  scheduleSessions,
  setSessionRoster,
} from "./session-commands.ts";
import {
  addSuccessCriterion,
  editSuccessCriterion,
  removeSuccessCriterion,
} from "./success-criterion-commands.ts";
import {
  addEvidence,
  editAttempt,
  recordAttempt,
  removeAttempt,
  removeEvidence,
} from "./test-attempt-commands.ts";
import {
  addStandardCases,
  addTestCase,
  editTestCase,
  planTestCases,
  removeTestCases,
} from "./test-case-commands.ts";
import { signOffTesting, signTestCase, withdrawSignOff } from "./test-sign-commands.ts";
import {
  addWave,
  decideWave,
  editWave,
  removeWave,
  reorderWaves,
  setGoNote,
} from "./wave-commands.ts";

/** Every command definition. Add a command here and it exists: in the schema, in main, in undo, in the activity log. */
export const COMMANDS = [
  movePhase,
  attestCriterion,
  unattestCriterion,
  setCriterionEvidence,
  waiveGateCriterion,
  unwaiveGateCriterion,
  decideGate,
  editPayor,
  setProfile,
  setAnchors,
  setCalendar,
  setMoneyMovement,
  rebaseline,
  setIpm,
  setImplementationNotes,
  holdImplementation,
  resumeImplementation,
  cancelImplementation,
  reinstateImplementation,
  closeImplementation,
  reopenImplementation,
  completeItems,
  reopenItems,
  setItemStatus,
  markItemsNotApplicable,
  setItemOwners,
  assignItems,
  shiftItems,
  setItemDue,
  unpinItems,
  editItems,
  setItemNotes,
  addItemLink,
  removeItemLink,
  addItems,
  removeItems,
  reorderItems,
  addPerson,
  editPerson,
  removePerson,
  scheduleMeeting,
  editMeeting,
  markMeetingHeld,
  setMeetingMinutes,
  cancelMeeting,
  removeMeeting,
  setMeetingPrivateNotes,
  editAgendaSection,
  dropAgendaSection,
  restoreAgendaSection,
  addAgendaSection,
  reorderAgenda,
  addDecision,
  editDecision,
  takeDecision,
  dropDecision,
  removeDecision,
  addRisk,
  editRisk,
  closeRisk,
  removeRisk,
  addAction,
  editAction,
  completeActions,
  reopenActions,
  removeAction,
  recordLesson,
  editLesson,
  removeLesson,
  addPayees,
  editPayees,
  editPayeeCells,
  setPayeeStatus,
  removePayees,
  addCommitment,
  editCommitments,
  removeCommitment,
  addCallBack,
  editCallBack,
  removeCallBack,
  logContact,
  editContact,
  removeContact,
  recordInvitation,
  editInvitation,
  changeBankDetails,
  applyStatuses,
  setStatusWords,
  saveTemplate,
  removeTemplate,
  addCommunicationSequence,
  addCommunication,
  editCommunication,
  approveCommunications,
  markCommunicationsSent,
  cancelCommunications,
  removeCommunications,
  importPayees,
  importProjects,
  addProjects,
  editProjects,
  assignProjectsToWave,
  removeProjects,
  addWave,
  editWave,
  removeWave,
  reorderWaves,
  decideWave,
  setGoNote,
  addStandardCourses,
  addCourse,
  editCourse,
  removeCourse,
  scheduleSessions,
  editSession,
  setSessionRoster,
  cancelSession,
  reopenSession,
  repeatSession,
  removeSession,
  markSessionHeld,
  recordAttendance,
  addTrainingQuestion,
  editTrainingQuestion,
  removeTrainingQuestion,
  addSuccessCriterion,
  editSuccessCriterion,
  removeSuccessCriterion,
  takeOverChanges,
  dismissChanges,
  overrideHealth,
  clearHealthOverride,
  addPayoutFailure,
  editPayoutFailure,
  resolvePayoutFailure,
  reopenPayoutFailure,
  removePayoutFailure,
  addStandardCases,
  addTestCase,
  editTestCase,
  removeTestCases,
  planTestCases,
  recordAttempt,
  editAttempt,
  removeAttempt,
  addEvidence,
  removeEvidence,
  addDefect,
  editDefect,
  closeDefect,
  acceptDefect,
  reopenDefect,
  removeDefect,
  signTestCase,
  signOffTesting,
  withdrawSignOff,
  addAttachments,
  removeAttachments,
] as const;

/** A command's definition, whichever. */
export type AnyCommandDefinition = (typeof COMMANDS)[number];

/** Schema of any command; unknown types and unknown keys are refused. */
export const commandSchema = z.discriminatedUnion(
  "type",
  COMMANDS.map((definition) => definition.schema) as unknown as readonly [
    AnyCommandDefinition["schema"],
    ...AnyCommandDefinition["schema"][],
  ],
);

/** A command: plain data. */
export type Command = {
  [D in AnyCommandDefinition as D["type"]]: z.infer<D["schema"]>;
}[AnyCommandDefinition["type"]];

/** Type of a command, e.g. `item/complete`. */
export type CommandType = Command["type"];

/** Definitions by type. */
export const COMMANDS_BY_TYPE: ReadonlyMap<string, AnyCommandDefinition> = new Map(
  COMMANDS.map((definition) => [definition.type, definition]),
);
