/** The question whether a number is one that must not be stored: asked by `request()`, shown by `SensitiveConfirm`. */
import { create } from "zustand";
import type { SensitiveFind } from "../../src-shared/domain/sensitive-fields.ts";

interface Question {
  readonly finds: readonly SensitiveFind[];
  readonly answer: (isNone: boolean) => void;
}

/** What is asked now; the others wait in their order. */
export const useSensitiveStore = create<{ readonly questions: readonly Question[] }>()(() => ({
  questions: [],
}));

/**
 * Asks whether the finds are numbers that must not be stored. Resolves to `true` when the user says that they are none.
 * Whoever stores texts through `request()` has it asked; call it where something is not stored by a request, such as the
 * name of a file before it is copied.
 */
export async function askAboutNumbers(finds: readonly SensitiveFind[]): Promise<boolean> {
  return new Promise((resolve) => {
    const question: Question = {
      finds,
      answer: (isNone) => {
        useSensitiveStore.setState(({ questions }) => ({
          questions: questions.filter((other) => other !== question),
        }));
        resolve(isNone);
      },
    };
    useSensitiveStore.setState(({ questions }) => ({ questions: [...questions, question] }));
  });
}
