/** Requests about implementations: all of them go to the session, which owns the truth. */
import type { CurrentWorkspace } from "../../workspaces/current-workspace.ts";
import type { Handlers } from "../typed-ipc.ts";

type ImplementationChannels =
  | "createImplementation"
  | "openImplementation"
  | "executeCommand"
  | "undo"
  | "redo"
  | "retrySave"
  | "forecastFromExperience"
  | "listLessons";

/** Handlers of the implementation channels. */
export function implementationHandlers({
  workspace,
}: {
  workspace: CurrentWorkspace;
}): Pick<Handlers, ImplementationChannels> {
  const withSession =
    <I, O>(use: (session: NonNullable<CurrentWorkspace["session"]>, input: I) => O) =>
    (input: I) => {
      const session = workspace.require();
      return session.ok ? use(session.value, input) : session;
    };
  return {
    createImplementation: withSession((session, input) => session.createImplementation(input)),
    openImplementation: withSession((session, { id }) => session.open(id)),
    executeCommand: withSession((session, input) => session.execute(input)),
    undo: withSession((session, { implementationId }) => session.undo(implementationId)),
    redo: withSession((session, { implementationId }) => session.redo(implementationId)),
    retrySave: withSession((session, { implementationId }) => session.retrySave(implementationId)),
    forecastFromExperience: withSession((session, { implementationId }) =>
      session.forecastFromExperience(implementationId),
    ),
    listLessons: withSession((session, { text }) => session.listLessons(text)),
  };
}
