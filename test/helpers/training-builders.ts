// Builders of training records for tests.
import type {
  Attendee,
  TrainingSession,
} from "../../src-shared/domain/training/training-schema.ts";
import { blankAttendee } from "../../src-shared/domain/training/session-roster.ts";

/** Someone invited, of whom nothing is recorded unless told. */
export function buildAttendee(id: string, overrides: Partial<Attendee> = {}): Attendee {
  return { ...blankAttendee(id), ...overrides };
}

/** Someone who attended and passed. */
export function buildPassed(id: string): Attendee {
  return buildAttendee(id, { attended: true, checkScore: 90, checkAttempts: 1 });
}

/** A planned session of C1 for Payments Admins, without attendees. */
export function buildSession(overrides: Partial<TrainingSession> = {}): TrainingSession {
  return {
    id: "session-1",
    courseId: "C1",
    audiences: ["PA"],
    date: "2026-10-20",
    startTime: "10:00",
    timeZone: "America/New_York",
    minutes: 30,
    mode: "live",
    trainer: "Priya Shah",
    place: "",
    makeUpOn: null,
    materialsLink: "",
    recordingLink: "",
    exercise: "",
    status: "planned",
    attendees: {},
    questions: {},
    notes: "",
    ...overrides,
  };
}
