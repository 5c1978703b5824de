import Autocomplete from "@mui/material/Autocomplete";
import Box from "@mui/material/Box";
import TextField from "@mui/material/TextField";
import type { Lesson } from "../../../../src-shared/domain/implementation.ts";
import type { LessonDraft } from "../../../../src-shared/domain/new-lesson.ts";
import { longDate } from "../../../../src-shared/domain/people-dates.ts";
import { peopleInOrder } from "../../../../src-shared/domain/people.ts";
import { inPosition } from "../../../../src-shared/domain/records.ts";
import {
  LESSON_CATEGORIES,
  LESSON_CATEGORY_CODES,
  LESSON_KIND_LABELS,
  LESSON_KINDS,
  LESSON_STATUS_LABELS,
  LESSON_STATUSES,
  PHASES,
  PRIORITIES,
  PRIORITY_LABELS,
  PROFILE_FLAG_LABELS,
  PROFILE_FLAGS,
} from "../../../../src-shared/domain/vocabulary.ts";
import { shownId } from "../checklists/item-texts.ts";
import { CommittedField } from "../fields/CommittedField.tsx";
import { DateField } from "../fields/DateField.tsx";
import { NameField } from "../fields/NameField.tsx";
import { PickField } from "../fields/PickField.tsx";
import { useImplementation } from "../use-implementation.ts";
import { splitTags } from "./lesson-texts.ts";

/** Changes to a lesson as the command takes them. */
export type LessonChanges = Partial<
  Omit<LessonDraft, "appliesWhen" | "tags"> & {
    appliesWhen: Lesson["appliesWhen"][number][];
    tags: string[];
  }
>;

const PAIR = { display: "grid", gridTemplateColumns: "1fr 1fr", gap: 3 } as const;

/** All fields of a lesson (domain.md section 9). Each change is handed on by itself. */
export function LessonFields({
  lesson,
  onChange,
  isDisabled = false,
}: {
  readonly lesson: LessonDraft;
  /** Answers whether it was taken. */
  readonly onChange: (changes: LessonChanges) => Promise<boolean>;
  readonly isDisabled?: boolean;
}) {
  const { implementation } = useImplementation();
  const names = [
    ...new Set([implementation.ipm, ...peopleInOrder(implementation).map(({ name }) => name)]),
  ].filter((name) => name !== "");
  const items = inPosition(implementation.items);
  const set = (changes: LessonChanges): void => {
    void onChange(changes);
  };
  const text = (label: string, name: keyof LessonDraft, minRows = 2) => (
    <CommittedField
      label={label}
      value={String(lesson[name])}
      isMultiline
      minRows={minRows}
      isDisabled={isDisabled}
      onCommit={(value) => onChange({ [name]: value })}
    />
  );
  return (
    <Box sx={{ display: "grid", gap: 4, gridTemplateColumns: "minmax(0, 1fr)" }}>
      <CommittedField
        label="What happened"
        value={lesson.whatHappened}
        isMultiline
        isRequired
        minRows={2}
        isDisabled={isDisabled}
        onCommit={async (value) => value.trim() !== "" && onChange({ whatHappened: value })}
      />
      {text("Recommendation", "recommendation")}
      <Box sx={PAIR}>
        <PickField
          label="Kind"
          value={lesson.kind}
          options={LESSON_KINDS.map((code) => [code, LESSON_KIND_LABELS[code]] as const)}
          isDisabled={isDisabled}
          onChange={(kind) => {
            set({ kind });
          }}
        />
        <PickField
          label="Category"
          value={lesson.category}
          options={LESSON_CATEGORY_CODES.map((code) => [code, LESSON_CATEGORIES[code]] as const)}
          isDisabled={isDisabled}
          onChange={(category) => {
            set({ category });
          }}
        />
        <PickField
          label="Phase"
          value={lesson.phase ?? "none"}
          options={[
            ["none", "None"] as const,
            ...PHASES.map(({ code, name }) => [code, `${code} ${name}`] as const),
          ]}
          isDisabled={isDisabled}
          onChange={(phase) => {
            set({ phase: phase === "none" ? null : phase });
          }}
        />
        <PickField
          label="Priority"
          value={lesson.priority}
          options={PRIORITIES.map((code) => [code, PRIORITY_LABELS[code]] as const)}
          isDisabled={isDisabled}
          onChange={(priority) => {
            set({ priority });
          }}
        />
      </Box>
      <Autocomplete
        options={items.map(({ id }) => id)}
        value={lesson.itemId !== null && implementation.items[lesson.itemId] ? lesson.itemId : null}
        disabled={isDisabled}
        getOptionLabel={(id) => {
          const item = implementation.items[id];
          return item ? `${shownId(item)} ${item.title}`.trim() : id;
        }}
        getOptionKey={(id) => id}
        onChange={(_event, itemId) => {
          set({ itemId });
        }}
        renderInput={(params) => <TextField {...params} label="Item it came from" />}
      />
      <PickField
        label="Meeting it came from"
        value={
          lesson.meetingId !== null && implementation.meetings[lesson.meetingId]
            ? lesson.meetingId
            : "none"
        }
        options={[
          ["none", "None"] as const,
          ...Object.values(implementation.meetings)
            .toSorted((a, b) => (a.date < b.date ? 1 : -1))
            .map(({ id, title, date }) => [id, `${title}, ${longDate(date)}`] as const),
        ]}
        isDisabled={isDisabled}
        onChange={(meetingId) => {
          set({ meetingId: meetingId === "none" ? null : meetingId });
        }}
      />
      {text("Root cause", "rootCause")}
      {text("Effect: schedule days, payees touched, money or trust", "effect")}
      {text("Evidence", "evidence", 1)}
      <Box sx={PAIR}>
        <NameField
          label="Owner"
          value={lesson.owner}
          names={names}
          isDisabled={isDisabled}
          onCommit={(owner) => {
            set({ owner });
          }}
        />
        <DateField
          label="Due"
          value={lesson.due}
          canBeEmpty
          isDisabled={isDisabled}
          onCommit={(due) => {
            set({ due });
          }}
        />
        <PickField
          label="Status"
          value={lesson.status}
          options={LESSON_STATUSES.map((code) => [code, LESSON_STATUS_LABELS[code]] as const)}
          isDisabled={isDisabled}
          onChange={(status) => {
            set({ status });
          }}
        />
        <NameField
          label="Raised by"
          value={lesson.raisedBy}
          names={names}
          isDisabled={isDisabled}
          onCommit={(raisedBy) => {
            set({ raisedBy });
          }}
        />
      </Box>
      <Autocomplete
        multiple
        disableCloseOnSelect
        options={PROFILE_FLAGS}
        value={[...lesson.appliesWhen]}
        disabled={isDisabled}
        getOptionLabel={(flag) => PROFILE_FLAG_LABELS[flag]}
        onChange={(_event, appliesWhen) => {
          set({ appliesWhen });
        }}
        renderInput={(params) => (
          <TextField
            {...params}
            label="Applies when"
            helperText="Payors with any of these are the ones to be told"
          />
        )}
      />
      <CommittedField
        label="Tags"
        value={lesson.tags.join(", ")}
        isDisabled={isDisabled}
        helperText="Separated by commas"
        onCommit={(value) => onChange({ tags: splitTags(value) })}
      />
      {text("Playbook proposal", "playbookProposal")}
    </Box>
  );
}
