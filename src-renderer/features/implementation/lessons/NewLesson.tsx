import { useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import { type ActionRecord, useActions } from "../../../app/actions.ts";
import { useImplementation } from "../use-implementation.ts";
import { NewLessonDialog } from "./NewLessonDialog.tsx";

/** Id of the action that keeps a lesson: `performAction(NEW_LESSON_ACTION)`. */
export const NEW_LESSON_ACTION = "new-lesson";

/**
 * Offers "New lesson" on every tab of the page (L, palette, buttons). The open item or meeting of the address is where
 * the lesson comes from.
 */
export function NewLesson() {
  const { isReadOnly } = useImplementation();
  const [params] = useSearchParams();
  const [isOpen, setIsOpen] = useState(false);
  const actions = useMemo<readonly ActionRecord[]>(
    () => [
      {
        id: NEW_LESSON_ACTION,
        label: "New lesson",
        group: "Implementation",
        shortcuts: ["L"],
        isEnabled: () => !isReadOnly,
        perform: () => {
          setIsOpen(true);
        },
      },
    ],
    [isReadOnly],
  );
  useActions(actions);
  if (!isOpen) return null;
  return (
    <NewLessonDialog
      itemId={params.get("item")}
      meetingId={params.get("meeting")}
      onClose={() => {
        setIsOpen(false);
      }}
    />
  );
}
